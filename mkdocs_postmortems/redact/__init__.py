"""Redact: postmortems as read in, what one audience may see of them out. Internal is the policy that withholds nothing."""

from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.redact.attachments import attachments
from mkdocs_postmortems.redact.cover import Preview, Result, asides, cover, preview
from mkdocs_postmortems.redact.gate import silent
from mkdocs_postmortems.redact.heard import Heard
from mkdocs_postmortems.redact.pages import HostPages, moved, pages
from mkdocs_postmortems.redact.policy import policy
from mkdocs_postmortems.redact.secrets import secrets

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
    "pages",
    "policy",
    "preview",
    "secrets",
    "silent",
]
