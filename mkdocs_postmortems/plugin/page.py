"""A page of the host that shows a page of the library: no Markdown is converted, its links are resolved against the host's files."""

import re
from dataclasses import replace
from html import escape, unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.plugin.links import Links

_LINK = re.compile(r'="(?:md|host|asset):([^"]*)"')
"""Without the attribute's name and the parts of the address: begun by fixed characters and with one thing to keep, an expression is many
times faster over megabytes of pages."""
_QUERY = "?query="
_NOWHERE = '="\x00"'
_GONE = re.compile(rf"\b(?:href|src){_NOWHERE}")
_PICTURE = re.compile(rf'<img\b(?:[^>"]|"[^"]*")*?\bsrc{_NOWHERE}(?:[^>"]|"[^"]*")*>')
_ALT, _WRITTEN = re.compile(r'\balt="([^"]*)"'), re.compile(r' data-written="[^"]*"')
_ID = re.compile(r' id="([^"]+)"')


_PRINTED = ("title", "description")


class LibraryPage(HostPage):
    """Stands where the host made a page of its own; `adopt` turns the one into the other so that its place in the nav stays."""

    made: Page
    links: Links
    broken: list[Problem]
    section: Section | HostPage | None
    """An entry of the nav, for a page that the nav does not list: while the page is shown the theme shows where it belongs."""

    @property
    def active(self) -> bool:
        """Whether the host is rendering this page."""
        return bool(super().active)

    @active.setter
    def active(self, value: bool) -> None:
        HostPage.active.fset(self, value)  # type: ignore[attr-defined] # a property to Python, a value to the type checker
        if self.section is not None:
            self.section.active = value

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - the host's signature
        """Give the host and its plugins the text and the metadata of this edition, never the file on disk."""
        self.markdown = self.made.markdown or f"# {self.made.title}\n"
        # The search plugin of Material would take each page apart by its headings; `search.slim` adds one entry for it instead.
        self.meta = {"title": self.made.title, **self.made.meta, "search": {"exclude": True}}
        # Themes print both as they are, in the text of their frame and between quotes: to the host a title is HTML.
        self.meta |= {key: _quoted(self.meta[key]) for key in _PRINTED if isinstance(self.meta.get(key), str)}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the host's signature
        """Give the host the finished article and its table of contents."""
        if self.content is not None and not self.made.html:
            return
        content = _LINK.sub(self._resolved, _dressed(self.made))
        if self.broken:
            content = _PICTURE.sub(_words, content)
            content = _GONE.sub('data-pm-broken="" title="This link leads to no page of the site"', content)
        self.content = content
        self.toc = TableOfContents(_nested(self.made.anchors))
        self.present_anchor_ids = {anchor.id for anchor in self.made.anchors} | set(_ID.findall(self.made.html))

    def release(self) -> Page:
        """Let go of the article, which the host holds from now on with its links resolved: all of them twice would fill the memory."""
        self.made = replace(self.made, html="", foot="")
        return self.made

    def _resolved(self, match: re.Match[str]) -> str:
        path, sharp, anchor = match[1].partition("#")
        written, asked, query = path.partition(_QUERY)
        found = self.links.link(written, self.file)
        if found is not None:
            return f'="{found}{asked}{query}{sharp}{anchor}"'
        what = f"a link leads to `{unescape(written)}`, which the site does not have"
        self.broken.append(problem("PM010", self.made.origin or self.made.address, 0, what, "correct or remove the link"))
        return _NOWHERE


def adopt(page: HostPage, made: Page, links: Links, section: Section | HostPage | None = None) -> LibraryPage:
    """The host's page with the library's content. A title that the nav gives stays, and so does its place; `section` is for one without.

    The class of the object is changed because the nav already holds it and the events of the host cannot replace it there.
    """
    page.__class__ = LibraryPage
    assert isinstance(page, LibraryPage)  # noqa: S101 - for the type checker
    page.made, page.links, page.broken, page.section = made, links, [], section
    return page


def _quoted(words: str) -> str:
    """Words as a theme can print them anywhere; an apostrophe is no danger between its double quotes."""
    return escape(words, quote=False).replace('"', "&quot;")


def _words(picture: re.Match[str]) -> str:
    """What stands for a picture that the site does not have: a browser would show its own mark for it, and say nothing."""
    alt, written = _ALT.search(picture[0]), _WRITTEN.search(picture[0])
    title = "The site does not have this picture"
    return f'<span class="pm-gone" data-pm-broken="" title="{title}"{written[0] if written else ""}>{alt[1] if alt else ""}</span>'


def _dressed(made: Page) -> str:
    """The article between the styles and scripts that only pages of its kind load; they are where a theme of any kind shows an article."""
    styles = "".join(f'<link rel="stylesheet" href="asset:{name}">' for name in made.needs if name.endswith(".css"))
    scripts = "".join(f'<script defer src="asset:{name}"></script>' for name in made.needs if name.endswith(".js"))
    return f"{styles}{made.html}{made.foot}{scripts}"


def _nested(anchors: tuple[Anchor, ...]) -> list[AnchorLink]:
    top: list[AnchorLink] = []
    open_: list[tuple[int, AnchorLink]] = []
    for anchor in anchors:
        link = AnchorLink(_quoted(anchor.title), anchor.id, anchor.level)
        while open_ and open_[-1][0] >= anchor.level:
            open_.pop()
        children: list[Any] = open_[-1][1].children if open_ else top
        children.append(link)
        open_.append((anchor.level, link))
    return top
