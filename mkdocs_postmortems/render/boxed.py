"""Boxed: a body whose boxes are rendered and its document in, the same with the lines of what the boxes hold out.

The host's converter tells no lines, so rows, items and paragraphs are found again by their words, in reading order.
"""

from collections.abc import Iterator, Sequence

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.render import tree
from mkdocs_postmortems.render.tree import Element

_TAGS = {"item": ("li",), "row": ("tr",), "paragraph": ("p",), "heading": ("h1", "h2", "h3", "h4", "h5", "h6")}
_ENOUGH = 40
"""Letters by which a block is known."""
_AHEAD = 40
"""Elements among which the next one is looked for: the converter may make some that the reader does not know, as notes at the foot."""


def with_lines(root: Element, document: Document) -> None:
    """Give each element that the text holds inside a box the line it stands on, where its words leave no doubt."""
    inside = [block for box in _boxes(document.blocks) for block in box.walk()]
    for kind, tags in _TAGS.items():
        elements = [element for element in root.iter(*tags) if not tree.line(element)]
        known = [_letters(tree.text_of(element)) for element in elements]
        begin = 0
        for block in inside:
            titled = kind == "paragraph" and block.kind == "construct"
            wanted = _letters(block.info if titled else block.text) if titled or block.kind == kind else ""
            span = range(begin, min(begin + _AHEAD, len(known))) if wanted else range(0)
            at = next((n for n in span if known[n].startswith(wanted)), -1)
            if at >= 0:
                first, last = (number - document.header.end for number in (block.line, block.line if titled else block.end))
                elements[at].set("data-sourcepos", f"{first}:1-{last}:1")
                begin = at + 1


def _boxes(blocks: Sequence[Block]) -> Iterator[Block]:
    """The outermost boxes, in order."""
    for block in blocks:
        if block.kind == "construct" and block.level >= 0:
            yield block
        elif block.kind in ("html", "construct"):
            yield from _boxes(block.children)


def _letters(text: str) -> str:
    """What both readers of Markdown see alike, whatever marks and breaks they leave."""
    return "".join(letter for letter in text[: 3 * _ENOUGH] if letter.isalnum())[:_ENOUGH]
