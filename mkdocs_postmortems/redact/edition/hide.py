"""Hide: a draft in, the same with every declared value, identifier and credential replaced out, and its links led only where they may."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.redaction import Allowed
from mkdocs_postmortems.redact.credentials.credentials import Finding, findings
from mkdocs_postmortems.redact.edition import links
from mkdocs_postmortems.redact.identifiers.identifiers import traces
from mkdocs_postmortems.redact.identifiers.logins import logins
from mkdocs_postmortems.redact.identifiers.networks import shares
from mkdocs_postmortems.redact.identifiers.repeated import again
from mkdocs_postmortems.redact.identifiers.shapes import Shapes
from mkdocs_postmortems.redact.markdown.draft import Draft, Edit, apart_from, edited
from mkdocs_postmortems.redact.words.disguise import latin, plain, smoothed, unbroken, unescaped
from mkdocs_postmortems.redact.words.hunt import Hit, Hunt, apart, hits
from mkdocs_postmortems.redact.words.needle import Needle
from mkdocs_postmortems.redact.words.series import ELSEWHERE

_MARKS = "*_~`"
_MIDDLE = Expression(
    r"[ \t\n\u00a0](?!\n)(?![a-zß-öø-ÿ])[^\W\d_]\.?[ \t\n\u00a0](?!\n)"
    r"|[ \t\u00a0]+(?:(?![a-zß-öø-ÿ])[^\W\d_][\w'’-]{0,20}|[\"“'‘(](?![a-zß-öø-ÿ])[^\W\d_][\w-]{0,15}[\"”'’)])[ \t\u00a0]+"
)
"""An initial, a middle name or a nickname between the given and the family name of one person."""
_WIDEN = Expression(r"[*~`<]|(?<![^\W_])_|_(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for in one document."""

    hunts: tuple[Hunt, ...]
    shapes: Shapes
    known: links.Known
    allow: tuple[Allowed, ...]
    today: date
    extensions: tuple[str, ...] = ()
    """Those of Python-Markdown that the host has switched on."""


def hidden(draft: Draft, wanted: Wanted) -> Draft:
    """The draft with everything replaced at once, overlaps as one; a credential that nobody has judged is an error."""
    draft, secrets = _credentials(draft, wanted)
    found = apart([*hits(draft.text, wanted.hunts), *_identifiers(draft.text, wanted.shapes), *secrets])
    found = tuple(_whole([_preferred(hit, draft.text, wanted) for hit in found], draft.text))
    starts = sorted((hit.start, hit.end) for hit in found)

    def marked(start: int, end: int) -> bool:
        return any(a < end and b > start for a, b in starts)

    numbers = dict[str, dict[str, int]]()
    edits = [_edit(hit, draft.text, numbers) for hit in found]
    return edited(draft, [*links.edits(draft.text, draft.path, wanted.known, marked), *edits])


def _whole(found: Iterable[Hit], text: str) -> Iterator[Hit]:
    """The hits with given and family name of one person as one, where nothing but more of the name stands between them."""
    kept: Hit | None = None
    for hit in found:
        if kept is not None:
            same = kept.needle.person and hit.needle.person and kept.needle.owner == hit.needle.owner
            if same and kept.needle.text != hit.needle.text and _MIDDLE.fullmatch(text, kept.end, hit.start):
                kept = Hit(kept.start, hit.end, hit.needle)
                continue
            yield kept
        kept = hit
    if kept is not None:
        yield kept


def _preferred(hit: Hit, text: str, wanted: Wanted) -> Hit:
    """A mail address or handle of somebody who is known is shown as that person."""
    if hit.needle.category not in ("e-mail", "person") or hit.needle.owner:
        return hit
    inner = next((h for h in hits(text[hit.start : hit.end], wanted.hunts) if h.needle.rule == "person"), None)
    return Hit(hit.start, hit.end, inner.needle) if inner else hit


