"""Shell: a text and numbers of lines in, the text without them out, and without a table of which nothing but its frame is left."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BREAK = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_MARKS = re.compile(r"[*_`\\]+|\s+")
_LEAD = re.compile(r"^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?")
_PIECES = re.compile(r"\s+[|·•]\s+(?=[*_]*[^\W\d_])")
_FRAME = frozenset({"", "field", "value", "key", "item", "property", "attribute", "detail", "details", "name", "information", "metadata"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, with its end."""

    text: str

    def says_only(self, values: Iterable[str]) -> bool:
        """Whether the line holds a label for each of these values and not a word more."""
        wanted = sorted(_bare(value) for value in values)
        bare = _LEAD.sub("", self.text.strip())
        if bare.startswith("|"):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", bare.strip().strip("|"))]
            return len(cells) == 2 and [_bare(cells[1])] == wanted and bool(cells[0])
        return sorted(_bare(_value(piece)) for piece in _PIECES.split(bare)) == wanted


def parts(text: str) -> tuple[Line, ...]:
    """The lines of a text; put together they are the text."""
    return tuple(Line(one) for one in _BREAK.split(text) if one)


def cut(text: str, numbers: set[int]) -> str:
    """The text without these lines; a table that is left without a row goes with its frame, one that keeps a row keeps its frame."""
    lines = parts(text)
    out = set(numbers)
    at = 0
    while at < len(lines):
        stop = at
        while stop < len(lines) and lines[stop].text.lstrip().startswith("|"):
            stop += 1
        if stop > at + 1 and _RULE.fullmatch(lines[at + 1].text.strip()):
            rows = range(at + 3, stop + 1)
            head = at + 1 in numbers or _frame(lines[at].text)
            if numbers & {at + 1, *rows} and head and all(row in numbers for row in rows):
                out |= {at + 1, at + 2}
            else:
                # Without its first line the table would be none: the frame stays, and what it says with it.
                out -= {at + 1}
        at = max(stop, at + 1)
    return "".join(line.text for number, line in enumerate(lines, 1) if number not in out)


def _frame(text: str) -> bool:
    return all(_bare(cell) in _FRAME for cell in text.strip().strip("|").split("|"))


def _value(piece: str) -> str:
    found = re.search(r"[:：]", piece)
    return piece[found.end() :] if found else "\0"


def _bare(text: str) -> str:
    return _MARKS.sub(" ", text).strip().casefold()
