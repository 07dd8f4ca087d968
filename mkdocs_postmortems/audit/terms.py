"""The list of declared values, as its file holds them, in; what a finished site is searched for out. Opens no file."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches

from mkdocs_postmortems.audit.identifiers import ticket_patterns
from mkdocs_postmortems.audit.wanted import Form, Needle, Wanted
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.days import written as written_days
from mkdocs_postmortems.model.problem import Problem

KEYS = ("terms", "people", "internal_domains", "tickets")
_GROUP = 3
"""Digits that stand together in a long number."""
_Report = Callable[[str, str], None]
_INITIAL = re.compile(r"^(\w)[\w'’-]*\s+(?:.*\s)?([\w'’-]{3,})$")


def declared(data: object, path: str, key: bytes) -> tuple[Wanted, tuple[Problem, ...]]:
    """What the list declares, and every row of it that cannot be used; keys of other readers are passed over.

    `path` names the file in problems. A problem means that something would not be looked for, so no site may pass by such a list.
    """
    problems: list[Problem] = []

    def wrong(what: str, right: str) -> None:
        problems.append(problem("PM958", path, 0, what, right))

    if not isinstance(data, Mapping):
        wrong("the list is not a mapping of keys", f"write {', '.join(KEYS)} as keys")
        return Wanted(key=key), tuple(problems)
    for name in data:
        near = get_close_matches(str(name), KEYS, 1, 0.75)
        if name not in KEYS and near:
            wrong(f"the key {name} is none, and close to {near[0]}", f"write {near[0]}")
    needles = [
        *_of("term", _rows(data, "terms", wrong), "text", wrong),
        *_of("person", _rows(data, "people", wrong), "name", wrong),
    ]
    domains = tuple(_texts("internal_domains", _rows(data, "internal_domains", wrong), wrong))
    tickets = tuple(_texts("tickets", _rows(data, "tickets", wrong), wrong))
    try:
        ticket_patterns(tickets)
    except re.error as error:
        wrong(f"a pattern of tickets is no regular expression ({error.msg})", "write it as Python's re reads it")
        tickets = ()
    return Wanted(tuple(needles), domains, tickets, key=key), tuple(problems)


def people(names: Iterable[str], first: int = 1) -> Iterator[Needle]:
    """Needles for names of people in every way they are written."""
    for number, name in enumerate(names, first):
        yield from _person(f"person-{number}", name)


def _rows(data: Mapping[object, object], name: str, wrong: _Report) -> list[object]:
    value = data.get(name)
    if value is None:
        return []
    if isinstance(value, list):
        return value
    wrong(f"{name} is not a list", f"write one row for each of {name}")
    return []


def _of(kind: str, rows: list[object], main: str, wrong: _Report) -> Iterator[Needle]:
    for number, row in enumerate(rows, 1):
        value = row.get(main) if isinstance(row, Mapping) else row
        if not isinstance(value, str) or not value.strip():
            wrong(f"row {number} of {main}s has no text", f"write {main}: and the value in quotes")
            continue
        more = row.get("also") if isinstance(row, Mapping) else None
        also = [more] if isinstance(more, str) else more or []
        if not isinstance(also, list) or not all(isinstance(one, str) and one.strip() for one in also):
            wrong(f"also in row {number} of {main}s holds something that is no text", "write each value in quotes")
            also = []
        if kind == "person":
            yield from _person(f"person-{number}", value)
            yield from (Needle(f"person-{number}", "person", one, Form.NAME if " " in one.strip() else Form.WORDS) for one in also)
            continue
        category = row.get("kind") if isinstance(row, Mapping) else None
        form = Form.CASE if isinstance(row, Mapping) and row.get("case") is True else Form.WORDS
        every = dict.fromkeys(written for one in (value, *also) for written in (one, *written_days(one), *_apart(one)))
        yield from (Needle(f"term-{number}", category if isinstance(category, str) else "term", one, form) for one in every)


def _apart(value: str) -> Iterator[str]:
    """A number with its thousands apart, as words that any sign may stand between."""
    plain = value.strip()
    if len(plain) > _GROUP and plain.isascii() and plain.isdigit():
        first = len(plain) % _GROUP
        yield " ".join(filter(None, (plain[:first], *(plain[at : at + _GROUP] for at in range(first, len(plain), _GROUP)))))


def _person(label: str, name: str) -> Iterator[Needle]:
    yield Needle(label, "person", name, Form.NAME if " " in name.strip() else Form.WORDS)
    found = _INITIAL.match(name.strip())
    if found:
        yield Needle(label, "person", f"{found[1]}. {found[2]}", Form.APART)


def _texts(name: str, rows: list[object], wrong: _Report) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        if isinstance(row, str) and row.strip():
            yield row
        else:
            wrong(f"row {number} of {name} has no text", "write it in quotes")
