"""Subjects: the words of a sentence in, those that stand for a person or a team out. Judges nothing they did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.check.lexicon import roles
from mkdocs_postmortems.check.lexicon.roles import (
    BY_ENDING,
    BY_TRADE,
    DEPARTMENTS,
    DOUBTFUL,
    HEADS_BY_TRADE,
    HUMAN_MODIFIER,
    NOT_NAME,
    OFFICES,
    PLAIN,
    PROGRAM,
    ROLES,
    TEAM_HEADS,
    TEAMS,
    THING,
    TRADES,
)
from mkdocs_postmortems.check.named import given
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.names import PRODUCTS, UNSURE

_OF_A_TEAM = TEAMS | OFFICES | DEPARTMENTS
_SOMEBODY = frozenset(
    [*"shift people he she they you".split(), *TEAM_HEADS, *TEAMS, *DEPARTMENTS, *OFFICES, *ROLES, *DOUBTFUL, *BY_TRADE, *HEADS_BY_TRADE]
)


_CLOCK = Expression(r"\d\d?[:.]\d\d$|[-\u2013\u2014:]$")
"""What an entry of a timeline begins with; what comes next begins a sentence."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One word, or name of several, that stands for somebody."""

    kind: str
    """person, team, they, you, doubtful (a role of programs too) or unknown (a capital that no list knows)."""
    first: int
    """Its first word, by place."""
    last: int
    """The place behind its last word."""
    certain: bool = True
    """False for somebody unspecific: a developer, someone."""


@dataclass(frozen=True, slots=True)
class Known:
    """Whom and what a document names."""

    people: frozenset[str] = frozenset()
    """Single words of names and handles, folded."""
    initials: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    """Services and hosts, folded: no people, unless the document says so."""


def subjects(words: list[str], small: list[str], known: Known) -> Iterator[Subject]:
    """Everybody in a sentence, in order; its words as written and in small letters."""
    behind = 0
    for at, (word, low) in enumerate(zip(words, small, strict=True)):
        if at < behind:
            continue
        # Most words cannot stand for somebody at all, and nothing more is asked of them.
        if word[0].isupper() or low in _SOMEBODY or word in known.initials or "@" in word or low.endswith(TRADES):
            one = _subject(words, small, at, known)
            if one is not None:
                behind = one.last
                yield one


def _subject(words: list[str], small: list[str], at: int, known: Known) -> Subject | None:
    """Who begins at this word, from what says most to what says least: those the document knows, groups, one person by office or name."""
    word, low = words[at], small[at]
    before, after = small[at - 1] if at else "", small[at + 1] if at + 1 < len(words) else ""
    if before in ("no", "nobody", "none", "any") or after in ("-", "/") or not re.search(r"[^\W\d_]", word):
        return None
    if word[0] == "@" or "@" in word:
        kind = "team" if re.search(r"team|ops|sre|infra|platform|group|eng$", low) and low.strip("@") not in known.people else "person"
        return Subject(kind, at, at + 1)
    if low in roles.MONTHS and (before.isdigit() or after[:1].isdigit()):
        return None
    if low in ("he", "she") and not roles.OTHERS & set(small[:at]):
        return Subject("person", at, at + 1)
    if low in ("they", "you"):
        return Subject(low, at, at + 1)
    if low in known.people and word[0].isupper() and before not in THING:
        return Subject("person", at, _name_end(words, small, at))
    if word in known.initials and before not in THING:
        return Subject("person", at, at + 1)
    if word == "Teams" and before in roles.BY_MEANS_OF:
        return None
    return _group(words, small, at, known)


def _group(words: list[str], small: list[str], at: int, known: Known) -> Subject | None:
    """A team, a department or an office where the word is one; else whoever it names."""
    word, low, before, after = words[at], small[at], small[at - 1] if at else "", small[at + 1] if at + 1 < len(words) else ""
    heads = low in TEAM_HEADS or before in HEADS_BY_TRADE.get(low, ())
    if heads or (low in TEAMS and after not in TEAM_HEADS) or (word == "IT" and after not in TEAM_HEADS and before != "and"):
        if _our(small, at) or after in ("lead", "leads", "member", "members", "manager", "mate", "city", "foundation"):
            return None
        return None if after in PROGRAM else Subject("team", at, at + 1 + (_label(words, at + 1) or _named(words, small, at)))
    if low == "people" and before == "'s" and small[at - 2] in roles.OUTSIDE:
        return Subject("team", at, at + 1)
    if low == "people" and (before in _OF_A_TEAM or (before in roles.LED and small[at - 2] in ("the", "those"))) and after not in PROGRAM:
        return Subject("team", at, at + 1)
    if low == "shift" and before in roles.SHIFTS and after not in ROLES and after not in PROGRAM:
        return Subject("team", at, at + 1)
    if low in DEPARTMENTS or low in OFFICES:
        tiered = before.isdigit() and small[at - 2] in ("tier", "level", "line")
        proper = after not in TEAM_HEADS and (tiered or before in roles.BEFORE_AN_OFFICE or _CLOCK.match(before)) and after not in PROGRAM
        return Subject("team" if low in OFFICES else "department", at, at + 1) if proper else None
    return _one(words, small, at, known)


