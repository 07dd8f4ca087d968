"""Heads: the blocks of a body in, every heading, bold line, label, box or table that may open a part out. Knows no parts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.parts import headings
from mkdocs_postmortems.read.parts.list_labels import labels, outlined
from mkdocs_postmortems.read.parts.table_parts import of_table

LABEL = 7
"""Level of a part that a bold line, a label or a numbered line in capitals opens: below every heading."""
INLINE = LABEL + 2
"""Level of a part that is no more than the text behind a label on its own line."""

_ACTION = Expression(r"^(?:action(?: items?|s)?|アクション(?:アイテム)?|行动项|改进措施)$")
_TASK = Expression(
    r"^(?:tasks?|to-?dos?|follow[- ]?ups?|measures?|remediations?|improvements?|maßnahmen?|acci[oó]n(?:es)?|aç(?:ão|ões)|mesures?)$"
)
_WORK = Expression(
    r"^(?:owner|assigned|target date|eta|verantwortlich|responsable|responsável|fällig|prazo|plazo|échéance"
    r"|assignee|responsible|due|due date|deadline|status|ticket|bug|担当者?|期限|状態|负责人|状态)"
)
_LABEL_LINE = Expression(r"^([^\n:：]{2,60})[:：]\s*(?=\n|$)")
_PICTURES = Expression(
    r"(?<![\s\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D])[\s\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]+$"
)
_ITALIC = Expression(r"^\s*([*_])(?![*_])[^*_\n]+\1[ \t]*:?\s*$")
"""A line wholly in italics, as trackers' markup has its labels."""
_ANCHOR = Expression(r"(?<![ \t])[ \t]*\{:?[ ]*#[^\s{}]+[ ]*\}$")
"""The anchor that an editor or an export gives a heading, which is no word of it; a class may be a mark, and stays."""
HEADERS = {f"h{n}": n for n in range(1, 7)}
_ESCAPED = Expression(r"^(#{1,6})\s+(\S.{1,99})$")
_FEW = 5
"""Words of a bold line or of a box's title that may hold the name of a part among others."""


@dataclass(frozen=True, slots=True)
class Head:
    """One of them."""

    title: str
    level: int
    line: int
    end: int
    """Last line it may cover whatever follows; 0 for no limit."""
    rest: str = ""
    """Text on the head's own line."""
    bullet: bool = False
    """`- **Impact**: text`: a point of the header, where it is not one of another part."""


def heads_of(blocks: Sequence[Block], *, bare: bool = False) -> Iterator[Head]:
    """Every head in order; in a text that is bare of headings, lines that are a name are the heads."""
    for at, block in enumerate(blocks):
        if block.kind == "heading" or block.info in HEADERS:
            yield Head(_ANCHOR.sub("", block.text), block.level or HEADERS.get(block.info, 2), block.line, 0)
        elif block.kind == "paragraph":
            over = any(below.kind in ("list", "table") for below in blocks[at + 1 : at + 2])
            yield from _of_paragraph(block, over=over, bare=bare)
        elif block.kind == "html" and block.children:
            for child in block.children[:1]:
                if block.info == "details" and child.info == "summary" and headings.names(child.text):
                    yield Head(child.text, LABEL, block.line, block.end)
            yield from heads_of(block.children, bare=bare)
        elif block.kind == "construct":
            if headings.exact(block.info) or (len(block.info.split()) <= _FEW and headings.names(block.info)):
                yield Head(block.info, LABEL, block.line, block.end)
            yield from heads_of(block.children, bare=bare)
        elif block.kind == "list":
            found = [*(_capitals(block) if block.info == "ordered" else starmap(Head, labels(block, LABEL, INLINE)))]
            found.extend(heads_of([*_boxes(block)]))
            found.extend(starmap(Head, outlined(block, bare=bare)))
            yield from sorted(found, key=lambda head: head.line)
        elif block.kind == "table" and block.children and _of_actions(block.children[0]):
            yield Head("Action items", LABEL, block.line, block.end)
        elif block.kind == "table":
            yield from (Head(title, INLINE, line, line, text, bullet=True) for title, line, text in of_table(block))


def of_whole(first: str, below: Iterable[tuple[int, str]]) -> bool:
    """Whether a first heading of level 1 that is the name of a part names the whole text: `Root cause analysis` over a summary or a cause.

    `below` are the levels and texts of the headings after it. Where another one of level 1 names a part, so does this one.
    """
    named, inner, ended = headings.whole(first), set[str](), False
    for level, text in below:
        said = headings.names(text)
        if level == 1 and said:
            return False
        ended = ended or level == 1
        inner.update(said if level < LABEL and not ended else ())
    return bool(inner & set(named)) or ("causes" in named and bool(inner & _STORY))


