"""Swallowed: a text and its public lines in, the code block that was never closed and holds a section as its own out."""

from collections.abc import Iterable

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.markdown.fences import closes, opening
from mkdocs_postmortems.redact.markings.private import only_private, private

_HEADING = Expression(r"^ {0,3}(#{1,2})[ \t]+(\S(?:.*[^ \t#\n])?)[ \t#]*$")
_SECTIONS = frozenset(fold(word) for row in FIELDS for word in (row.name, *row.aliases))
"""Words that are the heading of a part of a postmortem; a comment in a script is hardly ever one of them."""


def swallowed(document: Document, public: frozenset[int]) -> int:
    """The line of a code block that begins in a public line and holds the heading of what may be a closed section; 0 where none does.

    A block that nobody closed runs to the end of the text, or to the opening of the next one, which then is not closed itself.
    """
    lines = document.text.split("\n")
    blocks = [block for block in document.walk() if block.kind == "code" and opening(lines[block.line - 1])]
    odd = any(_open(block, lines) for block in blocks)
    found = (block.line for block in blocks if block.line in public and _holds(lines[block.line : block.end], any_=odd))
    return next(found, 0)


def _open(block: Block, lines: list[str]) -> bool:
    mark = opening(lines[block.line - 1])
    return mark is not None and (block.end == block.line or not closes(lines[block.end - 1], mark[0]))


def _holds(rows: Iterable[str], *, any_: bool) -> bool:
    """Whether a line is the heading of a section by its words; with `any_` one of level 2 is, whatever it says."""
    for row in rows:
        found = _HEADING.match(row)
        words = fold(found[2]).rstrip(" :：") if found else ""
        # One number sign is a comment in most scripts, and `# create the secret` is none of ours.
        shut = found and (private(words) if len(found[1]) == 2 else only_private(words))
        if found and ((any_ and len(found[1]) == 2) or words in _SECTIONS or shut):
            return True
    return False
