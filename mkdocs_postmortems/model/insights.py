"""Insights: what a library says about itself in numbers, each with how many values it is of and what was left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

Number = int | float | None
"""None where it cannot be known; never zero in its place."""
Cell = str | int | float | None
LENGTHS = ("ttd", "tta", "tti", "ttm", "ttr", "fault_to_detect", "detected_to_resolved", "impact")
"""Metrics of how long something took, in the order of the page."""
SEVERITIES = ("Sev 0", "Sev 1", "Sev 2", "Sev 3", "Sev 4", "Sev 5", "no severity")
"""The columns of a count by severity; the place of each is its level."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a number does not count, and why."""

    reason: str
    """In words that follow a number: `without a time of detection`."""
    n: int
    keys: tuple[str, ...] = ()
    """The incidents, where they are incidents of the library."""


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers in rows, as they are written to a CSV."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of the library."""

    id: str
    """A name of `model.metrics.METRICS`."""
    n: int = 0
    """How many values it is of."""
    numbers: Mapping[str, Number] = field(default_factory=lambda: MappingProxyType({}))
    keys: tuple[str, ...] = ()
    """The incidents counted, newest first, each once."""
    left: tuple[Left, ...] = ()
    tables: Mapping[str, Table] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Period:
    """All findings over one stretch of time."""

    name: str
    """year or all."""
    start: date | None
    """First day; None where nothing of it is dated."""
    end: date
    findings: Mapping[str, Finding]
    """By id, in the order of `model.metrics.METRICS`."""


@dataclass(frozen=True, slots=True)
class Insights:
    """Everything an edition can say about itself."""

    as_of: date
    periods: tuple[Period, ...]
    """The twelve months up to the as-of day, then all that is dated."""
