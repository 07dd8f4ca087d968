"""Statements: the text of a field in, its statements in plain words out, and whether one says for itself when it was and how long."""

import re

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r".+?[.!?。！？](?=\s|$|[一-龠ぁ-んァ-ン])", re.DOTALL)
_LABEL = re.compile(r"[^\s.!?。:：][^.!?。:：]{1,40}[:：](?=\s|$)")
_ENDS = (".", "!", "?", "。", "！", "？", ":", "：")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober|tember)?\.?"
_DAY = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?!\w)|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}月\d{1,2}日",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{1,2}h\d\d\b|\d{1,2}時", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:for|last(?:ed|ing)|took|over|during)\s+(?:[a-z]+\s+){0,3}?(?:\d+(?:[.,]\d+)?|an?|one|two|three|half an)[\s-]+"
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?)\b",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The words on one line, without marks and addresses."""
    return " ".join(_LINK.sub(r"\1", text).replace("**", "").replace("`", "").split())


def first(text: str) -> str:
    """The first sentence."""
    clean = plain(text)
    found = _SENTENCE.match(clean)
    return found[0] if found else f"{clean}." if clean else ""


def told(text: str) -> str:
    """What is told in sentences: without the lines that only fill in a label, such as `Users affected: 300`."""
    return "\n".join(row for row in _rows(text) if not _LABEL.match(row))


def whole(text: str) -> str:
    """All statements, each with an end, so that a list of labels does not run together; a label that nobody filled in says nothing."""
    rows = _rows(text)
    if not any(_LABEL.match(row) for row in rows):
        return plain(text)
    return " ".join(row if row.endswith(_ENDS) else f"{row}." for row in rows)


def names_day(sentence: str) -> bool:
    """Whether it says on which day it was."""
    return bool(_DAY.search(sentence))


def names_clock(sentence: str) -> bool:
    """Whether it says at what time of day it was."""
    return bool(_CLOCK.search(sentence))


def names_length(sentence: str) -> bool:
    """Whether it says how long it took."""
    return bool(_LASTED.search(sentence))


def _rows(text: str) -> list[str]:
    """The statements: a line that opens with a label is one, and other lines are as they were wrapped."""
    rows: list[str] = []
    for line in filter(None, map(plain, text.split("\n"))):
        if not rows or _LABEL.match(line) or _LABEL.match(rows[-1]):
            rows.append(line)
        else:
            rows[-1] = f"{rows[-1]} {line}"
    return [row for row in rows if not ((found := _LABEL.match(row)) and found.end() == len(row))]
