"""Extensions: the tree of a body in, what it writes in the syntax of an extension that the host has enabled rendered out; the rest stays.

The text was read as GitHub reads it. A host that has switched an extension on has always shown more than that, so those parts alone are
given to its own converter. What comes back without a word of the author is not taken.
"""

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.render import tags, tree
from mkdocs_postmortems.render.constructs import Constructs
from mkdocs_postmortems.render.sources import inline_end, source
from mkdocs_postmortems.render.tree import Element

_INLINE = {
    "pymdownx.mark": r"==[^\s=](?:[^=]*[^\s=])?==",
    "pymdownx.keys": r"\+\+[\w\"'][^+\s]*(?:\+[^+\s]+)*\+\+",
    "pymdownx.caret": r"\^[^\s^][^^\n]*\^",
    "pymdownx.tilde": r"(?<!~)~[^\s~]+~(?!~)",
    "pymdownx.arithmatex": r"\$[^\s$][^$]*\$|\\\(|\\\[|\\begin\{",
    "pymdownx.critic": r"\{(?:\+\+|--|==|>>|~~)",
    "pymdownx.smartsymbols": r"\((?:c|tm|r)\)",
}
"""Extension to what a text must hold for a look at it to be worth while."""
_BUNDLED = {"pymdownx.extra": ("abbr", "attr_list", "def_list", "md_in_html"), "extra": ("abbr", "attr_list", "def_list", "md_in_html")}
_HOLDERS = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6")
_DEFINITION = re.compile(r"^ {0,3}: {1,3}\S", re.MULTILINE)
_BARE = re.compile(r"(?<![(<\"'\[\w=])https?://[^\s<>)\]]*[^\s<>)\].,;:!?]")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S.*$", re.MULTILINE)
_NO_WORDS = re.compile(r"\+\+[^+\s]+(?:\+[^+\s]+)*\+\+|\{:?[^{}]*\}|:[a-z][\w+-]*:|\((?:c|tm|r)\)")
_WORD = re.compile(r"[^\W_]+")


class Extensions:
    """What the host's extensions do to the bodies of one edition."""

    def __init__(self, extensions: Iterable[str], configs: Mapping[str, object]) -> None:
        """Nothing is converted where the host has none of them."""
        given = tuple(extensions)
        names = {name.removeprefix("markdown.extensions.") for name in given}
        for bundle, inside in _BUNDLED.items():
            names |= set(inside) if bundle in names else set()
        self.names = frozenset(names)
        self._converter = Constructs(given, configs, usual=())
        patterns = [pattern for name, pattern in _INLINE.items() if name in names]
        self._inline = re.compile("|".join(patterns)) if patterns else None

    def render(self, root: Element, document: Document) -> None:
        """Put what the host makes of these parts in their place; each element keeps its position."""
        if "def_list" in self.names and _DEFINITION.search(document.body):
            self._definitions(root, document)
        if self._inline is not None and self._inline.search(document.body):
            preamble = "\n".join(_REFERENCE.findall(document.body))
            for element in list(root.iter(*_HOLDERS)):
                self._holder(element, document, preamble)
        if "md_in_html" in self.names:
            self._inside_html(root)

    def _holder(self, element: Element, document: Document, preamble: str) -> None:
        """The words of one paragraph, item, cell or heading."""
        written = source(element, document.body)
        if not written or self._inline is None or not self._inline.search(written) or "[^" in written:
            return
        made = self._html(_BARE.sub(r"<\g<0>>", written), preamble)
        if made is None or len(made) != 1 or made[0].tag != "p":
            return
        kept = [child for child in list(element)[: inline_end(element)] if child.tag == "input"]
        was = etree.Element("p")
        was.text = element.text
        for child in list(element)[: inline_end(element)]:
            was.append(child)
        if not _has_all(was, made):
            self._back(element, was)
            return
        self._back(element, made[0], kept)

    @staticmethod
    def _back(element: Element, words: Element, boxes: Iterable[Element] = ()) -> None:
        """Set the words in front of whatever blocks the element holds."""
        element.text = words.text
        for at, child in enumerate(list(words)):
            element.insert(at, child)
        for box in boxes:
            box.tail = " " + (element.text or "").lstrip()
            element.text = None
            element.insert(0, box)

    def _definitions(self, root: Element, document: Document) -> None:
        """Paragraphs with `:   definition` below a term, together with those that continue them."""
        lines = document.body.split("\n")
        children = list(root)
        at = 0
        while at < len(children):
            first, last = at, at
            if _defines(children[at], document) and source(children[at], document.body).startswith(":") and at:
                first = at - 1 if children[at - 1].tag == "p" else at
            if not _defines(children[at], document):
                at += 1
                continue
            while last + 1 < len(children) and self._continues(children, last + 1, document):
                last += 1
            start = tree.line(children[first])
            end = max(tree.last_line(one) for one in children[first : last + 1])
            made = self._html("\n".join(lines[start - 1 : end]), "")
            was = etree.Element("div")
            was.text = " ".join(tree.text_of(one) for one in children[first : last + 1])
            if start and made is not None and made.find("dl") is not None and _has_all(was, made):
                for one in list(made):
                    children[first].addprevious(one)
                for one in children[first : last + 1]:
                    tree.replace(one, "")
            at = last + 1

    def _continues(self, children: list[Element], at: int, document: Document) -> bool:
        one = children[at]
        written = source(one, document.body, whole=True)
        follows = at + 1 < len(children) and _defines(children[at + 1], document)
        begins = follows and source(children[at + 1], document.body).startswith(":")
        return _defines(one, document) or (one.tag == "pre" and written.startswith("    ")) or (one.tag == "p" and begins)

    def _inside_html(self, root: Element) -> None:
        """Blocks of HTML that say their text is Markdown; where blank lines stand around it, it was read as that already."""
        for element in tree.found(root, ".//*[@markdown]"):
            parent = element.getparent()
            if parent is not None and tree.text_of(element).strip() and not tree.found(element, ".//*[@data-sourcepos]"):
                made = self._html(etree.tostring(element, encoding="unicode", method="html", with_tail=False), "")
                if made is not None and len(made) == 1 and _has_all(element, made):
                    made[0].tail = element.tail
                    parent.replace(element, made[0])
                    continue
            tree.drop(element, "markdown")

    def _html(self, text: str, preamble: str) -> Element | None:
        made = self._converter.html(f"{text}\n\n{preamble}" if preamble else text)
        if not made:
            return None
        inside = tree.fragment(tags.safe(made))
        tags.without_handlers(inside, made)
        return inside


def _defines(element: Element, document: Document) -> bool:
    return element.tag == "p" and bool(tree.line(element)) and bool(_DEFINITION.search(source(element, document.body)))


def _has_all(was: Element, made: Element) -> bool:
    """Whether each letter is still there and in the same order; marks that stand for no word do not count."""
    have = iter(_letters(tree.text_of(made)))
    return all(letter in have for letter in _letters(_NO_WORDS.sub(" ", tree.text_of(was))))


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
