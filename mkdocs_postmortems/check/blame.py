"""Blame: one sentence in, what in it blames somebody out, each with the words that do. A fault without a person is none (PM101 to PM108)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.check import accusations, turns
from mkdocs_postmortems.check.faults import ADVERB, ANYBODY, BY_A_BEGINNER, COUNTER, IDLE, ONLY_PEOPLE
from mkdocs_postmortems.check.roles import BEGINNERS
from mkdocs_postmortems.check.sifted import by_letter
from mkdocs_postmortems.check.subjects import Sentence, Subject, first_person

_TRIGGER = re.compile(by_letter(
    r"forg[eo]t|fail|neglect|ignor|overlook|miss|skip|bypass|rush|botch|br[eo]k|break|mis[a-z]{3}|fumbl|fat|mess(?!ag)|screw|blund|wrong|bad|bug|fault|untest|incorrect|invalid|poor|"
    r"without|by mistake|mistake|accident|error|careless|sloppy|sloppi|negligen|reckless|lazy|lazi|stupid|idiot|dumb|incompet|foolish|ridiculous|irrespons|"
    r"n't|n\u2019t|\bnot\b|never|should|ought|could|needed to|if only|\bhad\b|blame|caused|responsib|culprit|took|taking|takes|brought|knock|crash|typo|late\b|slow|decid|chose|opted|"
    r"let\b|nothing|bother|to (?:them|him|her)sel|mix|tamper|meddl|fiddl|in the dark|urgency|ownership|initiative|regard|remorse|goof|steamroll|bungl|breach|flout|greed|hubris|useless|unhelp|dismissiv|arrogan|indiffer|uninter|disorgan|went (?:home|to lunch|on )|logged off|signed off|twice|many times|several times|mess\b|trouble|chaos|lapse|mist|slip|ones who|toggl|intern|trainee|apprentice|junior|newbie|newcomer|nobody|no one|rubber|gloss|half-|left|knew|know better|what (?:he|she|they|you)|insist|the one who|knowing|weeks|months|better (?:eng|dev|rev|op|team|test)|(?:good|real|smart|decent|proper) (?:eng|dev|rev|op)|conclusions|(?:from|his|her|their) memory|gut\b|instinct|to (?:save time|meet the|get (?:it|the)|make (?:it|the) |avoid the|finish early)|because (?:the|a|an|one|some) |although|one who|before (?:read|check|verif|test|think|underst|making|double|asking|it was)|who (?:actual|real|proper|careful|paid|cared|knew|underst|had|read|looked)|brush|shrug|overrul|on (?:his|her|their) phone|competent|decent engineer|disciplin|confus|himself|herself|themselves| promis|claimed|pretend|warned|told|asked|ordered|anyway|regardless|rogue|awol|nowhere|gambl|chance|winged|yolo|conceal|downplay|reprimand|accountable|as usual|geniuse|clown|cowboy|slacker|misguid|postpon|defer| stall|drag|up to the|spoken to|fired|up on (?:him|her|them)sel|unwill|reluct|indiffer|inabilit|oversight|indecis|hesit|passiv|clums|inept|nonchal|underest|overest|miscalc|gave up|give up|giving up|over each|bicker|squabbl|finger|conflict|unbound|unindex|unfilt|unlimit|unencr|unprot|incompat|excessive|insuffic|inadeq|oversiz|ineffic|outdated|obsolete|incomplete|premature|in the middle|peak|friday|which (?:broke|lock|exhaust|overl|satur|leak|expos|corr|caus|flood|had|cont|did)|that (?:broke|lock|exhaust|overl|satur|leak|expos|corr|caus|flood|cont|did)|part\b|stubborn|attitude|decision to|sat on|sits on|sitting on|feet|blind eye|looked the other|bed\b|sleep|in production|finally|unannounc|uncoord|unsanct|always|constant|repeated|routine|kept|through|straight|directly|buck|the can|lies |lay with|rests |rested |sits with|(?:is|was|squarely|all|entirely|really) on\b|guess|assum|panic|hasty|hastil|hurr|ashamed|clueless|ignoran|inexcus|unprof|amateur|shoddy|half-|thoughtless|attenti|common sense|rookie|"
    r"pathetic|absurd|inept|complacen|cavalier|asleep|slept|shortcut|corners| lied|hid\b|policy|protocol|wast|violat|refus|omit|broken|delet|drop|wip|introduc|trigger|kill|"
    r"supposed|too (?:long|late|slow|quick|early|fast|soon|hast)|guilt|negat|excuse|lack of|job to|discipline|judg|naive|lousy|terrible|human|down\b|due to|cost us|unacceptable|disregard|embarrass|worse|trust|deviat|stray|leak|hard-?cod|password|secret|\bkeys?\b|token|credential|instead|because of|worsen|prolong|aggrav|exacerb|compound|unfit|qualified|incapab|terribl\w* at|hopeless|distract|despite|contrary|against|even though|pressur|bull(?:y|ied)|before the|control of|interest|patience|temper|nerve|focus|concentr|los[ei]|lost|that (?:had|has|was|were)|keep|introduced by"
))  # fmt: skip
"""A sentence without any of these is not looked at any further. In small letters: an expression for both is five times slower."""
_IF = re.compile(r"\b(?:if|whenever|unless|in case|whether|lest|even when|should) (?:\S+ ){0,4}$")
_WHEN = re.compile(r"\b(?:when|once|until|before|after|while|where|as soon as|every time|each time|so that) (?:\S+ ){0,4}$")
_PREVENT = re.compile(
    r"\b(?:prevent\w*|stop(?:s|ped|ping)?|keeps?|kept|avoid\w*|protect\w*|guard\w*|allow\w*|lets?|enabl\w*|possible for|easy for|easier for|hard for|harder for|"
    r"requir\w*|expect\w*|forc\w*|make sure|makes sure|ensur\w*|tempt\w*|encourag\w*|led|leads|leading|asks?|asked|no (?:way|need) for|risk of|risk that|chance of|chance that|likelihood of|rel(?:y|ies|ied|ying) on|depend\w* on|catch\w*|warn\w*|detect\w*|blame\w*|accus\w*|frustrat\w*|complain\w*|impression|perce\w*|feeling|instead of|rather than|not (?:because|that)|doesn't mean(?: that)?|does not mean(?: that)?) "
    r"(?:\S+ ){0,4}$"
)
_UNSAID = re.compile(
    r"\b(?:not|n't|never|avoid|instead of|rather than) (?:write|say|ask|conclude|claim|state|writing|saying|asking)\b(?: \S+){0,4} $|\b(?:not|never|rather than|instead of) (?:on )?(?:what|who|that) (?:\S+ ){0,3}$"
)
"""What is not to be said."""
_DENIED = re.compile(r"\b(?:do|does|did)(?: not|n't) (?:\S+ ){1,4}because (?:\S+ ){0,2}$")
"""`people do not err because they are careless`."""
_EDGE = re.compile(r"^(?:;|:|\.|\?|!|because|which|that|so|when|while|until|if|although|though|whereas|unless|since|whether|-|–|—)$")
_AND = re.compile(r"(?:^| )(?:and|but|then|or|,|yet)(?= )")
_PP = frozenset("on at in from of for with during after before under over across by between around".split())
_BE = frozenset("was were is are been being be".split())
_AUTHORS = frozenset("maintainer maintainers author authors owners managers".split())
_MERGED = re.compile(r"(?:push|merg|commit|wrote|ship|deploy|approved)")
"""What those do who are no program."""
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


def worth_a_look(text: str) -> bool:
    """Whether a sentence has a word without which nothing can blame; most have none, and cost no more than this."""
    return _TRIGGER.search(text.lower()) is not None


def hits(said: Sentence) -> tuple[Hit, ...]:
    """Everything in one sentence that blames, in order; each rule once for each place."""
    found = [*_done(said), *accusations.found(said), *turns.found(said.marked)]
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
        yield rule, said.starts[one.first], end, weak
    for match in COUNTER.finditer(said.marked):
        if not any(match.start() <= at < match.end() for at in reached):
            yield from _ought(said, match)


def _ought(said: Sentence, match: re.Match[str]) -> Iterator[tuple[str, int, int, bool]]:
    """A counterfactual about no person: about a system it is worth a question, about the author it is ownership."""
    before = said.marked[: match.start()].split()[-6:]
    if any(first_person(word) for word in before) or (
        match["did"] == "been" and " by <" not in said.marked[match.end() : match.end() + 60]
    ):
        return
    by = re.match(r" (?:\S+ ){0,3}?by (?:\S+ ){0,3}?<[HT]>", said.marked[match.end() :])
    yield "PM104", match.start(), match.end(), by is None


def _predicate(said: Sentence, one: Subject) -> tuple[str, int, int, bool] | None:
    if _silenced(said, one):
        return None
    at, be, gap = one.last, False, False
    words = said.marked.split(" ")
    limit = _limit(words, one.last)
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
        if whoever or busy or word in ("who", "that") or word in _PP or (word == "responsible" and not be):
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
            found = _fault(said, one, nxt, be=False) if nxt < limit else None
            if found and not re.match(r"(?:not |\w+ly )*\w+ing\b", said.marked[said.starts[nxt] :]):
                return found
    # An action that is told without what should have gone with it may have its verb first.
    return None


def _limit(words: list[str], start: int) -> int:
    """The place where the clause of a subject ends: at a conjunction, a stop, or a new subject behind `and`."""
    for k in range(start, len(words)):
        if _EDGE.match(words[k]) and not (k == start and words[k] in ("that", "-")):
            return k
        fresh = words[k + 1] if k + 1 < len(words) else ""
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
    if (
        match is None
        and one.kind == "person"
        and not be
        and BEGINNERS.intersection(map(str.casefold, said.words[max(0, one.first - 1) : one.last]))
    ):
        match = BY_A_BEGINNER.match(said.marked, begin)
    if match is None and one.kind == "unknown" and not be:
        strong = ANYBODY.match(said.marked, begin)
        match = strong if strong and re.match(r"(?:push|merg|commit|wrote|ship|deploy|ran\b|deleted|approved|broke )", strong[0]) else None
    if match is None and one.kind == "doubtful" and not be and said.words[one.last - 1].casefold() in _AUTHORS:
        match = _MERGED.match(said.marked, begin) and ANYBODY.match(said.marked, begin)
    if match is None and one.kind == "they" and not be:
        match = IDLE.match(said.marked, begin)
    if match is None and one.kind in ("they", "you") and not be and at == one.last:
        match = ANYBODY.match(said.marked, begin) if one.kind == "you" else None
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
        could = (ought["modal"] or ought["short"] or "").startswith("could")
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


def _silenced(said: Sentence, one: Subject) -> bool:
    """Whether the clause says what could be, what a system lets happen, or what is to be prevented."""
    before = said.marked[: said.starts[one.first]]
    after = said.marked[said.starts[one.last] if one.last < len(said.starts) else len(said.marked) :]
    if (
        _DENIED.search(before)
        or _UNSAID.search(before)
        or _PREVENT.search(before)
        or re.match(
            r"(?:can|cannot|can't|could|would|may|might|will|to)\b(?! (?:\w+ly |at least |just )?(?:have|n't have|not have)| not be bothered)",
            after,
        )
    ):
        return True
    if re.search(r"\b(?:how|why) (?:\S+ ){0,3}$", before) and re.search(r"\b(?:could|can|would) (?:\S+ ){0,3}$", before):
        return True
    past = re.match(rf"{ADVERB}(?:had|did|was|were|\w+ed|forgot|broke|ran|wrote|took|left|let)\b", after)
    if _IF.search(before):
        return not (re.match(rf"{ADVERB}(?:had|'d)\b", after) or (one.certain and past))
    return bool(_WHEN.search(before) and not past)
