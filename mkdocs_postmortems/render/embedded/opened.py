"""Opened: a library with its tables and numbers in, what pages written by hand may ask of it out. No text of an article is in it."""

from types import MappingProxyType

from mkdocs_postmortems.model.block import Open
from mkdocs_postmortems.model.insights import Insights
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses, facets
from mkdocs_postmortems.render.explore import SCOPED
from mkdocs_postmortems.render.insight import figures


def opened(library: Library, finds: Finds, insights: Insights, settings: Settings) -> Open:
    """The door for pages of one edition."""
    paged = [name for name in addresses.FOLDERS if facets.worth_a_page(library.groups.get(name, ()))]
    return Open(
        finds.incidents,
        finds.actions,
        addresses.home(settings),
        addresses.actions(settings) if library.tasks else "",
        MappingProxyType({SCOPED.get(name, name): addresses.folder(settings, name) for name in paged}),
        MappingProxyType(dict(figures(insights, library, settings))),
    )