_STORY = frozenset(("summary", "impact", "timeline", "resolution"))
"""Parts that tell more than why."""


def _boxes(block: Block) -> Iterator[Block]:
    """The boxes that stand in the items of a list."""
    for child in block.children:
        if child.kind == "construct":
            yield child
        elif child.kind in ("item", "list"):
            yield from _boxes(child)


def _of_actions(head: Block) -> bool:
    """A table that says "action" and who, when or how far opens a part of actions wherever it stands."""
    cells = [fold(cell.text).strip(" :") for cell in head.children]
    work = sum(bool(_WORK.match(cell)) for cell in cells)
    return any((_ACTION.match(cell) and work) or (_TASK.match(cell) and work > 1) for cell in cells)


def _of_paragraph(block: Block, *, over: bool, bare: bool = False) -> Iterator[Head]:
    """A bold line alone, `**Label**: text`, `Label:` alone, a line over a list that is a name, and `#Heading` without its blank."""
    lines = block.text.split("\n")
    prose = len(lines[0]) > 100 and not block.strong
    strong = {run.strip(" :：") for run in block.strong}
    for offset, line in enumerate(lines):
        at = min(block.line + offset, block.end)
        if prose and (len(line) > 60 or not line.rstrip().endswith((":", "："))):
            continue
        text = _PICTURES.sub("", line.strip())
        name = text.rstrip(" :：")
        label, colon, rest = (part.strip() for part in (text.partition(":") if ":" in text else text.partition("：")))
        bold = name in strong or name.partition(" (")[0].rstrip(" :：") in strong
        alone = (
            bold
            or (text.endswith((":", "：")) and _LABEL_LINE.match(text) and not (offset and _runs_on(lines[offset - 1], text)))
            or (len(lines) == 1 and (text.isupper() or ((over or _ITALIC.match(block.source)) and headings.exact(text))))
            or (bare and _is_name(text, alone=len(lines) == 1))
        )
        if len(lines) == 1 and (escaped := _ESCAPED.match(text)):
            # The mark of a heading that an editor escaped as it saved what was pasted into it.
            yield Head(escaped[2], len(escaped[1]), at, 0)
        elif text.startswith("#") and headings.exact(text.lstrip("#")):
            yield Head(text.lstrip("#").strip(), max(2, len(text) - len(text.lstrip("#"))), at, 0)
        elif (
            alone
            and len(name) <= 80
            and (named := headings.exact(name) or (headings.names(name) if len(name.split()) <= _FEW or bare else ()))
        ):
            yield Head(name, LABEL + (named[0] in ("well", "poorly", "lucky")), at, 0)
        elif colon and label in strong and rest and headings.exact(label):
            below = next((n for n, other in enumerate(lines[offset + 1 :], at) if _opens(other, strong)), block.end)
            yield Head(label, INLINE, at, min(max(below, at), block.end), rest)


def _runs_on(before: str, text: str) -> bool:
    """Whether a line in small letters goes on with the one above it, which ends no sentence: `recurrence and improve response times:`."""
    return text[:1].islower() and not before.rstrip().endswith((".", "!", "?", ":", "：", "。"))


def _is_name(text: str, *, alone: bool) -> bool:
    """Whether a line of a text without headings is one: the name of a part, or alone a question that asks for one."""
    if not text[:1].isupper() or text.endswith((".", ",", ";")):
        return False
    return bool(headings.whole(text) or (alone and text.endswith("?") and headings.names(text)))


def _opens(line: str, strong: set[str]) -> bool:
    """Whether a line of a paragraph begins with a bold label."""
    return any(line.lstrip().startswith(run) for run in strong)


def _capitals(block: Block) -> Iterator[Head]:
    """`2. INCIDENT SUMMARY`: numbered lines in capitals are the headings of plain text.

    What such a line covers is indented below it. One that is alone and has nothing below it covers what follows at the left edge, up to the
    next of them, whatever that is called: several in a row are a list of contents, and cover nothing.
    """
    for item in block.children:
        first, _, rest = item.text.partition("\n")
        words = re.sub(r"[(（].*", "", first).strip()
        bare = len(block.children) == 1 and not rest and not item.children
        if words.isupper() and (headings.names(first) or (bare and not words.endswith("."))):
            yield Head(first.strip(), LABEL - 1, item.line, 0 if bare else item.end, rest)