def _identifiers(text: str, configured: Shapes) -> Iterator[Hit]:
    reading = smoothed(unescaped(plain(text)))
    for found in configured.others.finditer(reading.text) if configured.others else ():
        yield Hit(reading.starts[found.start()], reading.ends[found.end() - 1], ELSEWHERE)
    # A backslash in a path is no escape: `C:\\Users\\tom` holds no tab.
    yield from (Hit(one.start, one.end, Needle("", "identifier", "person", "[person]")) for one in logins(text) if one.category == "person")
    yield from (Hit(one.start, one.end, Needle("", "identifier", one.category, f"[{one.category}]")) for one in shares(text))
    every = list(traces(reading.text, configured))
    for trace in (*every, *again(reading.text, every)):
        end = trace.end
        while end - 1 > trace.start and reading.text[end - 1] in ".,;:!?'\"*_`":
            end -= 1
        if trace.category == "person":
            yield Hit(reading.starts[trace.start], reading.ends[end - 1], Needle("", "identifier", "person", "[person]"))
        else:
            yield Hit(reading.starts[trace.start], reading.ends[end - 1], Needle("", "identifier", trace.category, f"[{trace.category}]"))


def _credentials(draft: Draft, wanted: Wanted) -> tuple[Draft, list[Hit]]:
    found: list[Hit] = []
    every = list(dict.fromkeys(_found(draft.text)))
    mild = [(f.start, f.end) for f in every if not f.stops]
    for finding in every:
        if finding.guess and finding.stops and any(start <= finding.start and finding.end <= end for start, end in mild):
            continue
        entry = next((a for a in wanted.allow if a.fingerprint == finding.fingerprint), None)
        if entry is not None and entry.expires >= wanted.today:
            continue
        found.append(Hit(finding.start, finding.end, Needle("", "credential", "secret", "[secret]")))
        what = f"a credential ({finding.rule}, fingerprint {finding.fingerprint})"
        if entry is not None:
            what += "; its allow entry has expired"
        draft = draft.wrong("PM711", finding.start, what, "revoke it and take it out, or list the fingerprint under `allow` with a reason")
        if not finding.stops:
            draft = replace(draft, problems=(*draft.problems[:-1], replace(draft.problems[-1], level=Level.WARNING)))
    return draft, found


def _found(text: str) -> Iterator[Finding]:
    yield from findings(text)
    clear = smoothed(unescaped(plain(text)))
    alike = latin(clear)
    for reading, sure in ((clear, False), (unbroken(clear), True), *([(alike, True)] if alike.text != clear.text else [])):
        for finding in findings(reading.text) if reading.text != text else ():
            # Lines that are joined, and letters of other alphabets, make words that nobody wrote: only what has a form is believed.
            if not (sure and finding.guess):
                yield replace(finding, start=reading.starts[finding.start], end=reading.ends[finding.end - 1])


def _edit(hit: Hit, text: str, numbers: dict[str, dict[str, int]]) -> Edit:
    start, end, needle = hit.start, hit.end, hit.needle
    if _WIDEN.search(text, start, end):
        # Marks inside the value would be left open by its replacement.
        while start and text[start - 1] in _MARKS and not (text[start - 1] == "_" and text[start - 2 : start - 1].isalnum()):
            start -= 1
        while end < len(text) and text[end] in _MARKS and not (text[end] == "_" and text[end + 1 : end + 2].isalnum()):
            end += 1
    while unicodedata.combining(text[end : end + 1] or " "):
        end += 1  # what stood upon the last letter would stand upon what is put there
    if text[start - 1 : start] == "<" and text[end : end + 1] == ">":
        start, end = start - 1, end + 1
    if needle.rule == "person":
        if text[start - 1 : start] == "@" and not text[start - 2 : start - 1].isalnum():
            start -= 1
        role = numbers.setdefault(needle.shown, {})
        shown = f"{needle.shown} {role.setdefault(needle.owner, len(role) + 1)}"
    else:
        shown = needle.shown
    return Edit(start, end, apart_from(shown, text[end : end + 1]), needle.rule, needle.category)
