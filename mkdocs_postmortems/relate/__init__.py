"""Relate: many views in, one library out. Knows nothing of files or pages."""

from mkdocs_postmortems.relate.assembly import library

__all__ = ["library"]
