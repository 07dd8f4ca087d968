"""Scorn: the turns that mock somebody, and those that say somebody thought nothing of the rules."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_RULES = phrases(r"""
    (
        tests?|testing|reviews?|rules?|process(es)?|procedures?|checklists?|runbooks?|polic(y|ies)|approvals?|freezes?|documentation|docs
      | backups?|staging|canar(y|ies)|sign-?offs?|change (windows?|control|management)|maintenance windows?|warnings?|drills?|permits?
    )
""")
_OWN_RULES = r"(?:rules?|polic(?:y|ies)|procedures?|advice|guidelines?|instructions?|standards?|protocols?|orders|agreements?)"
SCORN: tuple[tuple[str, Sifted], ...] = (
    ("PM105", sifted(phrases(r"""
    \b(the|some|whichever|whatever|which) (\w+ )?(genius(es)?|bright sparks?|master-?minds?|wise guys?|rocket scientists?|jokers?) (
        who|that|in|on|from|behind|thought|decided
    )\b
"""), "genius|bright spark|master|wise guy|rocket scientist|joker")),
    ("PM105", sifted(phrases(r"""
    \bwho (\w+ )?(thought|decided) (\S+ ){1,8}?(was|is|would be) an? (\w+ )?(
        good|great|brilliant|clever|fine|smart|bright|wonderful|excellent
    ) idea\b
"""), " idea", "who ")),
    ("PM105", sifted(phrases(r"""
    \b((too much to ask|asking too much|too much (trouble|bother|effort)) (of|for)|(was|is|were|are|be) (\w+ )?beneath) {SOMEBODY}
  | \b(apparently|evidently) ,? ?(\w+ing|to \w+) (\S+ ){1,8}?(is|was) (too much|optional|beneath|someone else|somebody else)
""", SOMEBODY=SOMEBODY), "too much|asking too|beneath|apparently|evidently")),
    ("PM105", sifted(phrases(r"""
    \bwould it (have )?(kill|killed|hurt) {MOD}(<[HT]>|them|him|her|anyone|anybody|people) to\b
  | (<[HT]>|\byou|\bthey|\bhe|\bshe) had (only |just |literally )?one job(?=$| [.,:;!–—-])
  | \bhow (hard|difficult) (can|could|is|was|would) it (be |have been )?(for (\S+ ){1,4}?)?to (
        read|check|look|ask|test|follow|answer|tell|run|pick up|write|send|call|open|click
    )\b
