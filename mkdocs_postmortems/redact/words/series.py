"""Series: the ids of postmortems in, an expression for those that do not go out: by the form of the public ones, or written out.

A public text may name an incident that is not public. What is shown in its place must not depend on whether its file is there: else
the day on which somebody deletes it could be read off the site. A number of one or two digits has no form by which it is told from a
version or a host, so that of a withheld one is looked for itself, for as long as its file is there.
"""

import re
from collections.abc import Container, Iterable

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.words.needle import Needle

ELSEWHERE = Needle("", "withheld", "another incident", "another incident")
"""What stands in the place of an incident that is not public."""
_NUMBERED = Expression(r"[^\W\d_]{2,16}(?:[-_][^\W\d_]{2,16}){0,2}(?:[-_]?\d{1,8}){1,4}")
_SIGNED = Expression(r"(?P<name>[^\W\d_]{2,16}(?:[-_][^\W\d_]{2,16}){0,2})[-_](?P<number>\d{1,8})")
_FEWEST = 3
"""Digits; a form of fewer is one of versions and of hosts as well."""


def series(ids: Iterable[str], hidden: Iterable[str] = ()) -> re.Pattern[str] | None:
    """An expression for ids of the same forms, those of `ids` not among them, and for those of `hidden` whose number is too short for that.

    None where there is nothing to look for.
    """
    public = frozenset(ids)
    numbered = [one for one in sorted(public) if _NUMBERED.fullmatch(one) and sum(map(str.isdigit, one)) >= _FEWEST]
    forms = dict.fromkeys(re.sub(r"\d+", lambda run: rf"\d{{{len(run[0])}}}", _apart(one)) for one in numbered)
    known = "|".join(map(_apart, numbered))
    found = [rf"(?!(?:{known})(?![\w-]))(?:{'|'.join(forms)})(?![\w-])"] if forms else []
    if short := _short(hidden, {fold(one) for one in public}):
        found.append(rf"(?:{short})(?![\w-]|[.,:]\d)")
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(found)})", re.IGNORECASE) if found else None


def _short(hidden: Iterable[str], public: Container[str]) -> str:
    """Letters, a sign and a number, as in `PM-5`: with its sign, so that `5 pm 12` and `timed out 12 times` are none."""
    numbers: dict[str, list[str]] = {}
    for one in sorted(frozenset(hidden)):
        if fold(one) not in public and (parts := _SIGNED.fullmatch(one)):
            numbers.setdefault(r"[-_]".join(re.split("[-_]", parts["name"])), []).append(parts["number"])
    return "|".join(rf"{name}[-_](?:{'|'.join(rows)})" for name, rows in numbers.items())


def _apart(name: str) -> str:
    """An expression for the name, also with its parts joined or with blanks between them."""
    return r"[-_\s]?".join(re.split("[-_]", name))
