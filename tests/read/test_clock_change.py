"""Hours in which a zone puts its clocks forward or back: lengths are what went by, and an end is not before its start by the clock alone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import reading

from mkdocs_postmortems.model.elapsed import elapsed
from mkdocs_postmortems.read.times.clock_change import skipped, twice
from mkdocs_postmortems.relate.intervals import minutes

FIRST = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
CASES = [
    # zone, start, end, minutes by hand, codes
    ("Europe/Berlin", "2026-10-25 01:30", "2026-10-25 03:30", 180, []),
    ("Europe/Berlin", "2026-03-29 01:30", "2026-03-29 03:30", 60, []),
    ("Europe/Berlin", "2026-10-25 02:50", "2026-10-25 02:10", 20, ["PM304", "PM304"]),
    ("Europe/Berlin", "2026-10-25 02:10", "2026-10-25 02:50", 40, ["PM304", "PM304"]),
    ("Europe/Berlin", "2026-10-25 03:10", "2026-10-25 02:50", None, ["PM304", "PM308"]),
    ("America/New_York", "2026-11-01 01:50", "2026-11-01 01:20", 30, ["PM304", "PM304"]),
    ("Australia/Lord_Howe", "2026-04-05 01:50", "2026-04-05 01:40", 20, ["PM304", "PM304"]),
    ("+02:00", "2026-10-25 02:50", "2026-10-25 02:10", None, ["PM308"]),
    ("UTC", "2026-12-31 23:59", "2027-01-01 00:01", 2, []),
    ("UTC", "2026-05-12 23:30", "2026-05-12 24:00", 30, []),
]


@pytest.mark.parametrize(("zone", "start", "end", "wanted", "codes"), CASES)
def test_lengths_over_a_change(zone, start, end, wanted, codes):
    one = reading("a.md", f"---\ntitle: Q\ntimezone: {zone}\ntimes:\n  impact_started: {start}\n  resolved: {end}\n---\n# Q\n")
    assert minutes(one.record)[0].get("ttr") == wanted
    assert sorted(problem.code for problem in one.problems) == codes


def test_a_stated_length_is_held_against_what_went_by():
    for said, codes in (("3 hours", []), ("2 hours", ["PM309"])):
        text = f"---\ntimezone: Europe/Berlin\nstarted: 2026-10-25 01:30\nresolved: 2026-10-25 03:30\nduration: {said}\n---\n# Q\n"
        assert [problem.code for problem in reading("a.md", text).problems] == codes


def test_what_began_before_it_was_noticed_may_be_longer():
    for said, codes in (("90 min", []), ("20 min", ["PM309"])):
        text = f"---\ndetected: 2026-10-05 01:30\nresolved: 2026-10-05 02:30\nduration: {said}\n---\n# Q\n"
        assert [problem.code for problem in reading("a.md", text).problems] == codes


def test_the_zone_may_stand_among_the_times():
    one = reading("a.md", "---\ntitle: Q\ntimes:\n  timezone: Asia/Tokyo\n  started: 2026-03-10 09:00\n---\n# Q\n")
    assert one.record.times["started"].at == datetime(2026, 3, 10, tzinfo=UTC)


@given(st.datetimes(FIRST, FIRST.replace(year=2036)), st.integers(0, 4000), st.sampled_from(["Europe/Berlin", "America/New_York"]))
def test_what_went_by_is_that_of_utc(at, length, name):
    zone = ZoneInfo(name)
    first = at.replace(tzinfo=UTC)
    last = first + timedelta(minutes=length)
    assert elapsed(first.astimezone(zone), last.astimezone(zone)) == timedelta(minutes=length)
    # A time that came from UTC was on the clock; one that was skipped never did.
    assert not skipped(first.astimezone(zone))
    local = first.astimezone(zone)
    again = [
        n
        for n in (first - timedelta(hours=1), first + timedelta(hours=1))
        if n.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None)
    ]
    assert twice(local) == bool(again)
