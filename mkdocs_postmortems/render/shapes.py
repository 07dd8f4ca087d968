"""Shapes: HTML as GitHub's Markdown gives it in, the same in the shapes that Material for MkDocs styles out."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from lxml import etree

from mkdocs_postmortems.render.tree import Element, drop

_WHOLE = re.compile(r"\s*(?:\d{4}-\d\d-\d\d|[A-Z]{1,6}-\d{1,6})\s*")
"""A day or a number of something: a browser would break it at its hyphen."""
_SIGN = re.compile(r" {0,3}>[ >]*\[![A-Za-z]+(?:\|[^\[\]\n]*)?\]([-+])(?=\s|$)")
"""The first line of a callout that may be folded."""
_ALERTS = {"note": "note", "tip": "tip", "important": "info", "warning": "warning", "caution": "danger"}


def task(box: Element) -> None:
    """A ticked or open box in the shape of Material's own task lists."""
    item = box.getparent()
    if item is None:
        return
    control = etree.Element("label", {"class": "task-list-control"})
    if item.tag == "li" and (holder := item.getparent()) is not None and "task-list" not in (holder.get("class") or "").split():
        holder.set("class", "task-list")
    control.tail, box.tail = box.tail, None
    item.replace(box, control)
    ticked = "checked" in box.attrib
    kept = etree.SubElement(control, "input", {"type": "checkbox", "disabled": "", "aria-label": "done" if ticked else "not done"})
    if ticked:
        kept.set("checked", "")
    etree.SubElement(control, "span", {"class": "task-list-indicator"})


def alert(block: Element, written: Sequence[str]) -> None:
    """`> [!NOTE]` as an admonition; one with a sign for folding (`[!NOTE]-`, `[!NOTE]+`) as a fold, closed or open as its author left it.

    The sign is no part of GitHub's Markdown and is gone from the parsed text, so it is looked for in the line `written`.
    """
    kind = (block.get("class") or "").rpartition("markdown-alert-")[2]
    named = _ALERTS.get(kind, kind)
    title = block[0] if len(block) and block[0].get("class") == "markdown-alert-title" else None
    line = int((block.get("data-sourcepos") or "0").partition(":")[0])
    sign = _SIGN.match(written[line - 1]) if 0 < line <= len(written) else None
    block.set("class", named if sign and title is not None else f"admonition {named}")
    if title is None:
        return
    title.set("class", "admonition-title")
    if sign:
        block.tag, title.tag = "details", "summary"
        drop(title, "class")
        if sign[1] == "+":
            block.set("open", "")


def table(element: Element) -> None:
    """A table that scrolls by itself where the page is too narrow for it, and whose days and keys stay on one line."""
    for cell in element.iter("td"):
        if len(cell) == 0 and cell.text and not cell.get("class") and _WHOLE.fullmatch(cell.text):
            cell.set("class", "pm-day")
    parent = element.getparent()
    if parent is None or element.get("class"):
        return
    holder = etree.Element("div", {"class": "pm-scroll"})
    holder.tail, element.tail = element.tail, None
    parent.replace(element, holder)
    holder.append(element)


def footnotes(section: Element) -> None:
    """The notes at the end in the shape of Python-Markdown's."""
    section.tag = "div"
    section.set("class", "footnote")
    drop(section, "data-footnotes")
    section.insert(0, etree.Element("hr"))
    for note in section.iter("li"):
        if name := note.get("id"):
            note.set("id", name.replace("fn-", "fn:", 1))
    for back in section.iter("a"):
        if "data-footnote-backref" in back.attrib:
            number, target = back.get("data-footnote-backref-idx") or "", back.get("href") or ""
            for mark in [*back]:
                back.remove(mark)
            back.attrib.clear()
            back.text = "↩"
            back.set("class", "footnote-backref")
            back.set("href", target.replace("#fnref-", "#fnref:", 1))
            back.set("title", f"Jump back to footnote {number} in the text")


def footnote_mark(link: Element) -> None:
    """A footnote's number in the text, which Material shows the note of on hover."""
    name, target = link.get("id") or "", unquote(link.get("href") or "")
    mark = link.getparent()
    link.attrib.clear()
    link.set("class", "footnote-ref")
    link.set("href", target.replace("#fn-", "#fn:", 1))
    if mark is not None and mark.tag == "sup":
        mark.attrib.clear()
        mark.set("id", name.replace("fnref-", "fnref:", 1))
