"""Doubts: stated and derived times in, what cannot be true of them out (PM011, PM012, PM304, PM308, PM309). Corrects nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.elapsed import elapsed
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import BY_NAME
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Moment, Span
from mkdocs_postmortems.read.header.choose import Chosen
from mkdocs_postmortems.read.moments.begin import near
from mkdocs_postmortems.read.times import instants, zones
from mkdocs_postmortems.read.times.clock_change import skipped, twice
from mkdocs_postmortems.read.times.durations import negative
from mkdocs_postmortems.read.times.instants import Clock

_STARTS, _ENDS = ("impact_started", "started", "detected", "declared"), ("resolved", "recovered", "mitigated", "closed")
_SAID = {
    "PM011": ("no calendar has this date or time", "write a date such as 2025-02-28"),
    "PM304": ("this date can be read in two ways", "write the year first, as in 2025-04-03, or set `date_order` to dmy or mdy"),
}

_READ = {
    "date": ("day", "write it as 2025-02-28"),
    "instant": ("time", "write it as 2025-02-28T14:05Z"),
    "duration": ("length of time", "write it as `2 h 15 min`"),
}
"""Types of fields that are read of words, what they hold and what would be right."""
_NO_YEAR = ("this date names no year, and nothing else in the file does", "write the whole date, such as 2025-02-28")
_FAR = ("this date names no year, and is far from the day of the postmortem", _NO_YEAR[1])
_OFFSET = "write the time with its offset, such as 2025-10-26T02:30+01:00"
_ZONE = ("this zone has more than one meaning", "write an offset such as UTC-6, or a place such as America/Chicago")


def of(
    path: str,
    chosen: Chosen,
    clock: Clock,
    times: dict[str, Moment],
    durations: dict[str, Span],
    title: tuple[str, int],
    day: date | None = None,
) -> tuple[Problem, ...]:
    """Everything doubtful about the times of one document; of its title and the line of that where no day is known.

    `day` is that of the postmortem, from which days near to it have their year.
    """
    return (
        *_titled(path, title, clock), *_impossible(path, chosen, clock, day), *_lost(path, chosen, clock, times, durations),
        *_dayed(path, chosen, clock, times),
        *_zone(path, chosen), *_changed(path, times), *_order(path, times), *_zones(path, times),
        *_negative(path, chosen), *_lengths(path, times, durations),
    )  # fmt: skip


def _titled(path: str, title: tuple[str, int], clock: Clock) -> Iterator[Problem]:
    """A day of two readings in the title, which would have been that of the incident."""
    words = re.search(r"(?<![\w/.-])\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d(?![\w/-])", title[0])
    if words is not None and instants.trouble(words[0], clock) == "PM304":
        what, right = _SAID["PM304"]
        yield problem("PM304", path, title[1], f"the title says `{words[0]}`: {what}", right)


def _impossible(path: str, chosen: Chosen, clock: Clock, day: date | None) -> Iterator[Problem]:
    for field, statements in chosen.every.items():
        if field != "date" and not field.startswith("times.") and not field.endswith(("_at", "_until")):
            continue
        for one in statements:
            code = instants.trouble(one.value, clock)
            if code in _SAID:
                dated = instants.day(one.value, clock) is not None
                bare = code == "PM304" and not dated and instants.yearless(one.value)
                known = replace(clock, day=day)
                meant = instants.day(one.value, known) if bare and day and not field.endswith("_until") else None
                dated = dated or (meant is not None and near(meant, day))
                if dated and bare and instants.trouble(one.value, known) not in _SAID:
                    continue
                what, right = _ZONE if code == "PM304" and dated else _FAR if meant else _NO_YEAR if bare else _SAID[code]
                yield problem(code, path, one.line, f"`{one.label}`: {what}", right)


_FIGURES = Expression(r"[\s`*_]*\d{5,}(?:\.\d+)?[\s`*_]*")
"""A value of figures alone, such as the seconds of a machine: in the body, too, no prose."""


def _lost(path: str, chosen: Chosen, clock: Clock, times: dict[str, Moment], durations: dict[str, Span]) -> Iterator[Problem]:
    """What a header, or a label over figures, gives for a day, a time or a length and nobody can read: nothing of it would be seen."""
    for field, one in chosen.first.items():
        group, _, name = field.rpartition(".")
        kind = BY_NAME[field].type
        # An embargo may name an action item, and a length below zero is said by itself.
        if (
            (one.origin != "front matter" and not _FIGURES.fullmatch(one.text))
            or kind not in _READ
            or field == "embargo_until"
            or negative(one.value)
            or instants.trouble(one.value, clock) in _SAID
        ):
            continue
        read = times.get(name) if group == "times" else durations.get(name) if group == "durations" else instants.day(one.value, clock)
        if read is None or (isinstance(read, Moment) and read.derived):
            yield problem("PM009", path, one.line, f"`{one.label}` holds no {_READ[kind][0]} and was not used", _READ[kind][1])


def _dayed(path: str, chosen: Chosen, clock: Clock, times: dict[str, Moment]) -> Iterator[Problem]:
    """A day with a time behind it that nobody can read, such as `2025-02-28T14:5Z`: the day alone is known, and every length is lost."""
    for name, read in times.items():
        one = chosen.first.get(f"times.{name}")
        if one is None or read.derived or isinstance(read.at, datetime) or instants.trouble(one.value, clock) in _SAID:
            continue
        if instants.clockless(one.value):
            yield problem("PM009", path, one.line, f"`{one.label}` holds a day and no time that can be read", _READ["instant"][1])


def _zone(path: str, chosen: Chosen) -> Iterator[Problem]:
    """A zone that names no offset leaves every time without one."""
    one = chosen["timezone"]
    if one is not None and one.origin == "front matter" and (named := zones.stated(one.text)) is not None and named.tz is None:
        what = "this zone has more than one meaning" if zones.zone(one.text) else "no zone has this name, so the times stand without one"
        yield problem("PM304", path, one.line, f"`{one.label}`: {what}", _ZONE[1])


def _changed(path: str, times: dict[str, Moment]) -> Iterator[Problem]:
    """Times of the hour in which the clocks of their zone were changed."""
    for name, one in times.items():
        said = f"`times.{name}`: "
        if skipped(one.at):
            yield problem("PM011", path, one.line, f"{said}the clocks of this zone were put forward over this time", _OFFSET)
        elif twice(one.at):
            which = "second, which comes after the start," if isinstance(one.at, datetime) and one.at.fold else "first"
            yield problem("PM304", path, one.line, f"{said}the clocks of this zone showed this time twice; the {which} is taken", _OFFSET)


def _order(path: str, times: dict[str, Moment]) -> Iterator[Problem]:
    """Only for what an author stated: an entry of the timeline may have been taken for the wrong milestone."""
    end = times.get("resolved")
    start = times.get("started") or times.get("impact_started")
    if start is not None and end is not None and not (start.derived or end.derived) and before(end.at, start.at):
        yield problem("PM308", path, end.line, "the incident ends before it starts", "write an end later than the start")


def _zones(path: str, times: dict[str, Moment]) -> Iterator[Problem]:
    stated = [one for one in times.values() if isinstance(one.at, datetime) and not one.derived]
    bare = [one for one in stated if isinstance(one.at, datetime) and one.at.tzinfo is None]
    if bare and len(bare) < len(stated):
        yield problem(
            "PM012", path, bare[0].line, "this time has no zone and others have one", "write the same zone for all, or `timezone` once"
        )


def _negative(path: str, chosen: Chosen) -> Iterator[Problem]:
    for field, statements in chosen.every.items():
        for one in statements:
            if field.startswith("durations.") and negative(one.value):
                yield problem(
                    "PM308", path, one.line, f"`{one.label}`: a length below zero is not used", "write a length such as `2 h 15 min`"
                )


def _lengths(path: str, times: dict[str, Moment], durations: dict[str, Span]) -> Iterator[Problem]:
    """A stated length is right where it is that of any two times that begin and end an incident."""
    spans = [
        length for a in _STARTS for b in _ENDS if a in times and b in times and (length := minutes(times[a].at, times[b].at)) is not None
    ]
    for name in ("duration", "impact_duration"):
        stated = durations.get(name)
        if stated is None or stated.approximate or stated.business_hours or not spans:
            continue
        if not times.keys() & {"started", "impact_started"} and stated.minutes > max(spans):
            continue  # nobody says when it began, which was before it was noticed
        if not any(abs(stated.minutes - one) <= max(5, 0.05 * one) for one in spans):
            yield problem(
                "PM309", path, stated.line, "the stated duration differs from the stated times", f"{_words(spans[0])} by the times"
            )


def before(a: datetime | date, b: datetime | date) -> bool:
    """Whether `a` is earlier; by local time where only one has a zone, by day where one has no clock time."""
    if isinstance(a, datetime) and isinstance(b, datetime):
        gone = elapsed(a, b)
        return (a.replace(tzinfo=None) < b.replace(tzinfo=None)) if gone is None else gone > timedelta(0)
    return (a.date() if isinstance(a, datetime) else a) < (b.date() if isinstance(b, datetime) else b)


def minutes(a: datetime | date, b: datetime | date) -> float | None:
    """Minutes from `a` to `b`; None where they cannot be compared to the minute, or run backwards."""
    gone = elapsed(a, b) if isinstance(a, datetime) and isinstance(b, datetime) else None
    return None if gone is None or gone < timedelta(0) else gone / timedelta(minutes=1)


def _words(length: float) -> str:
    hours, rest = divmod(round(length), 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"
