"""Named: a word in small letters in, whether people are called so out, in any of the languages that redaction knows names of."""

from functools import cache

from mkdocs_postmortems.model.forenames import forenames, unsigned
from mkdocs_postmortems.model.names import GIVEN, PRODUCTS


@cache
def _names() -> frozenset[str]:
    # One list for whoever looks for names: what is withheld as somebody's must not be taken for a program here.
    return GIVEN | (forenames() - PRODUCTS)


def given(low: str) -> bool:
    """Whether it is a given name and no well-known program's, written with its signs or without."""
    return unsigned(low) in _names()
