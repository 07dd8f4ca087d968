"""Status: the words or marks of an action's state in, the canonical state with its note and date out. Knows no item."""

import re
from dataclasses import dataclass
from datetime import date

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import ACTION_STATUS, fold
from mkdocs_postmortems.read.times import dates

_ASIDE = Expression(r"[*`\\]+|~~|^\W*status\s*[:：]\s*", re.IGNORECASE)
_PERCENT = Expression(r"^(\d{1,3})\s?%")
_TIMES = Expression(r"(\d{1,2})\s*(?:度目|回目|(?:st|nd|rd|th) time|times? (?:deferred|carried over|inherited))", re.IGNORECASE)
_BOX = Expression(r"^\[([ xX]?|n/a|[^\w\s\[\](){}]{1,2})\]")
_BOXES = {
    "x": "done",
    "": "open",
    " ": "open",
    "/": "in_progress",
    "-": "wont_do",
    "~": "wont_do",
    ">": "deferred",
    "<": "open",
    "!": "open",
    "n/a": "wont_do",
}
"""What symbols in a box stand for, as in the task lists of note-taking programs; of others, what the symbol alone says."""
_YES = {
    "yes": "done",
    "y": "done",
    "✓": "done",
    "はい": "done",
    "sí": "done",
    "sim": "done",
    "oui": "done",
    "ja": "done",
    "да": "done",
    "예": "done",
    "是": "done",
    "no": "open",
    "n": "open",
    "not yet": "open",
    "not done": "open",
    "いいえ": "open",
    "não": "open",
    "non": "open",
    "nein": "open",
    "нет": "open",
    "아니오": "open",
    "否": "open",
}
_MARKS = {fold(word): name for name, words in ACTION_STATUS.items() for word in words if not re.search(r"[\w\[]", word)} | {
    "✓": "done",
    "✗": "open",
    "✘": "open",
}
_MORE = {
    "open": "outstanding|not yet started|not started yet|not done|not yet|ikke startet|ikke påbegynt|åpen|öppen|niet gestart|da fare"
    "|未完了|未実施|未定|未处理|do zrobienia|otwarte|otwarty|planowane|zaplanowane|nie rozpoczęto|nierozpoczęte|oczekuje",
    "in_progress": "in-progress|inprogress|work in progress"
    "|partly done|under way|underway|under arbeid|påbegynt|pågår|i gang|bezig|in corso|進行|处理中|w toku|w trakcie|w realizacji"
    "|в процессе",
    "done": "already done|already fixed|finished|gjort|ferdig|fullført|utført|färdig|åtgärdat|færdig|udført|gereed|klaar|fatto"
    "|zrobione|wykonane|wykonano|ukończone|zakończone|zakończono|gotowe|wdrożone"
    "|завершена"
    "|完成|実施済|対応完了|修正済み|実装済み|解決",
    "wont_do": "already exists|not doing|abandoned|closed incomplete|closed skipped|anulowane|odrzucone|отменено",
    "deferred": "odłożone|przełożone|отложено",
}
"""Further spellings, beside the vocabulary that users see."""
_WORDS = {fold(word).replace("_", " "): name for name, words in ACTION_STATUS.items() for word in words if re.search(r"\w", word)} | {
    word: name for name, words in _MORE.items() for word in words.split("|")
}
_LONGEST = sorted(_WORDS, key=len, reverse=True)
_WORD = Expression("|".join(rf"{re.escape(word)}(?![\w-])" if word.isascii() else re.escape(word) for word in _LONGEST))
_EMOJI = Expression(r"^(?:[^\w\s\[(（]|\ufe0f)+")
_SEPARATOR = Expression(r"^[\s\-–—:：,.;。、(（\[]+|[\s)）\].。]+$")


@dataclass(frozen=True, slots=True)
class Status:
    """How far an action is."""

    value: str
    """A key of the vocabulary, or unknown."""
    written: str
    note: str = ""
    """What stands behind the word: `in PR #12`, `inherited`."""
    completed: date | None = None
    deferrals: int = 0


_NAMED = {
    "white_check_mark": "✅", "heavy_check_mark": "✔", "ballot_box_with_check": "☑", "check": "✅", "large_green_circle": "🟢",
    "green_circle": "🟢", "tada": "🎉", "construction": "🚧", "arrows_counterclockwise": "🔄", "hourglass": "⏳",
    "hourglass_flowing_sand": "⏳", "yellow_circle": "🟡", "large_yellow_circle": "🟡", "calendar": "📅", "date": "📅", "new": "🆕",
    "memo": "📝", "soon": "🔜", "white_large_square": "⬜", "x": "❌", "no_entry_sign": "🚫", "no_entry": "⛔", "octagonal_sign": "🛑",
}  # fmt: skip
_SHORT = Expression(r"^:([a-z_]{1,24}):(?!\w)")


def pictured(text: str) -> str:
    """The same with the mark of a state at its head as a picture where it is written by name: `:white_check_mark:`."""
    return _SHORT.sub(lambda one: _NAMED.get(one[1], one[0]), text)


def status(text: str, *, strict: bool = False) -> Status | None:
    """The state a cell, a value or a tail states; None where it is empty.

    With `strict` also None where no vocabulary knows the words: for tails of a text, which may say anything.
    """
    written = " ".join(text.split())
    bare = _ASIDE.sub("", pictured(written)).strip(" _")
    folded = fold(bare).replace("_", " ").strip()
    if not folded or folded in ("-", "—", "–", "ー", "/", "n/a", "none", "?"):
        return None
    box = _BOX.match(folded)
    if box is not None:
        value = _BOXES.get(box[1]) or _YES.get(box[1]) or next((_MARKS[mark] for mark in box[1] if mark in _MARKS), "unknown")
        return Status(value, written, folded[box.end() :].strip()) if value != "unknown" or not strict else None
    emoji = _EMOJI.match(folded)
    rest = folded[emoji.end() :].strip() if emoji else folded
    word = _WORD.match(rest)
    if word is not None:
        return _with(written, _WORDS[word[0]], _behind(bare, folded, rest[word.end() :]))
    percent = _PERCENT.match(rest)
    if percent is not None:
        return _with(written, "done" if int(percent[1]) >= 100 else "in_progress" if int(percent[1]) else "open", rest[percent.end() :])
    if rest in _YES:
        return Status(_YES[rest], written)
    for mark in emoji[0] if emoji else "":
        if mark in _MARKS:
            return _with(written, _MARKS[mark], rest)
    return None if strict else Status("unknown", written)


def _behind(bare: str, folded: str, rest: str) -> str:
    """What stands behind the word, in the author's own letters where folding kept their number."""
    return bare[len(bare) - len(rest) :] if len(bare) == len(folded) else rest


def _with(written: str, value: str, rest: str) -> Status:
    note = rest
    while (bare := _SEPARATOR.sub("", note)) != note:
        note = bare
    told = dates.search(rest)
    times = _TIMES.search(rest)
    completed = dates.resolve(told, None, "") if told and value == "done" else None
    return Status(value, written, note, completed, int(times[1]) if times else 0)
