"""Prose: the parts of a document in, what they say as values out: texts, points, factors, detection boxes. Knows no header."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Factor, Section
from mkdocs_postmortems.model.terms import DETECTION, fold
from mkdocs_postmortems.read.analysis.tabled import tabled
from mkdocs_postmortems.read.parts.heads import INLINE
from mkdocs_postmortems.read.words.guidance import is_guidance
from mkdocs_postmortems.read.words.placeholder import is_nothing, is_placeholder

_MARK = Expression(r"^[\s✅❌✔✖☑👍👎🍀⚠️➕➖*•·–-]+")
_POINT_LINE = Expression(r"^\s*[✅❌✔✖☑👍👎🍀⚠➕•·]")
_FACTOR = Expression(r"^(?:(?:contributing )?factor|root cause|cause|要因|原因)\s*#?\d+\s*(?:[:：.–-]|$)\s*", re.IGNORECASE)
_NAMED = Expression(
    r"^(?:\d+[.)]\s*)?(?:the\s+)?(?:(?:primary|main|direct|immediate|proximate|underlying|secondary|technical|root|ultimate)\s+)*causes?"
    r"(?:\s+analysis)?(?:\s*\(.*\))?$|^(?:根本|直接|主要|一次|二次)?(?:原因|要因)$|^(?:\d차\s*)?(?:근본|직접)?\s*원인(?:\s*\(.*\))?$"
)
"""A heading or label that names the kind of thing and not the thing: `Primary root cause`."""
_CLOCK = Expression(r"^\W*\d{1,2}:\d\d\b")
"""What opens with a time of day happened then; it is no cause."""
_NUMBER = Expression(r"^\d+[.)]\s*")
_LEAD = Expression(r"^(.{3,90}?)\s*(?:[:：]|\s[-–—]\s|\.\s)\s*")
_TEXTS = ("paragraph", "item", "quote", "html")


class Parts:
    """The named parts of one document and the blocks below each of them."""

    def __init__(self, document: Document, sections: tuple[Section, ...], stated: frozenset[int]) -> None:
        self._all = sections
        self._stated = stated
        """Lines that state a field of the header: no prose."""
        self._blocks = tuple(_top(document.blocks))
        self._boxes = {line: box.line for box in document.walk() if box.kind == "construct" for line in range(box.line, box.end + 1)}
        """By line the first one of the innermost box around it."""

    def named(self, *names: str) -> tuple[Section, ...]:
        """The parts with one of these names, in order."""
        return tuple(s for s in self._all if s.name in names)

    def opens(self, line: int) -> bool:
        """Whether a line can open the text: it stands above every part, in the background or in the summary itself."""
        above = [one for one in self._all if one.name and one.level < INLINE and one.line <= line]
        return not above or any(one.name in _OPENING and line <= one.end for one in above)

    def blocks(self, section: Section, *, whole: bool = False, labels: bool = False) -> Iterator[Block]:
        """The top-level blocks of a part: up to its first sub-heading, or all that no other named part inside it claims.

        With `labels` a label that names no part is no sub-heading.
        A box inside the part is an aside, which speaks where nothing else does.
        """
        found = self._point(section) or tuple(self._within(section, whole=whole, labels=labels))
        plain = tuple(block for block in found if not self._aside(block.line, section)) if self._boxes else found
        points = whole and not any(block.kind == "list" for block in plain) and any(block.kind == "list" for block in found)
        yield from plain if any(block.kind in (*_TEXTS, "list", "table") for block in plain) and not points else found

    def _aside(self, line: int, section: Section) -> bool:
        return section.line < self._boxes.get(line, 0)

    def _point(self, section: Section) -> tuple[Block, ...]:
        """What is nested below the point of a list that is the head of this part; the points beside it are none of it."""
        around = next(
            (block for block in self._blocks if block.kind == "list" and block.line <= section.line <= section.end <= block.end), None
        )
        for block in () if around is None else (around, *around.walk()):
            for item in block.children if block.kind == "list" else ():
                if item.line == section.line and item.text.strip(" *_:：") == section.title.strip(" *_:："):
                    return tuple(child for child in item.children if child.line > item.line)
        return ()

    def _within(self, section: Section, *, whole: bool, labels: bool = False) -> Iterator[Block]:
        inner = [s for s in self._all if section.line < s.line <= section.end and s.line != section.line]
        boxed = set(self._boxes.values())
        cuts = (s.line for s in inner if s.line not in boxed and not (labels and s.level == INLINE and not s.name))
        cut = min(cuts, default=section.end + 1)
        for block in self._blocks:
            if (
                not (section.line <= block.line <= section.end or _labelled(block, section))
                or block.kind == "heading"
                or block.info in ("h1", "h2", "h3", "h4", "h5", "h6")
            ):
                continue
            if not whole and block.line >= cut:
                return
            others = inner if whole else (s for s in inner if s.line in boxed)
            if any(s.name and s.name != section.name and s.line <= block.line <= s.end for s in others):
                continue
            yield block

    def text(self, section: Section) -> str:
        """The prose of a part up to its first sub-heading, else to the first label of another part; no header lines, tables or code."""
        return self._text(section, labels=False) or self._text(section, labels=True)

    def _text(self, section: Section, *, labels: bool) -> str:
        found: list[str] = []
        for block in self.blocks(section, labels=labels):
            if block.kind in ("paragraph", "html") and is_guidance(block.source or block.text):
                continue
            if block.kind in ("paragraph", "quote", "html"):
                found.extend(line for line, _ in self._own_lines(block, section))
            elif block.kind == "list":
                found.extend(item.text for item in block.children if item.line not in self._stated and not _unfilled(item))
        return "\n".join(line for line in found if line.strip() and not is_placeholder(line)).strip()

    def _own_lines(self, block: Block, section: Section) -> Iterator[tuple[str, int]]:
        others = [s for s in self._all if s.name and s.name != section.name and max(section.line, block.line) < s.line <= block.end]
        for at, line in enumerate(block.text.split("\n")):
            number = min(block.line + at, block.end)
            if any(s.line <= number <= s.end for s in others):
                continue
            if number == section.line and line.strip(" *:：").startswith(section.title):
                rest = line.strip()[len(section.title) :].strip(" *:：")
                if rest:
                    yield rest, number
            elif number not in self._stated and section.line <= number <= section.end:
                yield line, number

    def points(self, section: Section) -> Iterator[tuple[str, int, tuple[str, ...]]]:
        """The points of a part with line and bold runs: list items, else rows of a table, else lines led by a mark, else paragraphs."""
        blocks = [block for block in self.blocks(section, whole=True) if block.line not in self._stated]
        listed = [item for block in blocks if block.kind == "list" for item in block.children]
        if listed:
            yield from (
                (text, item.line, item.strong) for item in listed if _says(text := _MARK.sub("", item.text).replace("\n", " ").strip())
            )
            return
        rows = [row for block in blocks if block.kind == "table" for row in tabled(block)]
        if rows:
            yield from ((f"{title}: {text}" if text else title, line, ()) for title, text, line in rows)
            return
        for block in blocks:
            if block.kind not in ("paragraph", "html") or is_guidance(block.source or block.text):
                continue
            lines = [(line, number) for line, number in self._own_lines(block, section) if line.strip()]
            marked = len(lines) > 1 and all(_POINT_LINE.match(line) for line, _ in lines)
            for text, number in lines if marked else [(" ".join(line for line, _ in lines), block.line)]:
                if _says(bare := _MARK.sub("", text).strip()):
                    yield bare, number, block.strong

    def factors(self, section: Section) -> Iterator[Factor]:
        """Factors or causes: a sub-heading each with the text below it, else the points, the rows of a table or the prose as one."""
        inner = [s for s in self._all if section.line < s.line <= section.end and not s.name and s.level == section.level + 1]
        if inner and (any(_FACTOR.match(fold(s.title)) for s in inner) or not self.text(section)):
            for one in inner:
                titled = _NUMBER.sub("", _FACTOR.sub("", one.title)).strip()
                if _says(titled) or _says(one.text):
                    text = self.text(one)
                    yield Factor(text, one.line, title="" if is_placeholder(titled) or (text and _NAMED.match(fold(titled))) else titled)
            return
        blocks = list(self.blocks(section))
        listed = [item for block in blocks if block.kind == "list" for item in block.children]
        points = list(self._factors(section)) if listed and not any(b.kind == "paragraph" and len(b.text) > 200 for b in blocks) else []
        if points:
            # Where a list of labels names the cause, what the other labels say is something else.
            named = [one for one in points if _NAMED.match(fold(one.title))]
            yield from (replace(one, title="") for one in named) if named and section.name == "causes" else points
        elif rows := [row for block in blocks if block.kind == "table" for row in tabled(block)]:
            yield from (Factor(text or title, line, title=title if text else "") for title, text, line in rows)
        elif section.name == "factors" and (led := _led(blocks)):
            yield from led
        elif _says(text := self.text(section)):
            yield Factor(text, section.line)

    def _factors(self, section: Section) -> Iterator[Factor]:
        for text, line, strong in self.points(section):
            lead = _LEAD.match(text)
            title = strong[0].strip(" :：") if strong and text.startswith(strong[0]) else ""
            if not _CLOCK.match(text):
                yield Factor(text[lead.end() :] if title and lead and lead[1] == title else text, line, title=title)

    def detection(self) -> tuple[str, str, int]:
        """The ticked box of a detection part: canonical method, label and line; empty where none or several are ticked."""
        ticked = [
            item
            for section in self.named("detection")
            for block in self.blocks(section)
            if block.kind == "list"
            for item in block.children
            if item.checked
        ]
        if len(ticked) != 1:
            return "", "", 0
        label = ticked[0].text.split("\n")[0].strip()
        words = [(fold(word), method) for method, listed in DETECTION.items() for word in listed]
        folded = fold(label.partition(":")[2] or label)
        return next((method for word, method in sorted(words, key=lambda pair: -len(pair[0])) if word in folded), ""), label, ticked[0].line


def _led(blocks: list[Block]) -> tuple[Factor, ...]:
    """A factor for each of several paragraphs, where all of them open with their name in bold; else none."""
    if len(blocks) < _SEVERAL or not all(b.kind == "paragraph" and b.strong and b.text.startswith(b.strong[0]) for b in blocks):
        return ()
    named = [(b.strong[0].strip(" :：."), b.text[len(b.strong[0]) :].strip(" :：–—-\n"), b.line) for b in blocks]
    return tuple(Factor(text or title, line, title=title if text else "") for title, text, line in named if not is_placeholder(title))


_SEVERAL = 2
_OPENING = ("summary", "background")
"""Parts whose prose may stand for a summary."""
_PROSE = 60
"""A paragraph is longer than these letters."""


def lead(document: Document, told: Parts, stated: frozenset[int]) -> tuple[str, int]:
    """The first paragraph of prose before the first part: what a text without a summary opens with."""
    for block in document.blocks:
        if block.kind == "heading":
            if block.level > 1:
                break
            continue
        prose = block.kind == "paragraph" and block.line not in stated and len(block.text) > _PROSE
        if prose and _says(block.text) and told.opens(block.line):
            return block.text.replace("\n", " "), block.line
        if block.kind == "list" and block.line in stated:
            continue
    return "", 0


def _unfilled(item: Block) -> bool:
    """Whether it is a label of a form that nobody filled in: `- **Users affected:**` with nothing after and nothing below it."""
    return item.text.rstrip(" *_").endswith((":", "：")) and "\n" not in item.text and not item.children


def _says(text: str) -> bool:
    return bool(text) and not is_nothing(text) and not is_placeholder(text)


def _top(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind == "construct" or (block.kind == "html" and block.children and not block.text):
            yield from _top(block.children)
        elif block.kind == "list" and block.info == "ordered" and any(item.text.split("\n")[0].isupper() for item in block.children):
            for item in block.children:
                yield from item.children
        else:
            yield block


def _labelled(block: Block, section: Section) -> bool:
    """Whether a part begins with a label on a later line of a paragraph that is no header: one inside another part."""
    return section.level == INLINE and bool(section.parent) and block.kind == "paragraph" and block.line < section.line <= block.end