def _one(words: list[str], small: list[str], at: int, known: Known) -> Subject | None:
    """One person, by what somebody is or is called; `unknown` where a name may be that of a program."""
    word, low, before, after = words[at], small[at], small[at - 1] if at else "", small[at + 1] if at + 1 < len(words) else ""
    if word in ("PM", "IC") and before in ("the", "a", "our"):
        return Subject("person", at, at + 1)
    if (
        low in ROLES
        or low in DOUBTFUL
        or BY_ENDING.fullmatch(low)
        or (before in BY_TRADE.get(low, ()) and roles.MACHINES.isdisjoint(small))
        or (low in BY_TRADE and _at_work(small, at))
    ):
        return _role(words, small, at, ours=_our(small, at))
    if not word[0].isupper() or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)?", word) or low in known.systems or low in PRODUCTS:
        return None
    if before in THING or after in THING or after in TEAM_HEADS:
        return None
    if after == "," and _is_a_program(small, at + 2):
        return None
    if given(low):
        return Subject("person", at, _name_end(words, small, at))
    if low in ("mr", "ms", "mrs", "dr") and after:
        return Subject("person", at, min(len(words), at + 2 + (after == ".")))
    if before in ("is", "was") and after == "who" and low not in PLAIN:
        return Subject("person", at, at + 1)  # `it was Xi who ...`: no program is a `who`
    if low in UNSURE and (after == "'s" or (at and before.isalpha() and before not in ("the", "a", "an", "our", "no", "of", "in"))):
        return Subject("person", at, at + 1)
    if low in UNSURE:
        return Subject("unknown", at, _name_end(words, small, at))
    if word[1:].islower() and 2 < len(word) < 14 and low not in PLAIN and not NOT_NAME.search(low) and before not in ("the", "a", "an"):
        return Subject("person" if _told_of(words, small, at) else "unknown", at, _name_end(words, small, at))
    return None


def _is_a_program(small: list[str], at: int) -> bool:
    """Whether an aside says so of the name before it: `Sam, our deployment bot, merged`."""
    end = small.index(",", at) if "," in small[at : at + 7] else 0
    return bool(end) and small[at] in ("the", "our", "a", "an") and (small[end - 1] in THING or small[end - 1] in PROGRAM)


def _told_of(words: list[str], small: list[str], at: int) -> bool:
    """Whether `his` or `she` behind a name that no list knows can stand for nobody else in the sentence."""
    if roles.HIS_OR_HER.isdisjoint(small[at + 1 :]):
        return False
    return not any(
        low in ROLES or low in DOUBTFUL or low in roles.OTHERS or (word[1:].islower() and word[0].isupper() and low not in PLAIN | PRODUCTS)
        for k, (word, low) in enumerate(zip(words, small, strict=True))
        if k != at
    )


def _role(words: list[str], small: list[str], at: int, *, ours: bool) -> Subject | None:
    low, before, after = small[at], small[at - 1] if at else "", small[at + 1] if at + 1 < len(words) else ""
    if (before == "'s" and small[at - 2] in roles.OTHERS) or (low in ("member", "members") and roles.PEERS.intersection(small)):
        return None  # `the customer's administrator` is none of us, and a member of a cluster is nobody
    if after in PROGRAM or after in TEAM_HEADS or (ours and low in ("people", "staff", "member", "members")):
        return None
    if after in ROLES or after in DOUBTFUL:
        return None  # `on-call engineer`: the second word is the head
    if low in roles.TWO_SENSES and (before not in roles.TELLING or (low in ("lead", "leads") and after == "to")):
        return None
    theirs = before == "'s" and small[at - 2] in ROLES  # the assistant of somebody is no program
    kind = "doubtful" if low in DOUBTFUL and before not in HUMAN_MODIFIER and not theirs and not _at_work(small, at) else "person"
    certain = not {"a", "an", "any", "some"} & set(small[max(0, at - 3) : at]) and low not in roles.UNSPECIFIC
    certain = certain and not (low.endswith("s") and not {"the", "these", "those", "our"} & set(small[max(0, at - 3) : at]))
    return Subject(kind, at, at + 1 + _label(words, at + 1), certain)


def _at_work(small: list[str], at: int) -> bool:
    """Whether the words around say that it is somebody (`the controller on duty`, a driver and a train)."""
    if small[at] in roles.ON_BOARD and not roles.VEHICLES.isdisjoint(small) and roles.MACHINES.isdisjoint(small):
        return True
    if not roles.HIS_OR_HER.isdisjoint(small[at + 1 :]) and not any(w in ROLES or w in roles.OTHERS for w in small):
        return True
    behind = " ".join(small[at + 1 : at + 4])
    return behind.startswith(("on duty", "on shift")) or bool(
        re.match(
            r"of (?:the|this|that) (?:service|runbook|ticket|product|project|change|commit|patch|pr|pull|code|query|script|migration)\b",
            behind,
        )
    )


def _our(small: list[str], at: int) -> bool:
    """Whether the author speaks of his own: that is ownership, as in `we`."""
    near = small[max(0, at - 4) : at]
    if "'s" in near and near[near.index("'s") - 1] in roles.OUTSIDE:
        near = near[near.index("'s") :]  # the people of `our provider's support` are none of ours
    return bool({"our", "my"} & set(near))


def _label(words: list[str], at: int) -> int:
    """1 where the next word only tells this one from others: `Engineer X`, `team B`, `developer 2`."""
    return int(at < len(words) and bool(re.fullmatch(r"[A-Z]|\d{1,2}|#\d+|[A-Z]\d", words[at])) and words[at] != "I")


def _named(words: list[str], small: list[str], at: int) -> int:
    """1 where the next word is the name of a team, as in `Team Orion`."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return int(words[at] == "Team" and len(after) > 2 and after[0].isupper() and after[1:].islower() and small[at + 1] not in PLAIN)


def _name_end(words: list[str], small: list[str], at: int) -> int:
    end = at + 1
    while end < len(words) and end < at + 3 and words[end][0].isupper() and words[end][1:].islower() and small[end] not in PLAIN:
        end += 1
    return end


def first_person(word: str) -> bool:
    """Whether the word speaks of the author."""
    return word in roles.FIRST_PERSON
