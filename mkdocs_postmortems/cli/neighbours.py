"""Neighbours: related incidents in, the same for a terminal, a pull request or a machine out."""

import json
import re
from collections.abc import Iterable, Iterator

from mkdocs_postmortems.model.library import Library, Related, Task

_OPEN = 5
"""Open action items of one incident that are listed."""
_LONGEST = 200
_CONTROL = {code: 0x2400 + code for code in range(32)} | {127: 0x2421} | dict.fromkeys(range(128, 160), 65533)
"""Control characters as pictures of themselves: a text must not command the terminal that shows it."""


def text(rows: Iterable[Related], library: Library) -> str:
    """One block for each incident, for people and for `grep`."""
    return "\n".join(line.translate(_CONTROL) for row in rows for line in _lines(row, library))


def _lines(row: Related, library: Library) -> Iterator[str]:
    incident = library.by_key[row.key]
    yield "  ".join(part for part in (incident.key, _day(row, library), incident.view.record.title) if part)
    yield f"    {incident.view.path}"
    why = [part for part in (row.kind.replace("_", " "), row.note, *row.reasons) if part]
    if why:
        yield f"    {'; '.join(why)}"
    for task in _open(row, library):
        yield f"    still open: {_short(task.action.text)}{_due(task)}"


def markdown(rows: Iterable[Related], library: Library, about: str) -> str:
    """A comment for a pull request: each incident with its reasons and what is still open of it."""
    parts = [f"### Past incidents that {about}", ""]
    for row in rows:
        incident = library.by_key[row.key]
        day, why = _day(row, library), "; ".join(part for part in (row.kind.replace("_", " "), row.note, *row.reasons) if part)
        head = f"- **{_plain(incident.key)}** {_plain(incident.view.record.title)}{f' ({day})' if day else ''}"
        parts.append(f"{head}: {_plain(why)}" if why else head)
        parts += [f"  - [ ] still open: {_plain(_short(task.action.text))}{_due(task)}" for task in _open(row, library)]
    return "\n".join(parts)


def records(rows: Iterable[Related], library: Library) -> str:
    """A list of objects."""
    return json.dumps([_record(row, library) for row in rows], ensure_ascii=False, indent=1)


def _record(row: Related, library: Library) -> dict[str, object]:
    incident = library.by_key[row.key]
    return {
        "id": incident.key,
        "path": incident.view.path,
        "title": incident.view.record.title,
        "date": _day(row, library) or None,
        "how": row.how,
        "kind": row.kind or None,
        "note": row.note or None,
        "reasons": list(row.reasons),
        "open_actions": [
            {"text": task.action.text, "due": task.action.due.isoformat() if task.action.due else None, "days_late": task.overdue}
            for task in _open(row, library)
        ],
    }


def _open(row: Related, library: Library) -> list[Task]:
    return sorted((t for t in library.tasks if t.incident == row.key and not t.action.closed), key=lambda t: t.number)[:_OPEN]


def _due(task: Task) -> str:
    if task.action.due is None:
        return ""
    return f" (due {task.action.due}{f', {task.overdue} d late' if task.overdue else ''})"


def _day(row: Related, library: Library) -> str:
    started = library.by_key[row.key].started
    return started.isoformat()[:10] if started else ""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _plain(words: str) -> str:
    """Words that can be no markup and no mention."""
    return re.sub(r"([\\`*_\[\]<>|#~!])", r"\\\1", " ".join(words.split())).replace("@", "@\u200b")
