"""Tabled: a table below factors, causes or lessons in, the title, text and line of each of its rows out. Knows no parts."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_NAMED = Expression(
    r"^\W*(?:(?:contributing|root|underlying|main|key|what)\s+)?(?:factors?|causes?|summary|title|name|item|topic|theme|finding|observation"
    r"|learnings?|lessons?|issue|problem|risk|point|what(?: (?:happened|worked|failed|went (?:well|wrong|poorly)|we learned))?"
    r"|description|faktor|ursache|lehre|facteur|leçon|factor|causa|lecci[oó]n|fator|liç[aã]o|要因|原因|教訓|学び)\W*$",
    re.IGNORECASE,
)
"""The head of the column that says what a row is about."""
_TELLS = Expression(
    r"^\W*(?:details?|descriptions?|explanation|notes?|comments?|why|how|impact|evidence|context|meaning|consequence"
    r"|beschreibung|erklärung|détails?|description|descripci[oó]n|detalles?|descrição|detalhes?|説明|詳細|内容|备注|说明)\W*$",
    re.IGNORECASE,
)
"""The head of a column that says more of it."""
_OTHER = Expression(
    r"\b(?:time|when|date|owner|assignee|due|deadline|status|ticket|action|metric|value|before|after|question|answer|whys?)\b",
    re.IGNORECASE,
)
"""Heads of tables of something else: entries, work, numbers, a chain of whys."""
_EMPTY = Expression(r"[\W_]*")


def tabled(table: Block) -> Iterator[tuple[str, str, int]]:
    """Each row that says something; no row of a table whose heads name no such column, or those of another kind of table."""
    head = [cell.text.strip() for cell in table.children[0].children] if table.children else []
    named = next((n for n, cell in enumerate(head) if _NAMED.match(cell)), -1)
    more = [n for n, cell in enumerate(head) if n != named and _TELLS.match(cell)]
    if named < 0 or any(_OTHER.search(cell) and n not in (named, *more) for n, cell in enumerate(head)):
        return
    for row in table.children[1:]:
        cells = [" ".join(cell.text.split()) for cell in row.children]
        title = cells[named] if named < len(cells) else ""
        text = " ".join(cells[n] for n in more if n < len(cells) and _says(cells[n]))
        if _says(title):
            yield title, text, row.line


def _says(cell: str) -> bool:
    return not (_EMPTY.fullmatch(cell) or is_nothing(cell) or is_placeholder(cell))
