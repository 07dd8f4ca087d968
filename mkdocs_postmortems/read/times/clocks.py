"""Clocks: a place in a text in, the time of day written there out. Knows no dates and no zones."""

import re
from dataclasses import dataclass
from datetime import time

from mkdocs_postmortems.model.expression import Expression

_HALF = "午前|午後|上午|中午|下午|凌晨|早上|晚上|深夜|夜|오전|오후|새벽|아침|저녁|밤"
_MORNING = frozenset({"午前", "上午", "凌晨", "早上", "오전", "새벽", "아침"})
_AP = r"(?:[ap]\.?m\b\.?)"
_CLOCK = Expression(
    rf"""(?<![\d:.,$#€£/\\])(?<![A-SU-Za-z_])(?:(?P<half>{_HALF})\s?)?(?:
      (?P<h1>\d{{1,2}}|[?xX]{{2}}|HH) [:：] (?P<m1>\d{{2}}|\d[?xX](?!\w)|[?xX]{{2}}|MM)
        (?:[:：](?P<s1>\d{{2}}|[?xX]{{2}}|SS)(?:[.,]\d{{1,9}})?)? (?!\d|:\d)
        (?:\s?(?P<a1>(?i:{_AP})))?
    | (?P<h2>\d{{1,2}})(?:h|\sh\s)(?P<m2>\d{{2}})(?!\d|m?s|\s?min)
    | (?P<h7>\d{{1,2}})\sUhr\b(?:\s(?P<m7>[0-5]\d)\b)?
    | (?P<h3>\d{{1,2}})\s?(?P<a3>(?i:{_AP}))(?![a-z])
    | (?P<h4>\d{{1,2}})\s?[時时点시](?!間|间|간)(?:\s?(?P<m4>\d{{1,2}})\s?[分분](?:\s?\d{{1,2}}\s?[秒초])?|(?P<m5>半|\s?반))?
    | (?P<h6>[01]\d|2[0-3])(?P<m6>[0-5]\d)
        (?=\s?(?:hrs?\b|hours\b|h\b|Z\b|(?i:UTC|GMT)\b|[A-Z]{{2,4}}T\b|[(\[](?:UTC|GMT|[A-Z]{{2,4}}T)[)\]]))
        (?:\s?h(?:rs?|ours)?\b)?
    | (?P<word>(?i:\bnoon\b|\bmidnight\b)|正午)
    )""",
    re.VERBOSE,
)
_DOTTED = Expression(
    r"(?<![\d:.,])(?P<h>[01]\d|2[0-3]"
    r"|\d(?=\.\d\d\s?[AaPp]\.?[Mm]))\.(?P<m>[0-5]\d)(?![\d.%])(?!(?![AaPp]\.?[Mm]\b)[A-Za-z])(?:\s?(?P<a>[AaPp]\.?[Mm]\b\.?))?"
)
_FOUR = Expression(r"(?<![\d:.,])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?![\d:.,%]|-(?![0-2]\d{3}(?!\d)))")
_BEHIND_DAY = Expression(r"(?<![\d:.,])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?=\s*[:：](?!\d)|\s+[-–—|]+\s|[-–—](?:[01]\d|2[0-3])[0-5]\d\b)")
"""`0616:` behind a whole day: four digits with the mark behind them that stands between a time and its text."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it stands in a text."""

    start: int
    end: int
    at: time | None
    """None where a part of it is unknown (`??:??`) or no clock shows it."""
    late: bool = False
    """24:00: midnight at the end of the day."""


def at(text: str, position: int, *, dotted: bool = False, bare: bool = False, dated: bool = False) -> Clock | None:
    """The time that begins at this place; where only a time can stand, `dotted` also takes `14.05` and `bare` `1405`.

    Behind a whole day, `dated` takes `1405:` too.
    """
    match = _CLOCK.match(text, position)
    if match:
        return _read(match)
    match = (_DOTTED.match(text, position) if dotted else None) or (_FOUR.match(text, position) if bare else None)
    match = match or (_BEHIND_DAY.match(text, position) if dated else None)
    return _made(match.span(), int(match["h"]), int(match["m"]), 0, match.groupdict().get("a") or "") if match else None


def search(text: str, position: int = 0) -> Clock | None:
    """The first time at or behind this place."""
    match = _CLOCK.search(text, position)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Clock:
    got = match.groupdict()
    if got["word"]:
        noon = got["word"].lower() != "midnight"
        return Clock(*match.span(), time(12 if noon else 0))
    hour = next((got[f"h{n}"] for n in "123467" if got[f"h{n}"]), "")
    minute = got["m1"] or got["m2"] or got["m4"] or ("30" if got["m5"] else "") or got["m6"] or got["m7"] or "0"
    second = got["s1"] or "0"
    if not (hour + minute + second).isdigit():
        return Clock(*match.span(), None)
    half = got["a1"] or got["a3"] or ""
    if got["half"]:
        half = "a" if got["half"] in _MORNING else "p" if int(hour) < 12 else ""
    return _made(match.span(), int(hour), int(minute), int(second), half)


def _made(span: tuple[int, int], hour: int, minute: int, second: int, half: str) -> Clock:
    late = hour == 24 and minute == 0
    if half.lower().startswith("p") and hour < 12:
        hour += 12
    elif half.lower().startswith("a") and hour == 12:
        hour = 0
    try:
        return Clock(*span, time(0 if late else hour, minute, min(second, 59)), late)
    except ValueError:
        return Clock(*span, None)
