"""Parts: a text without headings whose numbered items in capitals are its parts in, the same with headings out.

GitHub shows such a form as one list and runs its lines together. The reader has found the parts already, and so does whoever looks for one.
"""

import re
from collections.abc import Iterator

from lxml import etree

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.render import places, tree
from mkdocs_postmortems.render.tree import Element, last_line, line

APART = "data-pm-apart"
"""Marks a paragraph whose lines are statements of their own."""
ENTRIES = "data-pm-entries"
"""The lines of a paragraph, from 0, that begin an entry of the timeline."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset((*HEADINGS, "ul", "ol", "p", "pre", "table", "blockquote", "div", "section", "details"))
_NUMBER = re.compile(r"\s*(\d{1,9}[.)])")
"""As written: where a part is withheld, the list would count on without it."""
_ASIDE = re.compile(r"\(.*?\)")
_STATEMENT = re.compile(r"\s*(?:[^:?|.]{1,48}[:?](?:\s|$)|\[?\d{1,2}:\d\d\b|[^|]{1,40}\|)")


def headed(root: Element, record: Record, document: Document) -> None:
    """Turn each such list into headings with what stands below them; a text that has a heading stays as it is."""
    if next(root.iter(*HEADINGS), None) is not None:
        return
    named, rows = {part.line - document.header.end for part in record.sections if part.name}, document.body.split("\n")
    for every in root.findall("ol"):
        items = [one for one in every if one.tag == "li"]
        known = sum(line(one) in named for one in items)
        if 2 * known < len(items) or not items or not all(_capitals(one) for one in items):
            continue
        for item in items:
            number = _NUMBER.match(rows[line(item) - 1])
            for made in _part(item, number[1] if number else ""):
                every.addprevious(made)
        tree.replace(every, "")


def _capitals(item: Element) -> bool:
    said = tree.text_of(places.inner(item)).strip().partition("\n")[0]
    return _ASIDE.sub("", said).isupper()


def _part(item: Element, number: str) -> Iterator[Element]:
    """A heading, the lines below it, and the blocks below those."""
    at, holder = line(item), places.inner(item)
    heading = etree.Element("h2", {"data-sourcepos": f"{at}:1-{at}:1"})
    heading.text = f"{number} "
    open_, below, pending = heading, list[Element](), list(_nodes(holder))
    while pending:
        node = pending.pop(0)
        if isinstance(node, str):
            before, broken, after = node.partition("\n") if open_ is heading else (node, "", "")
            tree.append(open_, before)
            if broken:
                open_ = _paragraph(at + 1, last_line(holder))
                pending.insert(0, after)
                below.append(open_)
        elif node.tag in _BLOCKS:
            below.append(node)
            open_ = _paragraph(last_line(node) + 1, last_line(item))
            below.append(open_)
        else:
            open_.append(node)
    below += [one for one in item if one is not holder] if holder is not item else []
    yield heading
    for one in below:
        one.tail = "\n"
        if one.tag == "p" and all(map(_STATEMENT.match, tree.text_of(one).strip().split("\n"))):
            one.set(APART, "")
        if one.tag != "p" or len(one) or (one.text or "").strip():
            yield one


def _paragraph(first: int, last: int) -> Element:
    return etree.Element("p", {"data-sourcepos": f"{first}:1-{last}:1"})


def _nodes(element: Element) -> Iterator[str | Element]:
    """Its texts and elements in their order, each element without what follows it."""
    if element.text:
        yield element.text
    for child in list(element):
        after, child.tail = child.tail, None
        yield child
        if after:
            yield after
