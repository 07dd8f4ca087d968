"""Fault: a sentence, somebody in it and a place in, the fault that is told of them from there on out."""

import re

from mkdocs_postmortems.check.blame import ought
from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.blame.excused import excused
from mkdocs_postmortems.check.lexicon.anybody import ANYBODY, BY_A_BEGINNER
from mkdocs_postmortems.check.lexicon.idioms import BY_WORK, IDIOM, TAIL
from mkdocs_postmortems.check.lexicon.only_people import BY_AN_OFFICE, ONLY_PEOPLE
from mkdocs_postmortems.check.lexicon.parts import ADVERB
from mkdocs_postmortems.check.lexicon.roles import BEGINNERS
from mkdocs_postmortems.check.lexicon.shirking import IDLE
from mkdocs_postmortems.check.marked import Sentence
from mkdocs_postmortems.check.subjects import Subject
from mkdocs_postmortems.model.expression import Expression

_AUTHORS = frozenset("maintainer maintainers author authors owners managers".split())
_MERGED = Expression(r"(?:push|merg|commit|wrote|ship|deploy|approved)")
"""What those do who are no program."""
_BY_HAND = Expression(r"(?:typed|entered|pressed|clicked|dialled|picked|keyed)\b")
"""What nobody does without hands."""
_ON_A_NAME = Expression(
    r"(?:push|merg|commit|wrote|ship|deploy|ran\b|deleted|approved|broke "
    r"|typed|clicked|pressed|flipped|flicked|unplugged|yanked|touched|entered)"
)
"""What makes somebody of a name that no list knows."""
_DONE_TO_THEM = Expression(rf"{ADVERB}\w+(?:ed|en|own)\b")
_STILL_DONE = Expression(r"too |mistake|by accident")
_MAIN_VERB = Expression(r" (?:was|were|is|are|noticed|quickly|then|immediately|also|reported|rolled|reverted|realized) ")


def fault(said: Sentence, one: Subject, at: int, *, be: bool, inner: bool = False) -> Charge | None:
    """The fault that begins at a word, if it is one of this subject; `be` stands before it, or it is `inner` to a relative clause."""
    deed = _deed(said, one, at, be=be, inner=inner)
    if deed and not excused(said, one, deed):
        return Charge("PM102" if one.kind in ("team", "department") else "PM101", deed.start(), deed.end())
    return None if be else ought.of_somebody(said, one, at)


def _deed(said: Sentence, one: Subject, at: int, *, be: bool, inner: bool) -> re.Match[str] | None:
    text, begin = said.marked, said.starts[at]
    known = one.kind in ("person", "team")
    deed = ONLY_PEOPLE.match(text, begin) if one.kind != "they" or at == one.last else None
    if deed and be and _DONE_TO_THEM.match(deed[0]) and not _STILL_DONE.search(deed[0]):
        deed = None
    if deed is None and known and not be and not (inner and _tells_who(said, at)):
        deed = ANYBODY.match(text, begin)
    if deed is None and (known or _word(said, one) in _AUTHORS) and (not be or text.startswith("caught", begin)):
        deed = IDIOM.match(text, begin) or (TAIL.match(text, begin) if known and not inner else None)
    return deed or (None if be else _of_its_kind(said, one, at))


def _of_its_kind(said: Sentence, one: Subject, at: int) -> re.Match[str] | None:
    """What is a fault only of such a subject, because of another it would tell nothing."""
    text, begin = said.marked, said.starts[at]
    if one.kind == "person" and BEGINNERS.intersection(map(str.casefold, said.words[max(0, one.first - 1) : one.last])):
        return BY_A_BEGINNER.match(text, begin)
    if one.kind == "unknown":
        deed = ANYBODY.match(text, begin)
        return deed if deed and (_ON_A_NAME.match(deed[0]) or BY_WORK.search(text, begin)) else None
    if one.kind == "doubtful":
        does = _MERGED if _word(said, one) in _AUTHORS else _BY_HAND
        return ANYBODY.match(text, begin) if does.match(text, begin) else None
    if one.kind == "department":
        return BY_AN_OFFICE.match(text, begin)
    if one.kind == "they":
        return IDLE.match(text, begin)
    return ANYBODY.match(text, begin) if one.kind == "you" and at == one.last else None


def _word(said: Sentence, one: Subject) -> str:
    return said.words[one.last - 1].casefold()


def _tells_who(said: Sentence, at: int) -> bool:
    """Whether a relative clause only tells who is meant, and the sentence says something else of them."""
    return said.shown[at - 1] in ("who", "that") and _MAIN_VERB.search(said.marked, said.starts[at]) is not None
