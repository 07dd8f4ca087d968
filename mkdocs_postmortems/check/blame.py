"""Blame: one sentence in, what in it blames somebody out, each with the words that do (PM101 to PM108). A fault needs a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.check import accusations, sideways, turns
from mkdocs_postmortems.check.lexicon.anybody import ANYBODY, BY_A_BEGINNER, COUNTER
from mkdocs_postmortems.check.lexicon.idioms import BY_WORK, IDIOM, TAIL
from mkdocs_postmortems.check.lexicon.only_people import BY_AN_OFFICE, IDLE, ONLY_PEOPLE
from mkdocs_postmortems.check.lexicon.parts import ADVERB
from mkdocs_postmortems.check.lexicon.roles import BEGINNERS
from mkdocs_postmortems.check.silence import explained, silenced
from mkdocs_postmortems.check.subjects import Sentence, Subject, first_person

_EDGE = re.compile(r"^(?:;|:|\.|\?|!|because|which|that|so|when|while|until|if|although|though|whereas|unless|since|whether|-|–|—)$")
_DASHES = frozenset("-–—")
_TELLS_WHEN = frozenset("while when after before during although though as until".split())
_AND = re.compile(r"(?:^| )(?:and|but|then|or|,|yet)(?= )")
_PP = frozenset("on at in from of for with during after before under over across by between around".split())
_BE = frozenset("was were is are been being be".split())
_AUTHORS = frozenset("maintainer maintainers author authors owners managers".split())
_MERGED = re.compile(r"(?:push|merg|commit|wrote|ship|deploy|approved)")
"""What those do who are no program."""
_BY_HAND = re.compile(r"(?:typed|entered|pressed|clicked|dialled|picked|keyed)\b")
"""What nobody does without hands."""
_HABITUAL = re.compile(rf"{ADVERB}(?!(?:is|was|has|does)\b)[a-z]+[^s\W]s\b")
_BY_SOMEBODY = re.compile(r" (?:\S+ ){0,3}?by (?:\S+ ){0,3}?<[HT]>")
_AUX = frozenset("had has have did".split())


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing a sentence says."""

    rule: str
    begin: int
    end: int
    """Where in the text of the sentence."""
    words: str = ""
    weak: bool = False
    """To be said at the level info, whatever the level of the rule."""


def hits(said: Sentence) -> tuple[Hit, ...]:
    """Everything in one sentence that blames, in order; each rule once for each place."""
    found = [*_done(said), *accusations.found(said), *turns.found(said.marked), *sideways.found(said.marked)]
    made: dict[tuple[str, int], Hit] = {}
    for rule, begin, end, weak in sorted(found):
        first, last = said.span(begin, end)
        made.setdefault((rule, first), Hit(rule, first, last, said.text[first:last], weak))
    return tuple(made.values())


def _done(said: Sentence) -> Iterator[tuple[str, int, int, bool]]:
    """Somebody who did what is a fault, or ought to have done something."""
    reached: set[int] = set()
    for one in said.subjects:
        found = _predicate(said, one)
        if found is None:
            continue
        rule, begin, end, weak = found
        reached.add(begin)
        yield rule, said.starts[one.first], end, weak or (rule != "PM104" and explained(said, end - 1))
    for match in COUNTER.finditer(said.marked):
        if not any(match.start() <= at < match.end() for at in reached):
            yield from _ought(said, match)


def _ought(said: Sentence, match: re.Match[str]) -> Iterator[tuple[str, int, int, bool]]:
    """A counterfactual about no person: about a system it is worth a question, about the author it is ownership."""
    before = said.marked[: match.start()].split()[-6:]
    if turns.BEYOND.search(match[0]) or any(first_person(word) for word in before):
        return
    by = _BY_SOMEBODY.match(said.marked, match.end())
    if match["did"] == "been" and by is None:
        return
    yield "PM104", match.start(), match.end(), by is None


