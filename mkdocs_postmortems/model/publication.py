"""Publication: what reviewers are shown of one incident before it goes out. Internal; an edition that withholds something never has one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Redaction, Unfamiliar
from mkdocs_postmortems.model.source import Source


class Stage(StrEnum):
    """How far an incident is on its way to the public."""

    WAITING = "waiting"
    """The text is clean and nobody's approval holds for it."""
    BLOCKED = "blocked"
    """Something is wrong with it: it asks to be public and cannot be, or it could not be read and stops every public edition."""
    EMBARGOED = "embargoed"
    """It asks to be public later."""
    PUBLISHED = "published"
    """The next public edition holds it."""
    NOT_ASKED = "not-asked"


class Held(StrEnum):
    """Why a document that asks to be public waits, or is over, without being wrong: in the words that its authors read."""

    EMBARGO = "its embargo has not passed"
    ACTION = "its embargo waits for an action"
    EXPIRED = "the last day on which it may be read has passed"
    VULNERABILITY = "its vulnerability is not patched"


@dataclass(frozen=True, slots=True)
class Publication:
    """One incident that asks to be public, or keeps the public edition from being built."""

    stage: Stage
    reason: str = ""
    """Why it does not go out yet, in words; for blocked ones the problems say it."""
    shown: Incident | None = None
    """As the public would see it; None where there is no text that could be shown."""
    removed: tuple[Redaction, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = ()
    fingerprint: str = ""
    """What an approval is given for."""
    unfamiliar: tuple[Unfamiliar, ...] = field(default=(), repr=False)
    """Names in what is shown that nothing here knows: what a reviewer looks at first."""
    opens: date | None = None
    """The day for which it waits, where it waits for one."""

    @property
    def withdrawn(self) -> bool:
        """Whether the public sees only that there was a report."""
        return any(row.rule == "withdrawn" for row in self.removed)


@dataclass(frozen=True, slots=True)
class Publications:
    """Every incident of a library that asks to be public."""

    by_source: Mapping[str, Publication]
    """By path of the source."""
    library: Library
    """What the public edition would hold if all that can be shown were approved."""
    images: Mapping[str, Source] = field(repr=False)
    """Reviewed images as the public would get them, by the name their text uses."""
