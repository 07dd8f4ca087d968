"""The one table of fields: kind, aliases, audience class and help; reader, redaction defaults and reference page come from it."""

from mkdocs_postmortems.model.fields.field import Field as Field
from mkdocs_postmortems.model.fields.follow_up import FOLLOW_UP
from mkdocs_postmortems.model.fields.identity import IDENTITY
from mkdocs_postmortems.model.fields.people import PEOPLE
from mkdocs_postmortems.model.fields.story import STORY
from mkdocs_postmortems.model.fields.times import TIMES

FIELDS: tuple[Field, ...] = (*IDENTITY, *TIMES, *PEOPLE, *STORY, *FOLLOW_UP)
"""Every field, in the order the reference page shows them."""

BY_NAME = {f.name: f for f in FIELDS}
