"""Inline: the texts of a body in, wiki links and emoji shortcodes in them made out; code is left alone."""

import re
from collections.abc import Callable
from html import escape
from typing import Any, cast

from lxml import etree

from mkdocs_postmortems.render.emoji import emoji
from mkdocs_postmortems.render.tree import Element, Notes, line

_MARKS = re.compile(r"!?\[\[([^\[\]|\n]+?)(?:\|([^\[\]\n]*))?\]\]|(?<!\w):(\+1|-1|[a-z][a-z0-9_+-]*):(?!\w)")
_SHORTCODE = re.compile(r":(?<!\w:)(?:\+1|-1|[a-z][a-z0-9_+-]*):(?!\w)")
"""The last of these, beginning with a fixed character: the first is looked for without an expression."""
_TEXTS = etree.XPath(
    ".//text()[contains(., '[[') or contains(., ':')][not(ancestor::code or ancestor::pre or ancestor::kbd or ancestor::samp)]"
)


_ICONS = ("material-", "fontawesome-", "octicons-", "simple-")


def has_marks(source: str) -> bool:
    """Whether a look at each text is worth it."""
    return "[[" in source or bool(_SHORTCODE.search(source))


def inline(
    root: Element, notes: Notes, wiki: Callable[[str], tuple[str, str]], embed: Callable[[str, int], str], icon: Callable[[str], str]
) -> None:
    """Replace the marks.

    `wiki` gives the address and title of a name, or nothing; `embed` the picture of a name and a line of the body, or nothing; `icon` the
    host's own picture for a shortcode.
    """
    linked, at = False, 0

    def shown(match: re.Match[str]) -> str:
        if match[3]:
            return _emoji(match, notes, icon)
        shows = match[0].startswith("!")
        if shows and (picture := embed(match[1], at)):
            return notes.text(picture)
        href, title = ("", "") if linked else wiki(match[1])
        if not href:
            return match[0]
        text = escape((match[2] or "").strip() or match[1].strip(), quote=False)
        return ("!" if shows else "") + notes.text(f'<a href="{escape(href)}" title="{escape(title)}">{text}</a>')

    for found in cast("list[Any]", _TEXTS(root)):
        text, element, is_tail = str(found), found.getparent(), found.is_tail
        linked = (element.tag == "a" and not is_tail) or next(element.iterancestors("a"), None) is not None
        at = next((line(one) for one in (element, *element.iterancestors()) if line(one)), 0) if "![[" in text else 0
        made = _MARKS.sub(shown, text)
        if made == text:
            continue
        if is_tail:
            element.tail = made
        else:
            element.text = made


def _emoji(match: re.Match[str], notes: Notes, icon: Callable[[str], str]) -> str:
    if sign := emoji(match[3]):
        return notes.text(f'<span class="pm-emoji" title="{escape(match[0])}">{sign}</span>')
    picture = icon(match[3]) if "-" in match[3] else ""
    return notes.text(picture) if picture else match[0]


def characters(text: str) -> str:
    """The text with shortcodes as characters, for titles and the table of contents; pictures of a theme fall away."""

    def shown(match: re.Match[str]) -> str:
        if not match[3]:
            return match[0]
        return emoji(match[3]) or ("" if match[3].startswith(_ICONS) else match[0])

    return " ".join(_MARKS.sub(shown, text).split()) if ":" in text else text
