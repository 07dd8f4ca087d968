"""Columns: the tables that say what every exported value is called, what it holds, who may see it and what it means."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.fields import BY_NAME

INTERNAL = "internal"
"""Stands for a field where a column is of no public edition, whatever its options allow."""
EVERYTHING = frozenset((*BY_NAME, INTERNAL))
PUBLIC = frozenset(name for name, row in BY_NAME.items() if row.audience == "public")


@dataclass(frozen=True, slots=True)
class Column:
    """One value of an exported thing."""

    name: str
    type: str
    """text, link, day, instant, number, whole, flag, texts; by name numbers, instants; the name of a shape, or that with `*` for a list."""
    help: str
    field: str = ""
    """The field that decides who may see it; empty for what every edition has."""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A thing as it is exported: nothing but its columns, in this order."""

    name: str
    help: str
    columns: tuple[Column, ...]

    def shown(self, fields: Collection[str]) -> tuple[Column, ...]:
        """The columns of an edition that may show these fields."""
        return tuple(column for column in self.columns if not column.field or column.field in fields)


def column(row: str) -> Column:
    """A column from `name | type | field | help`; a name with `!` is always there."""
    name, type_, field, help_ = (part.strip() for part in row.split("|", 3))
    return Column(name.rstrip("!"), type_, help_, field, name.endswith("!"))


def shape(name: str, help_: str, rows: str) -> Shape:
    """A shape from lines of `name | type | field | help`."""
    return Shape(name, help_, tuple(column(row) for row in rows.strip().splitlines()))


class Book:
    """The shapes of one edition: fills them with values and lets nothing else through."""

    def __init__(self, shapes: Iterable[Shape], fields: Collection[str]) -> None:
        """`fields` are the names of fields that the edition may show."""
        self.shapes = {one.name: one for one in shapes}
        self._columns = {one.name: one.shown(fields) for one in self.shapes.values()}
        self._known = {one.name: frozenset(column.name for column in one.columns) for one in self.shapes.values()}
        # Looked at for every value of every incident, so the shape inside is found once.
        self._fast = {
            name: tuple((one.name, one.type.rstrip("*") if one.type.rstrip("*") in self.shapes else "", one.required) for one in found)
            for name, found in self._columns.items()
        }

    def columns(self, name: str) -> tuple[Column, ...]:
        """The columns of a shape in this edition."""
        return self._columns[name]

    def filled(self, name: str, values: Mapping[str, object]) -> dict[str, object]:
        """The values in the order of the table, without what the edition may not show and without what says nothing.

        Raises KeyError for a value that no column names: what the table does not describe is not exported.
        """
        if not values.keys() <= self._known[name]:
            raise KeyError(f"{name}: {', '.join(sorted(values.keys() - self._known[name]))}")
        found: dict[str, object] = {}
        for column_, inner, required in self._fast[name]:
            value = values.get(column_)
            if inner and value:
                value = self._inner(inner, value)
            if required or value or (value is not None and value in (0, False)):
                found[column_] = value
        return found

    def _inner(self, shape_: str, value: object) -> object:
        if isinstance(value, dict):
            return self.filled(shape_, value)
        return [self.filled(shape_, one) for one in value] if isinstance(value, (list, tuple)) else None
