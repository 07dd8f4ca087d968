"""Tables: a text in, where a table of Markdown, a wiki or HTML has a column or a row that is not for everybody out."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.ruled import ruled
from mkdocs_postmortems.redact.markings.aloud import aloud, lonely, sided

_SIDE = Expression(
    r"(?:(?:external(?:ly)?|extern\w*|public|öffentlich\w*|shared|upstream|customers?|users?|clients?|partners?|vendors?|outside)"
    r"(?:[- ](?:side|facing))?)",
    re.IGNORECASE,
)
"""What makes a column `Internal` one of two sides: another column that says no more than that."""
_HTML = Expression(r"<(?P<name>/?(?:table|thead|tbody|tfoot|tr)|th|td)\b[^<>]*>", re.IGNORECASE)
_TAGS = Expression(r"<[^<>]*>")
_LONGEST = 400
"""Letters of a cell with its tags that may be no more than a label."""


def columns(text: str) -> Iterator[int]:
    """The offset of each row with such a label; `Internal` alone names a column, and none beside `External`."""
    if "|" in text:
        yield from _piped(text)
    if "<t" in text.casefold():
        yield from _written(text)


def _piped(text: str) -> Iterator[int]:
    rows = text.split("\n")
    at = 0
    for n, row in enumerate(rows):
        if "|" in row:
            cells = [_bare(cell) for cell in row.split("|")]
            if (_heads(rows, n) and _column(cells)) or any(
                aloud(cell, single=False) or (_label(cell) and not sided(text, at, at + len(row))) for cell in cells
            ):
                yield at
        at += len(row) + 1


def _heads(rows: Sequence[str], n: int) -> bool:
    """Whether a row names the columns: above dashes, the first below an empty head, or between the double bars of a wiki."""
    below, above = "".join(rows[n + 1 : n + 2]), rows[max(0, n - 2) : n]
    empty = len(above) == 2 and "|" in above[0] and not above[0].strip(" \t>|") and ruled(above[1])
    return ruled(below) or empty or rows[n].lstrip(" \t>").startswith("||")


def _written(text: str) -> Iterator[int]:
    """The same of tables in HTML, where the first row names the columns, too, if none of its cells says so."""
    found = list(_HTML.finditer(text))
    first, at, row = True, 0, list[tuple[bool, str]]()
    for n, tag in enumerate(found):
        name = tag["name"].casefold()
        if name in ("th", "td"):
            at = at if row else tag.start()
            end = found[n + 1].start() if n + 1 < len(found) else len(text)
            row.append((name == "th" or first, _bare(_TAGS.sub(" ", text[tag.end() : min(end, tag.end() + _LONGEST)]))))
        elif row:
            if _marked(text, at, tag.start(), row):
                yield at
            first, row = False, []
        first = first or name == "table"
    if row and _marked(text, at, len(text), row):
        yield at


def _marked(text: str, start: int, end: int, row: Sequence[tuple[bool, str]]) -> bool:
    cells = [words for _, words in row]
    headed = any(head and lonely(words) for head, words in row) and _column(cells)
    return headed or any(aloud(words, single=False) or (_label(words) and not sided(text, start, end)) for words in cells)


def _column(cells: Sequence[str]) -> bool:
    """Whether one of the names of columns is the one word, and none names the other side."""
    return any(map(lonely, cells)) and not any(map(_SIDE.fullmatch, cells))


def _label(cell: str) -> bool:
    """Whether a cell is a label of one word, with its colon."""
    return cell.endswith((":", "：")) and lonely(cell.strip(":："))


def _bare(cell: str) -> str:
    return " ".join(cell.split()).strip(" *_")
