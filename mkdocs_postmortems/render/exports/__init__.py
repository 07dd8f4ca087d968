"""Exports: one library in, the same facts in forms that other programs read out. Knows nothing of sources or of any host."""

from mkdocs_postmortems.render.exports.columns import EVERYTHING, PUBLIC
from mkdocs_postmortems.render.exports.commands import SCHEMAS, schema, told
from mkdocs_postmortems.render.exports.edition import Exported, Exports

__all__ = ["EVERYTHING", "PUBLIC", "SCHEMAS", "Exported", "Exports", "schema", "told"]
