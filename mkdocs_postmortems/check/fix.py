"""Fix: the text of a file in, the same with what a machine may mend out: mojibake, crooked tables, ways back. Prose is never rewritten."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import yaml

from mkdocs_postmortems.model.expression import Expression

_ROW = Expression(r"^ {0,3}\|.*\|[ \t]*$")
_RULER = Expression(r"^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$")
_FENCE = Expression(r"^ {0,3}(`{3,}|~{3,})")
_WIDEST = 160
"""Columns of a table that is still worth aligning; a wider one is no easier to read for it."""
_HEADER = Expression(r"\A(\ufeff?---[ \t]*(?:\r\n|\n))(.*?)^((?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_PLAIN = Expression(r"[A-Za-z0-9][\w./-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of one file."""

    text: str = field(repr=False)
    mojibake: int = 0
    """Lines repaired."""
    tables: int = 0
    relations: int = 0


def fixed(text: str, repair: Callable[[str], str], back: tuple[str, ...] = ()) -> Fixed:
    """The text with everything mended; `repair` undoes mojibake in one line, `back` are ids to add to `related`.

    Line ends, the last one too, stay as they are; every byte outside of what is mended is kept.
    """
    lines = text.splitlines(keepends=True) if "\x0b" not in text and "\x0c" not in text else re.findall(r"[^\n]*\n|[^\n]+", text)
    mended = 0
    for at, line in enumerate(lines):
        body = line.rstrip("\r\n")
        better = body if body.isascii() else repair(body)
        if better != body:
            lines[at], mended = better + line[len(body) :], mended + 1
    tables = _tables(lines)
    made, added = "".join(lines), 0
    for name in back:
        more = with_relation(made, name)
        added += more != made
        made = more
    return Fixed(made, mended, tables, added)


def _tables(lines: list[str]) -> int:
    """Aligns every table in place; how many were crooked."""
    count, at, fence = 0, 0, ""
    while at < len(lines):
        mark = _FENCE.match(lines[at])
        if mark and (not fence or lines[at].strip().startswith(fence)):
            fence = "" if fence else mark[1]
        if fence or at + 1 >= len(lines) or not _row(lines[at]) or not _RULER.match(lines[at + 1].rstrip("\r\n")):
            at += 1
            continue
        end = at + 2
        while end < len(lines) and _row(lines[end]):
            end += 1
        rows = _aligned([line.rstrip("\r\n") for line in lines[at:end]])
        if rows:
            new = [row + line[len(line.rstrip("\r\n")) :] for row, line in zip(rows, lines[at:end], strict=True)]
            count += new != lines[at:end]
            lines[at:end] = new
        at = end
    return count


def _row(line: str) -> bool:
    return bool(_ROW.match(line.rstrip("\r\n")))


def _aligned(rows: list[str]) -> list[str]:
    """The rows with their pipes below one another; nothing where a cell could be cut wrongly."""
    if any("`" in row or "\\|" in row or "\t" in row or "[[" in row for row in rows):
        return []
    indent = rows[0][: len(rows[0]) - len(rows[0].lstrip())]
    cells = [[cell.strip(" ") for cell in row.strip().strip("|").split("|")] if row.strip() != "|" else [] for row in rows]
    if any(row.strip()[:1] != "|" or row.strip()[-1:] != "|" or row.count("|") != rows[0].count("|") for row in rows) or any(
        row.strip().startswith("||") or row.strip().endswith("||") for row in rows
    ):
        return []
    widths = [max(3, *(_width(row[n]) for k, row in enumerate(cells) if k != 1)) for n in range(len(cells[0]))]
    if sum(widths) + 3 * len(widths) + 1 > _WIDEST:
        return []
    made = []
    for k, row in enumerate(cells):
        parts = [_ruler(cell, width) if k == 1 else cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        made.append(f"{indent}| {' | '.join(parts)} |")
    return made


def _ruler(cell: str, width: int) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return f"{':' if left else ''}{'-' * (width - left - right)}{':' if right else ''}"


def _width(cell: str) -> int:
    """Columns on a screen: wide letters take two, marks that combine none."""
    return sum(0 if unicodedata.combining(c) or c in "\ufe0f\u200d" else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in cell)


def with_relation(text: str, name: str) -> str:
    """The text with `name` in the list `related` of its header; as it was where that cannot be done for certain."""
    head = _HEADER.match(text)
    if head is None:
        return text
    raw, end = head[2], "\r\n" if head[1].endswith("\r\n") else "\n"
    before = _loaded(raw)
    word = name if _PLAIN.fullmatch(name) and not re.fullmatch(r"[\d.eE+-]+", name) else f'"{name}"'
    if before is None or '"' in name or "\\" in name:
        return text
    for made in _candidates(raw, word, end):
        after = _loaded(made)
        held = before.get("related") or []
        if after is not None and isinstance(held, list) and after == {**before, "related": [*held, name]}:
            return f"{head[1]}{made}{text[head.start(3) :]}"
    return text


def _candidates(raw: str, word: str, end: str) -> Iterator[str]:
    key = re.search(r"^related:[ \t]*(.*?)[ \t]*(\r?)$", raw, re.MULTILINE)
    if key is None:
        yield f"{raw}related: [{word}]{end}"
        return
    value = key[1]
    if value == "[]":
        yield f"{raw[: key.start(1)]}[{word}]{raw[key.end(1) :]}"
    elif value.startswith("[") and value.endswith("]"):
        yield f"{raw[: key.end(1) - 1]}, {word}{raw[key.end(1) - 1 :]}"
    elif not value:
        items = (
            re.match(r"(?:\r?\n(?:[ \t]*-[ \t].*|[ \t]+.*))+", raw[key.end(1) + len(key[2]) :])
            if not key[2]
            else re.match(r"(?:\n(?:[ \t]*-[ \t].*|[ \t]+.*))+", raw[key.end() :])
        )
        at = (key.end() if key[2] else key.end(1)) + (items.end() if items else 0)
        dash = re.search(r"^([ \t]*)-[ \t]", raw[key.end() :], re.MULTILINE)
        rest = raw[at:].removeprefix("\r") if items else raw[at:]
        yield f"{raw[:at]}{end}{dash[1] if dash else '  '}- {word}{rest}"


def _loaded(raw: str) -> dict[str, object] | None:
    try:
        data = yaml.load(raw, Loader=_Words)  # noqa: S506 - a safe loader without types
    except (yaml.YAMLError, RecursionError, ValueError, TypeError):
        return None
    return data if isinstance(data, dict) else None


class _Words(yaml.SafeLoader):
    """Every value as the word that is written."""


_Words.yaml_implicit_resolvers = {}
