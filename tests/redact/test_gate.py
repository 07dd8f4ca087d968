"""Who may go out: a final document, approved as it stands by somebody who may, after its embargo."""

from dataclasses import replace

import pytest
from shelves import page, public, shelf, with_rules

from mkdocs_postmortems import read, redact
from mkdocs_postmortems.model.redaction import DeclaredTerm, Rules
from mkdocs_postmortems.model.terms import Audience

STRICT = Rules(reviewers=("sec-review",))
ACTIONS = "text\n\n## Action items\n\n| ID | Action | Owner | Status |\n|---|---|---|---|\n| AI-1 | Patch it | x | {} |\n"


def approved(text, rules=STRICT, by="sec-review"):
    """The text with an approval of its own public words."""
    _, _, raw, settings = shelf({"a.md": text}, rules)
    seen = redact.preview(raw, settings, read.text)["a.md"].covered
    return text.replace("visibility: public\n", f"visibility: public\npublic: {{approved_by: {by}, sha256: {seen.fingerprint}}}\n")


FINAL = page("It broke.\n\n## Notes\n\nprivate words", status="final")


def test_an_approved_document_goes_out():
    """Approval by a reviewer of the text as it is."""
    covered, problems, _, _ = shelf({"a.md": approved(FINAL)}, STRICT)
    assert "It broke." in covered[0].text
    assert not problems


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        (lambda text: text.replace("private words", "other private words"), True),
        (lambda text: text.replace("It broke.", "It broke twice."), False),
        (lambda text: text.replace("status: final", "status: draft"), False),
        (lambda text: text.replace("approved_by: sec-review", "approved_by: somebody"), False),
        (lambda text: text.replace("status: final", "status: final\nowner: sec-review"), False),
    ],
)
def test_an_approval_holds_for_the_public_text_only(change, stays):
    """Internal edits keep it; a public change, another reviewer or an author as reviewer break it."""
    covered, problems, _, _ = shelf({"a.md": change(approved(FINAL))}, STRICT)
    assert bool(covered) is stays
    assert stays or "PM708" in {p.code for p in problems}


def test_widened_rules_break_an_approval():
    """A term taken from the rules changes what the public would see."""
    wide = replace(STRICT, terms=(DeclaredTerm("Gizmo Werke", "customer"),))
    text = approved(page("Gizmo Werke was down.", status="final"), wide)
    assert shelf({"a.md": text}, wide)[0]
    assert not shelf({"a.md": text}, STRICT)[0]


@pytest.mark.parametrize(
    ("embargo", "status", "shown"),
    [
        ("2026-06-01", "open", True), ("2026-06-02", "done", False), ("2026-01-01T00:00:00Z", "open", True), ("AI-1", "done", True),
        ("AI-1", "open", False), ("until AI-1 is done", "done", True), ("AI-9", "done", False), ("soon", "done", False), ("[a]", "done", False),
    ],
)  # fmt: skip
def test_an_embargo_ends_on_a_day_or_with_an_action(embargo, status, shown):
    """A day that has come, or an action of the same document that is done."""
    assert bool(public(ACTIONS.format(status), embargo_until=embargo)) is shown


