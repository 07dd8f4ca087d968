"""Which lines of a text no earlier text had: most of a site is the same few lines on every page, and each is looked at once."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_postmortems.audit.find import Find
from mkdocs_postmortems.audit.runs import is_encoded

_TOGETHER = 4
"""Lines a value may be spread over; what is new is judged by as many lines in a row, blank ones not counted."""
_LONG = 8_000
"""Characters from which on a line is cut between its tags too: a minified page has one line."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text cut into lines, each with its line end, and the mark of each line with those that follow it."""

    rows: list[str] = field(repr=False)
    places: list[int] = field(repr=False)
    """Indexes of the rows that are not blank."""
    marks: list[int] = field(repr=False)
    """One for each of `places`."""
    plain: bool
    """Each row is a line of the file."""

    def line(self, row: int) -> int:
        """Line number of a row, counted from 1."""
        return 1 + row if self.plain else 1 + sum(one.count("\n") for one in self.rows[:row])


def pieces(text: str) -> Pieces:
    """The text, cut."""
    rows = text.splitlines(keepends=True)
    if max(map(len, rows), default=0) > _LONG:
        rows = [part for line in rows for part in (_cut(line) if len(line) > _LONG else (line,))]
    places = [index for index, blank in enumerate(map(str.isspace, rows)) if not blank]
    kept = [rows[index] for index in places] + [""] * _TOGETHER
    marks = list(map(hash, zip(*(kept[shift:] for shift in range(_TOGETHER)), strict=False)))[: len(places)]
    return Pieces(rows, places, marks, text.count("\n") in (len(rows), len(rows) - 1))


def _cut(line: str) -> list[str]:
    return line.replace("><", ">\x00<").split("\x00") if "\x00" not in line else [line]


class Seen:
    """Every line met so far, and what was found in it."""

    __slots__ = ("_found", "_marks")

    def __init__(self) -> None:
        self._marks: set[int] = set()
        self._found: dict[int, list[Find]] = {}

    def fresh(self, cut: Pieces) -> Iterator[tuple[int, str]]:
        """First row and text of each stretch that holds something new; it is no longer new then."""
        start = end = -1
        for number in [number for number, mark in enumerate(cut.marks) if mark not in self._marks]:
            if end < 0 or number > end + 1:
                if end >= 0:
                    yield self._block(cut, start, end)
                start = number
            end = min(number + _TOGETHER - 1, len(cut.places) - 1)
        if end >= 0:
            yield self._block(cut, start, end)
        self._marks.update(cut.marks)

    def again(self, cut: Pieces) -> Iterator[tuple[int, Find]]:
        """Row and find of each line in which something was found before."""
        if self._found:
            for place, mark in zip(cut.places, cut.marks, strict=True):
                for find in self._found.get(mark, ()):
                    yield place, find

    def remember(self, cut: Pieces, row: int, find: Find) -> None:
        """Something was found in this row."""
        if cut.marks:
            at = max(bisect_right(cut.places, row) - 1, 0)
            self._found.setdefault(cut.marks[at], []).append(find)

    @staticmethod
    def _block(cut: Pieces, start: int, end: int) -> tuple[int, str]:
        # Lines that spell bytes together are read from their first to their last.
        while start > 0 and is_encoded(cut.rows[cut.places[start]].strip("\n")) and is_encoded(cut.rows[cut.places[start - 1]].strip("\n")):
            start -= 1
        # Only the end of the first of them may be encoded.
        start = max(start - 1, 0) if is_encoded(cut.rows[cut.places[start]].strip("\n")) else start
        last = len(cut.places) - 1
        while end < last and is_encoded(cut.rows[cut.places[end]].strip("\n")):
            end += 1
        return cut.places[start], "".join(cut.rows[cut.places[start] : cut.places[end] + 1])
