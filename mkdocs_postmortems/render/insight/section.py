"""Section: one question of the insights page, its answer in words, its charts and the findings they are made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from mkdocs_postmortems.model.insights import Cell, Finding, Number, Period, Table
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses, asked, words
from mkdocs_postmortems.render.asked import Link


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart, or a table that says it better, with the words below it."""

    drawing: Markup
    caption: str
    name: str = ""
    """A heading of its own where a section has several; empty for none."""


@dataclass(frozen=True, slots=True)
class Section:
    """One question."""

    anchor: str
    question: str
    answer: str
    """One or two sentences made of the numbers."""
    findings: tuple[Finding, ...]
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()
    """What a reader has to know to read it rightly."""
    hidden: frozenset[str] = field(default_factory=frozenset)
    """Names of tables that are too long or too fine to be printed; their CSV has them."""
    warning: str = ""
    """What the numbers would be taken for wrongly; said as plainly as the answer."""


@dataclass(frozen=True, slots=True)
class Source:
    """What sections are made from."""

    period: Period
    library: Library
    settings: Settings
    link: Callable[[str, str], str]
    """Facet and value to the address of its page; empty where it has none."""

    def at(self, *more: str) -> Link:
        """The link to what a time counts, in the list of all postmortems."""
        home, first, last = addresses.home(self.settings), self.period.start or date.min, self.period.end
        return lambda time: asked.link(home, asked.opened(time, last, first), asked.COUNTED, *more)

    def asked(self, *more: str) -> str:
        """The link to what the whole period counts, in the list of all postmortems."""
        start = self.period.start.isoformat() if self.period.start else ""
        return asked.link(addresses.home(self.settings), f"opened:{start}..{self.period.end}", asked.COUNTED, *more)

    @property
    def found(self) -> Mapping[str, Finding]:
        """The findings by id."""
        return self.period.findings

    @property
    def year(self) -> bool:
        """Whether the period is the last twelve months, so that there is a year before it."""
        return self.period.name == "year"


def whole(number: Number) -> int:
    """A count, 0 where there is none."""
    return int(number or 0)


def incidents(n: int) -> str:
    """`1 incident`, `39 incidents`."""
    return words.counted(n, "{} incident", "{} incidents")


def items(n: int) -> str:
    """`1 action item`, `39 action items`."""
    return words.counted(n, "{} action item", "{} action items")


def percent(number: Number) -> str:
    """`28%`, `4.3%`; a dash where there is none."""
    return "–" if number is None else f"{number:g}%"


def days(number: Number) -> str:
    """`3 days`, `1 day`, `2.5 days`."""
    return "–" if number is None else f"{number:g} {words.plural(int(number) if number == 1 else 2, 'day', 'days')}"


def counts(table: Table) -> list[tuple[str, tuple[int, ...]]]:
    """Rows of a name and counts."""
    return [(str(row[0]), tuple(_count(cell) for cell in row[1:])) for row in table.rows]


def _count(cell: Cell) -> int:
    return int(cell) if isinstance(cell, (int, float)) else 0
