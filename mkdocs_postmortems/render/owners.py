"""Owners: a library in, the address of the page of each person, team and role that owns an action item out."""

from collections.abc import Mapping

from slugify import slugify

from mkdocs_postmortems.model import owned
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses


def pages(library: Library, settings: Settings) -> Mapping[str, str]:
    """Address of the page of each owner, by key."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for name in owned.names(library):
        slug = slugify(name, max_length=60, allow_unicode=True) or "owner"
        again = next(f"{slug}-{n}" if n > 1 else slug for n in range(1, len(made) + 2) if (f"{slug}-{n}" if n > 1 else slug) not in taken)
        taken.add(again)
        made[name] = addresses.owner(settings, again)
    return made
