"""A view: one postmortem as one audience may see it. A function that takes a view cannot leak what redaction removed."""

from dataclasses import dataclass, field

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.words import Words


@dataclass(frozen=True, slots=True)
class View:
    """What relate, query and render work on; derived from covered text only."""

    path: str
    """Of the source where the audience may know it, else made from the public slug; POSIX with its extension."""
    address: str
    """Of its page below the site, without leading slash and without extension: `postmortems/pm-2026-014-pool`."""
    record: Record
    document: Document = field(repr=False)
    origin: str = ""
    """The source path for an edit link; empty where the audience may not know it."""
    readable: bool = True
    reason: str = ""
    """Why it could not be read; empty when it could."""
    words: Words | None = field(default=None, repr=False, compare=False)
    """What would be counted in it, where that is known already."""
