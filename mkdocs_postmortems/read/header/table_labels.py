"""Table labels: a table in, the fields its cells state out. Knows the shapes of such tables, not what they say."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.header.statement import Statement, field_for, field_of
from mkdocs_postmortems.read.words.guidance import is_hint
from mkdocs_postmortems.read.words.values import clean

_ITALIC = Expression(r"(?<![\w*])\*(?!\*)[^*\n]+\*(?!\*)|(?<!\w)_(?!_)[^_\n]+_(?!\w)|<br\s*/?>|<(small|em|i)>.*?</\1>")

_VALUES = frozenset(
    {
        "value", "values", "valor", "valores", "wert", "werte", "valeur", "valeurs", "valore", "verdi",
        "värde", "waarde", "值", "値", "内容", "값", "내용", "значение", "değer", "wartość",
    }
)  # fmt: skip
"""Over the second column of a table of keys and values."""
_HELP = Expression(r"\s*(?:\*(?!\*)[^*\n]{20,}\*(?!\*)|_(?!_)[^\n_]{20,}_(?!\w))\s*(?=\S)")
"""A sentence in italics at the head of a cell."""


def fields(table: Block) -> Iterator[Statement]:
    """Key beside value, twice beside each other (four columns), or keys above one row of values."""
    rows = [tuple(row.children) for row in table.children if row.children]
    if not rows:
        return
    if len(rows) == 2 and len(rows[0]) > 2 and all(_cell(name)[0] for name in rows[0]):
        for name, value in zip(*rows, strict=False):
            yield Statement(_cell(name)[0], name.text, value.text.strip(), value.line, "table", _cell(name)[1])
        return
    width = max(len(row) for row in rows)
    beside = [(row[n], row[n + 1]) for row in rows for n in range(0, len(row) - 1, 2)] if width in (2, 4) else []
    if width == 3 and not any(row[2].text.strip() for row in rows[1:] if len(row) > 2):
        beside = [(row[0], row[1]) for row in rows if len(row) > 1]
    known = [(k, v) for k, v in beside if _cell(k, v.text)[0] and (not _cell(v)[0] or _cell(k)[0] == "status")]
    headed = len(rows[0]) > 1 and fold(rows[0][1].text).strip(" *_") in _VALUES
    if len(known) == 1 and len(rows) > 3 and not headed:
        return
    if known and (headed or len(known) * 4 >= len([1 for k, _ in beside if k.text.strip()])):
        for name, value in known:
            field, hint = _cell(name, value.text)
            yield Statement(field, name.text.split("\n")[0], _value(value), name.line, "table", hint)


def _cell(cell: Block, value: str = "") -> tuple[str, str]:
    """The field a key cell means, help text in italics left out."""
    found = field_for(cell.text, value)
    if found[0] or not cell.text:
        return found
    bare = re.sub(r"[*_`\\]", "", _ITALIC.sub("", cell.source)).strip(" |")
    opening = cell.strong[0] if cell.strong and cell.text.startswith(cell.strong[0]) else ""
    for label in (bare, opening, cell.text.split("\n")[0]):
        if label and (found := field_of(label))[0]:
            return found
    return "", ""


def _value(cell: Block) -> str:
    """What a value cell says, the help text of its template in front of it left out."""
    if is_hint(f" {cell.source}", cell.text):
        return ""
    help_ = _HELP.match(cell.source)
    rest = clean(cell.source[help_.end() :].strip(" |")) if help_ else ""
    return rest if rest and cell.text.endswith(rest[-20:]) else cell.text.strip()
