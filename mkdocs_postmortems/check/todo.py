"""Todo: the text of one action item in, whether it mends a person (PM109), names nothing to check (PM401), or has no end (PM408) out."""

import re

from mkdocs_postmortems.check.lexicon import roles
from mkdocs_postmortems.check.lexicon.care import AND_MORE, DELEGATED, LEAD, NOBODY, PERSON, SOFT, SYSTEM
from mkdocs_postmortems.check.lexicon.vague import (
    A_PLAN,
    AIMED,
    BOUND,
    GENERIC,
    JOINED,
    LITTLE,
    LOOKS,
    LOOSE,
    NOUNISH,
    OPEN_END,
    THING,
    VERB,
    WORD,
)
from mkdocs_postmortems.check.named import given
from mkdocs_postmortems.model.expression import Expression

_FIRST = Expression(r"(?:\W*\[[ xX]\]\s*)?([A-Z][a-z]+) (?:should|must|needs?|has|will)\b")
_SOMEBODY = (
    roles.ROLES
    | roles.DOUBTFUL
    | roles.TEAM_HEADS
    | roles.TEAMS
    | roles.DEPARTMENTS
    | roles.OFFICES
    | frozenset("we they you he she everyone everybody all people staff nobody".split())
)


def mends_a_person(text: str) -> str:
    """The words that ask somebody to be better, where the item asks no more of a system; else nothing."""
    flat = " ".join(text.replace("\u2019", "'").split())
    bare = LEAD.sub("", flat, count=1)
    low = flat.casefold()
    if (
        (first := _FIRST.match(flat))
        and not first[1].endswith("s")
        and not (first[1].casefold() in _SOMEBODY or given(first[1].casefold()))
    ):
        return ""  # `Proxy must check the header`: one noun, and no word for people
    match = PERSON.search(bare, low) or (PERSON.search(flat, low) if flat != bare else None)
    if match and re.search(r"\b(?:users?|customers?|visitors?|readers?|they|it)\b(?: \S+){0,2} ?$", bare[: match.start()], re.IGNORECASE):
        return ""  # it is not us who are to be better
    if match and any(name and not given(name.casefold()) for name in match.groupdict().values()):
        return ""  # a program, or any other noun, stands where a name could
    if match and DELEGATED.match(match.string, match.start()):
        return ""
    if match and NOBODY.search(match.string[: match.start()] + match[0].partition(" ")[0]):
        return ""
    if (
        match is None
        or (SYSTEM.match(bare) and not SOFT.search(match[0]))
        or re.match(r"(?:add|build|implement|configure|write|create|automate)\b", bare, re.IGNORECASE)
    ):
        return ""
    return match[0].strip()


def names_a_measure(text: str) -> bool:
    """Whether an item that asks for care also says by what (`be careful, and add a check for it`)."""
    return AND_MORE.search(text) is not None


def is_vague(text: str, ticket: bool = False) -> bool:
    """Whether an item names nothing that could be checked; what stands in code, a number or a name is something."""
    flat = " ".join(text.replace("\u2019", "'").split()).strip(" .!*_")
    bare = LEAD.sub("", flat, count=1)
    if ticket or not bare or THING.search(bare) or len(bare.split()) > 14:
        return False
    if JOINED.match(bare):
        return False
    words = [word.casefold().replace("’", "'") for word in WORD.findall(bare)]
    rest = words[1:] if words else []
    if bare.split(" ")[0].casefold() in GENERIC and not LOOKS.match(bare):
        rest = words
    loose = LOOKS.match(bare)
    if loose:
        rest = [w.casefold() for w in WORD.findall(bare[loose.end() :])]
    if len(words) < 2 and not set(words) <= GENERIC:
        return False
    if (
        not A_PLAN.match(bare)
        and re.match(r"(?:add|create|write|build|implement|set up|extend|require|enforce|introduce)\b", bare, re.IGNORECASE)
        and AIMED.search(bare)
    ):
        return False
    allowed = GENERIC | LITTLE | (LOOSE if loose else frozenset())
    return all(part in allowed for word in rest for part in word.split("-"))


def has_no_end(text: str) -> str:
    """The words that leave an item open for ever; nothing where a date or a rhythm bounds it."""
    match = OPEN_END.search(LEAD.sub("", text, count=1))
    return match[0] if match and not BOUND.search(text) else ""


def begins_with_no_verb(text: str) -> bool:
    """Whether an item names a thing (`Monitoring of disk`) and not what will be done."""
    bare = text.strip()
    return bool(NOUNISH.match(bare)) and not VERB.match(bare) and not re.search(r"\b(?:should|must|needs?|will|has to|have to)\b", bare)
