"""Difference: a source's text and its public text in, line by line what was taken away and by which rule out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from mkdocs_postmortems.model.redaction import Redaction

_KEY = re.compile(r"([^\s#:\"'-][^:]*?)\s*:(?:\s|$)")
_FENCE = re.compile(r"(?:---|\.\.\.)\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison."""

    sign: str
    """`-` only internal, `+` only public, a space where both have it, `@` where lines that both have are left out before it."""
    line: int
    """In the source, from 1; 0 for a line that only the public has."""
    text: str = field(default="", repr=False)
    why: tuple[str, ...] = ()
    """Of a removed line the rules that took it, each as `rule: category`; empty where nothing but its form was changed."""


def difference(before: str, after: str, redactions: Sequence[Redaction], context: int = 3) -> tuple[Row, ...]:
    """The lines around every change. `before` is the text of the source, `after` the public text, `redactions` the ledger of it."""
    return tuple(_rows(before.rstrip("\n").split("\n"), after.rstrip("\n").split("\n"), redactions, context))


def _rows(old: list[str], new: list[str], redactions: Sequence[Redaction], context: int) -> Iterator[Row]:
    by_line: dict[int, dict[str, None]] = {}
    for row in redactions:
        by_line.setdefault(row.line, {})[f"{row.rule}: {row.category}"] = None
    # A report that was withdrawn is gone as a whole.
    gone = next(((f"{row.rule}: {row.category}",) for row in redactions if row.rule == "withdrawn"), ())
    fields = dict(_fields(old, new, by_line))
    last = 0
    for group in SequenceMatcher(None, old, new).get_grouped_opcodes(context):
        if group[0][1] != last:
            yield Row("@", group[0][1] + 1)
        for kind, start, end, first, stop in group:
            if kind == "equal":
                yield from (Row(" ", at + 1, old[at]) for at in range(start, end))
                continue
            why: tuple[str, ...] = gone
            for at in range(start, end):
                # The ledger names the first line of what was taken; the lines below it went with it.
                why = fields[at] if at in fields else (tuple(by_line[at + 1]) if at + 1 in by_line else why)
                yield Row("-", at + 1, old[at], why)
            yield from (Row("+", 0, new[at]) for at in range(first, stop))
        last = group[-1][2]


def _fields(old: list[str], new: list[str], by_line: Mapping[int, Mapping[str, None]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """For each line of the source's header why it is gone: its field is not public, or something in its words was replaced."""
    kept = {name for _, name in _keys(new)}
    shown = "\n".join(new)
    first: dict[str, int] = {}
    for at, name in _keys(old):
        # The ledger names the line of the key; those below it belong to it.
        said = tuple(by_line.get(at + 1) or by_line.get(first.setdefault(name, at) + 1, {}))
        value = old[at].partition(":")[2].strip(" \"'")
        yield at, () if not name or (name in kept and value in shown) else said


def _keys(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Each line of a header with the top-level key it belongs to."""
    name = ""
    if lines and _FENCE.fullmatch(lines[0]):
        yield 0, ""
        for at, line in enumerate(lines[1:], 1):
            if _FENCE.fullmatch(line):
                yield at, ""
                return
            key = _KEY.match(line)
            name = key[1].casefold() if key else name
            yield at, name
