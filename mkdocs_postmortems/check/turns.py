"""Turns: one sentence in, the turns of phrase that blame without a fault of their own out: who bears it, who let it be, who was slow."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.turns import TURNS

_OF_NOBODY = tuple((rule, turn) for rule, turn in TURNS if not turn.needs("<"))
"""Those to ask where nobody is marked, as in most sentences: to ask each of them costs more than what they find."""
_NOT = re.compile(
    r"\b(?:not|no|never|nobody|none|nor|without|avoid(?:s|ed|ing)?|rather than|instead of|isn't|wasn't|blameless\w*)\b(?: \S+){0,5} ?$"
)

BEYOND = re.compile(r"could(?:n't| not| never)\b")
"""What nobody was able to do is no reproach."""
EASY = re.compile(r"could (?:have )?(?:easily|simply|just|at least|trivially)\b")
"""What turns what could have been into what ought to have been."""
_NOISE = re.compile(
    phrases(r"""
      (\w+ly )?ignor\w+ (all |the |this |that |other |any )*(\w+ )?(noise|distractions?|red herrings?)\b
    | (\w+ly )?ignor\w+ (all |the |this |that |other |any |a |an )*(misleading|false|noisy|irrelevant|unrelated|flapping|spurious)\b
    """)
)
"""What is well ignored."""
_REFUSED = re.compile(r"(?:\w+ly )?refus\w+ to (?!wait|check|test|read)[^.;]*? (?:until|without|before|unless)\b")
"""Whoever will not go on until it is safe does right."""
BUT = re.compile(
    phrases(r"""
      [ ](but|yet|and) (\w+ )?(instead |simply |just )?(
          chose|decided|opted|instead|did not|didn't|never|preferred|kept|insisted|elected|went
      )\b
    | [ ]by (\w+ly )?\w+ing\b
    """)
)
"""What makes an accusation of what somebody could have done."""
_READ_BADLY = re.compile(r"(?:\w+ly )?(?:mis|overlook|disregard|fumbl)")
_PROGRAMS = frozenset("watcher watchers publisher publishers worker workers assistant assistants liaison".split())
"""Of the words for somebody and for programs those that are mostly programs."""
_ITS = re.compile(r"(?: \S+){0,2}? its\b")
_FORGOT = re.compile(r"(?:\w+ly |also |then |again |still |just )*forg[eo]t")
_TO_DO = re.compile(r" (?:to|about|that|how|which|what|his|her|their)\b")


_FIXED = re.compile(
    phrases(r"""
      \b(fix|repair|revert|correct|restor|rolled back|patched|mend|replac|caught|notic|found|identif|spott|discover|detect|realiz|realis)
      \w*( \S+){0,3} $
    """)
)


def mended(text: str, fault: re.Match[str]) -> bool:
    """Whether the words of a fault are the object of its repair, or what was missed is no duty (`missed the meeting`)."""
    if _REFUSED.match(text, fault.start()) or _NOISE.match(text, fault.start()) or re.search(r"miss\w* (?:out|dinner|lunch)", fault[0]):
        return True
    return _FIXED.search(text[: fault.start()]) is not None


def of_things(fault: str) -> bool:
    """Whether what looks like a deed may be the plural of a noun behind what looks like a name: `schema changes reach ...`."""
    return re.match(r"[a-z]+s (?!(?:the|a|an|his|her|their|our|its|it|all|this|that|these|some|two|no|<[HT]>) )", fault) is not None


def of_a_program(text: str, fault: re.Match[str], who: str) -> bool:
    """Whether what was forgotten is what a program keeps, such as its lease, was read wrongly by one, or is its own."""
    if who in _PROGRAMS and _READ_BADLY.match(fault[0]):
        return True
    if who in ("supervisor", "supervisors", *_PROGRAMS) and re.search(r"too (?:early|soon|quickly|fast)$", fault[0]):
        return True
    return _ITS.match(text, fault.end()) is not None or (bool(_FORGOT.match(fault[0])) and not _TO_DO.match(text, fault.end()))


def found(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """Rule, begin, end in the marked text, and whether it is only worth a remark."""
    for rule, turn in TURNS if "<" in text else _OF_NOBODY:
        for match in turn.finditer(text):
            if not _NOT.search(text[: match.start()]):
                yield rule, match.start(), match.end(), False
