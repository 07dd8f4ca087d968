"""Numbered parts: the lines of a text without headings that stand below a public part such as `3. IMPACT`, and those of shut ones."""

import re
from collections.abc import Callable, Sequence

_PART = re.compile(r"^\d{1,2}[.)][ \t]+(.*\S)[ \t]*$")
_INSIDE = re.compile(r"^(?:[ \t]{2,}|[ \t]*$)")


def numbered(lines: Sequence[str], start: int, opens: Callable[[int, str], bool]) -> tuple[frozenset[int], tuple[int, ...]]:
    """The lines (from 1) after `start` that are public, and the first lines of parts that are not.

    `opens` is asked for the line of each part and its words, which have to be capitals. A part goes on as long as its lines are indented
    or empty; whatever else begins a line closes it.
    """
    kept, shut, open_ = set[int](), list[int](), False
    for number, line in enumerate(lines[start:], start + 1):
        if not _INSIDE.match(line):
            part = _PART.match(line)
            words = part[1].rstrip(" :") if part else ""
            open_ = words.isupper() and not any(mark in words for mark in "<{[") and opens(number, words)
            if part and not open_:
                shut.append(number)
        if open_:
            kept.add(number)
    return frozenset(kept), tuple(shut)
