"""Carried: the action items of all incidents in, each with the earlier incidents that had already asked for the same out."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.model.tracker import names

_WORDS = Expression(r"[\W_]+")
MOST = 5
"""Earlier incidents that are kept for an item: the latest of them."""
_FEW = 12
"""Letters of a text below which the same words may well mean two things: `Add alerts`."""


def carried(tasks: list[Task], oldest_first: Mapping[str, int]) -> list[Task]:
    """The items, each with the earlier incidents that name the same ticket or say the same words. `oldest_first` numbers incidents."""
    asked: dict[str, set[str]] = defaultdict(set)
    for task in tasks:
        for sign in _signs(task):
            asked[sign].add(task.incident)
    shared = {sign: sorted(oldest_first[key] for key in keys) for sign, keys in asked.items() if len(keys) > 1}
    by_number = {number: key for key, number in oldest_first.items()}
    made: list[Task] = []
    for task in tasks:
        before: set[int] = set()
        for sign in _signs(task):
            if found := shared.get(sign):
                at = bisect_left(found, oldest_first[task.incident])
                before.update(found[max(0, at - MOST) : at])
        made.append(replace(task, carried=tuple(by_number[n] for n in sorted(before)[-MOST:])) if before else task)
    return made


def _signs(task: Task) -> Iterator[str]:
    """What tells that two items are one: each ticket, and the words."""
    for ticket in task.action.tickets:
        yield from (f"ticket {name}" for name in names(ticket))
    words = _WORDS.sub(" ", fold(task.action.text)).strip()
    if len(words) > _FEW:
        yield f"words {words}"
