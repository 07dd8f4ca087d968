"""Removals: the ledger of one incident and its internal page in, what was taken out by rule, with its reason and its place, out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.redaction import Redaction
from mkdocs_postmortems.model.site import Anchor
from mkdocs_postmortems.model.terms import fold

_WHY = {
    "person": ("People", "shown as roles"),
    "term": ("Declared words", "the redaction file, the service catalogue or a withheld value names them"),
    "identifier": ("Addresses, hosts and tickets", "found by their form"),
    "credential": ("Credentials", "found by their form"),
    "marker": ("Marked by the author", "a redaction mark stands around it"),
    "section": ("Sections", "not on the list of public sections"),
    "field": ("Fields of the header", "not on the list of public fields"),
    "link": ("Links", "they lead to what the public does not have; their words stay"),
    "image": ("Images", "no reviewer has listed them; their words stay"),
    "comment": ("Comments", "never published"),
    "hidden": ("Hidden or struck text and markup", "no reader of the page would see it"),
    "unused": ("Notes and definitions", "nothing public refers to them"),
}
"""Each rule of the ledger in the order a reviewer asks: who and what was covered, then what was left out whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was taken out; alike rows of one place are one."""

    words: str
    """The part of the internal page it stood in, or the name of the field."""
    anchor: str
    """Of that part; empty for the top of the page."""
    line: int
    """In the source; 0 where the document as a whole is meant."""
    category: str
    """What it was; empty where the rule says it already."""
    times: int


@dataclass(frozen=True, slots=True)
class Removed:
    """All that one rule took out."""

    rule: str
    title: str
    why: str
    count: int
    places: tuple[Place, ...]


def removals(rows: Iterable[Redaction], document: Document, anchors: tuple[Anchor, ...]) -> tuple[Removed, ...]:
    """The ledger by rule. `document` and `anchors` are those of the internal page."""
    by_rule: dict[str, list[Redaction]] = {}
    for row in rows:
        by_rule.setdefault(row.rule, []).append(row)
    parts = _parts(document, anchors)
    starts = [line for line, _ in parts]
    found: list[Removed] = []
    for rule in (*_WHY, *sorted(set(by_rule) - set(_WHY))):
        ledger = by_rule.get(rule, [])
        if not ledger:
            continue
        title, why = _WHY.get(rule, (rule, ""))
        named = tuple(Place(row.name.replace("_", " "), "", row.line, "", 1) for row in ledger if row.name)
        alike = Counter((row.line, "" if row.category == rule else row.category) for row in ledger if not row.name)
        places = tuple(_place(line, category, n, parts, starts, document) for (line, category), n in sorted(alike.items()))
        places = (*named, *places)
        found.append(Removed(rule, title, why, len(ledger), places))
    return tuple(found)


def _place(line: int, category: str, times: int, parts: list[tuple[int, Anchor]], starts: list[int], document: Document) -> Place:
    if 0 < line <= document.header.end:
        return Place("header", "", line, category, times)
    at = bisect_right(starts, line) - 1
    part = parts[at][1] if line and at >= 0 else None
    words = part.title if part else "before the first heading" if line else "whole document"
    return Place(words, part.id if part else "", line, category, times)


def _parts(document: Document, anchors: tuple[Anchor, ...]) -> list[tuple[int, Anchor]]:
    """The line of each heading that the internal page can be entered at; both lists are in reading order."""
    found: list[tuple[int, Anchor]] = []
    left = list(anchors)
    for block in document.walk():
        if block.kind != "heading":
            continue
        words = fold(block.text)
        at = next((n for n, anchor in enumerate(left[:8]) if fold(anchor.title) == words), -1)
        if at >= 0:
            found.append((block.line, left[at]))
            del left[: at + 1]
    return found
