"""Shapes: the internal domains and ticket keys of a configuration in, their patterns out, and how far the numbers behind a key reach."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.hosts import TAIL
from mkdocs_postmortems.redact.words.listed import listed

URL_HEAD = r"(?:[a-z][a-z0-9+.-]{1,15}://(?:[^\s/@<>\"'`]*@)?)?"
_FILES = listed("identifiers-files") | listed("identifiers-kept-files")
_FOLLOWING = Expression(r",?\s(?:and|or|und|oder|et|y|&)\s(\d{3,6})(?![\w:%-]|\.\d)|[,/]\s?(\d{3,6})(?![\w:%-]|\.\d)")
_LAST = Expression(r"\d{3,6}\Z")
_MORE = Expression(r"(?:\s?(?:/|,|&|and|or|to)\s?(?:-|(?<=/))(\d{2,6})(?![\w.-]))+")
"""Further numbers behind a ticket, as in `INC-4711/4712` and `INC-4711, -4712`."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What one configuration adds to the built-in forms."""

    hosts: re.Pattern[str] | None = field(default=None, repr=False)
    tickets: tuple[re.Pattern[str], ...] = field(default=(), repr=False)
    named: tuple[re.Pattern[str], ...] = field(default=(), repr=False)
    """Those of the tickets that name their keys: `INC4711` is one, while anything and a number is none."""
    others: re.Pattern[str] | None = field(default=None, repr=False)
    """Ids of the library's own form that no public postmortem bears."""


def shapes(domains: tuple[str, ...], tickets: tuple[str, ...], others: re.Pattern[str] | None = None) -> Shapes:
    """The forms of internal hosts and tickets that somebody configured; a pattern that is none is left out."""
    hosts = None
    if domains:
        names = sorted((d.strip(".").lower() for d in domains), key=len, reverse=True)
        ends = "|".join(map(re.escape, names))
        several = [name.split(".") for name in names if "." in name]
        # A name that goes on is another one; the audit cannot tell it from a host with something behind it, and would stop the build.
        longer = _any(r"\.".join(map(re.escape, name)) for name in several)
        # As a part of an address, of a bucket, of a variable or of what a server of names writes the dots are other signs.
        slugs = _any(r"(?:[-_]|\(\d{1,2}\))".join(map(re.escape, name)) for name in several)
        # The name of a file, that of a directory, and that of a package, which begins at the other end.
        files = "|".join(map(re.escape, sorted(_FILES)))
        directory = _any(r",[ ]?dc=".join(map(re.escape, name)) for name in several)
        packages = _any(r"[./]".join(map(re.escape, reversed(name))) for name in several)
        hosts = re.compile(
            rf"{URL_HEAD}(?<![\w-])(?:[\w*-]{{1,63}}\.){{0,8}}(?:{ends})(?:(?![\w-]|\.\w){TAIL}|_[\w.-]*\w|\.(?:{files})(?![\w.-]))"
            rf"|{URL_HEAD}(?<![\w-])(?:[\w*-]{{1,63}}\.){{0,8}}(?:{longer})(?:\.[\w-]{{1,63}})+{TAIL}"
            rf"|\bdc=(?:{directory})(?![\w-])|(?<![\w./-])(?:{packages})(?![\w-])(?:[./][\w$-]+)*"
            rf"|(?<![^\W_])(?:{slugs})(?![^\W_])(?:[-_][\w-]*\w)?",
            re.IGNORECASE,
        )
    patterns = []
    for ticket in tickets:
        try:
            patterns.append(re.compile(rf"(?<![A-Za-z0-9])(?:{ticket})(?!(?![a-z]\b)[A-Za-z0-9])", re.IGNORECASE))
        except re.error:
            continue
    named = tuple(pattern for pattern in patterns if not any(pattern.fullmatch(f"{key}-1234") for key in ("QX", "QXZ", "QXZV")))
    return Shapes(hosts, tuple(patterns), named, others)


def further(text: str, found: re.Match[str]) -> int:
    """The end of the numbers that a ticket shares its key with: as many digits as its own, and the first half of them."""
    more = _MORE.match(text, found.end())
    end, last = more.end() if more else found.end(), _LAST.search(found[0])
    while last and (one := _FOLLOWING.match(text, end)):
        number = one[1] or one[2]
        if len(number) != len(last[0]) or number[: len(number) // 2] != last[0][: len(number) // 2]:
            break
        end = one.end()
    return end


def _any(patterns: Iterable[str]) -> str:
    return "|".join(patterns) or "(?!)"
