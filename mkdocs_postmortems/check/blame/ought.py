"""Ought: one sentence in, what it says somebody ought to have done, or what would have been had they, out (PM104)."""

import re
from collections.abc import Collection, Iterator

from mkdocs_postmortems.check.blame.charge import Charge
from mkdocs_postmortems.check.lexicon.anybody import COUNTER
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.unreal import HAD, IF_HAD, IF_ONLY, NAMED_HAD
from mkdocs_postmortems.check.marked import Sentence
from mkdocs_postmortems.check.subjects import Subject, first_person
from mkdocs_postmortems.model.expression import Expression

_BEYOND = Expression(r"could(?:n't| not| never)\b")
"""What nobody was able to do is no reproach."""
_EASY = Expression(r"could (?:have )?(?:easily|simply|just|at least|trivially)\b")
"""What turns what could have been into what ought to have been."""
_BUT = Expression(
    phrases(r"""
      [ ](but|yet|and) (\w+ )?(instead |simply |just )?(
          chose|decided|opted|instead|did not|didn't|never|preferred|kept|insisted|elected|went
      )\b
    | [ ]by (\w+ly )?\w+ing\b
    """)
)
"""What makes an accusation of what somebody could have done."""
_DUTY = Expression(
    phrases(r"""
      (
          asked|(double-)?checked|tested|reviewed|read|verified|escalated|called|told|informed|warned|notified|consulted|communicated|waited
        | prevented|avoided|caught|noticed|spotted|responded|reacted|raised|looked|thought|followed|paid|taken|spoken|confirmed|validated
        | mentioned|documented|coordinated|paged|investigated|listened|foreseen|anticipated|handled|done
      )$
    """)
)
"""What is asked of somebody in care of their work: who could have done it is told that they should have."""
_GIVEN_THAT = Expression(r"\b(?:if|unless|with|without|had|given|provided|where|when|because|but|which|who|any|either|only|not|n't|same)\b")
"""In a sentence that tells what it would have taken, or why it was not done, it is no reproach."""
_OUTSIDE = Expression(r"\b(?:vendor|provider|supplier|carrier|contractor|isp|registrar|agency|consultancy|hoster)s? $")
"""Whose people are meant, although the word is one for companies."""
_STATE = Expression(
    r" (?:more |better |paying|aware|watching|checking|monitoring|testing|able|asleep|distracted|careless|drunk|away|late\b|playing"
    r"|in charge|so (?!that))"
)
"""Behind `should have been`, what asks more of somebody than to have been there."""
_BY_SOMEBODY = Expression(r" (?:\S+ ){0,3}?by (?:\S+ ){0,3}?<[HT]>")
_WOULD = Expression(r"\b(?:would|could|might|wouldn't|couldn't)(?:n't)?(?: not| never| have|n't have|\b)")
_PARTICIPLE = Expression(r"(?:ed|en|ad|own|one|ght|een|ut|ept|old|un|set|let|ade|aid)$")
_ANYBODY = Expression(r"<[HT]>|\b(?:we|he|she|they|you|someone|somebody|i)\b")


def of_somebody(said: Sentence, one: Subject, at: int) -> Charge | None:
    """What the words from a place on say that this subject ought to have done."""
    ought = COUNTER.expression.match(said.marked, said.starts[at])
    if ought is None:
        return None
    could = (ought["modal"] or ought["short"] or "").startswith("could") and "should" not in ought[0]
    if one.kind == "unknown":
        only_could = (ought["modal"] or "").startswith("could")
        return None if only_could or ought["did"] == "been" else Charge("PM104", ought.start(), ought.end())
    if (ought["did"] == "been" and not _STATE.match(said.marked, ought.end())) or _BEYOND.search(ought[0]):
        return None
    weak = could and not (_EASY.search(ought[0]) or _BUT.search(said.marked, ought.end()) or _owed(said, one, ought))
    return Charge("PM104", ought.start(), ought.end(), weak)


def _owed(said: Sentence, one: Subject, ought: re.Match[str]) -> bool:
    """Whether what this very subject could have done was their duty, and nothing is told of what stood in the way."""
    if not one.certain or one.kind not in ("person", "team", "they") or not _DUTY.match(ought["did"]):
        return False
    return _GIVEN_THAT.search(f"{said.marked[: ought.start()]} {said.marked[ought.end() :]}") is None


def of_a_system(said: Sentence, told: Collection[int]) -> Iterator[Charge]:
    """The same about no person, where nothing was `told` already: of a system it is worth a question, of the author it is ownership."""
    for match in COUNTER.finditer(said.marked):
        before = said.marked[: match.start()].split()[-6:]
        if any(match.start() <= at < match.end() for at in told) or _BEYOND.search(match[0]) or any(map(first_person, before)):
            continue
        by = _BY_SOMEBODY.match(said.marked, match.end())
        if match["did"] != "been" or by:
            outside = _OUTSIDE.search(said.marked[: match.start()]) and _DUTY.match(match["did"])
            yield Charge("PM104", match.start(), match.end(), by is None and (not outside or match[0].startswith("could")))


def unreal(said: Sentence) -> Iterator[Charge]:
    """What would have been, had somebody only."""
    text = said.marked
    for match in IF_ONLY.finditer(text):
        yield Charge("PM104", match.start(), match.end(), _ANYBODY.search(match["rest"]) is None)
    for match in HAD.finditer(text):
        if _WOULD.search(text[match.end() :]) and _PARTICIPLE.search(match["did"]):
            yield Charge("PM104", match.start(), match.end())
    for match in IF_HAD.finditer(text):
        if _WOULD.search(text[match.end() :]) or _WOULD.search(text[: match.start()]):
            yield Charge("PM104", match.start(), match.end())
    yield from _of_a_name(said)


def _of_a_name(said: Sentence) -> Iterator[Charge]:
    """The same of a name that no list knows, where it had done what no program does."""
    for one in said.subjects:
        begin = said.starts[one.first]
        if one.kind == "unknown" and (match := NAMED_HAD.match(said.marked, max(0, begin - 4))) and _WOULD.search(said.marked):
            yield Charge("PM104", begin, match.end())
