"""Predicate: one sentence in, everybody in it of whom its clause tells a fault out, or what they ought to have done (PM101, 102, 104)."""

from collections.abc import Iterator

from mkdocs_postmortems.check.blame import clause
from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.blame.fault import fault
from mkdocs_postmortems.check.blame.silence import explained, misled, silenced
from mkdocs_postmortems.check.lexicon.parts import ADVERB
from mkdocs_postmortems.check.marked import Sentence
from mkdocs_postmortems.check.subjects import Subject
from mkdocs_postmortems.model.expression import Expression

_BE = frozenset("was were is are been being be".split())
_HAVE = frozenset("had has have did".split())
_PASSED = _HAVE | frozenset("himself themselves herself may might must apparently keep keeps kept involved concerned".split())
"""What may stand between somebody and the deed."""
_AN_ADVERB = Expression(ADVERB)
_PREPOSITIONS = frozenset("on at in from of for with during after before under over across by between around".split())
_WHO = frozenset("who that whose".split())
_AND = frozenset("and but then or yet".split())
_BEHIND_COMMA = _AND | frozenset("forgot did never didn't failed".split())
"""What says that a comma parts two deeds: a list of things has commas too."""
_BEHIND_AND = _AND | frozenset("instead also".split())
_HABITUAL = Expression(rf"{ADVERB}(?!(?:is|was|has|does)\b)[a-z]+[^s\W]s\b")
_DOING = Expression(r"(?:not |\w+ly )*\w+ing\b")
_STEPS = 14
"""Words between somebody and the deed."""


def found(said: Sentence) -> Iterator[tuple[Subject, Charge]]:
    """Everybody at fault, with the words of the fault alone."""
    for one in said.subjects:
        charge = _of(said, one)
        if charge and not silenced(said, one):  # asked last: few have a fault, and this looks back over the whole sentence
            yield one, charge


def whole(said: Sentence, one: Subject, charge: Charge) -> Charge:
    """The charge from its subject on; weak where the sentence goes on to tell what in the system made the deed likely."""
    weak = charge.weak or (charge.rule != "PM104" and (explained(said, charge.end - 1) or misled(said, one)))
    return charge._replace(begin=said.starts[one.first], weak=weak)


def _of(said: Sentence, one: Subject) -> Charge | None:
    """Word by word from the subject to the deed."""
    words, at, be, gap = said.shown, one.last, False, False
    if one.kind in ("person", "team"):
        at = clause.behind_aside(words, at)
    end = clause.end(words, at)
    for _ in range(_STEPS):
        if at >= end:
            break
        charge = fault(said, one, at, be=be)
        if charge:
            return charge
        word = words[at]
        if (word == "'s" and not gap) or (word == "," and one.kind == "unknown"):
            return None
        if word == "(":
            at = clause.closed(words, at, ")", 14) or end
        elif word == ",":
            behind = clause.closed(words, at + 1, ",", 11)
            if not behind or words[at + 1] in _BE or words[at + 1] in _HAVE:
                return _joined(said, one, at, end)
            at, gap = behind, True
        elif word in _BE:
            be, at = True, at + 1
        elif word in _PASSED or _AN_ADVERB.fullmatch(f"{word} "):
            at += 1
        elif one.kind == "unknown" or _tells_a_rule(said, one, at):
            return None
        else:
            return (_within(said, one, at, end) if _tells_more(said, one, at, be=be) else None) or _joined(said, one, at, end)
    return None


def _tells_a_rule(said: Sentence, one: Subject, at: int) -> bool:
    """Whether of somebody, whoever that may be, a rule is told and no deed."""
    word = said.shown[at]
    return not one.certain and word in ("who", "that") and _HABITUAL.match(said.marked, said.starts[at] + len(word) + 1) is not None


def _tells_more(said: Sentence, one: Subject, at: int, *, be: bool) -> bool:
    """Whether what follows tells more of the subject, and may tell the fault with it: `the person running the deploy`."""
    word = said.shown[at]
    whoever = said.shown[at - 1] == "<H>" and said.words[at - 1].casefold() == "whoever"
    busy = word.endswith("ing") and not be and at == one.last
    return whoever or busy or word in _WHO or word in _PREPOSITIONS or (word == "responsible" and not be)


def _within(said: Sentence, one: Subject, at: int, end: int) -> Charge | None:
    """The first fault in the words that tell more."""
    every = (fault(said, one, k, be=said.shown[k - 1] in _BE, inner=True) for k in range(at + 1, min(end, at + 10)))
    return next((charge for charge in every if charge), None)


def _joined(said: Sentence, one: Subject, at: int, end: int) -> Charge | None:
    """A fault behind `and` in the same clause, as in `merged it and forgot to tell anybody`."""
    words = said.shown
    for k in range(at, end - 1):
        if not (words[k] in _AND or (words[k] == "," and words[k + 1] in _BEHIND_COMMA)):
            continue
        deed = k + 1 + (words[k + 1] in _BEHIND_AND)
        deed = next((j + 1 for j in range(deed + 1, min(end, deed + 4)) if words[deed] == words[j] == ","), deed)  # `and, oddly, `
        charge = fault(said, one, deed, be=False) if deed < end else None
        if charge and not _DOING.match(said.marked, said.starts[deed]):
            return charge
    # An action that is told without what should have gone with it may have its verb first.
    return None
