"""Attributes: an element with `{ #id .class key=value }` behind it in, the element with these attributes out."""

import re

from markdown.extensions.attr_list import get_attrs_and_remainder

from mkdocs_postmortems.render.tree import Element

_ONE = r"""(?:#[^\s{}]+|\.[\w-]+|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[\w.%-]+))"""
_LIST = rf"\{{:?[ ]*({_ONE}(?:[ ]+{_ONE})*)[ ]*\}}"
_AT_END = re.compile(rf"[ \t]*{_LIST}\s*$")
_OWN_LINE = re.compile(rf"\n[ \t]*{_LIST}\s*$")
_BEHIND = re.compile(_LIST)
_KEYS = frozenset(("id", "title", "width", "height", "align", "loading", "target", "rel", "start"))


def at_end(element: Element, *, own_line: bool) -> None:
    """Read a list at the end of the element's text; for a paragraph it has the last line to itself."""
    last = element[-1].tail if len(element) else element.text
    if not last or not last.rstrip().endswith("}"):
        return
    found = (_OWN_LINE if own_line else _AT_END).search(last)
    if found is None:
        return
    kept = last[: found.start()]
    if len(element):
        element[-1].tail = kept
    else:
        element.text = kept
    _give(element, found[1])


def behind(element: Element) -> None:
    """Read a list that follows a link or an image without a blank."""
    found = _BEHIND.match(element.tail) if element.tail and element.tail.startswith("{") else None
    if found is None or not element.tail:
        return
    element.tail = element.tail[found.end() :]
    _give(element, found[1])


def _give(element: Element, written: str) -> None:
    attributes, _ = get_attrs_and_remainder(written)
    for key, value in attributes:
        if key == ".":
            element.set("class", f"{element.get('class', '')} {value}".strip())
        elif key in _KEYS or key.startswith("data-"):
            element.set(key, value)
