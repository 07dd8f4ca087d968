"""Periods: a word such as 2026-05 or 2026-Q2 in, its days, its name and its neighbours out. Knows no library."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WORD = re.compile(r"(\d{4})-(?:(0[1-9]|1[0-2])|[qQ]([1-4]))")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A calendar month or quarter."""

    year: int
    month: int
    """The first one."""
    length: int
    """1 or 3 months."""

    @property
    def name(self) -> str:
        """`2026-05` or `2026-Q2`."""
        return f"{self.year:04d}-Q{self.month // 3 + 1}" if self.length > 1 else f"{self.year:04d}-{self.month:02d}"

    @property
    def title(self) -> str:
        """`May 2026`; `April to June 2026`."""
        last = f" to {MONTHS[self.month + self.length - 2]}" if self.length > 1 else ""
        return f"{MONTHS[self.month - 1]}{last} {self.year}"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        after = self.year * 12 + self.month - 1 + self.length
        return date(after // 12, after % 12 + 1, 1) - timedelta(days=1) if after < 120_000 else date.max

    @property
    def before(self) -> "Period":
        """The one before it, of the same length; itself where the calendar begins."""
        start = self.year * 12 + self.month - 1 - self.length
        return Period(start // 12, start % 12 + 1, self.length) if start >= 12 else self

    def holds(self, day: date | None) -> bool:
        """Whether a day falls in it."""
        return day is not None and self.first <= day <= self.last


def month(day: date) -> Period:
    """The month of a day."""
    return Period(day.year, day.month, 1)


def quarter(day: date) -> Period:
    """The quarter of a day."""
    return Period(day.year, (day.month - 1) // 3 * 3 + 1, 3)


def period(word: str) -> Period | None:
    """The period of that name; None where it is none."""
    match = _WORD.fullmatch(word.strip())
    if match is None or not int(match[1]):
        return None
    return Period(int(match[1]), int(match[2]), 1) if match[2] else Period(int(match[1]), int(match[3]) * 3 - 2, 3)
