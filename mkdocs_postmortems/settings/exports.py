"""Exports: the rows of a tracker's export in JSON in, id, status, day and address of each ticket out, whichever tracker wrote them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mkdocs_postmortems.model.terms import ACTION_STATUS, fold

_MORE = {
    "open": "opened|reopened|selected for development|ready|triage|unstarted|locked",
    "in_progress": "in development|in testing|in qa|review",
    "wont_do": "not planned|won't fix|wont fix|cannot reproduce",
}
"""What trackers say beside the words that people write."""
_WORDS = {fold(word).replace("_", " "): name for name, words in ACTION_STATUS.items() for word in (name, *words)} | {
    word: name for name, words in _MORE.items() for word in words.split("|")
}
_CLOSED = ("done", "wont_do")
_JIRA = {"new": "open", "undefined": "open", "indeterminate": "in_progress", "done": "done"}
_LINEAR = {
    "triage": "open", "backlog": "open", "unstarted": "open", "started": "in_progress", "completed": "done", "canceled": "wont_do",
    "duplicate": "wont_do",
}  # fmt: skip
_DAYS = (
    "updatedAt", "updated_at", "updated", "closedAt", "closed_at", "resolutiondate", "completedAt", "createdAt", "created_at", "created",
)  # fmt: skip
_ISO = re.compile(r"^\W*(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_SHORT = re.compile(r"^\W*(\d{1,2})[/ -]([a-z]{3})[a-z]*[/ -](\d{4}|\d\d)(?!\d)", re.IGNORECASE)
"""As Jira's tables have it: `06/May/26 10:00 AM`."""
_DOTS = re.compile(r"^\W*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Raw:
    """One ticket as far as any tracker says it."""

    names: tuple[str, ...]
    status: str
    written: str
    closed: date | None = None
    url: str = field(default="", repr=False)
    newest: date | None = None
    """The last day that the row names."""
    undated: bool = False
    """Whether the row gives a day on which it was closed that nobody can read."""


Row = Mapping[str, object]


def word(label: str) -> str:
    """The vocabulary's word for a tracker's own; `unknown` where it has none."""
    return _WORDS.get(fold(label).replace("_", " "), "unknown")


def day(value: object) -> date | None:
    """The calendar day of an instant as trackers write it; None for what is no day."""
    if not isinstance(value, str):
        return None
    try:
        if found := _ISO.match(value):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DOTS.match(value):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _SHORT.match(value):
            year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
            return date(year, _MONTHS.index(found[2].casefold()) + 1, int(found[1]))
    except ValueError:
        return None
    return None


def shape_of(whole: object) -> tuple[list[Row], str | None]:
    """The rows of a JSON export and the name of its shape; None where no tracker that is known writes it so."""
    rows: list[Row] = [row for row in _rows(whole) if isinstance(row, dict)]
    first = rows[0] if rows else {}
    has = set(map(str, first))
    if "fields" in has and "key" in has:
        return rows, "Jira"
    if "iid" in has and "state" in has:
        return rows, "GitLab"
    if "identifier" in has and "state" in has:
        return rows, "Linear"
    if "number" in has and "state" in has:
        return rows, "GitHub"
    return rows, "table" if {"id", "key"} & has and {"status", "state"} & has else None


def _rows(whole: object) -> list[object]:
    """The list of tickets, alone or inside what a tracker puts around it."""
    if isinstance(whole, list):
        # Pages of an export, one after the other.
        pages = [inner for one in whole if isinstance(one, (list, dict)) for inner in _inside(one)]
        return pages or whole
    return _inside(whole)


def _inside(whole: object) -> list[object]:
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict):
        return []
    for name in ("issues", "nodes", "items", "tickets", "data", "team", "project", "repository", "workItems"):
        found = whole.get(name)
        if isinstance(found, (list, dict)) and (rows := _inside(found)):
            return rows
    return []


