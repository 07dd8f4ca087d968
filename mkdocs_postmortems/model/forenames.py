"""Forenames: given names of many languages out, those that are no word, place or program besides, and a word as it would stand among them.

The list is `forenames.txt`, in small letters without signs.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("forenames.txt")
_STROKES = str.maketrans("łøđıðæœ", "lodidao")
"""Letters that are no other one with a sign added."""
_CYRILLIC = "\u0400"
_CASES = {
    "ия": ("ии", "ию", "иеи"),
    "а": ("ы", "и", "е", "у", "ои"),
    "я": ("и", "е", "ю", "еи"),
    "и": ("я", "ю", "ем", "е"),
    "ь": ("я", "ю", "ем", "е"),
}
"""With what a name ends in Cyrillic letters without their signs, and what stands there in the other cases."""


@cache
def forenames() -> frozenset[str]:
    """Every name as `unsigned` spells it, those in Cyrillic letters in all cases."""
    names = _LIST.read_text(encoding="utf-8").split()
    return frozenset((*names, *(form for name in names if name[0] >= _CYRILLIC for form in _declined(name))))


def unsigned(word: str) -> str:
    """A word in small letters without the signs on them."""
    low = word.casefold()
    if low.isascii():
        return low
    return "".join(letter for letter in unicodedata.normalize("NFKD", low.translate(_STROKES)) if not unicodedata.combining(letter))


def _declined(name: str) -> Iterator[str]:
    for last, endings in _CASES.items():
        if name.endswith(last):
            yield from (name.removesuffix(last) + ending for ending in endings)
            return
    yield from (name + ending for ending in ("а", "у", "ом", "е"))
