"""Counted: what counts as an incident of a period, so that every number of every page and command counts the same ones.

Counted are the kinds `incident` and `security` (and any kind no vocabulary knows) that no other postmortem declares itself to tell; near
misses, drills, maintenance and duplicates are shown and never counted.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from mkdocs_postmortems.model.library import Incident

UNCOUNTED_KINDS = {
    "near_miss": "near misses",
    "experiment": "drills",
    "expected_failure": "expected failures",
    "maintenance": "maintenance windows",
}
"""Kinds that are listed and not counted, with their plural."""
FEW = 5
"""Below this many values a median says nothing."""


def day(moment: datetime | date | None) -> date | None:
    """The calendar day of a moment, in the moment's own zone; None where nothing is known."""
    return moment.date() if isinstance(moment, datetime) else moment


@lru_cache(maxsize=100)
def months(as_of: date, count: int = 12) -> tuple[str, ...]:
    """The last `count` calendar months up to and with that of `as_of`, oldest first, as `2026-01`."""
    last = as_of.year * 12 + as_of.month - 1
    return tuple(f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(last - count + 1, last + 1))


@dataclass(frozen=True, slots=True)
class Window:
    """The last twelve calendar months up to a day, and the same stretch a year earlier."""

    as_of: date

    @property
    def start(self) -> date:
        """First day of the earliest of the twelve months."""
        return date.fromisoformat(f"{months(self.as_of)[0]}-01")

    @property
    def before(self) -> tuple[date, date]:
        """First and last day of the same stretch a year earlier, so that both are equally long."""
        try:
            end = self.as_of.replace(year=self.as_of.year - 1)
        except ValueError:  # 29 February
            end = self.as_of - timedelta(days=366)
        return self.start.replace(year=self.start.year - 1), end


def uncounted(incident: Incident) -> str:
    """Why this one is not counted: a key of `UNCOUNTED_KINDS`, `duplicate`, or empty where it is counted."""
    record = incident.view.record
    if record.kind in UNCOUNTED_KINDS:
        return record.kind
    return "duplicate" if any(r.kind == "duplicate_of" for r in incident.related) else ""
