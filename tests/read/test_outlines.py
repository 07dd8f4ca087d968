"""Outlines, where everything is a bullet; boxes to tick below what is otherwise done; linked tickets; hints that a template left."""

import pytest
from reading import reading, said

OUTLINE = """- # Labels print late
  severity:: SEV2
	- {mark}Summary
		- Late for an hour.
	- {mark}Timeline
		- 14:02 alert
		- 15:40 over
	- {mark}Action items
		- TODO Watch the disk of every printer @mira
		- DONE Move the spool @jonas
		- LATER Replace the old host
"""


def parts(text):
    return [part.name for part in reading("a.md", text).record.sections if part.name]


@pytest.mark.parametrize(
    "text",
    [OUTLINE.format(mark="## "), OUTLINE.format(mark="").replace("- # Labels print late\n  severity", "severity").replace("\n\t", "\n")],
)
def test_points_of_an_outline_open_parts(text):
    record = reading("a.md", text).record
    assert parts(text) == ["summary", "timeline", "actions"]
    assert [one.written for one in record.timeline] == ["14:02", "15:40"]
    assert [(one.text, one.status) for one in record.actions] == [
        ("Watch the disk of every printer", "open"),
        ("Move the spool", "done"),
        ("Replace the old host", "deferred"),
    ]


def test_points_of_a_text_with_headings_are_no_parts():
    text = "{}- Impact\n  - none\n- It is slow\n  - see there\n"
    assert parts(text.format("")) == ["impact"], "control"
    assert parts(text.format("# Labels print late\n\n")) == []


@pytest.mark.parametrize("title", ["Remediation", "Remediations", "Mitigations", "Fixes"])
def test_boxes_below_what_was_done_are_to_be_done(title):
    text = f"# Labels print late\n\n## {title}\n\n- [x] Move the spool\n- [ ] Watch the disk\n"
    assert [one.text for one in reading("a.md", text).record.actions] == ["Move the spool", "Watch the disk"]
    assert parts(text.replace("[x] ", "").replace("[ ] ", "")) != ["actions"]


def test_a_paragraph_that_a_linked_ticket_opens_is_an_item():
    text = (
        "# A\n\n## Action items\n\n[KM98](https://trello.com/c/ab1/98) - Move the spool of every\nprinter\n\n"
        "[KM99](https://trello.com/c/ab2)\n\nSee [the board](https://trello.com/b/zz) for more.\n"
    )
    assert [(one.text, one.tickets) for one in reading("a.md", text).record.actions] == [
        ("Move the spool of every printer", ("https://trello.com/c/ab1/98",)),
        ("KM99", ("https://trello.com/c/ab2",)),
    ]


HINTS = [
    ("severity", "**Severity:** *Which level was it?*", "**Severity:** *SEV2*", "SEV2"),
    ("severity", '- **Severity:** "SEV1, SEV2 or SEV3"', '- **Severity:** "SEV2"', '"SEV2"'),
    ("authors", "**Authors:** _Who wrote this_", "**Authors:** _Mira Holt_", ["Mira Holt"]),
    ("services", '- **Services:** "List the services that were hit"', "- **Services:** spooler", ["spooler"]),
    ("status", "| Field | Value |\n|---|---|\n| Owner | x |\n| Status | _draft, in review or final_ |", "**Status:** _draft_", "draft"),
    ("services", "**Services:** *Use the names of the catalogue*", "**Services:** *Use of shops*", ["Use of shops"]),
    ("date", "**Date:** *When did it begin?*\n2025-11-03", "**Date:** *2025-11-03*", "2025-11-03"),
]


@pytest.mark.parametrize(("name", "hint", "value", "got"), HINTS)
def test_what_a_template_asks_in_italics_or_quotes_is_no_value(name, hint, value, got):
    assert said(reading("a.md", f"# Labels\n\n{value}\n\n## Summary\n\nLate.\n"), name) == got, "control"
    empty = said(reading("a.md", f"# Labels\n\n{hint}\n\n## Summary\n\nLate.\n"), name)
    assert empty == (got if name == "date" else [] if isinstance(got, list) else None)


WHY = "half of all the shops of the town were shut for an hour, and their tills had to be counted by hand once they could be opened again"


@pytest.mark.parametrize(
    ("below", "level"),
    [(f"**High** - {WHY}.", "High"), (f"**High** – {WHY}.", "High"), (f"High - {WHY}.", None), (f"**Many** shops - {WHY}.", None)],
)
def test_a_level_in_bold_stands_in_front_of_why(below, level):
    assert said(reading("a.md", f"# Labels\n\n## Severity\n\n{below}\n\n## Impact\n\nLate.\n"), "severity") == level
