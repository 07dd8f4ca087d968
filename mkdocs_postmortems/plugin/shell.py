"""Shell: what a theme puts around our articles, made once where it is the same for all of them and without its empty lines."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import Environment, TemplateNotFound
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage

from mkdocs_postmortems.plugin.page import LibraryPage

_NAV = "partials/nav.html"
"""Material's template of the navigation. A third of the time of a page goes into it."""
_BLANK = re.compile(r"\n\s+")
_KEEPS = ("<pre", "<textarea")
"""Elements in which a blank is a blank."""
_ALIKE = 2
"""So many pages of a folder are rendered in full, and have to agree, before what they show is taken for a third."""


class Shell:
    """The navigation of pages that are not in it, by folder."""

    def __init__(self, nav: Navigation) -> None:
        """`nav` as it is shown; it marks the pages that it lists, and never another."""
        self._nav = nav
        self._listed = {id(page) for page in nav.pages}
        self._above = {"/".join(parts[: n + 1]) for url in _urls(nav.items) for parts in [url.split("/")] for n in range(len(parts))}
        self._made: dict[str, list[str]] = defaultdict(list)

    def dress(self, env: Environment) -> None:
        """Let the theme's navigation be made once a folder; a theme that has no such template stays as it is."""
        try:
            template = env.get_template(_NAV)
        except TemplateNotFound:
            return
        render: Callable[[Context], Iterator[str]] = template.root_render_func

        def kept(context: Context) -> Iterator[str]:
            folder = self._folder(context)
            if folder is None:
                yield from render(context)
                return
            made = self._made[folder]
            if len(made) >= _ALIKE and made[0] == made[1]:
                yield made[0]
                return
            made.append("".join(render(context)))
            yield made[-1]

        template.root_render_func = kept

    def _folder(self, context: Context) -> str | None:
        """What all links of the navigation are relative to; None for a page that the navigation may show in a way of its own."""
        page: Any = context.get("page")
        if not isinstance(page, LibraryPage) or context.get("nav") is not self._nav or id(page) in self._listed or page.parent is not None:
            return None
        url = page.url.rstrip("/")
        features = context.get("features") or ()
        if not url or url in self._above or "toc.integrate" in features:
            return None
        return url.rpartition("/")[0]


def _urls(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        if item.children:
            yield from _urls(item.children)
        elif url := getattr(item, "url", None):
            yield url


def squeezed(output: str, page: HostPage) -> str:
    """The page without the empty lines and indents of the theme; not a character of the article is touched."""
    content = page.content or ""
    head, found, tail = output.partition(content) if content else (output, "", "")
    if not found or any(tag in part for part in (head, tail) for tag in _KEEPS):
        return output
    return "".join((_BLANK.sub("\n", head), content, _BLANK.sub("\n", tail)))
