"""Ranges: a value that says from when to when in, its two ends out, and the length said beside them. Knows no calendar."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Span
from mkdocs_postmortems.read.times import durations, zones

BETWEEN = Expression(
    r"\s*(?:〜|～|→|->|\b(?:to|until|bis|hasta(?: las?)?|até(?: às)?|à|às|a las?|au|до|по)\b|から|至|到|부터"
    r"|(?<=\d[AaPp][Mm])[-–—](?=\d)|(?<=\d [AaPp][Mm])[-–—](?=\d)"
    r"|(?<=[\w)])\s[-–—~]\s(?=\S)|(?<=:\d\d)[–—](?=\d{1,2}:\d\d)"
    r"|(?<=:\d\d[zZ])\s?[-–—]\s?(?=~?\d{1,2}:\d\d)"
    r"|(?<=:\d\d)(?<!:\d\d:\d\d)(?<!T\d\d:\d\d)(?<!\d \d\d:\d\d)-(?=\d{1,2}:\d\d)"
    r"|(?<=\d \d\d:\d\d)-(?=(?:1[3-9]|2\d):\d\d|\d\d:(?!00|30|45)\d\d|12:[1-5]\d))\s*"
)
"""Between two times; a hyphen behind a date and a time opens an offset."""
_FOUR = r"(?<![\d:.,/-])(?P<{0}h>[01]\d|2[0-3])(?P<{0}m>[0-5]\d)"
_UNIT = r"(?=\s?(?:hrs?\b|hours\b|h\b|Z\b|[(\[]?(?:UTC|GMT|[A-Z]{2,4}T)\b))"
_FOURS = Expression(rf"{_FOUR.format('a')}\s?(?:h(?:rs?)?\s?)?(?:[-–—~]|to|until)\s?{_FOUR.format('b').replace('/-', '/')}{_UNIT}")
"""`0730-1230 UTC`: four digits on both sides are times of day where a zone or hours stand behind them."""
CLOCKED = Expression(
    rf"{_FOURS.pattern}|{_FOUR.format('c')}{_UNIT}|"
    r"\d{1,2}[:h]\d{2}|T\d{2}|\b(?:0?[1-9]|1[0-2])\s?[AaPp](?:[Mm]\b|\.[Mm]\.)|\d\s?[時时点시](?!間|间|간)"
)
_ENDING = Expression(
    r",?\s*\b(?:and\s+)?(?:(?:was|were|got)\s+)?(?:end(?:ed|ing)|conclud(?:ed|ing)|finish(?:ed|ing)|resolved)\b"
    r"(?:\s+(?:at|on|by|around))?\s*[:：]?\s+",
    re.IGNORECASE,
)
_BOTH = Expression(r"\bbetween\b.*?\d.*?(\s+and\s+)", re.IGNORECASE)
_BEGUN = Expression(r"\b(?:start(?:ed|ing)?|began|begun|beginning|commenc(?:ed|ing)|since)\b[^\d,;]{0,24}(?=\d)", re.IGNORECASE)
_INSIDE = Expression(r"[(（]([^()（）]*)[)）]?")
_LAST = Expression(r"\d\s?([A-Z]{2,5}(?:[+-]\d{1,2})?)\W*$")
_CLOCK = Expression(r"\d{1,2}[:h]\d{2}(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_LONGEST = 400
"""Letters of a value that are looked at; whoever writes more states no two times."""
_DAY = Expression(r"\d+\s*[年月日년월일](?!間|间|간)")


def bare(text: str) -> str:
    """The value without what stands in parentheses, save a zone: `10:00 to 12:00 (UTC), on the 3rd (a Monday)`."""
    return _INSIDE.sub(lambda aside: aside[0] if _is_zone(aside[1]) else "", text)


def _is_zone(text: str) -> bool:
    named = zones.zone(text)
    return named is not None and named.written == text.strip()


def halves(text: str) -> tuple[str, str] | None:
    """What stands on both sides of the words between two times; None where no such words are."""
    text = _FOURS.sub(r"\g<ah>:\g<am> – \g<bh>:\g<bm>", text[:_LONGEST])
    found = [(one.start(), one.end()) for one in BETWEEN.finditer(text)]
    spoken = [one.span() for one in _ENDING.finditer(text)] + [one.span(1) for one in _BOTH.finditer(text)]
    split = [(text[:start], text[end:]) for start, end in (*found, *spoken)]
    timed = (both for both in split if all(CLOCKED.search(half) for half in both))
    return next(timed, split[0] if found else None)


def beside(first: str, second: str) -> Span | None:
    """The length said in words before or behind the two times: `for 2 hours, from 8:00 to 10:00`, `…, lasting 2 hours`."""
    ahead, over = _CLOCK.search(first), _CLOCK.search(second)
    for text in (first[: ahead.start()] if ahead else "", _CLOCK.split(second[over.end() :])[0] if over else ""):
        told = durations.worded(_DAY.sub(" ", text))
        if told is not None:
            return told
    return None


def begun(text: str) -> str:
    """The time behind the word for a beginning, where a length tells of that alone: `37 minutes, starting at 10:00 on 3 June`."""
    match = _BEGUN.search(text)
    return text[match.end() :] if match and CLOCKED.search(text, match.end()) else ""


def zoned(first: str, second: str) -> str:
    """The first half, with the zone or half of the day that stands behind the second and is of both."""
    if zones.zone(first) is None and (named := zones.zone(second)) is not None:
        return f"{first} {named.written}"
    last = _LAST.search(second)
    return f"{first} {last[1]}" if last and not _LAST.search(first) else first
