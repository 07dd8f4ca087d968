"""Entries: a library in, what its feeds announce out: each postmortem once, each action item when it is promised and when it is done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.records import Records, term

MOST, FEW = 50, 20
"""Entries of a feed of the whole library, and of one of its groups; the data files have the rest."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One announcement."""

    id: str
    """A tag URI that no later edit changes."""
    title: str
    address: str
    """Of the page it leads to."""
    anchor: str
    published: datetime
    updated: datetime
    """Later than `published` only where the text says on which day it was revised; never because a file changed."""
    summary: str
    categories: tuple[str, ...] = ()
    key: str = ""
    """Of the incident, for the text in full; empty for entries that have none."""


class Entries:
    """Everything an edition announces."""

    def __init__(self, records: Records) -> None:
        """Nothing is made before it is asked for."""
        self._records = records

    @property
    def library(self) -> Library:
        """The library announced."""
        return self._records.library

    @property
    def settings(self) -> Settings:
        """Of the edition."""
        return self._records.settings

    @cached_property
    def incidents(self) -> dict[str, Entry]:
        """By key; an incident without any date cannot be announced."""
        return {one.key: made for one in self.library.incidents if (made := self._incident(one))}

    def newest(self, keys: Iterable[str], most: int) -> tuple[Entry, ...]:
        """The newest of these, newest first."""
        return newest((self.incidents[key] for key in keys if key in self.incidents), most)

    @cached_property
    def actions(self) -> tuple[Entry, ...]:
        """What was promised and what was done, newest first."""
        return newest(self._actions(), MOST)

    def _incident(self, incident: Incident) -> Entry | None:
        record = incident.view.record
        first = record.dates.get("published_at") or incident.started
        day = record.date or incident.started or first
        if first is None or day is None:
            return None
        published = texts.utc(first)
        revised = record.dates.get("revised_at")
        summary = texts.short(record.summary or record.impact.get("description", "")) or texts.title(incident)
        services = self._records.services.get(incident.key, record.services)
        marks = (*services, *record.tags, record.severity.label if record.severity else "", term(record.category))
        updated = max(published, texts.utc(revised)) if revised else published
        return Entry(self._records.links.tag(incident.key, _day(day)), texts.title(incident), incident.view.address, "", published, updated,
                     summary, tuple(dict.fromkeys(texts.line(one) for one in marks if one.strip())), incident.key)  # fmt: skip

    def _actions(self) -> Iterator[Entry]:
        for task in self._records.in_order():
            incident = self.library.by_key[task.incident]
            opened = self.incidents.get(task.incident)
            action, title = task.action, texts.title(incident)
            day = _day(incident.view.record.date or incident.started or action.completed or date(2000, 1, 1))
            name = self._records.links.tag(f"{task.incident}/action-{task.number}", day)
            said = texts.short(action.text, 200) or "Action item"
            state = words.action_status(action)
            if opened:
                yield Entry(name, said, incident.view.address, task.anchor, opened.published, opened.published, f"Promised in: {title}.")
            if action.completed and action.status == "done":
                at = texts.utc(action.completed)
                told = f"{state.capitalize()}; promised in: {title}."
                yield Entry(f"{name}/done", f"Done: {said}", incident.view.address, task.anchor, at, at, told)


def newest(entries: Iterable[Entry], most: int) -> tuple[Entry, ...]:
    """The newest entries, newest first; those of one moment in the order of their ids."""
    ordered = sorted(entries, key=lambda one: one.id)
    ordered.sort(key=lambda one: one.published, reverse=True)
    return tuple(ordered[:most])


def _day(at: date | datetime) -> str:
    return f"{at:%Y-%m-%d}"
