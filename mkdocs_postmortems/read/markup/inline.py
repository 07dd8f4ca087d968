"""Inline: an element of rendered Markdown in, its visible text, links and runs out. Knows no blocks."""

import re

from lxml import etree

from mkdocs_postmortems.model.document import Link
from mkdocs_postmortems.model.expression import Expression

POSITION = Expression(r"(\d+):(\d+)-(\d+):(\d+)")


def text(element: etree._Element) -> str:
    """Visible text; breaks as new lines, images by their alternative text, comments left out."""
    parts: list[str] = []
    _take(element, parts)
    return re.sub(r"\n{2,}", "\n", "".join(parts)) if element.tag != "pre" else "".join(parts)


def _take(node: etree._Element, parts: list[str]) -> None:
    if not isinstance(node.tag, str):
        return
    if node.tag == "br":
        parts.append("\n")
    elif node.tag == "img":
        parts.append(node.get("alt") or "")
    elif node.get("data-footnote-backref") is None and node.get("class") != "footnote-ref" and node.tag not in ("script", "style"):
        parts.append(node.text or "")
        for child in node:
            _take(child, parts)
            parts.append(child.tail or "")


def own_text(element: etree._Element) -> str:
    """The text of an item or quote up to its first nested block."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("ul", "ol", "table", "pre", "blockquote", "hr"):
            break
        if isinstance(child.tag, str) and child.tag != "input":
            if child.tag == "p" and any(part.strip() for part in parts):
                break
            parts.append("\n" if child.tag == "br" else (child.get("alt") or "") if child.tag == "img" else text(child))
        parts.append(child.tail or "")
    return re.sub(r"\n{2,}", "\n", "".join(parts)).strip()


def links(element: etree._Element, offset: int, own: bool = False) -> tuple[Link, ...]:
    """Links and images of an element in order; `own` leaves out those of nested items."""
    found = []
    for node in element.iter("a", "img"):
        if own and _nearest_item(node) is not element:
            continue
        target = node.get("href") if node.tag == "a" else node.get("src")
        if not target or node.get("data-footnote-backref") is not None or node.get("data-footnote-ref") is not None:
            continue
        position = POSITION.match(node.get("data-sourcepos", ""))
        line = int(position[1]) + offset if position else 0
        found.append(Link(text(node).strip() if node.tag == "a" else node.get("alt") or "", target, node.tag == "img", line))
    return tuple(found)


def _nearest_item(node: etree._Element) -> etree._Element | None:
    parent = node.getparent()
    while parent is not None and parent.tag != "li":
        parent = parent.getparent()
    return parent


def runs(element: etree._Element, tags: tuple[str, ...]) -> tuple[str, ...]:
    """The text of each element of these tags inside."""
    return tuple(run for node in element.iter(*tags) if (run := text(node).strip()))
