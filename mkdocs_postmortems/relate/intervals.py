"""Intervals: the milestones of one record in, minutes between them out (DOMAIN 5, M11). Knows nothing of other incidents."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from mkdocs_postmortems.model.record import Moment, Record
from mkdocs_postmortems.relate.order import seconds

CLOCKS = (
    ("impact", ("impact_started",), ("recovered", "resolved", "mitigated")),
    ("incident", ("started", "impact_started"), ("resolved", "recovered", "mitigated")),
    ("ttd", ("impact_started",), ("detected",)),
    ("tta", ("detected",), ("acknowledged",)),
    ("tti", ("impact_started",), ("identified",)),
    ("ttm", ("impact_started",), ("mitigated", "recovered")),
    ("ttr", ("impact_started",), ("resolved", "recovered")),
    ("fault_to_detect", ("started",), ("detected",)),
    ("detected_to_identified", ("detected",), ("identified",)),
    ("detected_to_resolved", ("detected",), ("resolved", "recovered")),
)
"""Name, first milestone and last milestone, each the first of several that is known.

The worked examples of the seeds decide where a formula and an example differ: time to identify runs from the impact.
"""

_STATED = {"duration": "incident", "impact_duration": "impact"}


def minutes(record: Record) -> tuple[Mapping[str, float], tuple[str, ...]]:
    """Computed intervals by name, and the names of those that begin at the fault for want of an impact start.

    Left out: intervals of which an end is missing or only a day, of which one end has a zone and the other none, and negative ones.
    """
    found: dict[str, float] = {}
    from_fault: list[str] = []
    for name, first, last in CLOCKS:
        begin, assumed = first_known(record, first), False
        if begin is None and first == ("impact_started",):
            begin, assumed = first_known(record, ("started",)), True
        length = between(begin, first_known(record, last))
        if length is not None and length >= 0:
            found[name] = length
            if assumed:
                from_fault.append(name)
    return MappingProxyType(found), tuple(from_fault)


def stated(record: Record) -> Mapping[str, float]:
    """What the author stated, in minutes, under the names of the computed intervals."""
    return MappingProxyType({_STATED.get(name, name): span.minutes for name, span in record.durations.items()})


def first_known(record: Record, names: tuple[str, ...]) -> Moment | None:
    """The first of these milestones that the record has."""
    return next((record.times[name] for name in names if name in record.times), None)


def between(begin: Moment | None, end: Moment | None) -> float | None:
    """Minutes from one moment to the other, below zero where the second comes first; None where they cannot be compared."""
    if begin is None or end is None or not isinstance(begin.at, datetime) or not isinstance(end.at, datetime):
        return None
    if (begin.at.tzinfo is None) != (end.at.tzinfo is None):
        return None
    first, last = seconds(begin.at), seconds(end.at)
    return None if first is None or last is None else (last - first) / 60
