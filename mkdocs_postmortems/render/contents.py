"""Contents: the pages of an edition in, the same out: the library's own first, in a reader's order, and named where no menu is shown."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page
from mkdocs_postmortems.render import addresses
from mkdocs_postmortems.render.templating import fill

MARK = "<!-- contents -->"
"""Where a page without a menu names the others."""
_FACETS = ("service", "category", "tag", "team")
_FOLDERS = ("insights", "review", "publication", "digests", "glossary")


def contents(pages: Iterable[Page], settings: Settings) -> tuple[Page, ...]:
    """The pages that stand in a nav, in the order in which they are meant to stand there, and then all others as they came.

    A page that wants all the width has no menu of the theme beside it; a line of links takes its place.
    """
    every = tuple(pages)
    home, unread = addresses.home(settings), addresses.unread(settings)
    first = (home, addresses.timeline(settings), addresses.actions(settings))
    order = (*first, *(addresses.facet(settings, one) for one in _FACETS), *(addresses.index(settings, one) for one in _FOLDERS))
    last = {address: number for number, address in enumerate((*order, unread))}
    own = sorted((one for one in every if one.in_nav), key=lambda one: last.get(one.address, len(last)))
    line = fill("contents.html", links=[(one.title, one.address) for one in own if one.address not in (home, unread)])
    ordered = (*own, *(one for one in every if not one.in_nav))
    return tuple(replace(one, html=one.html.replace(MARK, line, 1)) if _alone(one) else one for one in ordered)


def _alone(page: Page) -> bool:
    hidden = page.meta.get("hide")
    return isinstance(hidden, list) and "navigation" in hidden and not page.origin