def _github(row: Row) -> Raw | None:
    number, state, url = row.get("number"), str(row.get("state") or ""), _text(row, "url", "html_url")
    if not isinstance(number, int) or not state:
        return None
    reason = _text(row, "stateReason", "state_reason").casefold().replace("_", " ")
    labels = [label for label in map(_named, _list(row.get("labels"))) if label]
    closed = state.casefold() in ("closed", "merged")
    hint = next((found for label in labels if (found := word(label.rpartition("/")[2].rpartition(":")[2].strip())) != "unknown"), "")
    if closed:
        status = "wont_do" if reason in ("not planned", "duplicate") or hint == "wont_do" else "done"
    else:
        status = hint if hint in ("in_progress", "blocked", "deferred") else "open"
    day_ = _closed(row, "closedAt", "closed_at") if closed else None
    return Raw((f"#{number}",), status, reason or state.casefold(), day_, url, _newest(row))


def _gitlab(row: Row) -> Raw | None:
    number, state, url = row.get("iid"), str(row.get("state") or ""), _text(row, "web_url", "webUrl")
    if number is None or not state:
        return None
    references = row.get("references")
    full = _text(references, "full") if isinstance(references, dict) else ""
    labels = [label for label in map(_named, _list(row.get("labels"))) if label]
    hint = next((found for label in labels if (found := word(label.rpartition("::")[2])) != "unknown"), "")
    closed = state.casefold() in ("closed", "merged")
    status = ("wont_do" if hint == "wont_do" else "done") if closed else hint if hint in ("in_progress", "blocked", "deferred") else "open"
    ids = (f"#{number}", *((full,) if full else ()))
    return Raw(ids, status, state.casefold(), _closed(row, "closed_at", "closedAt") if closed else None, url, _newest(row))


def _jira(row: Row) -> Raw | None:
    fields, key = row.get("fields"), str(row.get("key") or "")
    if not isinstance(fields, dict) or not key:
        return None
    state = fields.get("status")
    label = _named(state)
    if not label:
        return None
    category = state.get("statusCategory") if isinstance(state, dict) else None
    grouped = _JIRA.get(_text(category, "key").casefold(), "") if isinstance(category, dict) else ""
    resolution = word(_named(fields.get("resolution")))
    own = word(label)
    # The category is the tracker's own; the name of a state only says more where both agree on whether it is closed.
    agree = not grouped or (own in _CLOSED) == (grouped == "done")
    status = own if own != "unknown" and agree else grouped or "unknown"
    if status == "done" and resolution == "wont_do":
        status = "wont_do"
    closed = _closed(fields, "resolutiondate", "statuscategorychangedate") if status in _CLOSED else None
    return Raw((key,), status, label, closed, newest=_newest(fields))


def _linear(row: Row) -> Raw | None:
    key, state = str(row.get("identifier") or ""), row.get("state")
    label = _named(state)
    if not key or not label:
        return None
    kind = _text(state, "type") if isinstance(state, dict) else ""
    status = word(label) if word(label) == "blocked" else _LINEAR.get(kind.casefold(), word(label))
    closed = _closed(row, "completedAt", "canceledAt") if status in _CLOSED else None
    return Raw((key,), status, label, closed, _text(row, "url"), _newest(row))


def _plain(row: Row) -> Raw | None:
    key, label = _text(row, "id", "key") or str(row.get("id") or ""), _named(row.get("status")) or _named(row.get("state"))
    if not key or not label:
        return None
    keys = ("closed", "completed", "closed_at")
    closed = _closed(row, *keys) if word(label) in _CLOSED else None
    undated = word(label) in _CLOSED and closed is None and bool(_text(row, *keys).strip())
    return Raw((key,), word(label), label, closed, _text(row, "url"), _newest(row), undated)


SHAPES: Mapping[str, Callable[[Row], Raw | None]] = {
    "GitHub": _github, "GitLab": _gitlab, "Jira": _jira, "Linear": _linear, "table": _plain,
}  # fmt: skip
"""How a row of each shape is read."""


def _closed(row: Row, *keys: str) -> date | None:
    return next((found for key in keys if (found := day(row.get(key)))), None)


def _newest(row: Row) -> date | None:
    return max((found for key in _DAYS if (found := day(row.get(key)))), default=None)


def _list(value: object) -> list[object]:
    if isinstance(value, dict):
        value = value.get("nodes")
    return value if isinstance(value, list) else []


def _named(value: object) -> str:
    return _text(value, "name", "title") if isinstance(value, dict) else value if isinstance(value, str) else ""


def _text(row: Row, *keys: str) -> str:
    return next((value for key in keys if isinstance(value := row.get(key), str) and value), "")
