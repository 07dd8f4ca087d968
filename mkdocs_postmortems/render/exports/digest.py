"""Digest: a library and a month or quarter in, what happened, what was published, what was done and what is owed out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mkdocs_postmortems.model.library import Incident, Library, Task
from mkdocs_postmortems.render import tally
from mkdocs_postmortems.render.exports.periods import Period, month, quarter
from mkdocs_postmortems.render.exports.records import Records, Values

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


def digest(library: Library, period: Period) -> Digest:
    """The digest of a period."""
    began = sorted(
        (one for one in library.incidents if period.holds(tally.day(one.started))),
        key=lambda one: (tally.day(one.started) or OLDEST, one.key),
    )
    counted = [one for one in began if not tally.uncounted(one)]
    keys = frozenset(one.key for one in began)
    earlier = period.before
    before = sum(earlier.holds(tally.day(one.started)) and not tally.uncounted(one) for one in library.incidents)
    mitigate, of = tally.middle(one.minutes["ttm"] for one in counted if "ttm" in one.minutes)
    tasks = sorted(library.tasks, key=lambda one: (one.incident, one.number))
    return Digest(
        period=period,
        began=tuple(began),
        counted=len(counted),
        before=before if earlier != period else 0,
        mitigate=mitigate,
        of=of,
        published=tuple(one for one in library.incidents if period.holds(one.view.record.dates.get("published_at"))),
        promised=tuple(task for task in tasks if task.incident in keys),
        done=tuple(task for task in tasks if task.action.status == "done" and period.holds(task.action.completed)),
        owed=tuple(task for task in tasks if not task.action.closed and period.holds(task.action.due)),
    )


def periods(library: Library) -> tuple[Period, ...]:
    """The months and quarters in which something began, was published or was done, newest first; a quarter goes before its months."""
    days = {day for day in _days(library) if day >= OLDEST}
    found = {month(day) for day in days} | {quarter(day) for day in days}
    return tuple(sorted(found, key=lambda one: (one.last, one.length), reverse=True))


def values(made: Digest, records: Records, page: str, at: str) -> Values:
    """The digest as its shape wants it."""
    period, library, links = made.period, records.library, records.links

    def told(tasks: Iterable[Task], *names: str) -> list[Values]:
        return [
            {
                name: value
                for name, value in records.task(task, at).items()
                if name in ("key", "text", "url", "incident_title", "owners", *names)
            }
            for task in tasks
        ]

    return {
        "period": period.name,
        "title": period.title,
        "url": links.page(page, at),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "counted": made.counted,
        "counted_before": made.before,
        "median_minutes_to_mitigate": None if made.mitigate is None else round(made.mitigate, 2),
        "began": [records.line(one, at) for one in made.began],
        "published": [records.line(one, at) for one in made.published],
        "promised": len(made.promised) if library.tasks else None,
        "promised_open": sum(not task.action.closed for task in made.promised) if library.tasks else None,
        "done": told(made.done, "completed"),
        "owed": told(made.owed, "due", "status"),
    }


def _days(library: Library) -> Iterator[date]:
    for one in library.incidents:
        for day in (tally.day(one.started), one.view.record.dates.get("published_at")):
            if day:
                yield day
    for task in library.tasks:
        if task.action.completed and task.action.status == "done":
            yield task.action.completed
