"""Days: words for days, periods and lengths in, days as `2026-01-31` and minutes out. What counts as today is given."""

import math
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.query.says import UNITS

FIRST, LAST = "0001-01-01", "9999-12-31"
_PERIOD = Expression(r"([0-9]{4})(?:-?q([1-4])|-([0-9]{2})(?:-([0-9]{2}))?)?")
_PAST = Expression(r"past([1-9][0-9]{0,3})months?")
_LENGTH = Expression(r"(?:[0-9]{1,6}(?:\.[0-9]{1,3})?[a-z]+)+")
_PART = Expression(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)([a-z]+)")
_UNIT = {word: unit for unit, words in UNITS.items() for word in (unit, *words)}
_MINUTES = {"s": 1 / 60, "m": 1.0, "h": 60.0, "d": 1440.0, "w": 10080.0, "mo": 43200.0, "y": 525600.0}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Length:
    """How long: whole months of the calendar and the rest, or all of it in minutes."""

    months: int
    days: int
    minutes: float


def length(text: str) -> Length | None:
    """`2h`, `1h30m`, `12mo`; None for anything else."""
    if not _LENGTH.fullmatch(text):
        return None
    months = short = total = 0.0
    for number, word in _PART.findall(text):
        unit = _UNIT.get(word)
        if unit is None:
            return None
        total += float(number) * _MINUTES[unit]
        if unit in ("mo", "y"):
            months += float(number) * (12 if unit == "y" else 1)
        else:
            short += float(number) * _MINUTES[unit]
    return Length(math.floor(months), math.floor(short / 1440), total)


def period(text: str, today: str) -> tuple[str, str] | None:
    """First and last day of `2026`, `2026-Q2`, `2026-05-31`, `today`, `this-month`, `past-12-months` and their like; None for others."""
    word = text.replace("-", "").replace("_", "")
    if word in ("today", "yesterday", "tomorrow"):
        day = shifted(today, 0, {"today": 0, "yesterday": -1, "tomorrow": 1}[word])
        return day, day
    for lead, back in (("this", 0), ("last", 1)):
        size = _MONTHS_OF.get(word.removeprefix(lead)) if word.startswith(lead) else None
        if size:
            month = int(today[:4]) * 12 + int(today[5:7]) - 1
            return _months((month // size - back) * size, size)
    if past := _PAST.fullmatch(word):
        return shifted(f"{today[:8]}01", 1 - int(past[1]), 0), today
    found = _PERIOD.fullmatch(text)
    if not found or found[1] == "0000":
        return None
    year = int(found[1]) * 12
    if found[2]:
        return _months(year + (int(found[2]) - 1) * 3, 3)
    if not found[3]:
        return _months(year, 12)
    month = int(found[3])
    if not 1 <= month <= 12:
        return None
    if not found[4]:
        return _months(year + month - 1, 1)
    return (text, text) if 1 <= int(found[4]) <= monthrange(int(found[1]), month)[1] else None


def _months(first: int, count: int) -> tuple[str, str]:
    """First and last day of `count` months, the first counted from the year 0."""
    first = max(first, 12)
    last = first + count - 1
    ends = monthrange(last // 12, last % 12 + 1)[1]
    return f"{first // 12:04}-{first % 12 + 1:02}-01", f"{last // 12:04}-{last % 12 + 1:02}-{ends:02}"


def shifted(day: str, months: int, days: int) -> str:
    """The day so many months of the calendar later, the day of the month no later than its last, and then so many days."""
    total = int(day[:4]) * 12 + int(day[5:7]) - 1 + months
    if total < 12:
        return FIRST
    if total >= 120_000:
        return LAST
    year, month = total // 12, total % 12 + 1
    start = date(year, month, min(int(day[8:]), monthrange(year, month)[1]))
    number = start.toordinal() + days
    return FIRST if number < 1 else LAST if number > date.max.toordinal() else (start + timedelta(days)).isoformat()
