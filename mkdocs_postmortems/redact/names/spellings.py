"""Spellings: one person in, every way in which texts write the name out, each as a needle. Knows no text and no document."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from string import ascii_uppercase

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.people import Somebody
from mkdocs_postmortems.redact.words.letters import folded, spaceless
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.needle import Needle, declined
from mkdocs_postmortems.redact.words.ordinary import common, ordinary

_OFFICES = listed("people-offices")
_ACRONYMS = listed("people-acronyms")
_TITLES = (
    "さん", "様", "氏", "君", "くん", "ちゃん", "殿", "先生", "先輩", "課長", "部長", "係長",
    "主任", "社長", "经理", "總", "总", "工", "님", "씨",
)  # fmt: skip
"""What stands behind a family name where languages have no blanks."""
_JOINED = ("و", "ف", "ب", "ل", "ك", "ו", "ה", "ל", "ב", "מ", "ש")
"""Words of one letter that Arabic and Hebrew write together with a name."""
_THREE = 3
"""Words of a name with a middle one, without which it may stand elsewhere."""
_NUMBER = Expression(r"\s*[#\d]+$")


def spellings(person: Somebody, *, parts: bool) -> tuple[Needle, ...]:
    """Every spelling of one person; with `parts` also given and family name alone, as far as they are no ordinary words."""
    role = _NUMBER.sub("", person.role).strip() or "Responder"
    made = (replace(one, shown=role, owner=person.name) for word in (person.name, *person.also) for one in _of_word(word, parts=parts))
    return tuple({(one.text, one.case): one for one in made}.values())


def roster(everybody: Iterable[Somebody]) -> tuple[Somebody, ...]:
    """The people with those joined who share a spelling in full: a handle and the name it stands for, where one entry says so."""
    found: list[Somebody] = []
    owner: dict[str, int] = {}
    for one in everybody:
        keys = {_plain(word) for word in (one.name, *one.also)} - {""}
        middle = (
            {_plain(name[0] + name[2])} if len(name := one.name.split()) == _THREE and all(part[:1].isupper() for part in name) else set()
        )
        same = next((owner[key] for key in sorted(keys | middle) if key in owner), None)
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


def _plain(word: str) -> str:
    """The letters and digits by which two ways to write a name are compared."""
    return "".join(folded(letter) for letter in word.strip().lstrip("@") if folded(letter).strip())


def _needle(text: str, *, case: bool = False, capital: bool = False, at: bool = False, tight: bool = False) -> Needle:
    return Needle(text, "person", "person", case=case, capital=capital, at=at, tight=tight)


def _of_word(word: str, *, parts: bool) -> Iterator[Needle]:
    """What one way to call somebody stands for: a mail address, a handle, one name or several."""
    bare = word.strip().lstrip("@").rstrip("@")
    if len(_plain(bare)) < 2:
        return
    if "@" in bare:
        yield _needle(bare)
        box = bare.partition("@")[0]
        if len(_plain(box)) > 4 and not ordinary(box):
            yield _needle(box)
        return
    if word.strip().startswith("@"):
        yield _needle(bare, at=len(_plain(bare)) < 4 or common(bare))
        return
    split = [part for part in re.split(r"[\s.,]+", bare) if part]
    if len(split) == 1:
        yield from _of_one(bare, parts=parts)
        return
    yield _needle(bare, capital=ordinary(bare))
    if len(split) == 2:
        yield from _of_two(bare, *split)
    elif len(split) > 2:
        yield from _of_several(split)
    yield from _without_blanks(split, parts=parts)
    if parts:
        yield from _of_parts(bare, split)


def _of_one(bare: str, *, parts: bool) -> Iterator[Needle]:
    plain = common(bare)
    if len(_plain(bare)) > (1 if spaceless(bare[0]) else 2) and not plain:
        yield _needle(bare, capital=bare[:1].isupper() and len(_plain(bare)) < 5)
    elif plain and bare[:1].isupper() and parts:
        yield _needle(bare, capital=True)


def _of_two(bare: str, first: str, last: str) -> Iterator[Needle]:
    """A given and a family name: the other way round, with initials and as logins."""
    if ordinary(bare) and len(_plain(bare)) > 5:
        yield _needle(f"{first}{last}")  # as a login no two words of the language
        for sign in ".-_":
            yield _needle(f"{first}{sign}{last}", tight=True)
    yield _needle(f"{last}, {first}", capital=ordinary(bare))
    if common(first) or common(last):
        # A word of the language is not hunted alone, so the name has to be found whole with what may stand in its middle.
        for letter in ascii_uppercase:
            yield _needle(f"{first} {letter}. {last}", capital=True)
    yield _needle(f"{first[0]}. {last}", capital=True)
    if len(_plain(last)) > 3 and not common(last):
        yield _needle(f"{first[0]}{last}")
        yield _needle(f"{last}{first[0]}")
    if len(_plain(first)) > 3 and not ordinary(f"{first}{last[0]}"):
        yield _needle(f"{first}{last[0]}")


def _of_several(split: list[str]) -> Iterator[Needle]:
    if all(part[:1].isupper() for part in split):
        # Two family names, or a middle one: each of them alone stands for the person, too.
        for part in split[1:]:
            if len(_plain(part)) > 3 and not common(part):
                yield _needle(f"{split[0]} {part}")
                yield _needle(f"{split[0][0]}. {part}", capital=True)
                yield _needle(f"{split[0][0]}{part}")
    elif split[1][:1].islower() and len(_plain("".join(split[1:]))) > 5:
        # A name with a particle: as a family name of several words, and run together.
        yield _needle(" ".join(split[1:]))
        yield _needle("".join(split[1:]))


def _without_blanks(split: list[str], *, parts: bool) -> Iterator[Needle]:
    """Nobody writes the whole of a name in Chinese characters or the like: the family name, mostly with a title behind it."""
    for part in split:
        if len(part) > 1 and all(ord(letter) >= 0x2E80 for letter in part):
            for title in _TITLES:
                yield _needle(f"{part}{title}")
            if parts:
                yield _needle(part)


def _caseless(part: str) -> bool:
    """Whether the name is written in a script that has blanks and no capital letters."""
    return len(part) > 3 and not any(letter.isascii() or letter.isupper() or letter.islower() or spaceless(letter) for letter in part)


def _of_parts(bare: str, split: list[str]) -> Iterator[Needle]:
    """Each name alone, its declined forms, and the initials of all."""
    for part in dict.fromkeys(piece for whole in split for piece in (whole, *(whole.split("-") if "-" in whole else ()))):
        if (
            len(_plain(part)) > 2
            and (any(map(str.isupper, part)) or (part == split[-1] != bare and _caseless(part)))
            and not common(part)
            and part.casefold() not in _OFFICES
        ):
            yield _needle(part, capital=len(_plain(part)) < 4)
            for other in declined(part) if not bare.isascii() else ():
                yield _needle(other)
            if _caseless(part):
                yield from (_needle(f"{before}{part}") for before in _JOINED)
    initials = "".join(part[0] for part in split if part[:1].isupper())
    if 2 <= len(initials) <= 3 and initials not in _ACRONYMS:
        yield _needle(initials, case=True)
