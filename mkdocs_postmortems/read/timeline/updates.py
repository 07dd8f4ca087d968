"""Updates: a text without a timeline in, a mark for each update of a status page and each line of a log of a chat in it out. Opens no part.

That they are entries makes no part of them: what nobody called a timeline is published as little as before.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.parts.headings import plain
from mkdocs_postmortems.read.timeline.entry_lines import Mark
from mkdocs_postmortems.read.timeline.states import STATE
from mkdocs_postmortems.read.times.stamp import stamp

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b\.?"
_DAY = Expression(
    rf"(?<![\w-])(?:(?:posted|updated)(?: at| on)? )?(?P<day>{_MONTH} \d|\d{{1,2}} {_MONTH}|\d{{4}}-\d\d-\d\d)", re.IGNORECASE
)
_LOG = Expression(r"(?:(?:chat|slack|irc|teams|channel|incident|ops|live|running|raw)[ -]?)*(?:logs?|transcript|backlog|scrollback)")
"""A heading over what was said meanwhile."""
_SAID = Expression(r"^\W*(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?\W+[^\W\d][\w .'’-]{0,30}[:>]\s")
"""`[14:02] name: text`"""
_FEW = 2
"""One update alone may be any paragraph that ends in a day."""


def marks(blocks: Sequence[Block]) -> list[Mark]:
    """Updates, else lines of logs, in the order of the text; none where there is only one."""
    found = [*_headed(blocks)] or [mark for block in blocks for mark in _of(block)]
    if len(found) >= _FEW:
        return found
    said = [*_logs(blocks)]
    return said if len(said) >= _FEW else []


def _of(block: Block) -> Iterator[Mark]:
    if block.kind == "list":
        for item in block.children:
            yield from _of(item)
    elif block.kind in ("paragraph", "item") and block.strong and block.text.startswith(block.strong[0]):
        state = STATE.match(block.text)
        if state is not None and STATE.match(block.strong[0]):
            yield from _ended(block.line, block.strong[0], block.text[state.end() :])


def _headed(blocks: Sequence[Block]) -> Iterator[Mark]:
    """`## Resolved` over a text that ends in `Posted Jan 27, 2025 - 17:07 EST`."""
    for head, below in pairwise(blocks):
        if head.kind == "heading" and below.kind == "paragraph" and STATE.fullmatch(head.text):
            yield from _ended(head.line, head.text, below.text)


def _ended(line: int, state: str, text: str) -> Iterator[Mark]:
    """The mark of an update whose text ends in its time."""
    for day in reversed([*_DAY.finditer(text)]):
        head = stamp(text[day.start("day") :])
        if head is not None and head.timed and head.dated and not head.rest:
            yield Mark(line, head, [" ".join(f"{state.strip(' :')}: {text[: day.start()].strip()}".strip(": ").split())])
            return


def _logs(blocks: Sequence[Block]) -> Iterator[Mark]:
    """Lines of the paragraphs, points and fences below a heading that says it is a log, where most are somebody's words with their time."""
    inside = 0
    for block in blocks:
        if block.kind == "heading":
            if not inside or block.level <= inside:
                inside = block.level if _LOG.fullmatch(plain(block.text)) else 0
        elif inside:
            lines = [(min(block.line + at, block.end), line) for at, line in enumerate(block.text.split("\n")) if line.strip()]
            if block.kind in ("paragraph", "list", "code") and sum(bool(_SAID.match(line)) for _, line in lines) * 2 > len(lines):
                yield from (Mark(at, head, [head.rest]) for at, line in lines if (head := stamp(line)) is not None and head.timed)
