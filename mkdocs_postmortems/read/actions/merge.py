"""Merge: items of the front matter and of the text in, each item once out. Compares; reads nothing."""

from collections.abc import Iterator
from dataclasses import fields, replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.terms import fold

_LETTERS = Expression(r"[\W_]+")


def merged(path: str, front: tuple[Action, ...], body: tuple[Action, ...]) -> tuple[tuple[Action, ...], tuple[Problem, ...]]:
    """The items of the front matter, filled up from their like in the text (same id, ticket or words), then what only the text has."""
    problems = [*_twice(path, front), *_twice(path, body)]
    if not front or not body:
        return front or body, tuple(problems)
    left = list(body)
    found: list[Action] = []
    for one in front:
        other = _like(one, left)
        if other is None:
            found.append(one)
            continue
        left.remove(other)
        if one.status_written and other.status_written and one.status != other.status:
            what = f"the action is {_said(other)} here and {_said(one)} in the front matter (line {one.line})"
            problems.append(problem("PM414", path, other.line, what, "keep one status"))
        else:
            what = f"the action stands here and in the front matter (line {one.line})"
            problems.append(problem("PM421", path, other.line, what, "keep it in one place, so that its status is kept in one"))
        found.append(replace(_filled(one, other), again=other.line))
    problems.extend(
        problem("PM414", path, one.line, "the action stands in the text and not in the front matter", "keep all of them in one place")
        for one in left
    )
    return (*found, *left), tuple(problems)


def _twice(path: str, items: tuple[Action, ...]) -> Iterator[Problem]:
    """Items of the same words in one place: both are shown, since nobody can say whether they are one."""
    first: dict[str, Action] = {}
    for one in items:
        words = _words(one.text)
        other = first.setdefault(words, one) if len(words) > 8 else one
        if other is one or (one.id and other.id and fold(one.id) != fold(other.id)):
            continue
        if one.status_written and other.status_written and one.status != other.status:
            what = f"the action is {_said(one)} here and {_said(other)} in line {other.line}"
            yield problem("PM414", path, one.line, what, "keep one status")
        else:
            yield problem("PM421", path, one.line, f"the action stands here and in line {other.line}", "write each item once")


def _said(one: Action) -> str:
    return one.status.replace("_", " ")


def _like(one: Action, others: list[Action]) -> Action | None:
    by_id = next((other for other in others if one.id and fold(one.id) == fold(other.id)), None)
    by_ticket = next((other for other in others if set(one.tickets) & set(other.tickets)), None)
    words = _words(one.text)
    by_words = next((other for other in others if _same(words, _words(other.text))), None)
    return by_id or by_ticket or by_words


def _same(one: str, other: str) -> bool:
    """Whether two texts begin alike for as long as the shorter one is, which must be more than a word."""
    short, long = sorted((one[:60], other[:60]), key=len)
    return len(short) > 8 and (long == short or long.startswith(f"{short} "))


def _words(text: str) -> str:
    return _LETTERS.sub(" ", fold(text)).strip()


def _filled(one: Action, other: Action) -> Action:
    """The first, with what only the second states."""
    empty = {
        item.name: getattr(other, item.name)
        for item in fields(Action)
        if not getattr(one, item.name) and getattr(other, item.name) and item.name not in ("origin", "line")
    }
    if not one.status_written and other.status_written:
        empty |= {"status": other.status, "status_written": other.status_written}
    return replace(one, **empty)
