"""Slashes: a document in, how its author orders day and month where the document itself shows it, out. Knows no fields."""

import re

from mkdocs_postmortems.model.document import Document
from mkdocs_postmortems.read import days
from mkdocs_postmortems.read.choose import Chosen

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:(?:19|20)\d\d|\d\d)(?![\d/])")


def order(document: Document, chosen: Chosen, titled: str) -> str:
    """Day first (dmy) or month first (mdy) where a date has one reading only, or one reading is the day in the title; else empty.

    The text is looked through only where a date of a field has two readings.
    """
    stated = [
        one.text
        for field, said in chosen.every.items()
        if field == "date" or field.startswith("times.") or field.endswith("_at")
        for one in said
        if "/" in one.text and _SLASHED.search(one.text)
    ]
    if not stated:
        return ""
    pairs = [(int(a), int(b)) for a, b in _SLASHED.findall(document.body)]
    seen = {"dmy" if a > 12 else "mdy" for a, b in pairs if a <= 31 and b <= 31 and (a > 12) != (b > 12)}
    if len(seen) == 1:
        return seen.pop()
    about = None if seen else days.first(titled) or days.first(document.path)
    if about is None:
        return ""
    own = [(int(a), int(b)) for text in stated for a, b in _SLASHED.findall(text)]
    fits = {name for a, b in own for name, pair in (("dmy", (b, a)), ("mdy", (a, b))) if pair == (about.month, about.day)}
    return fits.pop() if len(fits) == 1 else ""
