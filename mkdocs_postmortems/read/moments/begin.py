"""Begin: the day an incident began, from the best place that names one. Knows the places, not the shapes of a date."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.record import REPORTED, Day, Moment, Section
from mkdocs_postmortems.read.header.choose import Chosen
from mkdocs_postmortems.read.header.own_id import stem_of
from mkdocs_postmortems.read.header.statement import key
from mkdocs_postmortems.read.header.title import Title
from mkdocs_postmortems.read.times import days, instants
from mkdocs_postmortems.read.times.instants import Clock

_BACK, _AHEAD = 400, 3
"""Days before and after the report's own date in which a day named in passing can be the incident's."""
_NEAR = 60
"""Days around a day with a year in which one without can be of no other."""
_SHORT = frozenset({"date", "person", "people", "term", "terms", "severity", "actions", "number", "money", "flag", "map", "slug"})
"""Types of fields whose line says nothing besides."""
_LOOK = 4000
"""Characters of a timeline in which its first days are looked for."""
_CHANGE = Expression(r"\b(?:deploy|releas|merg|chang|upgrad|migrat|updat|introduc|roll(?:ed)? ?out|appl(?:y|ied))\w*", re.IGNORECASE)
_CLUSTER = 3
"""As many entries of one day, after a single one of the days before, are the incident; the single one led up to it."""


@dataclass(frozen=True, slots=True)
class Begin:
    """A day and where it was written."""

    day: Day
    written: str
    line: int
    origin: str

    @property
    def reported(self) -> bool:
        """Whether it is only the day of the report, of which no time of day in the text can be."""
        return self.origin == REPORTED


def day_of(
    document: Document, parts: tuple[Section, ...], chosen: Chosen, stated: dict[str, Moment], title: Title, clock: Clock
) -> Begin | None:
    """In order: a stated beginning, a labelled date, the title, the timeline, the first sentences, the file's own date, its name."""
    for name in ("started", "impact_started"):
        if name in stated:
            return _derived(stated[name])
    for one in chosen.every.get("date", ()):
        got = instants.day(one.value, clock) if one.origin != "front matter" else None
        if got is not None:
            return Begin(got, one.text, one.line, one.origin)
    header = next((one for one in chosen.every.get("date", ()) if one.origin == "front matter"), None)
    posted = instants.day(header.value, clock) if header is not None else None
    if posted is not None and header is not None and _OWN & chosen.first.keys() and _in_header(chosen):
        return Begin(posted, header.text, header.line, header.origin)
    named = days.first(stem_of(document.path)) or days.first(document.path)
    about = posted or named or days.first(" ".join(str(document.header.data.get(name, "")) for name in ("path", "slug", "permalink")))
    about = about or _reported(chosen, clock)
    labelled = _yearless(chosen, clock, about)
    if labelled is not None:
        return labelled
    told = _timeline(parts, clock, about)
    written = title.written if title.origin != "file name" else ""
    if posted is not None and header is not None and told is not None and told.day > posted:
        return Begin(posted, header.text, header.line, header.origin)
    titled = days.first(written, clock.order, about) or (days.near(written, about) if about else None)
    ahead = titled is not None and told is not None and told.origin == "heading" and 0 < (titled - told.day).days <= 2
    copied = titled is not None and named is not None and told is not None and titled != named and named == told.day
    if titled is not None and not ahead and not copied and _plausible(titled, about):
        return Begin(titled, title.written, title.line, title.origin)
    if "detected" in stated and told is None:
        return _derived(stated["detected"])
    taken = frozenset(
        one.line for field, found in chosen.every.items() if field != "date" and BY_NAME[field].type in _SHORT for one in found
    )
    said = _sentence(parts, document, clock, about, taken)
    if said is not None and _plausible(said.day, about):
        return said
    if told is not None and _plausible(told.day, about):
        return told
    if "resolved" in stated:
        return _derived(stated["resolved"])
    length = next((one for one in chosen.every.get("durations.duration", ()) if (got := days.first(one.text))), None)
    if length is not None and (got := days.first(length.text)) is not None:
        return Begin(got, length.text, length.line, length.origin)
    if posted is not None and header is not None:
        return Begin(posted, header.text, header.line, header.origin)
    if named is not None:
        return Begin(named, stem_of(document.path), 0, "file name")
    for one in (one for field in ("drafted_at", "published_at", "meeting_at") for one in chosen.every.get(field, ())):
        if (written_on := instants.day(one.value, clock)) is not None:
            return Begin(written_on, one.text, one.line, REPORTED)
    return _made(document, clock)


def near(day: date, about: date | None) -> bool:
    """Whether a day without a year lies so near to one with a year that it is of the year which puts it there."""
    return about is not None and abs((day - about).days) <= _NEAR


