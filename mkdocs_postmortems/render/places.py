"""Places: a body's tree and a line of its file in, the element that holds the line and the ways to set something beside it out."""

from collections.abc import Collection

from mkdocs_postmortems.render.tree import Element, append, line, texts

_HOLDERS = ("tr", "li", "p", "h2", "h3", "h4", "h5", "h6")


class Lines:
    """Which element of a body holds which line of the file."""

    def __init__(self, root: Element, offset: int) -> None:
        """`offset` is the number of lines in front of the body."""
        self._root, self._offset = root, offset
        self._starts: dict[int, Element] = {}
        self._paragraphs: list[tuple[int, Element]] = []
        for element in root.iter(*_HOLDERS):
            at = line(element)
            if element.tag == "p":
                self._paragraphs.append((at, element))
            elif at:
                self._starts.setdefault(at, element)

    def find(self, number: int) -> tuple[Element | None, int]:
        """The row, item, heading or paragraph of a line, and for a paragraph how many lines into it the line is."""
        at = number - self._offset
        if at < 1:
            return None, 0
        if at in self._starts:
            return self._starts[at], 0
        for start, paragraph in self._paragraphs:
            if start and start <= at <= start + _breaks(paragraph):
                return paragraph, at - start
        return None, 0

    def block(self, number: int) -> Element | None:
        """The last top-level block that begins at or before a line."""
        found = None
        for child in self._root:
            if 0 < line(child) <= number - self._offset:
                found = child
        return found


def _breaks(paragraph: Element) -> int:
    return sum(text.count("\n") for _, _, text in texts(paragraph))


def lasting(paragraph: Element, into: int, heads: Collection[int]) -> int:
    """The last line of what begins at a line of a paragraph: it goes on until the next head or a hard break."""
    end = min((at - 1 for at in heads if at > into), default=_breaks(paragraph))
    seen = 0
    for element, is_tail, text in texts(paragraph):
        if is_tail and element.tag == "br" and text.startswith("\n") and seen >= into:
            return min(seen, end)
        seen += text.count("\n")
    return end


def closing(element: Element, text: str) -> None:
    """Put text at the end of a cell, an item's own line or a heading, before any block inside."""
    for child in element:
        if child.tag in ("ul", "ol", "p", "pre", "div", "table", "blockquote"):
            before = child.getprevious()
            if child.tag == "p" and before is None and not (element.text or "").strip():
                closing(child, text)
            elif before is None:
                element.text = (element.text or "").rstrip() + text
            else:
                before.tail = (before.tail or "").rstrip() + text
            return
    append(element, text)


def inner(item: Element) -> Element:
    """Where the words of an item begin: in its first paragraph if it has one."""
    if len(item) and item[0].tag == "p" and not (item.text or "").strip():
        return item[0]
    return item


def insert(paragraph: Element, into: int, piece: str, *, end: bool = False) -> None:
    """Put a piece at the beginning or the end of one line of a paragraph."""
    seen = 0
    places: list[tuple[Element, bool, str, int]] = []
    for element, is_tail, text in texts(paragraph):
        at = into - seen
        seen += text.count("\n")
        # A hard break belongs to the line it ends, so what stands right behind it is no longer of that line.
        if 0 <= at <= text.count("\n") and not (end and is_tail and element.tag == "br" and at == 0):
            places.append((element, is_tail, text, at))
    if not places:
        append(paragraph, piece)
        return
    element, is_tail, text, at = places[-1] if end else places[0]
    parts = text.split("\n")
    parts[at] = parts[at] + piece if end else piece + parts[at]
    if is_tail:
        element.tail = "\n".join(parts)
    else:
        element.text = "\n".join(parts)
