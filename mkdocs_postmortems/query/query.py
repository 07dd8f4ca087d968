"""A query: what was understood of a text, clause by clause, and what was not, each in words that can be shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """Everything between two ends; an end that is None is open to that side."""

    low: str | float | None = None
    high: str | float | None = None
    above: bool = False
    """The lower end itself is left out."""
    below: bool = False
    """The upper end itself is left out."""

    def holds(self, value: str | float | None) -> bool:
        """Whether a value lies in it; what is missing lies in no range."""
        if value is None:
            return False
        low, high = self.low, self.high
        return (low is None or value > low or (value == low and not self.above)) and (  # type: ignore[operator] # one column, one type
            high is None or value < high or (value == high and not self.below)  # type: ignore[operator] # one column, one type
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a query."""

    kind: str
    """text, words, range, has, or nothing for a clause that could not be used and keeps every row."""
    field: str
    """Name of the field; empty for text that is looked for everywhere."""
    negated: bool
    terms: tuple[tuple[str, ...], ...]
    """As they are written in the query: alternatives, each of parts that must all be there."""
    text: str
    """The clause as it is written."""
    label: str
    """The clause in words, for a reader."""
    needle: str = ""
    """Of text: its words as they are compared."""
    places: tuple[tuple[tuple[int, ...], ...], ...] = ()
    """Of words: alternatives, each of sets of places in the dictionary, of every one of which the row must have one."""
    ranges: tuple[Range, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    """Of `has`: alternatives of columns."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something in a query that was not understood, or only probably as meant."""

    text: str
    hint: bool
    """Understood, and perhaps not what was meant; else a mistake."""
    clause: int
    """Place of the clause it is about; -1 where it is about none."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query, understood."""

    clauses: tuple[Clause, ...]
    sort: tuple[tuple[str, bool], ...]
    """Fields, and whether their order is reversed."""
    mistakes: tuple[Mistake, ...]
    today: str
    text: str
    """The whole as it is written: the same query for every way of typing it."""
    stated: bool = False
    """The day that counts as today stands in the query itself."""
