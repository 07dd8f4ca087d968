"""Relate: many views in, one library out. Knows nothing of files or pages."""

from mkdocs_postmortems.relate.assembly import library
from mkdocs_postmortems.relate.measure import contradictions, insights

__all__ = ["contradictions", "insights", "library"]
