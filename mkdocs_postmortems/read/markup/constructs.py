"""Constructs: a body in, the same with each block in the syntax of Material for MkDocs kept aside out. Renders nothing."""

from bisect import bisect_right
from collections.abc import Sequence

from mkdocs_postmortems.model.document import Construct
from mkdocs_postmortems.model.expression import Expression

_CONSTRUCT = Expression(r"^( *)(?:(?:!!!|\?\?\?\+?|===[!+]*) (?=[\w\"'])|/// ?\w)")
_FENCE = Expression(r"^ {0,3}(`{3,}|~{3,})")
_ITEM = Expression(r" *(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?=\S)|$)")
_MARGIN = 3
"""Blanks in front of a block that CommonMark passes over; behind more it is code."""
_BACK = 1000
"""Lines among which the item is looked for that a block stands in."""


def set_aside(body: str) -> tuple[str, tuple[Construct, ...]]:
    """The body with each block in Material's own syntax replaced by a placeholder of as many lines, and those blocks.

    Only block starts outside code fences count. Line numbers in the constructs are those of the body, from 1.
    """
    lines = body.split("\n")
    closing = [at for at, line in enumerate(lines) if line.strip() == "///"]
    found: list[Construct] = []
    at, fence = 0, ""
    while at < len(lines):
        mark = _FENCE.match(lines[at])
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        start = None if fence else _CONSTRUCT.match(lines[at])
        if start is None or (len(start[1]) > _MARGIN and not _in_item(lines, at, len(start[1]))):
            at += 1
            continue
        last = _end_of(lines, at, len(start[1]), closing)
        if last == at and "".join(lines[at + 1 : at + 2]).strip():
            # Its text is not indented: what stands below would be taken for HTML.
            at += 1
            continue
        found.append(Construct(at + 1, last + 1, "\n".join(line[len(start[1]) :] for line in lines[at : last + 1])))
        marker = f'{start[1]}<div data-construct="{len(found) - 1}"></div>'
        lines[at : last + 1] = [marker, *[""] * (last - at)]
        at = last + 1
    return "\n".join(lines), tuple(found)


def _end_of(lines: list[str], start: int, indent: int, closing: Sequence[int]) -> int:
    """The last line of the construct that opens at `start`: what is indented below it, or up to the next of the closing slashes.

    Tabs that follow one another are one construct, as they are one set of tabs on the page.
    """
    if lines[start].lstrip().startswith("///"):
        following = bisect_right(closing, start)
        return closing[following] if following < len(closing) else start
    tabs = is_tab(lines[start], indent)
    last = start
    for at in range(start + 1, len(lines)):
        if not lines[at].strip():
            continue
        if not lines[at].expandtabs(4).startswith(" " * (indent + 4)) and not (tabs and is_tab(lines[at], indent)):
            break
        last = at
    return last


def _in_item(lines: list[str], at: int, indent: int) -> bool:
    """Whether a line so far to the right belongs to a list item above it, and is no code."""
    bound = indent
    for above in range(at - 1, max(-1, at - _BACK), -1):
        left = len(lines[above]) - len(lines[above].lstrip(" "))
        if not lines[above].strip() or left >= bound:
            continue
        item = _ITEM.match(lines[above])
        if item is not None and item.end() <= indent <= item.end() + _MARGIN:
            return True
        if left == 0:
            return False
        bound = left
    return False


def is_tab(line: str, indent: int) -> bool:
    """Whether a line opens one more tab of a set that is indented so far."""
    found = _CONSTRUCT.match(line)
    return found is not None and len(found[1]) == indent and line.lstrip().startswith("===") and not line.lstrip().startswith("===!")
