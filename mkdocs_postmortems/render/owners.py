"""Owners: a library in, the page of each person, team and role that owns an action item out; none where an edition names nobody."""

from collections.abc import Mapping

from slugify import slugify

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.record import Owner
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render import addresses


def key(owner: Owner) -> str:
    """What two spellings of one owner have in common."""
    return fold(owner.name).lstrip("@")


def names(library: Library) -> Mapping[str, Owner]:
    """Each owner once, as the first item in order of incident and place names it, by key in the order of the alphabet."""
    ordered = sorted(library.tasks, key=lambda task: (task.incident, task.number))
    found: dict[str, Owner] = {}
    for task in ordered:
        for owner in task.action.owners:
            found.setdefault(key(owner), owner)
    return {name: found[name] for name in sorted(found)}


def pages(library: Library, settings: Settings) -> Mapping[str, str]:
    """Address of the page of each owner, by key."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for name in names(library):
        slug = slugify(name, max_length=60, allow_unicode=True) or "owner"
        again = next(f"{slug}-{n}" if n > 1 else slug for n in range(1, len(made) + 2) if (f"{slug}-{n}" if n > 1 else slug) not in taken)
        taken.add(again)
        made[name] = addresses.owner(settings, again)
    return made
