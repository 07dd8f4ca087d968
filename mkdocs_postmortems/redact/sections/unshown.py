"""Unshown: the header of a source and what of it goes out in, the fields that do not go out, each with its line and its words."""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.record import Fact
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.gate.header import MAPS

_ROWS = {fold(name).replace("_", " "): f.name for f in reversed(FIELDS) for name in (f.name, *f.aliases)}
_TOLD = "public"
"""What stands under it goes out under the names it replaces."""


def unshown(
    data: Mapping[str, object], lines: Mapping[str, int], facts: Iterable[Fact], front: Mapping[str, object]
) -> Iterator[tuple[str, int, str]]:
    """Name, line and words of each field of the header that is not in `front`, under its own name or the one the table gives it.

    `lines` are those of the keys, dotted for parts of a map; `facts` what was read on which line.
    """
    understood: dict[int, set[str]] = {}
    for fact in facts:
        understood.setdefault(fact.line, set()).add(fact.field)
    for name, value in _fields(data):
        line = lines.get(name, 0)
        meant = {name, _ROWS.get(_plain(name), ""), *(understood.get(line, ()) if line else ())}
        if name != _TOLD and not any(_stands(one, front) for one in meant):
            yield name, line, "" if value is None else str(value)


def _fields(data: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in data.items():
        if str(name) in MAPS and isinstance(value, Mapping):
            yield from ((f"{name}.{inner}", part) for inner, part in value.items())
        else:
            yield str(name), value


def _plain(name: str) -> str:
    return fold(name).replace("_", " ").replace("-", " ")


def _stands(name: str, front: Mapping[str, object]) -> bool:
    """Whether a field has a place in the public header; stated durations stand there without the map they belong to."""
    top, _, part = name.partition(".")
    inner = front.get(top)
    return name in front or (bool(part) and (part in inner if isinstance(inner, Mapping) else top == "durations" and part in front))
