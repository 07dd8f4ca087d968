"""Choose: all statements of a file in, the one that counts for each field out. Front matter first, then tables, lines, names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.fields import BY_NAME, FIELDS
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.read.placeholder import is_nothing, is_placeholder
from mkdocs_postmortems.read.statement import Statement, key

_NAME = re.compile(r"^[A-Z][\w.'-]+(?: [A-Z][\w.'-]*)+$")
_ORDER = {name: n for n, name in enumerate(("front matter", "table", "bold line", "bullet", "quote", "heading", "plain line", "file name"))}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The statements that count, by field, and everything said about each."""

    first: dict[str, Statement]
    every: dict[str, tuple[Statement, ...]]
    problems: tuple[Problem, ...]

    def __getitem__(self, field: str) -> Statement | None:
        return self.first.get(field)


def choose(path: str, statements: Iterable[Statement]) -> Chosen:
    """The first statement of each field that says something; a placeholder counts as missing and is reported (PM202)."""
    every: dict[str, list[Statement]] = {}
    problems: list[Problem] = []
    for one in statements:
        if one.origin == "front matter" and not fits(one):
            problems.append(
                problem("PM009", path, one.line, f"`{one.label}` holds {_kind(one.value)}", f"{_WANTED[BY_NAME[one.field].type]}")
            )
        elif _left(one):
            problems.append(
                problem("PM202", path, one.line, f"`{one.label}` still holds the template's words", "write its value, or no line at all")
            )
        elif one.value is not None and (isinstance(one.value, (bool, int, float, list, tuple, dict)) or not is_nothing(one.text)):
            every.setdefault(one.field, []).append(one)
    ranked = {field: tuple(sorted(found, key=lambda s: _ORDER.get(s.origin, 9))) for field, found in every.items()}
    return Chosen({field: found[0] for field, found in ranked.items()}, ranked, tuple(problems))


def fits(one: Statement) -> bool:
    """Whether the value of a key is of a type that the field can use."""
    wanted, value = BY_NAME[one.field].type, one.value
    if value is None or wanted in ("map", "relations", "flag"):
        return True
    if wanted in ("actions", "entries"):
        return isinstance(value, (list, Mapping))
    if isinstance(value, bool):
        return one.field == "visibility" and key(one.label) == "private"
    if isinstance(value, Mapping):
        return wanted == "list" or (wanted in ("people", "person") and not _NAMES.isdisjoint(map(str, value)))
    if isinstance(value, list):
        return wanted in ("terms", "people", "person", "list", "term")
    return wanted not in ("terms", "people", "person", "list") or isinstance(value, str)


def _kind(value: object) -> str:
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


_NAMES = frozenset({"name", "handle", "email", "id"})
_WANTED = (
    dict.fromkeys((one.type for one in FIELDS), "write one value")
    | dict.fromkeys(("terms", "people", "list"), "write a list of words")
    | dict.fromkeys(("actions", "entries"), "write a list of maps")
)


def _left(one: Statement) -> bool:
    """Whether a value is the template's; a name in brackets is a name."""
    text = one.text.strip()
    named = one.field in ("authors", "reviewers", "participants", "owner", "roles") and text.startswith("[")
    return is_placeholder(text) and not (named and _NAME.match(text.strip("[]")) and not is_placeholder(text.strip("[]")))
