"""Block: what a page written by hand asks of its library, understood; and the table of the words it may be asked in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from mkdocs_postmortems.model.table import Table

NAME = "postmortems"
"""Of the fence, of the extension and of the plugin."""
MONTHS = "month"
"""The chart over time; any other is called by the name of a field."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a block."""

    name: str
    type: str
    """text, words, number or flag."""
    help: str
    example: str


KEYS = tuple(Key(*row) for row in (
    ("query", "text", "Which rows, in the query language. Left out, all of them. A block that is this text alone needs no key.", "severity:<=2 since:12mo"),
    ("of", "text", "`incidents` or `actions` (action items). Left out, `incidents`.", "actions"),
    ("columns", "words", "Fields shown beside the title, in order. One that no row of the edition has anything for is left out.", "[severity, opened, service]"),
    ("sort", "text", "Fields to sort by, as `sort:` in a query. Left out, newest first.", "-severity,opened"),
    ("limit", "number", "So many rows are shown; below stands a link to all of them. Left out, 10.", "5"),
    ("caption", "text", "What stands above the table or below the chart, instead of the query in words.", "Severe incidents of this year"),
    ("count", "text", "The number of rows of this query, as a link to them, in place of a table.", "severity:1"),
    ("chart", "text", "A chart of the rows of `query` in place of a table: over time (`month`), or by the values of a field with few of them.", "cause"),
    ("insight", "text", "The answer and the charts of one number of the insights page, by the name of the metric.", "services"),
    ("period", "text", "Of `insight`: `year` (the last twelve months) or `all`. Left out, `year`.", "all"),
))  # fmt: skip
"""Every key, as the reference names them."""
OF = ("incidents", "actions")
PERIODS = ("year", "all")
SHOWN = 10
"""Rows of a table that does not say how many."""


@dataclass(frozen=True, slots=True)
class Block:
    """One question of a page."""

    kind: str
    """table, count, chart or insight."""
    query: str = ""
    of: str = "incidents"
    columns: tuple[str, ...] = ()
    limit: int = SHOWN
    caption: str = ""
    name: str = ""
    """Of the chart or of the metric."""
    period: str = "year"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a block: the line below its fence that says so (0 for the whole), what, and what would be right."""

    line: int
    what: str
    right: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A block as it is shown, and what is wrong with it."""

    html: str
    faults: tuple[Fault, ...] = ()
    needs: tuple[str, ...] = ()
    """Addresses of the styles that a page showing it loads."""


@dataclass(frozen=True, slots=True)
class Open:
    """What an edition lets pages ask for: its tables and the charts of its numbers, and no word of a text."""

    incidents: Table
    actions: Table
    home: str
    """Address of the list of incidents."""
    items: str
    """Address of the list of action items; empty where there is none."""
    folders: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By name of a field the folder of the pages of its values."""
    insights: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Answer and charts, by `period metric`."""
