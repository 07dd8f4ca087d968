"""Entry lines: one timeline's blocks in, a mark for each line, bullet, heading or row that opens with a time out. Resolves no date."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.read.timeline.entry_table import rows
from mkdocs_postmortems.read.timeline.states import behind_state
from mkdocs_postmortems.read.timeline.zone_tabs import other_zones
from mkdocs_postmortems.read.times import zones
from mkdocs_postmortems.read.times.stamp import Stamp, stamp

_MARKED = Expression(r"[-–—:：|>=→·•*\])]\s*$")
_OPEN = Expression(
    r"\b(?:at|by|until|till|from|to|around|about|after|before|since|between|and|or|of|the|on|near|is|was|were|than|for)$", re.IGNORECASE
)
"""Ends of a line that the next one must go on with."""
_INDENTED = Expression(r"\s{2}|\t")
"""A line of a fence that goes on with the one above it."""
_LONG = 60
"""Letters of a line beyond which its end may be where the author's editor broke a sentence."""
_WRAPPED = 30
"""The same where the line ends in a word that wants another, and the next begins with no more than a day: `restored on`."""
_EMPHASIS = Expression(r"^([^\w\n]*)_(\d[^_\n]{0,30})_(?!\w)")
"""Marks around a time that a fence shows as they are written."""
_WORD_END = Expression(r"[^\W\d_,]$")
_TAIL = Expression(r"\s*(?:[(（]\s*([^()（）]*\d[^()（）]*)[)）]|\s[-–—@|]+\s+(\S.*\d.*))\s*$")
"""`Recovery (16:40-17:00)`, the time behind the words of a heading."""
_HEADINGS = frozenset(f"h{n}" for n in range(1, 7))
_LABELLED = Expression(r"^\W*([^\W\d][^:：\n]{2,50}?)\s*[:：]\s*(?=\S)")
_ASIDE = Expression(r"^(?:[(（].{0,60}[)）])?[\s.]*$|^(?:onwards?|and on)\b.{0,20}$")
"""What may stand behind a time that its own label says all about."""


@dataclass(slots=True)
class Mark:
    """One entry as it stands there; text that follows it is added to `text` while the part is read."""

    line: int
    stamp: Stamp | None
    text: list[str] = field(default_factory=list)
    who: str = ""
    source: str = ""
    zone: str = ""
    """Words of the header cell above its time."""
    written: str = ""
    """What stands in the place of a time where there is no stamp."""
    key: bool = False
    """The author set all of it in bold."""
    heading: bool = False


def marks(document: Document, part: Section, others: tuple[Section, ...]) -> list[Mark]:
    """Every mark between the head of a part and its end, without the named parts inside it."""
    reader = _Reader(part, others)
    other = other_zones(document.blocks)
    for block in document.blocks:
        if block.line > part.end:
            break
        if block.end >= part.line and block.line not in other:
            reader.block(block)
    return reader.finish()


def listed(lines: list[tuple[int, str]]) -> list[Mark]:
    """A mark for each line of a list that is no block of its own: of a cell that holds a whole timeline."""
    return [Mark(line, head, [head.rest]) for line, text in lines if (head := stamp(text)) is not None and (head.timed or head.dated)]


