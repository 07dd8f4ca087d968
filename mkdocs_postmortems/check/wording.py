"""Wording: one sentence in, style out that tells of the writer's hindsight or temper, not of the system (PM106, 107, 110, 111)."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted
from mkdocs_postmortems.model.expression import Expression

_HINDSIGHT = sifted(
    phrases(r"""
      \b(?P<free>
          obviously|of course|needless to say|evidently|self-evident\w*
        | it (is|was|should have been|should be) (obvious|clear|evident|plain) (that|to)|as (everyone|everybody|anyone) knows
        | anyone (could|can) see|(was|were|is|seems?|should have been) (painfully |blindingly |fairly |quite |very )?obvious|trivially
        | plain to see|in retrospect it is (obvious|clear)|(in|with|with the benefit of) hindsight
        | hindsight (shows|tells|reveals|suggests|makes)|it goes without saying|(unsurprisingly|not surprisingly|predictably)(?=,)
        | (should |did )?(comes?|came) as no surprise|(is|was|hardly|of) (no surprise|surprising) that|no wonder that
        | should be surprised (that|when|if)|had to happen (sooner|one day|eventually|at some)|foregone conclusion
        | (any(one|body)|everyone|everybody) could have (predicted|foreseen|guessed)
        | (everyone|everybody|we all|anybody) knew (?!who|what|how|which|where|when|if|whether)(\S+ ){1,8}?
          (would|was (going|bound) to|could only|might)
        | (outage|failure|crash|incident|overload|collapse|disaster|it|this|that) (was|were|became|had become) (\w+ly )?
          (inevitable|unavoidable|predestined)
        | as (could|might|should|was to) (have )?be(en)? expected|(with|knowing) (the knowledge of|what we know) (now|today)
        | (impossible|hard|difficult) to (miss|overlook)|staring (us|everyone|them) in the face|in plain sight
        | (was|were) (bound|destined|doomed) to (happen|fail|break|go wrong)
        | (only|just) a (matter|question) of time|(accident|disaster|outage|incident)s? waiting to happen
        | (writing was|were written|signs were) (on the wall|(all )?there\b(?! is)|plain|visible)
        | (easily|entirely|completely|totally|perfectly|trivially) (preventable|avoidable|foreseeable|predictable)
        | (was|were|is) (plainly|painfully|glaringly|blindingly|patently) \w+
        | (should|could|must|might) have seen (it|this|that) coming|saw (it|this|that) coming|any fool
        | a child could|no-brainer
      )\b
    | (?P<start>^(Clearly|Simply|Plainly|Predictably|Inevitably|Unsurprisingly|Naturally(?=,))\b)
    | \b(was|were|is|are|should|had|has) (?P<mid>clearly)(?!
          [ ](label|mark|document|defin|visible|stat|written|separat|describ|identif|communicat|legible|nam|displayed|shown|audible)
      )\b
    | \b(should|could|simply) (have )?simply\b
    | \bsimply (
          forgot|fell over|fell down|fell apart|gave up|collapsed|died|wasn't|weren't|failed|did not|didn't|ignored|had to|should|missed
        | never
      )\b
    """),
    (
        "obvious|of course|needless|evident|it is clear|it was clear|should have been clear|should be clear|knows|can see|could see|"
        "trivially|plain|retrospect|simply|clearly|hindsight|goes without|surpris|predictabl|bound to|destined|doomed|matter of time|"
        "question of time|waiting to|signs were|on the wall|preventable|avoidable|foreseeable|painful|glaring|blinding|patent|coming|"
        "any fool|a child|no-brainer|inevitabl|naturally|no wonder|knew|predestin|be expected|been expected|we know|knowledge of|to miss|"
        "to overlook|staring|had to happen|foregone|have predicted|have foreseen|have guessed"
    ),
    flags=re.IGNORECASE,
)
_TURNED = Expression(r"\b(?:nothing|not|no|never|isn't|wasn't|hardly|nor|without|n't|less|neither)\b(?: \S+){0,3} ?$", re.IGNORECASE)
_ANIMATED = sifted(
    phrases(r"""
      !{2,}|\?!|!\?
    | \b(
          disbelief|unbelievabl[ey]|unthinkable|shocking(ly)?|shockingly|insane(ly)?|crazy|craziness|nightmare|horrif\w+|appalling\w*
        | outrageous\w*|mind-?boggling\w*|mind-?blowing\w*|astonishing\w*|wtf|omg|fiasco|debacle|train ?wreck|dumpster fire|clusterf\w+
        | total(ly)? (mess|chaos|broken mess)|complete (mess|chaos|disaster|shambles)|what a mess
        | absolute(ly)? (mess|chaos|ridiculous|terrible|disaster|nightmare|insane)|(can't|cannot|could not|couldn't) believe
        | for crying out loud|how on earth|what the hell|damn|goddamn|bloody hell|utter(ly)? (\w+ )?(chaos|failure|disaster|nonsense|mess)
        | (went|gone|failed|fell|broke|going) (spectacularly|horribly|terribly|disastrously|horrendously)
        | (spectacularly|horribly|disastrously|horrendously) (wrong|bad|badly|broken)
        | panic (broke out|set in|ensued|spread|erupted|everywhere|stations)|in (a )?(blind|full|mad|sheer|complete) panic
        | to (the (\w+ )?|everyone's|everybody's|our|their|my) ?(\w+ )?(horror|dismay|shock|amazement|astonishment)
        | (total|absolute|complete|utter|unmitigated|real|pure|sheer) (disaster(?! recover)|catastrophe|chaos(?! (engin|test|exper))|madness
          | insanity)|all hell|hell broke|from hell|mayhem|pandemonium|ludicrous(ly)?
        | jaw-?dropping|believe it or not|surprise, surprise|good grief|oh no|yikes
        | (ugh|sigh|facepalm|lol)(?=[\s.,!])|(?<!\w)incredibly(?=,)|went up in flames|of (epic|biblical) proportions|laughingstock
        | (complete|total|utter|absolute) joke|laughable|from hell
      )\b
    | [\U0001F631\U0001F92F\U0001F926\U0001F621\U0001F92C\U0001F480\U0001F62D]
    """),
    (
        "!|disbelief|unbeliev|unthinkable|shock|insane|craz|nightmare|horrif|appalling|outrageous|mind|astonish|wtf|omg|fiasco|debacle|"
        "wreck|dumpster|clusterf|total|complete |mess|absolute|believe|for crying|how on earth|what the hell|damn|bloody|utter|disaster|"
        "catastroph|chaos|madness|insanity|hell|mayhem|pandemonium|ludicrous|jaw|believe it|surprise|grief|oh no|yikes|ugh|sigh|facepalm|"
        "spectacular|horribl|terribly|disastrous|horrend|panic|horror|dismay|amazement|lol|incredibly|flames|proportions|laugh|joke|😱|🤯|🤦|😡|🤬|💀|😭"
    ),
    flags=re.IGNORECASE,
)
_SHOUTED = Expression(r"(?:\b[A-Z]{2,}\b[ ,]+){4,}\b[A-Z]{2,}\b")
_UNREAL = sifted(
    phrases(r"""
      (^|\d |[-\u2013\u2014] )had (the|a|an|any|our|this|that|it|we|there|someone|somebody)\b[^,.;]{3,80}, (\S+ ){0,8}?(would|could|might)
      \b
    | \bif ([^,.;]{3,80}?)\bhad (not |n't |been |only )?[\w' -]{2,60}?,? (\S+ ){0,8}?(would|could|might)(n't| not)?\b
    | \b(would|could|might)(n't| not)? have (been |never )?(\w+ ){1,8}?(if|had)\b
    | \b(should|could|would) (not )?have (been )?(\w+ed|known|caught|seen|gone|run|taken|sent|come|begun|found|told|shown)\b
    """),
    "would|could|might|should",
    flags=re.IGNORECASE,
)
_LACK = sifted(
    phrases(r"""
      \b(insufficient|inadequate|lack of|lacking|not enough|missing|absent|no) (\w+ ){0,2}?(
          test(s|ing)?|monitoring|alert(s|ing)?|review|validation|documentation|safeguards?|checks?|capacity planning|training
        | communication
      )\b(?! (is|are|was|were|have|has|had|fired?|firing|came|come|arrived?|triggered|reached|showed|sent|yet)\b)
    """),
    "insufficient|inadequate|lack|not enough|missing|absent|no ",
    "test|monitor|alert|review|validation|documentation|safeguard|check|planning|training|communication",
    flags=re.IGNORECASE,
)
_LOOKED = Expression(r"\b(?:check|confirm|verif|saw|see|notic|found|find|report|made sure|make sure|observ|show)\w*\b(?: \S+){0,4} $")
"""Behind these, what is missing is an observation."""
_WHO = sifted(phrases(r"""
      ^\W*who (
          pushed|deployed|did|broke|caused|approved|merged|ran|changed|wrote|deleted|made|was responsible|is responsible|screwed|forgot
        | missed|let|turned|allowed|touched|committed
      )\b[^?]*\?
    """), "who ", "?", flags=re.IGNORECASE)  # fmt: skip


def style(text: str, part: str) -> Iterator[tuple[str, int, int]]:
    """Rule, begin and end of each find in the text."""
    low = text.casefold()
    for match in _HINDSIGHT.expression.finditer(text) if _HINDSIGHT.asks(low) else ():
        if not _TURNED.search(text[: match.start()]):
            yield "PM106", match.start(), match.end()
            break
    found = _ANIMATED.search(text, low) or _SHOUTED.search(text)
    if found:
        yield "PM107", found.start(), found.end()
    if part in ("timeline", "summary", "impact"):
        unreal = _UNREAL.search(text, low) or (_lack(text, low) if part == "timeline" else None)
        if unreal:
            yield "PM110", unreal.start(), unreal.end()
    who = _WHO.search(text, low)
    if who:
        yield "PM111", who.start(), who.end()


def _lack(text: str, low: str) -> re.Match[str] | None:
    """What is said to be missing, where that is a judgement and not what somebody looked for and saw."""
    lack = _LACK.search(text, low)
    return None if lack and _LOOKED.search(low, 0, lack.start()) else lack