@pytest.mark.parametrize(
    ("embargo", "zone", "shown"),
    [
        ("2026-06-01T00:00:00Z", "UTC", True), ("2026-06-01T00:00:01Z", "UTC", False), ("2026-06-01T18:00:00+02:00", "", False),
        ("2026-05-31T23:30:00-08:00", "", False), ("2026-05-31T18:00:00Z", "", True), ("2026-06-01 09:00", "", False), ("2026-05-31 09:00", "", True),
        ("2026-05-31T20:00:00Z", "Asia/Tokyo", False), ("2026-05-31T15:00:00Z", "Asia/Tokyo", True), ("2026-06-01T00:00:00+09:00", "+09:00", True),
        ("2026-06-01T00:00:00+09:00", "America/Los_Angeles", True), ("2026-06-01", "America/Los_Angeles", True),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["embargo_until", "publish_on"])
def test_an_embargo_with_a_time_of_day_ends_when_the_next_day_begins(embargo, zone, shown, key):
    """A build knows its day, the first of June, and not its hour: a text that may go out at six in the evening does not go out that morning."""
    for written in (embargo, f'"{embargo}"'):
        covered, _, _, _ = shelf({"a.md": page("It broke.", **{key: written})}, timezone=zone)
        assert bool(covered) is shown


@pytest.mark.parametrize(
    ("security", "shown"), [("{patched: true}", True), ("{patched: false}", False), ("{cve: x}", False), ("yes", False)]
)
def test_an_open_vulnerability_keeps_a_document_back(security, shown):
    """Only a hole that is closed may be told of."""
    assert bool(public("text", security=security)) is shown


@pytest.mark.parametrize("letter", ["\u202e", "\u2066", "\u200f"])
def test_characters_that_turn_the_text_keep_it_out(letter):
    """The text would read differently from what it is."""
    covered, problems, _, _ = shelf({"a.md": page(f"a {letter} b")})
    assert not covered
    assert [p.code for p in problems] == ["PM726"]


def test_an_unfinished_merge_keeps_a_document_out():
    """Also where no approval is asked for, which the second side would break."""
    sides = "kept text\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> main"
    covered, problems, _, _ = shelf({"a.md": page(sides), "b.md": page(f"```\n{sides}\n```", title="Another")})
    assert [(p.code, p.path, p.line) for p in problems] == [("PM019", "postmortem no. 1", 9)]
    assert [one.source for one in covered] == ["b.md"]


def test_what_is_not_public_is_not_said_either():
    """Problems of documents that stay internal name neither file nor value to a stranger."""
    texts = {
        "secret-merger.md": "---\ntitle: [merger\n---\n\nx\n",
        "b.md": "---\ntitle: Quiet\nserverity: merger\n---\n\n## Summary\n\nx\n",
    }
    covered, problems, _, _ = shelf(texts)
    assert not covered
    assert [p.code for p in problems] == ["PM001"]
    assert "merger" not in " ".join(map(str, problems))
    internal = shelf(texts, audience=Audience.INTERNAL)[1]
    assert "secret-merger.md" in " ".join(map(str, internal)), "control: the internal edition says it"


def test_the_ledger_says_where_and_never_what():
    """Rule, place and category of everything that was taken out, with the lines of the source."""
    covered, _, _, _ = shelf(
        {
            "a.md": page(
                "a\n\nb [[redact:customer| Gizmo Werke]] c\n\n<!-- hush -->\n\nmail x@y.test\n\n## Notes\n\nz", owner="'Quilda Tessmann'"
            )
        }
    )
    rows = {(r.rule, r.category, r.line) for r in covered[0].redactions}
    assert {("marker", "customer", 11), ("comment", "comment", 13), ("identifier", "e-mail", 15), ("section", "section", 17)} <= rows
    assert not any(word in str(covered[0].redactions) for word in ("Gizmo", "hush", "y.test", "Quilda"))


def test_a_header_in_a_code_block_is_never_public():
    """Read for those who work there; where it asks to be public, an error says what keeps it back, and on which line."""
    asks = page("It broke.").replace("---\n## Summary", "---\n```\n\n## Summary")
    covered, problems, _, _ = shelf({"a.md": f"\n```yaml\n{asks}"})
    assert not covered
    assert [(p.code, p.line, p.level.name, p.what) for p in problems] == [("PM720", 2, "ERROR", "the header stands in a code block")]
    inside, told, _, _ = shelf({"a.md": f"\n```yaml\n{asks}"}, audience=Audience.INTERNAL)
    assert inside[0].readable
    assert [(p.code, p.line) for p in told] == [("PM020", 2)]
    assert shelf({"a.md": asks.replace("---\n```\n", "---\n", 1)})[0], "control: without the block it goes out"


def test_a_broken_header_that_asks_to_be_public_is_one_problem():
    """Found by whoever reads it and by whoever asks it who may read the page; said once, on the line where it breaks."""
    asks = "---\ntitle: Outage\nvisibility: public\ntags: [a, b\n---\n\n## Summary\n\nIt broke.\n"
    covered, problems, raw, _ = shelf({"a.md": asks, "b.md": page("It broke.")})
    assert [one.source for one in covered] == ["b.md"]
    assert [(p.code, p.line, p.level.name) for p in problems] == [("PM001", raw[0].problems[0].line, "ERROR")]
    mended = shelf({"a.md": asks.replace("tags: [a, b", "tags: @a")})[1]
    assert [p.code for p in mended] == ["PM001"], "control: what only the gate refuses is said by the gate"


def test_a_header_that_was_mended_is_never_public():
    """Read for those who work there, and an error where it asks to be public: what it says is a guess, if a good one."""
    asks = page("It broke.").replace("title: ", "title: Outage: ", 1)
    covered, problems, _, _ = shelf({"a.md": asks})
    assert not covered
    assert [(p.code, p.level.name) for p in problems] == [("PM001", "ERROR")]
    quoted = page("It broke.").replace("title: ", "title: Outage, ", 1)
    assert shelf({"a.md": quoted})[0], "control: without the colon it goes out"
    inside, told, _, _ = shelf({"a.md": asks}, audience=Audience.INTERNAL)
    assert inside[0].readable
    assert [p.code for p in told] == ["PM018"]
    covered, problems, _, _ = shelf({"a.md": asks.replace("visibility: public\n", "visibility: restricted\n")})
    assert (covered, problems) == ((), ())


@pytest.mark.parametrize(
    "header",
    [
        {"status": "final", "state": "draft"}, {"status": "final", "Status": "draft"}, {"status": "closed", "document_status": "in review"},
        {"STATUS": "WIP", "status": "final"}, {"status": "[final, draft]"}, {"status": "final", "stage": "Draft"}, {"estado": "borrador", "status": "final"},
        {"draft": "maybe"}, {"draft": "2"}, {"draft": ""}, {"hold": "waiting for legal"}, {"Private": "until March"}, {"embargoed": "?"},
        {"published": "maybe"}, {"approved_for_publication": "tbd"}, {"redacted": "partly"},
        {"security": ""}, {"security": "{}"}, {"Security": "{patched: false}"}, {"security": "[]"}, {"security": '""'},
    ],
)  # fmt: skip
@pytest.mark.parametrize("rules", [with_rules(), STRICT])
def test_a_header_that_answers_in_two_ways_or_in_none_stays_at_home(header, rules):
    """Also where neither an approval nor a final status is asked for."""
    text = page("It broke.", **{"status": "final", **header} if rules is STRICT else header)
    covered, problems, _, _ = shelf({"a.md": text}, rules)
    assert not covered
    assert "Security" in header or problems


@pytest.mark.parametrize(
    "header",
    [
        {"status": "final", "state": "final"}, {"status": "final", "incident_status": "resolved"}, {"status": "closed", "state": "California"},
        {"draft": "false"}, {"hold": "none"}, {"private": "no"}, {"published": "2026-02-01"}, {"security": "false"}, {"security": "{patched: true}"},
        {"Security": "{patched: true}"}, {"internal": "{channel: x}"}, {"status": "draft"}, {"state": "draft"},
    ],
)  # fmt: skip
def test_one_answer_is_enough(header):
    """The control: what says the same twice, or speaks of something else; no status is asked for where an approval is optional."""
    assert public("It broke.", **header)
