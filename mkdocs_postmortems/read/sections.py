"""Sections: a document in, its named and unnamed parts with their lines out. Knows headings, not what stands below them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read import headings
from mkdocs_postmortems.read.list_labels import labels

LABEL = 7
"""Level of a part that a bold line, a label or a numbered line in capitals opens: below every heading."""
INLINE = LABEL + 2
"""Level of a part that is no more than the text behind a label on its own line."""

_DAY = re.compile(
    r"^\W*(?:~|ca?\.|around |about |at |on )?\s*(?:"
    r"\d{1,4}\s*[-/.:年h]\s*\d|\d{1,2}\s?(?:am|pm)\b|\d{4}\b|T[+-]\s?\d|"
    r"(?:day|tag) \d|(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\b|"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\d{1,2}[x?]?:[\dx?]{2}|\d+月)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^\W*(?:\d{4}-\d{2}-\d{2}\s+)?~?\d{1,2}[:.h]\d{2}\b")
_ACTION = re.compile(r"^(?:action(?: items?|s)?|アクション(?:アイテム)?|行动项|改进措施)$")
_TASK = re.compile(
    r"^(?:tasks?|to-?dos?|follow[- ]?ups?|measures?|remediations?|improvements?|maßnahmen?|acci[oó]n(?:es)?|aç(?:ão|ões)|mesures?)$"
)
_WORK = re.compile(
    r"^(?:owner|assigned|target date|eta|verantwortlich|responsable|responsável|fällig|prazo|plazo|échéance"
    r"|assignee|responsible|due|due date|deadline|status|ticket|bug|担当者?|期限|状態|负责人|状态)"
)
_LABEL_LINE = re.compile(r"^([^\n:：]{2,60})[:：]\s*(?=\n|$)")
_PICTURES = re.compile(r"[\s\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D]+$")
_ITALIC = re.compile(r"^\s*([*_])(?![*_])[^*_\n]+\1[ \t]*:?\s*$")
"""A line wholly in italics, as trackers' markup has its labels."""
_ANCHOR = re.compile(r"[ \t]*\{:?[ ]*#[^\s{}]+[ ]*\}$")
"""The anchor that an editor or an export gives a heading, which is no word of it; a class may be a mark, and stays."""
_HEADERS = {f"h{n}": n for n in range(1, 7)}
_QUIET = {
    "external": frozenset(),
    "actions": frozenset({"related", "supporting"}),
    "timeline": frozenset({"lessons", "actions"}),
    "whys": frozenset({"well", "poorly", "lucky"}),
}
"""Below these a sub-heading is a theme, a phase or a link of a chain; only the names listed still open a part of their own."""


@dataclass(frozen=True, slots=True)
class _Head:
    title: str
    level: int
    line: int
    end: int
    """Last line it may cover whatever follows; 0 for no limit."""
    rest: str = ""
    """Text on the head's own line."""
    bullet: bool = False
    """`- **Impact**: text`: a point of the header, where it is not one of another part."""


def sections(document: Document, settings: Settings) -> tuple[Section, ...]:
    """Every part of the body, in order; a heading that names two parts ("Recovery and lessons") gives two of the same lines.

    A part runs to the line before the next head of its own or a higher level. Day and time headings do not end a timeline.
    The first heading of level 1 is the title and opens a part only where it is exactly the name of one.
    """
    del settings
    bare = not any(block.kind == "heading" or block.info in _HEADERS for block in document.walk())
    heads = tuple(_heads(document.blocks, bare=bare))
    last = max((block.end for block in document.blocks), default=0)  # the notes come last, wherever they are written
    titled = next((n for n, head in enumerate(heads) if head.level < LABEL), -1)
    texts = sorted(_texts(document.blocks), key=lambda pair: pair[0])
    lines = [line for line, _ in texts]
    listed = {block.line for block in document.walk() if block.kind == "item"}
    found: list[Section] = []
    open_: list[Section] = []
    for at, head in enumerate(heads):
        is_title = at == titled and head.level == 1
        inside_timeline = next((s for s in reversed(open_) if s.name == "timeline"), None)
        is_day = bool(_DAY.match(head.title))
        if inside_timeline is not None and is_day and head.level <= inside_timeline.level:
            head = replace(head, level=min(LABEL, inside_timeline.level + 1))  # noqa: PLW2901 - the day belongs to the timeline above it
        open_ = [s for s in open_ if s.level < head.level and s.end >= head.line]
        if head.bullet and any(s.name for s in open_):
            continue
        end = _end(heads, at, head, last, timeline="timeline" in _names(head, is_title=is_title))
        body = "\n".join(text for _, text in texts[bisect_right(lines, head.line) : bisect_right(lines, end)])
        if head.rest:
            body = f"{head.rest}\n{body}".strip()
        parent = next((s.name for s in reversed(open_) if s.name), "")
        above = {s.name for s in open_}
        named = (
            []
            if is_day
            else [_by_content(name, head.title, body, _first(lines, head.line) in listed) for name in _names(head, is_title=is_title)]
        )
        for name in [n for n in named if _may(n, above)] or [""]:
            if head.level == LABEL and not name:
                continue
            part = Section(name, head.title, head.level, head.line, end, body, parent, headings.alone(head.title))
            found.append(part)
            open_.append(part)
    return tuple(found)


