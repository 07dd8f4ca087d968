"""Wanting: the turns that name what somebody was wanting in, such as care, or what a little more of it would have done."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_VIRTUE = phrases(r"""
    (
        diligence|caution|discipline|vigilance|attentiveness|concentration|professionalism|thoroughness|conscientiousness|foresight
      | common sense|courtesy|accountability|commitment|initiative
    )
""")
_CARE = rf"(?:care|attention|thought|{_VIRTUE})"
_DOUBTFUL = r"(?:operator|manager|maintainer|author|owner|worker|vendor|supplier|provider|contractor)s?"
_WHOM = rf"(?:{SOMEBODY}|(?:the |a |an |our ){MOD}{_DOUBTFUL}(?! (?:'s|pod|pods|lock|process|thread|image|bucket|cluster)))"
_VICE = phrases(r"""
    (haste|impatience|carelessness|negligence|inattention|laziness|arrogance|stubbornness|overconfidence|complacency|sloppiness|vanity
      | recklessness|incompetence|ineptitude|forgetfulness|indifference|thoughtlessness|hubris|ego|impulsiveness|poor judge?ment
      | bad judge?ment|lack of (care|judge?ment|interest|effort|urgency|attention|{VIRTUE}))
""", VIRTUE=_VIRTUE)
OWN_VICE = sifted(rf" 's (?:\w+ ){{0,2}}?{_VICE}\b", "'s ", (
    "haste|impatience|careless|negligence|inattention|laziness|arrogance|stubborn|overconf|complacency|sloppi|vanity|reckless|"
    "incompet|ineptitude|forgetful|indifference|thoughtless|hubris|ego|impulsive|judg|lack of"
))  # fmt: skip
"""Behind a name that no list knows, or a word for programs too: what no program has of its own."""
_HAVE = r"(?:have|'ve|not have|n't have|never have|be)"
WANTING: tuple[tuple[str, Sifted], ...] = (
    ("PM105", sifted(phrases(r"""
    \b(insufficient|inadequate|deficient|too little|not enough|want of|absence of|little) (due |basic |proper )?{VIRTUE}\b
  | \b(did not|didn't|does not|without|not|n't|never|failed to) (\w+ ){0,3}?
    (due|proper|necessary|required|reasonable|sufficient|adequate|requisite) (care|attention|{VIRTUE})\b
    (?! (unit|home|plan|worker|facilit|provider)\w*)
  | \bwithout (any |much |a |a moment 's |a second |proper |so much as a )?(thought|care|reflection|second thought)\b(?! (about|plan|that))
""", VIRTUE=_VIRTUE), (
    "care|attenti|diligen|caution|disciplin|vigilan|concentrat|profession|thorough|conscient|foresight|common sense|courtesy|"
    "accountab|commitment|initiative|thought|reflection"
    ), "insuff|inadeq|defic|little|not |want of|absence|n't|without|never|failed to")),
    ("PM104", sifted(phrases(r"""
    \bwith (just |only )?(an? (bit|little|touch|minimum|modicum|ounce|shred) (of |more )?|more |some |greater |better |half the |minimal
    )+(of )?{CARE}\b(?!.*\b(we|i|our)\b).*\b(would|could)(n't| not| never)? {HAVE}\b
  | \b(would|could)(n't| not| never)? {HAVE} (\S+ ){1,6}?(with|given|by) (just |only )?
    (an? (bit|little|touch|minimum|modicum|ounce|shred) (of |more )?|more |some |greater |better |half the )+(of )?{CARE}\b
    (?!.*\b(we|i|our)\b)
  | \b(an?|one|any|better|more|earlier|clearer|closer|timely|proper) ([\w-]+ ){0,3}?(by|from|between|on the part of) {WHOM}[ ]
    would (\w+ )?{HAVE} (\w+ly )?
    (caught|shown|revealed|prevented|avoided|found|told|saved|spared|stopped|spotted|enough|uncovered|exposed|sufficed|averted|helped)\b
""", CARE=_CARE, HAVE=_HAVE, WHOM=_WHOM), "would|could", "with |given |by |from |between |part of")),
    ("PM108", sifted(phrases(r"""
    \b(mistake|blunder|oversight|error|slip|failing|carelessness|negligence|haste|impatience|inattention|laziness|arrogance)s? of (
        (the |our |an? |some |one ){MOD}<[HT]>(?! ('s|of\b|-))
    )
  | \b({VICE}|mishandling|mismanagement|misjudge?ment|dereliction) (of \S+( \S+){0,2}? )?(of|by|on the part of) {WHOM}
  | \b(lack|absence|want|deficit) of (\w+ and )?(ownership|care|urgency|interest|responsibility|competence|seriousness|{VIRTUE})[ ]
    (in|within|among|amongst|at|on|throughout) (the |our |that )?{MOD}<[HT]>
""", MOD=MOD, VICE=_VICE, VIRTUE=_VIRTUE, WHOM=_WHOM), (
    "<|operator|manager|maintainer|author|owner|worker|vendor|supplier|provider|contractor"
    ), (
    "mistake|blunder|oversight|error|slip|failing|careless|negligen|haste|impatien|inatten|lazi|arrogan|stubborn|overconf|complacen|"
    "sloppi|vanity|reckless|incompet|ineptit|forgetful|indiffer|thoughtless|hubris|ego|impuls|judg|lack of|absence of|want of|deficit|"
    "mishandl|mismanag|derelict"
    ))),
)  # fmt: skip
