"""Approve: a reviewer's word for one public text, kept by everything that leaves it as it is, broken by everything that does not."""

import json
import resource

import ground
import pytest
from library import POOL, RULES, library, run

NAME = "postmortems/2025-pool-dry.md"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path))
    return tmp_path


@pytest.fixture
def approved(root):
    assert run("approve", NAME, "--by", "sec-review", "--on", "2025-04-01").exit_code == 0
    return root


@pytest.fixture
def build(monkeypatch):
    """A real build of the public site."""
    monkeypatch.setenv("PM_SITE", "public")
    return lambda root: ground.run("mkdocs", root)


def change(root, old, new, name=NAME):
    text = (root / name).read_text()
    assert old in text
    (root / name).write_text(text.replace(old, new))


def holds():
    return run("approve", NAME, "--check").exit_code == 0


def test_the_header_gets_three_values_and_nothing_else_changes(root):
    got = run("approve", NAME, "--by", "sec-review", "--on", "2025-04-01")
    assert got.exit_code == 0
    sum_ = got.stdout.rsplit(maxsplit=1)[-1]
    assert "approved by sec-review on 2025-04-01" in got.stdout
    own = f"public:\n  approved_by: sec-review\n  approved_on: 2025-04-01\n  sha256: {sum_}\n---\n\n"
    assert (root / NAME).read_text() == POOL.replace("---\n\n", own, 1)
    assert holds()
    assert run("redact", NAME).exit_code == 0


def test_line_ends_and_byte_order_mark_stay(root):
    data = ("\ufeff" + POOL.replace("\n", "\r\n")).encode()
    (root / NAME).write_bytes(data)
    assert run("approve", NAME, "--by", "sec-review").exit_code == 0
    made = (root / NAME).read_bytes()
    start = data.index(b"---\r\n\r\n")
    assert made.startswith(data[:start])
    assert made.endswith(data[start:])
    assert made.count(b"\n") == made.count(b"\r\n") == data.count(b"\n") + 4
    assert holds()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Only we know that the canary hummed.", "Something else that only we know."),
        ("customer: Globex Industries", "customer: Globex Industries\nhost: db-prod-71"),
        ("## Notes\n", "## Notes\n\n## Links\n\nwiki\n"),
        ("40 minutes.", "40 minutes.<!-- is that so? -->"),
        ("Globex time", "GLOBEX time"),
        ("approved_on: 2025-04-01", "approved_on: 2025-04-02"),
    ],
)
def test_internal_edits_keep_it(approved, old, new):
    change(approved, old, new)
    assert holds()


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("40 minutes", "41 minutes", NAME), ("title: Pool of", "title: A pool of", NAME), ("date: 2025-03-04", "date: 2025-03-05", NAME),
        ("Globex time", "Globex and Initech time", NAME), ("## Notes", "## Impact", NAME),
        ("  - {text: Globex, kind: customer}\n", "", "rules.yml"), ("text: Globex, kind: customer", "text: Globex, as: somebody", "rules.yml"),
        ("[Summary, Impact]", "[Summary, Impact, Notes]", "rules.yml"), ("[Summary, Impact]", "[Summary]", "rules.yml"),
        ("reviewers:", "public_fields: [title]\nreviewers:", "rules.yml"), ("sec-review, ", "", "rules.yml"),
    ],
)  # fmt: skip
def test_whatever_the_public_would_see_changed_breaks_it(approved, old, new, name):
    change(approved, old, new, name)
    if name == "rules.yml" and old.startswith("  - {text"):
        change(approved, "customer: Globex Industries\n", "")  # the header declares it a second time
    got = run("approve", NAME, "--check")
    assert got.exit_code == 1
    assert "[PM708]" in got.stderr


def test_a_wider_list_of_fields_breaks_it(root):
    (root / "rules.yml").write_text("public_fields: [title]\n" + RULES)
    assert run("approve", NAME, "--by", "sec-review").exit_code == 0
    assert holds()
    change(root, "[title]", "[title, date]", "rules.yml")
    assert not holds()


