"""Records: the library of one edition in, its incidents as the rows of a table out; what the library does not hold is in no row."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.library import Incident, Library, Task
from mkdocs_postmortems.model.record import MILESTONES, Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.table import Cells, Table, Words
from mkdocs_postmortems.model.terms import VOCABULARIES, Audience
from mkdocs_postmortems.query import custom, fields
from mkdocs_postmortems.query.columns import Named, cells, day, own, rounded, words
from mkdocs_postmortems.query.flags import flags
from mkdocs_postmortems.query.letters import close, tokens

SHOWN = MappingProxyType({"cause": "category", "state": "status"})
"""Fields that the library groups by under another name."""
GROUPED = ("service", "severity", "cause", "trigger", "detection", "tag", "team", "state", "kind", "year")
_VOCABULARY = MappingProxyType({"cause": "category", "state": "status", "kind": "kind", "detection": "detection"})
_LENGTHS = MappingProxyType({"mttr": "ttr", "ttd": "ttd", "tta": "tta", "tti": "tti", "ttm": "ttm"})
_MILESTONE = MappingProxyType(
    {"impacted": "impact_started", **{name: name for name in MILESTONES if name not in ("started", "impact_started")}}
)
_DATES = MappingProxyType({
    "drafted": "drafted_at", "reviewed": "review_started_at", "meeting": "meeting_at", "published": "published_at",
    "announced": "announced_at", "presented": "presented_at",
})  # fmt: skip
_GRADE = Expression("(?:sev|p|s|severity)[0-5]")
_NUMBER = Expression(r"[0-9]{1,9}(?:\.[0-9]{1,4})?")
_TEXT = 280
"""Bytes of prose that a row is searched by, beside its title and its words; all of it lies in the reader's browser."""

Column = Words | Cells | None


def records(library: Library, settings: Settings) -> Table:
    """Every incident of the edition, in the order of the library."""
    every = library.incidents
    tasks: dict[str, list[Task]] = {one.key: [] for one in every}
    for task in library.tasks:
        tasks[task.incident].append(task)
    items = [tasks[one.key] for one in every]
    made: dict[str, Column] = grouped(library, settings, [one.key for one in every])
    views = [one.view.record for one in every]
    made |= {
        "id": cells(_id(one) for one in every),
        "title": cells(record.title for record in views),
        "text": cells(_prose(record) for record in views),
        "owner": words([own((record.owner,)) for record in views]),
        "region": words([own(re.split(r"[,;、]", record.impact.get("regions", ""))) for record in views]),
        "is": words(flags(library)),
        "parts": words([_parts(one) for one in every]),
        "duration": cells(rounded(_duration(one)[0]) for one in every),
        "budget": cells(_number(record.impact.get("error_budget_pct", "")) for record in views),
        "items": cells(float(len(one)) if one else None for one in items),
        "completed": cells(float(sum(t.action.status == "done" for t in one)) if one else None for one in items),
        "open": cells(float(sum(not t.action.closed for t in one)) if one else None for one in items),
        "dues": cells(" ".join(sorted(t.action.due.isoformat() for t in one if t.action.due and not t.action.closed)) for one in items),
        "recurrence": cells(float(one.recurrence) if one.recurrence else None for one in every),
        "opened": cells(day(one.started) for one in every),
        "waiting": cells(_waiting(one, tasks[one.key]) for one in every),
        "page": cells(one.view.address for one in every),
        "clock": cells(_clock(one.started) for one in every),
        "scale": words([own((record.severity.label,)) if record.severity else () for record in views]),
    }  # fmt: skip
    for name, of in _LENGTHS.items():
        made[name] = cells(rounded(one.minutes.get(of, one.stated.get(of))) for one in every)
    for name, of in _MILESTONE.items():
        made[name] = cells(day(record.times[of].at) if of in record.times else None for record in views)
    for name, of in _DATES.items():
        made[name] = cells(day(record.dates.get(of)) for record in views)
    if settings.audience is Audience.INTERNAL:
        made["visibility"] = words([((record.visibility or "internal", ""),) for record in views])
    made |= {one.name: custom.column(one, views) for one in settings.fields}
    kept = {name: column for name, column in made.items() if column is not None}
    return Table(fields.incidents(settings.fields), tuple(one.key for one in every), MappingProxyType(kept), library.as_of)


