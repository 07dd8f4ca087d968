"""Headers: the table of fields in, a JSON Schema for the header of a postmortem out, by which editors complete and check it."""

from collections.abc import Iterable, Mapping

from mkdocs_postmortems.model.fields import FIELDS, Field
from mkdocs_postmortems.model.terms import RELATION_KINDS, VOCABULARIES
from mkdocs_postmortems.render.exports.schemas import DIALECT, address

NAME = "front-matter"
_SCALAR = ["string", "number"]
_DAY = r"^\d{4}-\d{2}-\d{2}([T ].*)?$"
_RELATION = {
    "type": "object",
    "properties": {
        "id": {"type": _SCALAR, "description": "The other postmortem: its id, title or path."},
        "kind": {"type": "string", "enum": list(RELATION_KINDS)},
        "note": {"type": "string"},
    },
    "required": ["id"],
}
_ACTION_WORDS = {"status": "action_status", "type": "action_kind"}
_ACTION = (
    ("action", "What is to be done."), ("id", "A name of its own."), ("owner", "Who is to do it."), ("due", "When, as YYYY-MM-DD."),
    ("status", "How far it is."), ("type", "What it is for."), ("priority", "How soon."), ("ticket", "Where it is tracked."),
    ("addresses", "Ids of the factors it answers."), ("verify", "How it will be known to have worked."),
    ("verified_on", "When it was known to have worked."), ("completed", "When it was done."), ("note", "Why it will not be done."),
)  # fmt: skip
_FACTOR = (
    ("id", "What action items name it by."), ("title", "In a few words."), ("text", "In full."), ("kind", "code, testing, monitoring, ..."),
    ("undetected_because", "Why nothing noticed it earlier."),
)  # fmt: skip
_FACTORS = ("root_causes", "factors")


def address_of_schema() -> str:
    """Where it lies below the site."""
    return address(NAME)


def schema(known: Mapping[str, Iterable[str]]) -> dict[str, object]:
    """The schema. `known` are names that an editor may offer, by field (`services`, `tags`, `teams`); other names stay allowed.

    Keys that no field knows are allowed too: they are kept, shown where people work, and never published.
    """
    properties: dict[str, object] = {}
    for field in FIELDS:
        top, _, part = field.name.partition(".")
        value = _value(field, tuple(known.get(field.name, ())))
        if not part:
            properties[top] = value
            continue
        above = properties.setdefault(top, {"type": ["object", "string", "null"], "properties": {}})
        assert isinstance(above, dict)  # noqa: S101 - a name without a dot never comes before its parts in the table
        above.setdefault("properties", {})[part] = value
    return {
        "$schema": DIALECT,
        "title": "The header of a postmortem",
        "description": "Every field is optional; a header of another shape is read too, as far as it can be understood.",
        "type": "object",
        "properties": properties,
        "additionalProperties": True,
    }


def _value(field: Field, known: tuple[str, ...]) -> dict[str, object]:
    return {**_type(field, known), "description": f"{field.help} ({field.audience})"}


def _type(field: Field, known: tuple[str, ...]) -> dict[str, object]:
    name = field.name.rpartition(".")[2]
    vocabulary = {"method": "detection"}.get(name, name)
    words = tuple(VOCABULARIES.get(vocabulary, ())) or known
    word: dict[str, object] = {"anyOf": [{"enum": list(words)}, {"type": [*_SCALAR, "null"]}]} if words else {"type": [*_SCALAR, "null"]}
    match field.type:
        case "term" if field.name == "visibility":
            return {"enum": list(words)}
        case "term":
            return {"anyOf": [*_any(word), {"type": "array", "items": {"type": _SCALAR}}]}
        case "terms" | "people" | "person":
            role = {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "role": {"type": "string"}}}
            return {"anyOf": [*_any(word), {"type": "array", "items": {"anyOf": [*_any(word), role]}}, role]}
        case "flag":
            return {"type": ["boolean", "string", "null"]}
        case "number" | "money" | "duration" | "severity":
            return {"type": [*_SCALAR, "null"]}
        case "date":
            return {"anyOf": [{"type": "string", "pattern": _DAY}, {"type": ["string", "null"]}]}
        case "map":
            return {"type": ["object", "array", "string", "boolean", "null"]}
        case "actions":
            return _rows(_ACTION)
        case "relations":
            one: dict[str, object] = {"anyOf": [{"type": _SCALAR}, _RELATION]}
            return {"anyOf": [*_any(one), {"type": "array", "items": one}, {"type": "null"}]}
        case "entries":
            return {"type": ["array", "object", "null"]}
        case "list" if field.name in _FACTORS:
            return _rows(_FACTOR)
        case "list":
            return {"type": ["array", *_SCALAR, "object", "null"]}
        case _:
            return {"type": [*_SCALAR, "null"]}


def _any(one: dict[str, object]) -> list[object]:
    inner = one.get("anyOf")
    return list(inner) if isinstance(inner, list) else [one]


def _rows(names: Iterable[tuple[str, str]]) -> dict[str, object]:
    """A list of rows of these names, each of which may also be a line of text."""
    properties: dict[str, object] = {}
    for name, help_ in names:
        words = tuple(VOCABULARIES[_ACTION_WORDS[name]]) if name in _ACTION_WORDS and names is _ACTION else ()
        properties[name] = {"description": help_, **({"anyOf": [{"enum": list(words)}, {"type": _SCALAR}]} if words else {})}
    row = {"anyOf": [{"type": "object", "properties": properties}, {"type": _SCALAR}]}
    return {"anyOf": [{"type": "array", "items": row}, {"type": ["string", "object", "null"]}]}
