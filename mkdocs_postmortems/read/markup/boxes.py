"""Boxes: a body's constructs and its blocks in, the same blocks with what each admonition, fold or tab holds inside it out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_postmortems.model.document import Block, Construct
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.markup import constructs, markdown
from mkdocs_postmortems.read.markup.callouts import QUOTES

_OPENER = Expression(r"(?:!!!|\?\?\?\+?|===[!+]*)[ \t]*(?P<kind>[\w -]*?)[ \t]*(?:\"(?P<title>.*)\"|'(?P<other>.*)')?[ \t]*$")
_SLASHES = Expression(r"///[ \t]*(?P<kind>[\w-]+)[ \t]*(?:\|[ \t]*(?P<title>.*?))?[ \t]*$")
_OPTION = Expression(r"[ ]{4,}[\w-]+:(?:[ ]|$)")
_SPEAKING = frozenset(("abstract", "summary", "tldr"))
"""Kinds that say what stands in them where no title does; the page shows the word as the title."""


def opened(blocks: Sequence[Block], aside: Sequence[Construct], offset: int) -> tuple[Block, ...]:
    """The blocks with a box, or one for each tab, where a construct was set aside; lines are counted from `offset` on.

    A box is a block of the kind `construct` with its title as `info`; one that quotes is a quote. What stands inside is parsed like
    the text around it, to any depth.
    """
    return tuple(_opened(blocks, aside, offset)) if aside else tuple(blocks)


def _opened(blocks: Sequence[Block], aside: Sequence[Construct], offset: int) -> Iterator[Block]:
    for block in blocks:
        if block.kind == "construct" and 0 <= block.level < len(aside):
            yield from _boxes(aside[block.level], block.level, offset)
        elif block.children:
            yield replace(block, children=tuple(_opened(block.children, aside, offset)))
        else:
            yield block


def _boxes(construct: Construct, number: int, offset: int) -> Iterator[Block]:
    lines = construct.text.split("\n")
    starts = [0]
    if constructs.is_tab(lines[0], 0):
        starts = [at for at, line in enumerate(lines) if constructs.is_tab(line, 0)]
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        line = construct.line + offset + start
        found = _OPENER.match(lines[start])
        if found is not None:
            said, inner = found["title"] or found["other"], [row.expandtabs(4)[4:] for row in lines[start + 1 : stop]]
        else:
            found = _SLASHES.match(lines[start])
            said, inner = found and found["title"], _without_options(lines[start + 1 : stop - 1])
        kinds = (found["kind"] if found else "").casefold().split()
        untitled = said is None and bool(kinds) and kinds[0] in _SPEAKING
        title = (kinds[0].capitalize() if untitled else said or "").strip(" *_`")
        made = "quote" if QUOTES & {*kinds[:1]} else "construct"
        end = line + stop - start - 1
        yield Block(made, "", line, end, "\n".join(lines[start:stop]), number, title, children=_inside("\n".join(inner), line))


def _without_options(lines: list[str]) -> list[str]:
    """The lines of a block between slashes; the options that may open it say how it looks and are blanked."""
    told = next((n for n, line in enumerate(lines) if not _OPTION.match(line)), len(lines))
    return [""] * told + lines[told:]


def _inside(body: str, offset: int) -> tuple[Block, ...]:
    kept, aside = constructs.set_aside(body)
    return opened(markdown.blocks(markdown.to_html(kept), kept, offset), aside, offset)
