"""Tally: incidents in, the marks each one carries and the numbers made of them out; a number is always a count of marked rows.

What counts as an incident of a period: kinds `incident` and `security` (and any kind no vocabulary knows) that no other
postmortem declares itself to tell; near misses, drills, maintenance and duplicates are shown and never counted.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.render import words

UNCOUNTED_KINDS = {
    "near_miss": "near misses",
    "experiment": "drills",
    "expected_failure": "expected failures",
    "maintenance": "maintenance windows",
}
"""Kinds that are listed and not counted, with their plural."""
FEW = 5
"""Below this many values a median says nothing."""
QUERIES = {
    "all": "",
    "recent": "opened:{start}..{end} is:counted",
    "before": "opened:{first}..{last} is:counted",
    "grave": "opened:{start}..{end} is:counted severity:<=2",
    "unfinished": "state:draft,in_review",
    "undone": "actions:open",
    "owing": "actions:overdue",
    "ttm": "opened:{start}..{end} is:counted has:ttm",
    "ttr": "opened:{start}..{end} is:counted has:mttr",
    "near": "kind:near_miss",
    "aside": "-is:counted",
}
"""Mark to the query for the same rows."""
LISTS = {
    "recent": ("counted-in-12-months", "Incidents in 12 months"),
    "before": ("counted-the-year-before", "Incidents in the year before"),
    "ttm": ("time-to-mitigate", "With time to mitigate, in 12 months"),
    "ttr": ("time-to-resolve", "With time to resolve, in 12 months"),
    "unfinished": ("unfinished", "Drafts and reviews open"),
    "aside": ("not-counted", "Not counted"),
}
"""Marks that a number of the front page counts: the last part of the address of their list, and its title."""


def day(moment: datetime | date | None) -> date | None:
    """The calendar day of a moment, in the moment's own zone; None where nothing is known."""
    return None if moment is None else words.day(moment)


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


def query(mark: str, as_of: date) -> str:
    """The query for the rows that carry a mark on a day."""
    window = Window(as_of)
    first, last = window.before
    return QUERIES[mark].format(start=window.start, end=as_of, first=first, last=last)


def uncounted(incident: Incident) -> str:
    """Why this one is not counted: a key of `UNCOUNTED_KINDS`, `duplicate`, or empty where it is counted."""
    record = incident.view.record
    if record.kind in UNCOUNTED_KINDS:
        return record.kind
    return "duplicate" if any(r.kind == "duplicate_of" for r in incident.related) else ""


def uncounted_word(incident: Incident) -> str:
    """What it is where it is not counted: `drill`, `duplicate`; empty where it is."""
    reason = uncounted(incident)
    return words.kind(reason) if reason else ""


def marks(incident: Incident, as_of: date) -> tuple[str, ...]:
    """Names of the filters of its row; they depend on the incident and the day only, so a row is the same on every page."""
    record = incident.view.record
    found: list[str] = []
    if uncounted(incident):
        found.append("aside")
    else:
        begun, window = day(incident.started), Window(as_of)
        if begun and window.start <= begun <= as_of:
            found.append("recent")
            if record.severity and record.severity.level is not None and record.severity.level <= 2:
                found.append("grave")
            found.extend(name for name in ("ttm", "ttr") if name in incident.minutes)
        elif begun and window.before[0] <= begun <= window.before[1]:
            found.append("before")
    if record.status and record.status.value in ("draft", "in_review"):
        found.append("unfinished")
    if record.kind == "near_miss":
        found.append("near")
    return tuple(found)


def per_month(incidents: Iterable[Incident], as_of: date, year: int = 0) -> tuple[tuple[str, int], ...]:
    """Counted incidents in each of the last twelve calendar months, which add up to those marked `recent`; or in those of a year."""
    found = dict.fromkeys(months(min(date(year, 12, 31), as_of) if year else as_of), 0)
    for incident in incidents:
        begun = day(incident.started)
        if begun and begun <= as_of and not uncounted(incident) and (key := f"{begun:%Y-%m}") in found:
            found[key] += 1
    return tuple((month, n) for month, n in found.items() if not year or month.startswith(f"{year:04d}"))


def middle(values: Iterable[float]) -> tuple[float | None, int]:
    """The median and how many values it is of; None for fewer than `FEW`."""
    found = sorted(values)
    return (median(found) if len(found) >= FEW else None), len(found)


def days_since_last(incidents: Iterable[Incident], as_of: date) -> tuple[int | None, Incident | None]:
    """Days from the newest counted incident to `as_of`, and which one it was."""
    dated = [(day(i.started), i) for i in incidents if i.started and not uncounted(i)]
    past = [(begun, i) for begun, i in dated if begun and begun <= as_of]
    if not past:
        return None, None
    begun, newest = max(past, key=lambda pair: pair[0])
    return (as_of - begun).days, newest


def left_out(library: Library, keys: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """What is listed and not counted, in words with its number: (`near misses`, 3)."""
    plurals = UNCOUNTED_KINDS | {"duplicate": "duplicates"}
    counts = Counter(uncounted(library.by_key[key]) for key in keys)
    return tuple(
        (words.plural(counts[reason], words.kind(reason), many), counts[reason]) for reason, many in plurals.items() if counts[reason]
    )
