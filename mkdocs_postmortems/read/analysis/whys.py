"""Whys: the parts called five whys in, chains of questions and answers as trees out. Judges no answer."""

from dataclasses import dataclass, field

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.record import Section, Why
from mkdocs_postmortems.read.analysis import why_words as words
from mkdocs_postmortems.read.words.placeholder import is_placeholder

_MOST = 300
"""Links of one document; a list of more is no chain of whys."""


@dataclass(frozen=True, slots=True)
class Whys:
    """The chains of one document."""

    chains: tuple[Why, ...] = ()
    """One tree each; the last answers are the leaves."""
    conclusion: str = ""
    """What follows as `Root cause:`; empty where nothing does."""


@dataclass(slots=True)
class _Link:
    question: str
    answer: str
    line: int
    children: list["_Link"] = field(default_factory=list)
    beside: list["_Link"] = field(default_factory=list)
    """The list it stands in, for branches that answer the same question."""

    def frozen(self) -> Why:
        return Why(self.question, self.answer, self.line, tuple(child.frozen() for child in self.children))


def whys(document: Document, sections: tuple[Section, ...]) -> Whys:
    """Every chain below a part named whys: lines, fences, lists, headings; each nesting of questions is a branch."""
    parts = [s for s in sections if s.name == "whys" and not any(o.name == "whys" and o.line < s.line <= o.end for o in sections)]
    reader = _Reader()
    for part in parts:
        reader.start(part)
        inside = tuple(s for s in sections if s.name and s.name not in ("whys", "causes") and part.line < s.line <= part.end)
        for block in document.blocks:
            if block.line > part.end:
                break
            if block.end >= part.line and not any(s.line <= block.line <= s.end for s in inside):
                reader.block(block)
    return Whys(tuple(link.frozen() for link in reader.roots), " ".join(reader.conclusion.split()))


