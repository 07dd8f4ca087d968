"""A library: all views of one edition, related to one another. The one value that pages, files and commands read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.view import View

FACETS = ("service", "tag", "category", "trigger", "team", "severity", "status", "kind", "detection", "year")
"""What postmortems are grouped by, in the order pages list them."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another postmortem worth reading, and why in words."""

    key: str
    how: str
    """declared, shared or text: the three are never mixed on a page."""
    kind: str
    """For declared ones the relation (`same_cause`, or `recurred_as` for the mirror of one); else empty."""
    note: str
    reasons: tuple[str, ...]
    """`same service checkout`, `4 of 61 incidents share cause configuration`, `both tagged rollback`, `both mention: leak`."""
    score: float = 0.0
    """Only for ordering; never shown."""


@dataclass(frozen=True, slots=True)
class Incident:
    """One view with what the library adds to it."""

    key: str
    """Unique in the library: the id, or the id with a suffix where two files claim it."""
    view: View
    started: datetime | date | None
    """When it began as far as known: impact, fault, or the date; what lists are sorted by."""
    minutes: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """Computed intervals by name (DOMAIN 5, M11): impact, incident, ttd, tta, tti, ttm, ttr; stated ones fill `stated`."""
    stated: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    from_fault: tuple[str, ...] = ()
    """Names in `minutes` that begin at the fault, because nobody said when users began to feel it."""
    related: tuple[Related, ...] = ()
    newer: str = ""
    older: str = ""
    recurrence: int = 0
    """How many earlier incidents share one of its services and its category within 365 days."""


@dataclass(frozen=True, slots=True)
class Together:
    """A value that often stands beside another one."""

    facet: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """All incidents with one value of one facet."""

    facet: str
    value: str
    """Canonical: what filters and addresses use."""
    label: str
    """As most authors write it."""
    slug: str
    """Unique within the facet."""
    keys: tuple[str, ...]
    """Newest first."""
    together: tuple[Together, ...] = ()
    owners: tuple[str, ...] = ()
    """From the service catalogue."""
    months: tuple[tuple[str, int], ...] = ()
    """Incidents in each of the last 12 months up to the as-of date, oldest first, as (`2026-01`, n)."""


@dataclass(frozen=True, slots=True)
class Task:
    """One action item where the whole library sees it."""

    action: Action
    incident: str
    """Key of its incident."""
    number: int
    """Its place among the actions of the incident, from 1."""
    anchor: str
    """Of its place on the incident page: `action-3`."""
    overdue: int
    """Whole days past due at the as-of date; 0 where it is not late. Due today is not late; closed items never are."""
    age: int | None
    """Days since the incident ended or began; None where no date is known."""
    opened: date | None = None
    """The day it counts from: that on which the incident ended, else began."""
    carried: tuple[str, ...] = ()
    """Keys of the latest earlier incidents that asked for the same (the same ticket, or the same words), oldest first."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that is not shown as an incident, or not fully, and why."""

    path: str
    reason: str
    unreadable: bool = False
    key: str = ""
    """Of its page where it has one."""
    right: str = ""
    """What would be right; empty where nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything one edition knows."""

    incidents: tuple[Incident, ...]
    """Newest first, undated last, then by key."""
    groups: Mapping[str, tuple[Group, ...]]
    """By facet; groups in order of size, then value (years and severities in their own order)."""
    tasks: tuple[Task, ...]
    """Every action item: overdue first (most days first), due soonest, no date, then closed."""
    asides: tuple[Aside, ...]
    as_of: date
    by_key: Mapping[str, Incident] = field(default_factory=lambda: MappingProxyType({}), repr=False)
