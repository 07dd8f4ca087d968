"""Headings: the headings of a body in; their ids as MkDocs makes them, the table of contents and what the title does not say out."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree
from markdown.extensions.toc import slugify, slugify_unicode, unique

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.site import Anchor
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render import attributes, parts, tree
from mkdocs_postmortems.render.tree import Element, line

_EDGE = " \t\r\n:：-–—|,.、。/#"


@dataclass(frozen=True, slots=True)
class Headings:
    """What the headings of one body give its page."""

    anchors: tuple[Anchor, ...]
    ids: Mapping[str, str]
    """Every other spelling of a heading's anchor (GitHub's, its words as written) to the id it has here, where the two differ."""
    title: str
    """The heading that the page shows as its title, as its author wrote it."""
    title_id: str
    """Its anchor; empty where the text has no such heading."""

    def id_of(self, anchor: str) -> str:
        """The id an anchor means; the anchor where no heading has it."""
        return self.ids.get(anchor) or self.ids.get(github(anchor), anchor)


class Numbering:
    """How the headings of one edition are named; the host's own way where it has one."""

    def __init__(self, configs: Mapping[str, object]) -> None:
        """`configs` is the host's Python-Markdown set-up."""
        given = configs.get("toc")
        own: Mapping[str, object] = given if isinstance(given, Mapping) else {}
        chosen = own.get("slugify")
        self._slugify: Callable[[str, str], str] = chosen if callable(chosen) else slug
        permalink = own.get("permalink", True)
        self._sign = permalink if isinstance(permalink, str) else "" if permalink is False else "¶"

    def of_record(self, root: Element, record: Record, document: Document) -> Headings:
        """The same for the body of a record, whose title may stand in one of its headings, and whose headings may be a list."""
        parts.headed(root, record, document)
        said = next((fact.line for fact in record.facts if fact.field == "title" and fact.origin == "heading"), 0)
        return self.of(root, record.title, max(0, said - document.header.end))

    def of(self, root: Element, title: str, title_line: int) -> Headings:
        """Name every heading of the tree and take out the one that the page shows as its title."""
        found = list(root.iter(*parts.HEADINGS))
        title_text = title_id = ""
        first = next((h for h in found if title_line and line(h) == title_line), None)
        if first is None:
            first = next((h for h in found if h.tag == "h1" and _is_title(h, root, title)), None)
        if first is not None:
            attributes.at_end(first, own_line=False)
            title_text, title_id = _text(first), first.get("id") or ""
            found.remove(first)
            tree.replace(first, "")
        # The page has one h1, its title; whatever level an author begins with, the parts below it begin with h2.
        shift = 2 - min((int(h.tag[1]) for h in found), default=2)
        anchors: list[Anchor] = []
        ids: dict[str, str] = {}
        used = {element.get("id") or "" for element in tree.found(root, ".//*[@id]")}
        ids.update((name, name) for name in used)
        if first is not None:
            title_id = title_id or unique(self._slugify(title_text, "-") or "_", used)
            _name(ids, title_text, title_id)
        for heading in found:
            level = min(6, int(heading.tag[1]) + shift)
            heading.tag = f"h{level}"
            attributes.at_end(heading, own_line=False)
            text = _text(heading)
            name = heading.get("id") or unique(self._slugify(text, "-") or "_", used)
            heading.set("id", name)
            _name(ids, text, name)
            anchors.append(Anchor(text, name, level))
            if self._sign:
                link = etree.SubElement(heading, "a", {"class": "headerlink", "href": f"#{name}", "title": "Permanent link"})
                link.text = self._sign
        return Headings(tuple(anchors), ids, title_text, title_id)


def _name(ids: dict[str, str], text: str, name: str) -> None:
    for spelling in (name, github(text), text):
        ids.setdefault(spelling, name)


def slug(text: str, separator: str) -> str:
    """As MkDocs makes it; where that would lose letters (kana, Cyrillic), they are kept."""
    if text.isascii():
        return str(slugify(text, separator))
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    keeps = all(c.isascii() or not c.isalpha() for c in bare)
    return str((slugify if keeps else slugify_unicode)(text, separator))


def github(text: str) -> str:
    """The anchor GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")


def _is_title(heading: Element, root: Element, title: str) -> bool:
    """It holds the title of the page, or opens the text."""
    before = heading.getprevious()
    opens = heading.getparent() is root and before is None and not (root.text or "").strip()
    return opens or bool(title and fold(title) in fold(_text(heading)))


def beside(text: str, title: str) -> tuple[str, str]:
    """The words of a heading in front of the title and behind it; all of them stand behind it where it does not hold the title."""
    text = " ".join(text.split())
    at = text.casefold().find(title.casefold()) if title else -1
    if at < 0 or len(text.casefold()) != len(text):
        return "", "" if fold(text).strip(_EDGE) == fold(title).strip(_EDGE) else text
    return text[:at].strip(_EDGE), text[at + len(title) :].strip(_EDGE)


def _text(heading: Element) -> str:
    """Its words; pictures by their alternative text."""
    parts = [heading.text or ""]
    for child in heading.iterdescendants():
        if child.tag == "img":
            parts.append(child.get("alt") or "")
        elif isinstance(child.tag, str):
            parts.append(child.text or "")
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())
