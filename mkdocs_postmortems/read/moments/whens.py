"""Whens: what a document says about times, as values: stated times and lengths, its days, its timeline and the milestones in it."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import MILESTONES, Day, Entry, Fact, Moment, Section, Span
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.read.header.choose import Chosen
from mkdocs_postmortems.read.header.statement import Statement
from mkdocs_postmortems.read.header.title import Title
from mkdocs_postmortems.read.moments import doubts, slashes
from mkdocs_postmortems.read.moments.begin import day_of
from mkdocs_postmortems.read.moments.milestones import milestones
from mkdocs_postmortems.read.timeline.entries import timeline
from mkdocs_postmortems.read.times import dates, durations, instants, ranges
from mkdocs_postmortems.read.times.clock_change import settled
from mkdocs_postmortems.read.times.instants import Clock

DATES = ("drafted_at", "review_started_at", "meeting_at", "published_at", "revised_at", "announced_at", "presented_at", "embargo_until")
_LENGTHS = ("duration", "impact_duration", "ttd", "tta", "ttm", "ttr")
_LENGTH = Expression(r"[(（]([^()（）]*\d[^()（）]*)[)）]")
_ZONE = Expression(r"^(?:[A-Z]{2,5}|UTC[+-]?\d*|[+-]\d\d:?\d\d|[A-Z][a-z]+/[A-Z]\w+)$")


@dataclass(frozen=True, slots=True)
class When:
    """Everything about times in one document."""

    times: dict[str, Moment]
    """Stated ones, then those the timeline gives."""
    durations: dict[str, Span]
    dates: dict[str, Day]
    date: Day | None
    zone: str
    timeline: tuple[Entry, ...]
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]
    order: str = ""
    """How the author orders day and month: dmy, mdy or empty."""


class _Found:
    """What the statements gave so far."""

    def __init__(self) -> None:
        self.times: dict[str, Moment] = {}
        self.durations: dict[str, Span] = {}
        self.dates: dict[str, Day] = {}
        self.facts: list[Fact] = []

    def time(self, name: str, moment: Moment | None, one: Statement) -> None:
        if moment is not None and name not in self.times:
            self.times[name] = moment
            self.facts.append(Fact(f"times.{name}", moment.at.isoformat(), one.text, one.line, one.origin))

    def again(self, better: dict[str, Moment]) -> None:
        """Times that are now known better."""
        self.times |= better
        for name, moment in better.items():
            said = (f"times.{name}", moment.line)
            self.facts = [replace(fact, value=moment.at.isoformat()) if (fact.field, fact.line) == said else fact for fact in self.facts]


def whens(document: Document, parts: tuple[Section, ...], chosen: Chosen, title: Title, settings: Settings) -> When:
    """Stated values first; the day of the incident from them or from where else it is written; then the timeline, read against both."""
    zone = chosen["timezone"]
    order = settings.date_order or slashes.order(document, chosen, title.written)
    clock = Clock(None, zone.text if zone else "", order, settings.timezone)
    own = replace(clock, fallback="")
    found = _Found()
    _stated(chosen, own, found)
    for name in DATES:
        one = chosen[name]
        got = instants.day(one.value, clock) if one is not None else None
        if got is not None and one is not None:
            found.dates[name] = got
            found.facts.append(Fact(name, got.isoformat(), one.text, one.line, one.origin))
    begun = day_of(document, parts, chosen, found.times, title, clock)
    if begun is not None:
        found.facts.append(Fact("date", begun.day.isoformat(), begun.written, begun.line, begun.origin))
    day = begun.day if begun is not None else None
    # Times of day are not of the day on which somebody wrote of them.
    that = None if begun is not None and begun.reported else day
    line = timeline(document, parts, Clock(that, clock.zone, clock.order, _told(chosen, found) or clock.fallback))
    if that is not None:
        _stated(chosen, Clock(that, clock.zone or line.zone, clock.order), found)
    _zoned(found, own, line.zone)
    _fallen_back(found, clock)
    marked = milestones(line.entries, found.times)
    for name, moment in marked.times.items():
        if name not in found.times:
            found.times[name] = moment
            found.facts.append(Fact(f"times.{name}", moment.at.isoformat(), moment.written, moment.line, "timeline"))
    found.again(settled(found.times))
    doubted = ("" if day or title.origin == "file name" else title.written, title.line)
    problems = (*line.problems, *doubts.of(document.path, chosen, clock, found.times, found.durations, doubted, day))
    ordered = {name: found.times[name] for name in MILESTONES if name in found.times}
    return When(ordered, found.durations, found.dates, day, line.zone, marked.entries, tuple(found.facts), problems, order)


def _stated(chosen: Chosen, clock: Clock, found: _Found) -> None:
    """Times and lengths; read again when the day is known, those that are a time of day alone are of that day, or the next after it."""
    dated = frozenset(found.times)
    _times(chosen, clock, found)
    _lengths(chosen, clock, found)
    _spanned(chosen, found)
    _neighbours(chosen, found)
    begun = found.times.get("started")
    for name, one in found.times.items() if clock.day is not None and begun is not None else ():
        if name not in dated and begun is not None:
            found.again({name: _next(one, begun, timedelta(0) if name in _ENDS else _HALF)})


_ENDS = frozenset({"mitigated", "recovered", "resolved"})
_HALF = timedelta(hours=12)


def _next(one: Moment, begun: Moment, back: timedelta) -> Moment:
    """A time of day as one of the next day where, on the first, it lay farther than this before the beginning."""
    at, first = one.at, begun.at
    if not isinstance(at, datetime) or not isinstance(first, datetime) or (at.tzinfo is None) != (first.tzinfo is None):
        return one
    return replace(one, at=at + timedelta(days=1)) if first - at > back and at.date() == first.date() else one


def _times(chosen: Chosen, clock: Clock, found: _Found) -> None:
    for name in MILESTONES:
        for one in chosen.every.get(f"times.{name}", ()):
            halves = ranges.halves(one.text) if name in ("started", "impact_started") else None
            if halves and all(ranges.CLOCKED.search(half) for half in halves):
                found.time(name, instants.instant(_with_zone(one, ranges.zoned(*halves)), clock, one.line), one)
                _until(found, "resolved", halves[1], one, clock)
                continue
            found.time(name, instants.instant(_with_zone(one), clock, one.line), one)
    for one in chosen.every.get("date", ()):
        if not ranges.CLOCKED.search(one.text) or (one.origin == "front matter" and not {"resolved", "mitigated"} & found.times.keys()):
            continue
        halves = ranges.halves(one.text)
        first = ranges.zoned(*halves) if halves else one.text
        found.time("started", instants.instant(_with_zone(one, first), clock, one.line), one)
        if halves:
            _until(found, "resolved", halves[1], one, clock)


def _told(chosen: Chosen, found: _Found) -> str:
    """The one zone that stated times name, for a timeline that names none; empty where they name several, or a program wrote UTC."""
    headed = _headed(chosen)
    stated = [(one, one.at) for one in found.times.values() if isinstance(one.at, datetime) and one.at.tzinfo is not None]
    known = {at.strftime("%z"): one.line in headed for one, at in stated}
    zone, of_program = next(iter(known.items()), ("", False))
    return "" if len(known) != 1 or (of_program and not zone.strip("+-0")) else zone


def _headed(chosen: Chosen) -> set[int]:
    """The lines of values in the front matter."""
    return {one.line for said in chosen.every.values() for one in said if one.origin == "front matter"}


def _neighbours(chosen: Chosen, found: _Found) -> None:
    """The one zone that the labels of a body name serves the times beside it that name none."""
    headed = _headed(chosen)
    beside = {name: one.at for name, one in found.times.items() if one.line not in headed and isinstance(one.at, datetime)}
    known = {at.utcoffset(): at.tzinfo for at in beside.values() if at.tzinfo is not None}
    if len(known) != 1:
        return
    zone = next(iter(known.values()))
    for name, at in beside.items():
        if at.tzinfo is None:
            found.again({name: replace(found.times[name], at=at.replace(tzinfo=zone))})


def _zoned(found: _Found, clock: Clock, named: str) -> None:
    """The one zone that the timeline names serves stated times, too, where none of them names one and nothing else does."""
    tz = Clock(None, named).tz if named and clock.tz is None else None
    stated = {name: one.at for name, one in found.times.items() if isinstance(one.at, datetime)}
    if tz is not None and all(at.tzinfo is None for at in stated.values()):
        found.again({name: replace(found.times[name], at=at.replace(tzinfo=tz)) for name, at in stated.items()})


def _fallen_back(found: _Found, clock: Clock) -> None:
    """The zone of the settings, for times of which the file says none anywhere."""
    for name, one in tuple(found.times.items()) if clock.tz is not None else ():
        if isinstance(one.at, datetime) and one.at.tzinfo is None:
            found.again({name: replace(one, at=one.at.replace(tzinfo=clock.tz))})


def _with_zone(one: Statement, text: str = "") -> object:
    """The value, with the zone its label names in parentheses."""
    value = text or one.value
    return f"{value} {one.hint}" if _ZONE.match(one.hint) and isinstance(value, str) else value


def _lengths(chosen: Chosen, clock: Clock, found: _Found) -> None:
    """Lengths as stated; one given as "from - to" states the two times as well."""
    for name in _LENGTHS:
        for one in chosen.every.get(f"durations.{name}", ()):
            bare = ranges.bare(one.text)
            halves = ranges.halves(bare)
            inside = _LENGTH.search(one.text) if halves is None else None
            within = ranges.halves(inside[1]) if inside else None
            if within and all(ranges.CLOCKED.search(half) for half in within):
                halves = within
            if halves and ranges.CLOCKED.search(halves[0]) and name in ("duration", "impact_duration"):
                begins = "started" if name == "duration" else "impact_started"
                found.time(begins, instants.instant(ranges.zoned(*halves), clock, one.line), one)
                if begins in found.times and (name == "duration" or clock.day is None or dates.search(halves[1])):
                    _until(found, "resolved", halves[1], one, clock)
                inner = _LENGTH.search(one.text)
                length = durations.span(bare if halves is within else inner[1], one.line) if inner else None
                if length is None and (told := ranges.beside(*halves)) is not None:
                    length = replace(told, written=one.text, line=one.line)
            else:
                length = durations.span(one.value, one.line) or durations.span(bare, one.line)
                if name == "duration" and (begun := ranges.begun(bare)):
                    found.time("started", instants.instant(begun, clock, one.line), one)
            if length is not None and name not in found.durations:
                found.durations[name] = length
                found.facts.append(Fact(f"durations.{name}", f"{length.minutes:g} min", one.text, one.line, one.origin))


def _spanned(chosen: Chosen, found: _Found) -> None:
    """The length that stands in parentheses behind two times where no label states one: `10:00 to 12:00 UTC (about two hours)`."""
    for one in (one for field in ("date", "times.started") for one in chosen.every.get(field, ())):
        aside = _ASIDE.search(one.text)
        halves = ranges.halves(ranges.bare(one.text)) if aside and "duration" not in found.durations else None
        length = durations.worded(aside[1]) if aside and halves and all(ranges.CLOCKED.search(half) for half in halves) else None
        if length is not None:
            found.durations["duration"] = replace(length, written=one.text, line=one.line)
            found.facts.append(Fact("durations.duration", f"{length.minutes:g} min", one.text, one.line, one.origin))


_ASIDE = Expression(r"[(（]([^()（）]+)[)）]\W*$")


_NOTICED = Expression(
    r"\W*(?:(?:first|was|and|then) )?(?:discovered|detected|noticed|found|reported|entdeckt|bemerkt|d[eé]couverte?|d[eé]tect[eé]e?"
    r"|detectad[oa]|descubiert[oa]|descobert[oa]|phát hiện|обнаружен\w*|検知|発見|发现|감지|발견)(?:\W|(?=\d)|$)",
    re.IGNORECASE,
)
"""`3 May 10:00 → discovered 4 May 09:00`: not when it was over."""


def _until(found: _Found, name: str, text: str, one: Statement, clock: Clock) -> None:
    """The second half of a range, on the day of the first where it names none; where it says so, that is when somebody noticed."""
    name = "detected" if _NOTICED.match(text) else name
    start = found.times.get("started") or found.times.get("impact_started")
    if start is None:
        return
    day = start.at.date() if isinstance(start.at, datetime) else start.at
    zone = start.at.strftime("%z") if isinstance(start.at, datetime) and start.at.tzinfo else clock.zone
    over = instants.instant(text, Clock(day, zone, clock.order, clock.fallback), one.line)
    found.time(name, _next(over, start, timedelta(0)) if over and instants.day(text, clock) is None else over, one)