@pytest.mark.parametrize(
    ("who", "old", "new", "said"),
    [
        ("nobody", "", "", "not on the list"), ("@lz", "", "", "an author cannot"), ("LZ", "", "", "an author cannot"),
        ("sec-review", "status: final", "status: draft", "not final"), ("sec-review", "status: final\n", "", "not final"),
        ("sec-review", "visibility: public", "visibility: internal", "does not ask to be public"),
        ("sec-review", "Checkout was", "[[redcat: x]] was", "PM721"), ("sec-review", "status: final", "status: final\nembargo_until: A1", "embargo"),
        ("sec-review", "status: final", "status: final\npublic: yes", "no map"),
    ],
)  # fmt: skip
def test_refused(root, who, old, new, said):
    (root / NAME).write_text(POOL.replace(old, new) if old else POOL)
    before = (root / NAME).read_bytes()
    got = run("approve", NAME, "--by", who)
    assert got.exit_code == (2 if said == "no map" else 1)
    assert said in got.stderr
    assert (root / NAME).read_bytes() == before


def test_what_waits_for_a_day_is_approved_before_it_and_goes_out_on_it(root, build):
    change(root, "status: final", "status: final\nembargo_until: 2026-03-01")
    change(root, "timezone: UTC", "timezone: UTC, as_of: 2026-02-28", "mkdocs.yml")
    got = run("approve", NAME, "--by", "sec-review", "--on", "2025-04-01")
    assert got.exit_code == 0, got.output
    assert "it goes out on 2026-03-01 at the earliest" in got.stdout
    assert "goes out on 2026-03-01" in run("approve", NAME, "--check").stdout
    build(root)
    assert not [*(root / "site/postmortems").glob("inc-2025-a*")]
    change(root, "as_of: 2026-02-28", "as_of: 2026-03-01", "mkdocs.yml")
    build(root)
    assert [*(root / "site/postmortems").glob("inc-2025-a*")], "control"
    assert "goes out" not in run("approve", NAME, "--check").stdout


def test_not_final_is_refused_even_where_approval_is_optional(root):
    (root / "rules.yml").write_text("approval: optional\n" + RULES)
    change(root, "status: final", "status: draft")
    assert run("approve", NAME, "--by", "sec-review").exit_code == 1


@pytest.mark.parametrize("arguments", [[NAME], [NAME, "--by", "sec-review", "--on", "soon"], ["gone", "--by", "sec-review"]])
def test_input_that_cannot_be_used_ends_with_two(root, arguments):
    assert run("approve", *arguments).exit_code == 2


def test_a_folder_is_said_to_be_one(root):
    """A shell makes names of files of it, where this command would have to guess which of them are meant."""
    got = run("approve", "postmortems", "--by", "sec-review")
    assert (got.exit_code, "postmortems is a folder; name the postmortems in it, such as postmortems/*.md" in got.stderr) == (2, True)
    (root / "INC-2025-a").mkdir()
    assert run("approve", "INC-2025-a", "--by", "sec-review").exit_code == 0, "control: it is an id"


def test_a_day_to_come_is_no_day_of_an_approval(root):
    assert run("approve", NAME, "--by", "sec-review", "--on", "2999-01-01").exit_code == 1


def test_check_changes_nothing(root):
    assert run("approve", NAME, "--check").exit_code == 1
    assert (root / NAME).read_text() == POOL


OTHER = (
    POOL.replace("INC-2025-a", "PM-2025-b")
    .replace("Pool of connections ran dry", "Second failure of the exporter")
    .replace("Checkout was slow", "See PM-2025-b")
)


def test_an_approved_text_speaks_of_no_postmortem_that_nobody_has_approved(root, build):
    """The public site, built for real, and the control: with both approved the one links to the other."""
    (root / "postmortems/2025-exporter.md").write_text(OTHER)
    change(root, "Checkout was slow", "As in [that one](2025-exporter.md)")
    assert run("approve", NAME, "--by", "sec-review").exit_code == 0
    built = build(root)
    assert built.code == 0, built.log
    assert not [name for name in built.names() if "exporter" in name or "pm-2025-b" in name]
    assert run("approve", "pm-2025-b", "--by", "sec-review").exit_code == 0
    assert not holds()
    assert run("approve", NAME, "--by", "sec-review").exit_code == 0
    built = build(root)
    assert built.code == 0, built.log
    assert 'href="../pm-2025-b/"' in built.page("postmortems/inc-2025-a")