def _first(lines: list[int], line: int) -> int:
    """The first line of text below a head, 0 where none is."""
    at = bisect_right(lines, line)
    return lines[at] if at < len(lines) else 0


def _may(name: str, above: set[str]) -> bool:
    return name not in above and all(name in _QUIET[outer] for outer in above & _QUIET.keys())


def _names(head: _Head, *, is_title: bool) -> tuple[str, ...]:
    return headings.whole(head.title) if is_title else headings.names(head.title)


def _by_content(name: str, title: str, text: str, listed: bool) -> str:
    """What a heading means where its content decides: a "What happened?" of entries, a "Why did it happen?" of points."""
    if name == "summary" and _clocked(text):
        return "timeline"
    return "factors" if name == "causes" and listed and "why did it happen" in title.casefold() else name


def _clocked(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= 2 and sum(bool(_CLOCK.match(line)) for line in lines) * 2 > len(lines)


def _end(heads: tuple[_Head, ...], at: int, head: _Head, last: int, *, timeline: bool) -> int:
    end = head.end or max(last, head.line)
    for following in heads[at + 1 :]:
        if following.line > end:
            return end
        if timeline and head.level == LABEL and following.level == INLINE and not following.bullet:
            # Where a label opens the timeline, the next label has ended it, and is no part of the last entry.
            return max(following.line - 1, head.line)
        if following.level <= head.level and not (timeline and following.level < LABEL and _DAY.match(following.title)):
            return max(following.line - 1, head.line)
    return end


def _heads(blocks: Sequence[Block], *, bare: bool = False) -> Iterator[_Head]:
    """Every head in order; in a text that is bare of headings, lines that are a name are the heads."""
    for at, block in enumerate(blocks):
        if block.kind == "heading" or block.info in _HEADERS:
            yield _Head(_ANCHOR.sub("", block.text), block.level or _HEADERS.get(block.info, 2), block.line, 0)
        elif block.kind == "paragraph":
            over = any(below.kind in ("list", "table") for below in blocks[at + 1 : at + 2])
            yield from _of_paragraph(block, over=over, bare=bare)
        elif block.kind == "html" and block.children:
            for child in block.children[:1]:
                if block.info == "details" and child.info == "summary" and headings.names(child.text):
                    yield _Head(child.text, LABEL, block.line, block.end)
            yield from _heads(block.children, bare=bare)
        elif block.kind == "list":
            yield from _capitals(block) if block.info == "ordered" else starmap(_Head, labels(block, LABEL, INLINE))
        elif block.kind == "table" and block.children and _of_actions(block.children[0]):
            yield _Head("Action items", LABEL, block.line, block.end)


def _of_actions(head: Block) -> bool:
    """A table that says "action" and who, when or how far opens a part of actions wherever it stands."""
    cells = [fold(cell.text).strip(" :") for cell in head.children]
    work = sum(bool(_WORK.match(cell)) for cell in cells)
    return any((_ACTION.match(cell) and work) or (_TASK.match(cell) and work > 1) for cell in cells)


def _of_paragraph(block: Block, *, over: bool, bare: bool = False) -> Iterator[_Head]:
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
        if text.startswith("#") and headings.exact(text.lstrip("#")):
            yield _Head(text.lstrip("#").strip(), max(2, len(text) - len(text.lstrip("#"))), at, 0)
        elif (
            alone
            and len(name) <= 80
            and (named := headings.exact(name) or (headings.names(name) if len(name.split()) <= 5 or bare else ()))
        ):
            yield _Head(name, LABEL + (named[0] in ("well", "poorly", "lucky")), at, 0)
        elif colon and label in strong and rest and headings.exact(label):
            below = next((n for n, other in enumerate(lines[offset + 1 :], at) if _opens(other, strong)), block.end)
            yield _Head(label, INLINE, at, min(max(below, at), block.end), rest)


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


def _capitals(block: Block) -> Iterator[_Head]:
    """`2. INCIDENT SUMMARY`: numbered lines in capitals are the headings of plain text."""
    for item in block.children:
        first, _, rest = item.text.partition("\n")
        words = re.sub(r"[(（].*", "", first).strip()
        if words.isupper() and headings.names(first):
            yield _Head(first.strip(), LABEL - 1, item.line, item.end, rest)


def _texts(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Visible text of each leaf with its line."""
    for block in blocks:
        if block.children:
            if block.text and block.kind in ("item", "quote", "html") and not (block.children and block.children[0].kind == "paragraph"):
                yield block.line, block.text
            yield from _texts(block.children)
        elif block.kind == "paragraph" and "\n" in block.text:
            yield from ((min(block.line + n, block.end), line) for n, line in enumerate(block.text.split("\n")))
        elif block.text:
            yield block.line, block.text
