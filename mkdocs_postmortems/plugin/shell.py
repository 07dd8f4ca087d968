"""Shell: what a theme puts around our articles, made once where it is the same for all of them and without its empty lines."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as HostPage

from mkdocs_postmortems.plugin.mould import Mould
from mkdocs_postmortems.plugin.page import LibraryPage

_NAV = "partials/nav.html"
"""Material's template of the navigation. A third of the time of a page goes into it."""
_MATERIAL = Path(((spec := find_spec("material")) and spec.origin) or "").parent / "templates"
_KEEPS = ("<pre", "<textarea")
"""Elements in which a blank is a blank."""
_BEGIN = 200
"""Letters of an article by which its place is found: to look for all of it at once is dear."""
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

    def dress(self, env: Environment, folders: Iterable[str] = ()) -> Environment:
        """Let the theme's navigation be made once a folder, and its frame once a kind of page.

        A theme that has no such templates stays as it is. `folders` are those in which the host looks for templates, in order.
        """
        try:
            template = env.get_template(_NAV)
        except TemplateNotFound:
            return env
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
        page = env.get_template("main.html")
        if _untouched(env, folders):
            Mould(env, page).dress(self._folder)
        return env

    def section(self, home: HostPage | None) -> Section | HostPage | None:
        """The part of the navigation in which the library stands: that of its home, or the home where it is at the top, if it is listed."""
        if home is None or id(home) not in self._listed:
            return None
        return home.parent if isinstance(home.parent, Section) else home

    def lists(self, page: HostPage) -> bool:
        """Whether a page has a place of its own in the navigation."""
        return id(page) in self._listed

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


def _untouched(env: Environment, folders: Iterable[str]) -> bool:
    """Whether the theme is Material as it was published: a template of somebody's own may look at things nobody has thought of."""
    dirs = [Path(folder) for folder in folders]
    if _MATERIAL not in dirs or Path(env.get_template(_NAV).filename or "").parent.parent != _MATERIAL:
        return False
    return not any(next(folder.rglob("*.html"), None) for folder in dirs[: dirs.index(_MATERIAL)])


def _urls(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        if item.children:
            yield from _urls(item.children)
        elif url := getattr(item, "url", None):
            yield url


def squeezed(output: str, page: HostPage) -> str:
    """The page without the empty lines and indents of the theme; not a character of the article is touched."""
    content = page.content or ""
    at = output.find(content[:_BEGIN]) if content else -1
    if at >= 0 and not output.startswith(content, at):
        at = output.find(content)
    head, tail = output[: max(at, 0)], output[at + len(content) :]
    if at < 0 or any(tag in part for part in (head, tail) for tag in _KEEPS):
        return output
    return "".join((_set(head), content, _set(tail)))


def _set(text: str) -> str:
    """Each line from its first letter on, and no empty one; line by line, which takes a tenth of what one expression would."""
    first, *lines = text.split("\n")
    return "\n".join((first, *filter(None, map(str.lstrip, lines)), *([""] if lines and not lines[-1].strip() else ())))
