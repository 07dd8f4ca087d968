"""Tree: small moves on lxml elements, and notes: finished HTML held outside the tree until it is text again.

Notes keep finished markup out of the parser (it is not parsed twice) and addresses out of its serializer (which would escape them).
"""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element  # noqa: SLF001  lxml has no public name for the type
_OPEN, _CLOSE = "\U0010fffd", "\U0010fffc"
_HELD = re.compile(f'{_OPEN}(\\d+){_CLOSE}|"pm-note-(\\d+)"')
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""What neither XML nor a page can hold; terminals leave such characters in pasted logs."""
_LINE = re.compile(r"(\d+):")
_POSITION = re.compile(r"(\d+):(\d+)-(\d+):(\d+)")


class Notes:
    """Finished pieces of one page."""

    def __init__(self) -> None:
        """Empty; one for each page."""
        self._pieces: list[str] = []

    def text(self, piece: str) -> str:
        """What stands in a text of the tree for a piece of HTML."""
        self._pieces.append(piece)
        return f"{_OPEN}{len(self._pieces) - 1}{_CLOSE}"

    def attribute(self, value: str) -> str:
        """What stands in the tree for the value of an attribute, which is escaped already."""
        self._pieces.append(value)
        return f"pm-note-{len(self._pieces) - 1}"

    def back(self, rendered: str) -> str:
        """The HTML with every piece in its place; pieces may hold others."""
        for _ in range(3):
            if _OPEN not in rendered and '"pm-note-' not in rendered:
                break
            rendered = _HELD.sub(self._piece, rendered)
        return rendered

    def _piece(self, match: re.Match[str]) -> str:
        number = int(match[1] or match[2])
        if number >= len(self._pieces):
            return match[0]
        return self._pieces[number] if match[1] else f'"{self._pieces[number]}"'


def fragment(source: str) -> Element:
    """A `div` around the HTML; what no page can hold is left out."""
    if UNPRINTABLE.search(source):
        source = UNPRINTABLE.sub("", source)
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    whole = etree.fromstring(f"<html><body>{source}</body></html>", parser)
    body = whole.find("body")
    if body is None:
        return etree.Element("div")
    body.tag = "div"
    return body


def written(element: Element) -> str:
    """The HTML inside the element."""
    whole = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def line(element: Element) -> int:
    """First line of the element in the body, from 1; 0 where the parser gave none."""
    found = _LINE.match(element.get("data-sourcepos") or "")
    return int(found[1]) if found else 0


def positions(element: Element) -> tuple[int, int, int, int] | None:
    """First line and column, last line and column of the element in the body, from 1, columns in bytes; None where the parser gave none."""
    found = _POSITION.match(element.get("data-sourcepos") or "")
    return (int(found[1]), int(found[2]), int(found[3]), int(found[4])) if found else None


def last_line(element: Element) -> int:
    """Last line of the element in the body, from 1; 0 where the parser gave none."""
    at = positions(element)
    return at[2] if at else 0


def found(root: Element, path: str) -> list[Element]:
    """The elements an XPath names."""
    result = root.xpath(path)
    return [one for one in result if isinstance(one, Element)] if isinstance(result, list) else []


def text_of(element: Element) -> str:
    """All text inside the element."""
    return "".join(str(part) for part in element.itertext())


def drop(element: Element, *names: str) -> None:
    """Take these attributes away."""
    for name in names:
        element.attrib.pop(name, "")


def prepend(element: Element, text: str) -> None:
    """Put text before everything in the element."""
    element.text = text + (element.text or "")


def append(element: Element, text: str) -> None:
    """Put text after everything in the element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def replace(element: Element, text: str) -> None:
    """Take the element out and put text in its place; what follows it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    text += element.tail or ""
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    element.tail = None
    parent.remove(element)


def texts(element: Element) -> Iterator[tuple[Element, bool, str]]:
    """Each text inside the element with the element it belongs to and whether it is the tail of that."""
    if element.text:
        yield element, False, element.text
    for child in element:
        yield from texts(child)
        if child.tail:
            yield child, True, child.tail
