"""Constructs: a body in, the same with each block in the syntax of Material for MkDocs kept aside out. Renders nothing."""

import re

from mkdocs_postmortems.model.document import Construct

_CONSTRUCT = re.compile(r"^( {0,3})(?:(?:!!!|\?\?\?\+?|===[!+]*) (?=[\w\"'])|/// ?\w)")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def set_aside(body: str) -> tuple[str, tuple[Construct, ...]]:
    """The body with each block in Material's own syntax replaced by a placeholder of as many lines, and those blocks.

    Only block starts outside code fences count. Line numbers in the constructs are those of the body, from 1.
    """
    lines = body.split("\n")
    found: list[Construct] = []
    at, fence = 0, ""
    while at < len(lines):
        mark = _FENCE.match(lines[at])
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        start = None if fence else _CONSTRUCT.match(lines[at])
        if start is None:
            at += 1
            continue
        last = _end_of(lines, at, len(start[1]))
        found.append(Construct(at + 1, last + 1, "\n".join(line[len(start[1]) :] for line in lines[at : last + 1])))
        marker = f'<div data-construct="{len(found) - 1}"></div>'
        lines[at : last + 1] = [marker] + [""] * (last - at) if last > at else [marker]
        if last == at and last + 1 < len(lines) and lines[last + 1].strip():
            lines[at] = marker
        at = last + 1
    return "\n".join(lines), tuple(found)


def _end_of(lines: list[str], start: int, indent: int) -> int:
    """The last line of the construct that opens at `start`: what is indented below it, or up to the closing slashes.

    Tabs that follow one another are one construct, as they are one set of tabs on the page.
    """
    if lines[start].lstrip().startswith("///"):
        for at in range(start + 1, len(lines)):
            if lines[at].strip() == "///":
                return at
        return start
    tabs = _is_tab(lines[start])
    last = start
    for at in range(start + 1, len(lines)):
        if not lines[at].strip():
            continue
        if not lines[at].startswith(" " * (indent + 4)) and not (tabs and _is_tab(lines[at])):
            break
        last = at
    return last


def _is_tab(line: str) -> bool:
    found = _CONSTRUCT.match(line)
    return found is not None and line.lstrip().startswith("===") and not line.lstrip().startswith("===!")