def _yearless(chosen: Chosen, clock: Clock, about: date | None) -> Begin | None:
    """A labelled date that leaves its year to what else of the file names one."""
    for one in chosen.every.get("date", ()) if about is not None else ():
        got = instants.day(one.value, replace(clock, day=about)) if instants.yearless(one.value) else None
        if got is not None and near(got, about):
            return Begin(got, one.text, one.line, one.origin)
    return None


_MADE = ("created", "created at", "createdat", "creation date", "date created", "written", "pubdate", "date published", "datepublished")
"""Keys of a header that say when a file was begun."""


def _made(document: Document, clock: Clock) -> Begin | None:
    """The day the file was begun, where nothing else says one."""
    for name, value in document.header.data.items():
        if key(name) in _MADE and (day := instants.day(value, clock)) is not None:
            return Begin(day, str(value), document.header.lines.get(name, 1), REPORTED)
    return None


def _reported(chosen: Chosen, clock: Clock) -> date | None:
    """The day a report was written, met over or published: it says of which year and order the days in it are."""
    said = (instants.day(one.value, clock) for field in ("drafted_at", "meeting_at", "published_at") for one in chosen.every.get(field, ()))
    return next((day for day in said if day is not None), None)


def _derived(moment: Moment) -> Begin:
    return Begin(_day(moment.at), moment.written, moment.line, "derived")


_OWN = frozenset({"severity", "services", "owner", "detection.method", "durations.duration", "teams"})
"""Fields that only a postmortem has; beside one of them in a header, `date` is the incident's and not that of publishing."""


def _in_header(chosen: Chosen) -> bool:
    return any(chosen.first[name].origin == "front matter" for name in _OWN & chosen.first.keys())


def _day(at: datetime | date) -> Day:
    return at.date() if isinstance(at, datetime) else at


def _plausible(day: date, about: date | None) -> bool:
    return about is None or -_BACK <= (day - about).days <= _AHEAD


def _timeline(parts: tuple[Section, ...], clock: Clock, about: date | None) -> Begin | None:
    """The first day of the heading, else of the entries, a single entry ahead of a cluster left out."""
    for part in parts:
        if part.name != "timeline":
            continue
        headed = days.first(part.title, clock.order, about)
        if headed is not None:
            return Begin(headed, part.title, part.line, "heading")
        found = [day for day in days.every(part.text[:_LOOK], clock.order, about) if _plausible(day, about)]
        if not found and about is not None and (near := days.near(part.text[:_LOOK], about)) is not None and _plausible(near, about):
            found = [near]
        if found:
            later = next((day for day in found if day != found[0]), found[0])
            lead_up = found.count(found[0]) == 1 and found.count(later) >= _CLUSTER and 0 < (later - found[0]).days <= 7
            lead_up = lead_up and _is_change(part.text, clock, about)
            day = later if lead_up else found[0]
            return Begin(day, day.isoformat(), part.line, "timeline")
    return None


def _is_change(text: str, clock: Clock, about: date | None) -> bool:
    """Whether the first dated entry tells of a release or another change."""
    lines = text[:_LOOK].split("\n")
    at = next((n for n, line in enumerate(lines) if days.first(line, clock.order, about)), 0)
    return any(_CHANGE.search(line[:200]) for line in lines[at : at + 2])


_MIDNIGHT = Expression(r"\d{4}-\d\d-\d\d[T ]00:00:00(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:])")
"""`2025-04-03T00:00:00.000`: a day as programs print it, which people who tell what happened do not write."""


def _sentence(parts: tuple[Section, ...], document: Document, clock: Clock, about: date | None, taken: frozenset[int]) -> Begin | None:
    """The first date of the summary, else of the opening; a line that states another field says when something else was."""
    listings = [block for block in document.blocks if block.kind == "code"]
    texts = [(_said(part, listings)[:1500], part.line) for part in parts if part.name in ("summary", "impact", "detection")]
    first = min((part.line for part in parts if part.name), default=10**9)
    # A picture alone is a paragraph without words, and none of the first three.
    blocks = [block for block in document.blocks if block.kind == "paragraph" and block.text.strip() and block.line < first][:3]
    opening = [
        ("\n".join(row for n, row in enumerate(block.text.split("\n"), block.line) if n not in taken), block.line) for block in blocks
    ]
    for text, line in (*opening, *texts):
        told = _MIDNIGHT.sub("", text)
        got = days.first(told, clock.order, about) or (days.near(told, about) if about else None)
        if got is not None:
            return Begin(got, got.isoformat(), line, "opening" if line < first else "section")
    return None


def _said(part: Section, listings: list[Block]) -> str:
    """The text of a part without its listings, whose dates are those of files and log lines.

    One that is all listing, and not fenced, is prose set in by mistake.
    """
    text = part.text
    for block in listings:
        if part.line < block.line <= part.end:
            text = text.replace(block.text, "", 1)
    fenced = any(block.source.lstrip().startswith(("```", "~~~")) for block in listings if part.line < block.line <= part.end)
    return text if text.strip() or fenced else part.text
