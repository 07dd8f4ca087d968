"""Read: the bytes of one file in, everything it says about an incident out, with line numbers. Knows no audience."""

from mkdocs_postmortems.read.action_table import columns
from mkdocs_postmortems.read.postmortem import again, lighter, postmortem, text
from mkdocs_postmortems.read.sections import sections

__all__ = ["again", "columns", "lighter", "postmortem", "sections", "text"]
