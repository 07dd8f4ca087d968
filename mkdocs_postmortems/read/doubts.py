"""Doubts: stated and derived times in, what cannot be true of them out (PM011, PM012, PM304, PM308, PM309). Corrects nothing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Moment, Span
from mkdocs_postmortems.read import times as clocks
from mkdocs_postmortems.read.choose import Chosen
from mkdocs_postmortems.read.times import Clock

_STARTS, _ENDS = ("impact_started", "started", "detected", "declared"), ("resolved", "recovered", "mitigated", "closed")
_SAID = {
    "PM011": ("no calendar has this date or time", "a date such as 2025-02-28"),
    "PM304": ("this date can be read in two ways", "the year first, as in 2025-04-03, or `date_order` in the settings"),
}

_ZONE = ("this zone has more than one meaning", "an offset such as UTC-6, or a place such as America/Chicago")


def of(path: str, chosen: Chosen, clock: Clock, times: dict[str, Moment], durations: dict[str, Span]) -> tuple[Problem, ...]:
    """Everything doubtful about the times of one document."""
    return (*_impossible(path, chosen, clock), *_order(path, times), *_zones(path, times), *_lengths(path, times, durations))


def _impossible(path: str, chosen: Chosen, clock: Clock) -> Iterator[Problem]:
    for field, statements in chosen.every.items():
        if field != "date" and not field.startswith("times.") and not field.endswith(("_at", "_until")):
            continue
        for one in statements:
            code = clocks.trouble(one.value, clock)
            if code in _SAID:
                dated = clocks.day(one.value, clock) is not None
                what, right = _ZONE if code == "PM304" and dated else _SAID[code]
                yield problem(code, path, one.line, f"`{one.label}`: {what}", right)


def _order(path: str, times: dict[str, Moment]) -> Iterator[Problem]:
    """Only for what an author stated: an entry of the timeline may have been taken for the wrong milestone."""
    end = times.get("resolved")
    start = times.get("started") or times.get("impact_started")
    if start is not None and end is not None and not (start.derived or end.derived) and before(end.at, start.at):
        yield problem("PM308", path, end.line, "the incident ends before it starts", "an end later than the start")


def _zones(path: str, times: dict[str, Moment]) -> Iterator[Problem]:
    stated = [one for one in times.values() if isinstance(one.at, datetime) and not one.derived]
    bare = [one for one in stated if isinstance(one.at, datetime) and one.at.tzinfo is None]
    if bare and len(bare) < len(stated):
        yield problem("PM012", path, bare[0].line, "this time has no zone and others have one", "the same zone for all, or `timezone` once")


def _lengths(path: str, times: dict[str, Moment], durations: dict[str, Span]) -> Iterator[Problem]:
    """A stated length is right where it is that of any two times that begin and end an incident."""
    spans = [
        length for a in _STARTS for b in _ENDS if a in times and b in times and (length := minutes(times[a].at, times[b].at)) is not None
    ]
    for name in ("duration", "impact_duration"):
        stated = durations.get(name)
        if stated is None or stated.approximate or stated.business_hours or not spans:
            continue
        if not any(abs(stated.minutes - one) <= max(5, 0.05 * one) for one in spans):
            yield problem(
                "PM309", path, stated.line, "the stated duration differs from the stated times", f"{_words(spans[0])} by the times"
            )


def before(a: datetime | date, b: datetime | date) -> bool:
    """Whether `a` is earlier; by local time where only one has a zone, by day where one has no clock time."""
    if isinstance(a, datetime) and isinstance(b, datetime):
        if (a.tzinfo is None) != (b.tzinfo is None):
            a, b = a.replace(tzinfo=None), b.replace(tzinfo=None)
        return a < b
    return (a.date() if isinstance(a, datetime) else a) < (b.date() if isinstance(b, datetime) else b)


def minutes(a: datetime | date, b: datetime | date) -> float | None:
    """Minutes from `a` to `b`; None where they cannot be compared to the minute, or run backwards."""
    if not isinstance(a, datetime) or not isinstance(b, datetime) or (a.tzinfo is None) != (b.tzinfo is None) or b < a:
        return None
    return (b - a) / timedelta(minutes=1)


def _words(length: float) -> str:
    hours, rest = divmod(round(length), 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"
