"""Views: a list that has a name and a query in, its own page with the rows it counts out; a long one begins there and goes on elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, explore, table, tally, tasks, words
from mkdocs_postmortems.render.templating import fill

ORDERED = "Sorted by start, newest first; those without a date last."
ACTIONS = "actions"
MOST = 100
"""Rows that need no script. A view is a cut through the library, so each row stands in many; one page holds each of them in any case."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows that answer one query, under a name."""

    slug: str
    title: str
    query: str
    keys: tuple[str, ...] = ()
    """Of incidents, in the order they are shown in; empty for a list of action items."""
    about: str = ""
    columns: tuple[str, ...] = ()
    """Shown at first, by names of fields; empty for the usual ones."""
    view: str = ""
    """table, cards or timeline; empty for the table."""
    items: tuple[int, ...] | None = None
    """Places among the action items of the library; None for a list of incidents."""
    caption: str = ORDERED

    @property
    def count(self) -> int:
        """How many rows it has."""
        return len(self.keys if self.items is None else self.items)


@dataclass(frozen=True, slots=True)
class Link:
    """A view as a link that says how many rows it leads to."""

    title: str
    address: str
    count: int
    query: str
    """For the script, which counts again by the reader's day."""
    items: bool
    """Its rows are action items."""


def named(finds: Finds | None) -> tuple[Listed, ...]:
    """The saved views of an edition."""
    found = finds.views if finds else ()
    return tuple(
        Listed(
            one.saved.slug,
            one.saved.title,
            one.text,
            () if one.saved.of == ACTIONS else one.keys,
            one.saved.description,
            one.saved.columns,
            one.saved.view,
            one.rows if one.saved.of == ACTIONS else None,
            f"Sorted as the query says: {one.text.rpartition('sort:')[2].partition(' ')[0]}." if "sort:" in one.text else ORDERED,
        )
        for one in found
    )


def links(listed: Iterable[Listed], settings: Settings) -> tuple[Link, ...]:
    """The views that have rows, as links."""
    return tuple(
        Link(one.title, addresses.view(settings, one.slug), one.count, one.query, one.items is not None) for one in listed if one.count
    )


def pages(
    library: Library, settings: Settings, rows: table.Rows, task_rows: tasks.TaskRows, listed: Iterable[Listed], linked: tuple[Link, ...]
) -> tuple[Page, ...]:
    """A page for each of these; `linked` are the views that every one of them links to."""
    return tuple(_page(one, library, settings, rows, task_rows, linked) for one in listed)


def _page(one: Listed, library: Library, settings: Settings, rows: table.Rows, task_rows: tasks.TaskRows, linked: tuple[Link, ...]) -> Page:
    address, items = addresses.view(settings, one.slug), one.items is not None
    shown = rows.of(one.keys[:MOST]) if one.items is None else task_rows.of(library.tasks[at] for at in one.items[:MOST])
    columns = task_rows.columns if items else rows.columns
    first = one.columns or (tasks.every(columns) if items else columns)
    many = words.plural(one.count, "action item" if items else "postmortem", "action items" if items else "postmortems")
    html = fill(
        "view.html",
        one=one,
        named=linked,
        here=address,
        home=addresses.home(settings),
        home_title=settings.title,
        rows=shown,
        whole=addresses.actions(settings) if items else addresses.timeline(settings),
        items=items,
        columns=columns,
        counted=f"{one.count} {many}",
        left_out=() if items else tally.left_out(library, one.keys),
        as_of=library.as_of,
        mount=explore.mount(settings, first, kind=ACTIONS if items else "incidents", query=one.query, rail=True, view=one.view),
    )
    return Page(
        address,
        one.title,
        html,
        meta={"hide": ["toc", "navigation"]},
        anchors=(Anchor(one.title, "incidents", 2),),
        summary=f"{one.count} {many}",
        needs=dress.needs(*(dress.ITEMS if items else dress.EXPLORE)),
    )
