"""A record: everything that could be understood of one postmortem, each value with the words it was written in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType

from mkdocs_postmortems.model.action import Action, Owner

__all__ = [
    "MILESTONES", "Action", "Day", "Entry", "Fact", "Factor", "Moment", "Owner", "Record", "Relation", "Section", "Severity", "Span", "Term",
    "Why",
]  # fmt: skip

Day = date
"""A calendar day, under a name that a field called `date` does not hide."""


REPORTED = "day of the report"
"""Where a `date` comes from that nothing says more of than when the report was written, met over or published."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as it was understood: what `postmortems show` prints."""

    field: str
    """A name of `model.fields.FIELDS`, dotted for parts (`times.started`)."""
    value: str
    """The normal form, as text."""
    written: str
    """The author's words."""
    line: int
    origin: str
    """front matter, bold line, bullet, quote, table, heading, plain line, section, timeline, file name, tag, derived, `REPORTED`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary beside the label the author wrote."""

    value: str
    """Canonical (`in_review`, `code-bug`); empty where no vocabulary knows the label."""
    label: str
    """As written, marks removed, rationale cut off."""


@dataclass(frozen=True, slots=True)
class Severity:
    """How bad: an ordinal level and the label as written."""

    level: int | None
    """0 is worst, 5 least; None where no scale knows the label."""
    label: str
    """As written without rationale: `SEV-2`, `major`."""
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as far as the author stated it."""

    at: datetime | date
    """Aware where a zone is known, naive where not, a plain date where no clock time was given."""
    written: str
    line: int
    derived: bool = False
    """True where it was taken from a timeline entry and not from a field of its own."""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A stated duration."""

    minutes: float
    written: str
    line: int
    approximate: bool = False
    business_hours: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body under one heading, or one label that stands for a heading."""

    name: str
    """Canonical (DOMAIN 2.4): summary, impact, timeline, ...; empty where the heading is none of these."""
    title: str
    level: int
    line: int
    end: int
    text: str = field(default="", repr=False)
    """Visible text without the heading."""
    parent: str = ""
    """Canonical name of the nearest enclosing named section."""
    plain: bool = False
    """The heading says nothing but what the part is called, in words the reader knows for it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, bullet, line or heading of a timeline."""

    line: int
    written: str
    """The time as written; `T+2m` and `unknown` stay here and give no instant."""
    text: str
    at: datetime | date | None = None
    end: datetime | None = None
    approximate: bool = False
    kind: str = ""
    """detection, diagnosis, repair, decision, key or empty."""
    milestone: str = ""
    """started, impact_started, detected, ... where this entry gave the milestone."""
    who: tuple[str, ...] = ()
    source: str = ""
    clock: time | None = None
    """Time of day as stated; also where no day is known and `at` stays None."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A contributing factor, or a root cause."""

    text: str
    line: int
    id: str = ""
    title: str = ""
    kind: str = ""
    undetected_because: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """A link of a chain of whys and the links below it."""

    question: str
    answer: str
    line: int
    children: tuple["Why", ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation the author declared or wrote as a link."""

    target: str
    """The id, wiki name or path as written."""
    kind: str
    """related, same_cause, recurrence_of, caused_by, follow_up, duplicate_of, supersedes or not_related."""
    line: int
    note: str = ""
    origin: str = "front matter"
    """front matter, wiki link, or link: a plain link to a file that may be no postmortem, so nobody is told when it is none."""


MILESTONES = (
    "started",
    "impact_started",
    "detected",
    "acknowledged",
    "declared",
    "identified",
    "mitigated",
    "recovered",
    "resolved",
    "closed",
)
"""In the order an incident usually runs through them."""


@dataclass(frozen=True, slots=True)
class Record:
    """One postmortem, understood. Nothing here is guessed: what the file does not say is empty or None."""

    id: str
    title: str
    kind: str = "incident"
    status: Term | None = None
    incident_status: Term | None = None
    severity: Severity | None = None
    services: tuple[str, ...] = ()
    category: Term | None = None
    tags: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    date: Day | None = None
    times: Mapping[str, Moment] = field(default_factory=lambda: MappingProxyType({}))
    """By milestone (`MILESTONES`), stated before derived."""
    durations: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
    """Stated ones: duration, impact_duration, ttd, tta, ttm, ttr."""
    zone: str = ""
    """Zone of the timeline as written: `UTC`, `PST`, `+09:00`; empty where the file names none."""
    owner: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    participants: tuple[str, ...] = ()
    dates: Mapping[str, Day] = field(default_factory=lambda: MappingProxyType({}))
    """drafted_at, review_started_at, meeting_at, published_at, revised_at, announced_at, presented_at, embargo_until."""
    summary: str = ""
    impact: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """users, features, regions, revenue, reputation, error_budget_pct, sla_breached, data_loss, support_tickets, description."""
    detection: Term | None = None
    trigger: str = ""
    resolution: str = ""
    causes: tuple[Factor, ...] = ()
    factors: tuple[Factor, ...] = ()
    whys: tuple[Why, ...] = ()
    conclusion: str = ""
    """What follows a chain of whys as `Root cause:`."""
    timeline: tuple[Entry, ...] = ()
    well: tuple[str, ...] = ()
    poorly: tuple[str, ...] = ()
    lucky: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    relations: tuple[Relation, ...] = ()
    sections: tuple[Section, ...] = ()
    visibility: str = ""
    """public, internal, restricted, or empty where the file does not say."""
    language: str = "en"
    previously: tuple[str, ...] = ()
    """Earlier addresses of its page, below the folder of the incident pages, without slashes at their ends or an extension."""
    extra: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """Front matter keys that no field knows, as written; internal."""
    facts: tuple[Fact, ...] = ()
    """Where each value above came from."""
