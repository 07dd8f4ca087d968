"""Wording: a status and the words that stand where it belongs in, the words to put there out, in the manner of those that stood there."""

import re
from dataclasses import dataclass, replace
from datetime import date

from mkdocs_postmortems.author.tongues import words as spoken
from mkdocs_postmortems.model.terms import ACTION_STATUS

PHRASES = {
    "open": "open",
    "in_progress": "in progress",
    "blocked": "blocked",
    "done": "done",
    "wont_do": "won't do",
    "deferred": "deferred",
}
"""Every status that can be set, as people write it."""
_MARKS = {"open": "📅", "in_progress": "🔄", "blocked": "🛑", "done": "✅", "wont_do": "🚫", "deferred": "⏭"}
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an item shall say of itself."""

    status: str
    day: date | None = None
    """When it was done; only with `done`."""
    because: str = ""
    """Why it will not be done, or waits."""
    tongue: str = ""
    """The language of the words around it, as `tongues` calls it; empty for English."""

    @property
    def stamp(self) -> str:
        """The day as it is written; empty where there is none."""
        return self.day.isoformat() if self.day else ""


def phrase(wanted: Wanted, before: str, *, dated: bool = True, keyed: bool = False) -> str:
    """The status in words; `dated` where no other place holds its day, `keyed` where one word is the key of a status and no prose."""
    bare = before.strip(" *_`")
    mark = bool(bare) and not bare[0].isascii() and not _LETTER.match(bare)
    letters = _LETTER.search(bare)
    if bare in ACTION_STATUS and (keyed or "_" in bare):
        words = wanted.status
    else:
        words = (spoken().get(wanted.tongue, {}).get(wanted.status) or (PHRASES[wanted.status],))[0]
        words = words if letters and letters[0].islower() else words[:1].upper() + words[1:]
    if mark:
        words = f"{_MARKS[wanted.status]} {words}" if letters else _MARKS[wanted.status]
    behind = wanted.stamp if dated and wanted.day else wanted.because
    return f"{words} ({behind})" if behind else words


def tail(wanted: Wanted, before: str) -> str:
    """The status as a few words behind an item, with its day or reason: `done 2026-05-07`, `won't do: too dear`."""
    words = phrase(replace(wanted, day=None, because=""), before or "x")
    return f"{words} {wanted.stamp}" if wanted.day else f"{words}: {wanted.because}" if wanted.because else words
