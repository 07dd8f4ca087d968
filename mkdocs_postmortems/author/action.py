"""Action: the bytes of a source, one of its action items and the status it shall have in; the same bytes with that status out."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping

from mkdocs_postmortems.author.action_entry import entry
from mkdocs_postmortems.author.wording import Wanted, phrase, tail
from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.record import Action

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
_BOX = re.compile(r"^(?P<lead>[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)\[(?P<mark>.?)\](?=\s)")
_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)?\Z")


def edits(data: bytes, document: Document, action: Action, columns: Mapping[str, int], wanted: Wanted) -> Iterator[bytes]:
    """Every way to write it in place, the plainest first; each changes the one item and no byte elsewhere.

    Which of them an author's reader understands is for the caller to see. `columns` are those of the table, where the item is a row.
    Raises ValueError, with words for the author, where the item is written in a way that cannot be changed alone.
    """
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("the file is not UTF-8") from None
    if action.again:
        raise ValueError(f"the item stands in the header and again on line {action.again}: keep one of them")
    lines = [found[0] for found in _LINE.finditer(text) if found[0]]
    if not 0 < action.line <= len(lines):
        raise ValueError("the line of the item is not in the file")
    at = action.line - 1
    if action.origin == "front matter":
        found: Iterator[str] = entry(text, document.header, action, wanted)
    elif action.origin == "table":
        found = ("".join((*lines[:at], made, *lines[at + 1 :])) for made in _row(lines[at], action, columns, wanted))
    elif action.origin in ("list", "checkbox"):
        last = _paragraph(document, action, lines)
        found = ("".join((*lines[:at], made, *lines[last:])) for made in _item(lines[at:last], action, wanted))
    else:
        raise ValueError("the item is a heading; write its status below it by hand")
    for one in found:
        yield mark + one.encode()


def _row(line: str, action: Action, columns: Mapping[str, int], wanted: Wanted) -> Iterator[str]:
    """The row with another word in its status cell, and the day in its own where the table has a column for it.

    Without such a column the word is put where the status stands now: in the column of the day, or beside a ticket, a day or the text.
    """
    own = columns.get("completed")
    if "status" in columns:
        own = None if own == columns["status"] else own
        made = _cell(line, columns["status"], lambda old: phrase(wanted, old, dated=own is None))
        yield _cell(made, own, lambda _: wanted.stamp) if own is not None else made
        return
    written = action.status_written
    if own is not None:
        plain = wanted.stamp if wanted.day else ""
        yield _cell(line, own, lambda _: plain)
        yield _cell(line, own, lambda old: phrase(wanted, old))
    elif not written:
        raise ValueError("the table has no column for the status and the row states none; add a column `Status`")
    for found in reversed(_places(written, line)):
        yield line[: found.start()] + tail(wanted, found[0]).replace("|", "\\|") + line[found.end() :]
    if written:
        raise ValueError(
            f"the table has no column for the status, which stands as `{written}` in the row; change it there, or add a column `Status`"
        )


def _places(written: str, text: str) -> list[re.Match[str]]:
    """Where the words of a status stand, whatever blanks are between them."""
    return list(re.finditer(r"\s+".join(re.escape(word) for word in written.split()), text)) if written else []


def _cell(line: str, number: int, words: Callable[[str], str]) -> str:
    """The line with another text in one cell; blanks around it stay, and the width too where the new text fits."""
    bars = [found.end() - 1 for found in _PIPE.finditer(line)]
    first = not line[: bars[0]].strip(" \t>") if bars else False
    edges = bars if first else [len(line) - len(line.lstrip(" \t>")) - 1, *bars]
    end = len(line.rstrip("\r\n"))
    if (
        number >= len(edges)
        or edges[number] + 1 > end
        or (first and number == len(edges) - 1 and not line[edges[number] + 1 : end].strip())
    ):
        raise ValueError("the row has fewer cells than the table has columns")
    start, stop = edges[number] + 1, edges[number + 1] if number + 1 < len(edges) else end
    old = line[start:stop]
    lead = old[: len(old) - len(old.lstrip())] if old.strip() else " " * bool(old)
    behind = old[len(old.rstrip()) :] if old.strip() else " " * (len(old) > 1 or number + 1 < len(edges))
    put = lead + words(old.strip()).replace("|", "\\|")
    aligned = len(behind) > 1
    return line[:start] + ((put + " ").ljust(len(old)) if aligned else put + behind) + line[stop:]


def _paragraph(document: Document, action: Action, lines: list[str]) -> int:
    """The last line of the item's own words, without what is nested below it."""
    item = next((block for block in document.walk() if block.kind == "item" and block.line == action.line), None)
    if item is None:
        return action.line
    below = min((child.line for child in item.children if child.line > item.line), default=item.end + 1)
    return next((n for n in range(min(below - 1, len(lines)), action.line, -1) if lines[n - 1].strip()), action.line)


def _item(lines: list[str], action: Action, wanted: Wanted) -> Iterator[str]:
    """The item with another mark in its box and another word behind its text."""
    whole, written = "".join(lines), action.status_written
    box = _BOX.match(whole)
    if box is not None:
        whole = f"{whole[: box.end('lead')]}[{'x' if wanted.status == 'done' else ' '}]{whole[box.end() :]}"
    if written and not written.startswith(("[", "~~")):
        for found in reversed(_places(written, whole)):
            if box is not None and wanted.status == "open":
                # An empty box says it already.
                yield re.sub(r"\s*[(\[]?\s*$", "", whole[: found.start()]) + re.sub(r"^\s*[)\]]", "", whole[found.end() :])
            yield whole[: found.start()] + tail(wanted, found[0]) + whole[found.end() :]
        return
    if box is not None and wanted.status in ("open", "done") and not wanted.day and not wanted.because:
        yield whole
    ends = _END.search(whole)
    end, words = ends.start() if ends else len(whole), tail(wanted, "")
    yield f"{whole[:end]} ({words}){whole[end:]}"
    yield f"{whole[:end]} - {words}{whole[end:]}"
    first = len(lines[0].rstrip("\r\n"))
    if len(lines) > 1:
        yield f"{whole[:first]} ({words}){whole[first:]}"
