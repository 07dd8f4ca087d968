"""Sections: the lines of a text that stand below a public heading, and not one line more."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.record import Record, Section
from mkdocs_postmortems.model.terms import fold, unaccented
from mkdocs_postmortems.redact.gate.policy import Policy
from mkdocs_postmortems.redact.markdown.draft import Draft
from mkdocs_postmortems.redact.markdown.headings import clear, closers, written
from mkdocs_postmortems.redact.markings.folds import boxes, folds, in_bold
from mkdocs_postmortems.redact.markings.private import aside, audience, narrow, only_private, personal, private
from mkdocs_postmortems.redact.sections.kept import closed_part, kept_part
from mkdocs_postmortems.redact.sections.numbered import numbered
from mkdocs_postmortems.redact.words.listed import listed, phrases

_BRACKETS = Expression(r"[(\[（][^)\]）]{0,300}[)\]）]\s*$")
_NUMBER = Expression(r"^(?::[a-z0-9_+-]+:|[\W_]|\d+[.):\s])+")
_USUAL = listed("sections-usual")
"""Words of headings that name a part of a postmortem and nothing else."""
_OF_NAMES = phrases("sections-of-names")
"""Headings of parts that may be no more than a list of people or of customers."""
_JOINED = Expression(r"\s*[/／&+,|]\s*|\s+(?:and|und|y|et|e)\s+")
_BESIDE = frozenset(["customers", "users", "who"])
"""Words that list names where they are a part of their own, as in `Impact / customers`."""
_WHO = Expression(
    r"(?:(?:an?|by|da|de|di|od|par|por|to|von) )?(?:who|whom|wer|wen|wem|qui|quien(?:es)?|quem|hvem|vem|chi|kto|kogo|кто|кого)\b"
)
_KINDS = listed("titles-usual")
"""Words of a title that says only what kind of text this is."""
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
    if not headings or (first := headings[0]).level != min(b.level for b in headings) or not clear(lines, first.line, first.end):
        return 0
    seen = closers(lines, start) | {b.line: b.level for b in document.walk() if b.kind == "heading"}
    if any(level <= first.level and (line > first.line or level == first.level) for line, level in seen.items() if line != first.line):
        return 0
    stated = fold(str(document.header.data.get("title", "")))
    if (private(first.text) and fold(first.text) != stated) or any(s.name for s in record.sections if s.line == first.line):
        return 0
    told = any(f.field == "title" and f.line == first.line for f in record.facts) or fold(first.text) == fold(record.title)
    return first.line if told or all(word in _KINDS for word in re.findall(r"[^\W\d_]+", fold(first.text))) else 0


def public_part(
    draft: Draft,
    document: Document,
    sections: tuple[Section, ...],
    policy: Policy,
    title: int,
    called: Mapping[str, Sequence[str]],
) -> tuple[Draft, frozenset[int]]:
    """The draft cut down to its public lines, and which lines of the draft these are (from 1); `title` is the line `titled` found, and
    `called` are the canonical names that the titles of boxes would have as headings.

    A public section is opened by a plain heading whose words or canonical name are allowed, and by nothing else. Every heading of
    its level or a higher one closes it, in whatever way it is written: underlined, in HTML, in a quote, or without its blank. A
    text without any heading may have numbered parts in capitals.
    """
    lines, allowed = draft.text.split("\n"), policy.sections
    canonical = {s.line: s.name for s in sections if s.name}
    known = {s.line for s in sections if s.plain and (bare := unaccented(_bare(s.title))) not in _OF_NAMES and not _WHO.match(bare)}
    known -= {s.line for s in sections if s.name not in allowed or s.name == "actions"}

    def opens(line: int, words: str) -> bool:
        name = canonical.get(line, "")
        return name not in policy.closed and not kept_part(words, policy) and _opens(words, name, allowed, plain=line in known)

    headings = [b for b in document.walk() if b.kind == "heading"]
    if headings or closers(lines, document.header.end):
        kept, titles = _headed(lines, document, policy, canonical, opens, title)
    else:
        kept, titles = numbered(lines, document.header.end, lambda line, words: line in canonical and opens(line, words))

    def closed(line: int, title: str) -> bool:
        names = {canonical.get(line, ""), *called.get(title, ())}
        return kept_part(title, policy) or personal(title) or any(_closed_part(title, name, allowed) for name in names - {""} or names)

    def shuts(title: str) -> bool:
        return aside(title) or closed(0, title) or closed_part(title, policy)

    def ends(title: str) -> bool:
        return not shuts(title) and any(
            _opens(title, name, allowed, plain=True) for name in called.get(title, ()) if name not in policy.closed
        )

    start = document.header.end
    shut = (*folds(lines, start, closed), *boxes(lines, start, document, closed), *in_bold(lines, start, shuts, ends))
    for fold_ in shut:
        kept, titles = kept - set(fold_), (*titles, fold_[0])
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
    opening = {b.line for b in tops if b.level == base and opens(b.line, b.text) and clear(lines, b.line, b.end)}
    parts = [b for b in document.blocks if b.kind == "heading" and b.level == 1]
    if not opening and sum(b.line in canonical for b in parts) > 1:
        # The title stands in the header or in the name of the file, so the parts are of the first level.
        base, opening = 1, {b.line for b in parts if opens(b.line, b.text) and clear(lines, b.line, b.end)}
    seen = closers(lines, start)
    deeper = {b.line: b.level for b in document.walk() if b.kind == "heading"}
    texts = {b.line: b.text for b in document.walk() if b.kind == "heading"}
    closing = {line for found in (deeper, seen) for line, level in found.items() if level <= base}
    # Whatever looks like a heading shuts; only one that no reader doubts ends what another has shut.
    sure = {b.line: b.level for b in document.blocks if b.kind == "heading" and b.text.strip() and clear(lines, b.line, b.end)}

    def shuts(line: int, *, whole: bool = False) -> bool:
        text, name = texts.get(line, ""), canonical.get(line, "")
        if private(written(lines, line)) or private(text) or name in policy.closed or (whole and audience(text or written(lines, line))):
            return True
        if kept_part(text, policy) or (not whole and personal(text)):
            return True
        # An appendix may hold anything; what its own headings open is public.
        return not (whole and name == "supporting") and _closed_inside(text, name, allowed)

    inner = {line: level for line, level in (seen | deeper).items() if level > base and shuts(line)}
    # A chapter that is not for everybody bars the sections below it, and so does one whose own part is shut.
    chapters = {line: level for line, level in seen.items() if level <= max(1, base - 1)}
    own = _title_of(document, lines, chapters, texts)
    bars = {n: level for n, level in chapters.items() if n not in (own, title) and shuts(n, whole=True)}
    kept, open_, shut, bar = set[int](), False, 0, 0
    titles: list[int] = []
    for number in range(start + 1, len(lines) + 1):
        if number in bars:
            bar = min(bars[number], bar or bars[number])
        elif number in chapters and sure.get(number, 9) <= bar:
            bar = 0
        if number in closing or number in opening:
            open_, shut = number in opening, 0
            if not open_ and number != title:
                titles.append(number)
        elif shut and sure.get(number, 9) <= shut:
            shut = 0
        if number in inner:
            shut = min(inner[number], shut or inner[number])
            titles.append(number)
        if open_ and not shut and not bar:
            kept.add(number)
    return frozenset(kept), tuple(titles)


def _title_of(document: Document, lines: list[str], chapters: Mapping[int, int], texts: Mapping[int, str]) -> int:
    """Line of the first heading where it is the title of all chapters and bars none, as `Internal tooling outage`; else 0."""
    first = min({*texts, *chapters}, default=0)
    words = texts.get(first) or re.sub(r"<[^>]*>", " ", written(lines, first) if first else "")
    if first not in chapters or only_private(words):
        return 0
    stated = str(document.header.data.get("title", ""))
    # One of several chapters that the stated title does not know is a chapter itself.
    several = sum(level <= chapters[first] for level in chapters.values()) > 1
    return 0 if stated and several and private(words) and not private(stated) else first


def _opens(title: str, name: str, allowed: frozenset[str], *, plain: bool = False) -> bool:
    if private(title) or narrow(title):
        return False
    words, bare = fold(_NUMBER.sub("", title)).rstrip(" :："), _bare(title)
    if words in allowed or bare in allowed:
        return name != "actions" or not words.isascii()
    if audience(bare) or any(audience(piece) or piece in _BESIDE for piece in _JOINED.split(bare)[1:]):
        return False
    # A canonical name is believed where the heading says no more than such headings do: `Impact on suppliers` is another part.
    usual = plain or all(word in _USUAL for word in re.findall(r"[^\W\d_][^\W\d_']*", bare))
    return bool(name) and name in allowed and name != "actions" and usual


def _bare(title: str) -> str:
    """The words of a heading without its number and what stands in brackets behind it."""
    return fold(_BRACKETS.sub("", fold(_NUMBER.sub("", title)).rstrip(" :："))).rstrip(" :?？.!")


def _closed_inside(title: str, name: str, allowed: frozenset[str]) -> bool:
    """Whether a deeper heading opens a part that is known not to be public."""
    return private(title) or _closed_part(title, name, allowed)


def _closed_part(title: str, name: str, allowed: frozenset[str]) -> bool:
    """Whether a title is that of a part that is known not to be public."""
    words = fold(_NUMBER.sub("", title)).rstrip(" :：")
    return (
        (words in _CLOSED and words not in allowed and name not in allowed)
        or name == "actions"
        or (bool(name) and name not in allowed and not _opens(title, "", allowed) and name in _KNOWN_PRIVATE)
    )


_KNOWN_PRIVATE = frozenset(["poorly", "lucky", "attendees", "supporting", "questions", "related"])