def test_a_withdrawn_report_leaves_a_stub_that_a_reviewer_has_seen(approved, build):
    change(approved, "public:\n", "public:\n  withdrawn: 2025-05-01\n  reason: Globex asked Dana Whitfield\n")
    assert not holds()
    built = build(approved)
    assert (built.code, [name for name in built.names() if "pool" in name]) == (0, []), built.log
    assert run("approve", NAME, "--by", "sec-review").exit_code == 0
    text = run("redact", NAME).stdout
    assert "withdrawn on 2025-05-01" in text
    assert "[customer] asked Responder 1" in text
    assert "40 minutes" not in text


def test_revisions_stand_on_the_page(approved):
    change(approved, "public:\n", "public:\n  revisions:\n    - {date: 2025-05-01, note: Times corrected for Globex}\n")
    assert not holds()
    assert "## Revisions\n\n- **2025-05-01**: Times corrected for [customer]\n" in run("redact", NAME).stdout


@pytest.mark.parametrize(
    "words", ["withdrawn: soon", "withdrawn: 2999-01-01", "revisions: x", "revisions: [x]", "revisions: [{date: 2025-01-01}]"]
)
def test_a_withdrawal_or_revision_without_day_or_words_blocks(approved, words):
    change(approved, "public:\n", f"public:\n  {words}\n")
    got = run("redact", NAME)
    assert got.exit_code == 1
    assert "[PM729]" in got.stderr


@pytest.fixture
def pair(root):
    """Two that speak of one another, and a third that speaks of neither."""
    for name, other in (("first", "second"), ("second", "first")):
        text = POOL.replace("INC-2025-a", f"INC-{name}").replace("40 minutes.", f"40 minutes, like in [the other]({other}.md).")
        (root / f"postmortems/{name}.md").write_text(text)
    return root


def test_who_approves_one_is_told_which_other_has_to_be_approved_again(pair):
    """A link leads somewhere once its target is public, so the text that holds it is another one."""
    assert run("approve", NAME, "first", "--by", "sec-review").exit_code == 0
    got = run("approve", "second", "--by", "sec-review")
    assert got.exit_code == 0
    assert (
        got.stderr
        == "postmortems/first.md: its public text is another one beside this: it stays at home until a reviewer approves it again\n"
    )
    assert run("approve", "first", "--check").exit_code == 1, "control"
    assert run("approve", NAME, "--check").exit_code == 0
    again = run("approve", "first", "--by", "sec-review")
    assert (again.exit_code, again.stderr) == (0, "")
    assert run("approve", NAME, "first", "second", "--check").exit_code == 0


def test_several_are_approved_as_they_are_beside_one_another(pair, build):
    shown = [json.loads(run("redact", name, "--format", "json").stdout)["sha256"] for name in ("first", "second")]
    assert run("redact", "first", "second", "--format", "json", "--out", "shown").exit_code == 1
    together = [json.loads((pair / f"shown/{name}.md.json").read_text())["sha256"] for name in ("first", "second")]
    got = run("approve", "first", "second", NAME, "first", "--by", "sec-review", "--on", "2025-04-01")
    assert all(sum_ in got.stdout for sum_ in together), "what was read is what is approved"
    assert not any(sum_ in got.stdout for sum_ in shown), "control"
    assert (got.exit_code, got.stderr) == (0, "")
    assert got.stdout.count("approved by sec-review on 2025-04-01") == 3
    checked = run("approve", "first", "second", "--check")
    assert checked.exit_code == 0
    assert checked.stdout.count("the approval holds") == 2
    built = build(pair)
    assert (built.code, "second" in built.page("postmortems/inc-first")) == (0, True), built.log


