"""Export table: the cells of a tracker's export as comma-separated values in, id, status, day and address of each ticket out."""

from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.settings.exports import Raw, day, word

_COLUMNS = {
    "id": "issue key|identifier|key|issue id|ticket id|ticket|id|number|iid|reference|ref",
    "url": "url|web_url|issue url|link|address",
    "status": "status|state",
    "reason": "state_reason|statereason|resolution",
    "closed": "closed at (utc)|closed at|closed_at|closedat|closed|completed|completed_at|completedat|completed on|resolved|resolutiondate"
    "|done on|date closed|done",
    "canceled": "canceled|cancelled|canceled_at",
    "updated": "updated at (utc)|updated at|updated_at|updatedat|updated",
}
"""Heads of columns, the surest first."""


def table(lines: list[list[str]]) -> tuple[str, Iterator[tuple[int, Raw | None]]] | None:
    """What wrote a table of values, and its rows with their lines; None where it has no column for id or for status."""
    head = [fold(cell).strip() for cell in lines[0]]
    words = {name: tuple(listed.split("|")) for name, listed in _COLUMNS.items()}
    at = {name: place for name, known in words.items() for place in [_first(head, known)] if place is not None}
    if "status" not in at or not {"id", "url"} & at.keys():
        return None
    kind = "GitLab" if "closed at (utc)" in head else "Jira" if "issue key" in head else "Linear" if "cycle name" in head else "table"
    return kind, ((number, _cells(row, at)) for number, row in enumerate(lines[1:], 2) if any(cell.strip() for cell in row))


def _first(head: list[str], known: tuple[str, ...]) -> int | None:
    return next((head.index(name) for name in known if name in head), None)


def _cells(row: list[str], at: Mapping[str, int]) -> Raw | None:
    said = {name: row[place].strip() for name, place in at.items() if place < len(row)}
    label, key, url = said.get("status", ""), said.get("id", ""), said.get("url", "")
    if not label or not (key or url):
        return None
    status = word(label)
    if status == "done" and word(said.get("reason", "")) == "wont_do":
        status = "wont_do"
    closed = day(said.get("closed")) or day(said.get("canceled"))
    ids = tuple(name for name in (f"#{key}" if key.isdecimal() else key, url) if name)
    over = status in ("done", "wont_do")
    undated = over and closed is None and bool(said.get("closed") or said.get("canceled"))
    return Raw(ids, status, label, closed if over else None, url, day(said.get("updated")) or closed, undated)
