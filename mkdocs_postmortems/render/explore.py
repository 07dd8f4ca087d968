"""Explore: a page and what of the library it is about in, what its list tells the script that searches it out; refuses to know rows."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses, dress

SCOPED = {"category": "cause", "status": "state"}
"""Facets that queries call by another name than pages do."""
FIELDS = {"incidents": {"started": "opened", "services": "service"}, "actions": {"kind": "type"}}
"""Columns of the tables that queries call by another name."""
MAPPED = ("service", "category")
"""Facets whose values are links in a row."""


@dataclass(frozen=True, slots=True)
class Mount:
    """What one list is, for the script. Without it the list is the table as it stands."""

    kind: str
    """incidents or actions."""
    home: str
    """Address of the library home: from it and its link the script learns how the host spells addresses."""
    folders: str
    """JSON: by name of a field the folder of the pages of its values."""
    columns: str
    """Columns shown at first, with blanks between them."""
    scope: str = ""
    """`field:value` of every row of the page; the value as it is, without quotes."""
    query: str = ""
    """What the search box holds at first."""
    rail: bool = False
    """The filters stand beside the list where there is room; else behind a button."""
    view: str = ""
    """table, cards or timeline."""
    first: str = dress.address(dress.FIRST)
    language: str = dress.address(dress.LANGUAGE)
    extra: str = dress.address(dress.EXTRA)
    best: str = dress.address(dress.BEST)


def scope(facet: str, value: str) -> str:
    """Which rows a page is about: all with one value of a facet."""
    return f"{SCOPED.get(facet, facet)}:{value}"


def mount(
    settings: Settings,
    columns: Iterable[str],
    *,
    kind: str = "incidents",
    about: str = "",
    query: str = "",
    rail: bool = False,
    view: str = "",
) -> Mount:
    """How a list of this kind is mounted; `data-pm-explore` and its neighbours in the page."""
    folders = {SCOPED.get(facet, facet): addresses.folder(settings, facet) for facet in MAPPED}
    shown = " ".join(dict.fromkeys(FIELDS[kind].get(name, name) for name in columns))
    return Mount(kind, addresses.home(settings), json.dumps(folders, sort_keys=True), shown, about, query, rail, view)
