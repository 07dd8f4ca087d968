"""Attending: a postmortem in, the people out whom it names by the place alone: among attendees, behind a role, by git, deep in a header."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.listed import listed
from mkdocs_postmortems.redact.logins import signed
from mkdocs_postmortems.redact.ordinary import ordinary

_KEYS = listed("people-keys")
_OFFICES = listed("people-offices")
_TITLES = listed("people-titles")
_ROLES = frozenset(fold(word).replace("_", " ") for row in FIELDS if row.audience == "person" for word in (row.name, *row.aliases))
_BULLET = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?")
_APART = re.compile(r"\s*[|,;、，/]\s*|\s+(?:and|&)\s+")
_TAIL = re.compile(r"\s*(?:[(:（：<]|\s[-–—]\s).*$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:[ \t]+[^\W\d_][\w.'’-]*){0,4}")
_DEFINED = re.compile(r"^[ \t]{0,3}([^\W\d_][^\n:|]{1,40})\n(?:[ \t]*\n)?((?::[ \t]+[^\n]+(?:\n|\Z))+)", re.MULTILINE)
_DEEPEST = 6


def attending(one: Postmortem) -> Iterator[str]:
    """The names, as they are written; roles, teams and ordinary words are none."""
    rows = one.document.text.split("\n")
    for section in one.record.sections:
        if section.name == "attendees":
            for row in rows[section.line : section.end]:
                yield from _names(row)
    if "\n:" in one.document.body:
        for found in _DEFINED.finditer(one.document.body):
            if fold(found[1].strip(" *_")) in _ROLES:
                for row in found[2].split("\n"):
                    yield from _names(row.lstrip(": \t"))
    yield from signed(one.document.body)
    yield from (name for value in one.document.header.data.values() for name in _deep(value, 0))


def _names(row: str) -> Iterator[str]:
    for part in _APART.split(_BULLET.sub("", row)):
        bare = _TAIL.sub("", part).strip(" *_`.")
        if (bare.startswith("@") and len(bare) > 2) or (_NAME.fullmatch(bare) and _is_name(bare)):
            yield bare


def _is_name(bare: str) -> bool:
    """Whether every word begins as names do, and they are not those of a role, a team or the language alone."""
    words = bare.split()
    capital = all(not word[0].islower() for word in words if len(word) > 3)
    if all(fold(word) in _ROLES or word.casefold() in _TITLES or ordinary(word) for word in words):
        return False
    return capital and len(bare) > 1 and not any(word.casefold().strip(".") in _OFFICES for word in words)


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
            yield from _deep(inner, depth + 1)
