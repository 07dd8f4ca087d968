"""Slashes: a document in, how its author orders day and month where the document itself shows it, out. Knows no fields."""

import re
from datetime import date

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.header.choose import Chosen
from mkdocs_postmortems.read.times import days
from mkdocs_postmortems.read.times.days import on_calendar

_SLASHED = Expression(r"(?<![\d/-])(\d{1,2})(?:/(\d{1,2})/((?:19|20)\d\d|\d\d)|-(\d{1,2})-((?:19|20)\d\d))(?![\d/-])")
_MONTH = Expression(r"(?:^|/)((?:19|20)\d\d)[/-](\d{1,2})(?=[/_-])")
"""The year and month of the folder a file lies in, or of its name."""
_DAY_FIRST = Expression(
    r"(?-i:[À-ÖØ-öø-ž\u0400-\u04ff])|^\W*data(?:\W*$|\s+(?:d[aeo]s?|dell|e hora))"
    r"|^\W*(?:fecha|datum|dauer|beginn|autor\w*|auteurs?|severidade?|estado|statut|inicio|hora|prazo"
    r"|responsable|schweregrad|verfasser|servicios|tanggal|tarih|durata|duur)\b",
    re.IGNORECASE,
)
"""Letters and words that no English label has: Latin letters with an accent, Cyrillic, and what the plain ones are called."""
_CLOSE, _FAR = 31, 60
"""Days between the dates of one incident, and between those of several months."""
_Pair = tuple[int, int, int]


def order(document: Document, chosen: Chosen, titled: str) -> str:
    """Day first (dmy) or month first (mdy) where a date has one reading only, one reading is the day in the title or the month of the
    folder, one reading puts all dates close together, or the labels are of a language that writes the day first; else empty.

    The text is looked through only where a date of a field or of the title has two readings.
    """
    stated = [
        one.text
        for field, said in chosen.every.items()
        if field == "date" or field.startswith("times.") or field.endswith("_at")
        for one in said
    ]
    own = [pair for text in (*stated, titled) for pair in _pairs(text)]
    if not own:
        return ""
    pairs = list(dict.fromkeys(_pairs(document.body)))
    seen = {"dmy" if a > 12 else "mdy" for a, b, _ in pairs if a <= 31 and b <= 31 and (a > 12) != (b > 12)}
    if seen:
        return seen.pop() if len(seen) == 1 else ""
    about = days.first(titled) or days.first(document.path)
    return _on(own, about) or _in_month(own, document.path) or _together(pairs) or _spoken(chosen)


def shown(document: Document) -> str:
    """The same where any date of the text has one reading only, for days that no field states, such as those by which work is due."""
    pairs = _pairs(document.body)
    seen = {"dmy" if a > 12 else "mdy" for a, b, _ in pairs if a <= 31 and b <= 31 and (a > 12) != (b > 12)}
    return seen.pop() if len(seen) == 1 else ""


def _spoken(chosen: Chosen) -> str:
    """Day first where a label is written in one of the languages that all do so."""
    return "dmy" if any(_DAY_FIRST.search(one.label) for said in chosen.every.values() for one in said) else ""


def _pairs(text: str) -> list[_Pair]:
    """The two numbers and the year of each date that may have two readings."""
    if "/" not in text and "-" not in text:
        return []
    found = [(int(m[1]), int(m[2] or m[4]), int(m[3] or m[5])) for m in _SLASHED.finditer(text)]
    return [(a, b, year + 2000 * (year < 100)) for a, b, year in found]


def _on(own: list[_Pair], about: date | None) -> str:
    if about is None:
        return ""
    fits = {name for a, b, _ in own for name, pair in (("dmy", (b, a)), ("mdy", (a, b))) if pair == (about.month, about.day)}
    return fits.pop() if len(fits) == 1 else ""


def _in_month(own: list[_Pair], path: str) -> str:
    folder = _MONTH.search(path)
    if folder is None:
        return ""
    about = (int(folder[1]), int(folder[2]))
    fits = {name for a, b, year in own for name, month in (("dmy", b), ("mdy", a)) if (year, month) == about}
    return fits.pop() if len(fits) == 1 else ""


def _together(pairs: list[_Pair]) -> str:
    spans = {
        "dmy": _span([made for a, b, year in pairs if (made := on_calendar(year, b, a))]),
        "mdy": _span([made for a, b, year in pairs if (made := on_calendar(year, a, b))]),
    }
    near = [name for name, span in spans.items() if 0 < span <= _CLOSE]
    return near[0] if len(near) == 1 and max(spans.values()) >= _FAR else ""


def _span(found: list[date]) -> int:
    return (max(found) - min(found)).days if found else 0
