"""Recalled: everybody whom a library names in full and one text, those out whom this text calls by a given or a family name alone."""

import re
from collections.abc import Iterable, Iterator, Mapping

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.mononyms import nobody
from mkdocs_postmortems.redact.names.people import Somebody
from mkdocs_postmortems.redact.names.things import NAME, things_of

_SHORTEST = 4
"""Letters of a name that is known by itself."""
_LONGEST = 5
"""Words of a name, of which the first and the last are names by themselves: `Ines de la Torre`."""
_PART = Expression(rf"(?<![\w./@#&:+=\\'’-]){NAME}(?![\w/@(=\\-]|\.\w|['’](?!s\b)\w)")


def parts(everybody: Iterable[Somebody]) -> Mapping[str, str]:
    """By each part of a full name the name; those that are words, places or programs as well are none."""
    found: dict[str, str] = {}
    for one in everybody:
        split = one.name.strip().lstrip("@").split()
        if 1 < len(split) <= _LONGEST and all(part[:1].isupper() for part in (split[0], split[-1])):
            for part in (split[0], split[-1]):
                if len(part) >= _SHORTEST and re.fullmatch(NAME, part) and not nobody(part):
                    found.setdefault(part.casefold(), one.name)
    return found


def recalled(text: str, known: Mapping[str, str], things: frozenset[str]) -> Iterator[Somebody]:
    """Each of them once, by the part alone: whoever has the same name as another is nobody's business either."""
    told = dict.fromkeys(word for word in _PART.findall(text) if word.casefold() in known and word.casefold() not in things)
    if told:
        small, called = things_of(text)
        yield from (Somebody(word) for word in told if word.lower() not in small and word not in called)
