"""Listing: the pages of a site whose nav nobody wrote in, a nav that keeps the library together out."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, file_sort_key
from mkdocs.utils import nest_paths

from mkdocs_postmortems.plugin.edition import Edition
from mkdocs_postmortems.plugin.front import FRONT

_CHOOSE = ("awesome-nav", "awesome-pages", "literate-nav", "nav-weight")
"""Plugins that choose what stands in the nav themselves, and may name any page."""
_NAME = (*_CHOOSE, "section-index")
"""These and one that only joins a section with its first page."""
_INCLUDED = (InclusionLevel.INCLUDED, InclusionLevel.UNDEFINED)


def names_any(config: MkDocsConfig) -> bool:
    """Whether a plugin of the site may put any page into its nav."""
    return any(name.rsplit("/", 1)[-1] in _NAME for name in config.plugins)


def nav(edition: Edition, files: Files, config: MkDocsConfig) -> list[object] | None:
    """A nav for a site that has none; None where a plugin makes it.

    Left alone the host makes a section of each folder, so that each list of the library is folded away in a section of its own, by the
    alphabet. Here they stand as entries in the order of the site: below one section with the library's title, and at the top where the
    site holds nothing else but a front page.
    """
    if any(name.rsplit("/", 1)[-1] in _CHOOSE for name in config.plugins):
        return None
    pages, places, title = edition.by_address.values(), edition.links.places, edition.settings.title
    own = [places[page.address].src_uri for page in pages if page.in_nav and page.address in places]
    listed = sorted((one for one in files.documentation_pages() if one.inclusion in _INCLUDED), key=file_sort_key)
    others: list[object] = nest_paths(one.src_uri for one in listed if one.src_uri not in own)  # type: ignore[no-untyped-call] # the host's own function is untyped
    if not own or all(one in FRONT for one in others):
        return [*others, *own]
    section = next((one for one in others if isinstance(one, dict) and title in one), None)
    if section is None:
        return [*others, {title: own}]
    section[title] = [*own, *section[title]]
    return others
