"""Draft: the text of one document on its way to the public, with the source line of each of its lines, and what was done to it."""

import hmac
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.redaction import Redaction


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the text and what takes its place."""

    start: int
    end: int
    put: str
    rule: str
    category: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text between two steps of redaction."""

    path: str
    text: str = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)
    """Of each line of the text its line in the source."""
    redactions: tuple[Redaction, ...] = ()
    problems: tuple[Problem, ...] = ()
    key: bytes = field(default=b"", repr=False)
    """Of the ledger; empty where nobody wants to tell removed values apart."""

    def wrong(self, code: str, at: int, what: str, right: str) -> "Draft":
        """The draft with a problem on the line of offset `at`."""
        line = self.numbers[self.text.count("\n", 0, at)] if at >= 0 else 0
        return replace(self, problems=(*self.problems, problem(code, self.path, line, what, right)))

    def noted(self, rule: str, category: str, line: int, name: str = "", value: str = "") -> "Draft":
        """The draft with one more row in its ledger; `value` is what was taken out, of which only the fingerprint is kept."""
        return replace(self, redactions=(*self.redactions, Redaction(rule, self.path, line, category, name, named(value, self.key))))

    @property
    def refused(self) -> bool:
        """Whether an error keeps the document out."""
        return any(p.level.rank == 0 for p in self.problems)


def apart_from(shown: str, after: str) -> str:
    """What is shown in brackets, kept from becoming a link or the definition of one with the text that follows it."""
    return f"{shown} " if shown.endswith("]") and after[:1] in ("(", "[", ":") else shown


def fresh(path: str, text: str, key: bytes = b"") -> Draft:
    """A draft of a text as it stands in its source."""
    return Draft(path, text, tuple(range(1, text.count("\n") + 2)), key=key)


def named(value: str, key: bytes) -> str:
    """What the ledger calls a value: the same for all its spellings by capitals and blanks, and not to be guessed without the key."""
    plain = " ".join(value.split()).casefold()
    return hmac.digest(key, plain.encode(), "sha256").hex()[:16] if key and plain else ""


def edited(draft: Draft, edits: Iterable[Edit]) -> Draft:
    """The draft with every edit made in one pass; where two overlap, the earlier one takes both stretches.

    Edits whose rule is empty are repairs and leave no row in the ledger.
    """
    ordered = sorted(edits, key=lambda e: (e.start, -e.end))
    if not ordered:
        return draft
    merged: list[Edit] = []
    for edit in ordered:
        if merged and edit.start < merged[-1].end:
            if edit.end > merged[-1].end:
                merged[-1] = replace(merged[-1], end=edit.end)
            continue
        merged.append(edit)
    text, old = draft.text, draft.numbers
    breaks = _breaks(text)
    parts: list[str] = []
    numbers = [old[0]]
    rows: list[Redaction] = []
    at, line = 0, 0
    for edit in merged:
        first, last = bisect_right(breaks, edit.start - 1), bisect_right(breaks, edit.end - 1)
        parts += [text[at : edit.start], edit.put]
        numbers.extend(old[line + 1 : first + 1])
        numbers.extend([old[first]] * edit.put.count("\n"))
        if edit.rule:
            gone = named(text[edit.start : edit.end], draft.key)
            rows.append(Redaction(edit.rule, draft.path, old[first], edit.category, fingerprint=gone))
        at, line = edit.end, last
    parts.append(text[at:])
    numbers.extend(old[line + 1 :])
    return replace(draft, text="".join(parts), numbers=tuple(numbers), redactions=(*draft.redactions, *rows))


def _breaks(text: str) -> list[int]:
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return found


def without_lines(draft: Draft, gone: Iterable[tuple[int, int, str, str]]) -> Draft:
    """The draft without the lines of each (first, last, rule, category), counted from 0 in the draft."""
    starts = [0, *(at + 1 for at in _breaks(draft.text)), len(draft.text) + 1]
    return edited(
        draft,
        [
            Edit(starts[first], min(starts[last + 1], len(draft.text)), "", rule, category)
            for first, last, rule, category in gone
            if first <= last
        ],
    )
