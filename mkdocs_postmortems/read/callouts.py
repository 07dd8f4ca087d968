"""Callouts: a quote in, the box that a note-taking program makes of it out, or the same quote. Parses no Markdown."""

import re
from dataclasses import replace

from mkdocs_postmortems.model.document import Block

_OPENING = re.compile(r"\[!(?P<kind>[A-Za-z][\w -]{0,30})(?:\|[^\[\]\n]*)?\](?P<fold>[+-]?)(?:[ \t]+(?P<title>\S.*))?$")
_SPEAKING = frozenset(("abstract", "summary", "tldr"))
"""Kinds that say what stands in them where no title does."""
_QUOTES = frozenset(("quote", "cite"))


def callout(quote: Block) -> Block:
    """`> [!info]- Title`, of which GitHub knows five kinds and no fold: a box with its title, read like the text around it."""
    first = quote.children[0] if quote.children else None
    if first is None or first.kind != "paragraph" or not first.text.startswith("[!"):
        return quote
    said, _, rest = first.text.partition("\n")
    opening = _OPENING.match(said.strip())
    if opening is None or opening["kind"].casefold() in _QUOTES:
        return quote
    title = (opening["title"] or "").strip(" *_`")
    if not title and opening["kind"].casefold() in _SPEAKING:
        title = opening["kind"].capitalize()
    begun = replace(first, text=rest, line=min(first.line + 1, first.end), source=first.source.partition("\n")[2])
    children = (begun, *quote.children[1:]) if rest.strip() else quote.children[1:]
    return Block("construct", "", quote.line, quote.end, level=-1, info=title, children=children)
