"""Choose: all statements of a file in, the one that counts for each field out. Front matter first, then tables, lines, names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.read.header.fitting import fits, kind, unread, wanted
from mkdocs_postmortems.read.header.statement import Statement
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_NAME = Expression(r"^[A-Z][\w.'-]+(?: [A-Z][\w.'-]*)+$")
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
            problems.append(problem("PM009", path, one.line, f"`{one.label}` holds {kind(one.value)}", wanted(one)))
            continue
        if one.origin == "front matter" and (what := unread(one)):
            problems.append(problem("PM009", path, one.line, f"`{one.label}` {what}", wanted(one)))
        if _left(one):
            problems.append(
                problem("PM202", path, one.line, f"`{one.label}` still holds the template's words", "write its value, or no line at all")
            )
        elif one.value is not None and (isinstance(one.value, (bool, int, float, list, tuple, dict)) or not is_nothing(one.text)):
            every.setdefault(one.field, []).append(one)
    ranked = {field: tuple(sorted(found, key=lambda s: (_beside(s), _ORDER.get(s.origin, 9), _alias(s)))) for field, found in every.items()}
    return Chosen({field: found[0] for field, found in ranked.items()}, ranked, tuple(problems))


_BESIDE = {
    "severity": Expression(r"prio|приоритет|우선순위|優先", re.IGNORECASE),
    "status": Expression(r"incident|outage|störung|vorfall|インシデント|障害|장애|инцидент|事件|故障|事故", re.IGNORECASE),
}
"""Labels that say something near to the field: how urgent, and how far the incident is. What the field's own label says counts more."""


def _beside(one: Statement) -> bool:
    """Whether only the like of the field is stated, which speaks where nothing else does."""
    near = _BESIDE.get(one.field)
    return near is not None and bool(near.search(one.label))


def _alias(one: Statement) -> int:
    """How far a key is from the name of its field: `title`, then `metadata.title`, then an alias such as `name`."""
    label = one.label.strip().casefold()
    return 0 if one.origin != "front matter" or label == one.field else 1 if label.endswith(f".{one.field}") else 2


def _left(one: Statement) -> bool:
    """Whether a value is the template's; a name in brackets is a name."""
    text = one.text.strip()
    named = one.field in ("authors", "reviewers", "participants", "owner", "roles") and text.startswith("[")
    return is_placeholder(text) and not (named and _NAME.match(text.strip("[]")) and not is_placeholder(text.strip("[]")))
