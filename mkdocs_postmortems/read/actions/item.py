"""Item: one item or point of a list in, its draft out, with what nested points add to it. Knows no groups and no headings."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.read.actions.draft import Draft
from mkdocs_postmortems.read.actions.status import status
from mkdocs_postmortems.read.actions.text import read
from mkdocs_postmortems.read.parts.table_parts import lines_of
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

LABELLED = Expression(
    r"(?:^|\n)\W*(?:owner|assignee|due(?: date)?|status|ticket|priority|担当者?|期限|優先度|负责人|优先级|담당자?|기한|우선순위"
    r"|responsables?|responsável|verantwortlich|dueño|dono|priori(?:dade?|té|tät)|plazo|prazo|échéance|fällig|frist|fecha límite)\W*[:：]",
    re.IGNORECASE,
)
"""A line that states a part of an item and is none itself."""
_DONE = Expression(r"^(?:(?:this|it) (?:has been|is|was) |now |already )?(?=(?:done|completed|fixed)\b)", re.IGNORECASE)
_TODO = Expression(
    r"^(?:todo\s*(?:[:：]|\(?(?=(?:due|by) \d))|(?-i:TODO|LATER|DOING|NOW|WAITING)\s(?=\w+ \w+ ))"
    r"\s*(?!(?:fill|add (?:more|any|actions?|items|here)|list|tbd|write (?:this|here)|complete this|describe)\b)\S+\s+\S",
    re.IGNORECASE,
)
"""`TODO: test the backups` among actions is one."""
_NONE = Expression(r"^(?:none|n/a|nothing|no (?:further |new )?action(?: item)?s?)\b.{0,30}$", re.IGNORECASE)
_BOX = Expression(r"^[-*]?\s*\[(?:[ xX]?|[Nn]/[Aa]|[^\w\s\[\](){}]{1,2})\]\s+\S")
_LETTERED = Expression(r"^(?:\(?[a-z]\)|\(?[ivx]{2,4}\)|\(\d{1,2}\)|[①-⑳]|[•●▪◦‣·]|o\t)\s*(?=\S)")
"""Marks of a list that Markdown does not know; a word processor's hollow dot comes out as an `o` and a tab."""
_DOTTED = Expression(r"^(?:[•●▪◦‣·]|o\t)\s*\S")
_ADDRESS = Expression(r"https?://\S+")
_FILLED = ("owner", "due", "status", "priority", "ticket", "kind", "completed", "verify")


def of_item(item: Block, group: dict[str, str]) -> Draft:
    """The draft of a list item. A line through most of its text is told apart from one through a word of it."""
    text = item.text.strip()
    struck = "".join(item.struck)
    whole = bool(struck) and text.startswith(item.struck[0][:20]) and len(struck) * 3 > len(_ADDRESS.sub("", text))
    origin = "list" if item.checked is None else "checkbox"
    draft = read(text, Draft("", item.line, origin, links=item.links, checked=item.checked, group=group, struck=whole))
    if whole and not draft.status:
        behind = text[text.find(item.struck[-1]) + len(item.struck[-1]) :].strip(" -–—:.()")
        draft.status = behind if behind and status(behind, strict=True) else ""
    for child in item.children:
        if child.kind == "list" or child.info in ("ul", "ol"):
            for point in child.children:
                detail(draft, point)
        elif child.kind == "paragraph" and not child.text.startswith(text[:40]):
            detail(draft, child)
    return draft


def of_boxes(block: Block, group: dict[str, str]) -> Iterator[Draft]:
    """A draft for each line of a paragraph that opens with a box in brackets, as Markdown without a list has them."""
    lines = block.text.split("\n")
    for offset, line in enumerate(lines):
        if _BOX.match(line.strip()):
            at = min(block.line + offset, block.end)
            yield read(line.strip(" -*"), Draft("", at, "checkbox", links=block.links if len(lines) == 1 else (), group=group))


_KEYED = Expression(r"^[A-Z][A-Z0-9]{1,9}-\d{1,6}\b[\s:–—-]+\w")
"""Lines that each open with a ticket's key, as they are pasted from a tracker."""


_TICKET = Expression(r"[A-Z]{2,8}-?\d{1,6}|#\d{1,6}")
"""The text of a link at the head of a line that is an item."""


def of_lines(block: Block, group: dict[str, str]) -> Iterator[Draft]:
    """A draft for each line of a paragraph that a letter, a dot or a linked ticket opens, with the lines it runs on over; else none."""
    lines = [line.strip() for line in block.text.split("\n")]
    keyed = len(lines) > 1 and all(_KEYED.match(line) for line in lines)
    dotted = sum(bool(_DOTTED.match(line)) for line in lines) > 1
    linked = tuple(link.text for link in block.links if _TICKET.fullmatch(link.text.strip()))
    linked = linked if linked and lines[0].startswith(linked) else ()
    if not keyed and not dotted and not linked and not _LETTERED.match(lines[0]):
        return
    heads = [
        at
        for at, line in enumerate(lines)
        if keyed or (line.startswith(linked) if linked else (_DOTTED if dotted else _LETTERED).match(line))
    ]
    for at, until in zip(heads, [*heads[1:], len(lines)], strict=True):
        over = next((n for n in range(at + 1, until) if lines[n].endswith((":", "："))), until)
        text = _LETTERED.sub("", " ".join(lines[at:over]))
        if not void(text):
            links = block.links if len(heads) == 1 else ()
            yield read(text, Draft("", min(block.line + at, block.end), "list", links=links, group=group))


def of_cell(part: Section) -> list[Draft]:
    """A draft for each line of a cell that holds all that is to be done."""
    return [read(text, Draft("", line, "list")) for line, text in lines_of(part) if not void(text)]


def detail(draft: Draft, point: Block) -> None:
    """A point below an item: a label fills the draft, a word like "done" its state; links may be tickets, the words are kept."""
    text = " ".join(point.text.split())
    if LABELLED.search(text):
        inner = read(text, Draft("", point.line, "list"))
        for name in _FILLED:
            if not getattr(draft, name) and getattr(inner, name):
                setattr(draft, name, getattr(inner, name))
                text = ""
    elif not draft.status and len(text) < 60 and _DONE.match(text):
        draft.status = _DONE.sub("", text)
    draft.links += point.links
    if text:
        draft.details += (text,)


def is_box(text: str) -> bool:
    """Whether a text opens with a box in brackets."""
    return bool(_BOX.match(text))


def void(text: str) -> bool:
    """Whether an item says that there is none, or is the template's."""
    return not text or is_nothing(text) or (is_placeholder(text) and not _TODO.match(text)) or bool(_NONE.match(text))
