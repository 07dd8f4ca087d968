"""Tracked: action items and the tracker's export in, the items with what it says of them out. Leaves the file's own word."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.tracker import Ticket, Tracker

_FINER = frozenset(("in_progress", "blocked", "deferred"))
"""What a file may say of an item that a tracker only calls open."""


def tracked(path: str, items: Iterable[Action], tracker: Tracker) -> tuple[tuple[Action, ...], tuple[Problem, ...]]:
    """The items; one whose tickets the export holds carries the status it has there, and a problem where the file says otherwise."""
    if not tracker.tickets:
        return tuple(items), ()
    made: list[Action] = []
    problems: list[Problem] = []
    for item in items:
        tickets = [found for name in item.tickets if (found := tracker.find(name))]
        status, told = _together(tickets)
        if status == "open" and item.status in _FINER:
            status = item.status
        if not status:
            made.append(item)
            continue
        closed = max((one.closed for one in tickets if one.closed), default=None) if status in ("done", "wont_do") else None
        made.append(replace(item, tracked=status, tracked_on=closed))
        if item.status_written and status != item.status:
            ours, theirs = item.status.replace("_", " "), status.replace("_", " ")
            what = f"the action is {ours} here and {theirs} in the tracker ({told})"
            problems.append(problem("PM420", path, item.line, what, "run `postmortems actions sync --write`, or set the ticket right"))
    return tuple(made), tuple(problems)


def _together(tickets: list[Ticket]) -> tuple[str, str]:
    """The status of an item with these tickets, and the ticket that gives it: it is done when all of them are closed."""
    known = [one for one in tickets if one.status != "unknown"]
    for status in ("blocked", "in_progress", "open", "deferred", "done", "wont_do"):
        found = next((one for one in known if one.status == status), None)
        if found is not None:
            return status, f"{found.id}: {found.written}"
    return "", ""
