"""A saved view, answered: a query under a name, what it means in one edition, and the rows it keeps there."""

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_postmortems.model.settings import Saved
from mkdocs_postmortems.model.table import Schema, Table
from mkdocs_postmortems.model.texts import Texts


@dataclass(frozen=True, slots=True)
class ViewPage:
    """One saved view of one edition."""

    saved: Saved
    text: str
    """Its query in the spelling that addresses use."""
    keys: tuple[str, ...]
    """Of the incidents of its rows, in order; of action items one for each item."""
    rows: tuple[int, ...]
    """Places in the table of incidents or of action items."""
    labels: tuple[str, ...]
    """Its clauses in words."""

    @property
    def count(self) -> int:
        """How many rows it keeps."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Finds:
    """Everything of one edition that can be found by a query."""

    incidents: Table
    actions: Table
    views: tuple[ViewPage, ...] = ()
    schemas: tuple[Schema, ...] = ()
    """The language itself, without what a configuration adds."""
    texts: Callable[[], Texts] = Texts
    """The whole texts of the incidents; made when they are first asked for."""
