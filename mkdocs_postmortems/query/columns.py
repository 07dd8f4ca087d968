"""Columns: the values of each row in, columns as tables hold them out; knows nothing of incidents."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

from mkdocs_postmortems.model.table import Cells, Words
from mkdocs_postmortems.query.letters import key, rank

Named = tuple[str, str]
"""A value and the label it is shown by."""


def words(
    rows: Sequence[Iterable[Named]], also: Mapping[str, Iterable[str]] | None = None, slugs: Mapping[str, str] | None = None
) -> Words | None:
    """A column of words, its dictionary in order of characters; None where no row has one. `also` are other words by value."""
    labels: dict[str, str] = {}
    listed = [tuple(dict(row).items()) for row in rows]
    for row in listed:
        for value, label in row:
            labels.setdefault(value, label or value)
    if not labels:
        return None
    values = sorted(labels, key=lambda value: (rank(key(value)), rank(value)))
    places = {value: at for at, value in enumerate(values)}
    given = sorted((places[value], tuple(words_)) for value, words_ in (also or {}).items() if value in places)  # a set has no order
    others = {word: place for place, words_ in given for word in words_ if word not in places}
    return Words(
        tuple(values),
        tuple(labels[value] for value in values),
        tuple(tuple(places[value] for value, _ in row) for row in listed),
        MappingProxyType(others),
        tuple((slugs or {}).get(value, "") for value in values) if slugs else (),
    )


def cells(rows: Iterable[str | float | None]) -> Cells | None:
    """A column of anything else; None where no row has a value."""
    kept = tuple(None if value is None or value == "" else value for value in rows)
    return Cells(kept) if any(value is not None for value in kept) else None


def day(moment: datetime | date | None) -> str | None:
    """The calendar day of a moment in its own zone."""
    if moment is None:
        return None
    return (moment.date() if isinstance(moment, datetime) else moment).isoformat()


def rounded(number: float | None) -> float | None:
    """To one place, so that every reader compares the same digits."""
    return None if number is None else float(int(number * 10 + 0.5)) / 10


def own(values: Iterable[str]) -> tuple[Named, ...]:
    """Words as an author writes them: alike ones are one, known by the first spelling."""
    found: dict[str, str] = {}
    for value in values:
        word = " ".join(value.split())
        if word:
            found.setdefault(key(word) or word, word)
    return tuple((word, word) for word in found.values())
