"""Wording: a status and the words that stand where it belongs in, the words to put there out, in the manner of those that stood there."""

import re
from dataclasses import dataclass
from datetime import date

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
_JAPANESE = {"open": "未着手", "in_progress": "進行中", "blocked": "保留", "done": "完了", "wont_do": "中止", "deferred": "延期"}
_MARKS = {"open": "📅", "in_progress": "🔄", "blocked": "🛑", "done": "✅", "wont_do": "🚫", "deferred": "⏭"}
_KANJI = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an item shall say of itself."""

    status: str
    day: date | None = None
    """When it was done; only with `done`."""
    because: str = ""
    """Why it will not be done, or waits."""

    @property
    def stamp(self) -> str:
        """The day as it is written; empty where there is none."""
        return self.day.isoformat() if self.day else ""


def phrase(wanted: Wanted, before: str, *, dated: bool = True) -> str:
    """The status in words; `dated` where no other place holds its day."""
    bare = before.strip(" *_`")
    mark = bool(bare) and not bare[0].isascii() and not _LETTER.match(bare)
    letters = _LETTER.search(bare)
    if bare in ACTION_STATUS and " " not in bare:
        words = wanted.status
    elif _KANJI.search(bare):
        words = _JAPANESE[wanted.status]
    else:
        words = PHRASES[wanted.status]
        words = words if letters and letters[0].islower() else words[:1].upper() + words[1:]
    if mark:
        words = f"{_MARKS[wanted.status]} {words}" if letters else _MARKS[wanted.status]
    behind = wanted.stamp if dated and wanted.day else wanted.because
    return f"{words} ({behind})" if behind else words


def tail(wanted: Wanted, before: str) -> str:
    """The status as a few words behind an item, with its day or reason: `done 2026-05-07`, `won't do: too dear`."""
    words = phrase(Wanted(wanted.status), before or "x")
    return f"{words} {wanted.stamp}" if wanted.day else f"{words}: {wanted.because}" if wanted.because else words
