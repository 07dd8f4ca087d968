"""Event: what a row of an export says happened, when, and which file says so; and a row that could not be read."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    at: datetime
    """With its zone."""
    text: str
    source: str
    """Who says so: the value of the row where it has one, else the kind and name of the export."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that gives no event."""

    line: int
    """Of the file where rows are lines, else the number of the row; 0 for the file as a whole."""
    why: str
