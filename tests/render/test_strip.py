"""The strip of milestones: to scale, with its odd cases."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.model.record import MILESTONES, Moment
from mkdocs_postmortems.render.strip import LEAST, WIDTH, strip

DAY = datetime(2026, 3, 1, 10, 2, tzinfo=UTC)


def at(**minutes):
    return {name: Moment(DAY + timedelta(minutes=m), "", 1) for name, m in minutes.items()}


def test_gaps_are_named_by_what_they_led_to():
    made = strip(at(started=0, detected=17, mitigated=98, resolved=123))
    assert [(p.clock, p.names, p.gap, p.phase) for p in made.points] == [
        ("10:02", "started", "", "unseen"),
        ("10:19", "detected", "17 min to detect", "unseen"),
        ("11:40", "mitigated", "1 h 21 min to mitigate", "hurting"),
        ("12:05", "resolved", "25 min to resolve", "after"),
    ]
    assert (made.zone, made.day) == ("UTC", "2026-03-01")
    assert all(abs(p.width / WIDTH - gap / 123) < 0.02 for p, gap in zip(made.points[1:], (17, 81, 25), strict=True))
    assert sum(p.width for p in made.points) == WIDTH


def test_moments_of_one_minute_are_one_point():
    made = strip(at(started=0, impact_started=0, detected=5))
    assert [p.names for p in made.points] == ["started and impact began", "detected"]


def test_a_short_gap_beside_one_of_days_can_still_be_seen():
    made = strip(at(started=0, detected=1, resolved=60 * 24 * 20))
    assert made.points[1].width >= LEAST
    assert [p.clock for p in made.points] == ["03-01 10:02", "10:03", "03-21 10:02"]


def test_times_that_run_backwards_are_said():
    made = strip(at(started=0, detected=5, resolved=-60))
    assert [p.names for p in made.points] == ["resolved", "started", "detected"]
    assert made.backwards == "resolved"
    assert strip(at(impact_started=0, detected=-90, resolved=-60)).backwards == "resolved"
    assert strip(at(impact_started=0, detected=5, resolved=60)).backwards == ""


def test_a_day_and_a_time_without_zone_stand_apart():
    times = at(started=0, resolved=90)
    times["detected"] = Moment((DAY + timedelta(minutes=28)).replace(tzinfo=None), "10:30", 1)
    times["mitigated"] = Moment(date(2026, 3, 1), "1 March", 1)
    assert strip(times).apart == (("detected", "10:30"), ("mitigated", "1 March"))


def test_the_clock_the_text_was_written_by_is_said_where_it_is_one():
    east = timezone(timedelta(hours=2))
    times = {name: Moment(m.at.astimezone(east), "", 1) for name, m in at(started=0, detected=5).items()}
    assert strip(times).offset == "UTC+02:00"
    assert strip(times | at(resolved=90)).offset == ""
    assert strip(at(started=0, detected=5)).offset == ""


def test_one_time_is_no_strip():
    assert strip(at(started=0)) is None
    assert strip({}) is None
    assert strip(at(started=0, impact_started=0.5)) is None


@given(st.dictionaries(st.sampled_from(MILESTONES), st.integers(-100_000, 100_000), max_size=10))
def test_points_are_in_order_and_fill_the_bar(minutes):
    made = strip(at(**minutes))
    if made is None:
        return
    assert [p.iso for p in made.points] == sorted(p.iso for p in made.points)
    assert sum(p.width for p in made.points) == WIDTH
    assert all(a.left + a.width == b.left for a, b in zip(made.points[1:], made.points[2:], strict=False))
