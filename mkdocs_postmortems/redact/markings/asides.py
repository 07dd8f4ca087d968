"""Asides: a line in, whether a comment of HTML in it says that something is not for everybody, and yet takes nothing out."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markings.directives import directives
from mkdocs_postmortems.redact.markings.private import only_private

_BOUND = r"(?:begin|start|end|stop|if|endif|else|only|section|block|part|audience|visibility|access|for|use|not|never|show|to)"
_UNCLEAR = Expression(
    rf"<!--(?:(?!<!--)\W)*+(?:{_BOUND}\W+){{0,4}}(?:internal|private|confidential|restricted|redact(?:ed)?|nonpublic|staff|employees|hide|hidden)(?:\W+{_BOUND}){{0,3}}\W*-->",
    re.IGNORECASE,
)
"""A comment that says no more than that something is internal, yet not in the words that would take it out."""
_SILENCED = Expression(
    r"<!--(?:(?!<!--)\W)*+(?:please )?do(?: not|n['’]t) (?:publish|share|release|disclose)\b[^\n]{0,60}?-->", re.IGNORECASE
)
"""A comment that asks to keep something back, and nobody can tell what."""
_COMMENT = Expression(r"<!--[ \t]*+([^\n<>]{4,80}?)[ \t]*-->")


def says_so(line: str) -> bool:
    """Whether such a comment stands in the line; what else one says is nobody's business, because no comment goes out."""
    return bool(_UNCLEAR.search(line) or _SILENCED.search(line)) or any(map(_asks, _COMMENT.findall(line)))


def _asks(comment: str) -> bool:
    return only_private(comment) or next(directives(comment), -1) >= 0
