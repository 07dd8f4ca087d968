"""Legend: the blocks of an actions part in, the words its tables sort by, and whether a list only explains these, out."""

from collections.abc import Callable, Sequence

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.read.actions import tables

_OPENS = Expression(r"^\W*([^\n:：=(（–—-]{1,30}?)\s*[:：=(（–—-]")
"""The word that a list explains: `P0 - must not wait`."""


def scale(blocks: Sequence[Block], here: Callable[[int], bool]) -> frozenset[str]:
    """The kinds, priorities and states that the tables among the blocks hold, folded."""
    return frozenset(
        fold(one)
        for block in blocks
        if block.kind == "table" and here(block.line)
        for draft in tables.drafts(block, {})
        for one in (draft.kind, draft.priority, draft.status)
    )


def explains(block: Block, above: str, known: frozenset[str]) -> bool:
    """Whether a list below a line that ends in a colon only explains words of the scale `known`."""
    if len(block.children) < 2 or not above.rstrip().endswith((":", "：")):
        return False
    words = [match[1] if (match := _OPENS.match(item.text)) else "" for item in block.children]
    said = {fold(word.strip(" *_`")) for word in words}
    return len(said) == len(words) and said <= known - {""}
