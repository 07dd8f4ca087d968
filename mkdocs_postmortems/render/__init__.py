"""Render: a library in, pages and files of one edition out. Knows nothing of sources or of any host."""

from mkdocs_postmortems.render.data import twin
from mkdocs_postmortems.render.edition import site

__all__ = ["site", "twin"]
