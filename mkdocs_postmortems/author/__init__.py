"""Author: what somebody does with one source: edits its header in place, and compares it with what the public sees of it."""

from mkdocs_postmortems.author.difference import Row, difference
from mkdocs_postmortems.author.header import stored
from mkdocs_postmortems.author.write import rewrite

__all__ = ["Row", "difference", "rewrite", "stored"]
