"""Covered text: what redaction leaves of one postmortem for one audience, before facts are derived from it."""

from dataclasses import dataclass, field

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.redaction import Redaction


@dataclass(frozen=True, slots=True)
class Covered:
    """The only thing redaction hands on."""

    path: str
    address: str
    text: str = field(repr=False)
    """Front matter and body as the audience may see them."""
    origin: str = ""
    readable: bool = True
    reason: str = ""
    unchanged: Postmortem | None = None
    """The postmortem itself where nothing was taken away, so that it is not read twice; never set for a public audience."""
    redactions: tuple[Redaction, ...] = field(default=(), repr=False)
    """The ledger of this document: rule, place and category of everything that was taken out. Internal."""
    fingerprint: str = ""
    """SHA-256 of the public text and of the images it shows; what an approval is given for. Empty for other audiences."""
    images: tuple[tuple[str, str], ...] = ()
    """The images it may show, as (path below the source folder, neutral name that the text uses)."""
    source: str = field(default="", repr=False)
    """Path of the source, for the build and the ledger; it may hold what the audience must not know."""
    tracked: tuple[str, ...] = ()
    """For each entry of `action_items` in the text the status that the tracker's export has for it, a word of the vocabulary; empty where
    it has none. No part of the text, so that a ticket that is closed does not break an approval."""
