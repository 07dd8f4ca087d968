"""Lines: a paragraph whose every line is a statement of its own in, the same with its lines kept apart out.

GitHub runs the lines of a paragraph together. Authors who write `**Date**: ...` over `**Severity**: ...`, or a sign at the head of each
line, see a list in their editor; so does the reader of the page. Any other paragraph is left to flow.
"""

import re
import unicodedata
from collections.abc import Iterator

from mkdocs_postmortems.render.parts import APART
from mkdocs_postmortems.render.tree import Element, Notes

_CLOCK = re.compile(r"\[?\d{1,2}:\d\d\b")
_LABEL = ("strong", "b")


def apart(paragraph: Element, notes: Notes) -> None:
    """Break the lines of a paragraph where all of them begin with a bold label, a sign or a time of day, or where it is marked for that."""
    if "\n" not in (paragraph.text or "") and not any("\n" in (child.tail or "") for child in paragraph):
        return
    starts = list(_starts(paragraph))
    if len(starts) < 2 or not (all(starts) or APART in paragraph.attrib):
        return
    if paragraph.text:
        paragraph.text = _broken(paragraph.text, notes)
    for child in paragraph:
        if child.tail and child.tag != "br":
            child.tail = _broken(child.tail, notes)
        elif child.tail:
            child.tail = child.tail[:1] + _broken(child.tail[1:], notes)


def _broken(text: str, notes: Notes) -> str:
    return text.replace("\n", notes.text("<br>") + "\n") if "\n" in text else text


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
    return bool(_CLOCK.match(line)) or unicodedata.category(line[0]) in ("So", "Co")
