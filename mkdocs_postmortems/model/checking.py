"""Checking: what a team asks of its postmortems, as options of the checks. Knows no rule by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Checking:
    """The options below `check`."""

    profile: str = "adoption"
    """foundation, adoption, maturity or excellence."""
    language: str = ""
    """en reads every document as English, off reads none; empty goes by each document."""
    ignore: tuple[str, ...] = ()
    """Rules that are off everywhere."""
    people: tuple[str, ...] = ()
    """Names that may stand in any document, beside those each document gives."""
    acronyms: tuple[str, ...] = ()
    """Short forms that everybody here knows."""
    old_days: int = 60
    """Days after which an open action item is old."""
    stale_days: int = 14
    """Days after an incident is over when its draft is stale."""
    action_days: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    """Severity level to the most days an action item may take."""
    external: bool = False
    """A public postmortem needs its message to customers."""
