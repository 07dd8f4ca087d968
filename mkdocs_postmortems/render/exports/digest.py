"""Digest: a library and a month or quarter in, what happened, what was published, what was done and what is owed out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from mkdocs_postmortems.model.library import Incident, Library, Task
from mkdocs_postmortems.render import tally
from mkdocs_postmortems.render.exports.periods import Period, month, quarter
from mkdocs_postmortems.render.exports.records import Records, Values, task_key

_T = TypeVar("_T")
Month = tuple[int, int]
OLDEST = date(1990, 1, 1)
"""Days before this one are slips of a pen; no page is made for each month since."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One period. None of its numbers depends on the day of the build."""

    period: Period
    began: tuple[Incident, ...]
    """Everything that began in it, oldest first."""
    counted: int
    """Those of them that count as incidents."""
    before: int
    """The same of the period before."""
    first: bool
    """Nothing of the library began before it, so that there is no period to compare with."""
    mitigate: float | None
    """Median minutes to mitigation; None for too few."""
    of: int
    """Incidents that the median is of."""
    published: tuple[Incident, ...]
    promised: tuple[Task, ...]
    """Action items of what began in it."""
    done: tuple[Task, ...]
    owed: tuple[Task, ...]
    """Due in it and open."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.began or self.published or self.done or self.owed)


class Almanac:
    """A library by month, looked through once for all digests."""

    def __init__(self, library: Library) -> None:
        """Every day that is known of incidents and action items."""
        self._began: dict[Month, list[Incident]] = defaultdict(list)
        self._published: dict[Month, list[Incident]] = defaultdict(list)
        self._done: dict[Month, list[Task]] = defaultdict(list)
        self._owed: dict[Month, list[Task]] = defaultdict(list)
        self._promised: dict[str, list[Task]] = defaultdict(list)
        for one in library.incidents:
            if began := tally.day(one.started):
                self._began[began.year, began.month].append(one)
            if published := one.view.record.dates.get("published_at"):
                self._published[published.year, published.month].append(one)
        for task in sorted(library.tasks, key=lambda one: (one.incident, one.number)):
            action = task.action
            self._promised[task.incident].append(task)
            if action.completed and action.status == "done":
                self._done[action.completed.year, action.completed.month].append(task)
            elif action.due and not action.closed:
                self._owed[action.due.year, action.due.month].append(task)

    def digest(self, period: Period) -> Digest:
        """The digest of a period."""
        began = sorted(_of(self._began, period), key=lambda one: (tally.day(one.started) or OLDEST, one.key))
        counted = [one for one in began if not tally.uncounted(one)]
        earlier = period.before
        before = sum(not tally.uncounted(one) for one in _of(self._began, earlier)) if earlier != period else 0
        mitigate, of = tally.middle(one.minutes["ttm"] for one in counted if "ttm" in one.minutes)
        return Digest(
            period=period,
            began=tuple(began),
            counted=len(counted),
            before=before,
            first=min(self._began, default=(0, 0)) >= (period.year, period.month),
            mitigate=mitigate,
            of=of,
            published=tuple(_of(self._published, period)),
            promised=tuple(task for one in began for task in self._promised.get(one.key, ())),
            done=tuple(_of(self._done, period)),
            owed=tuple(_of(self._owed, period)),
        )

    @property
    def periods(self) -> tuple[Period, ...]:
        """The months and quarters in which something began, was published or was done, newest first; a quarter goes before its months."""
        days = [date(*pair, 1) for pair in {*self._began, *self._published, *self._done}]
        found = {one for day in days if day >= OLDEST for one in (month(day), quarter(day))}
        return tuple(sorted(found, key=lambda one: (one.last, one.length), reverse=True))


def values(made: Digest, records: Records, page: str, at: str) -> Values:
    """The digest as its shape wants it."""
    period, library, links = made.period, records.library, records.links
    return {
        "period": period.name,
        "title": period.title,
        "url": links.page(page, at),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "counted": made.counted,
        "counted_before": made.before,
        "median_minutes_to_mitigate": None if made.mitigate is None else round(made.mitigate, 2),
        "began": [one.key for one in made.began],
        "published": [one.key for one in made.published],
        "promised": len(made.promised) if library.tasks else None,
        "promised_open": sum(not task.action.closed for task in made.promised) if library.tasks else None,
        "done": [task_key(task) for task in made.done],
        "owed": [task_key(task) for task in made.owed],
    }


def _of(found: Mapping[Month, Sequence[_T]], period: Period) -> Iterator[_T]:
    """What falls in the months of a period, in the order in which it was found."""
    for number in range(period.month, period.month + period.length):
        yield from found.get((period.year, number), ())
