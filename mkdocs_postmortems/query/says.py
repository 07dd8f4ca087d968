"""Says: every sentence a query can be answered with, and the words it may be written in; the browser gets this same table."""

import re
from collections.abc import Mapping
from types import MappingProxyType

LONGEST = 4000
"""Characters of a query that are read."""
MOST = 64
"""Parts of a query that are used."""

SAYS: Mapping[str, str] = MappingProxyType({
    "meant": "; did you mean `%`?",
    "missing": "; for those without one write `-has:%`",
    "unknown": "there is no field `%`; it was searched as text",
    "text": "`%` was searched as text",
    "sort": "there is no field `%` to sort by",
    "has": "there is nothing called `%` that an % could have",
    "letters": "`%` holds no letter and no digit and was left out",
    "value": "`%:` has no value and was left out",
    "none": "no % has a %",
    "nothing": "no % has the % `%`",
    "is": "no % is `%`",
    "begins": "no % begins with `%`",
    "unusable": "`%` cannot be used with `%:`; write %",
    "calendar": "`%` is on no calendar; write %",
    "day": "`%` names no day; write it as `asof:2026-01-31`",
    "open": "a quote is not closed: everything after it was taken as one phrase",
    "long": f"the query is too long: only its first {MOST} parts and {LONGEST} characters were read",
    "logic": "`%` was searched as a word; %",
    "OR": "write alternatives with a comma, as in `service:one,two`",
    "AND": "all parts of a query have to hold anyway",
    "NOT": "write a hyphen in front, as in `-tag:dns`",
    "number": "a number, as in `>2`, `5..10` or `50%`",
    "minutes": "a length of time, as in `>2h` or `30m..4h`",
    "length": "a length of time, as in `>60d` or `<12mo`",
    "date": "a day, as in `2026-05-31`, `2026-Q2`, `<12mo` or `2026-01..2026-03`",
    "due": "a day, as in `2026-05-31`, `<7d` or `today..2026-12-31`",
    "since": "a day or a length of time, as in `2026-05` or `12mo`",
    "level": "a severity, as in `sev1`, `<=2` or `1..2`",
})  # fmt: skip
"""By name; each `%` is filled in with what it is about, in order."""
WANTS = MappingProxyType({"day": "date", "age": "length", "until": "since"})
"""What a field of a type wants, where that is not said under the name of the type."""

UNITS = MappingProxyType({
    "s": ("sec", "secs", "second", "seconds"),
    "m": ("min", "mins", "minute", "minutes"),
    "h": ("hr", "hrs", "hour", "hours"),
    "d": ("day", "days"),
    "w": ("wk", "week", "weeks"),
    "mo": ("month", "months"),
    "y": ("yr", "year", "years"),
})  # fmt: skip
"""Each unit of a length and how it may be written."""


def say(name: str, *about: str) -> str:
    """The sentence of that name about these words."""
    rest = iter(about)
    return re.sub("%", lambda _: next(rest), SAYS[name]) if about else SAYS[name]


def absent(field: str, one: str, title: str, text: str) -> str:
    """That no row has such a value of a field with this name and title."""
    return say("is", one, text) if field == "is" else say("nothing", one, title, text)


def meant(close: str) -> str:
    """The question whether another word was meant; empty where none is near."""
    return say("meant", close) if close else ""
