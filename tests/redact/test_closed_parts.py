"""Closed parts: a heading shuts what it names, in whatever language it says so, and with whatever an editor did to its mark."""

import pytest
from shelves import public, shelf, with_rules

GOOD = "Was gut lief", "Ce qui a bien fonctionné", "Lo que funcionó bien", "What went well"
BAD = "Was im Betrieb nicht so gut lief", "Ce qui n'a pas très bien fonctionné", "Lo que no funcionó tan bien", "What has not worked well"


@pytest.mark.parametrize("heading", BAD)
def test_what_did_not_go_well_is_not_published_as_what_did(heading):
    assert "ovenmark" not in public(f"It broke.\n\n## {heading}\n\nThe ovenmark was cold.\n")


@pytest.mark.parametrize("heading", GOOD)
def test_what_did_is_published(heading):
    assert "ovenmark" in public(f"It broke.\n\n## {heading}\n\nThe ovenmark was warm.\n"), "control"


@pytest.mark.parametrize(
    "heading", ["\\## Internal notes", "\\#\\# Notes of the vendor", "> \\## What went poorly", "#\\# Notes of the vendor"]
)
def test_a_heading_whose_mark_an_editor_escaped_ends_the_part_before_it(heading):
    assert "ovenmark" not in public(f"It broke.\n\n## Impact\n\nAll of it.\n\n{heading}\n\nThe ovenmark was cold.\n")


@pytest.mark.parametrize("line", ["\\#general was told.", "A \\## in a line.", "\\* One thing"])
def test_an_escaped_sign_is_no_heading(line):
    assert "ovenmark" in public(f"It broke.\n\n## Impact\n\nAll of it.\n\n{line}\n\nThe ovenmark was cold.\n"), "control"


CLOSED = "It broke.\n\n## Metadata\n\n| Item | Value |\n|---|---|\n| Started | 2025-06-12 10:05 UTC |\n\n## Impact\n\nAll of it.\n"


@pytest.mark.parametrize(("day", "shown"), [("2025-06-12", True), ("2025-06-20", False)])
def test_a_day_of_the_header_is_public_where_a_closed_table_says_the_time_of_it(day, shown):
    text = public(CLOSED, date=day)
    assert (f"date: {day}" in text) is shown
    assert "10:05" not in text


def test_it_stays_where_the_field_is_closed():
    assert "2025-06-12" not in public(CLOSED, date="2025-06-12", sensitivity="{date: internal}")
    assert "2025-06-12" not in public(CLOSED, with_rules(fields=("title",)), date="2025-06-12")


def test_the_day_of_a_report_goes_out_as_that_and_as_no_beginning():
    text = "---\ntitle: Outage\npublished_at: 2025-06-19\nvisibility: public\n---\n## Summary\n\nIt broke.\n\n## Timeline\n\n- 10:05 Outage began\n"
    covered, problems, _, _ = shelf({"a.md": text})
    assert "\npublished_at: 2025-06-19\n" in covered[0].text, "control"
    assert "\ndate:" not in covered[0].text
    assert covered[0].path == "outage.md", "its address would be read as a day again"
    assert "PM733" not in {one.code for one in problems}
