"""Timelines: every shape they come in, as cases of text in and entries, zone and problems out."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from parts import entry, parted

from mkdocs_postmortems.read.moments.milestones import milestones
from mkdocs_postmortems.read.timeline.entries import timeline
from mkdocs_postmortems.read.times.instants import Clock

HERE = Path(__file__).parent / "cases"
SHAPES = yaml.load((HERE / "timeline.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
TOLD = yaml.load((HERE / "milestones.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _clock(case):
    return Clock(
        date.fromisoformat(case["day"]) if "day" in case else None, case.get("zone", ""), case.get("order", ""), case.get("fallback", "")
    )


@pytest.mark.parametrize("case", SHAPES, ids=lambda case: case["name"])
def test_a_timeline_is_read(case):
    found = timeline(*parted(case["text"]), _clock(case))
    assert [entry(one) for one in found.entries] == case["entries"]
    assert found.zone == case.get("named", "")
    assert [f"{one.code} {one.line}" for one in found.problems] == case.get("problems", [])


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case["name"])
def test_milestones_are_told_by_words(case):
    """With the intervals between them that the words of the document state, in minutes."""
    found = timeline(*parted(case["text"]), _clock(case))
    told = milestones(found.entries, frozenset(case.get("stated", [])))
    assert {name: one.at.strftime("%H:%M") for name, one in told.times.items()} == case["times"]
    assert all(one.derived and one.line for one in told.times.values())
    minutes = {}
    for name in case.get("minutes", {}):
        start, _, end = name.partition("-")
        minutes[name] = f"{(told.times[end].at - told.times[start].at).total_seconds() / 60:g}"
    assert minutes == case.get("minutes", {})
    assert {one.milestone for one in told.entries if one.milestone} <= set(case["times"])


def test_the_largest_gap_of_the_worked_example():
    """Between detection and mitigation, 30 of 72 minutes pass without an entry."""
    case = next(case for case in TOLD if case["name"] == "worked example")
    found = timeline(*parted(case["text"]), _clock(case))
    told = milestones(found.entries).times
    window = [one.at for one in found.entries if told["detected"].at <= one.at <= told["mitigated"].at]
    gaps = [(later - earlier).total_seconds() / 60 for earlier, later in pairwise(window)]
    assert (max(gaps), (window[-1] - window[0]).total_seconds() / 60) == (30, 72)


def test_the_kind_of_an_entry_is_told_by_its_words():
    text = "## Timeline\n\n- 10:00 alert fired\n- 10:01 looking at logs, found the cause\n- 10:02 decided to roll back\n- 10:03 rolled back\n- **10:04 lunch**\n"
    found = timeline(*parted(f"{text}- 10:05 coffee\n"), Clock())
    assert [one.kind for one in found.entries] == ["detection", "diagnosis", "decision", "repair", "key", ""]


def test_what_does_not_come_any_more_is_no_detection():
    text = "## Timeline\n\n- 10:00 three reports from sellers\n- 10:01 no alert had fired\n- 10:02 nobody was paged\n- 10:20 no more reports\n- 10:21 no further timeouts\n"
    found = timeline(*parted(text), Clock())
    assert [one.kind for one in found.entries] == ["detection", "", "", "repair", "repair"]


def test_what_is_declared_over_is_repaired():
    text = "- 10:00 incident declared\n- 10:09 restored and declared resolved\n- 10:10 no additional errors or alerts, incident closed\n"
    found = timeline(*parted(f"## Timeline\n\n{text}"), Clock())
    assert [one.kind for one in found.entries] == ["decision", "repair", "repair"]


def test_an_entry_keeps_its_time_of_day_where_no_day_is_known():
    found = timeline(*parted("## Timeline\n\n- 10:00 a\n- T+2m b\n"), Clock())
    assert [(one.at, one.clock and one.clock.isoformat()) for one in found.entries] == [(None, "10:00:00"), (None, None)]


def test_a_document_without_a_timeline_has_none():
    """The same list below another heading, as a control."""
    text = "- 10:00 a\n- 10:05 b\n"
    assert not timeline(*parted(f"## Lessons learned\n\n{text}"), Clock(date(2025, 1, 1))).entries
    assert len(timeline(*parted(f"## Timeline\n\n{text}"), Clock(date(2025, 1, 1))).entries) == 2


times = st.lists(st.tuples(st.integers(0, 23), st.integers(0, 59)), min_size=1, max_size=12)


@given(times, st.sampled_from(["- {} x", "- **{}** - x", "{}: x\n", "### {}\n\nx\n", "| {} | x |"]))
def test_each_line_with_a_time_is_one_entry(clocked, shape):
    """A law: whatever the shape, as many entries as times, and none lies more than a day behind the one before."""
    head = "| Time | Event |\n|---|---|\n" if shape.startswith("|") else ""
    lines = "\n".join(shape.format(f"{hour:02d}:{minute:02d}") for hour, minute in clocked)
    found = timeline(*parted(f"## Timeline (UTC)\n\n{head}{lines}\n"), Clock(date(2025, 3, 10)))
    assert [(one.clock.hour, one.clock.minute) for one in found.entries] == clocked
    assert all((later.at - earlier.at).total_seconds() >= -12 * 3600 for earlier, later in pairwise(found.entries))


@given(st.lists(st.text(max_size=40), max_size=6))
def test_no_text_makes_it_stumble(lines):
    """A law: any text below the heading gives entries or none."""
    text = "## Timeline\n\n" + "\n".join(lines)
    assert all(one.line > 0 for one in timeline(*parted(text), Clock(date(2025, 3, 10))).entries)
