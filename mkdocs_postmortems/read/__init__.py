"""Read: the bytes of one file in, everything it says about an incident out, with line numbers. Knows no audience."""

from mkdocs_postmortems.read.actions.tables import columns
from mkdocs_postmortems.read.parts.sections import sections
from mkdocs_postmortems.read.postmortem import again, lighter, postmortem, text

__all__ = ["again", "columns", "lighter", "postmortem", "sections", "text"]
