"""Durations: what the value of a field states as a length."""

from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.read.times.durations import span

CASES = yaml.load((Path(__file__).parent / "cases" / "durations.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize(("text", "want"), CASES.items(), ids=CASES)
def test_a_value_states_a_length(text, want):
    found = span(text, 3)
    said = "none" if found is None else f"{found.minutes:g}{' ~' * found.approximate}{' business' * found.business_hours}"
    assert said == want
    assert found is None or (found.line, found.written) == (3, text)


def test_values_of_the_front_matter_that_are_numbers():
    assert span(45).minutes == 45
    assert span(1.5).minutes == 1.5
    assert span(timedelta(hours=2)).minutes == 120
    assert span(True) is None
    assert span(None) is None


@given(st.integers(0, 900), st.integers(0, 59))
def test_hours_and_minutes_add_up(hours, minutes):
    """A law: the same length in any of its spellings."""
    want = hours * 60 + minutes
    for text in (f"{hours}h {minutes}m", f"{hours} hours, {minutes} minutes", f"{hours}h{minutes:02d}", f"{hours} hrs and {minutes} mins"):
        assert span(text).minutes == want


@given(st.text(max_size=60))
def test_no_text_makes_it_stumble(text):
    """A law: any text gives a length that is not negative, or none."""
    found = span(text)
    assert found is None or found.minutes >= 0


def test_a_value_without_end_takes_no_time():
    """Digits by the thousand would otherwise be tried from each of them on."""
    started = perf_counter()
    span("1" * 100_000)
    assert perf_counter() - started < 30
