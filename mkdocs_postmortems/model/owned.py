"""Owned: a library in, each owner of its action items once out: one spelling for every page, list and filter."""

from collections.abc import Mapping

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.record import Owner
from mkdocs_postmortems.model.terms import fold


def key(owner: Owner) -> str:
    """What two spellings of one owner have in common."""
    return fold(owner.name).lstrip("@")


def names(library: Library) -> Mapping[str, Owner]:
    """Each owner once, as most items spell it, of as many the earliest in order of incident and place; by key in the order of the alphabet."""
    ordered = sorted(library.tasks, key=lambda task: (task.incident, task.number))
    spelled: dict[str, dict[str, list[Owner]]] = {}
    for task in ordered:
        for owner in task.action.owners:
            spelled.setdefault(key(owner), {}).setdefault(owner.name, []).append(owner)
    return {name: max(spelled[name].values(), key=len)[0] for name in sorted(spelled)}
