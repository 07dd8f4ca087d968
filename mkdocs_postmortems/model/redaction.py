"""Redaction rules and what they did: the values of `redaction.yml`, and one row of the ledger. Knows no text."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class DeclaredTerm:
    """One word or phrase that no public text may hold, in any spelling."""

    text: str = field(repr=False)
    kind: str = "term"
    """customer, vendor, host, codename, ticket, person or any word of the user's own: the category that is shown instead."""
    shown: str = ""
    """What stands in its place (`as` in the file); empty shows the category in brackets."""
    also: tuple[str, ...] = field(default=(), repr=False)
    case: bool = False
    """Whether capital letters count."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is shown as a role, whatever way the text names them."""

    name: str = field(repr=False)
    shown: str = ""
    """The role; a number at its end is dropped, because numbers are given by order of appearance in each document."""
    also: tuple[str, ...] = field(default=(), repr=False)
    listed: bool = True
    """Whether somebody has written the name down for this; those of a history are hunted in parts only where a document names them."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An image that a reviewer has looked at."""

    path: str
    """Below the source folder, POSIX."""
    sha256: str
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding of the credential rules that a reviewer has judged to be none."""

    fingerprint: str
    reason: str
    reviewer: str
    expires: date


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything `redaction.yml` says, with its defaults."""

    approval: str = "required"
    """required, or optional: then neither an approval nor a final status is asked for."""
    reviewers: tuple[str, ...] = ()
    terms: tuple[DeclaredTerm, ...] = ()
    people: tuple[Person, ...] = ()
    internal_domains: tuple[str, ...] = ()
    tickets: tuple[str, ...] = ()
    """Regular expressions, beside the built-in shape `ABC-123`."""
    sections: tuple[str, ...] = ()
    """Headings of level 2 that are public; empty leaves it to `public_sections` of the settings."""
    fields: tuple[str, ...] = ()
    attachments: tuple[Reviewed, ...] = ()
    allow: tuple[Allowed, ...] = ()
    known: tuple[str, ...] = ()
    """Names of products and the like that reviewers need not be shown; nothing is taken out or left in for it."""
    ledger_key: bytes = field(default=b"", repr=False)
    """The secret by which the ledger names what it must not say; empty leaves the names out. Never written in the file."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """One thing that was taken out: which rule, where, of what kind; never what."""

    rule: str
    """marker, comment, hidden, section, field, term, person, identifier, credential, link, image, unused, withdrawn."""
    path: str
    """Of the source."""
    line: int
    """In the source, from 1; 0 for the document as a whole."""
    category: str
    name: str = ""
    """Of the field that was left out, as its author wrote it; empty for everything else."""
    fingerprint: str = ""
    """The same for the same value under one key, and nothing without that key; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Unfamiliar:
    """A name in a public text that no rule and no list knows; for its reviewer only."""

    name: str = field(repr=False)
    times: int
    around: str = field(repr=False)
    """The words about its first place."""
