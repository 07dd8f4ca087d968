"""Updates: a text without a timeline in, a mark for each update of a status page and each line of a log of a chat in it out. Opens no part.

That they are entries makes no part of them: what nobody called a timeline is published as little as before.
"""

import re
from collections.abc import Iterator, Sequence

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.read.entry_lines import Mark
from mkdocs_postmortems.read.headings import plain
from mkdocs_postmortems.read.stamp import stamp
from mkdocs_postmortems.read.states import STATE

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b\.?"
_DAY = re.compile(
    rf"(?<![\w-])(?:(?:posted|updated)(?: at| on)? )?(?P<day>{_MONTH} \d|\d{{1,2}} {_MONTH}|\d{{4}}-\d\d-\d\d)", re.IGNORECASE
)
_LOG = re.compile(r"(?:(?:chat|slack|irc|teams|channel|incident|ops|live|running|raw)[ -]?)*(?:logs?|transcript|backlog|scrollback)")
"""A heading over what was said meanwhile."""
_SAID = re.compile(r"^\W*(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?\W+[^\W\d][\w .'’-]{0,30}[:>]\s")
"""`[14:02] name: text`"""
_FEW = 2
"""One update alone may be any paragraph that ends in a day."""


def marks(blocks: Sequence[Block]) -> list[Mark]:
    """Updates, else lines of logs, in the order of the text; none where there is only one."""
    found = [mark for block in blocks for mark in _of(block)]
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
        if state is None or not STATE.match(block.strong[0]):
            return
        for day in reversed([*_DAY.finditer(block.text)]):
            head = stamp(block.text[day.start("day") :])
            if head is not None and head.timed and head.dated and not head.rest:
                text = f"{block.strong[0].strip(' :')}: {block.text[state.end() : day.start()].strip()}".strip(": ")
                yield Mark(block.line, head, [" ".join(text.split())])
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