def _predicate(said: Sentence, one: Subject) -> tuple[str, int, int, bool] | None:
    if silenced(said, one):
        return None
    at, be, gap = one.last, False, False
    words = said.marked.split(" ")
    if one.kind in ("person", "team"):
        at = _behind_aside(words, at)
    limit = _limit(words, at)
    steps = 0
    while at < limit and steps < 14:
        steps += 1
        found = _fault(said, one, at, be=be)
        if found:
            return found
        word = words[at]
        if word == "(":
            at = next((k + 1 for k in range(at, min(len(words), at + 14)) if words[k] == ")"), limit)
            continue
        if word == "'s" and not gap:
            return None
        if word == "," and one.kind == "unknown":
            return None
        if word == ",":
            close = next((k + 1 for k in range(at + 1, min(len(words), at + 12)) if words[k] == ","), 0)
            if close and not any(w in _BE or w in _AUX for w in words[at + 1 : close][:1]):
                at, gap = close, True
                continue
            return _later(said, one, at, limit)
        if word in _BE:
            be, at = True, at + 1
            continue
        if (
            word in _AUX
            or re.fullmatch(ADVERB, f"{word} ")
            or word in ("himself", "themselves", "herself", "may", "might", "must", "apparently", "keep", "keeps", "kept")
        ):
            at += 1
            continue
        if one.kind == "unknown":
            return None
        whoever = words[at - 1] == "<H>" and said.words[at - 1].casefold() == "whoever"
        busy = word.endswith("ing") and not be and at == one.last  # `the person running the deploy`
        if not one.certain and word in ("who", "that") and _HABITUAL.match(said.marked, said.starts[at] + len(word) + 1):
            return None  # of somebody, whoever that may be, a rule is told and no deed
        if whoever or busy or word in ("who", "that", "whose") or word in _PP or (word == "responsible" and not be):
            inner = next(
                ((f, k) for k in range(at + 1, min(limit, at + 10)) if (f := _fault(said, one, k, be=words[k - 1] in _BE, inner=True))),
                None,
            )
            return inner[0] if inner else _later(said, one, at, limit)
        return _later(said, one, at, limit)
    return None


def _later(said: Sentence, one: Subject, at: int, limit: int) -> tuple[str, int, int, bool] | None:
    """A fault behind `and` in the same clause, as in `merged it and forgot to tell anybody`."""
    words = said.marked.split(" ")
    for k in range(at, limit):
        if words[k] in ("and", "but", "then", "or", ",", "yet") and k + 1 < limit:
            if words[k] == "," and words[k + 1] not in ("and", "but", "then", "or", "yet", "forgot", "did", "never", "didn't", "failed"):
                continue  # a list of things has commas too
            nxt = k + 1 + (words[k + 1] in ("and", "but", "then", "or", "yet", "instead", "also"))
            nxt = next((j + 1 for j in range(nxt + 1, min(limit, nxt + 4)) if words[nxt] == words[j] == ","), nxt)  # `and, oddly, `
            found = _fault(said, one, nxt, be=False) if nxt < limit else None
            if found and not re.match(r"(?:not |\w+ly )*\w+ing\b", said.marked[said.starts[nxt] :]):
                return found
    # An action that is told without what should have gone with it may have its verb first.
    return None


def _behind_aside(words: list[str], at: int) -> int:
    """The place behind what only tells when, as in `the engineer, while closing the ticket, dropped the table`."""
    if at + 1 < len(words) and words[at] == "," and words[at + 1] in _TELLS_WHEN:
        return next((k + 1 for k in range(at + 2, min(len(words), at + 14)) if words[k] == ","), at)
    return at


def _limit(words: list[str], start: int) -> int:
    """The place where the clause of a subject ends: at a conjunction, a stop, or a new subject behind `and`."""
    for k in range(start, len(words)):
        fresh = words[k + 1] if k + 1 < len(words) else ""
        if words[k] in _DASHES and fresh in ("but", "and", "then", "yet"):
            continue  # the same clause goes on
        if _EDGE.match(words[k]) and not (k == start and words[k] in ("that", "-")):
            return k
        if (
            words[k] in ("and", "but", ",", "or")
            and k > start + 1
            and fresh
            in ("the", "a", "an", "it", "this", "these", "we", "i", "our", "its", "<H>", "<T>", "no", "they", "he", "she", "you", "so")
        ):
            rest = words[k + 1 : k + 7]
            if words[k] != "," or "," not in rest:
                return k
    return len(words)


