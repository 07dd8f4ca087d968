"""Needles: the postmortems of a folder and its rules in, what an audit has to look for in a finished site out."""

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from mkdocs_postmortems import audit
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import ordinary

_SHORTEST = 5
_OFFICES = listed("people-offices")
_CALLED = ("id", "title", "services", "tags", "teams")


def needles(
    postmortems: Iterable[Postmortem], shown: frozenset[str], public: Iterable[Record], settings: Settings
) -> tuple[audit.Wanted, tuple[Problem, ...]]:
    """What must not be found: declared values, people of all postmortems, and ids, titles and names of those not `shown` (source paths).

    `public` are the records of the others as their pages show them. The problems are values that cannot be looked for; no site may
    pass while there are any.
    """
    everything = tuple(postmortems)
    rules = settings.redaction
    declared = {
        "terms": [{"text": t.text, "kind": t.kind, "also": list(t.also), "case": t.case} for t in rules.terms],
        "people": [{"name": p.name, "also": list(p.also)} for p in rules.people],
        "internal_domains": list(rules.internal_domains),
        "tickets": list(rules.tickets),
    }
    # The key is made of what is secret, so that nobody can guess values back, and stays the same until that changes.
    wanted, problems = audit.declared(
        declared, "redaction.yml", hashlib.sha256(repr(sorted(map(repr, declared.items()))).encode()).digest()
    )
    hidden = withheld(everything, shown, (word for record in public for word in said(record)))
    names = dict.fromkeys(name for one in everything for name in people(one.record))
    accepted = frozenset(row.fingerprint for row in rules.allow if row.expires >= settings.as_of)
    return replace(wanted, needles=(*wanted.needles, *audit.people(names, first=1_001)), withheld=hidden, allowed=accepted), problems


def withheld(postmortems: tuple[Postmortem, ...], shown: frozenset[str], words: Iterable[str]) -> tuple[audit.Withheld, ...]:
    """By what those that are not `shown` (source paths) would be known: id, title and file name, as far as they say anything.

    `words` are what the pages of the others are called: they are on the site in any case.
    """
    public = {word.casefold() for word in words}

    def plain(word: str) -> bool:
        return ordinary(word.replace("_", " ")) and not any(letter.isdigit() for letter in word)

    def telling(word: str) -> str:
        # A name so short or so common stands in every text; what it belongs to is kept out by the redactor all the same.
        return word if len(word) >= _SHORTEST and word.casefold() not in public and not plain(word) else ""

    return tuple(
        audit.Withheld(telling(one.record.id), telling(one.record.title), telling(PurePosixPath(one.source.path).name.partition(".")[0]))
        for one in postmortems
        if one.source.path not in shown
    )


def said(record: Record, fields: Container[str] = _CALLED, own: object = None) -> Iterator[str]:
    """The words that its pages are called after, as far as `fields` are public; `own` are what its header holds in place of some."""
    others = own if isinstance(own, Mapping) else {}
    for name in _CALLED:
        if name in ("id", "title") or name in fields:
            value = others.get(name) or getattr(record, name)
            yield from (str(word) for word in (value if isinstance(value, (list, tuple)) else (value,)))


def people(record: Record) -> Iterator[str]:
    """The people of a record, told from the teams and roles that stand in the same fields."""
    named = [record.owner, *record.authors, *record.reviewers, *record.participants]
    named += [name for names in record.roles.values() for name in names]
    named += [owner.name for action in record.actions for owner in action.owners if owner.kind == "person"]
    yield from (name for name in named if _is_person(name))


def _is_person(name: str) -> bool:
    words = name.split()
    if name.startswith("@"):
        return len(name) > 3
    parts = re.split(r"[\s/-]+", name.casefold())
    return 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words) and not any(part in _OFFICES for part in parts)
