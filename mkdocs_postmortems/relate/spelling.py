"""Spelling: names as people write them in, one spelling to compare and address them by out."""

from collections.abc import Iterable

from slugify import slugify

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold

_GAPS = Expression(r"[\s_\-\u2010-\u2015]+")
_LONGEST = 80
"""Characters of a slug: 240 bytes at three bytes each, and file systems end at 255."""


def canonical(name: str) -> str:
    """`Artifact Caching Proxy`, `artifact_caching_proxy` and `artifact-caching-proxy` are one name."""
    folded = fold(name)
    return _GAPS.sub("-", folded).strip("-") or folded


def slugs(values: Iterable[str], fallback: str) -> dict[str, str]:
    """A slug for each value, all different, letters of every script kept; values that have no letters get `fallback`.

    A number is added where two values would share one (`c++` and `c#`), in the order of the values.
    """
    found: dict[str, str] = {}
    taken = {"index"}  # the page of the whole facet lies at that name
    for value in sorted(values):
        plain = slugify(value, allow_unicode=True, max_length=_LONGEST) or fallback
        slug, number = plain, 2
        while slug in taken:
            slug, number = f"{plain}-{number}", number + 1
        taken.add(slug)
        found[value] = slug
    return found
