"""Folds: lines in, those that stand in a fold of HTML whose title says that it is not for everybody out."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_postmortems.redact.fences import Code
from mkdocs_postmortems.redact.private import only_private

_EDGE = re.compile(r"<(/?)details\b", re.IGNORECASE)
_TITLE = re.compile(r"<details\b[^>]*>[\s>]*<summary\b[^>]*>(.*?)</summary", re.IGNORECASE | re.DOTALL)


def folds(lines: Sequence[str], start: int) -> Iterator[range]:
    """The lines (from 1) of each such fold after `start`; one that is never closed runs to the end of the text."""
    text = "\n".join(lines[start:])
    if "<summary" not in text.casefold():
        return
    code = Code(text)
    for found in _TITLE.finditer(text):
        if code.holds(found.start()) or not only_private(re.sub(r"<[^>]*>", "", found[1])):
            continue
        depth, end = 0, len(text)
        for edge in _EDGE.finditer(text, found.start()):
            depth += 0 if code.holds(edge.start()) else -1 if edge[1] else 1
            if depth == 0:
                end = edge.start()
                break
        yield range(start + text.count("\n", 0, found.start()) + 1, start + text.count("\n", 0, end) + 2)
