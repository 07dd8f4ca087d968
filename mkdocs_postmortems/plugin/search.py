"""Search: one entry a page in the host's index instead of one for every heading of every incident."""

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_postmortems.model.site import Page

_TAG = re.compile(r"<(?:svg.*?</svg|[^>]*)>", re.DOTALL)

_ATTRIBUTE = "data-search-"


def index_of(config: MkDocsConfig) -> Any | None:
    """The search index of the host's own plugin or of the theme's (`search`, `material/search`, ...), if there is one."""
    for name, plugin in config.plugins.items():
        if name.rsplit("/", 1)[-1] == "search" and hasattr(plugin, "search_index"):
            return plugin.search_index
    return None


class Rest:
    """What Material's search plugin is spared of our pages: it makes no entry of them, and yet goes through each for attributes of its own.

    That took a twentieth of a build after one edit. Nothing is spared where a page has such an attribute, which it would take out.
    """

    def __init__(self) -> None:
        self._resting: list[Any] = []

    def begin(self, config: MkDocsConfig, content: str) -> None:
        """Before the other plugins see the page; where the plugin is switched off anyway, it stays so."""
        for name, plugin in config.plugins.items() if _ATTRIBUTE not in content else ():
            if name.rsplit("/", 1)[-1] == "search" and plugin.config.get("enabled") is True:
                plugin.config["enabled"] = False
                self._resting.append(plugin.config)

    def end(self) -> None:
        """After them, and before the theme asks whether there is a search."""
        for one in self._resting:
            one["enabled"] = True
        self._resting.clear()


def slim(config: MkDocsConfig, pages: Iterable[Page], places: Mapping[str, File], whole: bool) -> None:
    """Replace whatever the index holds of our pages by one entry each: title, summary, tags, and of incidents the `whole` text if asked."""
    index = index_of(config)
    if index is None:
        return
    name = "entries" if hasattr(index, "entries") else "_entries"
    shown = {places[page.address].url: page for page in pages if page.address in places}
    own = {"" if url in (".", "./") else url for url in shown}
    kept = [entry for entry in getattr(index, name) if entry["location"].partition("#")[0] not in own]
    for url, page in shown.items():
        if not page.summary:
            continue
        text = f"{page.summary} {_words(page.html)}" if whole and page.markdown else page.summary
        entry: dict[str, object] = {
            "location": url,
            "title": escape(page.title, quote=False) if name == "entries" else page.title,
            "text": f"<p>{escape(text)}</p>" if name == "entries" else text,
        }
        tags = page.meta.get("tags")
        if name == "entries" and isinstance(tags, list | tuple) and tags:
            entry["tags"] = [str(tag) for tag in tags]
        kept.append(entry)
    setattr(index, name, kept)


def _words(article: str) -> str:
    """The visible words of an article, for which no tree is needed: it is our own HTML, whole and escaped."""
    return " ".join(unescape(_TAG.sub(" ", article)).split())
