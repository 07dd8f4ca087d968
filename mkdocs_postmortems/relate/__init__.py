"""Relate: many views in, one library out. Knows nothing of files or pages."""

from mkdocs_postmortems.relate.assembly import library
from mkdocs_postmortems.relate.tracked import current

__all__ = ["current", "library"]
