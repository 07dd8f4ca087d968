"""Excused: a fault of somebody in, whether it is none out: what was mended, what was well ignored, what a program does."""

import re

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.marked import Sentence
from mkdocs_postmortems.check.subjects import Subject
from mkdocs_postmortems.model.expression import Expression

_NOISE = Expression(
    phrases(r"""
      (\w+ly )?ignor\w+ (all |the |this |that |other |any )*(\w+ )?(noise|distractions?|red herrings?)\b
    | (\w+ly )?ignor\w+ (all |the |this |that |other |any |a |an )*(misleading|false|noisy|irrelevant|unrelated|flapping|spurious)\b
    """)
)
"""What is well ignored."""
_REFUSED = Expression(r"(?:\w+ly )?refus\w+ to (?!wait|check|test|read)[^.;]*? (?:until|without|before|unless)\b")
"""Whoever will not go on until it is safe does right."""
_READ_BADLY = Expression(r"(?:\w+ly )?(?:mis|overlook|disregard|fumbl)")
_PROGRAMS = frozenset("watcher watchers publisher publishers worker workers assistant assistants liaison".split())
"""Of the words for somebody and for programs those that are mostly programs."""
_ITS = Expression(r"(?: \S+){0,2}? its\b")
_FORGOT = Expression(r"(?:\w+ly |also |then |again |still |just )*forg[eo]t")
_TO_DO = Expression(r" (?:to|about|that|how|which|what|his|her|their)\b")


_FIXED = Expression(
    phrases(r"""
      \b(fix|repair|revert|correct|restor|rolled back|patched|mend|replac|caught|notic|found|identif|spott|discover|detect|realiz|realis)
      \w*( \S+){0,3} $
    """)
)


def excused(said: Sentence, one: Subject, fault: re.Match[str]) -> bool:
    """Whether the words that look like a fault of this subject tell of none."""
    if one.kind == "unknown" and one.first == 0 and _of_things(fault[0]):
        return True
    if one.kind == "doubtful" and _of_a_program(said.marked, fault, said.words[one.last - 1].casefold()):
        return True
    return _mended(said.marked, fault)


def _mended(text: str, fault: re.Match[str]) -> bool:
    """Whether the words of a fault are the object of its repair, or what was missed is no duty (`missed the meeting`)."""
    if _REFUSED.match(text, fault.start()) or _NOISE.match(text, fault.start()) or re.search(r"miss\w* (?:out|dinner|lunch)", fault[0]):
        return True
    return _FIXED.search(text[: fault.start()]) is not None


def _of_things(fault: str) -> bool:
    """Whether what looks like a deed may be the plural of a noun behind what looks like a name: `schema changes reach ...`."""
    return re.match(r"[a-z]+s (?!(?:the|a|an|his|her|their|our|its|it|all|this|that|these|some|two|no|<[HT]>) )", fault) is not None


def _of_a_program(text: str, fault: re.Match[str], who: str) -> bool:
    """Whether what was forgotten is what a program keeps, such as its lease, was read wrongly by one, or is its own."""
    if who in _PROGRAMS and _READ_BADLY.match(fault[0]):
        return True
    if who in ("supervisor", "supervisors", *_PROGRAMS) and re.search(r"too (?:early|soon|quickly|fast)$", fault[0]):
        return True
    return _ITS.match(text, fault.end()) is not None or (bool(_FORGOT.match(fault[0])) and not _TO_DO.match(text, fault.end()))
