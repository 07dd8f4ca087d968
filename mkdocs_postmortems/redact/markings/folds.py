"""Folds: lines in, those that stand below a title in a fold of HTML, in a box or in bold which says that they are not for everybody out."""

import re
from collections.abc import Callable, Iterator, Sequence

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markdown.bold import bolds
from mkdocs_postmortems.redact.markdown.bold import reach as below
from mkdocs_postmortems.redact.markdown.captions import captions, reach
from mkdocs_postmortems.redact.markdown.fences import Code, fenced
from mkdocs_postmortems.redact.markings.private import shut

_EDGE = Expression(r"<(/?)details\b", re.IGNORECASE)
_TITLE = Expression(r"<details\b[^>]*>[\s>]*<summary\b[^>]*>(.*?)</summary", re.IGNORECASE | re.DOTALL)


def folds(lines: Sequence[str], start: int, closed: Callable[[int, str], bool]) -> Iterator[range]:
    """The lines (from 1) of each such part after `start`; a fold that is never closed runs to the end of the text.

    `closed` is asked of the line and the words of a fold's title whether they name a part that is not public.
    """
    text = "\n".join(lines[start:])
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


def in_bold(lines: Sequence[str], start: int, closed: Callable[[str], bool], opens: Callable[[str], bool]) -> Iterator[range]:
    """The lines of each part whose title stands in bold, up to one that `opens` says is public, a heading, a rule or the end of its box.

    Such a title shuts and opens nothing: what follows another one is no more public than it was.
    """
    body = lines[start:]
    every = list(bolds(body))
    ends = frozenset(one.at for one in every if opens(one.title))
    last = -1
    for one in every:
        if one.at > last and closed(one.title):
            last = below(body, one, ends)
            yield range(start + one.at + 1, start + last + 2)
