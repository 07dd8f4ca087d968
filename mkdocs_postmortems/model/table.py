"""A table: the rows of one edition as queries see them, column by column, with what each field is called and how it compares."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Field:
    """One field that a query may name."""

    name: str
    type: str
    """text, words, level, number, minutes, day, due (a day ahead), age, since or until."""
    title: str
    """What a reader calls it."""
    aliases: tuple[str, ...] = ()
    facet: str = ""
    """How its values are counted and listed: `count` (most first), `up` or `down` (their own order); empty for no facet."""
    of: str = ""
    """Of an age, since or until: the column of days it looks at."""
    help: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A column of words: each row has none, one or several values of a dictionary."""

    values: tuple[str, ...]
    """In the order they are sorted in."""
    labels: tuple[str, ...]
    rows: tuple[tuple[int, ...], ...]
    """For each row the places of its values in the dictionary."""
    also: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Other words for a value, with its place."""
    slugs: tuple[str, ...] = ()
    """Of the page of each value; empty where the field has no pages."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A column of texts, days (`2026-01-31`) or numbers; None where a row has nothing."""

    rows: tuple[str | float | None, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields of one kind of row."""

    name: str
    """incidents or actions."""
    one: str
    """`incident`, `action item`."""
    many: str
    fields: tuple[Field, ...]
    search: tuple[str, ...]
    """Columns in which a word without a field is looked for."""
    says: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Every sentence that a query can be answered with, by name."""
    wants: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By type of field the name of the sentence that says what it wants."""
    units: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Units of a length of time and how else they are written."""
    own: tuple[str, ...] = ()
    """Names of the fields that a configuration declares; all others are the same in every edition."""
    newest: str = ""
    """The field of days by which the rows stand, newest first."""
    parts: tuple[str, ...] = ()
    """What a query can only ask whether it is there, also where no row has it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Every row of one kind in one edition, in the order in which they are listed."""

    schema: Schema
    keys: tuple[str, ...]
    """Of the incident of each row."""
    columns: Mapping[str, Words | Cells]
    """By name of the field; columns that only pages use have names no field has. A column without a value is not there."""
    as_of: date
