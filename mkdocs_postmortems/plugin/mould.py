"""Mould: pages that a theme renders alike in, the same bytes out with only what differs put in; proved before it is believed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context

_ALIKE = 2
"""So many pages of a kind are rendered in full, and have to be what the mould gives, before it is used for a third."""
_HOLE = re.compile("\ue010(\\w+)[^\ue011]*\ue011")
_PLAIN = re.compile(r"(?=\S)[\w ,.;:!?()/+@#=%–—…-]*(?<=\S)")
"""Words that a filter of a template (escape, striptags, trim) leaves as they are, whichever the theme uses where."""
_META = ("title", "description")
"""What the theme prints of the metadata; whatever else it asks for has to be the same."""
_CONSTANT = ("previous_page", "next_page", "parent", "ancestors", "is_homepage", "children")
_TOC = "partials/toc.html"
_CONTEXT = frozenset(["nav", "pages", "base_url", "extra_css", "extra_javascript", "mkdocs_version", "build_date_utc", "config", "page"])
"""What the host hands to a template; a plugin that adds to it may say something else of every page."""


@dataclass(slots=True)
class _Kind:
    """What is known of the pages of one kind."""

    parts: list[str]
    """Text and names of holes in turns, beginning and ending with a text."""
    proved: int = 0
    toc: Mapping[str, Any] = field(default_factory=dict)
    """What the theme's table of contents sees beside the page."""


class Mould:
    """The theme's page template for pages that no navigation lists."""

    def __init__(self, env: Environment, template: Template) -> None:
        """`template` is the one the host renders; its own way of rendering stays for all pages that do not fit."""
        self._template, self._toc = template, env.get_template(_TOC)
        self._render: Callable[[Context], Iterator[str]] = template.root_render_func
        self._render_toc: Callable[[Context], Iterator[str]] = self._toc.root_render_func
        self._kinds: dict[object, _Kind | None] = {}
        self._asked: set[str] = set()
        """Keys of metadata that the theme has looked at."""
        self._seen: Mapping[str, Any] = {}

    def dress(self, folder: Callable[[Context], str | None]) -> None:
        """Render through the mould from now on; `folder` says what all links of a page's frame are relative to, None for one in the nav."""

        def kept(context: Context) -> Iterator[str]:
            page, place = context.get("page"), folder(context)
            if place is None or not self._fits(context, page):
                yield from self._render(context)
            else:
                yield self._made(context, page, place)

        def toc(context: Context) -> Iterator[str]:
            if isinstance(context.get("page"), _Blank):
                self._seen = context.get_all()
                yield _hole("toc")
            else:
                yield from self._render_toc(context)

        self._template.root_render_func = kept
        self._toc.root_render_func = toc

    def _fits(self, context: Context, page: Any) -> bool:
        if context.vars or context.parent.keys() - self._template.globals.keys() - _CONTEXT:
            return False
        words = (page.title, *(page.meta.get(key, "-") for key in _META), _first(page))
        return all(isinstance(word, str) and _PLAIN.fullmatch(word) for word in words) and not any(
            getattr(page, name, None) for name in _CONSTANT
        )

    def _made(self, context: Context, page: Any, folder: str) -> str:
        name = self._name(context, page, folder)
        if name not in self._kinds:
            whole = "".join(self._render(context))
            kind = self._learned(context, page)
            # What the theme asks for may only now be known, so the kind may have another name.
            self._kinds[self._name(context, page, folder)] = kind if kind and self._filled(kind, page) == whole else None
            return whole
        kind = self._kinds[name]
        if kind is None:
            return "".join(self._render(context))
        if kind.proved >= _ALIKE:
            return self._filled(kind, page)
        whole = "".join(self._render(context))
        if self._filled(kind, page) == whole:
            kind.proved += 1
        else:
            self._kinds[name] = None
        return whole

    def _name(self, context: Context, page: Any, folder: str) -> object:
        """Everything that decides which words of the theme stand around the holes."""
        asked = tuple((key, repr(page.meta.get(key))) for key in sorted(self._asked.difference(_META)))
        there = tuple(bool(page.meta.get(key)) for key in _META)
        return (
            folder,
            context.get("base_url"),
            "<h1" in page.content,
            bool(page.canonical_url),
            bool(page.edit_url),
            bool(page.toc),
            there,
            asked,
        )

    def _learned(self, context: Context, page: Any) -> _Kind | None:
        blank = _Blank(page)
        known = len(self._asked)
        parts = _HOLE.split("".join(self._render(self._template.new_context({**context.get_all(), "page": blank}, shared=True))))
        self._asked |= blank.meta.asked
        if len(self._asked) > known:
            self._kinds.clear()
        return _Kind(parts, 1, dict(self._seen)) if blank.sound and blank.meta.sound and "toc" in parts[1::2] else None

    def _filled(self, kind: _Kind, page: Any) -> str:
        context = self._toc.new_context({**kind.toc, "page": page}, shared=True)
        values = {
            "toc": "".join(self._render_toc(context)), "content": page.content, "title": page.title, "canonical_url": page.canonical_url,
            "edit_url": page.edit_url, "raw_url": _raw(page), "first": _first(page), **{f"meta_{key}": page.meta.get(key) for key in _META},
        }  # fmt: skip
        if not values.keys() >= set(kind.parts[1::2]):
            return ""  # a theme has changed the name of a hole: what it would have made of the words there nobody knows
        return "".join(values[part] if at % 2 else part for at, part in enumerate(kind.parts))


class _Blank:
    """A page with holes in the place of what differs; `sound` until a theme asks for something it cannot say."""

    def __init__(self, page: Any) -> None:
        self._page, self.sound = page, True
        self.meta = _Meta(page.meta)
        self.title = _hole("title")
        self.content = _hole("content", "<h1" if "<h1" in page.content else "")
        self.canonical_url = _hole("canonical_url") if page.canonical_url else page.canonical_url
        self.edit_url = _hole("edit_url") if page.edit_url else page.edit_url
        self.toc = [_Item(f"#{_hole('first')}")] if page.toc else page.toc
        self.url = page.url

    def __getattr__(self, name: str) -> Any:
        if name not in _CONSTANT and hasattr(self._page, name):
            self.sound = False
        return getattr(self._page, name)


@dataclass(frozen=True, slots=True)
class _Item:
    url: str


class _Meta(dict[str, Any]):
    """Metadata with holes, that remembers what was asked of it."""

    def __init__(self, meta: Mapping[str, Any]) -> None:
        super().__init__({**meta, **{key: _hole(f"meta_{key}") for key in _META if meta.get(key)}})
        self.asked: set[str] = set()
        self.sound = True

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self.asked.add(str(key))
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """As of a mapping."""
        self.asked.add(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        self.sound = False
        return super().__iter__()

    def items(self) -> Any:
        """As of a mapping."""
        self.sound = False
        return super().items()


def _hole(name: str, inside: str = "") -> str:
    return f"\ue010{name}{inside}\ue011"


def _raw(page: Any) -> str:
    """What a theme makes of the address for editing where it asks for the source: it puts a word of it in place of another."""
    url = str(page.edit_url or "")
    return url.replace("blob" if "/blob/" in url else "edit", "raw")


def _first(page: Any) -> str:
    """The anchor of the first heading."""
    return next((str(item.url).removeprefix("#") for item in page.toc), "-")
