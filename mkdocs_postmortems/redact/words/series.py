"""Series: the ids of the postmortems that may go out in, the form of their numbers out, by which the number of any other one is known.

A public text may name an incident that is not public. What is shown in its place must not depend on whether its file is there: else
the day on which somebody deletes it could be read off the site.
"""

import re
from collections.abc import Iterable

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.needle import Needle

ELSEWHERE = Needle("", "withheld", "another incident", "another incident")
"""What stands in the place of an incident that is not public."""
_NUMBERED = Expression(r"[^\W\d_]{2,16}(?:[-_][^\W\d_]{2,16}){0,2}(?:[-_]?\d{1,8}){1,4}")
_FEWEST = 3
"""Digits; a form of fewer is one of versions and of hosts as well."""


def series(ids: Iterable[str]) -> re.Pattern[str] | None:
    """An expression for ids of the same forms, those of `ids` not among them; None where none of them is letters and a number."""
    public = frozenset(ids)
    numbered = [one for one in sorted(public) if _NUMBERED.fullmatch(one) and sum(map(str.isdigit, one)) >= _FEWEST]
    forms = dict.fromkeys(re.sub(r"\d+", lambda run: rf"\d{{{len(run[0])}}}", _apart(one)) for one in numbered)
    if not forms:
        return None
    known = "|".join(map(_apart, numbered))
    return re.compile(rf"(?<![\w/.-])(?!(?:{known})(?![\w-]))(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)


def _apart(name: str) -> str:
    """An expression for the name, also with its parts joined or with blanks between them."""
    return r"[-_\s]?".join(re.split("[-_]", name))
