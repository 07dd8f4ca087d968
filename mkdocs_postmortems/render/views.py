"""Views: a list that has a name and a query in, its own page with exactly the rows it counts out; it reads the same without script."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, explore, table, tally, words
from mkdocs_postmortems.render.templating import fill

ORDERED = "Sorted by start, newest first; those without a date last."


@dataclass(frozen=True, slots=True)
class Listed:
    """The incidents that answer one query, under a name."""

    slug: str
    title: str
    query: str
    keys: tuple[str, ...]
    """In the order they are shown in."""
    about: str = ""
    columns: tuple[str, ...] = ()
    """Shown at first; empty for the usual ones."""
    view: str = ""
    """table, cards or timeline; empty for the table."""


@dataclass(frozen=True, slots=True)
class Link:
    """A view as a link that says how many rows it leads to."""

    title: str
    address: str
    count: int
    query: str
    """For the script, which counts again by the reader's day."""


def links(listed: Iterable[Listed], settings: Settings) -> tuple[Link, ...]:
    """The views as links."""
    return tuple(Link(one.title, addresses.view(settings, one.slug), len(one.keys), one.query) for one in listed)


def pages(library: Library, settings: Settings, rows: table.Rows, listed: Iterable[Listed], named: tuple[Link, ...]) -> tuple[Page, ...]:
    """A page for each of these; `named` are the views that every one of them links to."""
    return tuple(_page(one, library, settings, rows, named) for one in listed)


def _page(one: Listed, library: Library, settings: Settings, rows: table.Rows, named: tuple[Link, ...]) -> Page:
    address, n = addresses.view(settings, one.slug), len(one.keys)
    html = fill(
        "view.html",
        one=one,
        named=named,
        here=address,
        home=addresses.home(settings),
        home_title=settings.title,
        rows=rows.of(one.keys),
        columns=rows.columns,
        caption=ORDERED,
        left_out=tally.left_out(library, one.keys),
        as_of=library.as_of,
        mount=explore.mount(settings, one.columns or rows.columns, query=one.query, rail=True, view=one.view),
    )
    summary = words.plural(n, "{} postmortem", "{} postmortems").format(n)
    return Page(
        address,
        one.title,
        html,
        meta={"hide": ["toc", "navigation"]},
        anchors=(Anchor(one.title, "incidents", 2),),
        summary=summary,
        needs=dress.needs(*dress.EXPLORE),
    )
