"""Operands: the value of a clause as typed and what kind of field it is for in, the range of values it means out."""

import re
from collections.abc import Callable

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.query import days
from mkdocs_postmortems.query.query import Range

_OPERATOR = Expression(r"(>=|<=|>|<|=|≥|≤)?(.*)", re.DOTALL)
_NUMBER = Expression(r"([0-9]{1,12}(?:\.[0-9]{1,6})?)%?")
Value = str | float


def split(text: str) -> tuple[str, str]:
    """The sign of comparison in front, and the rest."""
    found = _OPERATOR.fullmatch(text)
    if found is None:  # it fits everything
        return "", text
    sign = {"≥": ">=", "≤": "<=", None: ""}.get(found[1], found[1])
    return sign, found[2]


def number(text: str) -> float | None:
    """A number without a sign, a percent sign after it or not."""
    found = _NUMBER.fullmatch(text)
    return float(found[1]) if found else None


def ranged(text: str, type_: str, today: str, level: Callable[[str], float | None]) -> tuple[Range, str] | None:
    """The range that a folded operand means, and how it is written; None where it means none for this type."""
    if type_ in ("since", "until"):
        return _edge(text, type_, today)
    start, dots, end = text.partition("..")
    if dots:
        first = _ends(start, type_, today, level) if start else (None, None)
        last = _ends(end, type_, today, level) if end else (None, None)
        if first is None or last is None or (not start and not end):
            return None
        low, high = first[0], last[1]
        if _past(type_, start, end):
            # The longer ago, the earlier.
            low, high = (last[0], first[1])
        if low is not None and high is not None and low > high:  # type: ignore[operator] # one field, one type
            return ranged(f"{end}..{start}", type_, today, level)
        return Range(low, high), text
    sign, rest = split(text)
    ends = _ends(rest, type_, today, level)
    if ends is None:
        return None
    if _past(type_, rest):
        sign, turned = {">": "<", "<": ">", ">=": "<=", "<=": ">="}.get(sign, sign), sign
    else:
        turned = sign
    made = {
        ">": Range(low=ends[1], above=True),
        ">=": Range(low=ends[0]),
        "<": Range(high=ends[0], below=True),
        "<=": Range(high=ends[1]),
    }.get(sign, Range(ends[0], ends[1]))
    return made, turned + rest


def _past(type_: str, *words: str) -> bool:
    """Whether the operand says how long ago: then more means earlier."""
    return type_ == "age" or (type_ == "day" and all(not word or days.length(word) is not None for word in words) and any(words))


def _edge(text: str, type_: str, today: str) -> tuple[Range, str] | None:
    length = days.length(text)
    if length is not None:
        day = days.shifted(today, -length.months, -length.days)
        return (Range(low=day) if type_ == "since" else Range(high=day)), text
    period = days.period(text, today)
    if period is None:
        return None
    return (Range(low=period[0]) if type_ == "since" else Range(high=period[1])), text


def _ends(text: str, type_: str, today: str, level: Callable[[str], float | None]) -> tuple[Value, Value] | None:
    """First and last value of what is written without a sign."""
    if type_ == "level":
        found = level(text)
        return None if found is None else (found, found)
    if type_ == "number":
        found = number(text)
        return None if found is None else (found, found)
    length = days.length(text)
    if type_ == "minutes":
        found = length.minutes if length else number(text) if not text.endswith("%") else None
        return None if found is None else (found, found)
    if length is not None:
        way = 1 if type_ == "due" else -1
        day = days.shifted(today, way * length.months, way * length.days)
        return day, day
    return None if type_ == "age" else days.period(text, today)
