"""Phrases: an expression as people can read it, over lines, in; the same as `re` wants it out. Knows no sentence."""

import re

from mkdocs_postmortems.check.lexicon.verbs import base, ing, past, told
from mkdocs_postmortems.model.expression import Expression

_FORMS = {"told": told, "past": past, "base": base, "ing": ing}
_PIECE = Expression(
    r"""
    (?P<kept>\\. | \[\^?\]?(?:\\.|[^\]\\])*\])   # an escaped letter and a set of letters stay as they are
  | \s*\n\s*(?P<bar>\|?)\s*
  | (?P<group>\()(?!\?)
  | \{(?:(?P<form>[a-z]+):\s)?(?P<names>[A-Za-z][^{}]*)\}
    """,
    re.VERBOSE | re.DOTALL,
)


def phrases(text: str, **parts: str) -> str:
    """One expression of phrases that are written one below the other.

    The end of a line and the blanks around it are nothing; a line may begin with the bar that parts it from the one before. A blank that
    counts there is written `[ ]`. Round brackets group and keep nothing: `(a|b)` is `(?:a|b)`. `{NAME}` is one of `parts`;
    `{told: push, roll out, NAME}` are the forms in which a report tells of these verbs, a part being a list of more of them, and `past`,
    `base` and `ing` some of these forms (`verbs.py`).
    Raises KeyError for a name that is no part.
    """

    def piece(found: re.Match[str]) -> str:
        if found["kept"]:
            return " " if found["kept"] == "[ ]" else found["kept"]
        if found["group"]:
            return "(?:"
        if found["form"]:
            return _FORMS[found["form"]](", ".join(parts.get(one.strip(), one) for one in found["names"].split(",")))
        return parts[found["names"]] if found["names"] else found["bar"] or ""

    return _PIECE.sub(piece, text)
