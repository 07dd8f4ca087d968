"""Sentences: a document in, its English prose out, sentence by sentence with line and part; code, quotes and comments are left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section

GONE = "\ue000"
"""Stands for each letter of what is not prose: code, a quotation, an address."""
_PROSE = frozenset(("paragraph", "item", "cell", "heading", "html"))
_CODE = Expression(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_QUOTED = Expression(
    phrases(r"""
      \"[^\"]{1,400}\"|\u201c[^\u201d]{1,400}\u201d|\u00ab[^\u00bb]{1,400}\u00bb|\u201e[^\u201c\u201d]{1,400}[\u201c\u201d]
    | (?<![\w'])'[^'\n]{3,120}'(?![\w'])
    """)
)
_ADDRESS = Expression(
    phrases(r"""
      (https?|ftp|ssh|file)://[^\s<>]+|(?<![\w@])([\w-]+/){2,}[\w.-]+
    | \b[\w.-]+\.(com|org|net|io|dev|internal|local|md|ya?ml|py|js|go|rs|json)\b
    """)
)
_END = Expression(
    phrases(r"""
      (?<=[.!?\u2026])[\"')\]\u201d]*\s+(?=[^\sa-z])
    | \n(?=\s*([-*\u2022\u2705\u274c\u2714\u2716\u26a0\U0001f300-\U0001faff]|\d{1,2}:\d\d|[A-Z][\w ]{2,24}:\s))|(?<=[^\n]:)\n|\n{2,}
    """)
)
_SHORT = Expression(
    r"(?:\b(?:e\.g|i\.e|vs|etc|approx|ca|cf|no|mr|ms|mrs|dr|st|inc|ltd|sr|jr|fig|ver|v|min|max|resp|incl)|\b[A-Z])\.[\"')\]]*\s+$",
    re.IGNORECASE,
)
_MARK = Expression(r"^[\s\u2705\u274c\u2714\u2716\u26a0\ufe0f\u2022*>\u2192\u2013\u2014-]+")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence."""

    text: str
    """What is not prose is replaced letter by letter."""
    line: int
    part: str
    """Canonical name of the innermost named section around it; empty outside of all."""
    kind: str
    """Of its block."""
    last: int
    """Last line of its block."""


def sentences(document: Document, sections: tuple[Section, ...]) -> Iterator[Said]:
    """Every sentence of the body in reading order."""
    named = [part for part in sections if part.name]
    met: set[tuple[str, int]] = set()
    for block in _blocks(document.blocks):
        part = _part(named, block.line)
        for text, line in _split(_bare(block), block):
            if (text, line) in met:
                continue  # an item and the paragraph that it holds
            met.add((text, line))
            yield Said(text, line, part, block.kind, block.end)


def split(text: str) -> Iterator[str]:
    """The sentences of plain text."""
    yield from (part for part, _ in _pieces(_hidden(text, "")))


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind in ("code", "quote", "footnotes"):
            continue
        if block.kind == "construct" and block.info:
            yield replace(block, kind="heading", text=block.info, source=block.info, end=block.line)
        elif block.kind in _PROSE and block.text and not (block.kind == "html" and block.info in ("pre", "code", "script", "style")):
            yield block
        yield from _blocks(block.children)


def _part(named: list[Section], line: int) -> str:
    inside = [part for part in named if part.line <= line <= part.end]
    return max(inside, key=lambda part: (part.line, part.level)).name if inside else ""


def _bare(block: Block) -> str:
    return _hidden(block.text, block.source)


def _hidden(text: str, source: str) -> str:
    for code in _CODE.finditer(source) if "`" in source else ():
        inner = " ".join(code[2].split())
        at = text.find(inner) if inner else -1
        if at >= 0:
            text = text[:at] + GONE * len(inner) + text[at + len(inner) :]
    text = _ADDRESS.sub(lambda found: GONE * len(found[0]), text) if "/" in text or "." in text else text
    return _QUOTED.sub(lambda found: GONE * len(found[0]), text)


def _split(text: str, block: Block) -> Iterator[tuple[str, int]]:
    line, before = block.line, 0
    for part, at in _pieces(text):
        # From the sentence before, not from the beginning: a block may be a log of a million lines.
        line, before = line + text.count("\n", before, at), at
        yield part, min(block.end, line)


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    begin = 0
    for stop in _END.finditer(text):
        if _SHORT.search(text[begin : stop.end()]):
            continue
        yield from _piece(text[begin : stop.start()], begin)
        begin = stop.end()
    yield from _piece(text[begin:], begin)


def _piece(text: str, at: int) -> Iterator[tuple[str, int]]:
    mark = _MARK.match(text)
    skip = mark.end() if mark else 0
    bare = text[skip:].rstrip()
    if re.search(r"[^\W\d_]{2}", bare):
        yield bare.replace("\n", " "), at + skip
