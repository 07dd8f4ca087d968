"""Export: the bytes of one file in, the events in it out; finds out by itself which program wrote it."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from itertools import chain
from types import MappingProxyType

from mkdocs_postmortems.author.events import commits, vendors
from mkdocs_postmortems.author.events.event import Event, Unread
from mkdocs_postmortems.author.events.instant import instant
from mkdocs_postmortems.author.events.located import located

_TIMES = (
    "time", "timestamp", "@timestamp", "at", "datetime", "date_time", "date/time", "occurred_at", "occurredat", "created_at", "createdat",
    "created", "started_at", "startsat", "starts_at", "deployed_at", "finished_at", "date", "ts", "when", "_time",
)  # fmt: skip
_WORDS = (
    "event", "text", "message", "msg", "summary", "title", "description", "name", "alertname", "body", "note", "log", "status", "version",
)  # fmt: skip
_SOURCES = ("source", "origin", "system", "service", "logger", "host", "app", "kind", "type")
_AGES = 10**11
"""Milliseconds, some three years, beyond which a length from one event to another is none."""
_SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Export:
    """One file and what its rows leave open."""

    name: str
    """Without its folder and ending; the source of rows that name none."""
    data: bytes = field(repr=False)
    zone: tzinfo
    """Of times that name none."""
    day: date | None = None
    """Of times without a date."""
    users: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Ids of a chat and the names behind them."""
    channel: str = ""


_Row = tuple[int, object, str, str]


def events(export: Export) -> tuple[tuple[Event, ...], tuple[Unread, ...]]:
    """Every event of the file in its order, and every row that gives none."""
    try:
        text = export.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return (), (Unread(0, "the file is not UTF-8"),)
    if not text.strip():
        return (), (Unread(0, "the file is empty"),)
    rows, wrong = _rows(text.replace("\r\n", "\n"), export)
    found: list[Event] = []
    bad = list(wrong)
    for line, when, words, source in rows:
        start, length = when if isinstance(when, tuple) else (when, 0)
        at = instant(start, export.zone, export.day)
        said = " ".join(words.split())
        if isinstance(at, datetime) and said and abs(length) < _AGES:
            found.append(Event(at + timedelta(milliseconds=length), said, source or export.name, line))
        else:
            bad.append(Unread(line, at if isinstance(at, str) else "it does not say what happened"))
    return tuple(found), tuple(sorted(bad, key=lambda one: (one.line, one.why)))


def _rows(text: str, export: Export) -> tuple[Iterator[_Row], tuple[Unread, ...]]:
    start = text.lstrip()[:1]
    if start in ("[", "{") and not text.lstrip()[1:2].isdigit():
        _, rows, wrong = located(text)
        return chain.from_iterable(_object(line, row, export) for line, row in rows), wrong
    if commits.is_log(text):
        return commits.commits(text), ()
    header = text.split("\n", 1)[0].lower()
    separator = max(_SEPARATORS, key=header.count)
    names = [name.strip(" \"'") for name in header.split(separator)]
    if separator in header and set(names) & set(_TIMES) and set(names) & set(_WORDS):
        return _table(text, separator, export), ()
    return commits.lines(text, export.name), ()


def _object(line: int, row: object, export: Export) -> Iterator[_Row]:
    if not isinstance(row, Mapping):
        yield line, None, "", ""
        return
    known = vendors.pagerduty(row) or vendors.opsgenie(row) or vendors.slack(row, export.users, export.channel)
    if known is not None:
        told = [(line, when, words, source) for when, words, source in known]
        yield from told or [(line, None, "", "")]
        return
    yield _plain(line, {str(key).strip().casefold(): value for key, value in row.items()})


def _plain(line: int, row: Mapping[str, object]) -> _Row:
    """A row of nobody's format: the first key that names a time, what happened, and who says so."""
    when = next((row[name] for name in _TIMES if row.get(name) not in (None, "")), None)
    words = next((str(row[name]) for name in _WORDS if isinstance(row.get(name), (str, int, float)) and str(row[name]).strip()), "")
    if "value" in row and row["value"] not in (None, "") and words:
        words = f"{words}: {row['value']}"
    source = next((str(row[name]) for name in _SOURCES if isinstance(row.get(name), str) and str(row[name]).strip()), "")
    return line, when, words, " ".join(source.split())


def _table(text: str, separator: str, export: Export) -> Iterator[_Row]:
    """Rows of a CSV file with a line of names; a quoted cell may run over several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        names = [name.strip().casefold() for name in next(reader)]
        before = reader.line_num
        for cells in reader:
            line, before = before + 1, reader.line_num
            if any(cell.strip() for cell in cells):
                yield _plain(line, dict(zip(names, cells, strict=False)))
    except csv.Error:
        yield reader.line_num, None, "", export.name