class _Reader:
    """Walks the blocks of one part and gathers marks; fences and quotes only speak where nothing else does."""

    def __init__(self, part: Section, others: tuple[Section, ...]) -> None:
        self.part = part
        self.others = others
        self.found: list[Mark] = []
        self.aside: list[Block] = []
        self.untimed: list[tuple[int, str]] = []
        """Lines that open with no time: where no line does, the time may stand behind a label."""

    def finish(self) -> list[Mark]:
        if not any(mark.stamp and mark.stamp.timed for mark in self.found):
            for block in self.aside:
                lines = [(line, _EMPHASIS.sub(r"\1\2", text)) for line, text in _numbered(block)]
                stamped = sum(bool(stamp(text)) for _, text in lines)
                heads = [text for _, text in lines if text.strip() and not (stamped > 1 and _INDENTED.match(text) and not stamp(text))]
                if block.kind == "quote" or stamped * 2 >= len(heads) > 0:
                    self.lines(lines)
        if not self.found:
            self.found.extend(_behind_labels(self.untimed))
        return [mark for mark in self.found if not _template(mark)]

    def here(self, line: int) -> bool:
        return self.part.line < line <= self.part.end and not any(s.line <= line <= s.end for s in self.others)

    def block(self, block: Block) -> None:
        if block.kind == "heading" or block.info in _HEADINGS:
            if self.here(block.line):
                self.heading(block)
        elif block.kind in ("code", "quote"):
            if self.here(block.line):
                self.aside.append(block)
        elif block.kind == "table":
            if self.here(block.line):
                self.table(block)
        elif block.kind == "list" or block.info in ("ul", "ol"):
            for item in block.children:
                self.item(item)
        elif block.info == "li":
            self.item(block)
        elif block.kind == "construct":
            self.box(block)
        elif block.kind == "html" and block.children:
            for child in block.children:
                self.block(child)
        elif block.kind in ("paragraph", "html") and not (block.links and all(link.image for link in block.links) and _is_caption(block)):
            self.lines([(line, text) for line, text in _numbered(block) if self.here(line)], strong=block.strong)

    def box(self, block: Block) -> None:
        """A box, whose title may be a time or the zone of those in it; of its prose only what begins with a time is no aside."""
        around, begun = block.line <= self.part.line, len(self.found)
        if block.info and not around and self.here(block.line):
            self.heading(replace(block, text=block.info))
        told = around or len(self.found) > begun
        for child in block.children:
            if told or child.kind != "paragraph" or stamp(child.text.partition("\n")[0]):
                self.block(child)
        for mark in self.found[begun:] if zones.zone(block.info) else ():
            mark.zone = mark.zone or block.info

    def heading(self, block: Block) -> None:
        head = stamp(block.text)
        if head is not None and (head.timed or head.dated or head.relative):
            self.found.append(Mark(block.line, head, [head.rest] if head.rest else [], heading=True))
        elif (
            (tail := _TAIL.search(block.text)) is not None
            and (last := stamp(tail[1] or tail[2])) is not None
            and last.timed
            and not last.rest
        ):
            self.found.append(Mark(block.line, last, [block.text[: tail.start()].strip()], heading=True))

    def table(self, block: Block) -> None:
        for row in rows(block):
            self.found.append(Mark(row.line, row.stamp, [row.text] if row.text else [], row.who, row.source, row.zone, row.written))

    def lines(self, lines: list[tuple[int, str]], *, strong: tuple[str, ...] = (), nested: bool = False) -> None:
        """Lines of one paragraph: once one opens with a time, or most do, others may; in prose a time at a line's head is chance."""
        heads = [stamp(text) for _, text in lines]
        clocked = sum(bool(head and head.timed) for head in heads)
        listed = clocked > 2 and clocked * 2 >= len(lines)
        opened = listed
        for at, (line, text) in enumerate(lines):
            head = heads[at]
            if (
                head is not None
                and (at == 0 or opened or head.firm)
                and not (at and _runs_on(lines[at - 1][1], text, head, listed=listed))
                and _counts(head, nested=nested, alone=not head.rest)
            ):
                opened = True
                self.found.append(Mark(line, head, [head.rest] if head.rest else [], key=bool(strong and text.strip() in strong)))
            elif text.strip():
                self.untimed.append((line, text))
                self.more(text)

    def item(self, item: Block, *, nested: bool = False) -> None:
        lines = [(line, text) for line, text in _numbered(item) if self.here(line)]
        self.lines(lines, strong=item.strong, nested=nested)
        first = True
        for child in item.children:
            if child.kind == "paragraph" and first and child.text.startswith(item.text[:40]):
                first = False
                continue
            if child.kind == "list" or child.info in ("ul", "ol"):
                for point in child.children:
                    self.item(point, nested=True)
            elif child.kind == "table":
                self.block(child)
            elif child.kind in ("paragraph", "quote"):
                self.lines([(line, text) for line, text in _numbered(child) if self.here(line)], nested=True)
            elif child.kind == "code" and self.here(child.line):
                self.aside.append(child)

    def more(self, text: str) -> None:
        """Text without a time belongs to the entry above it."""
        if self.found and not (self.found[-1].stamp is None and not self.found[-1].written):
            # Behind the term of a list of definitions a colon stands in front of what is said of it.
            self.found[-1].text.append(text.strip() if any(self.found[-1].text) else text.strip().removeprefix(": "))


def _behind_labels(lines: list[tuple[int, str]]) -> list[Mark]:
    """`Fault noticed: 2024-05-01 10:15 UTC`: lines whose label says what happened, or a state over a text, and whose value when."""
    found = [Mark(line, head, [text.split(maxsplit=1)[0].strip(" *_:")]) for line, text in lines if (head := behind_state(text))]
    if found:
        for line, text in lines:
            over = next((mark for mark in reversed(found) if mark.line <= line), None)
            if over is not None and over.line != line:
                over.text.append(text.strip())
        return found
    for line, text in lines:
        label = _LABELLED.match(text)
        head = stamp(text[label.end() :]) if label is not None else None
        if label is not None and head is not None and head.timed and _ASIDE.match(head.rest):
            found.append(Mark(line, head, [f"{label[1].strip(' *_')} {head.rest}".strip()]))
    return found


def _runs_on(before: str, text: str, head: Stamp, *, listed: bool) -> bool:
    """Whether a line goes on with the sentence above it and only by chance begins with a time."""
    last = before.rstrip()
    broken = len(before) > _LONG and bool((_OPEN if listed else _WORD_END).search(last))
    return (
        (broken or (not head.timed and len(before) > _WRAPPED and bool(_OPEN.search(last))))
        and text[len(text) - len(head.rest) :] == head.rest
        and not _MARKED.search(text[: len(text) - len(head.rest)])
    )


def _is_caption(block: Block) -> bool:
    """Whether a paragraph is nothing but its images."""
    return block.text.strip() == " ".join(link.text.strip() for link in block.links)


def _counts(head: Stamp, *, nested: bool, alone: bool) -> bool:
    """Whether the head of a line makes it an entry: a time, a whole date with a mark behind it, or `T+2m` and its like."""
    if head.timed or (head.clock is not None and (head.date is not None or (head.firm or not nested))):
        return True
    if head.relative:
        return not nested
    return head.date is not None and (head.firm or alone or not nested)


def _numbered(block: Block) -> Iterator[tuple[int, str]]:
    """Lines of a block with their numbers; those of a fence begin below its opening line."""
    start = block.line + (block.kind == "code" and block.source.lstrip().startswith(("```", "~~~")))
    text = block.text if block.kind != "quote" else "\n".join(_texts(block.children) or [block.text])
    for offset, line in enumerate(text.split("\n")):
        yield min(start + offset, block.end), line


def _texts(blocks: Iterable[Block]) -> list[str]:
    return [leaf.text for block in blocks for leaf in ([block] if block.kind == "paragraph" else block.walk()) if leaf.text]


def _template(mark: Mark) -> bool:
    """`HH:MM` and its like: a row the author never filled in."""
    written = mark.stamp.written if mark.stamp else mark.written
    return any(word in written for word in ("--:--", "–:–", "HH:MM", "hh:mm", "YYYY", "xx:xx", "XX:XX")) or (
        mark.stamp is None and not mark.written and not any(mark.text)
    )
