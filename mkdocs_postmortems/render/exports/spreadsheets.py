"""Spreadsheets: rows of the JSON files in, the same as CSV out (RFC 4180); a cell can never be read as a formula."""

import csv
import io
from collections.abc import Iterable, Mapping

from mkdocs_postmortems.render.exports.columns import Book

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, in wide letters too."""
_LINKS = ("data",)
"""Columns of a row that help no one in a spreadsheet."""


def sheet(shape: str, rows: Iterable[Mapping[str, object]], book: Book) -> bytes:
    """A header and one line for each row. UTF-8 with a byte order mark, because that is how Excel knows it; lines end in CRLF."""
    names = tuple(columns(shape, book))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(".".join(name) for name in names)
    for row in rows:
        filled = book.filled(shape, row)
        writer.writerow(_cell(_at(filled, name)) for name in names)
    return out.getvalue().encode("utf-8-sig", "replace")


def columns(shape: str, book: Book) -> Iterable[tuple[str, ...]]:
    """Each column, those of inner shapes by their path: `severity.label`."""
    for one in book.columns(shape):
        if one.type in book.shapes:
            yield from ((one.name, *inner) for inner in columns(one.type, book))
        elif one.name not in _LINKS:
            yield (one.name,)


def _at(row: Mapping[str, object], path: tuple[str, ...]) -> object:
    value: object = row
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _cell(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return _cell("; ".join(str(one) for one in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, (int, float)):
        return "" if value is None else str(value)
    text = str(value).replace("\0", "")
    return f"'{text}" if text.startswith(_FORMULA) else text
