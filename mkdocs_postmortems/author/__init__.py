"""Author: what somebody does with one source: edits it in place, and compares it with what the public sees of it."""

from mkdocs_postmortems.author.action import edits
from mkdocs_postmortems.author.difference import Row, difference
from mkdocs_postmortems.author.header import stored
from mkdocs_postmortems.author.wording import PHRASES, Wanted
from mkdocs_postmortems.author.write import rewrite

__all__ = ["PHRASES", "Row", "Wanted", "difference", "edits", "rewrite", "stored"]
