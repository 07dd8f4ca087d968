"""Items: a body and the action items of its incident in, the same text with an anchor, status and lateness at each of them out."""

from collections.abc import Iterable
from datetime import date
from html import escape

from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.places import Lines, closing, insert
from mkdocs_postmortems.render.tree import Element, Notes, append, prepend, text_of


def actions(lines: Lines, tasks: Iterable[Task], as_of: date, notes: Notes) -> tuple[Task, ...]:
    """An anchor, and status and lateness where the text does not show them, for each action item; those found nowhere in the body."""
    missing: list[Task] = []
    for task in tasks:
        action = task.action
        element, into = lines.find(action.line)
        anchor = notes.text(f'<span id="{escape(task.anchor)}"></span>')
        if element is None:
            block = lines.block(action.line)
            if block is None:
                missing.append(task)
            else:
                before, parent = block.getprevious(), block.getparent()
                if before is not None:
                    before.tail = (before.tail or "") + anchor
                elif parent is not None:
                    prepend(parent, anchor)
            continue
        due = action.due if action.due and not action.closed else None
        if element.tag in ("tr", "li"):
            if element.get("id"):
                prepend(element[0] if element.tag == "tr" and len(element) else element, anchor)
            else:
                element.set("id", task.anchor)
            if due:
                element.set("data-due", due.isoformat())
            if task.overdue:
                element.set("class", f"{element.get('class') or ''} is-overdue".strip())
        when = f' <span class="pm-when">{words.due(due, as_of)}</span>' if due else ""
        word = escape(words.action_status(action) + (" in the tracker" if action.filed else ""))
        status = f' <span class="pm-status pm-status-{escape(action.status)}">{word}</span>' if _unsaid(action) else ""
        if element.tag == "tr":
            _in_cell(element, action.due_written, when, notes)
            _in_cell(element, action.status_written, status, notes)
        elif element.tag == "li":
            closing(element, notes.text(status + when) if status or when else "")
        elif element.tag == "p":
            insert(element, into, anchor)
            insert(element, into, notes.text(status + _still(due, when)), end=True)
        else:
            prepend(element, anchor)
            append(element, notes.text(status + _still(due, when)))
    return tuple(missing)


def _still(due: date | None, when: str) -> str:
    """A due date that counts on in the reader's browser, where no row or item holds it."""
    return f'<span data-due="{due.isoformat()}">{when}</span>' if due else ""


def _unsaid(action: Action) -> bool:
    """Whether the status of an item cannot be read off its words."""
    if action.filed:
        return True
    if action.origin == "checkbox" and (not action.status_written or action.status_written.startswith("[")):
        return action.status not in ("open", "done")
    if not action.status_written or action.status == "unknown":
        return action.status not in ("open", "unknown")
    return fold(words.action_status(action)) not in fold(action.status_written)


def _in_cell(row: Element, written: str, piece: str, notes: Notes) -> None:
    if not piece or not len(row):
        return
    wanted = fold(written)
    cells = [cell for cell in row if wanted and wanted in fold(text_of(cell))]
    closing(cells[-1] if cells else row[-1], notes.text(piece))
