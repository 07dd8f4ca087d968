"""People: those whom the rules and one shelf name, every way each of them is written, and the role each is shown as."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.alone import alone
from mkdocs_postmortems.redact.attending import attending
from mkdocs_postmortems.redact.company import company
from mkdocs_postmortems.redact.components import component, prefix
from mkdocs_postmortems.redact.forenames import called
from mkdocs_postmortems.redact.letters import folded, spaceless
from mkdocs_postmortems.redact.listed import listed, phrases
from mkdocs_postmortems.redact.needle import Needle, declined
from mkdocs_postmortems.redact.ordinary import common, ordinary
from mkdocs_postmortems.redact.sinographs import sinographs
from mkdocs_postmortems.redact.titled import titled

_NOBODY = {"", "-", "—", "n/a", "none", "tbd", "unknown", "nobody", "unassigned", "everyone", "all"}
_OFFICES = listed("people-offices")
_ACRONYMS = listed("people-acronyms")
_PROGRAMS = listed("people-things") | listed("logins-machines")
"""What may have done something at a time without being anybody."""
_BOTS = listed("people-bots")
"""Programs that open and merge changes in a name of their own."""
_FIELDS = phrases("people-fields")
"""Keys that no table of fields has, and that name people in the header of one company or another."""
_TITLES = (
    "さん",
    "様",
    "氏",
    "君",
    "くん",
    "ちゃん",
    "殿",
    "先生",
    "先輩",
    "課長",
    "部長",
    "係長",
    "主任",
    "社長",
    "先生",
    "经理",
    "總",
    "总",
    "工",
    "님",
    "씨",
)
_NICK = re.compile(r"([^\s\"“‘„(]+)\s+[(\"'“‘„]{1,2}([^\W\d_][\w'-]{1,20})[)\"'”’“]{1,2}\s+([^\s\"“‘„(][^\"“‘„(<@]*)\Z")
_NUMBER = re.compile(r"\s*[#\d]+$")


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
    return tuple(dict.fromkeys(name for find in (alone, titled, called, company, sinographs) for name in find(one.document.body)))


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


def _somebody(name: str) -> bool:
    bare = name.strip().lstrip("@")
    if bare.casefold() in _NOBODY or len(bare) < 2 or len(bare) > 60 or component(bare):
        return False
    if bare.casefold().removesuffix("[bot]") in _BOTS:
        return False
    parts = re.split(r"[\s/-]+", bare.casefold())
    return not any(part in _OFFICES for part in parts) and not (ordinary(bare) and not bare[:1].isupper())


def roster(everybody: Iterable[Somebody]) -> tuple[Somebody, ...]:
    """The people with those joined who share a spelling in full: a handle and the name it stands for, where one entry says so."""
    found: list[Somebody] = []
    owner: dict[str, int] = {}
    for one in everybody:
        keys = {_key(word) for word in (one.name, *one.also)} - {""}
        same = next((owner[key] for key in sorted(keys) if key in owner), None)
        if same is None:
            same = len(found)
            found.append(one)
        else:
            old = found[same]
            also = tuple(dict.fromkeys((*old.also, *(word for word in (one.name, *one.also) if word != old.name))))
            found[same] = Somebody(old.name, old.role or one.role, also)
        for key in keys:
            owner.setdefault(key, same)
    return tuple(found)


def _key(word: str) -> str:
    return "".join(folded(letter) for letter in word.strip().lstrip("@") if folded(letter).strip())


def needles(person: Somebody, *, parts: bool) -> tuple[Needle, ...]:
    """Every spelling of one person; with `parts` also given and family name alone, as far as they are no ordinary words."""
    role = _NUMBER.sub("", person.role).strip() or "Responder"
    made: list[Needle] = []

    def add(text: str, *, case: bool = False, capital: bool = False, at: bool = False, tight: bool = False) -> None:
        made.append(Needle(text, "person", "person", role, person.name, case, capital, at, tight))

    for word in (person.name, *person.also):
        bare = word.strip().lstrip("@").rstrip("@")
        if len(_key(bare)) < 2:
            continue
        handle = word.strip().startswith("@")
        if "@" in bare:
            add(bare)
            box = bare.partition("@")[0]
            add(box) if len(_key(box)) > 4 and not ordinary(box) else None
            continue
        if handle:
            add(bare, at=len(_key(bare)) < 4 or common(bare))
            continue
        split = [part for part in re.split(r"[\s.,]+", bare) if part]
        if len(split) == 1:
            plain = common(bare)
            if len(_key(bare)) > (1 if spaceless(bare[0]) else 2) and not plain:
                add(bare, capital=bare[:1].isupper() and len(_key(bare)) < 5)
            elif plain and bare[:1].isupper() and parts:
                add(bare, capital=True)
            continue
        add(bare, capital=ordinary(bare))
        if len(split) == 2:
            first, last = split
            if ordinary(bare) and len(_key(bare)) > 5:
                add(f"{first}{last}")  # as a login no two words of the language
                for sign in ".-_":
                    add(f"{first}{sign}{last}", tight=True)
            add(f"{last}, {first}", capital=ordinary(bare))
            if common(first) or common(last):
                # A word of the language is not hunted alone, so the name has to be found whole with what may stand in its middle.
                for letter in ascii_uppercase:
                    add(f"{first} {letter}. {last}", capital=True)
            add(f"{first[0]}. {last}", capital=True)
            if len(_key(last)) > 3 and not common(last):
                add(f"{first[0]}{last}")
                add(f"{last}{first[0]}")
            if len(_key(first)) > 3 and not ordinary(f"{first}{last[0]}"):
                add(f"{first}{last[0]}")
        elif len(split) > 2 and all(part[:1].isupper() for part in split):
            # Two family names, or a middle one: each of them alone stands for the person, too.
            for part in split[1:]:
                if len(_key(part)) > 3 and not common(part):
                    add(f"{split[0]} {part}")
                    add(f"{split[0][0]}. {part}", capital=True)
                    add(f"{split[0][0]}{part}")
        elif len(split) > 2 and split[1][:1].islower() and len(_key("".join(split[1:]))) > 5:
            # A name with a particle: as a family name of several words, and run together.
            add(" ".join(split[1:]))
            add("".join(split[1:]))
        for part in split:
            if len(part) > 1 and all(ord(letter) >= 0x2E80 for letter in part):
                # Nobody writes the whole name: the family name, mostly with a title behind it.
                for title in _TITLES:
                    add(f"{part}{title}")
                if parts:
                    add(part)
        if parts:
            for part in dict.fromkeys(piece for whole in split for piece in (whole, *(whole.split("-") if "-" in whole else ()))):
                if len(_key(part)) > 2 and any(map(str.isupper, part)) and not common(part) and part.casefold() not in _OFFICES:
                    add(part, capital=len(_key(part)) < 4)
                    for other in declined(part) if not bare.isascii() else ():
                        add(other)
            initials = "".join(part[0] for part in split if part[:1].isupper())
            if 2 <= len(initials) <= 3 and initials not in _ACRONYMS:
                add(initials, case=True)
    return tuple({(n.text, n.case): n for n in made}.values())
