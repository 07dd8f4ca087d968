"""Kept: the public lines of a text in, the same without lines that state a field which is not public out."""

from collections.abc import Iterable, Iterator, Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.record import Fact
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.gate.policy import Policy
from mkdocs_postmortems.redact.markdown.draft import Draft, without_lines
from mkdocs_postmortems.redact.sections.labels import CLOSED, LABEL, REMARK, ROW, STATED, VALUE, is_head, of_line, of_row

_BEGINS = Expression(r"^[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\||#|```|~~~|[*_]{0,2}\w[^:：]{0,40}[:：])")
_PARTS = {fold(word): row.name for row in FIELDS if "." in row.name and row.name in CLOSED for word in row.aliases}
"""Labels of closed parts of what has a public section of its own, such as what an impact has cost; believed whatever follows them."""
_NAMES_OF = {fold(word).replace("_", " "): row.name for row in reversed(FIELDS) for word in (row.name, *row.aliases)}
"""The field that a label means."""


def without_labels(part: Draft, lines: Iterable[int], facts: Iterable[Fact], policy: Policy) -> Draft:
    """`Revenue impact: ...` in a section that is public is a field all the same, and goes with the lines that carry it on.

    `lines` are the numbers, from 1, that the lines of `part` had in the text the facts were read from.
    """
    place = {number: at for at, number in enumerate(sorted(lines))}
    rows = part.text.split("\n")
    kept = (CLOSED - policy.fields) | policy.shut
    stated = {
        place[f.line]
        for f in facts
        if f.line in place and f.field in kept and (f.origin in STATED or (f.origin == "heading" and f.field in policy.shut))
    }
    first = sorted(stated.union(_labelled(rows, kept), _in_columns(rows, policy.shut)))
    return without_lines(part, [(at, _last(rows, at), "field", "field") for at in first]) if first else part


def _labelled(rows: Sequence[str], kept: frozenset[str]) -> Iterator[int]:
    for at, row in enumerate(rows):
        if of_line(rows, at):
            yield at
            continue
        found = LABEL.match(row) or ROW.match(row)
        head = found is not None and is_head(rows, at)
        if found and (_PARTS.get(fold(found[1])) in kept or (not head and _NAMES_OF.get(_bare(found[1])) in kept - CLOSED)):
            yield at


def _in_columns(rows: Sequence[str], shut: frozenset[str]) -> Iterator[int]:
    """Every row of a table with a column of a field that the document keeps to itself; that of a time may be of a timeline."""
    for at in range(len(rows)) if shut else ():
        heads = of_row(rows[at]) if is_head(rows, at) else []
        named = (_NAMES_OF.get(_bare(VALUE.sub("", cell)), "") for cell in heads)
        if any(name in shut and name != "times.started" for name in named):
            first, last = at, at + 1
            while last + 1 < len(rows) and "|" in rows[last + 1]:
                last += 1
            yield from range(first, last + 1)


def _bare(label: str) -> str:
    """A label without what it says in brackets, such as the zone of a time."""
    return REMARK.sub("", fold(label)).replace("_", " ").strip()


def closed_part(title: str, policy: Policy) -> bool:
    """Whether a title is such a label, as `Financial impact` is, or that of a field which the document keeps to itself."""
    name = _PARTS.get(fold(title).strip(" .:"))
    return (bool(name) and name not in policy.fields) or kept_part(title, policy)


def kept_part(title: str, policy: Policy) -> bool:
    """Whether a title is that of a field which the document keeps to itself."""
    return bool(policy.shut) and _NAMES_OF.get(_bare(title).strip(" .:?")) in policy.shut


def _last(rows: Sequence[str], at: int) -> int:
    """The last line of the item, row or labelled line that begins at `at`."""
    if rows[at].lstrip(" >").startswith("|"):
        return at
    while at + 1 < len(rows) and rows[at + 1].strip() and not _BEGINS.match(rows[at + 1]):
        at += 1
    return at
