"""Action items as commands name them: a library in, each of its items with its name and its file, and the one that is meant, out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from mkdocs_postmortems import author, build, read
from mkdocs_postmortems.cli.project import Project
from mkdocs_postmortems.model.library import Library, Task
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import Audience, fold
from mkdocs_postmortems.model.tracker import names

_NAMED = 8
"""Items that a message about several may name."""
_MEANT = ("status", "status_written", "note", "completed", "deferrals", "filed", "line", "again", "tracked", "tracked_on")
"""Parts of an item that may be others once its status was set."""


@dataclass(frozen=True, slots=True)
class Item:
    """One action item of the library and the file it lives in."""

    task: Task
    path: str
    """Of its source."""

    @property
    def name(self) -> str:
        """What a command calls it: `PM-2026-014#3`."""
        return f"{self.task.incident}#{self.task.number}"


def internal(project: Project) -> Settings:
    """The settings of the edition that withholds nothing: who may change a file may read it."""
    return replace(project.settings, audience=Audience.INTERNAL)


def items(project: Project) -> tuple[Library, tuple[Item, ...]]:
    """The library, and every action item of it in the order in which they need somebody."""
    library, _ = build.library(project.sources, internal(project))
    return library, tuple(Item(task, library.by_key[task.incident].view.origin) for task in library.tasks)


def find(every: tuple[Item, ...], name: str) -> Item:
    """The item of that name, own id or ticket; raises click.UsageError where there is none or more than one."""
    incident, _, number = name.rpartition("#")
    if incident and number.isdecimal():
        known = [i for i in every if fold(incident) in (fold(i.task.incident), fold(Path(i.path).stem), fold(i.path))]
        found = [i for i in known if i.task.number == int(number)]
        if known and not found:
            raise click.UsageError(f"{name}: {known[0].task.incident} has {len(known)} action items")
    else:
        found = []
    found = found or [i for i in every if i.task.action.id and fold(i.task.action.id) == fold(name)]
    wanted = frozenset(names(name))
    found = found or [i for i in every if any(wanted & frozenset(names(ticket)) for ticket in i.task.action.tickets)]
    whole = [i for i in every if fold(name) in (fold(i.task.incident), fold(Path(i.path).stem), fold(i.path))]
    if whole and not found:
        first = whole[0].task.incident
        raise click.UsageError(f"{name} is a postmortem: name one of its {len(whole)} action items, as in `{first}#1`")
    if not found:
        raise click.UsageError(f"{name}: no action item has this name, id or ticket; `postmortems actions` lists them")
    if len(found) > 1:
        named = ", ".join(i.name for i in sorted(found, key=lambda i: i.name)[:_NAMED])
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        raise click.UsageError(f"{name} could be any of {named}{more}")
    return found[0]


def changed(source: Source, number: int, wanted: author.Wanted, settings: Settings) -> Source:
    """The source with that status for its item; raises ValueError where it cannot be written without changing what else it says."""
    (before,) = build.postmortems((source,), settings)
    action = before.record.actions[number - 1]
    columns: Mapping[str, int] = read.columns(before.document, action.line) if action.origin == "table" else {}
    tongue = author.tongue(before.document, action, before.record.actions)
    for spoken in dict.fromkeys((replace(wanted, tongue=tongue), wanted)):
        for data in author.edits(source.data, before.document, action, columns, spoken):
            made = replace(source, data=data)
            (after,) = build.postmortems((made,), settings)
            if _only(before, after, number, wanted):
                return made
    raise ValueError("its status cannot be written there without changing something else; write it by hand")


def _only(before: Postmortem, after: Postmortem, number: int, wanted: author.Wanted) -> bool:
    """Whether the item says what is wanted now, and everything else what it said."""
    old, new = before.record.actions, after.record.actions
    if len(old) != len(new) or not after.readable or _facts(before) != _facts(after):
        return False
    for at, (one, other) in enumerate(zip(old, new, strict=True), 1):
        if at == number:
            told = other.status == wanted.status and (not wanted.day or other.completed == wanted.day)
            lost = one.status == other.status and wanted.day and one.note not in other.note
            if not told or lost or _bare(one) != _bare(other):
                return False
        elif replace(one, line=0, again=0) != replace(other, line=0, again=0):
            return False
    return True


def _facts(one: Postmortem) -> list[tuple[str, str]]:
    return [(fact.field, fact.value) for fact in one.record.facts]


def _bare(action: Action) -> Action:
    usual = Action("", 0)
    # A cell under no head of its own that says the status is a detail, too.
    details = tuple(one for one in action.details if one != action.status_written)
    return replace(action, **{name: getattr(usual, name) for name in _MEANT}, details=details)
