"""Author: what somebody does with one source: begins it, edits it in place, and compares it with what the public sees of it."""

from mkdocs_postmortems.author.action import edits
from mkdocs_postmortems.author.difference import Row, difference
from mkdocs_postmortems.author.draft import MILESTONES, Known, draft
from mkdocs_postmortems.author.events.instant import instant, zoned
from mkdocs_postmortems.author.external import TITLES, Message, message
from mkdocs_postmortems.author.forms import FORMS, Form, form_for
from mkdocs_postmortems.author.header import stored
from mkdocs_postmortems.author.migrate import Migration, migrated
from mkdocs_postmortems.author.numbering import Name, next_name
from mkdocs_postmortems.author.tongues import tongue
from mkdocs_postmortems.author.wording import PHRASES, Wanted
from mkdocs_postmortems.author.write import rewrite

__all__ = [
    "FORMS", "MILESTONES", "PHRASES", "TITLES", "Form", "Known", "Message", "Migration", "Name", "Row", "Wanted", "difference", "draft",
    "edits", "form_for", "instant", "message", "migrated", "next_name", "rewrite", "stored", "tongue", "zoned",
]  # fmt: skip
