"""Tally: incidents in, the marks each one carries and the numbers made of them out; a number is always a count of marked rows."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from statistics import median

from mkdocs_postmortems.model.counted import FEW, UNCOUNTED_KINDS, Window, day, months, uncounted
from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.render import words

__all__ = [
    "LISTS", "QUERIES", "Window", "day", "days_since_last", "left_out", "marks", "middle", "months",
    "per_month", "query", "uncounted", "uncounted_word",
]  # fmt: skip
QUERIES = {
    "all": "",
    "recent": "opened:{start}..{end} is:counted",
    "before": "opened:{first}..{last} is:counted",
    "grave": "opened:{start}..{end} is:counted severity:<=2",
    "unfinished": "state:draft,in_review",
    "undone": "actions:open",
    "owing": "actions:overdue",
    "ttm": "opened:{start}..{end} is:counted has:timed-ttm",
    "ttr": "opened:{start}..{end} is:counted has:timed-mttr",
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


def query(mark: str, as_of: date) -> str:
    """The query for the rows that carry a mark on a day."""
    window = Window(as_of)
    first, last = window.before
    return QUERIES[mark].format(start=window.start, end=as_of, first=first, last=last)


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
    first = date.fromisoformat(f"{min(found)}-01")
    for incident in incidents:
        begun = day(incident.started)
        if begun and first <= begun <= as_of and not uncounted(incident) and (key := f"{begun:%Y-%m}") in found:
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
