"""Days: running text in, the first complete date it names out. For titles, file names and sentences; fields go elsewhere."""

import re
from datetime import date

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.read.times.months import DAY_AND_NAME, NUMBERS

_MONTHS = {name: n for n, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = Expression(
    r"(?<!\d)(?P<y1>(?:19|20)\d\d)(?P<sep>[-/._年년 ])\s?(?P<m1>\d{1,2})(?:(?P=sep)|[月월])\s?(?P<d1>\d{1,2})(?!\d)"
    r"|(?<![\dA-Za-z])(?P<y2>20\d\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)(?!\d)"
    rf"|\b{_MONTH.format('n3')}\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|through|until|and)\s*(?:[a-z]{{3,9}}\.?\s+)?\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+(?P<y3>20\d\d)\b"
    rf"|(?<!\d)(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]+(?:of\s+)?{_MONTH.format('n4')}\.?,?[\s/-]+(?P<y4>20\d\d)\b"
    rf"|(?<!\d){DAY_AND_NAME.format('n6')}(?P<y6>20\d\d)\b"
    r"|(?<![\d/.-])(?P<a>\d{1,2})(?P<s5>[-/.])(?P<b>\d{1,2})(?P=s5)(?P<y5>(?:20)?\d\d)(?![\d/-])",
    re.IGNORECASE,
)
_LOOKS = Expression(r"(?:19|20)\d\d|\d[-/.]\d{1,2}[-/.]\d\d")
"""A text without this holds no full date: most lines of most files, told at a tenth of the cost."""
_NAMED = re.sub(r"(?<=[>|])[a-z]", lambda first: first[0].upper(), _MONTH)
"""With a capital: "it may 3 times fail" names no day."""
_YEARLESS = Expression(
    rf"\b{_NAMED.format('n1')}\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|,\s*\d{{4}}\b)"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAMED.format('n2')}\b"
)


def first(text: str, order: str = "", about: date | None = None) -> date | None:
    """The first full date of a text.

    One with slashes counts where a single reading is possible, where `order` (dmy, mdy) says which, or where `about` is known:
    then the reading that lies nearest to it.
    """
    if not _LOOKS.search(text):
        return None
    for match in _DATE.finditer(text):
        if match["y5"] and match["s5"] != "." and not order:
            return next(iter(every(text, order, about)), None)
        found = _read(match.groupdict(), order, about)
        if found is not None:
            return found
    return None


def only(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    match = _DATE.search(text)
    return match is not None and not (text[: match.start()] + text[match.end() :]).strip(" -–—,.:()[]")


def every(text: str, order: str = "", about: date | None = None) -> tuple[date, ...]:
    """All full dates of a text in order. Slash dates of one text share one order where any of them shows it."""
    matches = list(_DATE.finditer(text)) if _LOOKS.search(text) else []
    slashed = [(int(m["a"]), int(m["b"])) for m in matches if m["y5"] and m["s5"] != "."]
    if not order and slashed:
        order = "mdy" if any(b > 12 for _, b in slashed) else "dmy" if any(a > 12 for a, _ in slashed) else ""
    return tuple(found for match in matches if (found := _read(match.groupdict(), order, about)) is not None)


def near(text: str, about: date) -> date | None:
    """The first date of a text, one without a year taken in the year that puts it nearest to `about`."""
    full = first(text, about=about)
    if full is not None:
        return full
    for match in _YEARLESS.finditer(text):
        got = match.groupdict()
        month = _MONTHS[(got["n1"] or got["n2"])[:3].lower()]
        tried = [
            one for year in (about.year - 1, about.year, about.year + 1) if (one := on_calendar(year, month, int(got["d1"] or got["d2"])))
        ]
        if tried:
            return min(tried, key=lambda one: abs((one - about).days))
    return None


def _read(got: dict[str, str | None], order: str, about: date | None) -> date | None:
    for y, m, d in (("y1", "m1", "d1"), ("y2", "m2", "d2")):
        if got[y]:
            return on_calendar(int(got[y] or 0), int(got[m] or 0), int(got[d] or 0))
    for y, n, d in (("y3", "n3", "d3"), ("y4", "n4", "d4")):
        if got[y]:
            return on_calendar(int(got[y] or 0), _MONTHS[(got[n] or "")[:3].lower()], int(got[d] or 0))
    if got["y6"]:
        return on_calendar(int(got["y6"]), NUMBERS[(got["n6"] or "").lower()], int(got["n6_day"] or 0))
    a, b, year = int(got["a"] or 0), int(got["b"] or 0), int(got["y5"] or 0)
    year += 2000 if year < 100 else 0
    day_first, month_first = on_calendar(year, b, a), on_calendar(year, a, b)
    if got["s5"] == "." or order == "dmy" or month_first is None:
        return day_first
    if order == "mdy" or day_first is None or day_first == month_first:
        return month_first
    return min((day_first, month_first), key=lambda one: abs((one - about).days)) if about is not None else None


def on_calendar(year: int, month: int, day: int) -> date | None:
    """The day of these numbers, or None where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
