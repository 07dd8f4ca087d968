"""Grammar: the schemas of queries in, the scripts out that tell a browser of them: names a page begins with, and all that a query needs.

The same bytes in every edition, and nothing in them that anybody wrote.
"""

import json
from collections.abc import Iterable

from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.model.table import Field, Schema
from mkdocs_postmortems.render import dress


def scripts(schemas: Iterable[Schema]) -> tuple[Asset, ...]:
    """`-words.js`, which every list loads, and `-query.js`, which comes when a reader first asks: what may be said, what understands."""
    every = tuple(schemas)
    return Asset(dress.address("words.js"), names(every)), Asset(
        dress.address(dress.LANGUAGE), speech(every) + dress.text(dress.LANGUAGE).encode()
    )


def names(schemas: Iterable[Schema]) -> bytes:
    """Each field with its type, its title, whether it is a facet, and the column it looks at."""
    return _script("language", {one.name: _schema(one) for one in schemas})


def speech(schemas: Iterable[Schema]) -> bytes:
    """Every other name of a field, every part that may be asked for, every sentence of an answer, every unit."""
    every = tuple(schemas)
    one = every[0]
    return _script("speech", {
        "says": dict(one.says),
        "wants": dict(one.wants),
        "units": [" ".join((unit, *words)) for unit, words in one.units.items()],
        "aliases": {one.name: ";".join(" ".join((f.name, *f.aliases)) for f in _fixed(one) if f.aliases) for one in every},
        "parts": {one.name: " ".join(one.parts) for one in every if one.parts},
    })  # fmt: skip


def _script(name: str, value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"(window.postmortems=window.postmortems||{{}}).{name}={text};\n".encode()


def _schema(schema: Schema) -> dict[str, object]:
    return {
        "one": schema.one,
        "newest": schema.newest or "opened",
        "ordered": bool(schema.newest),
        "fields": ";".join(f"{f.name}|{f.type}|{f.title}|{f.facet}|{f.of}".rstrip("|") for f in _fixed(schema)),
        "search": [name for name in schema.search if name not in schema.own],
    }


def _fixed(schema: Schema) -> tuple[Field, ...]:
    return tuple(field for field in schema.fields if field.name not in schema.own)
