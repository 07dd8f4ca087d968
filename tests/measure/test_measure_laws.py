"""Laws that hold for the numbers of every library, whatever its postmortems say."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from math import isfinite

from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from hypothesis import strategies as st
from libraries import SETTINGS

from mkdocs_postmortems.model.document import Document, Header
from mkdocs_postmortems.model.record import MILESTONES, Action, Moment, Record, Severity, Term
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.relate import insights, library
from mkdocs_postmortems.relate.measure.exact import ratio
from mkdocs_postmortems.relate.measure.spread import percentile, spread
from mkdocs_postmortems.render import insights_json

EMPTY = Document("", "", Header("", ""), "", "", ())
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31)) | st.sampled_from([date.min, date.max])
NAIVE = st.datetimes(datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2026-12-31"))
MOMENTS = st.builds(Moment, NAIVE | DAYS, st.just("x"), st.just(1))
ACTIONS = st.builds(
    Action, st.sampled_from(["x", "y"]), st.just(1), due=st.none() | DAYS, status=st.sampled_from(["open", "done", "wont_do", "deferred"]),
    completed=st.none() | DAYS, kind=st.sampled_from(["", "prevent"]), addresses=st.sampled_from([(), ("F1",)]), deferrals=st.integers(0, 2),
)  # fmt: skip
RECORDS = st.builds(
    Record,
    id=st.just(""),
    title=st.just("t"),
    kind=st.sampled_from(["incident", "incident", "near_miss", "security"]),
    status=st.none() | st.builds(Term, st.sampled_from(["draft", "in_review", "final", "closed"]), st.just("x")),
    severity=st.none() | st.builds(Severity, st.none() | st.integers(0, 5), st.just("x")),
    services=st.lists(st.sampled_from(["api", "web", "決済"]), max_size=2).map(tuple),
    category=st.none() | st.builds(Term, st.sampled_from(["network", "unknown", ""]), st.just("x")),
    date=st.none() | DAYS,
    times=st.dictionaries(st.sampled_from(MILESTONES), MOMENTS, max_size=5),
    dates=st.dictionaries(st.sampled_from(["drafted_at", "meeting_at", "published_at"]), DAYS, max_size=2),
    impact=st.dictionaries(st.just("error_budget_pct"), st.sampled_from(["18", "140%", "lots"])),
    actions=st.lists(ACTIONS, max_size=3).map(tuple),
)
VIEWS = st.lists(RECORDS, max_size=5).map(
    lambda rs: tuple(View(f"{n}.md", f"p/{n}", replace(r, id=f"i{n}"), EMPTY) for n, r in enumerate(rs))
)
NUMBERS = st.floats(0, 1e9, allow_nan=False)


def measured(views, chosen=SETTINGS):
    return insights(library(tuple(views), (), chosen)[0], chosen)


@given(VIEWS, st.randoms(use_true_random=False))
@budget(max_examples=15, suppress_health_check=list(HealthCheck))
def test_laws_of_every_library(views, random):
    """Several laws over one library each time, because it is the libraries that take long to make."""
    found = measured(views)
    shuffled = list(views)
    random.shuffle(shuffled)
    assert insights_json(measured(shuffled)) == insights_json(found)
    undated_changes_nothing(found, measured((*views, View("z.md", "p/z", Record(id="undated", title="t"), EMPTY))))
    numbers_are_numbers(found, {f"i{n}" for n in range(len(views))})
    counted_and_left_out_are_all(found)
    public_is_part_of_it(measured(views, replace(SETTINGS, audience=Audience.PUBLIC)), found)


def undated_changes_nothing(before, after):
    """An undated incident is left out, and nothing else changes."""
    for first, last in zip(before.periods, after.periods, strict=True):
        for name, finding in first.findings.items():
            other = last.findings[name]
            assert (finding.n, finding.numbers, finding.keys, finding.tables) == (other.n, other.numbers, other.keys, other.tables)
    undated = [
        sum(one.n for one in found.periods[0].findings["frequency"].left if one.reason == "without a date") for found in (before, after)
    ]
    assert undated[1] == undated[0] + 1


def numbers_are_numbers(found, keys):
    """Finite, shares between 0 and 100, and every incident one of the library."""
    for period in found.periods:
        for one in period.findings.values():
            assert one.n >= 0
            assert all(value is None or isfinite(value) for value in one.numbers.values())
            assert set(one.keys) <= keys
            assert len(set(one.keys)) == len(one.keys)
            assert all(gone.n > 0 and set(gone.keys) <= keys for gone in one.left)
            assert all(value is None or 0 <= value <= 100 for name, value in one.numbers.items() if name.endswith("percent"))
            assert all(len(row) == len(table.columns) for table in one.tables.values() for row in table.rows)


def counted_and_left_out_are_all(found):
    """What is counted and what is left out add up."""
    for period in found.periods:
        for name in ("when", "causes", "triggers", "services", "detection", "ttd", "tta", "ttm", "ttr", "recurrence", "budget"):
            one = period.findings[name]
            assert one.n + sum(gone.n for gone in one.left) == period.findings["frequency"].n, name


def public_is_part_of_it(public, inside):
    """The same views give the same numbers: nothing but them is looked at, whoever looks."""
    for first, last in zip(public.periods, inside.periods, strict=True):
        assert all(one == last.findings[name] for name, one in first.findings.items() if name not in ("checklist", "health"))


@given(st.lists(NUMBERS, min_size=1, max_size=40))
def test_percentiles_lie_within_the_values_and_in_order(values):
    ordered = sorted(values)
    shares = [percentile(ordered, n / 20) for n in range(21)]
    assert (shares[0], shares[-1]) == (ordered[0], ordered[-1])
    assert all(a <= b or abs(a - b) <= 1e-9 * abs(a) for a, b in pairwise(shares))
    found = spread(values)
    assert ordered[0] <= found["median"] <= ordered[-1]
    assert (found["p90"] is None) == (len(values) < 10)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 400), st.integers(1, 400))
@budget(max_examples=30)
def test_an_interval_holds_its_ratio(before, after, days_before, days_after):
    found = ratio(before, after, days_before, days_after)
    assert 0 <= found.p <= 1
    assert found.high is None or found.low <= found.high
    if found.ratio is not None:
        assert found.low <= found.ratio + 1e-9
        assert found.high is None or found.ratio <= found.high + 1e-9


@given(st.integers(0, 30), st.integers(0, 30))
@budget(max_examples=20)
def test_the_interval_includes_no_change_just_when_chance_gives_it(before, after):
    """Clopper and Pearson's interval and the doubled tail are two views of one test."""
    found = ratio(before, after, 100, 100)
    holds = found.low <= 1 and (found.high is None or found.high >= 1)
    assert holds == (found.p > 0.05) or abs(found.p - 0.05) < 1e-6
