"""Needles: the postmortems of a folder and its rules in, what an audit has to look for in a finished site out."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from mkdocs_postmortems import audit, redact
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.redact.listed import listed
from mkdocs_postmortems.redact.ordinary import ordinary

_SHORTEST = 5
_OFFICES = listed("people-offices")


def needles(postmortems: Iterable[Postmortem], shown: frozenset[str], settings: Settings) -> tuple[audit.Wanted, tuple[Problem, ...]]:
    """What must not be found: declared values, people of all postmortems, and ids, titles and names of those not `shown` (source paths).

    The problems are values that cannot be looked for; no site may pass while there are any.
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
    hidden = withheld(everything, shown, redact.policy(settings).fields)
    names = dict.fromkeys(name for one in everything for name in people(one.record))
    accepted = frozenset(row.fingerprint for row in rules.allow if row.expires >= settings.as_of)
    return replace(wanted, needles=(*wanted.needles, *audit.people(names, first=1_001)), withheld=hidden, allowed=accepted), problems


def withheld(postmortems: tuple[Postmortem, ...], shown: frozenset[str], fields: frozenset[str]) -> tuple[audit.Withheld, ...]:
    """By what those that are not `shown` (source paths) would be known: id, title and file name, as far as they say anything.

    `fields` are those that may be public: what the pages of the others are called after them is on the site in any case.
    """
    public = {word.casefold() for one in postmortems if one.source.path in shown for word in _said(one.record, fields)}

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


def _said(record: Record, fields: frozenset[str]) -> Iterator[str]:
    yield from (record.id, record.title)
    for name in ("services", "tags", "teams"):
        yield from getattr(record, name) if name in fields else ()


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
