"""Register: every incident there was, whether or not anybody wrote it up; what makes a share of finished postmortems honest."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Entry:
    """One incident of the register."""

    id: str
    line: int
    """In a CSV its line, in JSON its place in the list, both from 1."""
    title: str = ""
    severity: str = ""
    """As written."""
    level: int | None = None
    """0 is worst; None where no scale knows the label."""
    begun: date | None = None
    """The day it began."""
    ended: date | None = None
    """The day it was over; the day it began where the register does not say."""
    kind: str = ""
    exempt: str = ""
    """Why no postmortem is needed."""
    duplicate_of: str = ""
    """The incident under whose id this one is written up."""


@dataclass(frozen=True, slots=True)
class Register:
    """A list of incidents kept outside the library, or the statement that the library itself lists every one."""

    path: str = ""
    """As the option names it; empty where the library's own files are the register."""
    entries: tuple[Entry, ...] = ()
