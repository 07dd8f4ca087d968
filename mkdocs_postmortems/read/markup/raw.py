"""Raw: an element of HTML that an author wrote by hand in, the lines it stands on out. Knows only tags and words."""

import re

from mkdocs_postmortems.model.expression import Expression

_REACH, _FAR, _WIDE = 3, 200, 2000
"""Lines below a tag on which its words may begin; lines in which a better place than the first is looked for; letters of one line."""
_TAGS = Expression(r"<[^<>]*>?")


def place(tag: str, text: str, lines: list[str], last: int) -> tuple[int, int, int, int]:
    """First line, column, last line and column of an element, counted from 1; looked for from line `last` on.

    The parser gives no position for such an element, so it is the first tag of its kind with its first words behind it.
    """
    words = next((row.strip()[:16] for row in text.split("\n") if row.strip()), "")
    opening = re.compile(rf"<{re.escape(tag)}[\s>]", re.IGNORECASE)
    first = 0
    for at in range(max(last, 1), len(lines) + 1):
        match = opening.search(lines[at - 1])
        if match is None:
            continue
        first = first or at
        behind = _TAGS.sub("", lines[at - 1][match.start() : match.start() + _WIDE]).strip()
        if words in (behind or "\n".join(lines[at : at + _REACH])):
            return _span(at, text, lines)
        if at > first + _FAR:
            break
    return _span(first or max(last, 1), text, lines)


def _span(start: int, text: str, lines: list[str]) -> tuple[int, int, int, int]:
    end = min(start + text.count("\n"), max(len(lines), 1))
    return start, 1, end, len(lines[end - 1].encode()) if end <= len(lines) else 1
