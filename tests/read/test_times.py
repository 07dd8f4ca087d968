"""Times: what the value of a field states as a moment, and why one that states none does not."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reading import reading

from mkdocs_postmortems.read.times.instants import Clock, day, instant, trouble

CASES = yaml.load((Path(__file__).parent / "cases" / "times.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
FLAT = [(group["clock"], text, want) for group in CASES for text, want in group["says"].items()]


def _clock(said):
    return Clock(
        date.fromisoformat(said["day"]) if "day" in said else None, said.get("zone", ""), said.get("order", ""), said.get("fallback", "")
    )


@pytest.mark.parametrize(("clock", "text", "want"), FLAT, ids=[f"{text}|{clock}" for clock, text, _ in FLAT])
def test_a_value_states_a_moment(clock, text, want):
    found = instant(text, _clock(clock), 7)
    said = [] if found is None else [found.at.isoformat()] + ["~"] * found.approximate
    code = trouble(text, _clock(clock))
    assert " ".join(said + [code] * bool(code)) == want
    assert found is None or (found.line == 7 and not found.derived)


def test_values_of_the_front_matter_that_are_times_already():
    berlin = Clock(zone="+02:00")
    assert instant(date(2025, 3, 4), berlin).at == date(2025, 3, 4)
    assert instant(datetime.fromisoformat("2025-03-04T05:06"), berlin).at.isoformat() == "2025-03-04T05:06:00+02:00"
    assert day(datetime.fromisoformat("2025-03-04T05:06"), berlin) == date(2025, 3, 4)
    assert instant(7, berlin) is None
    assert instant(None, berlin) is None
    assert instant(["2025-03-04"], berlin) is None


def test_the_first_day_that_exists_counts():
    assert day("moved from 2025-02-30 to 2025-03-02", Clock()) == date(2025, 3, 2)
    assert day("no date here", Clock()) is None


zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2089-01-01"), timezones=st.none() | zones))
def test_what_python_writes_is_read_back(moment):
    """A law: ISO 8601 is read as it stands, whatever the clock says."""
    assert instant(moment.isoformat(), Clock()).at == moment


@given(st.text(max_size=60) | st.from_regex(r"[\d :/.\-TZapm年月日時分+~?]{0,30}", fullmatch=True))
def test_no_text_makes_it_stumble(text):
    """A law: any text gives a moment or none, a known code or none."""
    clock = Clock(date(2024, 2, 29), "UTC", "dmy")
    found = instant(text, clock)
    assert found is None or isinstance(found.at, date)
    assert trouble(text, clock) in ("", "PM011", "PM304")


@pytest.mark.parametrize(
    ("heading", "started"),
    [
        ("Timeline (CEST)", "2031-06-04T13:05:00+02:00"),
        ("Timeline", "2031-06-04T13:05:00+01:00"),
        ("Ablauf (MESZ)", "2031-06-04T13:05:00+02:00"),
    ],
)
def test_the_zone_of_the_settings_is_that_of_times_for_which_the_file_names_none(heading, started):
    text = f"# Labels blank\n**Start:** 04.06.2031 13:05\n\n## {heading}\n- 13:05 Alarm\n- 14:40 all good again\n"
    one = reading("a.md", text, timezone="Europe/Lisbon")
    assert one.record.times["started"].at.isoformat() == started
