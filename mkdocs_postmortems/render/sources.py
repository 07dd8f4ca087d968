"""Sources: an element of a body's tree in, the Markdown of its own words as its author wrote it out; knows no extension."""

import re

from mkdocs_postmortems.render.tree import Element, positions

_MARKER = re.compile(r"^(?:[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?")
_HEADING = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+[ \t]*$|\n[ \t]*(?:=+|-+)[ \t]*$")
_INSET = re.compile(r"^[ \t]*(?:>[ \t]?)*[ \t]*")
_BLOCKS = frozenset(("ul", "ol", "p", "pre", "div", "table", "blockquote", "section", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dl"))


def inline_end(element: Element) -> int:
    """How many of its children stand before the first block inside."""
    return next((at for at, child in enumerate(element) if child.tag in _BLOCKS), len(element))


def source(element: Element, body: str, *, whole: bool = False) -> str:
    """The lines of a paragraph, an item up to its first block, a cell or a heading, without marks in front; empty where unknown.

    With `whole` the lines as they stand in the file.
    """
    at = positions(element)
    if at is None:
        return ""
    start, column, end, end_column = at
    lines = body.split("\n")[start - 1 : end]
    if not lines:
        return ""
    if whole:
        return "\n".join(lines)
    if element.tag in ("td", "th"):
        return lines[0].encode()[column - 1 : end_column].decode(errors="ignore").strip().strip("|").strip()
    if element.tag == "li":
        inside = list(element)[inline_end(element) :]
        first = positions(inside[0]) if inside else None
        if first is not None:
            lines = lines[: first[0] - start]
        if not lines:
            return ""
    first_line = lines[0].encode()[column - 1 :].decode(errors="ignore")
    text = "\n".join((first_line, *(_INSET.sub("", line) for line in lines[1:])))
    if element.tag == "li":
        text = _MARKER.sub("", text)
    elif element.tag[0] == "h":
        text = _HEADING.sub("", text)
    return text.strip()
