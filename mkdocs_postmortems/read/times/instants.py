"""Instants: the words of a date or an instant in, the same as values of the calendar out. Never guesses, never raises."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Moment
from mkdocs_postmortems.read.times import clocks, dates, zones
from mkdocs_postmortems.read.times.stamp import stamp

_ISO = Expression(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d|$)")
_LONGEST = 400
"""Letters of a value that are looked at; whoever writes more states no time."""
_ALMOST = Expression(r"(?:T|[\s,@]+|\s+(?i:at|um)\s+)(?P<at>\d{1,4})(?:\s?[:.h]\s?\d{0,2}){0,2}\s*(?:[A-Za-z]{1,5}|[+-]\d\d:?\d\d)?")
"""What stands behind a day, is no time of day and was meant for one."""
_ABOUT = Expression(r"~|\b(?:around|about|approx|approximately|roughly|circa)\b|頃|ごろ|約", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clock:
    """What a time is read against where it does not say everything itself."""

    day: date | None = None
    """Of the incident: the day of a clock time without a date, and the year of a date without one."""
    zone: str = ""
    """Zone the file states for its times, as written; empty where it states none."""
    order: str = ""
    """dmy or mdy for slash dates; empty takes them only where one reading is possible, or one lies near `day`."""
    fallback: str = ""
    """Zone of the settings, for files that state none."""

    @property
    def tz(self) -> tzinfo | None:
        """The zone of times that name none; None where it is not known or has two meanings."""
        stated = zones.stated(self.zone) or zones.stated(self.fallback)
        return stated.tz if stated else None


def instant(value: object, clock: Clock, line: int = 0) -> Moment | None:
    """The moment a value of a field states: text, or a date or datetime of the front matter; None where it states none.

    Aware where the value or the clock names a zone of one known offset; a plain date where no clock time is given.
    """
    if isinstance(value, (datetime, date)):
        at = value.replace(tzinfo=value.tzinfo or clock.tz) if isinstance(value, datetime) else value
        return Moment(at, str(value), line)
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()
    if _ISO.match(text):
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            return Moment(found.date() if len(text) == 10 else found.replace(tzinfo=found.tzinfo or clock.tz), text, line)
    return _loose(text, clock, line)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands in a text about when: at its head, else the first date and the first time of it."""

    date: dates.Written | None
    clock: clocks.Clock | None
    zone: zones.Zone | None
    approximate: bool


def _parts(text: str) -> _Parts:
    text = text[:_LONGEST]
    head = stamp(text)
    if head is not None and (head.dated or head.timed):
        written, at, zone, approximate = head.date, head.clock, head.zone, head.approximate
    else:
        written, at, zone, approximate = None, None, None, bool(_ABOUT.search(text[:40]))
    written = written or dates.search(text)
    if at is None:
        at = clocks.search(text, written.end if written else 0) or clocks.search(text)
        near = zones.after(text, at.end) if at else None
        zone = near[0] if near else zone
        if at is not None and written is not None and (meant := _almost(text, written)) is not None and at.start > meant.start("at"):
            at = None  # `2025-02-28 14:5+01:00` has no time but that of its zone
    return _Parts(written, at, zone or (zones.zone(text) if at else None), approximate)


def _almost(text: str, written: dates.Written) -> re.Match[str] | None:
    return _ALMOST.fullmatch(text.rstrip(), written.end)


def _loose(text: str, clock: Clock, line: int) -> Moment | None:
    found = _parts(text)
    timed = found.clock is not None and found.clock.at is not None
    day_ = dates.resolve(found.date, clock.day, clock.order) if found.date else clock.day if timed else None
    if day_ is None:
        return None
    if found.clock is None or not timed:
        return Moment(day_, text, line, approximate=found.approximate)
    return Moment(moment(day_, found.clock, found.zone.tz if found.zone else clock.tz), text, line, approximate=found.approximate)


def moment(day_: date, at: clocks.Clock, tz: tzinfo | None) -> datetime:
    """The time of day on this day; 24:00 is midnight of the next."""
    return datetime.combine(day_ + timedelta(days=1) if at.late else day_, at.at or time(0), tz)


def day(value: object, clock: Clock) -> date | None:
    """The first calendar day a value names."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text, at = str(value)[:_LONGEST] if isinstance(value, (str, int)) else "", 0
    while (written := dates.search(text, at)) is not None:
        found = dates.resolve(written, clock.day, clock.order)
        if found is not None:
            return found
        at = written.end
    return None


def trouble(value: object, clock: Clock) -> str:
    """What is wrong with the time in a value: PM011 where no calendar has it, PM304 where two readings are possible, else empty."""
    found = _parts(value) if isinstance(value, str) else _Parts(None, None, None, approximate=False)
    if found.date is not None and not found.date.month:
        return "PM011"
    if found.date is not None and dates.resolve(found.date, clock.day, clock.order) is None:
        return "PM304"
    if found.clock is None:
        return ""
    return "PM011" if found.clock.at is None else "PM304" if found.zone is not None and found.zone.tz is None else ""


def yearless(value: object) -> bool:
    """Whether the date in a value is one of the calendar and lacks its year."""
    found = dates.search(value[:_LONGEST]) if isinstance(value, str) else None
    return found is not None and found.month > 0 and not found.year


def clockless(value: object) -> bool:
    """Whether a value ends in what was meant for the time of its day and is none: `2025-02-28T14:5Z`, `2025-02-28 1405`."""
    if not isinstance(value, str):
        return False
    found = _parts(value)
    return found.date is not None and found.clock is None and _almost(value, found.date) is not None
