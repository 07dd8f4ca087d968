"""Fences: lines of Markdown in, the fenced blocks of one name out; a fence that is shown inside another one is text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)$")
_OPENER = re.compile(r"[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|!!!|\?\?\?|===|\[\^[^\]]+\]:|:[ \t])")
"""What lines indented below it belong to: an item of a list, an admonition, a tab, a note, a definition."""
_TAB = 4


@dataclass(frozen=True, slots=True)
class Fence:
    """One block."""

    first: int
    """Place of the line that opens it, from 0."""
    last: int
    """Place of the line that closes it."""
    indent: str
    text: str
    """What stands in it, without the indent."""


def fences(lines: Sequence[str], name: str) -> Iterator[Fence]:
    """Every closed block whose fence says `name` first."""
    at = 0
    while at < len(lines):
        opened = _FENCE.match(lines[at])
        if not opened or not _stands(lines, at):
            at += 1
            continue
        last = _closed(lines, at, opened["fence"])
        if last is None:
            # Python-Markdown shows a fence that is never closed as text, and what follows it as it is.
            at += 1
            continue
        if re.split(r"[\s{]", opened["info"].strip(), maxsplit=1)[0] == name:
            inside = (line.removeprefix(opened["indent"]) for line in lines[at + 1 : last])
            yield Fence(at, last, opened["indent"], "\n".join(inside))
        at = last + 1


def _closed(lines: Sequence[str], at: int, fence: str) -> int | None:
    ending = re.compile(rf"[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    return next((place for place in range(at + 1, len(lines)) if ending.match(lines[place])), None)


def _stands(lines: Sequence[str], at: int) -> bool:
    """Whether an indented line belongs to something that may hold a block, and is not a piece of code itself."""
    wide = _wide(lines[at])
    for place in range(at - 1, -1, -1):
        if wide < _TAB:
            return True
        if lines[place].strip() and _wide(lines[place]) < wide:
            if not _OPENER.match(lines[place]) and _wide(lines[place]) < _TAB:
                return False
            wide = _wide(lines[place])
    return wide < _TAB


def _wide(line: str) -> int:
    before = line[: len(line) - len(line.lstrip(" \t"))]
    return len(before.expandtabs(_TAB))
