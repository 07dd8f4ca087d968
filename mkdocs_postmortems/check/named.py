"""Named: a word in small letters in, whether people are called so out, in any of the languages that redaction knows names of."""

import unicodedata
from functools import cache
from pathlib import Path

from mkdocs_postmortems.model.names import GIVEN, PRODUCTS

_LIST = Path(__file__).parents[1] / "redact" / "names" / "forenames.txt"
"""One list for whoever looks for names: what is withheld as somebody's must not be taken for a program here."""
_STROKES = str.maketrans("łøđıðæœ", "lodidao")
"""Letters that are no other one with a sign added."""


@cache
def _names() -> frozenset[str]:
    return GIVEN | (frozenset(_LIST.read_text(encoding="utf-8").split()) - PRODUCTS)


def given(low: str) -> bool:
    """Whether it is a given name and no well-known program's, written with its signs or without."""
    if low.isascii():
        return low in _names()
    plain = unicodedata.normalize("NFKD", low.translate(_STROKES))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)) in _names()
