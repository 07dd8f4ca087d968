"""Days: a declared value in, every other way to write it out where it is a day of the calendar; nothing for any other value.

What the months are called stands in `months.txt`, each with its number.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold, unaccented

_LIST = Path(__file__).with_name("months.txt")
_TH = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_PARTS = 3
_YEAR = 4
_RUN = Expression(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
"""A day whose parts nothing parts."""
_PART = Expression(r"\d+|[^\W\d_]+")
_BETWEEN = frozenset(("st", "nd", "rd", "th", "of", "the", "de", "年", "月", "日"))
"""What stands between the parts of a day and says nothing."""


@cache
def _months() -> dict[str, int]:
    rows = (row.split() for row in _LIST.read_text(encoding="utf-8").splitlines())
    return {name: int(number) for number, *names in rows for name in names}


@cache
def _known() -> dict[str, int]:
    return {unaccented(fold(name)): number for name, number in _months().items()}


def written(text: str) -> tuple[str, ...]:
    """The day in numbers and in words, in the order of each language; both days where the order of its numbers leaves two."""
    found = dict.fromkeys(spelled for day in _read(text) for spelled in _spelled(day))
    return tuple(found)


def _read(text: str) -> Iterator[date]:
    plain = unaccented(fold(text))
    if _RUN.fullmatch(plain):
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    parts = [part for part in _PART.findall(plain) if part not in _BETWEEN]
    if len(parts) != _PARTS or not any(len(part) == _YEAR and part.isdigit() for part in parts):
        return
    first, second, last = (_known().get(part, int(part) if part.isascii() and part.isdigit() else 0) for part in parts)
    orders = ((first, second, last),) if len(parts[0]) == _YEAR else ((last, second, first), (last, first, second))
    for order in orders:
        try:
            yield date(*order)
        except ValueError:
            continue


def _spelled(day: date) -> Iterator[str]:
    yield day.isoformat()
    yield from (f"{day.day}.{day.month}.{day.year}", f"{day.month}/{day.day}/{day.year}", f"{day.year}/{day.month}/{day.day}")
    yield from (f"{day:%d.%m.%Y}", f"{day:%m/%d/%Y}", f"{day.year}年{day.month}月{day.day}日", f"{day:%Y%m%d}")
    yield from (
        f"{day:%d.%m.%y}",
        f"{day:%m/%d/%y}",
        f"{day.day}.{day.month}.{day:%y}",
        f"{day.month}/{day.day}/{day:%y}",
        f"{day:%y-%m-%d}",
    )
    for name in (name for name, number in _months().items() if number == day.month):
        for number in (f"{day.day}", f"{day.day:02}", f"{day.day}{_TH.get(day.day, 'th')}"):
            yield from (f"{number} {name} {day.year}", f"{name} {number} {day.year}", f"{name} {number}, {day.year}")
            yield f"{number} of {name} {day.year}"
            yield f"{number} {name} {day:%y}"
        yield from (f"{day.day} de {name} de {day.year}", f"{day.year} {name} {day.day}")
