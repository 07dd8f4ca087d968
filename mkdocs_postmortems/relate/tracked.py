"""Tracked: a record in, the same with the status of each action item as it stands now out: the tracker's where one knows the item."""

from dataclasses import replace
from itertools import zip_longest

from mkdocs_postmortems.model.document import Header
from mkdocs_postmortems.model.record import Action, Record


def current(record: Record, header: Header, words: tuple[str, ...] = ()) -> Record:
    """The record as pages show it; `words` are statuses for the entries of `action_items`, where they came beside the text."""
    if not any(words) and not any(action.tracked for action in record.actions):
        return record
    lines = [header.lines.get(f"action_items.{at}", 0) for at in range(len(words))]
    beside = {line: word for line, word in zip_longest(lines, words, fillvalue="") if line and word}
    return replace(record, actions=tuple(_current(action, beside.get(action.line, "")) for action in record.actions))


def _current(action: Action, beside: str) -> Action:
    status = action.tracked or beside
    if not status:
        return action
    filed = action.status if action.tracked and action.status_written and action.status != status else ""
    day = (action.completed or action.tracked_on) if status in ("done", "wont_do") else None
    return replace(action, status=status, completed=day, filed=filed)
