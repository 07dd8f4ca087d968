"""Located: the text of a JSON file in, its rows with the line each begins on out, also of a file that breaks off."""

import json
import re
from collections.abc import Iterator

from mkdocs_postmortems.author.events.event import Unread

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[\s,]*")
LISTS = (
    "events", "log_entries", "incidents", "alerts", "notes", "entries", "messages", "data", "logs", "items", "results", "deployments",
    "annotations",
)  # fmt: skip
"""Keys under which exports keep their rows."""
_LIST = re.compile(rf'"({"|".join(LISTS)})"\s*:\s*\[')


def located(text: str) -> tuple[str, tuple[tuple[int, object], ...], tuple[Unread, ...]]:
    """The key that holds the rows (empty for a plain list), the rows, and where the file could not be read."""
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    if text[start : start + 1] == "[":
        return "", *_split(_items(text, start + 1))
    if text[start : start + 1] != "{":
        return "", (), (Unread(1, "the file is no JSON"),)
    try:
        whole, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        found = _LIST.search(text, start)
        if found:
            return found[1], *_split(_items(text, found.end()))
        return "", (), (Unread(text.count("\n") + 1, "the file breaks off, or is no JSON"),)
    if text[end:].strip(" \t\r\n\ufeff"):
        return "", *_split(_lines(text))
    if isinstance(whole, dict):
        data = whole.get("data")
        inner: dict[str, object] = data if isinstance(data, dict) else whole
        key = next((name for name in LISTS if isinstance(inner.get(name), list)), "")
        if key:
            at = next((m.end() for m in re.finditer(rf'"{key}"\s*:\s*\[', text)), None)
            return key, *_split(_items(text, at or 0))
        one = next((whole[name] for name in ("incident", "alert", "data") if isinstance(whole.get(name), dict)), whole)
        return next((name for name in ("incident", "alert", "data") if whole.get(name) is one), ""), ((_line(text, start), one),), ()
    return "", (), (Unread(1, "the file holds no rows"),)


def _split(rows: Iterator[tuple[int, object]]) -> tuple[tuple[tuple[int, object], ...], tuple[Unread, ...]]:
    every = tuple(rows)
    return tuple(one for one in every if not isinstance(one[1], Unread)), tuple(one for _, one in every if isinstance(one, Unread))


def _items(text: str, at: int) -> Iterator[tuple[int, object]]:
    """Every item of a list that begins at this place, until its end or the place where it breaks."""
    while True:
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # a pattern that fits nothing fits everywhere
        if text[at : at + 1] == "]":
            return
        try:
            row, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield 0, Unread(_line(text, at), "the file breaks off, or is no JSON from here on")
            return
        yield _line(text, at), row
        at = end


def _lines(text: str) -> Iterator[tuple[int, object]]:
    """One value on each line."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(" \t\r\ufeff"):
            try:
                yield number, json.loads(line.strip(" \t\r\ufeff"))
            except (ValueError, RecursionError):
                yield 0, Unread(number, "the line is no JSON")


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
