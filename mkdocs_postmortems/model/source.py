"""A source: one file of the folder as bytes and names, before anyone has read it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a file of the folder is to the library."""

    INCIDENT = "incident"
    """Read as a postmortem."""
    PAGE = "page"
    """A README, an index page, a template or another document: told apart with a reason, never read as an incident."""
    ATTACHMENT = "attachment"
    """An image or any other file beside the postmortems."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file. Its bytes may hold anything, secrets included."""

    path: str
    """POSIX, relative to the source folder: the name in every message."""
    file: str
    """Where it lies on this machine; never shown."""
    role: Role
    reason: str
    """Why it has this role, in words: `named as a template`, `extension .md`."""
    data: bytes = field(default=b"", repr=False)
    """The content of an incident or page; empty for attachments and for files that could not be read."""
    trouble: str = ""
    """Why the bytes could not be had (permission, size, a link out of the folder); empty when they could."""
    code: str = ""
    """The problem code that belongs to `trouble`."""
