"""Fitting: a statement of the front matter in, whether its field can use a value of that type, and what would be right, out."""

import re
from collections.abc import Mapping

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import BY_NAME, FIELDS
from mkdocs_postmortems.read.header.statement import Statement, key
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder
from mkdocs_postmortems.read.words.values import flag

_NAMES = frozenset({"name", "handle", "email", "id"})
_DIGIT = Expression(
    r"\d|[一二三四五六七八九十百千万億]|\ban? (?:half|hour|day|week|few|dozen|hundred|thousand|couple)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|dozens?|hundreds?|thousands?)\b"
)
_OPEN = Expression(r"\W*(?:unknown|unclear|unsure|not (?:yet )?known|tbd|tbc|todo|pending|\?+)\W*", re.IGNORECASE)
"""Words of an author who does not know it yet."""
_ALSO: Mapping[str, tuple[type, ...]] = {
    "public": (bool,), "people": (list, str), "security": (bool,), "roles": (list, str), "approvals": (list, str), "exempt": (str,),
}  # fmt: skip
"""What may stand in place of a map, because it is understood or says something by itself."""
_MAPS = {
    "roles": "write a map such as `roles: {scribe: Dana Whitfield}`", "security": "write a map such as `security: {patched: true}`",
    "people": "write a list of names, or a map such as `people: {Dana Whitfield: on-call engineer}`",
    "public": "write a map such as `public: {title: Storage outage}`", "external": "write a map such as `external: {summary: ...}`",
    "sensitivity": "write a map such as `sensitivity: {summary: internal}`",
    "glossary": "write a map such as `glossary: {LB: load balancer}`",
    "lint": "write a map such as `lint: {ignore: {PM209: the reason}}`", "exempt": "write a map such as `exempt: {reason: ...}`",
    "approvals": "write a map such as `approvals: {security: 2026-03-01}`",
}  # fmt: skip
_WANTED = (
    dict.fromkeys((one.type for one in FIELDS), "write one value")
    | dict.fromkeys(("terms", "people", "list"), "write a list of words")
    | dict.fromkeys(("actions", "entries"), "write a list of maps")
    | {"map": "write a map of keys and values", "flag": "write `true` or `false`", "number": "write a number, such as 12"}
)


def fits(one: Statement) -> bool:
    """Whether the value of a key is of a type that the field can use."""
    wanted, value = BY_NAME[one.field].type, one.value
    if value is None or wanted in ("relations", "flag") or (isinstance(value, str) and not value.strip()):
        return True
    if wanted == "map":
        # Under another name a field holds a part of its map: who was incident commander, when somebody approved.
        return isinstance(value, Mapping) or key(one.label) != key(one.field) or isinstance(value, _ALSO.get(one.field, ()))
    if wanted in ("actions", "entries"):
        return isinstance(value, (list, Mapping))
    if isinstance(value, bool):
        return one.field == "visibility" and key(one.label) == "private"
    if isinstance(value, Mapping):
        return wanted == "list" or (wanted in ("people", "person") and not _NAMES.isdisjoint(map(str, value)))
    if isinstance(value, list):
        return wanted in ("terms", "people", "person", "list", "term")
    return wanted not in ("terms", "people", "person", "list") or isinstance(value, str)


def unread(one: Statement) -> str:
    """What is wrong with a value that is kept as written and answers nothing; empty where it is an answer, or says that it is open."""
    kind_, text = BY_NAME[one.field].type, one.text.strip()
    if one.value is None or not text or is_nothing(text) or is_placeholder(text) or _OPEN.fullmatch(text):
        return ""
    if kind_ == "flag" and flag(one.value) is None and not (one.field.startswith("impact.") and isinstance(one.value, str)):
        return "holds neither yes nor no"
    if kind_ == "number" and not (isinstance(one.value, (int, float, str)) and _DIGIT.search(text.casefold())):
        return "holds no number"
    return ""


def wanted(one: Statement) -> str:
    """What would be right."""
    return _MAPS.get(one.field, _WANTED[BY_NAME[one.field].type])


def kind(value: object) -> str:
    """What a value is, in words."""
    return (
        "a map"
        if isinstance(value, Mapping)
        else "a list"
        if isinstance(value, list)
        else "yes or no"
        if isinstance(value, bool)
        else "a number"
        if isinstance(value, (int, float))
        else "text"
    )
