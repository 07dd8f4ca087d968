"""A document: the text of one postmortem, parsed once by a CommonMark parser, as blocks with source lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image as written: its visible text and its target."""

    text: str
    target: str
    image: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """One block of Markdown and the blocks inside it."""

    kind: str
    """heading, paragraph, list, item, table, row, cell, code, quote, html, rule, footnotes or construct."""
    text: str
    """Its visible text without marks, lines kept; for items and quotes only their own first paragraph."""
    line: int
    """First line in the file, counted from 1 (front matter included)."""
    end: int
    """Last line in the file."""
    source: str = field(default="", repr=False)
    """The Markdown of these lines as written (a cell or an item: from its own column on)."""
    level: int = 0
    """Of a heading: 1 to 6. Of an ordered list: its first number. Of a construct: its place in those
    of the text around it, -1 where the parser knows it by itself. Else 0."""
    info: str = ""
    """Of code: the info string. Of a list: `ordered` or `bullet`. Of a row: `head` or `body`. Of html: the tag. Of a construct: its title."""
    checked: bool | None = None
    """Of a task item: whether its box is ticked; None where there is no box."""
    links: tuple[Link, ...] = ()
    strong: tuple[str, ...] = ()
    """The text of each bold run in order."""
    struck: tuple[str, ...] = ()
    """The text of each struck-through run in order."""
    children: tuple["Block", ...] = ()

    def walk(self) -> Iterator["Block"]:
        """This block and everything inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Construct:
    """A block in the syntax of Material for MkDocs (`!!!`, `???`, `===`, `///`), kept aside for its own renderer."""

    line: int
    end: int
    text: str
    """Dedented to its own column."""


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter of a file: its raw lines and, where they could be read, its mapping."""

    form: str
    """yaml, toml or empty."""
    raw: str = field(repr=False)
    """Everything between the fences, as written."""
    data: dict[str, object] = field(default_factory=dict, repr=False)
    lines: dict[str, int] = field(default_factory=dict, repr=False)
    """Line of each key, dotted for nested ones (`times.started`, `action_items.0.owner`)."""
    end: int = 0
    """Line of the closing fence; 0 without front matter."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file, decoded, repaired and parsed. The only Markdown tree in the house."""

    path: str
    text: str = field(repr=False)
    """The file's text with `\\n` line ends, front matter included, mojibake repaired."""
    header: Header
    body: str = field(repr=False)
    """The text after the front matter."""
    html: str = field(repr=False)
    """The body as HTML with a `data-sourcepos` on each element, lines counted in the body."""
    blocks: Sequence[Block] = field(repr=False)
    """Top-level blocks of the body, in order. Of a text that was read in an earlier build they are made when somebody asks."""
    constructs: tuple[Construct, ...] = ()
    """In the HTML each one is `<div data-construct="N"></div>`, N its place in this tuple."""

    def walk(self) -> Iterator[Block]:
        """Every block of the document in reading order."""
        for block in self.blocks:
            yield from block.walk()
