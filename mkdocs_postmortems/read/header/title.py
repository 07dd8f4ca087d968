"""Title: what a postmortem is called and its id, from its header, its first heading or its file name. Knows no other field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import PurePosixPath

from mkdocs_postmortems.model.document import Block, Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.header.own_id import ID, stem_of
from mkdocs_postmortems.read.header.place import META
from mkdocs_postmortems.read.header.statement import field_of, key
from mkdocs_postmortems.read.header.title_words import GENERIC, KIND, is_headline, is_name, names_trouble, short
from mkdocs_postmortems.read.parts import headings
from mkdocs_postmortems.read.parts.heads import of_whole
from mkdocs_postmortems.read.times import days
from mkdocs_postmortems.read.words.placeholder import is_placeholder
from mkdocs_postmortems.read.words.values import clean

_OPENING = Expression(rf"^{KIND}\b.{{3,100}}$", re.IGNORECASE)
_CALLED = Expression(r"\bpost[- ]?mortem\b|\bincident report\b|ポストモーテム|复盘", re.IGNORECASE)
_FOLDERS = frozenset({"readme", "index", "postmortem", "post-mortem", "report", "incident"})
"""Names of files that say less than the folder they lie in."""
_KEYED = Expression(r"^[A-Z][A-Z0-9]{1,9}-\d{1,6}\s+(?=[^\W\d])(?!.*[.:：]$)")
"""A text that opens with a ticket's key and its name, as trackers write it."""
_SPLIT = Expression(r"[-_\s]+")
_ADDRESS = Expression(r"^(?:[^:]{0,40}:\s*)?<?https?://\S+$", re.IGNORECASE)
"""A line that leads elsewhere, which says nothing of what happened."""
_TAGS = Expression(r"^(?:#[^\W\d][\w/-]*(?:[\s,]+|$))+$")
"""A line of nothing but tags, as note-takers file a text."""
_SLUG = Expression(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")
_WHOSE = Expression(rf"^[\w .&'’-]{{2,30}}?\s[-–—|:.·]\s(?:(?:public|technical|internal|customer|official)\s+)?{KIND}$", re.IGNORECASE)
"""`Somebody — Technical Incident Report`: whose text it is and of what kind."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title and where it stands."""

    text: str
    written: str
    """Before prefixes were cut: dates in it are the incident's."""
    line: int
    origin: str
    placeholder: bool = False
    """A heading or field held the template's own title, so that this one was taken from elsewhere."""
    left: int = 0
    """The line of that."""


def title(document: Document, stated: str, stated_line: int, *, named: bool = False) -> Title:
    """The stated title, else the first heading, else the file name; words such as "Postmortem:" and a leading date cut off.

    One that says no more than "Incident report" gives way to one that does, and so does what a program calls the file where the header
    has it as a name (`named`): `name: oven-door-jams` above `# The oven's door jams`.
    """
    found = tuple(_candidates(document, stated, stated_line))
    tops = {block.line for block in document.blocks if block.kind == "heading" and block.level == 1} if named else set()
    if named and _SLUG.fullmatch(stated) and found[1].line in tops and not _is_kind(found[1].text):
        found = (*found[1:], found[0])
    left = [one.line for one in found if is_placeholder(one.written) or is_placeholder(one.text)]
    said = [one for one in found if not is_placeholder(one.written) and not is_placeholder(one.text)]
    said = [one for one in said if not _ADDRESS.match(one.text) and not _TAGS.match(one.text)] or said
    best = next((one for one in said if not _is_kind(one.text)), (said or found)[0])
    return replace(best, placeholder=bool(left), left=left[0] if left else 0)


def _candidates(document: Document, stated: str, stated_line: int) -> Iterator[Title]:
    if stated:
        # Made for the HTML of a page, a header holds characters as that writes them.
        yield Title(short(unescape(stated)), stated, stated_line, "front matter")
    top = next((block for block in document.blocks if block.text), None)
    if top is not None and top.kind == "paragraph" and len(top.text) < 120 and "\n" not in top.text and _KEYED.match(top.text):
        yield Title(short(_KEYED.sub("", top.text)), clean(top.text), top.line, "plain line")
    yield from _headings(document)
    yield from _labelled(document)
    opening = next((block for block in document.blocks if block.text), None)
    if opening is not None and opening.kind == "paragraph" and "\n" not in opening.text and len(opening.text) < 100:
        bold = opening.strong[:1] == (opening.text.strip(),) and not _is_part(opening.text) and not opening.text.endswith((":", "："))
        if bold or _OPENING.match(opening.text) or (_CALLED.search(opening.text) and not opening.text.endswith((".", ":", "。"))):
            yield Title(short(opening.text), clean(opening.text), opening.line, "bold line" if bold else "plain line")
        elif (names_trouble(opening.text) or stem_of(document.path).lower() in _FOLDERS) and is_headline(opening.text):
            yield Title(short(opening.text), clean(opening.text), opening.line, "first line")
    elif opening is not None and opening.kind == "paragraph":
        kind, _, below = opening.text.partition("\n")
        named = below.partition("\n")[0].strip()
        if (
            GENERIC.match(kind)
            and 3 < len(named) < 100
            and not named.endswith((".", ":", "。", "："))
            and not field_of(named.split(":")[0])[0]
        ):
            yield Title(short(named), clean(named), opening.line + 1, "plain line")
        elif 3 < len(kind) < 100 and not kind.rstrip().endswith((".", ":", "。", "：")) and _heads_part(named) and not field_of(kind)[0]:
            yield Title(short(kind), clean(kind), opening.line, "first line")
    stem = stem_of(document.path)
    folder = PurePosixPath(document.path).parent.name
    yield Title(_from_name(folder if folder and stem.lower() in _FOLDERS else stem), stem, 0, "file name")


def _is_kind(text: str) -> bool:
    """Whether a title says only what kind of text this is, and at most whose."""
    return bool(GENERIC.match(text) or _WHOSE.match(text))


_WHAT = frozenset(
    {
        "subject",
        "topic",
        "thema",
        "sujet",
        "tema",
        "betreff",
        "objet",
        "asunto",
        "件名",
        "incident",
        "outage",
        "issue",
        "event",
        "störung",
        "vorfall",
        "incidente",
        "インシデント",
        "障害",
    }
)
"""Labels over what happened where their value is words and no key."""


def _labelled(document: Document) -> Iterator[Title]:
    """`**Incident:** #57 Disk full on two hosts`, one of the first lines, for where the heading says only what kind of text it is."""
    for block in document.blocks[:4]:
        for at, line in enumerate(block.text.split("\n") if block.kind in ("paragraph", "list") else ()):
            label, colon, value = line.partition(":")
            text = re.sub(r"^#\d+\s*[:–—-]?\s+", "", clean(value))
            if colon and key(label) in _WHAT and 2 < len(text.split()) < 16 and not text.endswith((".", ":")) and not days.only(text):
                yield Title(short(text), clean(value), min(block.line + at, block.end), "bold line")


def _own_top(document: Document) -> int:
    """The line of the only heading of level 1 where only notes to the writer stand above it under headings of their own; else 0."""
    heads = [block for block in document.walk() if (block.kind == "heading" or block.info == "h1") and block.text]
    tops = [n for n, block in enumerate(heads) if block.level <= 1]
    if len(tops) != 1 or tops[0] == 0 or headings.exact(heads[tops[0]].text):
        return 0
    above = heads[: tops[0]]
    return 0 if any(headings.names(block.text) or not _FOR_WRITERS.search(block.text) for block in above) else heads[tops[0]].line


_FOR_WRITERS = Expression(
    r"\b(?:guidelines?|instructions?|guidance|how to|about this|template|read me|before you|checklist)\b", re.IGNORECASE
)
"""Headings over what a template tells those who fill it in."""


def _headings(document: Document) -> Iterator[Title]:
    """The first heading that is a title; where it says only what kind of text this is, or only `Title:`, the one below it too."""
    end, day = 0, ""
    top = _own_top(document)
    for block in document.walk():
        if (block.kind != "heading" and block.info != "h1") or not block.text or block.line < top:
            continue
        if end and block.line - end > _CLOSE:
            return
        label, colon, value = (part.strip() for part in block.text.split("\n")[0].partition(":"))
        field = field_of(label)[0] if colon else ""
        if field == "title" or (end and colon and value and key(label) in _WHAT):
            block = replace(block, text=value or "")  # noqa: PLW2901 - the heading is its value
        elif (
            (field and (field != "date" or days.only(value)))
            or (block.level > 1 and colon and not value and not headings.names(label))
            or (not colon and key(label) in META)
        ):
            continue
        elif block.level > 1 and days.only(block.text):
            end, day = block.end, f"{clean(block.text)} "
            continue
        elif (
            (day and not is_name(block.text))
            or (block.level > 1 and (_is_part(block.text) or field_of(block.text)[0] not in ("", "title")))
            or (block.level <= 1 and headings.whole(block.text) and not _is_whole(document, block))
        ):
            return
        text = clean(block.text.split("\n")[0])
        if block.level > 1 and field_of(text)[0] == "title" and (answered := tuple(_below(document, block))):
            # A form asks for it in a heading, and has the answer below.
            yield from answered
            return
        if text:
            yield Title(short(text), f"{day}{text}", block.line, "heading")
        if text and (is_placeholder(text) or is_placeholder(short(text))):
            yield from _below(document, block)
            return
        if text and not _is_kind(short(text)):
            return
        yield from _bold_below(document, block)
        end = block.end


def _is_whole(document: Document, first: Block) -> bool:
    """Whether a heading that is the name of a part is that of the whole text: `Root cause analysis`."""
    below = ((block.level, block.text) for block in document.walk() if block.kind == "heading" and block.line > first.line)
    return _is_kind(first.text) and of_whole(first.text, below)


def _below(document: Document, head: Block) -> Iterator[Title]:
    """The short line that an author wrote under the template's title instead of over it."""
    block = next((one for one in document.blocks if one.line > head.end and one.text), None)
    if block is None or block.kind not in ("heading", "paragraph") or block.line - head.end > _CLOSE or "\n" in block.text:
        return
    text = clean(block.text)
    label = text.partition(":")[0]
    if (
        not (3 < len(text) < 100)
        or len(text.split()) < 2
        or text.endswith((".", ":", "。", "："))
        or _is_part(text)
        or field_of(label)[0]
        or key(label) in META
    ):
        return
    yield Title(short(text), text, block.line, "heading" if block.kind == "heading" else "plain line")


def _bold_below(document: Document, head: Block) -> Iterator[Title]:
    """The bold line under a heading that says only what kind of text this is."""
    below = next((one for one in document.blocks if one.line > head.end), None)
    if below is not None and below.kind == "paragraph" and below.strong[:1] == (below.text.strip(),) and ":" not in below.text:
        yield from _below(document, head)


def _heads_part(line: str) -> bool:
    """Whether a line of a text without marks is the heading of a part: `Issue summary:` alone."""
    return line.endswith((":", "：")) and len(headings.whole(line)) == 1


_CLOSE = 2
"""Lines between a heading and one below it that goes on with it."""


def _is_part(text: str) -> bool:
    return bool(headings.names(text)) or days.first(text) is not None


def _from_name(stem: str) -> str:
    """Words of a file name: ids and dates in front gone, dashes and underscores as blanks."""
    rest = (
        re.sub(r"^(?:(?:\d{1,4}[-_.]){1,3}|\d{8}[-_.]|(?:\d{8}|\d{4}(?:[-_.]\d{1,2}){2})\s+)(?=\D)", "", ID.sub("", stem).lstrip(" -_"))
        if not re.fullmatch(r"[\d\-_.]+", stem)
        else stem
    )
    words = " ".join(word for word in _SPLIT.split(rest) if word)
    return short(words[:1].upper() + words[1:]) if words else stem