def grouped(library: Library, settings: Settings, keys: Iterable[str]) -> dict[str, Column]:
    """The columns that the library groups by, a row for each of `keys`, so that a count is the size of a group."""
    order = tuple(keys)
    made: dict[str, Column] = {}
    for name in GROUPED:
        groups = library.groups.get(SHOWN.get(name, name), ())
        of: dict[str, list[Named]] = {}
        for group in groups:
            for one in group.keys:
                of.setdefault(one, []).append(
                    (group.value, f"Sev {group.value}" if name == "severity" and group.value.isdecimal() else group.label)
                )
        also = _also(name, settings, {group.value for group in groups})
        made[name] = words([of.get(one, ()) for one in order], also, {group.value: group.slug for group in groups})
    return made


def _also(name: str, settings: Settings, values: set[str]) -> Mapping[str, Iterable[str]]:
    """Other words for the values of the edition.

    Of a public one only `sev1` and its like: any other word could be the name of something withheld, and would look like a trace of it.
    """
    inside = settings.audience is Audience.INTERNAL
    if name == "severity":
        labels = [(label, str(level)) for label, level in settings.severities.items() if inside or _GRADE.fullmatch(label)]
        return {value: [label for label, level in labels if level == value and label != value] for value in values}
    if name == "service" and inside:
        return {value: next((one.aliases for one in settings.services if _alike(one.name, value)), ()) for value in values}
    if name in _VOCABULARY and inside:
        table = VOCABULARIES[_VOCABULARY[name]]
        return {value: tuple(word for word in table.get(value, ()) if word.isprintable()) for value in values}
    return {}


def _alike(name: str, value: str) -> bool:
    return re.sub(r"[\s_-]+", "-", name.casefold()) == value


def _id(one: Incident) -> str:
    """The id as authors refer to it; the key where a file has none."""
    return one.view.record.id or one.key


def ended(one: Incident) -> datetime | date | None:
    """When it was over, else when it began: from then on its actions wait."""
    times = one.view.record.times
    return times["resolved"].at if "resolved" in times else one.started


def _waiting(one: Incident, tasks: Iterable[Task]) -> str | None:
    """The day from which its open actions wait; None where none is open."""
    return day(ended(one)) if any(not task.action.closed for task in tasks) else None


def _duration(one: Incident) -> tuple[float | None, bool]:
    """Minutes it lasted, and whether that is only stated."""
    for name in ("impact", "incident"):
        if name in one.minutes:
            return one.minutes[name], False
    return next((one.stated[name] for name in ("impact", "incident", "impact_duration", "duration") if name in one.stated), None), True


def _number(written: str) -> float | None:
    """The first number of what was written: `12 %`, `about 40 percent`."""
    found = _NUMBER.search(written)
    return float(found[0]) if found else None


def _prose(record: Record) -> str:
    """What the incident is about, the most telling parts first, as far as there is room: its letters only, since nobody reads it."""
    pieces = (
        record.summary,
        record.trigger,
        *(f.title or f.text for f in (*record.causes, *record.factors)),
        *(a.text for a in record.actions),
    )
    found, room = list[str](), _TEXT
    for piece in pieces:
        text = close(tokens(piece))
        if not text or room <= 0:
            continue
        data = text.encode(errors="replace")
        kept = text if len(data) <= room else data[:room].decode(errors="ignore").rpartition(" ")[0] or data[:room].decode(errors="ignore")
        found.append(kept)
        room -= len(data) + 1
    return " ".join(found)


def _clock(at: datetime | date | None) -> str:
    """When it began as it is shown: in UTC with `Z`, without it where no zone is known, empty where only the day is."""
    if not isinstance(at, datetime):
        return ""
    shown = at.astimezone(UTC) if at.tzinfo else at
    clock = f"{shown:%H:%M}{'Z' if at.tzinfo else ''}"
    return clock if shown.date() == at.date() else f"{shown.date().isoformat()}T{clock}"


def _parts(one: Incident) -> tuple[Named, ...]:
    record = one.view.record
    there = {
        "summary": record.summary, "impact": record.impact.get("description", ""), "timeline": record.timeline, "factors": record.factors,
        "causes": record.causes, "whys": record.whys, "well": record.well, "poorly": record.poorly, "lucky": record.lucky,
        "lessons": record.lessons, "related": any(r.how == "declared" for r in one.related), "trigger": record.trigger,
        "resolution": record.resolution,
    }  # fmt: skip
    timed = (f"timed-{name}" for name, of in _LENGTHS.items() if of in one.minutes)
    return tuple((name, name) for name in (*(name for name in fields.PARTS if there[name]), *timed))
