"""Approve: a reviewer's word for one public text, kept by everything that leaves it as it is, broken by everything that does not."""

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
