"""Captions: lines in, each box, fold or tab that shows a title out, in whatever dialect it is written, and how far it may reach."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.listed import listed

LEAD = r"(?P<lead>[ \t>]*+(?:(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]\s]{1,40}\]:)[ \t]++[ \t>]*+){0,8}+)"
"""What may stand before it: blanks, the marks of quotes, items, definitions and notes. It gives nothing back."""
_TITLED = Expression(
    rf"{LEAD}(?:(?:!!!|\?\?\?\+?|===[!+]*)(?P<kind>[^\"'\n]{{0,80}}+)(?:\"(?P<title>[^\"\n]+)\"|'(?P<other>[^'\n]+)')"
    r"|(?P<slashes>/{3,})[ \t]*[\w-]+[ \t]*\|[ \t]*(?P<named>\S.*)|\[![\w-]+\][-+]?[ \t]+(?P<said>\S.*))"
)
_KIND = Expression(rf"{LEAD}(?:(?:!!!|\?\?\?\+?)[ \t]*|/{{3,}}[ \t]*|:{{3,}}[ \t]*\{{?\.?)(?P<kind>[A-Za-z][\w-]{{2,40}})")
_USUAL = listed("captions-kinds")
"""Kinds of boxes that themes know: `question` is none of open questions."""
_MARKS = (":::", "!!!", "???", "===", "///", "[!")
_SLASHES = Expression(r"/{3,}|:{3,}")
_BEGINS = Expression(r"[ \t>]*+(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|!!!|\?\?\?|===|///)")
_MARGIN = 3
"""Blanks in front of a block that every reader passes over."""


@dataclass(frozen=True, slots=True)
class Caption:
    """One of them."""

    title: str
    at: int
    """Its line, counted from 0."""
    lead: str
    """What stands before it on that line."""


def captions(lines: Sequence[str]) -> Iterator[Caption]:
    """Every one in order; what stands in another one is named as well."""
    for at, line in enumerate(lines):
        found = _TITLED.match(line) if any(mark in line for mark in _MARKS) else None
        if found is None or (found["said"] and ">" not in found["lead"]):
            found = None
        if found is not None:
            title = found["title"] or found["other"] or found["named"] or found["said"]
            yield Caption(title.strip(), at, found["lead"])
        kind = _KIND.match(line) if any(mark in line for mark in _MARKS) else None
        if kind is not None and kind["kind"].casefold() not in _USUAL:
            # Of what kind it is shows as its title where it has none, and tells who made it where it has one.
            yield Caption(re.sub(r"[-_]+", " ", kind["kind"]), at, kind["lead"])


def reach(lines: Sequence[str], at: int, lead: str) -> int:
    """The last line of the block that opens at `at` behind `lead`: up to its closing slashes, or what is quoted or indented below it.

    A page may show less of it inside the box than its author meant; whatever may have been meant counts.
    """
    slashes = _SLASHES.match(lines[at], len(lead))
    if slashes:
        return _closing(lines, at, slashes[0])
    if lines[at].startswith("[!", len(lead)):
        return _quoted(lines, at, lead.count(">"))
    return _indented(lines, at, lead)


def _closing(lines: Sequence[str], at: int, slashes: str) -> int:
    """The line that closes a block between slashes; the last one where none does."""
    depth = 1
    for n in range(at + 1, len(lines)):
        row = lines[n].strip(" \t>")
        if row == slashes:
            depth -= 1
            if not depth:
                return n
        elif row.startswith(slashes) and row[len(slashes) :][:1] != slashes[0]:
            depth += 1
    return len(lines) - 1


def _quoted(lines: Sequence[str], at: int, deep: int) -> int:
    """The last line of a quote of that depth, with the lines that go on in it without a mark."""
    last = at
    for n in range(at + 1, len(lines)):
        bare = lines[n].lstrip(" \t>")
        depth = lines[n][: len(lines[n]) - len(bare)].count(">")
        if depth < deep and (not bare.strip() or _BEGINS.match(lines[n])):
            break
        last = n
    return last


def _indented(lines: Sequence[str], at: int, lead: str) -> int:
    """The last line of what is deeper than the opener, or of the paragraph below it where that is not."""
    quoted, indent = ">" in lead, len(lead.expandtabs(4))
    marks = " >" if quoted else " "
    last, deeper = at, False
    for n in range(at + 1, len(lines)):
        wide = lines[n].expandtabs(4)
        if not wide.strip(marks):
            if (quoted and not wide.strip()) or (last > at and not deeper):
                break
            continue
        width = len(wide) - len(wide.lstrip(marks))
        if width > indent:
            deeper = True
        elif deeper or n > last + 1 or _BEGINS.match(lines[n]) or not (width == indent or (indent <= _MARGIN and not lead.strip())):
            break
        last = n
    return last
