"""Measure: a library in, its numbers out, each with its n and with what was left out. Knows nothing of pages."""

from mkdocs_postmortems.relate.measure.completion import contradictions
from mkdocs_postmortems.relate.measure.whole import insights

__all__ = ["contradictions", "insights"]
