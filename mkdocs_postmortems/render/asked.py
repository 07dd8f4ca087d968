"""Asked: a list and what is asked of it in, the link that opens it with exactly those rows out; without script it opens the whole list."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import quote_plus

from markupsafe import Markup

_PLAIN = re.compile(r"[^\W_][\w.]*(?:-\w+)*")
COUNTED = "is:counted"
Link = Callable[[str], str]
"""A month, quarter or year in, the address of its incidents out."""


def clause(field: str, value: str) -> str:
    """`service:checkout`, `service:"check out"`."""
    plain = _PLAIN.fullmatch(value) and ".." not in value
    return f"{field}:{value}" if plain else f'{field}:"{value.replace(chr(34), chr(34) * 2)}"'


def link(address: str, *parts: str) -> str:
    """The list at that address with a query of these parts, as the door resolves it."""
    return f"md:{address}?query={quote_plus(' '.join(parts), safe=':.,-')}"


def opened(time: str, last: date, first: date = date.min) -> str:
    """The query for what began in `2026-03`, `2026-Q1` or `2026`, and neither before nor after these days."""
    year, rest = int(time[:4]), time[5:]
    month = int(rest[1:]) * 3 - 2 if rest.startswith("Q") else int(rest or 1)
    after = year * 12 + month - 1 + (3 if rest.startswith("Q") else 1 if rest else 12)
    begin, end = date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return f"opened:{time}" if first <= begin and end <= last else f"opened:{max(first, begin)}..{min(last, end)}"


def linked(address: str, said: str, *parts: Markup) -> Markup:
    """A part of a chart that opens what it counts."""
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(address, said, Markup("").join(parts))
