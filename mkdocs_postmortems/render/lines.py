"""Lines: a paragraph whose lines are statements of their own in, the same with its lines kept apart out.

GitHub runs the lines of a paragraph together. Authors who write `Date: ...` over `Severity: ...`, a sign at the head of each line, or one
entry of a timeline per line see a list in their editor; so does the reader of the page. Any other paragraph is left to flow.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator

from mkdocs_postmortems.render.parts import APART, ENTRIES
from mkdocs_postmortems.render.tree import Element, Notes

_CLOCK = re.compile(r"\[?\d{1,2}:\d\d\b")
_PLAIN = re.compile(r"[^\W\d_][^\s:：.,;!?]*(?: [^\s:：.,;!?]+){0,3}(?: ?:\s|：)")
"""`Created by: ...`: a few words and a colon."""
_LABEL = ("strong", "b")
_MOST = 0.75
"""The part of four lines or more that are statements, as in text pasted from elsewhere; the others go on from the line before."""


def apart(paragraph: Element, notes: Notes) -> None:
    """Break a paragraph in front of each line that is a statement, where its lines are, and in front of each entry of a timeline."""
    if "\n" not in (paragraph.text or "") and not any("\n" in (child.tail or "") for child in paragraph):
        return
    starts = list(_starts(paragraph))
    broken = {int(at) for at in (paragraph.get(ENTRIES) or "").split()}
    if len(starts) > 1 and (all(starts) or APART in paragraph.attrib):
        broken.update(range(len(starts)))
    elif len(starts) > 3 and sum(starts) >= _MOST * len(starts):
        broken.update(at for at, begins in enumerate(starts) if begins)
    if not broken:
        return
    seen = 0
    if paragraph.text:
        paragraph.text, seen = _broken(paragraph.text, seen, broken, notes)
    for child in paragraph:
        if child.tail and child.tag != "br":
            child.tail, seen = _broken(child.tail, seen, broken, notes)
        elif child.tail:
            rest, seen = _broken(child.tail[1:], seen + child.tail[:1].count("\n"), broken, notes)
            child.tail = child.tail[:1] + rest


def _broken(text: str, seen: int, at: Collection[int], notes: Notes) -> tuple[str, int]:
    """The text with a break in front of those of its lines, and the number of its last line."""
    first, *rest = text.split("\n")
    made = first + "".join((notes.text("<br>") if seen + place in at else "") + "\n" + line for place, line in enumerate(rest, 1))
    return made, seen + len(rest)


def _starts(paragraph: Element) -> Iterator[bool]:
    """For each line whether it begins like a statement of its own."""
    begun = False
    pieces: list[tuple[str, Element | None]] = [(paragraph.text or "", None)]
    for child in paragraph:
        pieces.append(("", child))
        pieces.append((child.tail or "", None))
    for text, element in pieces:
        if element is not None:
            if element.tag == "br":
                continue
            if not begun:
                begun = True
                yield element.tag in _LABEL or bool(element.get("class") == "pm-emoji")
            continue
        for place, line in enumerate(text.split("\n")):
            if place:
                if not begun:
                    yield False
                begun = False
            if line.strip() and not begun:
                begun = True
                yield _sign(line.lstrip())


def _sign(line: str) -> bool:
    if _CLOCK.match(line) or _PLAIN.match(line) or line.rstrip().endswith(":"):
        return True
    return line[0] in "•◦▪" or unicodedata.category(line[0]) in ("So", "Co")