def test_one_for_today_and_one_that_waits_for_a_day_are_approved_together(pair, build):
    """On its day it stands beside those that are out by then, so that is how it is read."""
    change(pair, "status: final", "status: final\nembargo_until: 2026-03-01", "postmortems/second.md")
    change(pair, "like in [the other](second.md).", "unlike ever.", "postmortems/first.md")
    change(pair, "timezone: UTC", "timezone: UTC, as_of: 2026-02-28", "mkdocs.yml")
    run("redact", "first", "second", "--format", "json", "--out", "shown")
    read = json.loads((pair / "shown/second.md.json").read_text())["sha256"]
    got = run("approve", "first", "second", "--by", "sec-review", "--on", "2025-04-01")
    assert (got.exit_code, got.stderr) == (0, ""), got.output
    assert read in got.stdout, "what was read is what is approved"
    build(pair)
    assert not [*(pair / "site/postmortems").glob("inc-second*")]
    change(pair, "as_of: 2026-02-28", "as_of: 2026-03-01", "mkdocs.yml")
    built = build(pair)
    assert (built.code, "inc-first" in built.page("postmortems/inc-second")) == (0, True), built.log


@pytest.mark.parametrize("named", [("second",), ("first", "second")])
def test_who_approves_one_that_waits_is_told_which_text_its_day_changes(pair, named):
    """What speaks of it has a link from that day on, and so stays at home on the morning on which both were to be there."""
    change(pair, "status: final", "status: final\nembargo_until: 2026-03-01", "postmortems/second.md")
    change(pair, "timezone: UTC", "timezone: UTC, as_of: 2026-02-28", "mkdocs.yml")
    assert run("approve", NAME, "first", "--by", "sec-review", "--on", "2025-04-01").exit_code == 0
    got = run("approve", *named, "--by", "sec-review", "--on", "2025-04-01")
    said = "its public text is another one from 2026-03-01 on: it stays at home then until a reviewer approves it again"
    assert (got.exit_code, got.stderr) == (0, f"postmortems/first.md: {said}\n")
    assert run("approve", "first", "--check").exit_code == 0, "until then it holds"
    change(pair, "as_of: 2026-02-28", "as_of: 2026-03-01", "mkdocs.yml")
    assert run("approve", "first", "--check").exit_code == 1, "control"


def test_whether_an_approval_holds_does_not_depend_on_what_else_is_asked_about(pair, build):
    """What nobody has approved is no neighbour of what stands on the site, though both were named."""
    assert run("approve", "first", "--by", "sec-review").exit_code == 0
    got = run("approve", "first", "second", "--check")
    assert "postmortems/first.md: the approval holds" in got.stdout
    assert got.stderr.count("\n") == 1
    assert got.stderr.startswith("postmortems/second.md: nobody has approved")
    build(pair)
    assert [*(pair / "site/postmortems").glob("inc-first*")], "control"


def test_of_several_all_are_approved_or_none(pair):
    change(pair, "status: final", "status: draft", "postmortems/second.md")
    before = {file: file.read_bytes() for file in (pair / "postmortems").rglob("*.md")}
    got = run("approve", "first", "second", "--by", "sec-review")
    assert got.exit_code == 1
    assert "postmortems/second.md: it is not final" in got.stderr
    assert run("approve", "first", "gone", "--by", "sec-review").exit_code == 2
    assert {file: file.read_bytes() for file in (pair / "postmortems").rglob("*.md")} == before
    assert run("approve", "first", "--by", "sec-review").exit_code == 0, "control"


def test_of_several_it_is_said_which_hold(pair):
    assert run("approve", "first", "--by", "sec-review").exit_code == 0
    got = run("approve", "first", NAME, "--check")
    assert got.exit_code == 1
    assert "postmortems/first.md: the approval holds" in got.stdout
    assert got.stderr.startswith("postmortems/2025-pool-dry.md: nobody has approved")


def test_a_file_that_cannot_be_written_leaves_word_of_those_that_were(pair):
    change(pair, "Only we know", "Only we know this. " * 1000 + "Only we know", "postmortems/second.md")
    room = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, room[1]))
    try:
        got = run("approve", "first", "second", "--by", "sec-review")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, room)
    assert got.exit_code == 2
    assert got.stderr == "postmortems/second.md: nothing was stored: the file cannot be written\nstored before it: postmortems/first.md\n"
    assert b"sha256" in (pair / "postmortems/first.md").read_bytes()
    assert b"sha256" not in (pair / "postmortems/second.md").read_bytes()
