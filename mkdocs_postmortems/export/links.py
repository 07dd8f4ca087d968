"""Links: addresses of an edition in, where they lie in the tree and how one page leads to them out.

Every page is the `index.md` of a folder of its own. Some generators read a link in HTML as counted from the file, others as counted from
the address of the page; only there both are the same.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from posixpath import dirname, join, normpath, relpath
from types import MappingProxyType
from urllib.parse import quote, unquote

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.site import Asset, Page

PAGES = (".md", ".markdown")
_LINK = re.compile(r'="(?:md|host|asset):([^"#]*?)(\?query=[^"#]*)?(#[^"]*)?"')
_OWN = re.compile(r'<(?:div|span) class="pm[ "].*?<!--/pm-->', re.DOTALL)
"""What `embeds` has put into a page."""
_NOWHERE = '="\x00"'
_GONE = re.compile(rf"\b(?:href|src){_NOWHERE}")
_WRITTEN = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)([^\s()<>#:]+\.(?:md|markdown))(?=[#>\s)]|$)", re.MULTILINE)


def folder(address: str) -> str:
    """The folder a page is shown at: `a/b` for `a/b` and for `a/b/index`, empty for the front page."""
    return "" if address == "index" else address.removesuffix("/index")


def file(address: str) -> str:
    """The file of a page of the library."""
    return join(folder(address), "index.md")


def shown(path: str) -> str:
    """The folder at which generators show a page of the host: `guide/a` for `guide/a.md`."""
    bare = path.rpartition(".")[0]
    return dirname(bare) if bare.rpartition("/")[2] in ("index", "README") else bare


class Links:
    """Every place of one tree."""

    def __init__(
        self,
        pages: Iterable[Page],
        assets: Iterable[Asset],
        host: Iterable[str],
        docs: str,
        moved: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`host` are the paths of the host's own files, `docs` is the name of their folder as authors may write it.

        `moved` are pages of the library that a nav may name by another path.
        """
        self._places: dict[str, str] = {}
        for path in host:
            place = f"{shown(path)}/" if path.endswith(PAGES) else path
            self._places[path] = place
            if path.endswith(PAGES):
                self._places[path.rpartition(".")[0]] = place
        self._places |= {one.address: one.address for one in assets}
        self._written: dict[str, str] = {}
        for page in pages:
            self._places[page.address] = f"{folder(page.address)}/"
            self._written[f"{page.address}.md"] = file(page.address)
        self._written = {old: self._written[new] for old, new in moved.items() if new in self._written} | self._written
        self._docs = f"{docs}/"

    def resolved(self, html: str, page: Page) -> tuple[str, tuple[Problem, ...]]:
        """The article with links that lead through the tree, and a problem for each that leads nowhere."""
        broken: list[Problem] = []

        def link(match: re.Match[str]) -> str:
            path, anchor = unescape(match[1]), f"{match[2] or ''}{match[3] or ''}"
            bare = path.rstrip("/").removesuffix(".html").removesuffix("/index")
            place = next((self._places[p] for p in (path, path.removeprefix(self._docs), bare) if p in self._places), None)
            if place is not None:
                return f'="{escape(_relative(place, folder(page.address)))}{anchor}"'
            what = f"a link leads to `{path}`, which the site does not have"
            broken.append(problem("PM010", page.origin or page.address, 0, what, "correct or remove the link"))
            return _NOWHERE

        made = _LINK.sub(link, html)
        return (_GONE.sub('data-pm-broken="" title="This link leads to no page of the site"', made) if broken else made), tuple(broken)

    def rewritten(self, text: str, path: str) -> str:
        """A page of the host whose links to pages of the library lead to where these lie in the tree."""

        def link(match: re.Match[str]) -> str:
            target = normpath(join(dirname(path), unquote(match[2])))
            moved = self._written.get(target)
            return match[0] if moved is None else f"{match[1]}{quote(relpath(f'/{moved}', f'/{dirname(path)}'))}"

        return _WRITTEN.sub(link, text)

    def answered(self, text: str, path: str, site_url: str) -> str:
        """A page of the host with the links of what the library has answered in it.

        Only where a page is the index of its folder do all generators count such links alike; elsewhere they begin with the address of the
        site where that is known.
        """
        index = path.rpartition("/")[2].rpartition(".")[0] in ("index", "README")

        def link(match: re.Match[str]) -> str:
            address, anchor = unescape(match[1]), f"{match[2] or ''}{match[3] or ''}"
            place = self._places.get(address)
            if place is None:
                return _NOWHERE
            made = _relative(place, shown(path)) if index or not site_url else f"{site_url}{quote('' if place == '/' else place)}"
            return f'="{escape(made)}{anchor}"'

        return _OWN.sub(lambda one: _GONE.sub('data-pm-broken=""', _LINK.sub(link, one[0])), text)

    def moved(self, path: str) -> str:
        """Where a page that a nav names lies in the tree; the path itself for a page of the host."""
        return self._written.get(path, path)


def _relative(place: str, at: str) -> str:
    """How the page shown at the folder `at` leads to a place; one with a slash at its end is a page."""
    made = quote(relpath(f"/{place}", f"/{at}"))
    return f"{made}/" if place.endswith("/") else made
