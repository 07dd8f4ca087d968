"""Contents: an article in, the same with its headings told to the converter out, so that a theme can list them beside the page.

Python-Markdown lists only headings that it has made itself. Those named here, and what they stand in, say `markdown="1"`, which gives them to
it; everything else stays a block of HTML. Where an article is not made of blocks alone it is left as it is: the list is a comfort, the words
are not.
"""

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

_BLOCKS = frozenset(
    ("article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6")
    + ("header", "hr", "nav", "ol", "p", "pre", "section", "table", "ul")
)  # fmt: skip
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_MARK = ' markdown="1"'
_OWN_LINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>', re.DOTALL)
_PIECE = re.compile(r"(<[^>]*>)")


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is not closed yet."""

    tag: str
    end: int
    """Where its first tag ends."""
    inside: list[str] = field(default_factory=list)
    """What stands directly in it: names of elements, and `text`."""


def with_contents(html: str, ids: tuple[str, ...]) -> str:
    """The article with the headings of these ids told; the article itself where that cannot be done."""
    found = _Headings(html, frozenset(ids))
    if not found.headings or not {one for each in found.around for one in each.inside} <= _BLOCKS or set(found.top) - _BLOCKS:
        return html
    made, at = list[str](), 0
    edits = {one.end: (one.end, "") for one in found.around} | {start: (end, html[start:end]) for start, end in found.headings}
    for start, (end, words) in sorted(edits.items()):
        made += [html[at : start - 1], f"{_MARK}>", _spoken(words)]
        at = end
    return "".join((*made, html[at:]))


def _spoken(words: str) -> str:
    """The inside of a heading without a link to itself, which the converter adds, and without a letter that is Markdown."""
    pieces = _PIECE.split(_OWN_LINK.sub("", words))
    return "".join(one if one.startswith("<") else _letters(unescape(one)) for one in pieces)


def _letters(text: str) -> str:
    return "".join(one if one.isalnum() or one == " " or ord(one) > 127 else f"&#{ord(one)};" for one in text)


class _Headings(HTMLParser):
    """Where the headings are, and what they stand in."""

    def __init__(self, html: str, ids: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self._ids, self._open = ids, list[_Open]()
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.top: list[str] = []
        self.around: list[_Open] = []
        self.headings: list[tuple[int, int]] = []
        self._heading: _Open | None = None
        self.feed(html)
        self.close()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _inside(self, name: str) -> None:
        (self._open[-1].inside if self._open else self.top).append(name)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside(tag)
        if tag in _VOID:
            return
        one = _Open(tag, self._at() + len(self.get_starttag_text() or ""))
        if re.fullmatch("h[1-6]", tag) and dict(attrs).get("id") in self._ids and self._heading is None:
            self._heading = one
            self.around += [other for other in self._open if not any(other is known for known in self.around)]
        self._open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        self._inside(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            one = self._open.pop()
            if one is self._heading:
                self.headings.append((one.end, self._at()))
                self._heading = None
            if one.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._inside("text")

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - the parser's signature
        self._inside("text")

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - the parser's signature
        self._inside("text")
