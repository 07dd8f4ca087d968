"""Lengths: the incidents of a scope in, how long they took to notice, mitigate and resolve out (M11), and what was left out why."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from mkdocs_postmortems.model.counted import day
from mkdocs_postmortems.model.insights import LENGTHS, Cell, Finding, Left, Table
from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.relate.intervals import CLOCKS, between, first_known
from mkdocs_postmortems.relate.measure.scope import Scope, level, quarter
from mkdocs_postmortems.relate.measure.spread import spread

_SPREAD = ("n", "median", "q1", "q3", "p90", "low", "high")
_CLOCKS = {name: (first, last) for name, first, last in CLOCKS}


def lengths(scope: Scope) -> Iterator[Finding]:
    """One finding for each interval. Missing is never zero, and what ends before it begins is listed and left out."""
    for name in LENGTHS:
        kept = [i for i in scope.incidents if name in i.minutes]
        left = tuple(_left(name, scope.incidents))
        values = {i.key: i.minutes[name] for i in kept}
        assumed = sum(name in i.from_fault for i in kept)
        yield Finding(
            name,
            len(kept),
            {**spread(values.values()), "from_fault": assumed, "early": next((x.n for x in left if x.reason == EARLY), 0)},
            tuple(values),
            left,
            {
                "points": Table(
                    ("incident", "quarter", "minutes"),
                    tuple((i.key, quarter(begun) if (begun := day(i.started)) else "", values[i.key]) for i in kept),
                ),
                "by quarter": _by("quarter", ((quarter(b), values[i.key]) for i in kept if (b := day(i.started)))),
                "by year": _by("year", ((f"{b.year:04d}", values[i.key]) for i in kept if (b := day(i.started)))),
                "by severity": _by("severity", ((_severity(i), values[i.key]) for i in kept)),
                "by service": _by("service", ((g.label, values[i.key]) for i in kept for g in scope.values("service", i))),
            },
        )


EARLY = "noticed before users felt anything"


def _left(name: str, incidents: Iterable[Incident]) -> Iterator[Left]:
    found: dict[str, list[str]] = {}
    for incident in incidents:
        if name not in incident.minutes:
            found.setdefault(_why(name, incident), []).append(incident.key)
    yield from (Left(reason, len(found[reason]), tuple(found[reason])) for reason in sorted(found))


def _why(name: str, incident: Incident) -> str:
    record = incident.view.record
    first, last = _CLOCKS[name]
    begin, end = first_known(record, first), first_known(record, last)
    if begin is None and first == ("impact_started",):
        begin = first_known(record, ("started",))
    if begin is None or end is None:
        stated = "; a length is stated, but not the times" if name in incident.stated else ""
        return f"without both times{stated}"
    if not isinstance(begin.at, datetime) or not isinstance(end.at, datetime):
        return "with a day where a time is needed"
    length = between(begin, end)
    if length is None:
        return "with a zone at one end only"
    return EARLY if name == "ttd" else "that end before they begin"


def _severity(incident: Incident) -> str:
    found = level(incident)
    return "no severity" if found is None else f"Sev {found}"


def _by(name: str, pairs: Iterable[tuple[str, float]]) -> Table:
    found: dict[str, list[float]] = {}
    for group, value in pairs:
        found.setdefault(group, []).append(value)
    rows: list[tuple[Cell, ...]] = []
    for group in (
        sorted(found, key=lambda g: (g == "no severity", g)) if name != "service" else sorted(found, key=lambda g: (-len(found[g]), g))
    ):
        numbers = spread(found[group])
        rows.append((group, *(numbers[column] for column in _SPREAD)))
    return Table((name, *_SPREAD), tuple(rows))
