"""What rules leave alone, beside what they still say: entries of status pages, causes told together, items nobody keeps a status of."""

from dataclasses import replace
from datetime import date

import pytest
from checking import SETTINGS, report, source

from mkdocs_postmortems import author, authors, build, check
from mkdocs_postmortems.check import public
from mkdocs_postmortems.check.marked import sentence
from mkdocs_postmortems.model.settings import Custom

STATUS = "---\ntitle: Login down\nstatus: in review\ndate: 2025-03-04\nresolved: 2025-03-04 12:00\nseverity: SEV-1\n{}---\n\nEverything is back to normal.\n"
REVIEW = "---\ntitle: Login down\nstatus: in review\ndate: 2025-03-04\ntimezone: UTC\n---\n\n"
ANALYSIS = {"PM204", "PM205", "PM212", "PM402", "PM505", "PM602"}


def rules(text, settings=SETTINGS, **more):
    return {one.rule for one in report(text, settings, **more).findings}


@pytest.mark.parametrize("key", ["resolvedWhen: 2025-03-04 12:00\n", "affected: [login]\n", "kind: maintenance\n"])
def test_an_entry_of_a_status_page_owes_no_analysis(key):
    assert not rules(STATUS.format(key)) & ANALYSIS
    assert rules(STATUS.format("")) >= ANALYSIS, "the control: the same text as a postmortem"


def test_a_postmortem_with_such_a_key_still_does():
    assert "PM204" in rules(STATUS.format("affected: [login]\n") + "\n## Root cause\n\nThe pool was full.\n")


@pytest.mark.parametrize(
    ("cause", "alone"),
    [
        ("The pool was full.", True),
        ("Three factors met: the pool was full, the alert was off, and it was a holiday.", False),
        ("The pool was full.\n\n- no alert\n- no limit", False),
        ("### Pool\n\nIt was full.\n\n### Alert\n\nIt was off.", False),
        ("The full pool together with a missing alert.", False),
    ],
)
def test_causes_that_are_told_together_are_more_than_one(cause, alone):
    assert ("PM501" in rules(f"{REVIEW}## Root cause\n\n{cause}\n")) is alone


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        ("- Add a limit to the pool\n- Write a runbook for the pool", 1),
        ("- [ ] Add a limit to the pool\n- [ ] Write a runbook for the pool", 2),
        ("- Add a limit to the pool", 1),
    ],
)
def test_old_items_without_any_status_are_asked_about_once(items, lines):
    found = [one for one in report(f"{REVIEW}## Action items\n\n{items}\n").findings if one.rule == "PM411"]
    assert len(found) == lines
    assert found[0].whole is (lines == 1 and "\n" in items)


def test_prose_in_the_place_of_items_is_told_apart_from_nothing():
    said = {
        text: next(one.message for one in report(f"{REVIEW}## Action items\n\n{text}\n").findings if one.rule == "PM402")
        for text in ("N/A", "The platform group will look into the limits of the pool and talk to the vendor.")
    }
    assert len(set(said.values())) == 2


@pytest.mark.parametrize(
    ("entry", "asks"),
    [("deploy of 3f9c2ab71", False), ("alert, see ![graph](g.png)", False), ("OPS-12 opened", False), ("the deadbeef cafe opens", True)],
)
def test_what_can_be_looked_at_is_a_source(entry, asks):
    settings = replace(SETTINGS, levels={"PM312": "info"})
    assert ("PM312" in rules(f"{REVIEW}## Timeline\n\n- 10:00 - {entry}\n- 10:10 - fixed\n", settings)) is asks


def test_a_past_postmortem_in_the_same_words_is_named():
    """Among enough others for a word to be rare; no field says that they belong together."""
    told = "The connection pool of checkout leaked handles after each timeout until the limit was reached and requests queued."
    others = ["disk", "certificate", "router", "cache", "queue", "quota", "printer", "kernel"]
    files = "".join(
        f"=== {n}.md\n---\nid: PM-{n}\ndate: 2025-01-{n + 10}\n---\n\n# {word}\n\n## Summary\n\nThe {word} {word}ed a {word}let of its {word}s.\n\n"
        for n, word in enumerate(others)
    )
    twice = "".join(
        f"=== {day}.md\n---\nid: PM-{day}\ndate: 2025-{day}\n---\n\n# Checkout\n\n## Summary\n\n{told}\n\n" for day in ("02-01", "03-01")
    )
    found = {one.path: one.message for one in report(files + twice).findings if one.rule == "PM801"}
    assert list(found) == ["03-01.md"], "the later one, and no other"
    assert "`PM-02-01`" in found["03-01.md"]
    declared = files + twice.replace("id: PM-03-01", "id: PM-03-01\nrelated_checked: 2025-03-09")
    assert not [one for one in report(declared).findings if one.rule == "PM801"]


