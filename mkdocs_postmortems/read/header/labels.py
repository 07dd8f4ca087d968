"""Labels: a document in, every `label: value` of its body out. Knows the shapes headers come in, not what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Section
from mkdocs_postmortems.read.header import table_labels
from mkdocs_postmortems.read.header.label_lines import of_line, of_lines
from mkdocs_postmortems.read.header.meant import dated, meant, measured
from mkdocs_postmortems.read.header.place import FOOT, Place
from mkdocs_postmortems.read.header.statement import SECTION_FIELDS, Statement, field_of, key
from mkdocs_postmortems.read.parts.headings import exact
from mkdocs_postmortems.read.words import values
from mkdocs_postmortems.read.words.guidance import is_hint

_SCALAR_HEADINGS = (
    "date",
    "severity",
    "status",
    "owner",
    "authors",
    "services",
    "duration",
    "teams",
    "reviewers",
    "drafted_at",
    "meeting_at",
    "times.",
    "durations.",
    "id",
    "tags",
    "roles",
)


def statements(document: Document, sections: tuple[Section, ...]) -> tuple[Statement, ...]:
    """Every statement of the body about a known field, in order, where its place allows one of that field."""
    place, letter = Place(sections), _letter(document.blocks)
    found: list[Statement] = []
    for one in _blocks(tuple(b for b in document.blocks if b.kind == "html" or not place.closed(b.line)), ""):
        if (one.field in SECTION_FIELDS and (one.field, place.name(one.line)) != ("factors", "causes")) or not (
            one.text.strip() or one.origin == "table"
        ):
            continue
        if not place.allows(one.field, one.line) and (one.origin != "heading" or place.name(one.line)):
            continue
        if place.name(one.line) == "timeline" and not (measured(one) if one.field.startswith("durations.") else dated(one)):
            continue
        sent = one.field == "date" and one.line <= letter
        found.append(replace(one, field="drafted_at") if sent else meant(one, place.name(one.line)))
    found.extend(_headed(document.blocks, place))
    if not any(one.field == "authors" for one in found):
        found.extend(one for one in _foot(document.blocks) if one.field.startswith(FOOT))
    if not any(one.field == "status" for one in found):
        found.extend(one for one in _foot(document.blocks) if one.field == "status" and one.origin == "bold line" and _is_state(one))
    return tuple(found)


_POST = frozenset({"from", "to", "cc", "subject", "von", "an", "betreff", "de", "à", "objet", "para", "asunto", "差出人", "宛先", "件名"})


def _letter(blocks: Sequence[Block]) -> int:
    """The last line of the head of a letter, whose date is the day it was sent; 0 where the text opens with none."""
    opening = blocks[0] if blocks and blocks[0].kind == "paragraph" else None
    said = {key(line.partition(":")[0]) for line in opening.text.split("\n") if ":" in line} if opening else set()
    return opening.end if opening and len(said & _POST) > 1 else 0


def _headed(blocks: Sequence[Block], place: Place) -> Iterator[Statement]:
    """`## Affected services` over its list, where such a heading comes after the first part and is in none."""
    for at, block in enumerate(blocks):
        if block.kind == "heading" and place.closed(block.line) and not place.name(block.line):
            one = of_line(block.text, set(), block.line, "heading")
            if field_of(_COUNTED.sub("", block.text))[0].startswith(_HEADED):
                yield from _heading(block, tuple(blocks[at + 1 : at + 2]))
            elif one is not None and one.field == "status" and one.text:
                yield one


_COUNTED = Expression(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,4}[.)])\s+(?=[^\W\d])")
"""The number of a heading."""
_DEEP = 3
"""Level of headings inside a part, whose states are those of what that part is about."""
_HEADED = ("authors", "date", "severity", "services", "durations.", "times.")


def _is_state(one: Statement) -> bool:
    """Whether a vocabulary knows the words: the foot of a text may say anything of anything."""
    got = values.term(one.text, "status")
    return bool(got and got.value)


def _foot(blocks: Sequence[Block]) -> Iterator[Statement]:
    """What the last paragraph says below a rule, or where it is nothing but labels of the text itself: `Prepared by: x`."""
    if len(blocks) < 3 or blocks[-1].kind != "paragraph":
        return
    said = tuple(of_lines(blocks[-1], blocks[-1].text, ""))
    signed = len(said) == len(blocks[-1].text.split("\n")) and all(one.field in FOOT and len(one.text.split()) <= _NAMES for one in said)
    if blocks[-2].kind == "rule" or signed:
        yield from said


_NAMES = 8
"""Words of a line that signs a text."""


def _blocks(blocks: tuple[Block, ...], origin: str) -> Iterator[Statement]:
    for at, block in enumerate(blocks):
        if block.kind == "paragraph":
            yield from of_lines(block, block.text, origin)
            yield from _over(block, blocks[at + 1 : at + 2])
        elif block.kind == "code" and at and _is_set_in(blocks[at - 1], block):
            yield from (one for one in of_lines(block, block.text, origin) if one.field.startswith(_SET_IN))
        elif block.kind == "heading":
            yield from _heading(block, blocks[at + 1 : at + 2])
        elif block.kind == "list":
            for item in block.children:
                yield from _item(item)
        elif block.kind == "table":
            yield from table_labels.fields(block)
        elif block.kind == "quote":
            yield from _blocks(block.children, "quote")
        elif block.kind == "construct":
            if block.info:
                yield from _heading(replace(block, text=block.info), block.children[:1])
            yield from _blocks(block.children, origin)
        elif block.kind == "html" and block.children:
            yield from _blocks(block.children, origin)


_SET_IN = ("times.", "durations.", "date")
"""Fields that are read of lines set in: a day or a length can be told from what a program prints."""


def _is_set_in(above: Block, block: Block) -> bool:
    """Whether a listing without a fence is what a writer of plain text set in below `Issue summary:`."""
    label = above.text.rpartition("\n")[2].strip() if above.kind == "paragraph" else ""
    return label.endswith((":", "：")) and bool(exact(label)) and not block.source.lstrip().startswith(("```", "~~~"))


def _points(items: Sequence[Block]) -> tuple[str, ...]:
    """The first line of each point, or where points are labels over points of their own, of these; of boxes to tick only those that are."""
    over = [item for item in items if item.text.rstrip().endswith((":", "：")) and any(child.kind == "list" for child in item.children)]
    if over:
        return tuple(text for item in over for child in item.children if child.kind == "list" for text in _points(child.children))
    boxes = any(item.checked is not None for item in items)
    return tuple(item.text.split("\n")[0] for item in items if item.checked or not boxes)


_NAMED = frozenset({"services", "authors", "teams", "tags", "reviewers", "participants"})
"""Fields whose names may stand in a list below their label."""


def _over(block: Block, following: tuple[Block, ...]) -> Iterator[Statement]:
    """`**Affected services:**` over a list: each item is one of them."""
    label = block.text.rpartition("\n")[2].strip()
    below = following[0] if following else None
    field, hint = field_of(label.rstrip(" :：")) if label.endswith((":", "：")) else ("", "")
    if field in _NAMED and below is not None and below.kind == "list" and all(len(item.text) <= 60 for item in below.children):
        yield Statement(field, label, _points(below.children), below.line, "bold line", hint)
    elif below is not None and field.startswith(_SCALAR_HEADINGS) and _is_value(block, below):
        yield Statement(field, label, below.text, below.line, "bold line", hint)


def _is_value(label: Block, below: Block) -> bool:
    """Whether a paragraph says no more than the value of the bold label that stands alone above it."""
    alone = "\n" not in label.text and label.strong and label.strong[0].strip(" :：") == label.text.strip(" :：")
    short = below.kind == "paragraph" and "\n" not in below.text and len(below.text) <= 80 and not below.strong
    return bool(alone and short and not below.text.rstrip().endswith((".", ":", "：")))


def _item(item: Block) -> Iterator[Statement]:
    """A bullet, its own lines or the points nested under its label."""
    strong = {run.strip(" :：") for run in item.strong}
    nested = [child for child in item.children if child.kind == "list"]
    if item.checked is None:
        if (one := _capitals(item)) is not None:
            yield one
            return
        field, hint = field_of(item.text.strip().rstrip(":："))
        if nested and field and "\n" not in item.text and not item.text.isupper():
            values = tuple(text for block in nested for text in _points(block.children))
            yield Statement(field, item.text.strip(" :："), values, item.line, "bullet", hint)
        elif "\n" in item.text:
            first, _, rest = item.text.partition("\n")
            one = of_line(first, strong, item.line, "bullet")
            several = [n for n, row in enumerate(rest.split("\n"), 1) if of_line(row, strong, item.line + n, "bullet")]
            if one is not None and not several:
                yield Statement(one.field, one.label, f"{one.text} {rest}".strip().replace("\n", " "), one.line, "bullet", one.hint)
            else:
                yield from of_lines(item, item.text, "bullet" if one is not None else "")
        elif (one := of_line(item.text, strong, item.line, "bullet")) and not is_hint(item.source, one.text):
            yield one
    for block in nested:
        for point in block.children:
            yield from _item(point)


def _capitals(item: Block) -> Statement | None:
    """`2. SEVERITY` with its value on the next line: the headings of plain text."""
    first, _, rest = item.text.partition("\n")
    rest = rest or next((child.text for child in item.children if child.kind == "paragraph" and child.text != first), "")
    field, hint = field_of(first) if first.isupper() and rest and "\n" not in rest and len(rest) <= 120 else ("", "")
    return Statement(field, first, rest.strip(), item.line, "heading", hint) if field.startswith(_SCALAR_HEADINGS) and field else None


_LED = Expression(r"([^\n:–—]{1,30}?)\s*(?:[:–—]|\s-)\s")
"""A level in bold in front of the sentence that says why: `**High** - half of the shops were shut.`"""


def _heading(block: Block, following: tuple[Block, ...]) -> Iterator[Statement]:
    """`## Date: July 1` states a value; so does `## Date` with a line or short list below it."""
    one = of_line(block.text, set(), block.line, "heading")
    if one is not None and one.text:
        if one.field != "status" or block.level < _DEEP or _is_state(one):
            yield one
        return
    field, hint = field_of(_COUNTED.sub("", block.text))
    if not field or not field.startswith(_SCALAR_HEADINGS) or not following:
        return
    below = following[0]
    if field in ("status", "roles") and len(below.text.split()) > 2 and below.text.rstrip().endswith("."):
        # A sentence tells how things are, and is no state and nobody's name.
        return
    again = of_line(below.text, set(), below.line, "heading") if below.kind == "paragraph" and "\n" not in below.text else None
    if again is not None and again.field == field and again.text:
        yield replace(again, hint=hint)
    elif below.kind == "paragraph" and len(below.text) <= 120 and "\n" not in below.text and not below.text.rstrip().endswith((":", "：")):
        yield Statement(field, block.text, below.text, below.line, "heading", hint)
    elif field == "severity" and below.kind == "paragraph" and (led := _LED.match(below.text)) and led[1] in below.strong:
        yield Statement(field, block.text, led[1], below.line, "heading", hint)
    elif below.kind == "list" and field in _NAMED and all(len(i.text) <= 60 for i in below.children):
        yield Statement(field, block.text, _points(below.children), below.line, "heading", hint)
    elif below.kind == "list" and all(i.checked is not None for i in below.children) and len(ticked := _points(below.children)) == 1:
        yield Statement(field, block.text, ticked[0], below.line, "heading", hint)
