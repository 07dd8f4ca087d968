"""Ignore: what an author asks to be left out, by a comment beside it or in the header, each with the reason that is wanted for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.check.place import Doc, Found
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.rules import NAMED, RULES

_MARK = Expression(r"<!--\s*pm-ignore\b\s*(?P<rules>[\w,\s-]*?)\s*(?::\s*(?P<why>.*?))?\s*-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ignored:
    """One wish."""

    rule: str
    first: int
    last: int
    """Lines it covers; the whole file for one of the header."""
    why: str


def ignored(doc: Doc) -> tuple[tuple[Ignored, ...], tuple[Found, ...]]:
    """Every wish of a document, and what is wrong with them."""
    wishes = (*_header(doc), *_comments(doc))
    wrong = []
    for wish in wishes:
        if wish.rule not in RULES:
            wrong.append(Found("PM213", wish.first, f"`{wish.rule}` is no rule", wish.rule))
        elif not wish.why:
            wrong.append(Found("PM213", wish.first, f"{wish.rule} is ignored without a reason", wish.rule))
    return tuple(w for w in wishes if w.rule in RULES), tuple(wrong)


def _header(doc: Doc) -> Iterator[Ignored]:
    lint = doc.header.get("lint")
    wanted = lint.get("ignore") if isinstance(lint, dict) else None
    rows = (
        wanted.items()
        if isinstance(wanted, dict)
        else ((row, "") for row in wanted)
        if isinstance(wanted, list)
        else [(wanted, "")]
        if wanted
        else []
    )
    common = str(lint.get("reason") or "") if isinstance(lint, dict) else ""
    for row, why in rows:
        if isinstance(row, dict):
            yield from (Ignored(_id(str(key)), 1, 10**9, str(value or common)) for key, value in row.items())
            continue
        name, _, said = str(row).partition(":")
        yield Ignored(_id(name), 1, 10**9, str(why or said.strip() or common))


def _comments(doc: Doc) -> Iterator[Ignored]:
    text = doc.post.document.text
    for match in _MARK.finditer(text) if "pm-ignore" in text else ():
        line = text.count("\n", 0, match.start()) + 1
        last = text.count("\n", 0, match.end()) + 1
        alone = not _MARK.sub("", doc.lines[line - 1] if line == last else "").strip()
        first, end = (line, last) if not alone else (line, _block(doc, last + 1))
        for name in re.split(r"[\s,]+", match["rules"].strip()) if match["rules"].strip() else ("",):
            yield Ignored(_id(name), first, end, " ".join((match["why"] or "").split()))


def _block(doc: Doc, line: int) -> int:
    """The last line of the block below a comment that stands alone; a heading brings along what it stands over."""
    at = line
    while at <= len(doc.lines) and not doc.lines[at - 1].strip():
        at += 1
    while at < len(doc.lines) and doc.lines[at].strip():
        at += 1
    return at


def _id(name: str) -> str:
    bare = name.strip()
    return NAMED.get(bare.casefold(), bare.upper())
