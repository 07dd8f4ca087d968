"""Several: a postmortem in, the lines out on which another one begins in the same file, with a title and a day or a header of its own."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.model.days import written
from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold

_DAY = Expression(
    r"(?:19|20)\d\d(?:[-/.]|年\s?)\d{1,2}(?:[-/.]|月\s?)\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?(?: of| de)? [^\W\d_]{3,10}\.?,?(?: de)? (?:19|20)\d\d"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
)
_CLOCK = Expression(r"\b\d{1,2}:\d\d\b")
"""A heading with a time of day is an entry of a timeline."""
_NAME = Expression(r"[^\W\d_]{3,}")
_LABEL = Expression(r"^[\W_]*([^\W\d_][^:：|\n]{1,30}?)[\W_]*[:：|]")
_KEYED = Expression(r"([A-Za-z][\w.-]*):(?: +\S.*)?")
_DAYS = frozenset(fold(name).replace("_", " ") for one in FIELDS if one.type in ("date", "instant") for name in (one.name, *one.aliases))
_KEYS = frozenset(fold(name) for one in FIELDS for name in (one.name, *one.aliases))
_NAMED = frozenset(("title", "id", "date"))
_OPENING = 12
"""Lines below a title in which its day is looked for."""


def several(doc: Doc) -> Iterator[Found]:
    """PM214: each title with a day of its own behind the first, and each header in the text."""
    tops = [block for block in doc.post.document.blocks if block.kind == "heading" and block.level == 1]
    ends = (*(block.line for block in tops[1:]), len(doc.lines) + 1)
    begun = [block for at, block in enumerate(tops) if _is_whole(doc, block, ends[at])]
    for block in begun[1:]:
        yield Found("PM214", block.line, "another postmortem begins here, with a title and a date of its own", block.text)
    for line in _headers(doc):
        yield Found("PM214", line, "another header stands here, and nothing in it is read as one")


def _is_whole(doc: Doc, top: Block, end: int) -> bool:
    """Whether what stands under a title is a postmortem: it has a name, a day, and parts."""
    if _CLOCK.search(top.text) or not _NAME.search(_DAY.sub("", top.text)):
        return False
    below = [block for block in doc.post.document.blocks if top.line < block.line < end]
    heads = [block.line for block in below if block.kind == "heading"]
    if not heads:
        return False
    opening = doc.lines[top.end : min(heads[0] - 1, top.end + _OPENING)]
    return _dated(top.text) or any(_dated(line) for line in opening if _is_label(line))


def _dated(text: str) -> bool:
    return any(written(found[0]) for found in _DAY.finditer(text))


def _is_label(line: str) -> bool:
    label = _LABEL.match(line)
    return label is not None and fold(label[1]).replace("_", " ") in _DAYS


def _headers(doc: Doc) -> Iterator[int]:
    """Lines of rules between which nothing but keys and values stand, as at the top of a file."""
    shown = {line for block in doc.blocks() if block.kind in ("code", "html") for line in range(block.line, block.end + 1)}
    first = doc.post.document.header.end + 1
    rules = [at for at, line in enumerate(doc.lines, 1) if at >= first and line.rstrip() == "---" and at not in shown]
    for start, stop in pairwise(rules):
        rows = [line for line in doc.lines[start : stop - 1] if line.strip() and line[0] not in " \t-#"]
        keys = [found[1] for line in rows if (found := _KEYED.fullmatch(line.rstrip()))]
        known = {fold(key) for key in keys} & _KEYS
        if len(keys) == len(rows) and len(known) > 1 and known & _NAMED:
            yield start
