"""Register: a CSV or JSON list of incidents in, its entries and the problems of its rows out. Knows nothing of postmortems."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.register import Entry, Register
from mkdocs_postmortems.model.terms import fold, scale_key

STUBS = "stubs"
"""The word that says: the folder has a file for every incident, if only a stub."""
_COLUMNS = {
    "id": ("id", "key", "incident", "incident id", "number", "reference"),
    "title": ("title", "name", "summary"),
    "severity": ("severity", "sev", "priority"),
    "date": ("date", "started", "started at", "start", "opened", "created", "created at", "impact started at"),
    "ended": ("ended", "ended at", "end", "resolved", "resolved at", "closed at"),
    "kind": ("kind", "type"),
    "exempt": ("exempt", "exempt reason", "postmortem ignored"),
    "duplicate_of": ("duplicate of", "duplicate"),
}
_MORE = "more cells"
_NAMES = {name: field for field, names in _COLUMNS.items() for name in names}


def register(written: str, folder: Path, severities: Mapping[str, int]) -> tuple[Register | None, tuple[Problem, ...]]:
    """The register that the option names, looked for below `folder`; None where it cannot be read at all."""
    if written == STUBS:
        return Register(), ()
    try:
        data = (folder / written).read_bytes()
        content = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        kind = "is not there" if isinstance(error, FileNotFoundError) else "cannot be read as text"
        return None, (problem("PM917", written, 0, f"the register {kind}", f"correct the option `register`, or write `{STUBS}`"),)
    if not content.strip():
        return None, (
            problem("PM917", written, 0, "the register is empty", "write a row for each incident, or leave out the option `register`"),
        )
    try:
        rows = list(_json(content) if written.casefold().endswith(".json") else _csv(content))
    except (ValueError, csv.Error, RecursionError) as error:
        right = "a CSV with the columns id, date and severity, or a JSON list of such objects"
        return None, (problem("PM917", written, 0, f"the register cannot be understood: {_short(error)}", right),)
    problems: list[Problem] = []
    entries: dict[str, Entry] = {}
    for line, row in rows:
        if _MORE in row:
            what = "a row has more cells than the heading has columns"
            problems.append(problem("PM918", written, line, what, "put quotes around a cell that holds the separator"))
        entry = _entry(row, line, written, severities, problems)
        if entry is None:
            continue
        first = entries.setdefault(fold(entry.id), entry)
        if first is not entry:
            what = f"the id `{entry.id}` stands in row {first.line} already"
            problems.append(problem("PM918", written, line, what, "keep one row for each incident"))
    return Register(written, tuple(entries.values())), tuple(problems)


def _csv(content: str) -> Iterator[tuple[int, dict[str, str]]]:
    head = content.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True)
    names = [_field(name) for name in next(reader, [])]
    _wanted(names)
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name and cell.strip()}
            yield line, row | ({_MORE: "yes"} if any(cell.strip() for cell in cells[len(names) :]) else {})
        line = reader.line_num + 1


def _json(content: str) -> Iterator[tuple[int, dict[str, str]]]:
    data = json.loads(content, parse_constant=lambda _: None)
    rows = next((v for v in data.values() if isinstance(v, list)), None) if isinstance(data, dict) else data
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError("it is no list of objects")
    if rows:
        _wanted([_field(str(key)) for row in rows for key in row])
    for place, row in enumerate(rows, 1):
        yield (
            place,
            {
                _field(str(key)): str(value).strip()
                for key, value in row.items()
                if _field(str(key)) and isinstance(value, (str, int, float)) and value not in ("", False)
            },
        )


def _field(name: str) -> str:
    return _NAMES.get(fold(name).replace("_", " ").replace("-", " "), "")


def _wanted(names: list[str]) -> None:
    if "id" not in names:
        raise ValueError("it has no column `id`")


def _entry(row: Mapping[str, str], line: int, path: str, severities: Mapping[str, int], problems: list[Problem]) -> Entry | None:
    if not row.get("id"):
        problems.append(problem("PM918", path, line, "a row has no id", "write the id that the postmortem has or would have"))
        return None
    label = row.get("severity", "")
    level = severities.get(scale_key(label)) if label else None
    if label and level is None:
        problems.append(problem("PM918", path, line, f"no scale knows the severity of `{row['id']}`", "write a label of your scale"))
    days: dict[str, date] = {}
    for name in ("date", "ended"):
        if row.get(name):
            try:
                days[name] = _day(row[name])
            except ValueError:
                problems.append(problem("PM918", path, line, f"`{name}` of `{row['id']}` is not a date", "write it as `2026-01-31`"))
    begun = days.get("date")
    if begun and "ended" in days and days["ended"] < begun:
        what = f"`{row['id']}` ends on {days.pop('ended')}, before it begins"
        problems.append(problem("PM918", path, line, what, "correct one of the two days; until then the first counts"))
    other = row.get("duplicate_of", "")
    if other and fold(other) == fold(row["id"]):
        problems.append(
            problem("PM918", path, line, f"`{other}` is called a duplicate of itself", "name the incident that it is a duplicate of")
        )
        other = ""
    return Entry(
        row["id"],
        line,
        row.get("title", ""),
        label,
        level,
        begun,
        days.get("ended", begun),
        fold(row.get("kind", "")).replace(" ", "_").replace("-", "_"),
        row.get("exempt", ""),
        other,
    )


def _day(written: str) -> date:
    """A day, or the day of an instant in the instant's own zone."""
    return date.fromisoformat(written) if len(written) <= len("20260131--") else datetime.fromisoformat(written).date()


def _short(error: Exception) -> str:
    """What is wrong, without the content of the file."""
    return f"line {error.lineno} is not valid JSON" if isinstance(error, json.JSONDecodeError) else str(error) or "it nests too deeply"
