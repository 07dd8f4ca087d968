"""Silence: a sentence and a place in it, whether what stands there is only what could be, is denied or is to be prevented, out."""

import re

from mkdocs_postmortems.check.lexicon.parts import ADVERB
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.marked import Sentence
from mkdocs_postmortems.check.subjects import Subject, first_person
from mkdocs_postmortems.model.expression import Expression

_IF = Expression(r"\b(?:if|whenever|unless|in case|whether|lest|even when|should) (?:\S+ ){0,4}$")
_WHEN = Expression(r"\b(?:when|once|until|before|after|while|where|as soon as|every time|each time|so that) (?:\S+ ){0,4}$")
_PREVENT = Expression(
    phrases(r"""
      \b(
          prevent\w*|stop(s|ped|ping)?|keeps?|kept|avoid\w*|protect\w*|guard\w*|allow\w*|lets?|enabl\w*|possible for|easy for|easier for
        | hard for|harder for|requir\w*|expect\w*|forc\w*|make sure|makes sure|ensur\w*|tempt\w*|encourag\w*|led|leads|leading|asks?|asked
        | no (way|need) for|risk of|risk that|chance of|chance that|likelihood of|rel(y|ies|ied|ying) on|depend\w* on|catch\w*|warn\w*
        | detect\w*|blame\w*|accus\w*|frustrat\w*|complain\w*|impression|perce\w*|feeling|instead of|rather than|not (because|that)
        | doesn't mean( that)?|does not mean( that)?
      ) (\S+ ){0,4}$
    """)
)
_UNSAID = Expression(
    phrases(r"""
      \b(not|n't|never|avoid|instead of|rather than) (write|say|ask|conclude|claim|state|writing|saying|asking)\b( \S+){0,4} $
    | \b(not|never|rather than|instead of) (on )?(what|who|that) (\S+ ){0,3}$
    | \b(a|an|any|every) \w+ (that|which) (says?|states?|claims?|concludes?|reads?|ends? (with|at)) (that )?(\S+ ){0,3}$
    | \b(when|if|whenever|where) (a|an|the|your|any|our) \w+ (says?|states?|claims?|reads?|concludes?) (that )?(\S+ ){0,3}$
    | \b(afraid|free|safe|able|willing|encouraged|comfortable|easy|ready|ashamed|fear) (\S+ ){0,2}?
      (say|saying|admit|admitting|report|reporting|tell|telling|own|owning|speak|speaking|share|sharing)\b( \S+){0,5} $
    """)
)
"""What is not to be said."""
_BORNE = Expression(
    phrases(r"""
      (
          <[HT]>
        | \b(
              he|she|they|you|who|nobody|somebody|someone|everyone|operators?|authors?|workers?|sales|support|engineering|product|platform
            | operations|vendor|provider|supplier|management|managers?|owners?|maintainers?|contractors?|consultants?|sloppiness
            | leadership
          )\b
      )( (?!(,|of|that|which|because|and|with)( |$))\S+){0,3} $
    """)
)
"""Who can be to blame stands right before."""
_UNDER_IF = Expression(r"\b(?:if|whether|unless|in case)(?: (?!then\b)\S+){0,6} $")
"""A fault that is only supposed."""
_UNREAD = Expression(
    phrases(r"""
      \b(
          channel|list|page|mailbox|inbox|dashboard|wiki|document|feed|log|board|folder|tool|queue|thread|forum|calendar|place|address
        | repository
      )s? (that|which) (\S+ ){0,3}$
    """)
)
"""A place where somebody does not look, which is a fault of the place."""
_DENIED = Expression(r"\b(?:do|does|did)(?: not|n't) (?:\S+ ){1,4}because (?:\S+ ){0,2}$")
"""`people do not err because they are careless`."""
_NONE = Expression(r"\b(?:nobody|no one|no-one|none) (?:on|in|from|of|at) (?:\S+ ){0,3}$")
"""What nobody of a team did; what they ought to have done and did not is asked for by itself."""
_MODAL = Expression(
    phrases(r"""
      (can|cannot|can't|could|would(?! not (listen|hear|budge|co-?operate|admit|talk|be told|help
            |answer|give|let|allow|share|take|accept|wait))
        |may|might|will|to)\b(?! (\w+ly |at least |just )?(have|n't have|not have)| not be bothered| and should)
    """)
)
_NOT = Expression(
    phrases(r"""
      (
          \b(
              not|no|never|nobody|none|isn't|wasn't|aren't|weren't|ain't|neither|nor|without|avoid\w*|rather than|instead of|nothing
            | blameless\w*|prevent\w*|reduc\w*|minimi\w*|eliminat\w*|stop|don't|do not|doesn't|didn't|concept of|terms?|label\w*|words?
            | phrases?|adjectives?|prone to|susceptible to|guard\w* against|protect\w* (against|from)|risk of|potential for|chances? of
            | room for|likelihood of|less|fewer|beyond|free (of|from)|opportunit\w+ for|resilien\w+ (to|against)|toleran\w+ (to|of|for)
            | subject to|vulnerable to|source of|sources of|safe from|scope for|limit\w*|mitigat\w*|decreas\w*|lower\w*|possibility of
            | looking for|look for|assign\w*|assum\w+|focus\w* on|thinking about|notion of|belief|attribut\w+ anything
            | (end|ends|stop|stops|stopped) (with|at|in)
          )\b
      )( \S+){0,5} ?$
    | \ban? \w+ (that|which) (says?|states?|claims?|concludes?|ends? with) [^.;]{0,60}$
    | \b(words|adjectives|terms|phrases|labels) (such as|like) [^.;]{0,80}$
    """)
)
"""What turns round a noun or a judgement behind it, in the same clause."""
_REASON = Expression(
    phrases(r"""
      [ ],? ?(because|since|as) (the|a|an|its|both|two|no|nothing|there|it|all|neither|each|this|that) (?!result\b|consequence\b)
      (?!.*(<[HT]>|\b(he|she|they|his|her|their|him|them|you)\b))(?=
          .*\b(
              was|were|is|are|had|has|did|does|lists?|listed|shows?|showed|looks?|looked|shares?|shared|says?|said|gives?|gave|prints?
            | printed|hides?|hid|names?|named|reads?|went|came|asks?|asked|accepts?|accepted|points?|pointed|covers?|covered|requires?
            | required|fired|failed|lost|carr(y|ies|ied)|bears?|bore|resembles?|resembled|lacks?|lacked|differs?|differed|returned|reported
            | contains?|contained|suggests?|suggested
          )\b
      )
    """)
)


