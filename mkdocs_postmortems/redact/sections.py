"""Sections: the lines of a text that stand below a public heading, and not one line more."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.record import Record, Section
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.draft import Draft
from mkdocs_postmortems.redact.fences import Code, fenced
from mkdocs_postmortems.redact.listed import listed, phrases
from mkdocs_postmortems.redact.numbered import numbered
from mkdocs_postmortems.redact.policy import Policy

_ATX = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(#{1,6})(?!#)(.*)$")
_PLAIN = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^[ \t>]*(=+|-+)[ \t]*$")
_HTML = re.compile(r"<h([1-6])\b", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[（][^)\]）]*[)\]）]\s*$")
_NUMBER = re.compile(r"^(?::[a-z0-9_+-]+:|[\W_]|\d+[.):\s])+")
_USUAL = listed("sections-usual")
"""Words of headings that name a part of a postmortem and nothing else."""
_OF_NAMES = phrases("sections-of-names")
"""Headings of parts that may be no more than a list of people or of customers."""
_WHO = re.compile(r"(?:who|whom|wer|wen|qui|qui[eé]n(?:es)?|quem|hvem|vem|chi)\b")
_KINDS = listed("titles-usual")
"""Words of a title that says only what kind of text this is."""
_PRIVATE = re.compile(
    r"\b(?:internal|private|confidential|restricted|not public|non-?public|redact\w*|secret|nda|staff|do not publish|draft|unpublished"
    r"|(?:board|leadership|management|executives?|execs?|legal|team|engineers?|engineering|employees?|eyes|hr|sre)[ -]only"
    r"|for (?:the )?(?:board|leadership|management|executives|execs|legal|hr))\b",
    re.IGNORECASE,
)

_TECHNICAL = re.compile(
    r"\b(?:internal|private|restricted|secrets?)[ -](?:network(?:s|ing)?|traffic|subnets?|clouds?|dns"
    r"|load[ -]balanc\w+|server[ -]errors?|errors?|beta|modes?|keys?|ips?|ip[ -]address(?:es)?|endpoints?|vpcs?|certificates?|cas?"
    r"|registr(?:y|ies)|rotations?|managers?|stores?|clocks?)\b",
    re.IGNORECASE,
)
"""Words of the trade that say nothing of who may read a part."""
_CLOSED = frozenset(
    fold(word).replace("_", " ")
    for row in FIELDS
    if row.audience in ("internal", "restricted") and row.type in ("text", "money", "list") and row.name != "links"
    for word in (row.name.rpartition(".")[2] if "." not in row.name else row.aliases[0] if row.aliases else row.name, *row.aliases)
    if len(word) > 7
)
"""Headings that are the name of a field which is not public."""


def titled(draft: Draft, document: Document, record: Record) -> int:
    """Line of the heading that is the title although it is not of the first level, as in a text cut from a longer page; 0 where none is.

    It is the first of its level and the only one, and nothing of a higher level stands below it: the parts of the postmortem are then
    one level deeper. Its words have to be those of the title, or to say only what kind of text this is: any other heading may be there
    to close what stands below it.
    """
    start, lines = document.header.end, draft.text.split("\n")
    headings = [b for b in document.walk() if b.kind == "heading" and b.level > 1]
    if not headings or (first := headings[0]).level != min(b.level for b in headings) or not _clear(lines, first.line, first.end):
        return 0
    higher = set(_closers(lines, start, first.level - 1))
    if max(higher, default=0) > first.line or set(_closers(lines, start, first.level)) != {*higher, first.line}:
        return 0
    if private(first.text) or any(s.name for s in record.sections if s.line == first.line):
        return 0
    told = any(f.field == "title" and f.line == first.line for f in record.facts) or fold(first.text) == fold(record.title)
    return first.line if told or all(word in _KINDS for word in re.findall(r"[^\W\d_]+", fold(first.text))) else 0


def public_part(
    draft: Draft, document: Document, sections: tuple[Section, ...], policy: Policy, title: int = 0
) -> tuple[Draft, frozenset[int]]:
    """The draft cut down to its public lines, and which lines of the draft these are (from 1); `title` is the line `titled` found.

    A public section is opened by a plain heading whose words or canonical name are allowed, and by nothing else. Every heading of
    its level or a higher one closes it, in whatever way it is written: underlined, in HTML, in a quote, or without its blank. A
    text without any heading may have numbered parts in capitals.
    """
    lines, allowed = draft.text.split("\n"), policy.sections
    canonical = {s.line: s.name for s in sections if s.name}
    known = {s.line for s in sections if s.plain and _bare(s.title) not in _OF_NAMES and not _WHO.match(_bare(s.title))}
    known -= {s.line for s in sections if s.name not in allowed or s.name == "actions"}

    def opens(line: int, words: str) -> bool:
        name = canonical.get(line, "")
        return name not in policy.closed and _opens(words, name, allowed, plain=line in known)

    headings = [b for b in document.walk() if b.kind == "heading"]
    if headings or any(_closers(lines, document.header.end, 6)):
        kept, titles = _headed(lines, document, policy, canonical, opens, title)
    else:
        kept, titles = numbered(lines, document.header.end, lambda line, words: line in canonical and opens(line, words))
    ordered = sorted(kept)
    made = replace(
        draft, text="\n".join(lines[n - 1] for n in ordered), numbers=tuple(draft.numbers[n - 1] for n in ordered) or (draft.numbers[-1],)
    )
    for number in titles:
        made = made.noted("section", "section", draft.numbers[number - 1])
    return made, kept


def _headed(
    lines: list[str], document: Document, policy: Policy, canonical: Mapping[int, str], opens: Callable[[int, str], bool], title: int
) -> tuple[frozenset[int], tuple[int, ...]]:
    """The public lines of a text with headings, and the lines of the headings that open nothing."""
    start, allowed = document.header.end, policy.sections
    tops = [b for b in document.blocks if b.kind == "heading" and 1 < b.level < 7 and b.line != title]
    base = min((b.level for b in tops), default=2)
    opening = {b.line for b in tops if b.level == base and opens(b.line, b.text) and _clear(lines, b.line, b.end)}
    parts = [b for b in document.blocks if b.kind == "heading" and b.level == 1]
    if not opening and sum(b.line in canonical for b in parts) > 1:
        # The title stands in the header or in the name of the file, so the parts are of the first level.
        base, opening = 1, {b.line for b in parts if opens(b.line, b.text) and _clear(lines, b.line, b.end)}
    closing = {b.line for b in document.walk() if b.kind == "heading" and b.level <= base} | set(_closers(lines, start, base))
    inner = {
        b.line: b.level
        for b in document.walk()
        if b.kind == "heading"
        and b.level > base
        and (canonical.get(b.line) in policy.closed or _closed_inside(b.text, canonical.get(b.line, ""), allowed))
    }
    deeper = {b.line: b.level for b in document.walk() if b.kind == "heading"}
    kept, open_, shut, barred = set[int](), False, 0, False
    titles: list[int] = []
    # A chapter that says it is not for everybody bars the sections below it; the first heading is the title of them all.
    chapters = set(_closers(lines, start, 1)) - {min(deeper, default=0)}
    for number in range(start + 1, len(lines) + 1):
        barred = private(lines[number - 1]) if number in chapters else barred
        if number in closing or number in opening:
            open_, shut = number in opening, 0
            if not open_ and number != title:
                titles.append(number)
        elif number in deeper and shut and deeper[number] <= shut:
            shut = 0
        if number in inner:
            shut = inner[number]
            titles.append(number)
        if open_ and not shut and not barred:
            kept.add(number)
    return frozenset(kept), tuple(titles)


def private(title: str) -> bool:
    """Whether the words of a heading say that what follows is not for everybody."""
    return bool(_PRIVATE.search(_TECHNICAL.sub("", title)))


def _opens(title: str, name: str, allowed: frozenset[str], *, plain: bool = False) -> bool:
    if private(title):
        return False
    words, bare = fold(_NUMBER.sub("", title)).rstrip(" :："), _bare(title)
    if words in allowed or bare in allowed:
        return name != "actions" or not words.isascii()
    # A canonical name is believed where the heading says no more than such headings do: `Impact on suppliers` is another part.
    usual = plain or all(word in _USUAL for word in re.findall(r"[^\W\d_][^\W\d_']*", bare))
    return bool(name) and name in allowed and name != "actions" and usual


def _bare(title: str) -> str:
    """The words of a heading without its number and what stands in brackets behind it."""
    return fold(_BRACKETS.sub("", fold(_NUMBER.sub("", title)).rstrip(" :："))).rstrip(" :?？.!")


def _closed_inside(title: str, name: str, allowed: frozenset[str]) -> bool:
    """Whether a deeper heading opens a part that is known not to be public."""
    words = fold(_NUMBER.sub("", title)).rstrip(" :：")
    return (
        private(title)
        or (words in _CLOSED and words not in allowed and name not in allowed)
        or (bool(name) and name not in allowed and not _opens(title, "", allowed) and name in _KNOWN_PRIVATE)
    )


_KNOWN_PRIVATE = frozenset(["actions", "poorly", "lucky", "attendees", "supporting", "questions", "related"])


def _clear(lines: list[str], line: int, end: int) -> bool:
    """Whether the heading is as plain as the allow-list: no marks, no HTML, no options, on one line."""
    text = lines[line - 1]
    if any(mark in text for mark in "<{[") or text.startswith(">"):
        return False
    return bool(_PLAIN.match(text)) or (end == line + 1 and line < len(lines) and bool(_UNDERLINE.match(lines[line])))


def _closers(lines: list[str], start: int, base: int) -> Iterator[int]:
    """Lines, from 1, that some reader of Markdown could take for a heading of the base level or a higher one."""
    body = lines[start:]
    code = fenced(body)
    inside = Code("\n".join(body)) if any("<h" in line.casefold() for line in body) else None
    at = 0
    for n, line in enumerate(body):
        here, at = at, at + len(line) + 1
        if code[n]:
            continue
        found = _ATX.match(line)
        if found and len(found[1]) <= base and (found[2][:1].strip() == "" or not re.match(r"\d|[\w-]+(?:\s|$)(?<=\d)", found[2])):
            yield start + n + 1
        html = _HTML.search(line)
        if html and int(html[1]) <= base and not (inside and inside.holds(here + html.start())):
            yield start + n + 1
        under = _UNDERLINE.match(line)
        if under and n and body[n - 1].strip() and not code[n - 1] and base >= (1 if under[1][0] == "=" else 2):
            first = n - 1
            while first and body[first - 1].strip() and not code[first - 1]:
                first -= 1
            if not re.match(r"^[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|\||#)", body[first]) and "|" not in body[n - 1]:
                yield start + first + 1
