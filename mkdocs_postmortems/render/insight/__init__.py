"""Insight: findings in, the insights pages and their files out; every number on them is one of a finding."""

from mkdocs_postmortems.render.insight.figures import figures
from mkdocs_postmortems.render.insight.page import assets, pages

__all__ = ["assets", "figures", "pages"]
