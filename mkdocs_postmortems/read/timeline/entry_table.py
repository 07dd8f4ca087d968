"""Entry table: one table in, its rows with the time, the text, who and source of each out. Tells columns by header, then by content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times.stamp import Stamp, stamp
from mkdocs_postmortems.read.times.zones import zone

_TIME = Expression(
    r"\btime|\bdate\b|\bwhen\b|\bdays?\b|\bhour|^at$|^(?:start|end|from|to)(?:ed|s)?\b|\butc\b|時刻|日時|時間|日付|时间|日期|時点"
    r"|\b(?:hora|horário|horario|heures?|uhrzeit|zeit(?:punkt)?|fecha|datum|tid(?:spunkt|punkt)?|tijd(?:stip)?|godzina|czas|ora|momento?"
    r"|quand|cu[aá]ndo|quando|wann)\b|время|дата|시[간각]|일시",
    re.IGNORECASE,
)
_WHEN = Expression(r"^\W*(?:times?(?:stamps?)?|when|T\s?\+|時刻|日時|時間|时间|時点)(?!\w)", re.IGNORECASE)
_END = Expression(r"^(?:end|to|until|till|finish)", re.IGNORECASE)
_NOT_TIME = Expression(r"elapsed|duration|since|delta|time (?:to|since|spent)|経過|所要|소요|경과|\bдо\b", re.IGNORECASE)
_TEXT = Expression(
    r"event|descri|\bnotes?\b|\bactions?\b|\bwhat\b|details?|activity|summary|comment|message|happen|状況|イベント|内容|出来事|事象|事件|描述|説明|経緯",
    re.IGNORECASE,
)
_WHO = Expression(
    r"^(?:by )?\W*(?:who|person|people|actors?|by|owner|responder|participants?|name|user|reporter|担当者?|誰|実施者"
    r"|acteurs?|qui|wer|quién|quem)\b|担当|人物|操作人|处理人|责任人|执行人|対応者|作業者",
    re.IGNORECASE,
)
_SOURCE = Expression(r"\bsources?\b|\blinks?\b|evidence|\bdata\b|\brefs?\b|reference|\blog\b|証拠|根拠|出典|ソース", re.IGNORECASE)
_BRACKET = Expression(r"^\s*[\[<][^\]>]*[\]>]\s*$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a timeline."""

    line: int
    stamp: Stamp | None
    written: str
    """The cells of the time columns where no stamp could be read off them."""
    text: str
    who: str
    source: str
    zone: str
    """Words of the header cell that name a zone."""


@dataclass(frozen=True, slots=True)
class _Columns:
    time: tuple[int, ...]
    text: int
    who: int
    source: int
    zone: str


def rows(table: Block) -> Iterator[Row]:
    """The rows of a timeline's table; none where no column holds times. Blank rows and rows of the template are left out."""
    every = [tuple(cell.text.strip() for cell in row.children) for row in table.children]
    lines = [row.line for row in table.children]
    if not every:
        return
    head, body = every[0], every[1:]
    columns = _columns(head, body)
    if columns is None:
        return
    first_is_data = any(stamp(head[n], column=True) for n in columns.time if n < len(head))
    for line, cells in zip(lines if first_is_data else lines[1:], every if first_is_data else body, strict=True):
        row = _row(line, cells, columns, head)
        if row is not None:
            yield row


def _columns(head: tuple[str, ...], body: list[tuple[str, ...]]) -> _Columns | None:
    named = [n for n, cell in enumerate(head) if (_TIME.search(cell) and not _NOT_TIME.search(cell)) or _is_day(cell, body, n)]
    share = {n: _share(body, n) for n in named}
    time = [n for n in named if share[n] > 0 or not body or _blank(body, n) < len(body)]
    if not any(share[n] * 3 >= 1 for n in time):
        time = [n for n in range(len(head)) if n not in time and _share(body, n) * 2 > 1][:1] or [n for n in time if share[n] > 0]
        time = time or _in_words(head, body)
    if not time:
        return None
    rest = [n for n in range(len(head)) if n not in time]
    who = next((n for n in rest if _WHO.search(head[n])), -1)
    source = next((n for n in rest if n != who and _SOURCE.search(head[n]) and not _TEXT.search(head[n])), -1)
    left = [n for n in rest if n not in (who, source)]
    text = next((n for n in left if _TEXT.search(head[n])), -1)
    if text < 0:
        text = max(left, key=lambda n: sum(len(row[n]) for row in body if n < len(row)), default=source if source >= 0 else who)
    told = next((found.written for n in time if (found := zone(head[n]))), "")
    return _Columns(tuple(time), text, -1 if who == text else who, -1 if source == text else source, told)


def _is_day(cell: str, body: list[tuple[str, ...]], column: int) -> bool:
    """Whether a column headed by the word that is the day in several languages, and data in English, holds days and no more."""
    if cell.strip(" *_").casefold() != "data":
        return False
    heads = [stamp(row[column], column=True) for row in body if len(row) > column]
    return any(head is not None and head.date is not None and not head.rest for head in heads)


def _in_words(head: tuple[str, ...], body: list[tuple[str, ...]]) -> list[int]:
    """The column of a table that tells when in words alone, `T+alert`, `Build phase`: headed by a time, beside one headed by an event."""
    told = [n for n, cell in enumerate(head) if _WHEN.match(cell) and not _NOT_TIME.search(cell) and not _blank(body, n)][:1]
    return told if len(body) > 1 and any(n not in told and _TEXT.search(cell) for n, cell in enumerate(head)) else []


def _share(body: list[tuple[str, ...]], column: int) -> float:
    """How many of the rows have a time or date at the head of this cell."""
    found = sum(bool(len(row) > column and (head := stamp(row[column], column=True)) and not head.relative) for row in body)
    return found / max(len(body), 1)


def _blank(body: list[tuple[str, ...]], column: int) -> int:
    return sum(len(row) <= column or not row[column] for row in body)


def _row(line: int, cells: tuple[str, ...], columns: _Columns, head: tuple[str, ...]) -> Row | None:
    if not any(re.search(r"\w", cell) and not _BRACKET.match(cell) for cell in cells):
        return None
    written, at = "", None
    for n in columns.time:
        cell = cells[n].replace("\n", " ") if n < len(cells) else ""
        if not cell or (at is not None and at.timed and not _END.match(head[n])):
            continue
        joined = f"{written} {'- ' if _END.match(head[n]) and written else ''}{cell}".strip()
        found = stamp(joined, column=True)
        written, at = (joined, found) if found is not None or not written else (written, at)
    told = cells[columns.text] if 0 <= columns.text < len(cells) else ""
    extra = [
        cell for n, cell in enumerate(cells)
        if cell and cell not in ("-", "—", "–") and n not in (*columns.time, columns.text, columns.who, columns.source)
    ]  # fmt: skip
    behind = [at.rest] if at is not None and at.rest and not at.relative else []
    text = " — ".join(part for part in (*behind, told, *extra) if part)
    who = cells[columns.who] if 0 <= columns.who < len(cells) else ""
    source = cells[columns.source] if 0 <= columns.source < len(cells) else ""
    return Row(line, at, written, text.replace("\n", " "), who, source, columns.zone)
