"""People: a postmortem in, those whom it names out: in its header, its fields and its text. How they are written is for `spellings`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.names.appositions import lone
from mkdocs_postmortems.redact.names.attending import attending
from mkdocs_postmortems.redact.names.companions import company
from mkdocs_postmortems.redact.names.components import component, prefix
from mkdocs_postmortems.redact.names.forenames import called
from mkdocs_postmortems.redact.names.hangul import hangul
from mkdocs_postmortems.redact.names.mononyms import alone
from mkdocs_postmortems.redact.names.sinographs import sinographs
from mkdocs_postmortems.redact.names.titled import titled
from mkdocs_postmortems.redact.words.listed import listed, phrases
from mkdocs_postmortems.redact.words.ordinary import ordinary

_NOBODY = {"", "-", "—", "n/a", "none", "tbd", "unknown", "nobody", "unassigned", "everyone", "all"}
_OFFICES = listed("people-offices")
_PROGRAMS = listed("people-things") | listed("logins-machines")
"""What may have done something at a time without being anybody."""
_BOTS = listed("people-bots")
"""Programs that open and merge changes in a name of their own."""
_FIELDS = phrases("people-fields")
"""Keys that no table of fields has, and that name people in the header of one company or another."""
_HOLDERS = frozenset(
    fold(name) for row in FIELDS if row.audience == "person" or row.name == "approvals" for name in (row.name, *row.aliases)
)
_LONGEST = 5
"""Words that are no name any more."""
_NICK = Expression(r"([^\s\"“‘„(]+)\s+[(\"'“‘„]{1,2}([^\W\d_][\w'-]{1,20})[)\"'”’“]{1,2}\s+([^\s\"“‘„(][^\"“‘„(<@]*)\Z")


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person."""

    name: str = field(repr=False)
    role: str = ""
    also: tuple[str, ...] = field(default=(), repr=False)


def of(one: Postmortem) -> tuple[Somebody, ...]:
    """Every person one document names: in its header, its fields, its lists of those who took part."""
    every = named(one.record, one.document.header.data, tuple(attending(one)))
    return tuple(somebody for somebody in every if not prefix(somebody.name, one.document.body))


def single(one: Postmortem) -> tuple[str, ...]:
    """The names of those whom one document calls by a single one: too little for a hunt in any other."""
    return tuple(
        dict.fromkeys(name for find in (alone, titled, lone, called, company, sinographs, hangul) for name in find(one.document.body))
    )


def things(every: Iterable[Postmortem], settings: Settings) -> frozenset[str]:
    """The words by which a library calls its services, teams and tags, folded: `Orion restarted the primary` tells of no person then.

    Who owns a service is left out: that may be somebody.
    """
    names = {*settings.teams, *(name for one in settings.services for name in (one.name, *one.aliases, one.public_name))}
    for one in every:
        names.update((*one.record.services, *one.record.teams, *one.record.tags))
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]{3,}", fold(name)))


def named(record: Record, data: Mapping[str, object], more: tuple[str, ...] = ()) -> tuple[Somebody, ...]:
    """Every person one document names: its own `people`, then owner, authors, roles, reviewers, action owners, timeline; then `more`."""
    own = data.get("people")
    found = (
        [Somebody(str(name), str(role) if isinstance(role, str) else "") for name, role in own.items()] if isinstance(own, Mapping) else []
    )
    found += [Somebody(str(name)) for name in own] if isinstance(own, list) else []
    found += [
        Somebody(name)
        for key, value in data.items()
        if fold(str(key)).replace("_", " ").replace("-", " ") in _FIELDS
        for name in _texts(value)
    ]
    found += [Somebody(name) for key, value in data.items() if fold(str(key)).replace("_", " ") in _HOLDERS for name in _full(value)]
    names: list[str] = [record.owner, *record.authors, *record.reviewers, *record.participants]
    for role in record.roles.values():
        names.extend(role)
    for action in record.actions:
        names.extend(owner.name for owner in action.owners if owner.kind == "person")
    for entry in record.timeline:
        names.extend(name for name in entry.who if name.casefold() not in _PROGRAMS)
    found += [_nicked(name) for name in (*names, *more)]
    return tuple({one.name.strip(): one for one in reversed(found) if _somebody(one.name)}.values())[::-1]


def _nicked(name: str) -> Somebody:
    """Somebody with what friends call him, where that stands between the given and the family name."""
    found = _NICK.match(name)
    return Somebody(f"{found[1]} {found[3]}", also=(found[2], name)) if found else Somebody(name)


def _texts(value: object) -> Iterator[str]:
    """The names in a field of somebody's own making: a name, several in one line, or a list of either."""
    if isinstance(value, str):
        yield from (part.strip() for part in re.split(r"[,;]|\s+(?:and|&)\s+", value))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner.get("name") if isinstance(inner, Mapping) else inner)


def _full(value: object) -> Iterator[str]:
    """The full names in a map: its values, or its keys where those are roles or days."""
    for part in value if isinstance(value, list) else [value]:
        for key, inner in part.items() if isinstance(part, Mapping) else ():
            if _long(inner):
                yield str(inner)
            elif _long(key) and not any(map(ordinary, str(key).split())):
                yield str(key)


def _long(value: object) -> bool:
    said = value.split() if isinstance(value, str) else []
    return 1 < len(said) < _LONGEST and all(word[:1].isupper() for word in said) and not all(map(ordinary, said))


def _somebody(name: str) -> bool:
    bare = name.strip().lstrip("@")
    if bare.casefold() in _NOBODY or len(bare) < 2 or len(bare) > 60 or component(bare):
        return False
    if bare.casefold().removesuffix("[bot]") in _BOTS:
        return False
    parts = re.split(r"[\s/-]+", bare.casefold())
    return not any(part in _OFFICES for part in parts) and not (ordinary(bare) and not bare[:1].isupper())