class _Reader:
    """Gathers links in reading order: a question hangs below the last one, unless its list nests it elsewhere."""

    def __init__(self) -> None:
        self.roots: list[_Link] = []
        self.last: _Link | None = None
        self.conclusion = ""
        self.count = 0
        self.ended = False
        self.part: Section | None = None
        self.waiting = False
        """`Root cause:` stood alone; the next words are the conclusion."""

    def start(self, part: Section) -> None:
        self.part, self.last, self.ended, self.waiting = part, None, False, False

    def here(self, line: int) -> bool:
        return self.part is not None and self.part.line <= line <= self.part.end

    def block(self, block: Block) -> None:
        if block.kind == "heading":
            if self.part is not None and block.line > self.part.line:
                self.head(block)
        elif block.kind == "list":
            self.items(block, self.last if self.last is not None and not self.last.answer else None)
        elif block.kind in ("paragraph", "code"):
            start = block.line + (block.kind == "code" and block.source.lstrip().startswith(("```", "~~~")))
            self.lines([(min(start + n, block.end), line) for n, line in enumerate(block.text.split("\n"))])
        elif block.kind == "table":
            self.table(block)
        elif block.children:
            for child in block.children:
                self.block(child)

    def head(self, block: Block) -> None:
        text = block.text.strip()
        if words.conclusion(f"{text}:") is not None and len(text) < 40:
            self.waiting, self.ended = True, True
        elif words.asks(text):
            self.ask(text, block.line)
        elif not self.ended:
            self.last = None

    def table(self, block: Block) -> None:
        """`Why | Answer`: a row each."""
        for row in block.children[1:]:
            cells = [cell.text.strip() for cell in row.children if cell.text.strip()]
            if len(cells) > 1 and words.numbers(cells[0]):
                cells = cells[1:]
            if cells:
                self.add(cells[0] if len(cells) > 1 else "", cells[-1], row.line, self.last)

    def lines(self, lines: list[tuple[int, str]]) -> None:
        for number, raw in lines:
            text = raw.strip()
            titled = self.part is not None and number == self.part.line and text.strip(" *:").startswith(self.part.title)
            if text and self.here(number) and not titled:
                self.line(text, number)

    def line(self, text: str, number: int) -> None:
        end = words.conclusion(text)
        if end is not None:
            self.conclusion = self.conclusion or end
            self.waiting, self.ended = not end, True
        elif self.waiting:
            self.conclusion, self.waiting = self.conclusion or text, False
        elif words.stops(text):
            self.ended = self.last is not None
        elif self.ended and not words.labelled(text):
            return
        elif words.asks(text):
            self.ended = False
            self.ask(text, number)
        elif self.last is not None:
            bare = words.answer(text)
            self.last.answer = f"{self.last.answer} {bare}".strip()

    def ask(self, text: str, number: int, parent: _Link | None = None, bold: str = "") -> _Link:
        """A question, with its answer where that stands on the same line."""
        question, answer = words.cut(text, bold)
        return self.add(question, answer, number, parent if parent is not None else self.last)

    def add(self, question: str, answer: str, number: int, parent: _Link | None) -> _Link:
        link = _Link(question.strip(" *"), answer.strip(" *"), number)
        self.count += 1
        if self.count <= _MOST and (link.answer or not is_placeholder(link.question)):
            link.beside = parent.children if parent is not None else self.roots
            link.beside.append(link)
            self.last = link
        return link

    def items(self, block: Block, parent: _Link | None) -> None:
        """Items of one list: answers where a question waits for one, else questions that go on as a chain; nested ones branch."""
        for item in block.children:
            if not self.here(item.line) or (self.part is not None and item.line == self.part.line):
                for child in item.children:
                    self.block(child)
                continue
            lines = [line.strip() for line in item.text.strip().split("\n")]
            text = " ".join(lines)
            if words.conclusion(text) is not None or words.stops(text):
                self.line(text, item.line)
            elif any(words.labelled(line) for line in lines[1:]):
                self.lines([(min(item.line + n, item.end), line) for n, line in enumerate(lines) if n or words.labelled(line)])
            elif self.ended and not words.labelled(text):
                continue
            elif parent is None and (words.asks(text) or (block.info == "ordered" and not words.below(item))):
                link = (
                    self.ask(text, item.line, bold=words.bold(item, text)) if words.asks(text) else self.add("", text, item.line, self.last)
                )
                self.below(item, link, lines[0])
            elif parent is not None and words.asks(text):
                self.below(item, self.ask(text, item.line, parent), lines[0])
            else:
                self.below(item, self.answered(parent, text, item), lines[0])

    def answered(self, link: _Link | None, text: str, item: Block) -> _Link | None:
        """The link an answer belongs to: a second answer that has questions of its own below it opens a branch beside the first."""
        if link is None:
            return None
        said = words.answer(text)
        if link.answer and (link.children or words.below(item)):
            beside = _Link(link.question, said, item.line, beside=link.beside)
            link.beside.append(beside)
            return beside
        link.answer = f"{link.answer} {said}".strip()
        return link

    def below(self, item: Block, link: _Link | None, first: str) -> None:
        """What stands nested below an item: more of its answer, and questions that branch from it."""
        asked: _Link | None = None
        for at, child in enumerate(item.children):
            if child.kind == "list":
                self.items(child, asked or link)
            elif child.kind == "paragraph" and not (at == 0 and child.text.startswith(first[:30])):
                text = " ".join(child.text.split())
                if words.asks(text):
                    asked = self.ask(text, child.line, link) if link is not None else self.ask(text, child.line)
                elif (asked or link) is not None:
                    target = asked or link
                    target.answer = f"{target.answer} {words.answer(text)}".strip()  # type: ignore[union-attr] # it was just set
        deepest = link or asked
        while deepest is not None and len(deepest.children) == 1:
            deepest = deepest.children[0]
        self.last = deepest if deepest is not None else self.last
