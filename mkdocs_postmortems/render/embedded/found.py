"""Found: what a query of a block has found, as the room that shows it is given it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.table import Cells, Field, Words


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one question."""

    rows: tuple[int, ...]
    """Places in the table, in order."""
    facets: Mapping[str, tuple[tuple[str, int], ...]]
    fields: Mapping[str, Field | None]
    """By name as it is written in the block; None for one that nothing is called."""
    columns: Mapping[str, Words | Cells]
    """Of the table, and those that depend on the day."""
    text: str
    """The query in the spelling that addresses use."""
    labels: tuple[str, ...]
    """Its clauses in words."""
    hints: tuple[str, ...]
    """What it may have meant otherwise."""
    today: str
