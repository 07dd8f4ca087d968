"""Stamp: a line in, the date, clock time, zone and range at its head out, and where its text begins. Knows no incident."""

import re
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times import clocks, dates, zones

_LEAD = Expression(
    r"(?:\s*o\t)?(?:[^\w?~T+-]|[-–—](?!\d))*(?P<about>~\s?|(?i:(?:(?:early|late|around|about|approximately|approx|roughly|circa|before|after|by|since|until|est(?:imated)?"
    r"|antes de(?: las?)?|después de(?: las?)?|desde las?|hasta las?|sobre las?|a partir de las?|antes das?|depois das?|desde as|até as"
    r"|avant|après|dès|depuis|vor|nach|seit|bis|(?:peu|juste) (?:avant|après)|kurz (?:vor|nach)|(?:poco )?(?:antes|después) de"
    r"|gegen|etwa|ungefähr|vers|environ|hacia|por volta d[aeo]s?|около|примерно)\b|ca?\.|aprox\.?|(?:pre|post)[-–](?=\d{4}\b))"
    r"[\s:.]*)|約\s?|およそ\s?|약\s?|(?:추정|推定)\s?[:：]?\s?~?)?"
    r"(?i:(?:at|on|from|between|entre(?: las?| as)?|zwischen|um|ab|am|"
    r"à|le|a las?|el|las|às|em|в|с|ore|alle|om|kl\.?|klokk[ae]n|klockan)\s+)?"
    r"(?P<more>~\s?|(?i:(?:around|about|approximately|approx\.?|roughly)\s+))?[\s(\[【]*"
)
_JOIN = Expression(
    r"[\s*_`,、\])）]*(?:(?P<range>〜|～|→|->|=>|[-–—]+>?|~|(?i:to|until|till|through|thru|and|bis|hasta las?|hasta|até as|até|до|по"
    r"|đến)\b|"
    r"(?i:y|et|und|e)\b(?=\s+(?:las? |as )?\d{1,2}[:h]\d\d)(?:\s+(?:las?|as)\b)?"
    r"|から|至|到|부터)|@|[|·]"
    r"|(?i:at|on|by|of|um|à|a las?|às|в|ore|alle|om|(?:ca\.?\s+)?kl|klokk[ae]n|klockan)\b\.?"
    r"|T(?=\d)|(?P<other>[(（/\[]|[+&](?=\s?~?\d{1,2}:\d\d))"
    r"|(?P<about>(?i:around|about|approximately|approx\.?|ca?\.)))?[\s*_`(（\[]*(?P<tilde>~\s?)?(?i:(?:at|around|about"
    r"|approx\.?)\s+)?[@]?\s*~?\s*"
)
_WEEKDAY = Expression(
    r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b[.,]?|[(（]?[月火水木金土日](?:曜日?)?[)）]|星期[一二三四五六日]|周[一二三四五六日]"
)
_TAIL = Expression(
    r"\s*(?:(?P<about>頃|ごろ|過ぎ|以前|以降|前後|ish\b|\(?approx(?:imately|\.)?\)?)"
    r"|(?i:local time|hrs?\b|hs\b|hours\b|h\b|uhr\b|horas\b|ч\b\.?)|[)）\]】])"
)
_MONTH = (
    r"(?i:(?:(?:through(?:out)?|during|mid|end of|beginning of|start of)[\s-]+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
    r"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:19|20)\d\d(?=\s*[*_|]*\s*(?:[-–—:|]|$)))"
)
"""`Through June 2026 —`: a month that is no day of it."""
_SPAN = r"(?:m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|s(?:ec(?:ond)?s?)?|d(?:ays?)?)\b"
_RELATIVE = Expression(
    rf"(?:[TtH]\s?(?:(?:0\s?\+|[+\-−±])\s?\d[\w:.]*(?:\s?{_SPAN})*(?:\s?\d+\s?{_SPAN})*(?:[-–—]\d[\d:.]*\s?{_SPAN}|\s?[-–—]\s?T\+\d[\w:.]*)?|0\b)"
    rf"|\+\s?\d+(?::\d\d|\s?{_SPAN}(?:\s?\d+\s?{_SPAN})*)|(?i:day) \d{{1,3}}\b(?:[\s,]+\d{{1,2}}:\d\d(?!\d)(?:\s?[ap]\.?m\b)?)?"
    rf"|[Dd]\+\d+\b|第\s?\d+\s?[日天]|{_MONTH})"
)
_UNKNOWN = Expression(r"(?:[?？]{2,}(?::[?？]{2})?|(?i:unknown|tbd|n/a)\b|不明|未知|未定)\s*(?=[\])）】]|[-–—:：|]|$)")
_FIRM = Expression(r"[-–—:：|,.;=>→·•、。*\])）】]")
_MARKED = Expression(r"[\s*_`]*(?:[-–—]+\s|[:：|]|$)")
"""Behind `09:41, 10:02`: the mark that says that both are times of the one entry."""
_NEXT = Expression(r"(?i:(?:the )?(?:next|following) (?:day|morning)|翌日|翌朝|次の日|第二天)[\s,:、-]*(?i:(?:at|around|~)\s*)?(?=\d)")
_MAYBE = Expression(r"[\d?？]|HH|unknown|tbd|n/a|noon|midnight|不明|未知|未定|正午", re.IGNORECASE)
_HEAD = 48
"""How far into a line its time may begin: behind marks, a weekday or `around`."""
_SEPARATOR = Expression(r"[\s*_`\])）】]*(?:[-–—:：|,.;=>→·•、。]+(?=\s|$|[^\d])|\s|$)?[\s*_`|]*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the head of a line says about when."""

    written: str
    rest: str
    """The text behind it."""
    date: dates.Written | None = None
    clock: clocks.Clock | None = None
    zone: zones.Zone | None = None
    to_date: dates.Written | None = None
    to_clock: clocks.Clock | None = None
    approximate: bool = False
    relative: bool = False
    """`T+2m`, `Day 2`, `unknown`: the place of a time without one."""
    later: bool = False
    """`Next day, 09:00`: on the day after the one before it."""
    firm: bool = False
    """A mark stands between the time and the text."""

    @property
    def timed(self) -> bool:
        """Whether a time of day is known."""
        return self.clock is not None and self.clock.at is not None

    @property
    def dated(self) -> bool:
        """Whether a date stands here that the calendar has."""
        return self.date is not None and self.date.month > 0


def stamp(text: str, *, column: bool = False) -> Stamp | None:
    """The time at the head of a line; None where it begins with none. In a column of times `1405` is one."""
    return _stamp(text, column) if _MAYBE.search(text[:_HEAD]) else None


@lru_cache(maxsize=1024)
def _stamp(text: str, column: bool) -> Stamp | None:
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    about = bool(lead and (lead["about"] or lead["more"]))
    later = _NEXT.match(text, start)
    start = later.end() if later else start
    relative = _RELATIVE.match(text, start) or _UNKNOWN.match(text, start)
    if relative is None and start and text[start - 1] == "+":
        relative = _RELATIVE.match(text, start - 1)
    if relative is not None:
        written, rest, firm = _cut(text, relative.start(), relative.end())
        return Stamp(written, rest, relative=True, firm=firm)
    head = _Head(text, start, column=column)
    head.run()
    if head.date is None and head.clock is None:
        return None
    written, rest, firm = _cut(text, later.start() if later else start, head.end)
    near = about or head.about
    return Stamp(written, rest, head.date, head.clock, head.zone, head.to_date, head.to_clock, near, later=bool(later), firm=firm)


class _Head:
    """A walk over the head of one line, token by token."""

    def __init__(self, text: str, start: int, *, column: bool) -> None:
        self.text, self.at, self.end, self.column = text, start, start, column
        self.date: dates.Written | None = None
        self.clock: clocks.Clock | None = None
        self.zone: zones.Zone | None = None
        self.to_date: dates.Written | None = None
        self.to_clock: clocks.Clock | None = None
        self.about = False

    def run(self) -> None:
        weekday = _WEEKDAY.match(self.text, self.at)
        if weekday is not None:
            self.at = weekday.end()
        if not self._token(None, self.at) and weekday is None:
            return
        for _ in range(8):
            join = _JOIN.match(self.text, max(self.at, self.end))
            if join is None or not self._token(join, join.end()):
                break
        while (tail := _TAIL.match(self.text, self.end)) and tail.end() > self.end:
            self.about = self.about or bool(tail["about"])
            self.end = tail.end()

    def _token(self, join: re.Match[str] | None, at: int) -> bool:
        ranged = bool(join and (join["range"] or join["tilde"]))
        found = dates.at(self.text, at)
        if found is not None:
            if self.date is None and not (ranged and self.clock is not None and join and not join["range"].startswith(("-", "–", "—"))):
                self.date = found
            elif ranged and self.to_date is None:
                self.to_date = found
            else:
                return False
            self.end = found.end
            return True
        whole = self.date is not None and self.date.year > 0 and ranged == (self.clock is not None)
        clock = clocks.at(self.text, at, dotted=True, bare=self.column, dated=whole)
        if clock is not None:
            return self._time(join, clock, ranged=ranged)
        weekday = _WEEKDAY.match(self.text, at)
        if weekday is not None:
            self.end = weekday.end()
            return True
        zone = zones.after(self.text, at) if join is not None and join["other"] and self.clock is not None else None
        if zone is not None and self.zone is None:
            self.zone, self.end = zone
            return True
        return False

    def _time(self, join: re.Match[str] | None, clock: clocks.Clock, *, ranged: bool) -> bool:
        if self.clock is None:
            self.clock = clock
            self.about = self.about or bool(join and (join["about"] or join["tilde"]))
        elif self.to_clock is None and (ranged or self.to_date is not None):
            self.to_clock = clock
        elif not (join and (join["other"] or (join[0].strip(" *_`") == "," and _MARKED.match(self.text, clock.end)))):
            return False
        self.end = clock.end
        zone = zones.after(self.text, self.end)
        if zone is not None:
            self.zone = self.zone or zone[0]
            self.end = zone[1]
        return True


def _cut(text: str, start: int, end: int) -> tuple[str, str, bool]:
    """The words of the time, the text behind it, and whether a mark stands between them."""
    written = re.sub(r"[\s*_`|]+", " ", text[start:end]).strip(" ,[]:")
    written = written if written.count("(") == written.count(")") else written.replace(")", "") if ")" in written else f"{written})"
    separator = _SEPARATOR.match(text, end)
    after = separator.end() if separator else end
    firm = bool(separator and _FIRM.search(separator[0])) or after >= len(text)
    return written, text[after:].strip(), firm
