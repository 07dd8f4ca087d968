"""Whoever: the turns that tell of somebody's fault whatever their trade is called, and those that pass it to somebody else."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_JUDGED_OF = sifted(phrases(r"""
    <[HT]> 's (\w+ )?(
        botched|bungled|misguided|ham-fisted|careless|sloppy|reckless|hasty|shoddy|half-baked|half-hearted|clumsy|thoughtless|ill-advised
    ) (\w+ ){0,2}?(
        change|deploy|commit|config|release|migration|quer|command|fix|patch|script|rollout|decision|merge|push|edit|review|update|rollback
      | upgrade|restart|handover|estimate|call|choice|repair|inspection|count|attempt|cabling|entry|move
    )
"""), "<", " 's ")
_HUMAN = sifted(phrases(r"""
    \b(cause|fault|error|failure|problem|mistake) (was|is) (\w+ly |(all|only) too |only |simply |just )*human(?=$| [.,:;–—-])
"""), "human")
_UNNAMED = sifted(phrases(r"""
    \b(was|were) (\w+ )?(looking at|staring at|playing with|on) (his|her|their) ((mobile|smart) ?)?
    (phones?|smartphones?|mobiles?)\b(?! (with|to)\b)
  | \bwith (his|her|their) (phones?|pagers?|laptop) (on silent|off|muted|silenced|switched off|turned off)\b
  | \b(could( not|n't)?|can't|cannot) (even )?be (bothered|troubled) to\b
  | \b(went (home|to (lunch|bed))|left for (home|lunch)|dozed off|nodded off) (although|even though|without|with the)\b
  | \bon (a|his|her|their|pure|nothing but a) (gut feeling|gut instinct|hunch)\b
  | \bwalked (away|off) from (a|an|the|his|her) (running|open|burning|leaking|unlocked|unattended|boiling|live)\b
"""), "phone|pager|laptop|mobile|bothered|troubled|went|left|dozed|nodded|gut|hunch|walked")
_IF_ANY = sifted(phrases(r"""
    \bif (any|some)(one|body) (is|was|has to be|must be) (at fault|to blame|guilty) ,? ?(then )?(it|that) (is|was) {MOD}<[HT]>
""", MOD=MOD), "<", "if ")
_NOT_OURS = sifted(r"(?:^|[.;:!,–—-] )not (?:our|my) (?:bug|problem|fault|mistake|doing|failure|mess)\b", "not our|not my")
_PREFERRED = sifted(phrases(r"""
    <[HT]> (might|could) (\w+ )?have (\S+ ){1,6}?,? ?but (instead )?(preferred|chose|decided|elected|opted) (to|not)\b
"""), "<", "preferred|chose|decided|elected|opted")
_EASY_FOR = sifted(phrases(r"""
    \bwould (\w+ )?have (been (\w+ly )?(easy|simple|trivial|enough|sufficient|no trouble)|sufficed|cost) (\w+ ){0,3}?for {SOMEBODY} to\b
  | \bwould (\w+ )?have (cost|taken) {SOMEBODY} (one (minute|second)|(two|five) (minutes|seconds)|seconds|nothing|little|only|no more
    |a (minute|second|moment|click|glance|phone call))\b
  | \b(procedures?|instructions?|checklists?|protocols?|runbooks?|rules?) (was|were) (not|never|only half|n't) (\w+ )?
    (followed|observed|respected|adhered to|obeyed) by ({SOMEBODY}|the (\w+ )?operators?)(?=$| [.,;])
""", SOMEBODY=SOMEBODY), "would|followed|observed|respected|adhered|obeyed")
_MOTIVE = sifted(phrases(r"""
    \bbecause (the |our |an? |one of the )?([\w<>-]+ ){1,3}?(just |only |simply )?wanted to (be|go|get|leave|head|drive|finish) (\w+ ){0,2}?
    (home|early|away|to bed|to lunch|over with|it done|weekend)\b
  | \bif (only )?(people|everyone|everybody|they|he|she|<[HT]>|somebody|someone) (\w+ly |just |only )?(did|would do|had done|were doing)[ ]
    (their|his|her) (jobs?|work|homework|duty|duties)\b
  | (?<!what )(?<!nothing )\b(happens?|happened|occurs?|results?) (\S+ )?(when|if|because) (people|engineers|developers|everyone|<[HT]>)[ ]
    (\w+ly )?((do|does|did)( not|n't)|fail to|forget to|never|refuse to) (\w+ly |even )?
    (read|check|think|test|pay|listen|follow|care|bother|look|communicate|talk)\b
"""), "wanted to| their | his | her |happen|occur|result")
WHOEVER: tuple[tuple[str, Sifted], ...] = (
    ("PM101", _JUDGED_OF),
    ("PM103", _HUMAN),
    ("PM108", _NOT_OURS),
    ("PM101", _UNNAMED),
    ("PM108", _IF_ANY),
    ("PM104", _PREFERRED),
    ("PM101", _MOTIVE),
    ("PM104", _EASY_FOR),
)
