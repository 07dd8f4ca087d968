"""Attending: a postmortem in, the people out whom it names by the place alone: among attendees, behind a role, by git, deep in a header."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.identifiers.logins import is_machine, signed
from mkdocs_postmortems.redact.markdown.ruled import ruled
from mkdocs_postmortems.redact.names.appositions import beside
from mkdocs_postmortems.redact.names.credited import credited, dashed
from mkdocs_postmortems.redact.names.forenames import place, whole
from mkdocs_postmortems.redact.names.titled import officers
from mkdocs_postmortems.redact.words.listed import listed, phrases
from mkdocs_postmortems.redact.words.ordinary import ordinary

_KEYS = listed("people-keys")
_OFFICES = listed("people-offices")
_TITLES = listed("people-titles")
_THINGS = listed("people-things") | listed("logins-machines")
"""What a program is called, or a maker of some: with it a name begins that is nobody's."""
_ROLES = frozenset(fold(word).replace("_", " ") for row in FIELDS if row.audience == "person" for word in (row.name, *row.aliases))
_BULLET = Expression(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?")
_APART = Expression(r"(?:(?<!\s)\s*|(?<=\s))[|,;、，/]\s*|(?<!\s)\s+(?:and|&)\s+")
_TAIL = Expression(r"(?:(?<!\s)\s*|(?<=\s))(?:[(:（：<]|(?<=\s)[-–—]\s).*$")
"""Both look at a row of blanks once, from its first."""
_OWNS = Expression(r"['’]s$")
_ALONE = Expression(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
"""How a login is written, in small letters."""
_NAME = Expression(r"[^\W\d_][\w.'’-]*(?:[ \t]+[^\W\d_][\w.'’-]*){0,4}")
_DEFINED = Expression(r"^[ \t]{0,3}([^\W\d_][^\n:|]{1,40})\n(?:[ \t]*\n)?((?::[ \t]+[^\n]+(?:\n|\Z))+)", re.MULTILINE)
_WHO = listed("people-columns")
_SPOKE = Expression(
    r"^[ \t>]*[*_]{0,2}([^\W\d_][\w.'’-]*(?:[ ][^\W\d_][\w.'’-]*){1,3})[*_]{0,2}"
    r"(?:[ ][(\[][^()\[\]\n]{1,30}[)\]])?(?:[ \t]{1,4}|[ ][—–-][ ])"
    r"(?:(?:[Tt]oday|[Yy]esterday|[A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?|\d{1,4}[./-]\d\d?[./-]\d{1,4}),?(?: at)? )?"
    r"\[?\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AaPp][Mm])?\]?[ \t]*$",
    re.MULTILINE,
)
"""A line of a chat as it is copied out of it: who speaks and when."""
_WORD = r"[^\W\d_a-z][\w'’-]{1,60}(?:\.[\w'’-]{1,60}){0,6}"
"""A stop behind it ends the sentence."""
_SAID = Expression(
    r"(?<![A-Za-z])([A-Za-z][A-Za-z_ -]{1,24})[\"'*_]{0,3}[ \t]?[:=][\"'*_ \t\[]{0,8}"
    r"(?:\{(?:[^{}\n]{0,80}?[,\"'])?[\s\"']{0,4}name[\"']?:[ \"']{1,3})?"
    rf"({_WORD}(?:[ ](?:[a-z]{{1,4}}[ ]){{0,2}}(?:[^\W\d_a-z]\.?[ ])?(?:[a-z]{{1,3}}[-'’])?{_WORD}){{1,2}})"
)
"""A key of code, or a label, that says who did something, and a full name behind it."""
_TURNED = Expression(
    r"^[ \t>]*(?:[-*+][ \t]+)?[*_]{0,2}([A-Za-z][A-Za-z _-]{1,24}?)[*_]{0,2}:[*_]{0,2}[ \t]+"
    r"([^\W\d_a-z][\w'’-]+),[ ]([^\W\d_a-z][\w'’-]+)[ \t]*$",
    re.MULTILINE,
)
"""The family name before the given one."""
_NICKED = Expression(
    rf"(?<![\w.])({_WORD})[ ](?:\([\"'“‘„]?([^\W\d_a-z][a-zß-ÿ]{{2,20}})[\"'”’“]?\)|[\"“‘„]([^\W\d_a-z][a-zß-ÿ]{{2,20}})[\"”’“])"
    rf"[ ]({_WORD})(?!\w)"
)
"""What friends call somebody, between the given and the family name."""
_GIVEN = listed("people-given")
_LAST = listed("people-last")
"""The last word of a label that says who did something: whatever stands before it tells which of them."""
_INITIAL = Expression(r"[^\W\d_]\.")
_HUMP = Expression(r"(?<=[a-z])(?=[A-Z])")
_DONE = frozenset(phrases("credited-parts")) | {
    "created",
    "updated",
    "changed",
    "triggered",
    "deployed",
    "run",
    "executed",
    "started",
    "paged",
    "notified",
    "informed",
    "contacted",
}
"""What a key such as `requestedBy` or a label such as `Assigned to` says was done, with a person behind it."""
_DEEPEST = 6


def attending(one: Postmortem) -> Iterator[str]:
    """The names, as they are written; roles, teams and ordinary words are none."""
    rows = one.document.text.split("\n")
    for section in one.record.sections:
        if section.name == "attendees":
            for row in rows[section.line : section.end]:
                yield from _names(row)
                yield from _small(row)
    if "\n:" in one.document.body:
        for found in _DEFINED.finditer(one.document.body):
            if fold(found[1].strip(" *_")) in _ROLES:
                for row in found[2].split("\n"):
                    yield from _names(row.lstrip(": \t"))
    yield from signed(one.document.body)
    yield from _columns(rows)
    yield from (name for found in _SPOKE.finditer(one.document.body) for name in _full(found[1]))
    for found in _SAID.finditer(one.document.body):
        if _says_who(found[1]):
            yield from _full(found[2])
            end = one.document.body.find("\n", found.end())
            yield from _others(one.document.body[found.end() : end if end > 0 else None])
    for found in _TURNED.finditer(one.document.body):
        if _says_who(found[1]):
            yield from _full(f"{found[3]} {found[2]}")
    for found in _NICKED.finditer(one.document.body):
        if not ordinary(called := found[2] or found[3]) and called.casefold() not in _THINGS:
            yield from (f'{found[1]} "{called}" {found[4]}' for _ in _full(f"{found[1]} {found[4]}"))
    for source in (credited, officers, beside, whole):
        yield from (name for written in source(one.document.body) for name in _full(written))
    yield from (name for label, written in dashed(one.document.body) if _says_who(label) for name in _full(written))
    for key, value in one.document.header.data.items():
        yield from _keyed(str(key), value)
        if isinstance(value, str):
            yield from (name for written in whole(value) for name in _full(written))
        yield from _deep(value, 0)


def _others(rest: str) -> Iterator[str]:
    """The further names of a list, as far as they are names."""
    for part in _APART.split(rest.lstrip("\"'*_` "))[1:]:
        names = list(_full(part.strip(" \"'[]{}*_`")))
        if not names:
            return
        yield from names


def _says_who(label: str) -> bool:
    key = fold(_HUMP.sub(" ", label)).replace("_", " ").replace("-", " ").strip()
    if key.endswith((" by", " to")) and not _DONE.isdisjoint((key.partition(" ")[0], key[:-3].rpartition(" ")[2])):
        return True
    if key.rpartition(" ")[2] in _LAST:
        return True
    return key.replace(" ", "_").replace("-", "_") in _KEYS or key.replace("_", " ") in _ROLES


def _columns(rows: Sequence[str]) -> Iterator[str]:
    """The full names in the columns of a table that say who did something."""
    columns: list[int] = []
    for at, row in enumerate(rows):
        if "|" not in row:
            columns = []
        elif at + 1 < len(rows) and ruled(rows[at + 1]) and ("|" in rows[at + 1] or "+" in rows[at + 1]):
            heads = [fold(cell.strip(" *_`")).replace("_", " ") for cell in _cells(row)]
            columns = [n for n, head in enumerate(heads) if head in _WHO or head in _ROLES]
        elif columns:
            cells = _cells(row)
            yield from (name for n in columns if n < len(cells) for part in _APART.split(cells[n]) for name in _full(part))


def _cells(row: str) -> list[str]:
    return row.strip(" \t>").strip("|").split("|")


def _full(written: str) -> Iterator[str]:
    """The words where they are a given and a family name, and none of them one of the language, of a role or of a team."""
    bare = _OWNS.sub("", _TAIL.sub("", written).strip(" *_`."))
    words = bare.split()
    if len(words) > 1 and words[0].isupper() != words[-1].isupper() and max(len(w) for w in (words[0], words[-1]) if w.isupper()) > 2:
        return  # an acronym and a word
    named = (
        1 < len(words) < 5
        and _NAME.fullmatch(bare)
        and _is_name(bare)
        and words[0][0].isupper()
        and not _OWNS.search(words[0])
        and words[-1][0].isupper()
    )
    if (
        named
        and words[0].casefold() not in _THINGS
        and not place(words[0], words[1])
        and not any((ordinary(word) and not _INITIAL.fullmatch(word)) or word.casefold() in _TITLES for word in words[_given(words) :])
    ):
        yield bare


def _given(words: Sequence[str]) -> int:
    """One where a name begins with a given one that is a word as well: what follows has to be none."""
    return int(words[0].casefold() in _GIVEN)


def _names(row: str) -> Iterator[str]:
    for part in _APART.split(_BULLET.sub("", row)):
        bare = _TAIL.sub("", part).strip(" *_`.")
        if (bare.startswith("@") and len(bare) > 2) or (_NAME.fullmatch(bare) and _is_name(bare)):
            yield bare


def _small(row: str) -> Iterator[str]:
    """The logins of a row that holds nothing but single words: in a sentence a small word is one of the language."""
    words = [_TAIL.sub("", part).strip(" *_`.") for part in _APART.split(_BULLET.sub("", row).strip())]
    if all(re.fullmatch(r"@?\S+", word) for word in words if word):
        yield from (word for word in words if _ALONE.fullmatch(word) and len(word) > 2 and not _is_common(word))


def _is_common(word: str) -> bool:
    """Whether a small word may as well be one of the language, a team, a program or an account that every machine has."""
    parts = re.split(r"[._-]", word)
    known = any(part in _OFFICES or part in _THINGS or part.endswith("ops") for part in parts)
    return known or is_machine(word) or all(ordinary(part) or part in _TITLES or fold(part) in _ROLES for part in parts)


def _is_name(bare: str) -> bool:
    """Whether every word begins as names do, and they are not those of a role, a team or the language alone."""
    words = bare.split()
    capital = all(not word[0].islower() for word in words if len(word) > 3)
    if all(fold(word) in _ROLES or word.casefold() in _TITLES or ordinary(word) for word in words):
        return False
    return capital and len(bare) > 1 and not any(word.casefold().strip(".") in _OFFICES for word in words)


def _keyed(key: str, value: object) -> Iterator[str]:
    """The full names under a key that no list has and whose last word says that somebody is named."""
    if _says_who(key):
        for part in value if isinstance(value, (list, tuple)) else [value]:
            if isinstance(part, str):
                yield from (name for written in _APART.split(part) for name in _full(written))


def _deep(value: object, depth: int) -> Iterator[str]:
    """The names under a key such as `who` or `owner` in the lists and maps of a header."""
    if depth > _DEEPEST:
        return
    if isinstance(value, (list, tuple)):
        for inner in value:
            yield from _deep(inner, depth + 1)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if fold(str(key)).replace(" ", "_").replace("-", "_") in _KEYS:
                for name in inner if isinstance(inner, (list, tuple)) else [inner]:
                    if isinstance(name, str):
                        yield from _names(name)
            else:
                yield from _keyed(str(key), inner)
            yield from _deep(inner, depth + 1)
