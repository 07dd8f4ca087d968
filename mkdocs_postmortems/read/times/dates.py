"""Dates: a place in a text in, the calendar date written there out, as written and resolved. Knows no clock."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateutil import parser as dateutil

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times.days import on_calendar
from mkdocs_postmortems.read.times.months import BESIDE, DAY_AND_NAME, DAY_SLASH_NAME, NO_YEAR

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_PART = r"\d{1,2}|\?{1,2}|[xX]{2}|MM|DD"
_DASH = r"[-‐‑–/.]"
_SUFFIX = r"(?:st|nd|rd|th)?(?![\w%]|[.,]\d)"
_DATE = Expression(
    rf"""(?<![\d:.])(?:
      (?P<y1>(?:19|20)\d{{2,3}})
        (?: (?P<s1>{_DASH}) (?P<m1>{_PART}) (?P=s1) (?P<d1>{_PART}) | [ ](?P<m2>[01]\d)[ ](?P<d2>[0-3]\d) ) (?![\d%])
    | (?P<y3>20\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)(?!\d)
    | (?:(?P<y4>(?:19|20)\d\d)\s?[年년]\s?)? (?P<m4>\d{{1,2}})\s?[月월]\s?(?P<d4>\d{{1,2}})\s?[日号일]
    | (?P<words>
        (?i:{_MONTH}) [\s-]? \s?\d{{1,2}}{_SUFFIX} (?:\s?[-–]\s?\d{{1,2}}(?:st|nd|rd|th)?(?=,?\s+(?:19|20)\d\d))?
          (?![:h]\d|\s?(?i:[ap]\.?m\b))
          (?:\s*[,-]?\s*(?:of\s+)?(?P<y5>(?:19|20)\d\d)(?!\d|[:-]\d)|,?\s?'(?P<y6>\d\d))?
      | \d{{1,2}}/(?i:{_MONTH})/(?P<y10>(?:19|20)\d\d|\d\d)(?!\d)
      | \d{{1,2}}(?:st|nd|rd|th)? (?:\s?[-–]\s?\d{{1,2}}(?:st|nd|rd|th)?)? [\s-]+ (?:of\s+)? (?i:{_MONTH})
          (?:[\s,-]*(?P<y7>(?:19|20)\d\d)(?!\d|:\d))?
      | \d{{1,2}}\.\s?(?i:{_MONTH}) (?= ,?\s+(?:um\s|gegen\s|ca\.\s|kl\.?\s)?~?\d{{1,2}}[:.h]\d\d )
      | (?P<y8>(?:19|20)\d\d)[\s-](?i:{_MONTH})[\s-]\d{{1,2}}(?!\d)
      )
    | (?P<foreign> (?i:{DAY_AND_NAME.format("name")}) (?P<y11>(?:19|20)\d\d)(?!\d|:\d) )
    | (?P<bare> (?i:{NO_YEAR.format("alone")}) )
    | (?P<form> (?i:{DAY_SLASH_NAME.format("beside")}) (?= [\s,*_]+(?:às\s|a\sl?as?\s|à\s|um\s)?~?\d{{1,2}}[:.h]\d | \s*(?:[-–—:|*_]|$) ) )
    | (?P<d5>[0-3]\d)\.(?P<m5>[01]\d)\. (?= \s*$ | ,?\s+(?:um\s|gegen\s|ca\.\s)?~?\d{{1,2}}[:.h]\d\d | \s*[-–—:|*] )
    | (?P<a>\d{{1,2}}) (?P<s9>[-/.]) (?P<b>\d{{1,2}}) (?P=s9) (?P<y9>(?:19|20)\d\d|\d\d) (?![\d/:%]|\.\d)
    | (?P<a0>\d{{1,2}}) (?P<s0>[-/]) (?P<b0>\d{{1,2}})
      (?= [\s,@T]+ ~?\d{{1,2}}[:：h時时] | \s?(?:朝|昼|夕|夜|午前|午後|深夜|未明|頃|ごろ) | (?<=/\d)\s*$ | (?<=/\d\d)\s*$ )
    )""",
    re.VERBOSE,
)
_CLOSE = timedelta(days=31)
_SPAN = Expression(r"(\b\d{1,2}(?:st|nd|rd|th)?)\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?(?!\d)")
"""The days of `July 16-17, 2026`, of which the first counts."""
_YEAR = Expression(r"(?:19|20)\d\d|'\d\d")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it stands in a text."""

    start: int
    end: int
    year: int
    """0 where the author left it out."""
    month: int
    """0, as the day, where the calendar has no such date."""
    day: int
    swap: bool = False
    """True where day and month could be the other way round."""
    order: str = ""
    """dmy or mdy where the numbers leave no doubt how their author orders them."""


def at(text: str, position: int) -> Written | None:
    """The date that begins at this place."""
    match = _DATE.match(text, position)
    return _read(match) if match else None


def search(text: str, position: int = 0) -> Written | None:
    """The first date at or behind this place."""
    match = _DATE.search(text, position)
    return _read(match) if match else None


def resolve(written: Written, about: date | None, order: str) -> date | None:
    """The day of the calendar: the year of a date without one is that which puts it nearest to `about`.

    A slash date of two readings is taken as `order` says (dmy, mdy), else only where one reading lies within a month of `about` and the
    other three weeks farther off.
    """
    if not written.month:
        return None
    if not written.swap:
        return _near(written.year, written.month, written.day, about)
    mdy, dmy = _near(written.year, written.month, written.day, about), _near(written.year, written.day, written.month, about)
    if order:
        return dmy if order == "dmy" else mdy
    if about is None or mdy is None or dmy is None:
        return None
    near, far = sorted((mdy, dmy), key=lambda one: abs(one - about))
    return near if abs(near - about) <= _CLOSE and abs(far - about) - abs(near - about) >= timedelta(days=21) else None


def _near(year: int, month: int, day: int, about: date | None) -> date | None:
    if year:
        return on_calendar(year, month, day)
    if about is None:
        return None
    tried = [one for n in (about.year - 1, about.year, about.year + 1) if (one := on_calendar(n, month, day))]
    return min(tried, key=lambda one: abs((one - about).days), default=None)


def _read(match: re.Match[str]) -> Written:
    got = match.groupdict()
    start, end = match.span()
    for n in ("1", "2", "3", "4"):
        month, day = got.get(f"m{n}"), got.get(f"d{n}")
        if month and day:
            return _whole(start, end, got[f"y{'1' if n == '2' else n}"] or "", month, day)
    if got["m5"]:
        return _whole(start, end, "", got["m5"], got["d5"] or "")
    if got["words"]:
        year, month_, day_ = _words(got["words"])
        return Written(start, end, year, month_, day_)
    for form, year_of, name in (("foreign", "y11", "name"), ("bare", "", "alone"), ("form", "", "beside")):
        if got[form]:
            return _whole(start, end, got.get(year_of) or "", str(BESIDE[(got[name] or "").lower()]), got[f"{name}_day"] or "")
    first, second = (int(got["a"] or got["a0"] or 0), int(got["b"] or got["b0"] or 0))
    year = int(got["y9"] or 0)
    year += 2000 if got["y9"] and year < 100 else 0
    order = "dmy" if first > 12 >= second else "mdy" if second > 12 >= first else ""
    swap = not order and first != second and got["s9"] != "." and got["s0"] != "-"
    if order == "dmy" or got["s9"] == ".":
        first, second = second, first
    return (
        Written(start, end, year, first, second, swap, order)
        if on_calendar(year or 2024, first, second)
        else Written(start, end, year, 0, 0)
    )


def _whole(start: int, end: int, year: str, month: str, day: str) -> Written:
    if not (month.isdigit() and day.isdigit()) or len(year) == 5 or not on_calendar(int(year or 2024), int(month), int(day)):
        return Written(start, end, int(year[:4] or 0), 0, 0)
    return Written(start, end, int(year or 0), int(month), int(day))


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[int, int, int]:
    """Year (0 where missing), month and day of an English date; month 0 where the calendar has none such."""
    if text.count("/") == 2:
        short = text.rpartition("/")
        text = f"{short[0].replace('/', ' ')} {short[2] if len(short[2]) == 4 else f'20{short[2]}'}"
    text = _SPAN.sub(r"\1", text)
    year = _YEAR.search(text)
    bare = text.replace("'", "20").replace("Sept ", "Sep ").replace("febuary", "february")
    try:
        found = dateutil.parse(bare if year else f"{bare} 2024")
    except (ValueError, OverflowError):
        return (0, 0, 0)
    return (found.year if year else 0, found.month, found.day)
