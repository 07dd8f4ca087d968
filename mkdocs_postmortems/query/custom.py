"""Custom: a field that the configuration declares and the records in, its column out, read from keys that no field of ours knows."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Custom
from mkdocs_postmortems.model.table import Cells, Words
from mkdocs_postmortems.query import days
from mkdocs_postmortems.query.columns import cells, own, rounded, words
from mkdocs_postmortems.query.letters import folded, tight

_NUMBER = Expression(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")


def column(field: Custom, records: Sequence[Record]) -> Words | Cells | None:
    """Its values; a value that is not of the type of the field is left out."""
    wanted = tight(field.name)
    found = [next((value for name, value in record.extra.items() if tight(str(name)) == wanted), None) for record in records]
    if field.type == "list":
        return words([own(_texts(value)) for value in found])
    if field.type == "text":
        return cells(" ".join(" ".join(_texts(value)).split()) for value in found)
    read = {"number": _number, "date": _day, "duration": _minutes}[field.type]
    return cells(read(value) for value in found)


def _texts(value: object) -> Iterable[str]:
    rows = value if isinstance(value, (list, tuple)) else [value]
    return [str(row) for row in rows if isinstance(row, (str, int, float, date))]


def _number(value: object) -> float | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value) if abs(value) < 1e12 else None
    found = _NUMBER.search(value) if isinstance(value, str) else None
    return float(found[0]) if found else None


def _day(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = str(value or "").strip()[:10]
    found = days.period(text, "2000-01-01") if text[:1].isdecimal() else None
    return found[0] if found and found[0] == found[1] else None


def _minutes(value: object) -> float | None:
    """A length such as `2h 30m`; a bare number is minutes."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return rounded(float(value)) if 0 <= value < 1e9 else None
    found = days.length(re.sub(r"\s+", "", folded(str(value or ""))))
    return rounded(found.minutes) if found else None
