"""Foreword: a text in, the first place above its first section that says that not everybody may read the page, out."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.gate.contradicted import denied, keeps, plain_key
from mkdocs_postmortems.redact.markings.directives import directives
from mkdocs_postmortems.redact.markings.private import banner, only_private, shut, stamped
from mkdocs_postmortems.redact.words.listed import listed

_LINES = 80
_HEADING = Expression(r"^ {0,3}(#{1,6})[ \t]+((?:.*[^ \t#\n])?)[ \t#]*$")
_UNDERLINE = Expression(r"^ {0,3}(?:={3,}|-{3,})[ \t]*$")
_NUMBERED = Expression(r"^\s*(?:\d+|[IVX]+)[.)]\s+[A-Z][A-Z /&-]{3,}")
_STATED = Expression(
    r"^[\s>|*_+:`\-{\[\"'#<!%]*(?P<key>[^\W\d_][\w -]{2,30}?)[\"'`*_ ]*(?:::?|：|=|\|)[\s*_`\"':]*(?P<value>[^|\n]{1,100})"
)
_WHO = listed("foreword-readers")
_TRAFFIC = Expression(r"\bTLP[ \t]*[:\-–]?[ \t]*(?:RED|AMBER|GREEN)\b")
_RULE = Expression(r"^[\s>|:-]*-[\s>|:-]*$")


_PAIRED = Expression(
    r"<t[dh]\b[^<>]*>\s*(?P<key>[^<>]{3,32}?)[:：]?\s*</t[dh]>\s*<t[dh]\b[^<>]*>\s*(?P<value>[^<>]{1,100}?)\s*<"
    r"|<meta\b[^<>]*\bname=[\"']?(?P<name>[\w-]{3,32})[\"']?[^<>]*\bcontent=[\"'](?P<content>[^\"'<>]{1,100})[\"']",
    re.IGNORECASE,
)
"""The same in HTML."""


def foreword(body: str) -> int:
    """The line, from 0, of the first such place; -1 where there is none.

    Headers of other tools stand there, in whatever form: a second one, TOML, a table, bullets, a comment; and so do banners.
    """
    rows = _above(body.split("\n", _LINES + 1)[:_LINES])
    text = "\n".join(rows)
    light = _TRAFFIC.search(text)
    if light:
        return text.count("\n", 0, light.start())
    told = next(directives(text), -1)
    if told >= 0:
        return text.count("\n", 0, told)
    return next(_said(rows), -1)


def _above(rows: Sequence[str]) -> Sequence[str]:
    """The lines above the first section: a title may stand among them."""
    titles = 0
    for at, row in enumerate(rows):
        found = _HEADING.match(row)
        # A comment of TOML or YAML looks like a title.
        if found and len(found[1]) > 1:
            return rows[:at]
        underlined = at + 1 < len(rows) and row.strip() and _UNDERLINE.match(rows[at + 1]) and not _STATED.match(row)
        titles += bool(found or underlined)
        if (titles > 1 and (found or underlined)) or _NUMBERED.match(row):
            return rows[:at]
    return rows


def _said(rows: Sequence[str]) -> Iterator[int]:
    for at, row in enumerate(rows):
        title = _HEADING.match(row)
        # A title that says nothing else shuts the sections below it, which is told elsewhere.
        said = title and (stamped(title[2]) or (shut(title[2]) and not only_private(title[2])))
        if said or (not title and banner(row)):
            yield at
        found = _STATED.match(row)
        if found and _closed(found["key"], found["value"]):
            yield at
        if any(_closed(pair["key"] or pair["name"], pair["value"] or pair["content"]) for pair in _PAIRED.finditer(row)):
            yield at
        if row.strip() and "".join(rows[at + 1 : at + 2]).lstrip(" >").startswith(":") and _closed(row, rows[at + 1].strip(" >:")):
            yield at + 1
        if "|" in row and at + 2 < len(rows) and _RULE.match(rows[at + 1]):
            heads, cells = ([cell.strip(" *_`") for cell in one.strip(" |>").split("|")] for one in (row, rows[at + 2]))
            if any(_closed(key, value) for key, value in zip(heads, cells, strict=False)):
                yield at + 2


def _closed(key: str, value: str) -> bool:
    name, plain = plain_key(key.strip()), value.strip(" %").strip(" \t*_`\"',}]->")
    return (name in _WHO and keeps(name, plain)) or denied(name, fold(plain))
