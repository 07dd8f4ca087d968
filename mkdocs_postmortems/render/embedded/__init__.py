"""Embedded: rows of one edition and what a page by hand asks about them in, a table, a number or a chart for that page out."""

from mkdocs_postmortems.render.embedded.found import Rows
from mkdocs_postmortems.render.embedded.opened import opened
from mkdocs_postmortems.render.embedded.shown import embedded, insight_of, mistaken

__all__ = ["Rows", "embedded", "insight_of", "mistaken", "opened"]
