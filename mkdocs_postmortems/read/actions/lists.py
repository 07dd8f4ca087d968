"""Lists: one actions part's blocks in, drafts of its items, rows, headings and bold paragraphs out. Reads no words of an item."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.read.actions import groups, legend, tables
from mkdocs_postmortems.read.actions.draft import Draft
from mkdocs_postmortems.read.actions.item import LABELLED, detail, is_box, of_boxes, of_item, of_lines, void
from mkdocs_postmortems.read.actions.known import Known
from mkdocs_postmortems.read.actions.text import read
from mkdocs_postmortems.read.parts.headings import exact
from mkdocs_postmortems.read.parts.heads import HEADERS, LABEL

_OWNED = Expression(r"(?:^|[\s(])(?:owner|assignee|担当)\s*[:：]\s*\S", re.IGNORECASE)
_CLOSING = Expression(
    r"(?:final|closing|last|parting) (?:thoughts?|remarks?|words?|notes?|comments?)\b|in (?:conclusion|summary|closing)\b"
    r"|(?:this|that|it|there|here|these|those) (?:is|was|are|were|has|have|had|will be|would)\b",
    re.IGNORECASE,
)
"""Over the last words of a report, and what begins a story (`This is a fault of one hinge`): both ask nobody to do anything."""


def drafts(document: Document, part: Section, others: tuple[Section, ...], known: Known) -> list[Draft]:
    """Every item of one part, without those of other named parts inside it and without what was done during the incident."""
    names = groups.names(known, (block for block in document.blocks if part.line < block.line <= part.end))
    reader = _Reader(part, others, known.with_people(names))
    reader.blocks(document.blocks)
    return reader.found


class _Reader:
    """Walks one part in reading order; what a heading or label says holds for the items below it."""

    def __init__(self, part: Section, others: tuple[Section, ...], known: Known) -> None:
        self.part, self.others, self.known = part, others, known
        self.found: list[Draft] = []
        self.headed: dict[int, dict[str, str]] = {0: groups.says(self.known, part.title) if part.level == LABEL else {}}
        self.labelled: dict[str, str] = {}
        self.history = False
        """Whether the last label says that what follows it was done during the incident."""
        self.skipped = 0
        """Level of a heading whose items are history; 0 for none."""
        self.head: Block | None = None
        """A heading that may be an item itself, until something below it tells."""
        self.last: Draft | None = None
        self.scale: frozenset[str] = frozenset()
        """The kinds, priorities and states that tables of this part hold, folded."""

    def here(self, line: int) -> bool:
        return self.part.line <= line <= self.part.end and not any(s.line <= line <= s.end for s in self.others)

    @property
    def group(self) -> dict[str, str]:
        merged: dict[str, str] = {}
        for level in sorted(self.headed):
            merged |= self.headed[level]
        return merged | self.labelled

    def blocks(self, blocks: Sequence[Block], over: str = "") -> None:
        """`over` is the title of the box that they stand in."""
        self.scale |= legend.scale(blocks, self.here)
        for at, block in enumerate(blocks):
            if block.line > self.part.end:
                break
            if block.end < self.part.line:
                continue
            if block.kind == "heading" or block.info in HEADERS:
                if self.here(block.line) and block.line > self.part.line:
                    self.heading(block, block.level or HEADERS.get(block.info, 2))
            elif self.skipped or (self.history and block.kind != "paragraph"):
                continue
            elif block.kind == "table":
                if self.here(block.line):
                    self.table(block)
            elif block.kind == "list" or block.info in ("ul", "ol"):
                if not legend.explains(block, blocks[at - 1].text if at else over, self.scale):
                    self.listed(block)
            elif block.kind == "paragraph":
                self.paragraph(block)
            elif block.kind == "construct":
                self.box(block)
            elif block.kind == "html" and block.children:
                self.blocks(block.children)
            elif block.kind == "quote":
                self.blocks(tuple(child for child in block.children if child.kind in ("list", "table")))

    def box(self, block: Block) -> None:
        """A box around the part, or one inside it whose title holds for what stands in it and no further."""
        if not self.here(block.line) or block.line == self.part.line:
            self.blocks(block.children)
            return
        before = self.headed, self.labelled, self.history, self.skipped
        if block.info:
            self.heading(replace(block, kind="heading", text=block.info), LABEL)
        self.blocks(block.children, f"{block.info}:")
        self.headed, self.labelled, self.history, self.skipped = before
        self.head = self.last = None

    def heading(self, block: Block, level: int) -> None:
        if groups.is_aside(block.text):
            self.skipped = level
        elif level <= self.skipped:
            self.skipped = 0
        self.headed = {at: said for at, said in self.headed.items() if at < level}
        self.headed[level] = groups.says(self.known, block.text.strip())
        self.labelled, self.last, self.head, self.history = {}, None, block, False
        if not self.skipped and (groups.is_item(block.text) or block.checked is not None):
            self.promote()

    def promote(self) -> None:
        """The heading above is an item of its own."""
        if self.head is not None:
            draft = Draft("", self.head.line, "heading", links=self.head.links, struck=bool(self.head.struck), group=self.group)
            self.last = read(re.sub(r"^\d+[.)]\s+", "", self.head.text), draft)
            self.found.append(self.last)
            self.head = None

    def table(self, block: Block) -> None:
        found = list(tables.drafts(block, self.group))
        self.found.extend(found)
        self.head = None if found else self.head

    def listed(self, block: Block) -> None:
        items = [item for item in block.children if self.here(item.line) and item.line > self.part.line]
        if not items:
            for item in block.children:
                if item.line <= self.part.line <= item.end or item.end >= self.part.line > item.line:
                    self.blocks(item.children)
            return
        if self.head is not None and not any(item.checked is not None or is_box(item.text) for item in items):
            labelled = [item for item in items if LABELLED.search(item.text)]
            if labelled and (len(labelled) * 2 >= len(items) or groups.is_ranked(self.head.text)):
                self.promote()
        if self.last is not None and self.last.origin == "heading":
            if (
                self.found[-1] is not self.last
                or self.last.priority
                or self.last.owner
                or self.last.due
                or not all(item.checked is not None or is_box(item.text) for item in items)
            ):
                for item in items:
                    detail(self.last, item)
                return
            # A numbered heading over boxes to tick is the name of a group: the boxes are what is to be done.
            self.found.pop()
            self.last = None
        self.head = None
        for item in items:
            self.item(item)

    def item(self, item: Block) -> None:
        item = _own(item)
        if void(item.text.strip()):
            return
        nested = [child for child in item.children if child.kind == "list" or child.info in ("ul", "ol")]
        label = item.text.strip(" *_")
        if nested and len(label) <= 60 and label.endswith((":", "：")) and groups.is_history(label):
            return
        if (
            nested
            and label.endswith((":", "："))
            and len(label) <= 60
            and "\n" not in label
            and exact(label)
            and "actions" not in exact(label)
        ):
            return
        if nested and item.checked is None and not item.links and self.is_group(item.text.strip(), nested):
            outer, self.labelled = self.labelled, self.labelled | groups.says(self.known, item.text)
            for block in nested:
                for point in block.children:
                    self.item(point)
            self.labelled = outer
            return
        self.last = of_item(item, self.group)
        self.found.append(self.last)

    def is_group(self, text: str, nested: list[Block]) -> bool:
        """Whether an item is only the name of those below it: a short label that ends in a colon, a theme or a person."""
        if text.strip(" *_").endswith((":", "：")) and len(text) <= 60 and groups.is_group(text):
            return True
        boxes = any(point.checked is not None or is_box(point.text) for block in nested for point in block.children)
        says = groups.says(self.known, text)
        return (
            len(text) <= 60
            and (boxes or "owner" in says or ("kind" in says and len(text.split()) <= 2))
            and not LABELLED.search(nested[0].children[0].text if nested[0].children else "")
        )

    def paragraph(self, block: Block) -> None:
        lines = block.text.split("\n")
        first = lines[0].strip()
        boxed = [draft for draft in (*of_boxes(block, self.group), *of_lines(block, self.group)) if self.here(draft.line)]
        self.found.extend(boxed)
        if boxed or not self.here(block.line):
            return
        label = first.strip(" *_:：")
        strong = {run.strip(" :：") for run in block.strong}
        if len(lines) == 1 and (label in strong or first.endswith((":", "：")) or groups.is_lead(first)) and len(first) <= 120:
            self.labelled, self.history, self.last, self.head = groups.says(self.known, first), groups.is_aside(first), None, None
            named = self.labelled or block.line <= self.part.line or first.endswith((":", "："))
            if not named and label in strong and len(label.split()) >= 4:
                self.last = read(label, Draft("", block.line, "list", links=block.links, group=self.group))
                self.found.append(self.last)
            return
        if self.head is not None and LABELLED.search(block.text):
            self.promote()
        if self.last is not None and self.last.origin == "heading":
            for line in lines:
                detail(self.last, Block("paragraph", line, block.line, block.end, links=block.links))
        elif block.strong and block.text.startswith(block.strong[0]) and block.line > self.part.line:
            self.bold(block)
        elif _OWNED.search(block.text):
            self.last = read(block.text, Draft("", block.line, "list", links=block.links, group=self.group))
            self.found.append(self.last)
        elif self.last is not None and block.links and not re.sub(r"https?://\S+|[\W_]", "", block.text.replace(block.links[0].text, "")):
            self.last.links += block.links

    def bold(self, block: Block) -> None:
        """A paragraph that a bold lead opens is an item where it says what to do and not only what kind."""
        lead = block.strong[0].strip(" :：")
        rest = block.text[len(block.strong[0]) :].strip(" :：–—-")
        if len(lead.split()) < 2 or _CLOSING.match(lead) or exact(lead) or void(rest or lead) or LABELLED.match(block.text):
            return
        self.last = read(block.text, Draft("", block.line, "list", links=block.links, group=self.group))
        self.found.append(self.last)


def _own(item: Block) -> Block:
    """An item without the bold label of the next list, which Markdown takes for its last line where no blank one parts them."""
    above, _, last = item.text.rpartition("\n")
    label = last.strip()
    return replace(item, text=above) if above and label.endswith((":", "：")) and label in item.strong else item
