"""Glossary: `*[API]: ...` definitions of a body in, each place of the term with its meaning out, and the list of contents for `[TOC]`."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from mkdocs_postmortems.model.site import Anchor
from mkdocs_postmortems.render import tree
from mkdocs_postmortems.render.sources import source
from mkdocs_postmortems.render.tree import Element, Notes

_DEFINED = re.compile(r"^\*\[([^\]\n]+)\]:[ \t]*(\S[^\n]*)$")
_APART = frozenset(("code", "pre", "kbd", "samp", "abbr", "script", "style"))


def abbreviations(root: Element, body: str, notes: Notes) -> None:
    """Take out the definitions and mark their terms; a definition whose term stands nowhere stays, so that it can be read."""
    found: dict[str, str] = {}
    holders: list[tuple[Element, list[str]]] = []
    for paragraph in list(root.iter("p")):
        lines = source(paragraph, body).split("\n")
        rows = [_DEFINED.match(line.strip()) for line in lines]
        defined = {row[1]: row[2] for row in rows if row}
        if defined and len(defined) == len(lines):
            found |= defined
            holders.append((paragraph, list(defined)))
    if not found:
        return
    apart = {id(paragraph) for paragraph, _ in holders}
    terms = "|".join(re.escape(term) for term in sorted(found, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{terms})(?!\w)")
    seen: set[str] = set()

    def shown(match: re.Match[str]) -> str:
        seen.add(match[0])
        return notes.text(f'<abbr title="{escape(found[match[0]])}">{match[0]}</abbr>')

    for element, is_tail, text in list(tree.texts(root)):
        holder = element.getparent() if is_tail else element
        above = (holder, *holder.iterancestors()) if holder is not None else ()
        if any(one.tag in _APART or id(one) in apart for one in above):
            continue
        if is_tail:
            element.tail = pattern.sub(shown, text)
        else:
            element.text = pattern.sub(shown, text)
    for paragraph, named in holders:
        if set(named) <= seen:
            tree.replace(paragraph, "")


def contents(root: Element, anchors: Iterable[Anchor], config: object, notes: Notes) -> None:
    """A list of the headings in place of each `[TOC]`, as the host's `config` of it says."""
    given = config if isinstance(config, Mapping) else {}
    marker = str(given.get("marker", "[TOC]"))
    depth = str(given.get("toc_depth", 6))
    low, high = (depth.partition("-")[0], depth.rpartition("-")[2]) if "-" in depth else ("1", depth)
    if not marker or not low.isdigit() or not high.isdigit():
        return
    shown = [anchor for anchor in anchors if int(low) <= anchor.level <= int(high)]
    for paragraph in list(root.iter("p")):
        if tree.text_of(paragraph).strip() == marker:
            rows = "".join(f'<li class="pm-toc-{a.level}"><a href="#{escape(a.id)}">{escape(a.title, quote=False)}</a></li>' for a in shown)
            tree.replace(paragraph, notes.text(f'<div class="toc"><ul>{rows}</ul></div>' if rows else ""))
