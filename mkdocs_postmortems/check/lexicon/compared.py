"""Compared: the turns that hold somebody against whoever would have done it right, and those that cannot understand them."""

from mkdocs_postmortems.check.lexicon.parts import SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_IS_NOT_DONE = phrases(r"""
    (\w+ )?(
        (not|never) to\b|better(?= than|$| [.,;])
      | (that )?(you|one) ((must|should|do|does|ought)(n't| not| never)|never)\b
      | (that )?(this|it|that) is (wrong|dangerous|forbidden|a bad idea|not (done|allowed|how)|no way to)\b
    )
""")
"""What everybody is said to know."""
_GOOD = phrases(r"""
    (\w+ly )?(
        competent|decent|good|sane|sensible|careful|reasonable|responsible|serious|real|proper|self-respecting|half-\w+|attentive
      | diligent|experienced|professional|conscientious
    ) (\w+ ){0,2}?
""")
_NO_MASTER = r"(?:experts?|geniu\w+|rocket scientists?|gurus?|wizards?|specialists?|einstein|ph\.?d|prophets?|<H>)"
_ANY_H = phrases(r"""
    (<H>|engineers?|developers?|devs?|admins?|administrators?|operators?|dbas?|sres?|programmers?|sysadmins?|technicians?|reviewers?)
""")
"""`Any engineer` is not marked as somebody."""
_BEYOND_ALL = phrases(r"""
    (
        \b(cannot|can't|could not|couldn't|fail to|do not|don't) (\w+ly |quite |for the life of us )?(understand|explain|comprehend
          |fathom) (how|why)
      | \b(hard|difficult|impossible|not easy) (for (us|me|anyone) )?to (understand|explain|comprehend|fathom|believe) (how|why|that)
      | \b(a|the|remains a|remain a) (\w+ )?(mystery|riddle|puzzle) (to \w+ )?(how|why)
    )
""")
_COULD_NOT = phrases(r"""
    (?!.*\b(could|would|can|to) (possibly )?(have )?(been )?
        (know|notic|see|saw|seen|caught|catch|spot|find|found|expect|guess|tell\b|foresee|read the|react faster))
""")
"""Whom nobody could have expected it of is excused."""
_EXCUSED = phrases(r"""
    (?!
        (\w+ly |(?!(did|had|let|not|could|would|kept|never)\b)[a-z]+ )?(
            was|were|is|are|been|got|gets|get|received|lost|has no|had no|have no|had to|could not|couldn't
          | cannot|can't|needs?|needed|sees|see\b
        )
      | (did|do|does)( not|n't) (get|receive|have|see|need|know)
    )
""")
"""What happened to somebody is no deed."""
_JUDGED = phrases(r"""
    (
        late|slow|poor|confusing|embarrassing|unprofessional|terrible|weak|useless|disappointing|unacceptable|chaotic|contradictory
      | lacking|dismal|lousy|bad|unhelpful|awful|clumsy|lame|evasive|inadequate|insufficient|sluggish|delayed
    )
""")
COMPARED: tuple[tuple[str, Sifted], ...] = (
    ("PM104", sifted(phrases(r"""
    \b(any|every)(one|body) (who|with) (\S+ ){1,12}?(knows?|understands?|learns?) {IS_NOT_DONE}
  | \b(any|every|each|even an?|even the) (\w+ ){0,2}?({ANY_H}|beginner|novice|child|student|layman|amateur|pupil) ((?!(is|was)\b)\S+ ){0,5}?
    (knows?|understands?|learns?|is taught) {IS_NOT_DONE}
  | \b(even|any|every) (a |an )?(\w+ )?(beginner|novice|child|layman|first-year \w+|schoolboy) (
        knows?|(would|could|can|should) (have )?(know|see|seen|notic|spot|tell|told|understand|caught|check)
    )
""", ANY_H=_ANY_H, IS_NOT_DONE=_IS_NOT_DONE), "any|every|each|even ", "know|understand|learn|taught|would|could|can |should")),
    ("PM104", sifted(phrases(r"""
    \b(an?|any|every) {GOOD}{ANY_H} ((does|do|would|should|will)( not|n't)(?! (need|have|be )\b)|never [a-z]+(s|es)\b|would never)\b
    (?!.*\b(either|same|noticed|seen|known|spotted|caught|found|better)\b)
  | \bno {GOOD}{ANY_H} (would|does|runs?|deploys?|push\w*|merges?|restarts?|touch\w*|leaves?|ships?|skips?)\b(?!.*\b(either|same|noticed)\b)
""", ANY_H=_ANY_H, GOOD=_GOOD), (
    "competent|decent|good|sane|sensible|careful|reasonable|responsible|serious|real|proper|self-resp|half-|attentive|diligent|"
    "experienced|professional|conscientious"
    ))),
    ("PM105", sifted(phrases(r"""
    \b(do not|don't|does not|doesn't|did not|didn't|need not|needn't) (need to be|have to be|take|need|require|be) (an? |any )?(\w+ )?
    {NO_MASTER} (\w+ )?to (see|know|notice|understand|reali|guess|spot|tell|figure|find|foresee|predict|expect)
  | \bit takes no (\w+ )?{NO_MASTER} to (see|know|notice|understand|reali|guess|spot|tell|figure|find|foresee|predict)
""", NO_MASTER=_NO_MASTER), "need|have to be|take|require", "see|know|notice|underst|reali|guess|spot|tell|figure|find|predict|expect")),
    ("PM104", sifted(phrases(r"""
    \b(minutes?|seconds?) of (\w+ )?(
        testing|reading|checking|thinking|thought|care|attention|review|reviewing|looking|planning|communication|asking|effort|googling
      | research|reflection|preparation|listening|work
    )( \S+){0,6}? would (\w+ )?(
        be enough|suffice
      | have (\w+ly )?(been enough|saved|prevented|avoided|caught|shown|found|spared|sufficed|revealed|spotted|stopped|uncovered|helped)
    )\b
"""), "minute|second", "would")),
    ("PM105", sifted(phrases(r"""
    {BEYOND} (
        {COULD_NOT}(nobody|no one|no-one|none|any(one|body))( (on|in|from|of|at) {SOMEBODY})? (\w+ly |had |has )?(
            saw|seen|noticed|checked|reali[sz]ed|thought|asked|read|looked|spotted|reacted|stopped|raised|tested|reviewed|told|said|cared
          | pulled|picked|caught|responded|answered|acted|questioned|escalated
        )\b
      | {COULD_NOT}({SOMEBODY}|they|he|she) {EXCUSED}(could |would |did |had |have |has |still |just )*[a-z]
    )
""", BEYOND=_BEYOND_ALL, COULD_NOT=_COULD_NOT, EXCUSED=_EXCUSED, SOMEBODY=SOMEBODY), (
    "understand|explain|comprehend|fathom|believe|mystery|riddle|puzzle"
    ), "how|why|that")),
    ("PM105", sifted(phrases(r"""
    \b(communications?|responses?|reactions?|handling|performance|support|help|answers?|updates?|co-?operation|coordination|escalation)[ ]
    (from|of|by|with) {SOMEBODY} (was|were|is|are) (\S+ly |very |too |so |rather |quite |far |much |way )*(\S+ , )?{JUDGED}\b
  | <[HT]> ('s )?(\w+ )?(communications?|responses?|reactions?|handling|performance|support|help|updates?|co-?operation|coordination
      |escalation|preparation|planning|handover) (was|were|is|are) (\S+ly |very |too |so |rather |quite |far |much[ ]
        |way )*(\S+ , )?{JUDGED}\b
""", JUDGED=_JUDGED, SOMEBODY=SOMEBODY), "<", (

        "communication|response|reaction|handling|performance|support|help|answer|update|operation|coordination|escalation|preparation|"
        "planning|handover"

    ), " was| were| is| are")),
)  # fmt: skip
