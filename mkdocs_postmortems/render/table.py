"""Table: a library in, one finished table row for each incident out; the same row stands on every page that lists it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from markupsafe import Markup

from mkdocs_postmortems.model.library import Group, Incident, Library, Task
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses, tally, words
from mkdocs_postmortems.render.templating import environment

CHIPS = 3
"""Services named in a row; the others are counted and named on the incident's page."""
COLUMNS = ("severity", "started", "duration", "services", "cause", "state", "actions")
"""Columns beside the title, in order; one that no incident of the edition has anything for is left out."""
SETTLED = ("impact", "incident")
"""Computed intervals that may stand for the duration, best first."""
STATED = ("impact_duration", "duration")
"""Stated durations that may, where no times say it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One incident as a row of a table."""

    key: str
    html: Markup
    marks: tuple[str, ...]
    """Names of the filters that keep it."""
    dated: bool = False
    """Something in it is due on a day and open, so it may become late while the page stands."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One link of the bar above a table: what it keeps and how many rows that is."""

    name: str
    """Anchor of the page and mark of the rows; `all` keeps everything."""
    label: str
    count: int
    query: str | None = None
    """For the script: the query for the same rows; None where there is no script that answers it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Every row of an edition, and which columns there are."""

    by_key: Mapping[str, Row]
    columns: tuple[str, ...]

    def of(self, keys: Iterable[str]) -> tuple[Row, ...]:
        """The rows of these incidents, in the order given."""
        return tuple(self.by_key[key] for key in keys)


LABELS = (
    ("recent", "Last 12 months"),
    ("before", "12 months before"),
    ("grave", "Sev 1 and 2 in 12 months"),
    ("unfinished", "Drafts and reviews open"),
    ("undone", "With open actions"),
    ("owing", "With overdue actions"),
    ("ttm", "With time to mitigate"),
    ("ttr", "With time to resolve"),
    ("near", "Near misses"),
    ("aside", "Not counted"),
)
"""Marks in the order of the filter bar, with the words of their links."""


def counts(rows: Iterable[Row], labels: Iterable[tuple[str, str]], may_come: tuple[str, ...]) -> Iterator[Filter]:
    """A filter for each label that keeps a row, or may keep one (`may_come`) once a due date has passed."""
    found: dict[str, int] = defaultdict(int)
    dated = False
    for row in rows:
        dated = dated or row.dated
        for mark in row.marks:
            found[mark] += 1
    return (Filter(name, label, found[name]) for name, label in labels if found[name] or (dated and name in may_come))


def filters(rows: tuple[Row, ...], as_of: date) -> tuple[Filter, ...]:
    """The filter bar for these rows."""
    found = (Filter("all", "All", len(rows)), *counts(rows, LABELS, ("owing",)))
    return tuple(replace(one, query=tally.query(one.name, as_of)) for one in found)


def memberships(library: Library, facet: str) -> Mapping[str, list[Group]]:
    """The groups of a facet that each incident stands in, by key."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in library.groups.get(facet, ()):
        for key in group.keys:
            found[key].append(group)
    return found


def rows(library: Library, settings: Settings) -> Rows:
    """One row for each incident of the library."""
    services, causes = memberships(library, "service"), memberships(library, "category")
    tasks: dict[str, list[Task]] = defaultdict(list)
    for task in library.tasks:
        tasks[task.incident].append(task)
    cells = {i.key: _cells(i, services.get(i.key, []), causes.get(i.key, []), tasks.get(i.key, []), settings) for i in library.incidents}
    columns = tuple(name for name in COLUMNS if any(one[name] for one in cells.values()))
    template = environment().get_template("row.html")
    made: dict[str, Row] = {}
    for incident in library.incidents:
        one = cells[incident.key]
        marks = tally.marks(incident, library.as_of)
        marks += ("undone",) * (one["closed"] != one["actions"]) + ("owing",) * bool(one["late"])
        html = Markup(template.render(incident=incident, columns=columns, marks=marks, **one))  # noqa: S704  the template escapes
        made[incident.key] = Row(incident.key, html, marks, bool(one["dues"]))
    return Rows(made, columns)


def _cells(incident: Incident, services: list[Group], causes: list[Group], tasks: list[Task], settings: Settings) -> dict[str, object]:
    record = incident.view.record
    minutes, stated = duration(incident)
    return {
        "title": record.title or incident.key,
        "id": words.naming(record.id, record.title or incident.key),
        "kind": tally.uncounted_word(incident),
        "readable": incident.view.readable,
        "severity": record.severity,
        "started": words.in_utc(incident.started) if incident.started else None,
        "naive": isinstance(incident.started, datetime) and incident.started.tzinfo is None,
        "duration": None if minutes is None else words.duration(minutes),
        "minutes": minutes,
        "stated": stated,
        "services": [(g.label, addresses.group(settings, "service", g.slug)) for g in services[:CHIPS]],
        "more": [g.label for g in services[CHIPS:]],
        "cause": [(g.label, addresses.group(settings, "category", g.slug)) for g in causes],
        "state": words.term(record.status) if record.status else "",
        "actions": len(tasks),
        "closed": sum(t.action.closed for t in tasks),
        "late": sum(t.overdue > 0 for t in tasks),
        "dues": sorted(t.action.due.isoformat() for t in tasks if t.action.due and not t.action.closed),
    }


def duration(incident: Incident) -> tuple[float | None, bool]:
    """Minutes it lasted, and whether that is the author's word because no times say it."""
    for name in SETTLED:
        if name in incident.minutes:
            return incident.minutes[name], False
    for name in (*SETTLED, *STATED):
        if name in incident.stated:
            return incident.stated[name], True
    return None, False
