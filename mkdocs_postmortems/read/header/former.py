"""Former: what an author wrote of earlier addresses in, those that can lead to a page out, in one spelling."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.header.choose import Chosen

_PART = Expression(r"[^\W_](?:[\w.~-]*\w)?")
"""One part of an address: it begins with a letter or a digit, so that it can never lead up or to a hidden file."""
_ENDING = Expression(r"(?:/index)?\.(?:md|markdown|html?)$|/index$", re.IGNORECASE)
_LONGEST = 200


def addresses(chosen: Chosen) -> tuple[str, ...]:
    """Each address once, as written but for slashes at its ends and the ending of a file; other site generators' names are left out."""
    found: list[str] = []
    for one in chosen.every.get("previously", ()):
        rows = one.value if isinstance(one.value, (list, tuple)) else [one.value]
        found.extend(_ENDING.sub("", row.strip().strip("/")) for row in rows if isinstance(row, str))
    return tuple(dict.fromkeys(one for one in found if len(one) <= _LONGEST and all(_PART.fullmatch(part) for part in one.split("/"))))