def _fault(said: Sentence, one: Subject, at: int, *, be: bool, inner: bool = False) -> tuple[str, int, int, bool] | None:
    """The fault that begins at a word, if it is one of this subject."""
    begin = said.starts[at]
    team = one.kind in ("team", "department")
    rule = "PM102" if team else "PM101"
    known = one.kind in ("person", "team")
    match = ONLY_PEOPLE.match(said.marked, begin) if one.kind != "they" or at == one.last else None
    if match and be and re.match(rf"{ADVERB}\w+(?:ed|en|own)\b", match[0]) and not re.search(r"too |mistake|by accident", match[0]):
        match = None  # what was done to them
    if match is None and known and not be and not (inner and said.marked.split(" ")[at - 1] in ("who", "that") and _verb_follows(said, at)):
        match = ANYBODY.match(said.marked, begin)
    if match is None and (known or said.words[one.last - 1].casefold() in _AUTHORS) and (not be or said.marked.startswith("caught", begin)):
        match = IDIOM.match(said.marked, begin) or (TAIL.match(said.marked, begin) if known and not inner else None)
    if (
        match is None
        and one.kind == "person"
        and not be
        and BEGINNERS.intersection(map(str.casefold, said.words[max(0, one.first - 1) : one.last]))
    ):
        match = BY_A_BEGINNER.match(said.marked, begin)
    if match is None and one.kind == "unknown" and not be:
        strong = ANYBODY.match(said.marked, begin)
        named = strong and (
            re.match(r"(?:push|merg|commit|wrote|ship|deploy|ran\b|deleted|approved|broke )", strong[0])
            or BY_WORK.search(said.marked, begin)
        )
        match = strong if named else None
    if match is None and one.kind == "doubtful" and not be:
        does = _MERGED if said.words[one.last - 1].casefold() in _AUTHORS else _BY_HAND
        match = does.match(said.marked, begin) and ANYBODY.match(said.marked, begin)
    if match is None and one.kind == "department" and not be:
        match = BY_AN_OFFICE.match(said.marked, begin)
    if match is None and one.kind == "they" and not be:
        match = IDLE.match(said.marked, begin)
    if match is None and one.kind in ("they", "you") and not be and at == one.last:
        match = ANYBODY.match(said.marked, begin) if one.kind == "you" else None
    if match and one.kind == "unknown" and one.first == 0 and turns.of_things(match[0]):
        match = None
    if match and one.kind == "doubtful" and turns.of_a_program(said.marked, match, said.words[one.last - 1].casefold()):
        match = None
    if match and not turns.mended(said.marked, match):
        return rule, begin, match.end(), False
    ought = COUNTER.expression.match(said.marked, begin) if not be else None
    if (
        ought
        and one.kind != "unknown"
        and not (
            ought["did"] == "been"
            and not re.match(r" (?:more |better |paying|aware|watching|checking|monitoring|testing|able)", said.marked[ought.end() :])
        )
    ):
        if turns.BEYOND.search(ought[0]):
            return None
        could = (ought["modal"] or ought["short"] or "").startswith("could") and "should" not in ought[0]
        return ("PM104", begin, ought.end(), could and not (turns.EASY.search(ought[0]) or turns.BUT.search(said.marked, ought.end())))
    if ought and one.kind == "unknown" and not (ought["modal"] or "").startswith("could") and ought["did"] != "been":
        return ("PM104", begin, ought.end(), False)
    return None


def _verb_follows(said: Sentence, at: int) -> bool:
    """Whether a relative clause only tells who is meant, and the sentence says something else of them."""
    return bool(
        re.search(
            r" (?:was|were|is|are|noticed|quickly|then|immediately|also|reported|rolled|reverted|realized) ", said.marked[said.starts[at] :]
        )
    )
