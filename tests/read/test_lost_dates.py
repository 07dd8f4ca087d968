"""A day, a time or a length that a header gives and nobody can read is said: nothing of it would be seen again."""

from datetime import date

import pytest

from mkdocs_postmortems import read
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience


def told(row, body="It broke."):
    settings = Settings(Audience.INTERNAL, date(2026, 6, 30))
    one = read.text("a.md", f"---\ntitle: A\n{row}\n---\n\n## Timeline\n\n{body}\n", settings)
    return [str(problem) for problem in one.problems if problem.code == "PM009"]


@pytest.mark.parametrize(
    ("row", "right"),
    [
        ("date: some day in spring", "write it as 2025-02-28"), ("date: 5", "write it as 2025-02-28"), ("published_at: when it was ready", "write it as 2025-02-28"),
        ("resolved: when it was over", "write it as 2025-02-28T14:05Z"), ("detected: 5", "write it as 2025-02-28T14:05Z"),
        ("duration: rather long", "write it as `2 h 15 min`"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_line(row, right):
    """Also where the timeline gives the same."""
    [one] = told(row)
    assert one.startswith(f"a.md:3: `{row.partition(':')[0]}` holds no ")
    assert right in one
    assert told(row, "- 2026-03-04 10:00 UTC - Alert fires\n- 2026-03-04 11:00 UTC - Resolved")


@pytest.mark.parametrize(
    "row",
    [
        "date: 2026-03-04", "date: 4 March 2026", "date: 2026-02-30", "resolved: 2026-03-04T10:00Z", "date: 2026-03-04\nresolved: 11:30 UTC", "duration: 2 h 15 min",
        "duration: 90", "duration: 1:30", "embargo_until: AI-3", "date:", "date: ''", "resolved: TBD", "date: YYYY-MM-DD", "published_at: 2026-03-04",
        "date: 2026-03-04\nresolved: 2026-03-05", "resolved: N/A", "date: 2026-03-04\nduration: about two hours",
    ],
)  # fmt: skip
def test_what_is_read_or_left_open_is_no_slip(row):
    """The control; a date of no calendar has a message of its own."""
    assert not told(row)


@pytest.mark.parametrize(
    "value",
    ["2026-03-04T14:5Z", "2026-03-04 14", "2026-03-04 1405", "2026-03-04, 14:5 UTC", "4 March 2026 at 14", "2026-03-04T14Z", "2026-03-04 14:5+01:00"],
)  # fmt: skip
@pytest.mark.parametrize("row", ["resolved: {}", "times: {{resolved: '{}'}}"])
def test_a_day_whose_time_cannot_be_read_is_said(value, row):
    """The day is read, so the page would show no length and nobody would know why."""
    [one] = told(row.format(value))
    assert "holds a day and no time that can be read" in one
    assert "write it as 2025-02-28T14:05Z" in one


@pytest.mark.parametrize(
    "value",
    ["2026-03-04", "2026-03-04T14:05Z", "2026-03-04 14h05", "2026-03-04 2:05 pm", "2026-03-04 14.05", "2026-03-04 (in the evening)", "2026-03-04 UTC",
     "2026-03-04 - 2026-03-05", "2026-03-04, after 3 attempts of the night shift"],
)  # fmt: skip
def test_a_day_alone_and_a_time_that_is_read_are_no_slip(value):
    """The control."""
    assert not told(f"resolved: {value}")


@pytest.mark.parametrize(
    ("text", "started", "day"),
    [
        ("---\ndate: 2025-03-05\n---\n# Q\n\n**Started:** March 3, 10:02 UTC\n", "2025-03-03T10:02:00+00:00", "2025-03-03"),
        ("---\ndate: 2025-01-02\n---\n# Q\n\n**Started:** Dec 31, 23:02 UTC\n", "2024-12-31T23:02:00+00:00", "2024-12-31"),
        ("---\ndate: 2025-03-05\nstarted: 3. März, 10:02 UTC\n---\n# Q\n", "2025-03-03T10:02:00+00:00", "2025-03-05"),
        ("# Q\n\n**Date:** March 3\n\n**Published:** 2025-03-10\n\n**Started:** 10:02 UTC\n", "2025-03-03T10:02:00+00:00", "2025-03-03"),
    ],
)
def test_a_day_without_a_year_has_that_of_the_postmortem(text, started, day):
    one = read.text("a.md", text, Settings(Audience.INTERNAL, date(2026, 6, 30)))
    assert one.record.times["started"].at.isoformat() == started
    assert one.record.date.isoformat() == day
    assert not [str(problem) for problem in one.problems]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("---\ndate: 2025-03-05\n---\n# Q\n\n**Started:** September 3, 10:02 UTC\n", "this date names no year, and is far from the day of the postmortem"),
        ("# Q\n\n**Started:** March 3, 10:02 UTC\n", "this date names no year, and nothing else in the file does"),
        ("---\ndate: 2025-03-05\n---\n# Q\n\n**Started:** March 3, 10:02 CST\n", "this zone has more than one meaning"),
    ],
)  # fmt: skip
def test_a_day_without_a_year_far_from_any_is_doubted(text, why):
    one = read.text("a.md", text, Settings(Audience.INTERNAL, date(2026, 6, 30)))
    (told,) = (problem for problem in one.problems if problem.code == "PM304")
    assert why in told.what
