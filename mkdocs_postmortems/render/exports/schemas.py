"""Schemas: the tables of one edition in, a JSON Schema for each of its files out; closed, so that nothing else can be in them."""

from collections.abc import Iterator, Mapping

from mkdocs_postmortems.render.exports.columns import Book, Column
from mkdocs_postmortems.render.exports.tables import DOCUMENTS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schema"
_INSTANT = r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d(:\d\d)?)?)?$"
_TEXT: Mapping[str, object] = {"type": "string"}
_TYPES: Mapping[str, Mapping[str, object]] = {
    "text": _TEXT,
    "link": {"type": "string", "format": "uri-reference", "minLength": 1},
    "day": {"type": "string", "format": "date"},
    "instant": {"type": "string", "pattern": _INSTANT},
    "number": {"type": "number"},
    "whole": {"type": "integer"},
    "flag": {"type": "boolean"},
    "texts": {"type": "array", "items": _TEXT},
    "numbers": {"type": "object", "additionalProperties": {"type": "number"}},
    "instants": {"type": "object", "additionalProperties": {"type": "string", "pattern": _INSTANT}},
    "texts_by_name": {"type": "object", "additionalProperties": _TEXT},
    "roles": {"type": "object", "additionalProperties": {"type": "array", "items": _TEXT}},
    "anything": {"type": "object"},
}


def address(name: str) -> str:
    """Where the schema of a file lies below the site."""
    return f"{FOLDER}/{name}.schema.json"


def schema(name: str, book: Book) -> dict[str, object]:
    """The schema of one kind of file, whole: it refers to no other."""
    return {
        "$schema": DIALECT,
        "title": f"{name} of a postmortem library",
        **_object(name, book),
        "$defs": {inner: _object(inner, book) for inner in sorted(_inside(name, book, set()))},
    }


def schemas(book: Book) -> dict[str, dict[str, object]]:
    """Every schema of an edition by the name of its file."""
    return {name: schema(name, book) for name in DOCUMENTS}


def _object(name: str, book: Book) -> dict[str, object]:
    columns = book.columns(name)
    return {
        "description": book.shapes[name].help,
        "type": "object",
        "properties": {one.name: _value(one, book) for one in columns},
        "required": [one.name for one in columns if one.required],
        "additionalProperties": False,
    }


def _value(column: Column, book: Book) -> dict[str, object]:
    inner = column.type.rstrip("*")
    if inner not in book.shapes:
        return {**_TYPES[column.type], "description": column.help}
    held: dict[str, object] = {"$ref": f"#/$defs/{inner}"}
    return {"type": "array", "items": held, "description": column.help} if inner != column.type else {**held, "description": column.help}


def _inside(name: str, book: Book, seen: set[str]) -> Iterator[str]:
    for column in book.columns(name):
        inner = column.type.rstrip("*")
        if inner in book.shapes and inner not in seen:
            seen.add(inner)
            yield inner
            yield from _inside(inner, book, seen)
