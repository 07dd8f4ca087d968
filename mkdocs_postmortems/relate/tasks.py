"""Tasks: the action items of all incidents in, one list with lateness and age out. The day that counts as today is given."""

from collections.abc import Iterator
from datetime import date, datetime

from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.carried import carried

_SOON = 30
"""Days: what is due later than that comes after what has no date, because a far date is no reason to look at it today."""
_UNRATED = 9


def tasks(cards: tuple[Card, ...], as_of: date) -> tuple[Task, ...]:
    """Every action item: the most overdue first, then what is due soon, without a date, due later, and closed (PAGES 1.6).

    Of two in the same place the worse incident goes first, then the key of the incident, then their order there.
    """
    rated = {card.key: _UNRATED if (s := card.view.record.severity) is None or s.level is None else s.level for card in cards}
    made = carried([task for card in cards for task in _of(card, as_of)], {card.key: len(cards) - at for at, card in enumerate(cards)})
    return tuple(sorted(made, key=lambda task: (*_place(task, as_of), rated[task.incident], task.incident, task.number)))


def _of(card: Card, as_of: date) -> Iterator[Task]:
    record = card.view.record
    ended = record.times["resolved"].at if "resolved" in record.times else card.started
    day = ended.date() if isinstance(ended, datetime) else ended
    age = None if day is None else max(0, (as_of - day).days)
    for number, action in enumerate(record.actions, 1):
        late = 0 if action.closed or action.due is None else max(0, (as_of - action.due).days)
        yield Task(action, card.key, number, f"action-{number}", late, age, day)


def _place(task: Task, as_of: date) -> tuple[int, int]:
    due = task.action.due
    if task.action.closed:
        return (4, 0)
    if task.overdue:
        return (0, -task.overdue)
    if due is None:
        return (2, 0)
    return (1 if (due - as_of).days <= _SOON else 3, due.toordinal())
