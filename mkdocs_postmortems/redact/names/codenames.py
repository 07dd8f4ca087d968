"""Codenames: a text in, the names out that it says nobody outside knows yet: `codename Bluebottle`, `the unreleased product Gnomon`."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.mononyms import nobody
from mkdocs_postmortems.redact.names.things import NAME

_NAMES = rf"[\"“„«'*_`]{{0,3}}(?P<%s>{NAME}(?:[ ]{NAME})?)"
_CALLED = Expression(
    r"\b(?i:code-?[ ]?name[ds]?)(?:[ ](?i:is|was|for[ ]it[ ]is))?[ ]?:?[ ]?"
    + _NAMES % "named"
    + r"|\b(?i:unreleased|unannounced|unlaunched|not[ ]yet[ ]announced|still[ ]secret)[ ](?:[a-z]+[ ]){0,2}"
    + _NAMES % "kept"
)


def codenames(text: str) -> Iterator[str]:
    """Each of them; words of the language and what everybody runs are none."""
    lowered = text.lower()
    if any(
        hint in lowered for hint in ("codename", "code name", "code-name", "unreleased", "unannounced", "unlaunched", "announced", "secret")
    ):
        for found in _CALLED.finditer(text):
            name = found["named"] or found["kept"]
            if not all(map(nobody, name.split())):
                yield name
