"""An action item: what somebody promised to do, who, by when and how far it is, each with the words it was written in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Owner:
    """Who is to do it."""

    name: str
    kind: str
    """person, team or role."""


@dataclass(frozen=True, slots=True)
class Action:
    """One action item."""

    text: str
    line: int
    id: str = ""
    """As written in an id column or key; empty where the author gave none."""
    origin: str = ""
    """front matter, table, list, checkbox, heading."""
    owners: tuple[Owner, ...] = ()
    owner_written: str = ""
    due: date | None = None
    due_written: str = ""
    status: str = "open"
    """open, in_progress, blocked, done, wont_do, deferred or unknown."""
    status_written: str = ""
    """Empty where the author stated none."""
    note: str = ""
    completed: date | None = None
    tickets: tuple[str, ...] = ()
    """Keys, `#numbers` or addresses as written."""
    kind: str = ""
    """prevent, detect, mitigate, process, repair, investigate or other."""
    priority: str = ""
    addresses: tuple[str, ...] = ()
    """Ids of the factors it answers."""
    verify: str = ""
    verified_on: date | None = None
    deferrals: int = 0
    details: tuple[str, ...] = ()
    """Nested points below the item."""
    again: int = 0
    """Line of a second place where the same item stands; 0 where it stands once, as it should."""
    tracked: str = ""
    """Status that the tracker's export has for it; empty where the export does not know it."""
    tracked_on: date | None = None
    """The day on which the tracker closed it."""
    filed: str = ""
    """Status in the file, where `status` is that of the tracker and says something else."""

    @property
    def due_words(self) -> str:
        """What was written for the due date, where it does not say the day itself: `Sprint 14`, or `2 weeks` beside the day it comes to."""
        return "" if self.due and str(self.due.year) in self.due_written else self.due_written

    @property
    def closed(self) -> bool:
        """Done, or decided against: it can never be late."""
        return self.status in ("done", "wont_do")
