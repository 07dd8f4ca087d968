"""Sections: a document in, its named and unnamed parts with their lines out. Knows headings, not what stands below them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.read.parts import headings
from mkdocs_postmortems.read.parts.heads import HEADERS, INLINE, LABEL, Head, heads_of, of_whole

_DAY = Expression(
    r"^\W*(?:~|ca?\.|around |about |at |on )?\s*(?:"
    r"\d{1,4}\s*[-/.:年h]\s*\d|\d{1,2}\s?(?:am|pm)\b|\d{4}\b|T[+-]\s?\d|"
    r"(?:day|tag) \d|(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\b|"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\d{1,2}[x?]?:[\dx?]{2}|\d+月)",
    re.IGNORECASE,
)
_CLOCK = Expression(r"^\W*(?:\d{4}-\d{2}-\d{2}\s+)?~?\d{1,2}[:.h]\d{2}\b")
_NUMBERED = Expression(r"^\W*([1-9]\d?)\.[1-9]\d?(?:\.\d{1,2})?[.):]?\s+(?=[^\W\d])")
"""`2.3 Root cause`, the third of the second chapter or the second of March."""
_CHAPTER = Expression(r"^\W*(?:(?:section|part|chapter|step) )?([1-9]\d?)(?:[.):、：]\s*|\s+[-–—]?\s*)(?=[^\W\d])", re.IGNORECASE)
_FAILED = Expression(r"(?:what )?failed")
_HELD = Expression(r"(?:what )?(?:worked|held|succeeded)(?: well)?")
"""Beside one of these, a heading `What failed` is the other half of the look back."""
_WORK = Expression(r"\b(?:remediations?|mitigations?|fixes|solutions?|workarounds?)\b", re.IGNORECASE)
"""What has been done, or with boxes to tick what is to be."""
_QUIET = {
    "external": frozenset(),
    "actions": frozenset({"related", "supporting"}),
    "timeline": frozenset({"lessons", "actions"}),
    "whys": frozenset({"well", "poorly", "lucky"}),
}
"""Below these a sub-heading is a theme, a phase or a link of a chain; only the names listed still open a part of their own."""


def sections(document: Document, settings: Settings) -> tuple[Section, ...]:
    """Every part of the body, in order; a heading that names two parts ("Recovery and lessons") gives two of the same lines.

    A part runs to the line before the next head of its own or a higher level. Day and time headings do not end a timeline.
    The first heading of level 1 is the title and opens a part only where it is exactly the name of one, and not that of the whole text.
    """
    del settings
    bare = not any(block.kind == "heading" or block.info in HEADERS for block in document.walk())
    heads = tuple(_grouped(heads_of(document.blocks, bare=bare)))
    last = max((block.end for block in document.blocks), default=0)  # the notes come last, wherever they are written
    titled = next((n for n, head in enumerate(heads) if head.level < LABEL), -1)
    whole = titled >= 0 and of_whole(heads[titled].title, ((head.level, head.title) for head in heads[titled + 1 :]))
    texts = sorted(_texts(document.blocks), key=lambda pair: pair[0])
    lines = [line for line, _ in texts]
    headed = {head.line for head in heads}
    paired = _paired(heads)
    chapters = frozenset(count[1] for head in heads if (count := _CHAPTER.match(head.title)))
    told = [line for line in lines if line not in headed]
    listed = {block.line: block.checked is not None for block in document.walk() if block.kind == "item"}
    found: list[Section] = []
    open_: list[Section] = []
    for at, head in enumerate(heads):
        is_title = at == titled and head.level == 1
        inside_timeline = next((s for s in reversed(open_) if s.name == "timeline"), None)
        is_day = _is_day(head.title, chapters)
        if inside_timeline is not None and is_day and head.level <= inside_timeline.level:
            head = replace(head, level=min(LABEL, inside_timeline.level + 1))  # noqa: PLW2901 - the day belongs to the timeline above it
        open_ = [s for s in open_ if s.level < head.level and s.end >= head.line]
        if head.bullet and any(s.name for s in open_):
            continue
        end = _end(head, heads[at + 1 :], last, chapters, timeline="timeline" in _names(head, is_title=is_title))
        body = "\n".join(text for _, text in texts[bisect_right(lines, head.line) : bisect_right(lines, end)])
        if head.rest:
            body = f"{head.rest}\n{body}".strip()
        parent = next((s.name for s in reversed(open_) if s.name), "")
        above = {s.name for s in open_}
        named = (
            []
            if is_day
            else [paired]
            if paired and _FAILED.fullmatch(headings.plain(head.title))
            else [_by_content(name, head.title, body, listed.get(_first(told, head.line))) for name in _names(head, is_title=is_title)]
            if not (is_title and whole)
            else []
        )
        inner = _inner(heads[at + 1 :], head.level, end) if len(named) > 1 else frozenset[str]()
        for name in [n for n in named if _may(n, above) and n not in inner] or [""]:
            if head.level == LABEL and not name:
                continue
            part = Section(name, head.title, head.level, head.line, end, body, parent, headings.alone(head.title))
            found.append(part)
            open_.append(part)
    return tuple(found)


def _grouped(heads: Iterable[Head]) -> Iterator[Head]:
    """The heads without points that only group those of the part their list is in: `- **Tasks:**` below `**Preventative measures:**`."""
    over: Head | None = None
    for head in heads:
        if (
            over is not None
            and head.end
            and head.level == LABEL
            and not head.bullet
            and headings.names(head.title) == headings.names(over.title)
        ):
            continue
        if head.level <= LABEL:
            over = head if head.level == LABEL and not head.end else None
        yield head


def _first(lines: list[int], line: int) -> int:
    """The first line of text below a head, 0 where none is."""
    at = bisect_right(lines, line)
    return lines[at] if at < len(lines) else 0


def _inner(later: Sequence[Head], level: int, end: int) -> frozenset[str]:
    """The parts that heads below one of two names open alone: `Root cause and resolution` over `Root cause` and `Resolution`."""
    below = takewhile(lambda head: head.line <= end, later)
    return frozenset(named[0] for head in below if level < head.level < INLINE and len(named := headings.names(head.title)) == 1)


def _may(name: str, above: set[str]) -> bool:
    return name not in above and all(name in _QUIET[outer] for outer in above & _QUIET.keys())


def _names(head: Head, *, is_title: bool) -> tuple[str, ...]:
    return headings.whole(head.title) if is_title else headings.names(head.title)


def _paired(heads: Sequence[Head]) -> str:
    """The part of a "What failed": beside a "What worked" its counterpart, alone what broke, which is no part by that name."""
    return "poorly" if any(_HELD.fullmatch(headings.plain(head.title)) for head in heads) else ""


def _by_content(name: str, title: str, text: str, boxes: bool | None) -> str:
    """What a heading means where its content decides: a "What happened?" of entries, a "Why did it happen?" of points, boxes to tick.

    `boxes` is whether the first line below it is a point with a box, and None where it is no point.
    """
    if name == "summary" and _clocked(text):
        return "timeline"
    if name == "resolution" and boxes and _WORK.search(title):
        return "actions"
    return "factors" if name == "causes" and boxes is not None and "why did it happen" in title.casefold() else name


def _clocked(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= 2 and sum(bool(_CLOCK.match(line)) for line in lines) * 2 > len(lines)


def _is_day(title: str, chapters: frozenset[str]) -> bool:
    """Whether a heading is a day or a time, and no part of a chapter that another heading counts."""
    numbered = _NUMBERED.match(title)
    return bool(_DAY.match(title)) and not (numbered and numbered[1] in chapters)


def _end(head: Head, later: tuple[Head, ...], last: int, chapters: frozenset[str], *, timeline: bool) -> int:
    end = head.end or max(last, head.line)
    for following in later:
        if following.line > end:
            return end
        if timeline and head.level == LABEL and following.level == INLINE and not following.bullet:
            # Where a label opens the timeline, the next label has ended it, and is no part of the last entry.
            return max(following.line - 1, head.line)
        if following.level <= head.level and not (timeline and following.level < LABEL and _is_day(following.title, chapters)):
            return max(following.line - 1, head.line)
    return end


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
