"""Fields: a header in, the values of what is not public in it out, each with its kind, however deep they lie."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.words import values
from mkdocs_postmortems.redact.words.letters import words
from mkdocs_postmortems.redact.words.listed import listed, phrases
from mkdocs_postmortems.redact.words.ordinary import ordinary

_KINDS = {
    "customer": "customer", "client": "customer", "account": "customer", "tenant": "customer", "vendor": "vendor",
    "supplier": "vendor", "provider": "vendor", "host": "host", "server": "host", "node": "host", "codename": "codename",
    "project": "codename", "ticket": "ticket", "issue": "ticket", "contract": "contract", "partner": "partner",
}  # fmt: skip
_ABROAD = {word: row.split()[0] for row in phrases("fields-kinds") for word in row.split()[1:]}
"""The same in other languages, as whole words of a key."""
_NESTED = frozenset(("customer", "vendor", "partner", "contract", "codename"))
"""Kinds that are believed inside a field that is public, too: what is called a host or an issue there may be what is told of it."""
_COMPANIES = frozenset(("customer", "vendor", "partner"))
_FORMAL = listed("values-formal")
_ROWS = {fold(name).replace("_", " "): f for f in reversed(FIELDS) for name in (f.name, *f.aliases)}
_MAPS = frozenset(row.name.partition(".")[0] for row in FIELDS if "." in row.name)
_TYPED = frozenset(("actions", "relations", "term"))
_NUMBERED = listed("values-numbered")
"""What says in the key of a field that its number is the name of something, and no count of it."""
_NUMBER = 5
"""Digits of such a number that is hunted, one fewer than of any other."""
_APART = Expression(r"(?:(?<!\s)\s*|(?<=\s))[,;\n]\s*|(?<!\s)\s+(?:/|and|und|et|y|e|och|og|en)\s+")
_OFFICE = Expression(r",\s*+(?:inc|ltd|llc|llp|gmbh|corp|co|plc|ag|kg|se|sa|srl|bv|nv|ab|oy|as|pty|limited)\b", re.IGNORECASE)
"""The form of a company behind a comma, which begins no other name."""


def declared(data: Mapping[str, object], allowed: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The values of every field that is not public, and of `redact`, each with the kind it has; what is too common to hunt is left out."""
    found: list[tuple[str, str]] = [(text, "term") for text in values.wished(data)]
    for key, value in data.items():
        name = _plain(key)
        row = _ROWS.get(name)
        if str(key).casefold() in _FORMAL:
            continue
        if (str(key) in _MAPS and isinstance(value, Mapping)) or (
            row is not None and (row.name in allowed or row.audience == "person" or row.type in _TYPED)
        ):
            found += _inside(str(key), value, allowed)
            if _kind(name) == "customer":
                # `affected_customers` asks for a number, and may be answered with names.
                found += [(one, "customer") for text in _texts(value, keys=True) for one in _APART.split(text) if _named(one)]
        else:
            found += _of(name, value)
    return tuple(dict.fromkeys(found))


def _inside(outer: str, value: object, allowed: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What a field that is public, or one of people, holds beside what the table knows: a closed part, or one of such a name."""
    for part in value if isinstance(value, list) else [value]:
        for key, inner in part.items() if isinstance(part, Mapping) else ():
            name = _plain(key)
            row = _ROWS.get(f"{outer}.{key}") or _ROWS.get(name)
            own = row is not None and row.name.startswith(f"{outer}.")
            if own and row is not None and row.name in allowed:
                continue
            if own or outer in _MAPS or _kind(name, whole=True) in _NESTED:
                yield from _of(name, inner)


def _of(name: str, value: object) -> Iterator[tuple[str, str]]:
    kind = _kind(name)
    least = _NUMBER if kind != "field" and (name in _KINDS or not _NUMBERED.isdisjoint(name.split())) else values.LONG_NUMBER
    for text in _texts(value, keys=kind in _COMPANIES):
        if values.telling_of(text, named=kind != "field", least=least):
            yield text, kind
        if kind in _COMPANIES:
            yield from ((one, kind) for one in _several(text))


def _several(text: str) -> Iterator[str]:
    """The names of a list in one string; what is no name by itself is left out."""
    parts = _APART.split(_OFFICE.sub("", text))
    for part in parts if len(parts) > 1 else ():
        if part[:1].isupper() and values.telling_of(part, named=True) and values.own(part) and not all(map(ordinary, words(part))):
            yield part


def _named(text: str) -> bool:
    """Whether the words look like one company: each with a capital letter, and not all of them of the language."""
    said = words(text)
    upper = all(word[:1].isupper() for word in text.split())
    return upper and text.replace(" ", "").isalpha() and values.own(text) and not all(map(ordinary, said)) and not values.too_plain(text)


def _kind(name: str, *, whole: bool = False) -> str:
    said = name.split()
    abroad = next((_ABROAD[word] for word in said if word in _ABROAD), "")
    if abroad:
        return abroad
    return next((kind for word, kind in _KINDS.items() if (word in said or f"{word}s" in said if whole else word in name)), "field")


def _plain(key: object) -> str:
    return fold(str(key)).replace("_", " ").replace("-", " ")


def _texts(value: object, *, keys: bool) -> Iterator[str]:
    """Every value; with `keys` also those of maps, which may be the names that something is told of."""
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if keys and isinstance(key, str) and key[:1].isupper() and not all(map(ordinary, words(key))):
                yield key.strip()
            yield from _texts(inner, keys=keys)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner, keys=keys)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, float):
        # Nobody knows any more how many places it was written with.
        yield from dict.fromkeys((str(value), f"{value:.2f}", str(value).partition(".")[0]))
