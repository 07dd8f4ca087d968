"""The catalogue of rules: every table joined in order of id, the one source of checks, messages, settings and reference pages."""

from mkdocs_postmortems.model.rule import Rule
from mkdocs_postmortems.model.rules.actions import ACTIONS
from mkdocs_postmortems.model.rules.analysis import ANALYSIS
from mkdocs_postmortems.model.rules.language import LANGUAGE
from mkdocs_postmortems.model.rules.public import PUBLIC
from mkdocs_postmortems.model.rules.structure import STRUCTURE
from mkdocs_postmortems.model.rules.timeline import TIMELINE

RULES: dict[str, Rule] = {row.id: row for row in (*LANGUAGE, *STRUCTURE, *TIMELINE, *ACTIONS, *ANALYSIS, *PUBLIC)}
"""Every rule by id."""
NAMED: dict[str, str] = {row.name: row.id for row in RULES.values()}
"""Id by name, for settings and suppressions that use the word."""
