"""Minutes between milestones, the worked examples of the specification among them."""

import pytest

from mkdocs_postmortems.model.record import Span
from mkdocs_postmortems.relate import library

CASES = {
    "a whole incident": (
        {
            "started": "14:32", "impact_started": "15:15", "detected": "15:18", "acknowledged": "15:25", "identified": "15:45",
            "mitigated": "16:30", "resolved": "16:47",
        },
        {
            "incident": 135, "impact": 92, "ttd": 3, "tta": 7, "tti": 30, "ttm": 75, "ttr": 92, "fault_to_detect": 46,
            "detected_to_identified": 27, "detected_to_resolved": 89,
        },
    ),
    "an exercise": (
        {"impact_started": "09:05", "detected": "09:15", "acknowledged": "09:20", "identified": "09:35", "mitigated": "09:45"},
        {"ttd": 10, "tta": 5, "ttm": 40},
    ),
    "restored, never declared over": ({"impact_started": "14:35", "detected": "14:38", "recovered": "15:45"}, {"ttd": 3, "ttr": 70}),
    "equal ends": ({"impact_started": "10:00", "resolved": "10:00"}, {"impact": 0}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_intervals(name, view, options):
    times, expected = CASES[name]
    whole, _ = library((view("a", times={k: f"2025-10-23T{v}+00:00" for k, v in times.items()}),), (), options())
    assert {k: v for k, v in whole.incidents[0].minutes.items() if k in expected} == expected


def _minutes(view, options, **times):
    return dict(library((view("a", times=times),), (), options())[0].incidents[0].minutes)


def test_a_negative_interval_is_left_out(view, options):
    times = {"impact_started": "2026-01-01T10:00", "detected": "2026-01-01T09:55", "resolved": "2026-01-01T11:00"}
    found = _minutes(view, options, **times)
    assert "ttd" not in found
    assert found["ttr"] == 60


def test_naive_beside_aware_and_days_give_nothing(view, options):
    assert _minutes(view, options, started="2026-01-01T10:00", resolved="2026-01-01T11:00+00:00") == {}
    assert _minutes(view, options, started="2026-01-01", resolved="2026-01-02") == {}
    assert _minutes(view, options, started="2026-01-01T10:00", resolved="2026-01-01T11:00")["incident"] == 60


def test_without_an_impact_start_the_fault_stands_in_and_says_so(view, options):
    whole, _ = library((view("a", times={"started": "2026-01-01T10:00", "resolved": "2026-01-01T11:00"}),), (), options())
    assert whole.incidents[0].from_fault == ("impact", "ttr")


def test_stated_durations_stand_beside_computed_ones(view, options):
    spans = {"duration": Span(80.0, "80m", 4), "ttd": Span(5.0, "5m", 5)}
    whole, _ = library((view("a", durations=spans),), (), options())
    assert (dict(whole.incidents[0].stated), dict(whole.incidents[0].minutes)) == ({"incident": 80.0, "ttd": 5.0}, {})


def test_summer_time_between_the_ends_counts(view, options):
    found = _minutes(view, options, started="2026-03-29T01:30+01:00", resolved="2026-03-29T03:30+02:00")
    assert found["incident"] == 60
