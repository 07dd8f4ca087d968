"""Render: a library in, pages and files of one edition out. Knows nothing of sources or of any host."""

from mkdocs_postmortems.render.edition import site
from mkdocs_postmortems.render.exports import EVERYTHING

__all__ = ["EVERYTHING", "site"]
