"""Commented: the lines of a header in, the first comment of YAML that says the page is not for everybody out."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.gate.contradicted import TOLD, plain_key, tagged
from mkdocs_postmortems.redact.markings.directives import orders

_ALONE = Expression(r"(?:internal|private|confidential|staff|team)(?: use)?[ -]only\b", re.IGNORECASE)
_COMMENT = Expression(r"^(?P<before>[^#\n]*?)(?:(?<=\s)|^)#[ \t]*(?P<said>[^\n|]{4,120})$", re.MULTILINE)


def commented(front: str) -> int:
    """The offset of a comment of the header that says so; -1 where there is none. A list of the words one may choose from is none."""
    for found in _COMMENT.finditer(front):
        before, said = found["before"], found["said"].strip()
        if before.count('"') % 2 or before.count("'") % 2:
            continue
        if (
            tagged(said)
            or (not before.strip() and (_ALONE.match(said) or orders(said)))
            or (plain_key(before.partition(":")[0].strip()) == "visibility" and (TOLD.search(said) or orders(said)))
        ):
            return found.start("said")
    return -1