""", MOD=MOD), "would it|one job|how hard|how difficult")),
    ("PM101", sifted(phrases(r"""
    <[HT]> (\w+ ){0,2}?(decided|thought|believed|felt|assumed|figured|considered|deemed) (that )?(the |our )?(\w+ )?{RULES}[ ]
    (
        (is |was |are |were |to be )?(
            (only |just |merely )?for ((other|lesser) (people|mortals|teams|folks)|(everyone|everybody|somebody|someone) else|the rest\b)
          | optional|beneath|unnecessary|overkill|an? (\w+ )?(waste|nuisance|formality|chore)|pointless
        )
      | (is|was|are|were|do|did|does)( not|n't) (\w+ly )?(necessary|needed|worth|apply)
    )
  | \bby {SOMEBODY} who (\w+ )?(found|considered|thought|deemed|felt) (\S+ ){1,5}?(
        too (tedious|slow|boring|cumbersome|bureaucratic)|beneath|unnecessary|optional|a waste|tedious|annoying|inconvenient|bothersome
      | boring|pointless|in the way
    )\b
""", RULES=_RULES, SOMEBODY=SOMEBODY), "<", "decided|thought|believed|felt|assumed|figured|considered|deemed|found")),
    ("PM101", sifted(phrases(r"""
    <[HT]> (\S+ ){1,4}?first and (ask|think|thought|test|check|look|read|review|worr)\w* (\w+ )?(questions|later|afterwards?)\b
"""), "<", " first ")),
    ("PM101", sifted(phrases(r"""
    <H> (who )?(wrote|built|designed|came up with|configured|set up|put|left|made|approved|chose|added|did) (\S+ ){1,8}?
    (clearly|obviously|evidently|apparently|surely) (
        (has|had) no (idea|clue|concept|notion|grasp)|has never|had never|never|did not|didn't|does not|doesn't|thought|was not|wasn't
    )\b
"""), "<", "clearly|obviously|evidently|apparently|surely")),
    ("PM101", sifted(phrases(r"""
    <[HT]> (?!noticed|found|saw|discovered|reported|detected|realised|realized)\w+(ed|t|de|ote|an|ut|id|ook|ave|ew|oke|ade) (\S+ ){1,12}?, (
        (directly |clearly |completely )?(against|in (\w+ )?(violation|breach|defiance) of|contrary to)
    ) (all |every |any |standing |explicit |the |our |company |own |written |agreed |clear |\w+ 's |very ){0,4}{OWN_RULES}\b
""", OWN_RULES=_OWN_RULES), "<", "against|violation|breach|defiance|contrary")),
    ("PM101", sifted(phrases(r"""
    \b(the|an?) (wrong|incorrect) ([\w'/-]+ ){1,4}?(was|had been|got) (\w+ly )?(
        flashed|installed|mounted|pulled|swapped|unplugged|selected|chosen|replaced|fitted|used|given|rebooted|restarted|connected|cut
      | entered|wired|labelled|labeled|cabled|powered (off|down)|shut down|switched (off|on)|loaded|dispensed|administered|ordered
      | picked|patched|removed|deleted|dropped|wiped|disabled|edited|copied|pasted|promoted|drained|terminated|scaled|opened|closed
    ) ((?!and |but |then |which |that |, )\S+ ){0,6}?by {SOMEBODY}
""", SOMEBODY=SOMEBODY), "<", " by ", "wrong|incorrect")),
    ("PM101", sifted(phrases(r"""
    <[HT]> (\S+ ){1,12}?,? ?because (he|she|they|<H>) (just |simply |only )?(
        wanted to (leave|go|finish|get|impress|save|avoid|be done)
      | (was|were) (bored|impatient|in a (hurry|rush)|late for|eager to leave|eager to finish)
      | (could not|couldn't|did not|didn't) (wait\b(?! (for|until|to))|be bothered|want to (wait|bother|ask|deal))
    )\b
  | <[HT]> , (\w+ly )?(
        not (paying|thinking|looking|watching|listening|checking)|distracted|half asleep|asleep|careless\w*|reckless\w*
      | impatient\w*|oblivious|in (a|his|her|their) (hurry|rush|haste)|too (lazy|proud|impatient) to|ignoring|disregarding
    )\b
"""), "<", "because| , ")),
    ("PM105", sifted(phrases(r"""
    \b(hard|difficult|impossible) to (understand|see|explain|comprehend|imagine|excuse|justify) (how|why) {SOMEBODY}[ ]
    (could |would |did |can |had |have |has )?(\w+ly )?(overlook|miss|ignor|forg|fail|not\b|n't|let\b|skip|allow|approv|never)
  | \b(why|how) ((nobody|no one|no-one) (in|on|from|at) )?{SOMEBODY} (?!(was|were|could|had)\b)(\S+ ){1,14}?(is|was|remains) (
        beyond (me|us|comprehension|belief)|baffling|inexplicable|incomprehensible
    )
""", SOMEBODY=SOMEBODY), "<", "hard|difficult|impossible|beyond|baffling|inexplicable|incomprehensible")),
    ("PM104", sifted(phrases(r"""
    \b(it|this|that|which) (should|ought to) have been (\w+ )?(obvious|clear|plain|apparent|evident|second nature|a warning) (to|for)[ ]
    (the |our |any |an? )?(\w+ ){0,2}?(<[HT]>|them|him|her|anyone|anybody|everyone|operators?|managers?|authors?|owners?|maintainers?)\b
"""), " have been ", "obvious|clear|plain|apparent|evident|nature|warning")),
    ("PM108", sifted(phrases(r"""
    \b(outage|incident|failure|delay|error|mistake|loss|bug|downtime|fault|breakage|crash|problem|leak) (\S+ ){0,4}?(is|was|are|were|be)[ ]
    (\w+ly )?(attributable|attributed|ascribed|put down|chalked up|pinned|traced|traceable) (back |squarely )?(to|on|at) {SOMEBODY}
    (?=$| [.,;]| (on (shift|duty|call)|alone|who)\b)
""", SOMEBODY=SOMEBODY), "<", "attribut|ascribed|put down|chalked|pinned|trace")),
    ("PM105", sifted(phrases(r"""
    \b(failure|lapse|collapse|absence) (of|in) (<T>|judge?ment|supervision|professionalism|duty|nerve)(?=$| [.,;]| (at|by|on)\b)
  | \b(a|an|some|the|our|one) (
        indecisive|impatient|inattentive|over-?confident|distracted|clueless|unqualified|incompetent|over-?eager|overzealous|absent-minded
      | oblivious|complacent|uncooperative|arrogant|stubborn
    ) (\w+ )?<[HT]>
"""), (
    "failure|lapse|collapse|absence|indecisive|impatient|inattentive|confident|distracted|clueless|unqualified|incompetent|eager|"
    "overzealous|absent|oblivious|complacent|uncoop|arrogant|stubborn"
))),
    ("PM104", sifted(phrases(r"""
    \bif {MOD}(<[HT]>|any(one|body)|some(one|body)|they|he|she) had (only |just |even |ever )?
    (cared|bothered|deigned|troubled (himself|herself|themselves)|taken the (time|trouble)) to\b
""", MOD=MOD), "if ", "cared|bothered|deigned|troubled|taken the")),
)  # fmt: skip
