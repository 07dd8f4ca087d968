"""Labels: the public lines of a text in, the same without lines that state a field which is not public out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Fact
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact import values
from mkdocs_postmortems.redact.draft import Draft, without_lines

_STATED = ("bullet", "bold line", "table", "plain line", "quote")
_LABEL = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[*_]*(\w[^:：|*_]{0,40}?)[*_]*[ \t]*[:：]")
_ROW = re.compile(r"^[ \t>]*\|?[ \t]*[*_]*(\w[^|*_]{0,40}?)[*_]*[ \t]*\|")
_BEGINS = re.compile(r"^[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\||#|```|~~~|[*_]{0,2}\w[^:：]{0,40}[:：])")
_TYPES = {row.name: row.type for row in FIELDS}
_LONGEST = 80
"""Characters of a value; what is longer is a sentence."""
_CLOSED = frozenset(row.name for row in FIELDS if row.audience in ("internal", "restricted"))
_KEPT = re.compile(r"(?:customer|client|account|tenant|partner|contract)(?: (?:name|id|number|no|account))?|customers|tenants|partners")
"""Labels, folded, of what is a name whoever writes it; no field of the table bears them."""
_KEYWORDS = ("ustomer", "lient", "ccount", "enant", "artner", "ontract", "USTOMER", "LIENT", "CCOUNT", "ENANT", "ARTNER", "ONTRACT")
_VALUE = re.compile(r"^[*_`\s|]+|[*_`\s|.]+$")
_NUMBER = re.compile(r"[\d\s.,:/+%~<>-]*(?:\w+)?")
_PARTS = {fold(word): row.name for row in FIELDS if "." in row.name and row.name in _CLOSED for word in row.aliases}
"""Labels of closed parts of what has a public section of its own, such as what an impact has cost; believed whatever follows them."""


def without_labels(part: Draft, lines: Iterable[int], facts: Iterable[Fact], allowed: frozenset[str]) -> Draft:
    """`Revenue impact: ...` in a section that is public is a field all the same, and goes with the lines that carry it on.

    `lines` are the numbers, from 1, that the lines of `part` had in the text the facts were read from.
    """
    place = {number: at for at, number in enumerate(sorted(lines))}
    rows = part.text.split("\n")
    stated = {place[f.line] for f in facts if f.origin in _STATED and f.line in place and f.field in _CLOSED - allowed}
    first = sorted(stated.union(_labelled(rows, allowed)))
    return without_lines(part, [(at, _last(rows, at), "field", "field") for at in first]) if first else part


def _labelled(rows: Sequence[str], allowed: frozenset[str]) -> Iterator[int]:
    for at, row in enumerate(rows):
        if _named(row):
            yield at
            continue
        found = _LABEL.match(row) or _ROW.match(row)
        name = _PARTS.get(fold(found[1])) if found else None
        if name and name not in allowed:
            yield at


def stated(one: Postmortem) -> Iterator[tuple[str, str]]:
    """What a text states of a customer or a closed field in a line with a label, with its kind: withheld like a value of its header."""
    if any(word in one.document.body for word in _KEYWORDS):
        for row in one.document.body.split("\n"):
            name = _named(row)
            if name and not values.too_plain(name) and len(name) <= _LONGEST:
                yield name, "customer"
    for fact in one.record.facts:
        if fact.origin in _STATED and fact.field in _CLOSED and _TYPES[fact.field] in ("text", "money") and len(fact.written) <= _LONGEST:
            yield from ((text, "field") for text in values.telling(fact.written))


def _named(row: str) -> str:
    """The value where the line is `Customer: ...` or a row of a table that says the same; empty for a number of them."""
    found = _LABEL.match(row) or _ROW.match(row)
    if found is None or not _KEPT.fullmatch(fold(found[1]).replace("_", " ").rstrip(".")):
        return ""
    value = _VALUE.sub("", row[found.end() :].partition("|")[0])
    return "" if _NUMBER.fullmatch(value) and not value[:1].isupper() else value


def _last(rows: Sequence[str], at: int) -> int:
    """The last line of the item, row or labelled line that begins at `at`."""
    if rows[at].lstrip(" >").startswith("|"):
        return at
    while at + 1 < len(rows) and rows[at + 1].strip() and not _BEGINS.match(rows[at + 1]):
        at += 1
    return at
