"""Fences: lines of Markdown in, which of them stand in fenced code out; and the stretches of code inside a line or paragraph."""

from bisect import bisect_right
from collections.abc import Sequence

from mkdocs_postmortems.model.expression import Expression

_FENCE = Expression(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$")
_SPAN = Expression(r"(?<![`\\])(`+)(?!`)")
_BLANK = Expression(r"\n[ \t]*\n")


def opening(line: str) -> tuple[str, str] | None:
    """The mark and the info string where the line opens a fence."""
    found = _FENCE.match(line)
    if found is None or (found[1][0] == "`" and "`" in found[2]):
        return None
    return found[1], found[2].strip()


def closes(line: str, mark: str) -> bool:
    """Whether the line closes the fence that `mark` opened."""
    bare = line.strip().lstrip("> \t")
    return len(bare) >= len(mark) and not bare.strip(mark[0])


def fenced(lines: Sequence[str]) -> list[int]:
    """For each line 0, or the number of the fence it belongs to (its delimiters included); an open fence runs to the end."""
    found, mark, number = [], "", 0
    for line in lines:
        if mark:
            found.append(number)
            if closes(line, mark):
                mark = ""
            continue
        opened = opening(line)
        if opened:
            mark, number = opened[0], number + 1
        found.append(number if opened else 0)
    return found


class Code:
    """Where the code of a text stands: fenced blocks and spans in backticks."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, text: str) -> None:
        spans = sorted([*_blocks(text), *_spans(text)])
        merged: list[list[int]] = []
        for start, end in spans:
            if merged and start < merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self._starts, self._ends = [s for s, _ in merged], [e for _, e in merged]

    def holds(self, at: int) -> bool:
        """Whether the letter at this offset is code."""
        found = bisect_right(self._starts, at) - 1
        return found >= 0 and at < self._ends[found]

    def end(self, at: int) -> int:
        """The end of the code that holds this offset."""
        return self._ends[bisect_right(self._starts, at) - 1]


def _blocks(text: str) -> list[tuple[int, int]]:
    if "```" not in text and "~~~" not in text:
        return []
    lines = text.split("\n")
    numbers = fenced(lines)
    found, at, start, inside = [], 0, 0, 0
    for line, number in zip(lines, numbers, strict=True):
        if number != inside:
            if inside:
                found.append((start, at))
            start, inside = at, number
        at += len(line) + 1
    if inside:
        found.append((start, len(text)))
    return found


def _spans(text: str) -> list[tuple[int, int]]:
    """Code spans by runs of backticks of one length within one paragraph."""
    if "`" not in text:
        return []
    found: list[tuple[int, int]] = []
    edges = [m.end() for m in _BLANK.finditer(text)] + [len(text)]
    marks = [(m.start(1), m.end(1)) for m in _SPAN.finditer(text)]
    at = 0
    while at < len(marks):
        start, end = marks[at]
        edge = edges[bisect_right(edges, start)] if start < edges[-1] else len(text)
        for other in range(at + 1, len(marks)):
            if marks[other][0] >= edge:
                break
            if marks[other][1] - marks[other][0] == end - start:
                found.append((start, marks[other][1]))
                at = other
                break
        at += 1
    return found