def borne(before: str, *, bare: bool) -> bool:
    """Whether a fault behind these words is somebody's, and not only supposed to be; a bare `to blame` may be said of a default."""
    return _UNDER_IF.search(before) is None and (not bare or _BORNE.search(before) is not None)


_MISLED = Expression(
    phrases(r"""
      \b(misleading|confusing|unclear|ambiguous|outdated|out of date|stale|identical|alike|the same|(not|n't) (show|say|name|list)\w*)
      (?!.*<[HT]>)( [^;]{1,40}?)?,? (and )?so (the |our |both |two )?(\S+ )?$
    """)
)
"""What somebody saw, before the deed that came of it."""


def misled(said: Sentence, one: Subject) -> bool:
    """Whether what stands before somebody tells what in the system led them to the deed."""
    return " so " in said.marked and _MISLED.search(said.marked[: said.starts[one.first]]) is not None


def explained(said: Sentence, end: int) -> bool:
    """Whether what stands behind a deed tells what in the system made it likely; then the sentence asks on by itself."""
    return _REASON.search(said.marked, end) is not None


def silenced(said: Sentence, one: Subject) -> bool:
    """Whether the clause says what could be, what a system lets happen, or what is to be prevented."""
    before = said.marked[: said.starts[one.first]]
    after = said.marked[said.starts[one.last] if one.last < len(said.starts) else len(said.marked) :]
    if _NONE.search(before) or _DENIED.search(before) or _UNSAID.search(before) or _PREVENT.search(before) or _MODAL.match(after):
        return True
    if re.search(r"\b(?:how|why) (?:\S+ ){0,3}$", before) and re.search(r"\b(?:could|can|would) (?:\S+ ){0,3}$", before):
        return True
    if _UNREAD.search(before) and re.match(
        r"(?:\w+ly )?(?:do|does|did)(?: not|n't) (?:\w+ly )?(?:read|watch|check|monitor|follow|use|see|get|look|open|own)\b", after
    ):
        return True
    past = re.match(
        rf"{ADVERB}(?:had|did|was|were|\w+ed|forgot|broke|ran|wrote|took|left|let|slept|sat|stood|lost|made|kept|went|fell|got|gave)\b",
        after,
    )
    if _IF.search(before):
        return not (re.match(rf"{ADVERB}(?:had|'d)\b", after) or (one.certain and past))
    return bool(_WHEN.search(before) and not past)


def denied(text: str, at: int) -> bool:
    """Whether the words before turn it around, in the same clause."""
    if re.search(
        r"\b(?:do|does|did)(?: not|n't) (?:\S+ ){1,4}because (?:they|people|he|she|somebody|someone|of) (?:\S+ ){0,3}$", text[:at]
    ):
        return True  # `people do not err because they are careless`
    clause = re.split(r"[;.?!]| but | because ", text[:at])[-1]
    return _NOT.search(clause) is not None


_OF_OTHERS = Expression(r"\b(?:our|my) (?:[\w-]+ ){0,2}?(?:<[HT]>|(?:vendor|supplier|provider|contractor|carrier|registrar)s?\b)")
"""Whom the author calls his is not himself."""


def own(text: str, at: int) -> bool:
    """Whether the author says it of himself."""
    return any(first_person(word) for word in _OF_OTHERS.sub("", text[:at]).split())
