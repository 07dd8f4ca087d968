"""A tracker: what one export of an issue tracker says of each ticket, found by any of the names that people write for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

_WEB = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_NUMBERED = re.compile(r"^[^/]+/(?P<repo>.+?)/(?:-/)?(?:issues|pull|pulls|merge_requests|work_items)/#?(?P<n>\d+)$")
_KEYED = re.compile(r"^[^/]+/(?:.+/)?(?:browse|issue|issues)/(?P<key>[A-Za-z][A-Za-z0-9_]*-\d+)(?:/.*)?$")
_HASH = re.compile(r"^(?:#|!|(?:issue|pr|pull request|mr|gh|bug)[ -]?#?)(?P<n>\d+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket as the export has it."""

    id: str
    """The name to show: `OPS-12`, `#12`."""
    status: str
    """A word of the vocabulary of action items; unknown where the tracker's own word is in none."""
    written: str
    """The tracker's own word."""
    closed: date | None = None
    url: str = field(default="", repr=False)
    line: int = 0
    """In the export: of a table its line, of a list its place from 1."""


@dataclass(frozen=True, slots=True)
class Tracker:
    """One export, read."""

    path: str = ""
    kind: str = ""
    """GitHub, GitLab, Jira, Linear or table; empty where there is no export."""
    taken: date | None = None
    """The day it tells of."""
    tickets: Mapping[str, Ticket] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """By every name of a ticket that means one ticket only."""

    def find(self, written: str) -> Ticket | None:
        """The ticket that somebody's words mean; None where the export does not hold it."""
        return next((self.tickets[name] for name in names(written) if name in self.tickets), None)


def names(written: str) -> tuple[str, ...]:
    """The names under which a ticket may be known, the surest first: its address, its repository and number, its key, its bare number."""
    words = written.strip()
    bare = _WEB.sub("", words)
    if bare != words:
        bare = re.split(r"[?#]", bare, maxsplit=1)[0].rstrip("/").casefold()
        numbered, keyed = _NUMBERED.match(bare), _KEYED.match(bare)
        more = [f"{numbered['repo']}#{numbered['n']}"] if numbered else [keyed["key"]] if keyed else []
        return (bare, *more)
    if (found := _HASH.match(words)) is not None:
        return (f"#{int(found['n'])}",)
    return (words.casefold(),) if words else ()
