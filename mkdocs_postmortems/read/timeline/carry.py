"""Carry: the marks of a timeline in, entries with their instants out: dates carried on, midnight crossed. Never sorts."""

import re
from datetime import date, datetime, timedelta, tzinfo

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Entry
from mkdocs_postmortems.read.timeline.entry_kinds import kind
from mkdocs_postmortems.read.timeline.entry_lines import Mark
from mkdocs_postmortems.read.times import dates, zones
from mkdocs_postmortems.read.times.instants import Clock, moment
from mkdocs_postmortems.read.times.stamp import Stamp

_BACK = timedelta(hours=12)
"""A clock that goes back by more has passed midnight; by less, the entries are out of order."""
_CLOCK = Expression(r"(?<![\d?-])\d{1,2}[:：]\d\d")
_ABOUT = Expression(
    r"^[\s(（\[]*(?:all )?(?:the )?(?:times?|timestamps?|hours)\b[^.]{0,60}$|^[\s(（\[]*(?:時刻|時間|日時|时间)[^。]{0,30}$", re.IGNORECASE
)
"""Words behind a date that say how the times below it are to be read."""
_AGO = Expression(r"\b(?:prior|before|earlier|ago)\b", re.IGNORECASE)
"""`~1 day prior`: counted from the incident, so that the day of the entry above it is over."""
_PEOPLE = Expression(r"\s*(?:[,、/&]|\band\b)\s*")


def carry(path: str, marks: tuple[Mark, ...], clock: Clock, zone: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """An entry for each mark, save for dates that only stand over the entries below them."""
    stated = zones.stated(zone) or zones.stated(clock.fallback)
    state = _State(path, clock, _order(marks, clock), stated.tz if stated else None)
    entries: list[Entry] = []
    for at, mark in enumerate(marks):
        if mark.stamp is not None and _is_day(marks, at):
            state.day = state.resolve(mark.stamp.date, mark.line) or state.day
            state.last = None
        else:
            entries.append(state.entry(mark))
    return tuple(entries), tuple(state.problems)


def _order(marks: tuple[Mark, ...], clock: Clock) -> str:
    """How the author orders day and month: as the settings say, else as the dates of two possible readings elsewhere leave no doubt."""
    said = {found.order for mark in marks if mark.stamp for found in (mark.stamp.date, mark.stamp.to_date) if found and found.order}
    return clock.order or (said.pop() if len(said) == 1 else "")


def _is_day(marks: tuple[Mark, ...], at: int) -> bool:
    """Whether a mark is a date over the entries below it: no time, nothing said, and timed entries without a date of their own follow."""
    mark = marks[at]
    if mark.stamp is None or not mark.stamp.date or mark.stamp.timed:
        return False
    if (
        any(mark.text)
        and not (mark.heading and len(mark.text[0]) < 40)
        and not all(_ABOUT.match(text) or zones.only(text) for text in mark.text)
    ):
        return False
    if mark.heading and at + 1 < len(marks) and marks[at + 1].stamp is None and marks[at + 1].written:
        return True
    following = marks[at + 1].stamp if at + 1 < len(marks) else None
    timed = following is not None and (following.clock is not None or following.relative)
    return following is not None and timed and (following.date is None or _same(following, mark.stamp))


def _same(one: Stamp, other: Stamp) -> bool:
    return bool(one.date and other.date and (one.date.month, one.date.day) == (other.date.month, other.date.day))


class _State:
    """What one entry hands on to the next: the day, and the clock time that shows when midnight passes."""

    def __init__(self, path: str, clock: Clock, order: str, tz: tzinfo | None) -> None:
        self.path, self.clock, self.order, self.tz = path, clock, order, tz
        self.day: date | None = None
        self.last: datetime | None = None
        self.problems: list[Problem] = []

    def resolve(self, written: dates.Written | None, line: int) -> date | None:
        if written is None:
            return None
        found = dates.resolve(written, self.day or self.clock.day, self.order)
        if found is None and not written.month:
            self.problems.append(problem("PM011", self.path, line, "no calendar has this date", "write a date that exists, or no date"))
        elif found is None and written.swap:
            self.problems.append(
                problem(
                    "PM304",
                    self.path,
                    line,
                    "the date can be read as day-month and as month-day",
                    "write it as 2025-04-03, or set the option `date_order`",
                )
            )
        return found

    def entry(self, mark: Mark) -> Entry:
        text = "\n".join(part for part in mark.text if part)
        head = mark.stamp
        people = tuple(name for name in _PEOPLE.split(mark.who) if name.strip(" -–—"))
        plain = Entry(
            mark.line, head.written if head else mark.written, text, kind=kind(text, key=mark.key), who=people, source=mark.source
        )
        if head is None and _AGO.search(mark.written):
            self.day = self.last = None
        if head is None or head.relative:
            return plain
        day = self.resolve(head.date, mark.line)
        if head.clock is not None and not head.timed and _CLOCK.search(head.written):
            self.problems.append(
                problem("PM011", self.path, mark.line, "no clock shows this time", "write a time that exists, such as 14:05")
            )
        if head.date is not None and day is None:
            return _with(plain, head, None, None)
        if not head.timed:
            if day is not None:
                self.day, self.last = day, None
            return _with(plain, head, day, None)
        if day is None:
            day = self._carried(head)
        if day is None or head.clock is None:
            return _with(plain, head, None, None)
        self.day = day
        tz = head.zone.tz if head.zone is not None else self.tz
        at = moment(day, head.clock, tz)
        self.last = at.replace(tzinfo=None)
        return _with(plain, head, at, self._end(head, day, at, tz, mark.line))

    def _carried(self, head: Stamp) -> date | None:
        """The day of a time without a date: the last one, the next where the clock went back past midnight, else the incident's."""
        day = self.day or self.clock.day
        if day is not None and head.later:
            return day + timedelta(days=1)
        if day is not None and self.last is not None and head.clock is not None:
            naive = moment(day, head.clock, None)
            if self.last - naive > _BACK and not head.clock.late:
                day += timedelta(days=1)
        return day

    def _end(self, head: Stamp, day: date, at: datetime, tz: tzinfo | None, line: int) -> datetime | None:
        if head.to_clock is None or head.to_clock.at is None:
            return None
        until = self.resolve(head.to_date, line) or day
        end = moment(until, head.to_clock, tz)
        if end < at and head.to_date is None:
            end += timedelta(days=1)
        self.day, self.last = end.date(), end.replace(tzinfo=None)
        return end


def _with(plain: Entry, head: Stamp, at: datetime | date | None, end: datetime | None) -> Entry:
    clock = head.clock.at if head.clock is not None else None
    return Entry(
        plain.line, plain.written, plain.text, at, end, head.approximate, plain.kind, who=plain.who, source=plain.source, clock=clock
    )  # fmt: skip
