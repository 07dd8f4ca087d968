"""Menu: the nav of a host in, also one that a plugin reads from a page, and what of it leads somewhere in a closed edition out."""

import re
from collections.abc import Mapping
from fnmatch import fnmatch

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_postmortems.settings import nav

_ITEM = re.compile(r"^(\s*)(?:[*+-]|\d+[.)])\s+(.*)$")
_LEADS = re.compile(r"\]\(|\]\[|\*\.|/\s*$|^\*+/?$|https?://|<a\s[^>]*href")
"""A link, a reference, an address, or one of the patterns that stand for pages: `*`, `*.md`, `folder/`, `*/`."""


def pruned(config: MkDocsConfig, pages: set[str], moved: Mapping[str, str]) -> list[object]:
    """The nav of the configuration as far as the edition has its pages; `moved` says where one lies that has another path there.

    With `literate-nav` a folder or a pattern stands for pages. It stays where the edition has one of them.
    """
    patterns = bool(file(config))

    def place(path: str) -> str:
        if patterns and ("*" in path or path.endswith("/")):
            wanted = f"{path}*" if path.endswith("/") else path
            return path if any(fnmatch(page, wanted) or fnmatch(page, f"{wanted}/*") for page in pages) else ""
        return path if path in pages else moved.get(f"{path.removesuffix('.md')}.md", "")

    return nav.kept(config.nav, place)


def file(config: MkDocsConfig) -> str:
    """The name of the pages in which the plugin `literate-nav` looks for a nav; empty where it is not used."""
    for name, plugin in config.plugins.items():
        if name.rsplit("/", 1)[-1] == "literate-nav":
            return str(plugin.config.get("nav_file") or "")
    return ""


def listed(text: str) -> str:
    """A page that holds a nav as a list, without the items whose link was taken away: that plugin takes an item without one for an error.

    An item stays that leads somewhere, or has one below it that does.
    """
    kept: list[str] = []
    needed = -1
    for line in reversed(text.split("\n")):
        item = _ITEM.match(line)
        if item is None:
            kept.append(line)
            continue
        depth = len(item[1].expandtabs(4))
        if _LEADS.search(item[2].strip()) or needed > depth:
            kept.append(line)
            needed = depth
    return "\n".join(reversed(kept))
