"""Unread: the files of the folder that are not shown as incidents, or not fully, each with its reason."""

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, words
from mkdocs_postmortems.render.templating import fill


def pages(library: Library, settings: Settings) -> tuple[Page, ...]:
    """The page of these files; nothing where every file became an incident."""
    if not library.asides:
        return ()
    broken = [a for a in library.asides if a.unreadable]
    apart = [a for a in library.asides if not a.unreadable]
    html = fill("unread.html", broken=broken, apart=apart, by_key=library.by_key)
    parts = (("Could not be read", "broken", broken), ("Not postmortems", "apart", apart))
    anchors = tuple(Anchor(title, key, 2) for title, key, found in parts if found)
    n = len(library.asides)
    summary = words.counted(n, "{} file that is not listed as a postmortem", "{} files that are not listed as postmortems")
    needs = dress.needs(*dress.PAGES)
    return (Page(addresses.unread(settings), "Files not listed", html, anchors=anchors, in_nav=True, summary=summary, needs=needs),)
