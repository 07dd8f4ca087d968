"""Records: incidents and action items of a library in, plain values under the names of the tables out. Knows no format."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from math import isfinite

from mkdocs_postmortems.model.library import Incident, Library, Task
from mkdocs_postmortems.model.record import MILESTONES, Factor, Term
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import tally
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.links import Links

Values = dict[str, object]
_MINUTES = ("impact", "incident", "ttd", "tta", "tti", "ttm", "ttr")


def term(value: Term | None) -> str:
    """The word of a vocabulary; the label where no vocabulary knows it."""
    return (value.value or value.label) if value else ""


def day(value: date | None) -> str | None:
    """A day as text."""
    return value.isoformat() if value else None


def task_key(task: Task) -> str:
    """The name of an action item: its incident, and its place in the text of it."""
    return f"{task.incident}#{task.number}"


class Records:
    """The values of one edition; links in them are written for the file that holds them."""

    def __init__(self, library: Library, settings: Settings) -> None:
        """Nothing is made before it is asked for."""
        self.library, self.settings, self.links = library, settings, Links(settings)

    @cached_property
    def tasks(self) -> Mapping[str, list[Task]]:
        """Action items by incident, in the order of their texts."""
        found: dict[str, list[Task]] = defaultdict(list)
        for task in sorted(self.library.tasks, key=lambda one: one.number):
            found[task.incident].append(task)
        return found

    @cached_property
    def services(self) -> Mapping[str, tuple[str, ...]]:
        """Names of services by incident, each as most authors write it."""
        found: dict[str, list[str]] = defaultdict(list)
        for group in self.library.groups.get("service", ()):
            for key in group.keys:
                found[key].append(group.label)
        return {key: tuple(names) for key, names in found.items()}

    def row(self, incident: Incident, at: str) -> Values:
        """An incident as a line of a list."""
        record, tasks = incident.view.record, self.tasks.get(incident.key, [])
        json = "json" in self.settings.exports
        return {
            "key": incident.key,
            "id": record.id,
            "title": texts.title(incident),
            "url": self.links.page(incident.view.address, at),
            "data": self.links.file(self.links.data(incident, "index.json"), at) if json else "",
            "kind": record.kind,
            "not_counted": tally.uncounted(incident),
            "status": term(record.status),
            "severity": {"level": record.severity.level, "label": record.severity.label} if record.severity else None,
            "services": self.services.get(incident.key, record.services),
            "category": term(record.category),
            "tags": record.tags,
            "teams": record.teams,
            "detection": term(record.detection),
            "started": texts.instant(incident.started) if incident.started else None,
            "minutes": {name: _number(incident.minutes[name]) for name in _MINUTES if name in incident.minutes},
            "actions": {"total": len(tasks), "open": sum(not t.action.closed for t in tasks)} if tasks else None,
            "published": day(record.dates.get("published_at")),
            "revised": day(record.dates.get("revised_at")),
        }

    def line(self, incident: Incident, at: str) -> Values:
        """An incident as a line of a short list."""
        record = incident.view.record
        return {
            "key": incident.key,
            "title": texts.title(incident),
            "url": self.links.page(incident.view.address, at),
            "data": self.links.file(self.links.data(incident, "index.json"), at) if "json" in self.settings.exports else "",
            "not_counted": tally.uncounted(incident),
            "severity": {"level": record.severity.level, "label": record.severity.label} if record.severity else None,
            "started": texts.instant(incident.started) if incident.started else None,
        }

    def incident(self, incident: Incident, at: str) -> Values:
        """An incident in full."""
        view, record = incident.view, incident.view.record
        text = "markdown" in self.settings.exports
        return {
            **self.row(incident, at),
            "data": "",
            "markdown": self.links.file(self.links.data(incident, "index.md"), at) if text else "",
            "source": view.origin,
            "readable": None if view.readable else False,
            "visibility": record.visibility,
            "language": record.language,
            "timezone": record.zone,
            "date": day(record.date),
            "times": {name: texts.instant(record.times[name].at) for name in MILESTONES if name in record.times},
            "derived": [name for name in MILESTONES if name in record.times and record.times[name].derived],
            "approximate": [name for name in MILESTONES if name in record.times and record.times[name].approximate],
            "stated": {name: _number(minutes) for name, minutes in sorted(incident.stated.items())},
            "summary": record.summary,
            "impact": dict(record.impact),
            "trigger": record.trigger,
            "resolution": record.resolution,
            "causes": [_factor(one) for one in record.causes],
            "factors": [_factor(one) for one in record.factors],
            "timeline": [
                {
                    "time": "" if isinstance(e.at, datetime) else e.written,
                    "at": texts.instant(e.at) if e.at else None,
                    "text": e.text,
                    "kind": e.kind,
                    "milestone": e.milestone,
                }
                for e in record.timeline
            ],
            "action_items": [self.item(task) for task in self.tasks.get(incident.key, [])],
            "related": list(self._related(incident, at)),
            "recurrence": incident.recurrence or None,
            "newer": incident.newer,
            "older": incident.older,
            "owner": record.owner,
            "authors": record.authors,
            "reviewers": record.reviewers,
            "participants": record.participants,
            "roles": {name: list(who) for name, who in sorted(record.roles.items())},
            "dates": {name: found.isoformat() for name, found in sorted(record.dates.items())},
            "extra": _plain(record.extra),
        }

    def task(self, task: Task, at: str) -> Values:
        """An action item where its incident does not stand around it."""
        incident = self.library.by_key[task.incident]
        return {**self.item(task), "incident": task.incident, "url": self.links.page(incident.view.address, at, task.anchor)}

    def sheet(self, task: Task, at: str) -> Values:
        """An action item with what a spreadsheet needs of its incident, because it has no way to look it up."""
        incident = self.library.by_key[task.incident]
        record = incident.view.record
        return {
            **self.task(task, at),
            "incident_title": texts.title(incident),
            "services": self.services.get(incident.key, record.services),
            "severity": record.severity.label if record.severity else "",
        }

    def item(self, task: Task) -> Values:
        """An action item as a part of its incident."""
        action = task.action
        return {
            "key": task_key(task),
            "id": action.id,
            "text": action.text,
            "kind": action.kind,
            "status": action.status,
            "status_written": action.status_written,
            "owners": tuple(owner.name for owner in action.owners) or ((action.owner_written,) if action.owner_written else ()),
            "due": day(action.due),
            "due_written": action.due_words,
            "completed": day(action.completed),
            "priority": action.priority,
            "tickets": action.tickets,
            "addresses": action.addresses,
            "verify": action.verify,
            "verified_on": day(action.verified_on),
            "deferrals": action.deferrals or None,
            "note": action.note,
            "details": action.details,
        }

    def in_order(self) -> Iterable[Task]:
        """Every action item: those of the newest incident first. Not by lateness, which would change from day to day."""
        for incident in self.library.incidents:
            yield from self.tasks.get(incident.key, [])

    def _related(self, incident: Incident, at: str) -> Iterable[Values]:
        for one in incident.related:
            other = self.library.by_key.get(one.key)
            if other is not None:
                address = self.links.page(other.view.address, at)
                yield {"key": one.key, "url": address, "how": one.how, "kind": one.kind, "note": one.note, "reasons": one.reasons}


def _factor(one: Factor) -> Values:
    return {"id": one.id, "title": one.title, "text": one.text, "kind": one.kind, "undetected_because": one.undetected_because}


def _number(minutes: float) -> float | int:
    """Whole minutes as whole numbers, the rest to a hundredth."""
    return int(minutes) if float(minutes).is_integer() else round(minutes, 2)


def _plain(value: object) -> object:
    """What a header holds, as JSON can."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value if value is None or isinstance(value, (str, bool, int)) or (isinstance(value, float) and isfinite(value)) else str(value)
