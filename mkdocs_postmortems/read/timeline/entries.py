"""Entries: the parts called timeline in, their entries with dates carried and zones found out. Knows no milestones."""

import re
from dataclasses import dataclass

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Entry, Section
from mkdocs_postmortems.read.parts.table_parts import lines_of, rows_of
from mkdocs_postmortems.read.timeline import updates
from mkdocs_postmortems.read.timeline.carry import carry
from mkdocs_postmortems.read.timeline.entry_lines import Mark, listed, marks
from mkdocs_postmortems.read.times import zones
from mkdocs_postmortems.read.times.instants import Clock

_SENTENCE = Expression(
    r"\b(?:all |the )?(?:times?|timestamps?|dates|hours)\b.{0,40}\b(?:in|are|is|use|shown|given|:)|\btime ?zones?\b"
    r"|\btimes? [A-Z]{3,4}\b|\b(?:all|the) (?:times?|timestamps?) [A-Z]\w*/[A-Z]|^\W*HH:MM\b|(?:時刻|時間|日時).{0,12}(?:JST|UTC|日本時間)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the timelines of one document say, read as one."""

    entries: tuple[Entry, ...] = ()
    """In the author's order."""
    zone: str = ""
    """As written: of the entries, the heading, the sentence or the header cell, else of the clock; empty where none is named."""
    problems: tuple[Problem, ...] = ()


def timeline(document: Document, sections: tuple[Section, ...], clock: Clock) -> Timeline:
    """Every entry of every part named timeline, tables, bullets, lines, headings and fences alike."""
    parts = _outermost(sections)
    others = tuple(s for s in sections if s.name and s.name != "timeline")
    found: list[Mark] = []
    rows = rows_of(document.blocks, parts)
    for part in parts:
        inside = tuple(s for s in others if part.line < s.line <= part.end)
        found.extend(listed(lines_of(part)) if part in rows else marks(document, part, inside))
    if not parts and not (found := updates.marks(document.blocks)):
        return Timeline()
    zone, holds = _zone(document, parts, found, clock)
    entries, problems = carry(document.path, tuple(found), clock, zone if holds else "")
    return Timeline(entries, zone, problems)


def _outermost(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The timelines that lie in no other timeline, each place once."""
    found: list[Section] = []
    for one in sections:
        if one.name == "timeline" and not any(s.line <= one.line <= s.end for s in found):
            found.append(one)
    return tuple(found)


def _zone(document: Document, parts: tuple[Section, ...], found: list[Mark], clock: Clock) -> tuple[str, bool]:
    """The zone as written: of most entries, else the heading, a sentence, the header cell, the clock, any entry or text at all.

    And whether it holds for entries without one: not where entries name several and nothing says which is meant.
    """
    own = [mark.stamp.zone.written for mark in found if mark.stamp and mark.stamp.zone and mark.stamp.timed]
    timed = sum(bool(mark.stamp and mark.stamp.timed) for mark in found)
    most = max(dict.fromkeys(own), key=own.count, default="")
    if most and own.count(most) * 2 > timed:
        return most, True
    days = [text for mark in found if mark.stamp and mark.stamp.date and not mark.stamp.timed for text in mark.text if zones.only(text)]
    for text in (*(part.title for part in parts), *(mark.zone for mark in found if mark.zone), *_sentences(document, parts), *days[:1]):
        named = zones.zone(text)
        if named is not None:
            return named.written, True
    if clock.zone:
        return clock.zone, True
    if most:
        return most, len(set(own)) == 1
    return next((named.written for part in parts if (named := zones.zone(part.text)) is not None), ""), False


def _sentences(document: Document, parts: tuple[Section, ...]) -> list[str]:
    """Lines that say of which zone the times are: inside the parts first, then anywhere at the top level of the document."""
    inside = [line for part in parts for line in part.text.split("\n") if _SENTENCE.search(line)]
    rest = [block.text for block in document.blocks if block.kind in ("paragraph", "quote") and len(block.text) < 400]
    return inside + [line for text in rest for line in text.split("\n") if _SENTENCE.search(line)]
