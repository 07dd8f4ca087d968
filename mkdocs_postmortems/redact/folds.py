"""Folds: lines in, those that stand below a title in a fold of HTML or in bold which says that they are not for everybody out."""

import re
from collections.abc import Callable, Iterator, Sequence

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.redact.captions import captions, reach
from mkdocs_postmortems.redact.fences import Code, fenced
from mkdocs_postmortems.redact.private import only_private, shut

_EDGE = re.compile(r"<(/?)details\b", re.IGNORECASE)
_TITLE = re.compile(r"<details\b[^>]*>[\s>]*<summary\b[^>]*>(.*?)</summary", re.IGNORECASE | re.DOTALL)
_BOLD = re.compile(r"[ \t>]*+(?:\*\*|__)([^*_\n]{2,80}?):?(?:\*\*|__):?[ \t]*")
_HEADING = re.compile(r"[ \t>]*+(?:#{1,6}[ \t]|[-*_]{3,}[ \t]*$)")
_OPENER = re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?:!!!|\?\?\?|===|///|\[!)")


def folds(lines: Sequence[str], start: int, closed: Callable[[int, str], bool]) -> Iterator[range]:
    """The lines (from 1) of each such part after `start`; a fold that is never closed runs to the end of the text.

    `closed` is asked of the line and the words of a fold's title whether they name a part that is not public.
    """
    text = "\n".join(lines[start:])
    if "**" in text or "__" in text:
        yield from _bold(lines, start)
    if "<summary" not in text.casefold():
        return
    code = Code(text)
    for found in _TITLE.finditer(text):
        title, line = re.sub(r"<[^>]*>", "", found[1]), start + text.count("\n", 0, found.start()) + 1
        if code.holds(found.start()) or not (shut(title) or closed(line, title.strip())):
            continue
        depth, end = 0, len(text)
        for edge in _EDGE.finditer(text, found.start()):
            depth += 0 if code.holds(edge.start()) else -1 if edge[1] else 1
            if depth == 0:
                end = edge.start()
                break
        yield range(line, start + text.count("\n", 0, end) + 2)


def boxes(lines: Sequence[str], start: int, document: Document, closed: Callable[[int, str], bool]) -> Iterator[range]:
    """The lines of each admonition, fold, tab or alert whose title names a part that is not public, as the reader or the lines show it."""
    for block in document.walk():
        if block.kind == "construct" and block.info and closed(block.line, block.info):
            yield range(block.line, block.end + 1)
    body, last = lines[start:], -1
    code = fenced(body)
    for one in captions(body):
        if one.at > last and not code[one.at] and closed(start + one.at + 1, one.title):
            last = reach(body, one.at, one.lead)
            yield range(start + one.at + 1, start + last + 2)


def _bold(lines: Sequence[str], start: int) -> Iterator[range]:
    """A line in bold between blank ones is a heading to whoever wrote it, up to the next one, a heading, a rule or the end of its box."""
    code = fenced(lines[start:])
    begun = deep = 0
    for n in range(start, len(lines)):
        found = None if code[n - start] else _BOLD.fullmatch(lines[n])
        above, below = ("".join(lines[m : m + 1]).strip(" \t>") for m in (n - 1, n + 1))
        alone = found and (not above or _OPENER.match(lines[n - 1])) and not below
        ends = alone or (not code[n - start] and _HEADING.match(lines[n])) or (lines[n].strip(" \t>") and _width(lines[n]) < deep)
        if begun and ends:
            yield range(begun, n + 1)
            begun = deep = 0
        if alone and found and only_private(found[1]):
            begun, deep = n + 1, _width(lines[n])
    if begun:
        yield range(begun, len(lines) + 1)


def _width(line: str) -> int:
    """How far to the right it begins."""
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip(" >"))
