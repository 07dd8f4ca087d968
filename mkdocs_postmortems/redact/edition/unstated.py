"""Unstated: the fields of a document in, the same without those that hold a declared day or number as a value of its own type out."""

from collections.abc import Mapping, Sequence
from datetime import date

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.hunt import Hunt, hits

_INSTANT = Expression(r"\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")

_NAMES = ("related",)
"""What names other documents, and is asked of the edition."""


def without(front: Mapping[str, object], hunts: Sequence[Hunt]) -> dict[str, object]:
    """The fields; a day of which a part was covered would be read as nothing or as another, so it goes as a whole."""
    kept = {name: value if name in _NAMES else _kept(value, hunts) for name, value in front.items()}
    return {name: value for name, value in kept.items() if value not in (None, [], {}) or value == front[name]}


def _kept(value: object, hunts: Sequence[Hunt]) -> object:
    if isinstance(value, Mapping):
        return without(value, hunts)
    if isinstance(value, list):
        return [kept for one in value if (kept := _kept(one, hunts)) is not None]
    typed = isinstance(value, (date, int, float)) and not isinstance(value, bool)
    whole = typed or (isinstance(value, str) and _INSTANT.fullmatch(value))
    return None if whole and hits(str(value), hunts) else value
