"""Scope: a library and a stretch of time in, the incidents that count in it and what does not count out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from mkdocs_postmortems.model.counted import UNCOUNTED_KINDS, Window, day, uncounted
from mkdocs_postmortems.model.insights import Left
from mkdocs_postmortems.model.library import Group, Incident, Library, Task
from mkdocs_postmortems.model.settings import Settings

LONGEST = 1200
"""Months or quarters that are listed one by one, with those in which nothing was."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One stretch of time over one library."""

    name: str
    library: Library
    settings: Settings
    start: date | None
    incidents: tuple[Incident, ...]
    """Those that count, newest first."""
    earlier: tuple[Incident, ...]
    """Those that count in the same stretch a year before; none for a scope without a year before it."""
    tasks: tuple[Task, ...]
    """Action items of incidents that began in it and are told nowhere else, drills and near misses too."""
    left: tuple[Left, ...]
    groups: Mapping[str, Mapping[str, tuple[Group, ...]]]
    """Facet to key to the groups it stands in."""

    @property
    def as_of(self) -> date:
        """The day that counts as today."""
        return self.library.as_of

    def values(self, facet: str, incident: Incident) -> tuple[Group, ...]:
        """The groups of one facet that an incident stands in."""
        return self.groups[facet].get(incident.key, ())

    def holds(self, at: date | None) -> bool:
        """Whether a day lies in it."""
        return at is not None and (self.start is None or self.start <= at) and at <= self.as_of

    def kept(self, keys: Iterable[str]) -> tuple[str, ...]:
        """These keys in the order of the library, each once."""
        wanted = set(keys)
        return tuple(i.key for i in self.library.incidents if i.key in wanted)


def scopes(library: Library, settings: Settings) -> tuple[Scope, ...]:
    """The twelve months up to the as-of day, and everything dated up to it."""
    groups: dict[str, dict[str, tuple[Group, ...]]] = {}
    for facet, rows in library.groups.items():
        found = groups.setdefault(facet, {})
        for group in rows:
            for key in group.keys:
                found[key] = (*found.get(key, ()), group)
    window = Window(library.as_of)
    dated = [(begun, i) for i in library.incidents if (begun := day(i.started)) is not None]
    first = min((begun for begun, _ in dated if begun <= library.as_of), default=None)
    made = []
    for name, start in (("year", window.start), ("all", first)):
        within = [i for begun, i in dated if start is not None and start <= begun <= library.as_of]
        before = [i for begun, i in dated if window.before[0] <= begun <= window.before[1]] if name == "year" else []
        own = {i.key for i in within if uncounted(i) != "duplicate"}
        made.append(
            Scope(
                name,
                library,
                settings,
                start,
                tuple(i for i in within if not uncounted(i)),
                tuple(i for i in before if not uncounted(i)),
                tuple(sorted((t for t in library.tasks if t.incident in own), key=lambda t: (t.incident, t.number))),
                _left(library, within),
                groups,
            )
        )
    return tuple(made)


def _left(library: Library, within: list[Incident]) -> tuple[Left, ...]:
    plurals = UNCOUNTED_KINDS | {"duplicate": "that another postmortem tells"}
    counts = Counter(uncounted(i) for i in within)
    rows = [Left(words, counts[why], tuple(i.key for i in within if uncounted(i) == why)) for why, words in plurals.items() if counts[why]]
    undated = tuple(i.key for i in library.incidents if i.started is None)
    later = tuple(i.key for i in library.incidents if (begun := day(i.started)) is not None and begun > library.as_of)
    rows += [Left(words, len(keys), keys) for words, keys in (("without a date", undated), ("after the as-of day", later)) if keys]
    return tuple(rows)


def ended(incident: Incident) -> date | None:
    """The day it was over: resolved, recovered or mitigated, in that order; None where no time says so."""
    times = incident.view.record.times
    return next((_day(times[name].at) for name in ("resolved", "recovered", "mitigated") if name in times), None)


def level(incident: Incident) -> int | None:
    """Its severity, 0 worst; None where it has none that a scale knows."""
    severity = incident.view.record.severity
    return severity.level if severity else None


def month(at: date) -> str:
    """`2026-01`."""
    return f"{at.year:04d}-{at.month:02d}"


def span(first: int, last: int, given: Iterable[int]) -> list[int]:
    """Every number from the first to the last; over a stretch that only a slip in a year can make, those that are given."""
    return list(range(first, last + 1)) if last - first <= LONGEST else sorted(set(given))


def quarter(at: date) -> str:
    """`2026-Q1`."""
    return f"{at.year:04d}-Q{(at.month + 2) // 3}"


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at
