"""Targets: the tree of a body in, its links and images leading to pages and files of the site out, and what leads nowhere said."""

import re
from collections.abc import Iterator
from html import escape
from urllib.parse import unquote

from lxml import etree

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.render import shapes, tree
from mkdocs_postmortems.render.anchors import Anchors
from mkdocs_postmortems.render.headings import Headings
from mkdocs_postmortems.render.heard import HeardAnchors, HeardLinks
from mkdocs_postmortems.render.links import Links
from mkdocs_postmortems.render.tree import Element, Notes

_BLANKS = re.compile(r"!?\[[^\[\]\n]*\]\(((?=\S)[^()<>\n]* [^()<>\n]*?\.[A-Za-z0-9]{2,8}(?:#[^()\s]*)?)\)")
_LINKED = {"a": "href", "img": "src", "source": "src", "video": "src", "audio": "src", "track": "src"}


def resolve(
    root: Element, view: View, links: Links | HeardLinks, headings: Headings, anchors: Anchors | HeardAnchors, notes: Notes
) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Lead every link and image of the tree to where it goes on the site.

    `headings` are those of this body, `anchors` those of the others. Returns the attachments that are used, and what leads nowhere.
    """
    used: set[str] = set()
    problems: list[Problem] = []
    last = 0
    for element in list(root.iter(etree.Element)):
        last = tree.line(element) or last
        if view.origin:
            problems.extend(_unmade(element, last, view))
        name = _LINKED.get(str(element.tag), "")
        written = element.get(name) if name else None
        if written is None:
            continue
        if "data-footnote-ref" in element.attrib:
            shapes.footnote_mark(element)
            continue
        if written.startswith("#"):
            anchor = unquote(written[1:])
            element.set(name, f"#{headings.id_of(anchor)}")
            continue
        target = links.file(written, view)
        if target.attachment:
            used.add(target.attachment)
        if target.broken and view.origin:
            what = f"{'an image' if element.tag == 'img' else 'a link'} leads to no file of the folder"
            problems.append(problem("PM010", view.path, _line(written, last, view), what, "give the path of a file that is there"))
        if target.href:
            href = anchors.led(target.href, target.key) if target.key else target.href
            element.set(name, notes.attribute(escape(href)) if href != written else written)
            if href.startswith("host:") and view.origin:
                # The door takes the address away where the host has no such file; what was written stays to be read.
                element.set("data-written", notes.attribute(escape(written)))
        else:
            _unlinked(element, name, written, view, notes)
    return frozenset(used), tuple(problems)


def _unmade(element: Element, last: int, view: View) -> Iterator[Problem]:
    """What its author took for a link, and Markdown for text, because the path has blanks in it."""
    for text in (element.text if element.tag not in ("code", "pre") else None, element.tail):
        for found in _BLANKS.finditer(text) if text and "](" in text else ():
            if found[0] in view.document.body:  # else it was meant as text, and escaped
                what = "the blanks in its path keep a link or an image from being one"
                yield problem("PM010", view.path, _line(found[0], last, view), what, f"write <{found[1]}>, or %20 for each blank")


def _line(written: str, last: int, view: View) -> int:
    """The line of the file where a target stands: its author's HTML carries no positions, so it is looked for behind the last one known."""
    lines = view.document.body.split("\n")
    start = max(0, last - 1)
    found = next((at for at in range(start, len(lines)) if written in lines[at]), start)
    return found + 1 + view.document.header.end


def _unlinked(element: Element, name: str, written: str, view: View, notes: Notes) -> None:
    """A link that leads nowhere as its text. What was written is kept where the audience may know the source."""
    del element.attrib[name]
    if element.tag == "img":
        element.text, element.tag = element.get("alt") or "", "span"
        tree.drop(element, "alt")
    elif element.tag == "a":
        element.tag = "span"
    element.set("class", "pm-gone")
    if view.origin:
        element.set("data-written", notes.attribute(escape(written)))