@pytest.mark.parametrize(
    ("shown", "named"),
    [
        ("---\ntitle: A\n---\n\nAt noon Xanthe restarted it.\n", True),
        ("---\ntitle: A\n---\n\nAt noon an engineer restarted it.\n", False),
        ("---\ntitle: A\nauthors: [Xanthe Orth]\n---\n\nAt noon Xanthe restarted it.\n", False),
    ],
)
def test_a_name_that_stayed_in_the_public_text_is_found_beside_redaction(shown, named):
    raw = build.postmortems((source("---\ntitle: A\nauthors: [Xanthe Orth]\n---\n\nAt noon Xanthe restarted it.\n"),), SETTINGS)
    found = check.check(raw, (), SETTINGS, shown={"a.md": shown}).findings
    assert ("PM712" in {one.rule for one in found}) is named


def test_a_sentence_of_many_names_is_taken_apart_once(monkeypatch):
    """A list of three thousand names in a public text took minutes."""
    asked = []
    monkeypatch.setattr(public, "sentence", lambda text, known: asked.append(text) or sentence(text, known))
    raw = build.postmortems((source("---\ntitle: A\nauthors: [Xanthe Orth]\n---\n\nText.\n"),), SETTINGS)
    check.check(raw, (), SETTINGS, shown={"a.md": "---\ntitle: A\n---\n\nAsked were " + "Anna, " * 50 + "Berta.\n"})
    assert len(asked) == 1


def test_a_status_in_bold_counts_for_the_change_of_a_final_timeline():
    text = "# A\n\n**Status:** Final\n\n## Timeline (UTC)\n\n- 10:05 - alert\n"
    before = text.replace("10:05", "10:00")
    raw = build.postmortems((source(text),), SETTINGS)
    for base, changed in ((before, True), (text, False), (before.replace("Final", "Draft"), False)):
        found = authors.checked((source(text),), raw, replace(SETTINGS, as_of=date(2026, 1, 15)), base={"a.md": base}).findings
        assert ("PM609" in {one.rule for one in found}) is changed


@pytest.mark.parametrize("form", author.FORMS, ids=lambda form: form.name)
def test_a_new_draft_is_left_in_peace(form):
    """Its form asks already; what it must not do is to go into a review like this."""
    rows = (
        "All times in UTC.",
        "",
        "| Time | Event | Source |",
        "|---|---|---|",
        "| 14:32 | Deployment | git |",
        "| 15:10 | Rolled back | git |",
    )
    known = author.Known("PM-1", "Checkout errors", owner="@a", authors=("@a",), date="2026-01-14", severity="SEV-2", timeline=rows)
    text = author.draft(known, form)
    assert report(text).findings == ()
    later = {one.rule for one in report(text.replace("status: draft", "status: in review")).findings}
    assert "PM203" in later, "the control: the same text in a review"
    bare = report(author.draft(author.Known("PM-1", "Checkout errors", date="2026-01-14"), form)).findings
    assert {(one.rule, one.level.value) for one in bare} == {("PM212", "info")}


@pytest.mark.parametrize(
    ("text", "rule"),
    [("Luckily the standby was idle.", "PM204"), ("We were lucky that it was a Sunday.", "PM204"), ("The rollback worked well.", "PM205")],
)
def test_what_is_told_in_running_text_is_told(text, rule):
    head = f"{REVIEW}## Root cause\n\nThe pool was full."
    assert rule in rules(head)
    assert rule not in rules(f"{head} {text}")


def test_a_field_of_ones_own_is_known_and_a_slip_in_its_name_is_not():
    """The configuration says that it stays inside."""
    settings = replace(SETTINGS, fields=(Custom("shop_tier", "Tier", "list"),))
    text = "---\ntitle: A\nstatus: final\nvisibility: public\n%s: gold\n---\n\nText."
    for key in ("shop_tier", "Shop tier", "shop-tier"):
        assert "PM709" not in rules(text % key, settings)
        assert "PM709" in rules(text % key)
    assert "PM709" in rules(text % "shop_teir", settings)
