"""What must not be there, as one frozen value; knows nothing of files, and shows none of its values."""

from dataclasses import dataclass, field
from enum import StrEnum


class Form(StrEnum):
    """How strictly a value is looked for."""

    WORDS = "words"
    """In every disguise, its words joined or apart, upper or lower case."""
    NAME = "name"
    """As words; a name made of ordinary words is no finding where it stands in lower-case prose (`we will page them`)."""
    HOST = "host"
    """As words that are joined by something other than white space: `corp.internal`, not `the corp internal wiki`."""
    APART = "apart"
    """As words that are not run together: `D. Whitfield`."""
    CASE = "case"
    """As words, in the case they were declared in."""
    SEGMENT = "segment"
    """Only as a whole part of a path or an address, between slashes, quotes or the ends of it."""


@dataclass(frozen=True, slots=True)
class Needle:
    """One value that must not be found."""

    id: str
    """Shown in findings (`term-3`), so it may not say what the value is."""
    category: str
    """Shown in findings: customer, host, person, withheld incident ..."""
    value: str = field(repr=False)
    form: Form = Form.WORDS


@dataclass(frozen=True, slots=True)
class Withheld:
    """An incident that is not part of the edition: none of these may be found."""

    id: str = field(default="", repr=False)
    title: str = field(default="", repr=False)
    slug: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Everything a finished site is searched for."""

    needles: tuple[Needle, ...] = ()
    internal_domains: tuple[str, ...] = field(default=(), repr=False)
    tickets: tuple[str, ...] = field(default=(), repr=False)
    """Regular expressions of ticket keys."""
    withheld: tuple[Withheld, ...] = field(default=(), repr=False)
    allowed: frozenset[str] = frozenset()
    """Fingerprints of findings that a reviewer has accepted."""
    key: bytes = field(default=b"", repr=False)
    """Keeps fingerprints from being guessed back to values; the same key gives the same fingerprints."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much work one site may cause; what lies beyond is a finding, never passed over."""

    file: int = 64_000_000
    """Bytes of one file of the site."""
    unpacked: int = 16_000_000
    """Bytes that one compressed or encoded part may unpack to."""
    derived: int = 100_000_000
    """Bytes unpacked for the whole site."""
    depth: int = 7
    """Containers and encodings within each other."""
    rounds: int = 16
    """Times the escapes of one text are undone."""
    members: int = 2_000
    """Entries of one archive."""
