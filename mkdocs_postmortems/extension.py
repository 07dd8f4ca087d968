"""The extension for Python-Markdown: pages written by hand in, their `postmortems` blocks answered by one edition of the library out.

Under MkDocs and ProperDocs the plugin brings it along and answers from the edition it builds. Elsewhere it answers from the folder
that `postmortems export` has written, and says what is missing where there is none.
"""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from mkdocs_postmortems import embed, embeds
from mkdocs_postmortems.model.block import NAME, Answered, Fault

_BLOCKS, _NUMBERS, _FILES = 29.5, 185, 1
"""Blocks: when lines are in order, before other fences are read. Numbers: after code, before links and emphasis. Files: before the host
looks where links lead."""
_NUMBER = r"\{postmortems:[ \t]*([^{}\n]*)\}"
_LINK = re.compile(r'="(md|asset):([^"#]*?)(\?query=[^"#]*)?(#[^"]*)?"')
_NO_EDITION = Fault(0, "there is no library to ask", "the plugin, or a folder that `postmortems export` has written")

Asked = Callable[[str, int, Markdown], Answered]
"""The text of a block, its place among those of the page (-1 for a number in a sentence) and the converter in, its answer out."""
Led = Callable[[str, Markdown], str]
"""A link as written and the converter in, the link as it should be out."""


class PostmortemsExtension(Extension):
    """`postmortems` in the `markdown_extensions` of a site."""

    def __init__(self, asked: Asked | None = None, led: Led | None = None, **given: Any) -> None:
        """`asked` answers where a host knows better than a folder on the disk; `led` knows the pages of files."""
        self.config = {
            "export": ["", "Folder that `postmortems export` has written."],
            "links": ["", "What links to pages of the library begin with; without it `site_url` of the export."],
        }
        super().__init__(**given)
        self._asked, self._led = asked or self._alone, led

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Answer blocks before other fences are read, and numbers where they stand."""
        md.registerExtension(self)
        md.preprocessors.register(_Blocks(md, self._asked), f"{NAME}-blocks", _BLOCKS)
        md.inlinePatterns.register(_Numbers(md, self._asked), f"{NAME}-numbers", _NUMBERS)
        if self._led is not None:
            md.treeprocessors.register(_Files(md, self._led), f"{NAME}-files", _FILES)

    def _alone(self, text: str, number: int, md: Markdown) -> Answered:  # noqa: ARG002 - the signature of every answer
        folder = str(self.getConfig("export") or "")
        try:
            site, open_ = embeds.read(Path(folder)) if folder else ("", None)
        except (OSError, ValueError):
            open_ = None
        if open_ is None:
            return embeds.mistaken((_NO_EDITION,))
        begin = str(self.getConfig("links") or site or "/")
        made = embeds.number(text, open_) if number < 0 else embeds.answered(text, open_)
        return Answered(linked(made.html, lambda kind, path: _address(begin, kind, path)), made.faults, made.needs)


def linked(html: str, to: Callable[[str, str], str | None]) -> str:
    """The HTML with its links as `to` makes them of a kind (`md`, `asset`) and an address; one that leads nowhere loses its link."""

    def link(match: re.Match[str]) -> str:
        place = to(match[1], match[2])
        return ' data-pm-broken=""' if place is None else f'="{escape(place)}{match[3] or ""}{match[4] or ""}"'

    return _LINK.sub(link, html).replace(' href data-pm-broken=""', ' data-pm-broken=""')


def _address(begin: str, kind: str, path: str) -> str:
    folder = path if kind == "asset" else "" if path == "index" else f"{path.removesuffix('/index')}/"
    return f"{begin.rstrip('/')}/{folder}"


class _Blocks(Preprocessor):
    """Puts the answer of each block in its place, out of reach of everything that converts text."""

    def __init__(self, md: Markdown, asked: Asked) -> None:
        super().__init__(md)
        self._asked = asked

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a mark in place of each block."""
        made, at = list[str](), 0
        for number, fence in enumerate(embed.fences(lines, NAME)):
            mark = self.md.htmlStash.store(self._asked(fence.text, number, self.md).html)
            made += [*lines[at : fence.first], "", f"{fence.indent}{mark}", ""]
            at = fence.last + 1
        return [*made, *lines[at:]]


class _Files(Treeprocessor):
    """Lets links to the files of postmortems lead to their pages."""

    def __init__(self, md: Markdown, led: Led) -> None:
        super().__init__(md)
        self._led = led

    def run(self, root: Element) -> None:
        """Change the links of the page where they stand."""
        for one in root.iter("a"):
            if href := one.get("href"):
                one.set("href", self._led(href, self.md))


class _Numbers(InlineProcessor):
    """`{postmortems: severity:<=1}` as the number of rows, with a link to them."""

    def __init__(self, md: Markdown, asked: Asked) -> None:
        super().__init__(_NUMBER, md)
        self._asked = asked

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """The number; where the query is not understood, the query as it was written."""
        answer = self._asked(m[1], -1, self.md)
        shown = f"<span>{escape(m[0])} (this number could not be made)</span>" if answer.faults else answer.html
        return self.md.htmlStash.store(shown), m.start(0), m.end(0)


def makeExtension(**given: Any) -> PostmortemsExtension:  # noqa: N802 - the name is Python-Markdown's
    """What the entry point `markdown.extensions` names."""
    return PostmortemsExtension(**given)
