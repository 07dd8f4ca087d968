"""Frequency: the incidents of a scope in, how many there were in each month, at which hours and on which services out."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from mkdocs_postmortems.model.counted import day
from mkdocs_postmortems.model.insights import SEVERITIES, Cell, Finding, Left, Table
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.relate.measure.scope import Scope, level, month, span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST = 10
"""Services that are named."""


def frequency(scope: Scope) -> Iterator[Finding]:
    """Incidents by month and severity, by weekday and hour, and by service."""
    keys = tuple(i.key for i in scope.incidents)
    yield _months(scope, keys)
    yield _hours(scope)
    yield _services(scope)


def _months(scope: Scope, keys: tuple[str, ...]) -> Finding:
    found: Counter[tuple[str, str]] = Counter((month(b), _severity(i)) for i in scope.incidents if (b := day(i.started)))
    before: Counter[str] = Counter(f"{b.year + 1:04d}-{b.month:02d}" for i in scope.earlier if (b := day(i.started)))
    rows: list[tuple[Cell, ...]] = []
    for name in _span(scope):
        counts = [found[name, severity] for severity in SEVERITIES]
        rows.append((name, *counts, sum(counts), *((before[name],) if scope.name == "year" else ())))
    columns = ("month", *SEVERITIES, "all", *(("a year before",) if scope.name == "year" else ()))
    earlier = len(scope.earlier) if scope.name == "year" else None
    numbers = {"incidents": len(keys), "a_year_before": earlier, "months": len(rows)}
    return Finding("frequency", len(keys), numbers, keys, scope.left, {"by month": Table(columns, tuple(rows))})


def _span(scope: Scope) -> Iterator[str]:
    """Every month from the first to the one of the as-of day."""
    if scope.start is None:
        return
    given = [b.year * 12 + b.month - 1 for i in scope.incidents if (b := day(i.started))]
    for n in span(scope.start.year * 12 + scope.start.month - 1, scope.as_of.year * 12 + scope.as_of.month - 1, given):
        yield f"{n // 12:04d}-{n % 12 + 1:02d}"


def _hours(scope: Scope) -> Finding:
    timed = [(i.started, i.key) for i in scope.incidents if isinstance(i.started, datetime)]
    found = Counter((at.weekday(), at.hour) for at, _ in timed)
    rows: tuple[tuple[Cell, ...], ...] = tuple((name, *(found[place, hour] for hour in range(24))) for place, name in enumerate(WEEKDAYS))
    only_day = tuple(i.key for i in scope.incidents if not isinstance(i.started, datetime))
    left = (Left("of which only the day is known", len(only_day), only_day),) if only_day else ()
    columns = ("weekday", *(f"{hour:02d}" for hour in range(24)))
    weekend = sum(n for (weekday, _), n in found.items() if weekday > 4)
    office = sum(n for (weekday, hour), n in found.items() if weekday < 5 and 9 <= hour < 18)
    numbers = {"timed": len(timed), "office_hours": office, "weekend": weekend}
    return Finding("when", len(timed), numbers, tuple(key for _, key in timed), left, {"by weekday and hour": Table(columns, rows)})


def _services(scope: Scope) -> Finding:
    now: Counter[str] = Counter(g.value for i in scope.incidents for g in scope.values("service", i))
    before: Counter[str] = Counter(g.value for i in scope.earlier for g in scope.values("service", i))
    labels = {g.value: g.label for g in scope.library.groups.get("service", ())}
    ranked = sorted(now, key=lambda value: (-now[value], labels[value], value))
    year = scope.name == "year"
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (value, labels[value], now[value], *((before[value], now[value] - before[value]) if year else ())) for value in ranked
    )
    without = tuple(i.key for i in scope.incidents if not scope.values("service", i))
    left = (Left("that name no service", len(without), without),) if without else ()
    keys = tuple(i.key for i in scope.incidents if scope.values("service", i))
    columns = ("value", "service", "incidents", *(("a year before", "change") if year else ()))
    return Finding("services", len(keys), {"services": len(now)}, keys, left, {"by service": Table(columns, rows)})


def _severity(incident: Incident) -> str:
    found = level(incident)
    return SEVERITIES[-1] if found is None or not 0 <= found <= 5 else SEVERITIES[found]
