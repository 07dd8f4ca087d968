"""Render: a library in, pages and files of one edition out. Knows nothing of sources or of any host."""

from mkdocs_postmortems.render.again import again
from mkdocs_postmortems.render.body import Body
from mkdocs_postmortems.render.dress import every as fixtures
from mkdocs_postmortems.render.edition import site
from mkdocs_postmortems.render.embedded import Rows, embedded, insight_of, mistaken, opened
from mkdocs_postmortems.render.exports import EVERYTHING
from mkdocs_postmortems.render.grammar import scripts as language
from mkdocs_postmortems.render.insight.files import as_json as insights_json
from mkdocs_postmortems.render.links import Target

__all__ = [
    "EVERYTHING", "Body", "Rows", "Target", "again", "embedded", "fixtures", "insight_of", "insights_json", "language",
    "mistaken", "opened", "site",
]  # fmt: skip
