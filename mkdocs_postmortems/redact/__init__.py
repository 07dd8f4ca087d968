"""Redact: postmortems as read in, what one audience may see of them out. Internal is the policy that withholds nothing."""

from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.redact.attachments.attachments import attachments
from mkdocs_postmortems.redact.cover import Preview, Result, asides, cover, preview
from mkdocs_postmortems.redact.credentials.secrets import secrets
from mkdocs_postmortems.redact.edition.named import Heard
from mkdocs_postmortems.redact.gate.gate import opening, silent
from mkdocs_postmortems.redact.gate.policy import policy
from mkdocs_postmortems.redact.pages import HostPages, moved, pages

__all__ = [
    "Covered",
    "Heard",
    "HostPages",
    "Preview",
    "Result",
    "asides",
    "attachments",
    "cover",
    "moved",
    "opening",
    "pages",
    "policy",
    "preview",
    "secrets",
    "silent",
]
