"""Answerable: the turns that name who has to answer for it, thanks that are none among them."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_HARM = r"(?:outage|incident|downtime|failure|mess|delay|disruption|breakage|crash|data loss|trouble|chaos|damage|long night)"
ANSWERABLE: tuple[tuple[str, Sifted], ...] = (
    ("PM103", sifted(phrases(r"""
    \bbetween (the )?(keyboard and (the )?chair|chair and (the )?keyboard|keyboard and (the )?seat|seat and (the )?keyboard)
  | \blayer (8|eight) (problem|issue|error)\b|<[HT]> 's fat fingers?\b
"""), "keyboard|layer |fat finger")),
    ("PM108", sifted(phrases(r"""
    \b(fault|blame|responsibility) for (the |this |that )?(\S+ ){1,4}?(lies|lay|rests|belongs|goes) (\w+ )?(with|to) {SOMEBODY}
    (?=$| [.,;])
""", SOMEBODY=SOMEBODY), "<", "fault|blame|responsib")),
    ("PM108", sifted(phrases(r"""
    \b(courtesy of|at the hands? of|compliments of|brought to you by|{HARM} ,? ?brought to us by) {SOMEBODY}
""", HARM=_HARM, SOMEBODY=SOMEBODY), "<", "courtesy|hand|compliments|brought to")),
    ("PM108", sifted(phrases(r"""
    \b(have|has|had|got|can thank|may thank) {SOMEBODY} to thank for (the |this |that |our |an? )?((?!short|brief|quick|end)[\w-]+ )?
    {HARM}\b
  | \bcan thank {SOMEBODY} for (the |this |that |our |an? )?((?!short|brief|quick|end)[\w-]+ )?{HARM}\b
""", HARM=_HARM, SOMEBODY=SOMEBODY), "<", "thank")),
    ("PM108", sifted(phrases(r"""
    \bbuck (stops|stopped) with {SOMEBODY}
  | \b(finger|fingers|evidence|everything) (\w+ )?(points?|pointed|leads?|led) (straight |squarely |back |directly )?(at|to) {SOMEBODY}
""", SOMEBODY=SOMEBODY), "<", "buck|point|lead|led ")),
    ("PM108", sifted(phrases(r"""
    \b(nobody|no-one|no one|none|only|no-body)( else)? (\S+ )?to blame (but|except|other than)[ ]
  | <[HT]> (has|have|had) (nobody|no-one|no one|only) (\S+ )?((but|except) )?(\w+sel\w+ )?to blame\b
  | <[HT]> (has|have|had) (nobody|no-one|no one) (but|except) \w+sel\w+ to blame\b
"""), "to blame")),
    ("PM108", sifted(phrases(r"""
    <[HT]> 's (name|fingerprints?|handwriting|signature|mark) (is |are )?(written )?(all )?over\b
  | \bhas <[HT]> 's (name|fingerprints) (written )?(all )?over\b
"""), "<", "name|fingerprint|handwriting|signature|mark")),
    ("PM108", sifted(phrases(r"""
    \b(this|that|it|which) (is|was) (so |just |all too |sadly )?(typical|vintage) (of )?(the |our )?(\w+ ){0,2}?<[HT]>(?! 's)
  | ^leave it to (the |our )?(\w+ ){0,2}?<[HT]> to\b
"""), "<", "typical|classic|vintage|leave it to")),
    ("PM108", sifted(phrases(r"""
    <[HT]>( 's)? (job|responsibility|duty|task|role) to (\S+ ){1,9}?,? ?(and|but|yet) (\w+ )?(they|he|she|it|nobody|this|that)?
    ( (simply|just))? ?(did not|didn't|failed|never|forgot|was not|wasn't|had not|hadn't)\b
"""), "<", "job|responsibility|duty|task|turn|role")),
    ("PM108", sifted(phrases(r"""
    <[HT]> (in question |concerned |responsible |involved )?(should|must|ought to|needs? to|has to|have to|deserves? to) (also )?(
        (be )?held (\w+ )?(responsible|accountable|to account)|be (\w+ )?(blamed|fired|dismissed|sacked|let go|sorry)
      | face (the |some )?consequences|answer for|take the blame
    )\b
"""), "<", "responsible|account|blame|fired|consequences|answer|dismissed|sacked|let go|sorry")),
    ("PM108", sifted(phrases(r"""
    \b(had it not been|if it (were|was) not|if it (weren't|wasn't|hadn't been|had not been)|were it not|but) for[ ]
    ({MOD}<[HT]> 's |the |a |an |this |that |some |his |her |their )(\w+ )?(
        careless|sloppy|reckless|hasty|botched|clumsy|negligen|stubborn|lazy|thoughtless|rushed|mistake|meddling|haste|blunder|impatien
    )
""", MOD=MOD), "for ")),
    ("PM108", sifted(phrases(r"""
    \b(the|our) (real |actual |main |only |biggest |whole )?(problem|trouble|weak link|weakest link|weak point) (here )?
    (is|was|are|were) {SOMEBODY}(?=$| [.]| , who)
  | \bwhat (let us down|failed us|failed|hurt us|doomed us|cost us) (here |most )?(is|was) {SOMEBODY}(?=$| [.,])
""", SOMEBODY=SOMEBODY), "<", "problem|trouble|weak|what ")),
    ("PM108", sifted(phrases(r"""
    ^thanks to {SOMEBODY} ,? ?(the|our|we|customers|users|all|every\w*|half)\b( \S+){0,4}? (was|were|went|is|are) (\w+ )?
    (down|offline|unavailable|dead|broken|late|locked out|unreachable)\b
  | \b(was|were|went|is|are|got|been|became) (\w+ ){0,2}?(
        (disaster|mess|failure|shambles|nightmare|farce|joke)|chaos|down|lost|deleted|broken|ruined|leaked|wiped|late|delayed|offline
          |unavailable
    )( (from start to finish|again|for \S+ \S+))? ,? ?(all )?thanks to {SOMEBODY}(?=$| [.!]| (on duty|in charge)\b)
""", SOMEBODY=SOMEBODY), "<", "thanks to")),
    ("PM108", sifted(phrases(r"""
    \bwithout {MOD}<[HT]> 's (\w+ )?(meddling|interference|haste|mistakes?|blunders?|carelessness|impatience|stubbornness|ego)\b.*\bwoul
    d\b
""", MOD=MOD), "without", "would")),
    ("PM108", sifted(phrases(r"""
    \b((self-inflicted|self-made|home-made|homemade) by|of the making of|the handiwork of) {SOMEBODY}
  | \b(outage|deletion|leak|breakage|mess|failure|typo|mistake|loss|crash|damage|incident) (is|was) the (work|doing) of {SOMEBODY}
  | \b(outage|happened|expired|failed|fail|broke|went (down|wrong)|incident|failure|leak|loss) (\S+ )?(on|under)[ ]
    (<[HT]> 's watch|the watch of {SOMEBODY})
  | <[HT]> 's (doing|handiwork|own making)\b
""", SOMEBODY=SOMEBODY), "<", "inflicted|-made|homemade|making|work|doing|brainchild|watch")),
)  # fmt: skip
