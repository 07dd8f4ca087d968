"""Tracker: an export of an issue tracker in, the status of each of its tickets out, or what is wrong with it. Asks no network."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.tracker import Ticket, Tracker, names
from mkdocs_postmortems.settings.export_table import table
from mkdocs_postmortems.settings.exports import SHAPES, Raw, day, shape_of

EXPECTED = (
    "give the output of `gh issue list --state all --limit 100000 --json number,title,state,stateReason,closedAt,url,assignees,labels`, "
    "the JSON of a Jira search, issues of GitLab or Linear as JSON, or a CSV file with columns id and status"
)
_DAY = re.compile(r"(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
_TAKEN = ("taken", "taken_at", "snapshot", "exported", "exported_at", "exportedAt", "generated_at", "date")
_TOLD = 20
"""Rows without an id or status that are named; the others are counted."""

Read = tuple[Tracker, tuple[Problem, ...]]


def tracker(written: str, folder: Path) -> Read:
    """The tickets of the file `written`, looked for below `folder`; none, and a problem, where it is no export that is known."""
    try:
        data = (folder / written).read_bytes()
    except OSError as error:
        kind = "is not there" if isinstance(error, FileNotFoundError) else "cannot be read"
        return _nothing(written, 0, f"the tracker's export {kind}", "correct its name, or write the file")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return _nothing(written, 0, "the tracker's export is not UTF-8", "export it again as UTF-8")
    if not text.strip():
        return _nothing(written, 0, "the tracker's export is empty", EXPECTED)
    return _json(written, text) if text.lstrip()[0] in "[{" else _table(written, text)


def _nothing(path: str, line: int, what: str, right: str) -> Read:
    return Tracker(path), (problem("PM911", path, line, what, right),)


def _json(path: str, text: str) -> Read:
    try:
        whole = json.loads(text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) - 1 or error.msg.startswith("Unterminated")
        what = "the tracker's export ends in the middle" if cut else f"the tracker's export is not valid JSON ({error.msg})"
        return _nothing(path, error.lineno, what, "export it again, whole")
    except RecursionError:
        return _nothing(path, 0, "the tracker's export is nested too deeply", EXPECTED)
    rows, shape = shape_of(whole)
    if shape is None:
        return _nothing(path, 0, _unknown(whole, rows), EXPECTED)
    said = {str(k): v for k, v in whole.items()} if isinstance(whole, dict) else {}
    if shape == "Jira" and isinstance(total := said.get("total"), int) and total > len(rows) + int(said.get("startAt") or 0):
        return _nothing(
            path, 0, f"the export holds {len(rows)} of {total} tickets", "put every page of the search into one file, under `issues`"
        )
    read = SHAPES[shape]
    stated = next((found for name in _TAKEN if (found := day(said.get(name)))), None)
    return _made(path, shape, stated, ((at, read(row)) for at, row in enumerate(rows, 1)))


def _unknown(whole: object, rows: list[Mapping[str, object]]) -> str:
    keys = list(rows[0]) if rows else list(whole) if isinstance(whole, dict) else []
    has = f" (its first row has {', '.join(f'`{key}`' for key in sorted(map(str, keys))[:8])})" if keys else ""
    return f"the tracker's export has a form that is not known{has}" if rows or keys else "the tracker's export holds no tickets"


def _table(path: str, text: str) -> Read:
    head = text.split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
    except csv.Error as error:
        return _nothing(path, 0, f"the tracker's export is no table of comma-separated values ({error})", "export it again, whole")
    found = table(lines)
    if found is None:
        shown = ", ".join(f"`{cell.strip()}`" for cell in lines[0][:8])
        return _nothing(path, 1, f"the tracker's export has no columns for id and status (it has {shown})", EXPECTED)
    kind, rows = found
    return _made(path, kind, None, rows)


def _made(path: str, kind: str, stated: date | None, rows: Iterable[tuple[int, Raw | None]]) -> Read:
    """The tickets by every name that is the name of one of them only."""
    problems: list[Problem] = []
    found: dict[str, Ticket] = {}
    doubled: set[str] = set()
    unsure = 0
    newest: date | None = None
    passed = good = undated = 0
    for at, row in rows:
        if row is None or not row.names or not row.written:
            passed += 1
            if passed <= _TOLD:
                problems.append(problem("PM912", path, at, "a row has no id or no status", "write a row for each ticket with both"))
            continue
        good += 1
        if row.undated:
            undated += 1
            if undated <= _TOLD:
                what = f"the day on which `{row.names[0]}` was closed is none that can be read, and is left out"
                problems.append(problem("PM912", path, at, what, "write it as in 2026-05-06"))
        ticket = Ticket(row.names[0], row.status, row.written, row.closed, row.url, at)
        newest = max((one for one in (newest, row.newest) if one), default=None)
        known = list(dict.fromkeys(name for words in (*row.names, row.url) for name in names(words)))
        same = next(
            (found[name] for name in known if name in found and (found[name].id, found[name].url) == (ticket.id, ticket.url)), ticket
        )
        if same.status != ticket.status:
            unsure += 1
            if unsure <= _TOLD:
                what = f"`{ticket.id}` is {_said(ticket)} here and {_said(same)} in row {same.line}; the later row is taken"
                problems.append(problem("PM912", path, at, what, "keep one row for each ticket"))
        for name in known:
            if name in found and (found[name].id, found[name].url) != (ticket.id, ticket.url):
                doubled.add(name)
            found[name] = ticket
    for name in doubled:
        del found[name]
    if undated > _TOLD:
        problems.append(
            problem("PM912", path, 0, f"{undated - _TOLD} more rows have a day that cannot be read", "write it as in 2026-05-06")
        )
    if unsure > _TOLD:
        problems.append(
            problem("PM912", path, 0, f"{unsure - _TOLD} more tickets stand twice with two statuses", "keep one row for each ticket")
        )
    if passed > _TOLD:
        problems.append(
            problem("PM912", path, 0, f"{passed - _TOLD} more rows have no id or no status", "write a row for each ticket with both")
        )
    if not passed and not good:
        return _nothing(path, 0, "the tracker's export holds no tickets", EXPECTED)
    if passed and not good:
        return _nothing(path, 0, "no row of the tracker's export has an id and a status", EXPECTED)
    dated = _DAY.search(Path(path).name)
    taken = stated or (day("-".join(dated.groups())) if dated else None) or newest
    return Tracker(path, kind, taken, MappingProxyType(found)), tuple(problems)


def _said(ticket: Ticket) -> str:
    return ticket.status.replace("_", " ")
