"""Instant: a time as an export writes it in, the moment with its zone out, or why there is none."""

import math
import re
import warnings
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from dateutil import parser

_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "JST": 9, "KST": 9,
    "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
"""Abbreviations of zones that mean one thing; others (CST, IST, BST) are not guessed."""
_EPOCH = re.compile(r"[1-9]\d{8,18}(?:\.\d+)?")
_UNITS = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3), (0, 1))
"""From which number on an epoch counts nano-, micro- and milliseconds."""
_STARTS = (datetime(2001, 1, 1, 1, 1), datetime(2002, 2, 2, 2, 2))  # noqa: DTZ001 - only to see what a text leaves open
_NAMED = re.compile(r"(?<=[\d\sAPMapm])([A-Za-z]{1,5})\)?\s*$")
_OFFSET = re.compile(r"([+-])(\d\d):([0-5]\d)")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b")


def zoned(name: str) -> tzinfo:
    """The zone of that name, which is one of the database or an offset such as `+09:00`; raises for any other."""
    offset = _OFFSET.fullmatch(name)
    if offset is None:
        return ZoneInfo(name)
    ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
    return timezone(-ahead if offset[1] == "-" else ahead)


def instant(written: object, zone: tzinfo, day: date | None = None) -> datetime | str:
    """The moment; a text that says why not. `zone` is that of times that name none, `day` that of those without a date."""
    if isinstance(written, bool) or written is None:
        return "it has no time"
    text = repr(written) if isinstance(written, (int, float)) else str(written).strip()
    if not text:
        return "it has no time"
    if _EPOCH.fullmatch(text):
        return _epoch(float(text), text)
    named = _NAMED.search(text)
    if named and any(letter.isdigit() for letter in text) and named[1].upper() not in (*_ZONES, "AM", "PM", "A", "P", "T"):
        return f"the zone `{named[1]}` can be read in more than one way"
    slashed = _SLASHED.search(text)
    if slashed and int(slashed[1]) <= 12 and int(slashed[2]) <= 12 and slashed[1] != slashed[2]:
        return f"the day `{slashed[0]}` can be read in two ways"
    return _parsed(text, zone, day, first=bool(slashed and int(slashed[1]) > 12))


def _epoch(number: float, text: str) -> datetime | str:
    unit = next(unit for least, unit in _UNITS if number >= least)
    seconds = number / unit
    if not math.isfinite(seconds) or seconds > 253_402_300_799:
        return f"`{text}` is no time"
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=round(seconds * 1e6))


def _parsed(text: str, zone: tzinfo, day: date | None, *, first: bool) -> datetime | str:
    zones = {name: timezone(timedelta(hours=hours)) for name, hours in _ZONES.items()}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            at, other = (parser.parse(text, default=start, tzinfos=zones, dayfirst=first) for start in _STARTS)
    except (ValueError, OverflowError, Warning, TypeError, AttributeError, IndexError):
        return f"`{text[:40]}` is no time"
    if (at.hour, at.minute) != (other.hour, other.minute):
        return f"`{text[:40]}` is a day without a time"
    if (at.day, at.month) == (other.day, other.month) and at.year != other.year:
        if day is None:
            return f"`{text[:40]}` does not say in which year"
        at = _nearest(at, day)
    elif at.date() != other.date():
        if day is None or at.day == other.day or at.month == other.month:
            return f"`{text[:40]}` does not say on which day"
        at = datetime.combine(day, at.timetz())
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def _nearest(at: datetime, day: date) -> datetime:
    """The same day and time in the year in which it is nearest to `day`: a log of New Year's Eve goes on in January."""
    return min((at.replace(year=day.year + by) for by in (-1, 0, 1)), key=lambda one: abs(one.date() - day))
