"""Judged: the turns that say aside what somebody is like, and what another in the same place would have done."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_MISUSE = phrases(r"""
    (
        (without|with no|with zero|no) (any )?(tests?|testing|review|approval|warning|notice|backup|plan|canary)\b|untested
      | (deploy|ship|push|releas|merg)\w* (\S+ ){0,4}friday|breaking|deleting|wiping|forgetting|ignoring|skipping
      | (taking|bringing) (\S+ ){0,3}down
    )
""")
_BAD_ONE = phrases(r"""
    (
        indecisive|impatient|careless|inattentive|inexperienced|incompetent|distracted|overconfident|over-confident|reckless|lazy|sloppy
      | negligent|stubborn|overeager|over-eager|overzealous|clueless|hasty|sleepy|hung-over|hungover|absent-minded|panicking|panicked
      | ignorant|oblivious|complacent|uncooperative|unresponsive|arrogant
    )
""")
_CHECK = phrases(r"""
    (
        check|test|look|ask|read|verify|review|tell|warn|inform|escalate|notify|consider|mention|raise|stop|wait|question|consult|think
      | call|page|roll|double
    )\b
""")
ASIDE: tuple[tuple[str, Sifted], ...] = (
    ("PM104", sifted(phrases(r"""
    \bit (never|did not|didn't|does not|doesn't|apparently never|clearly never|seems never to have) (even |ever )?
    (occur(red|s)? to|cross(ed|es)? (the mind of|the minds of)?|dawn(ed|s)? on) ?{SOMEBODY} to (\w+ )?{CHECK}
  | \bit (never|did not|didn't) (even |ever )?cross(ed)? {MOD}<[HT]> 's minds? to (\w+ )?{CHECK}
""", CHECK=_CHECK, MOD=MOD, SOMEBODY=SOMEBODY), "<", "occur|cross|dawn")),
    ("PM104", sifted(phrases(r"""
    \ball (that )?{SOMEBODY} (had|needed|would have had) to do (was|is) (to )?(
        read|look|ask|check|follow|pay|wait|glance|test|listen|double
    )\b
""", SOMEBODY=SOMEBODY), "<", " to ")),
    ("PM104", sifted(phrases(r"""
    \b(a|one|even a|just a|any) ([\w-]+ ){0,3}?(
        (look|glance|check|test|review|question|call|search|grep|read|run) (at|of|to|in|through|into|for) (\S+ ){1,4}?
    )?(by|from) {SOMEBODY} would (\w+ )?have (\w+ly )?
    (caught|shown|revealed|prevented|avoided|found|told|saved|stopped|spotted|been enough|uncovered|exposed|sufficed)\b
""", SOMEBODY=SOMEBODY), "<", "would")),
    ("PM104", sifted(phrases(r"""
    \ba (more |better |less |reasonably |properly |truly |sufficiently )(\w+ ){1,2}?<[HT]> (would|might|could|should) (\w+ )?(never )?ha
    ve\b(?!.*\bsame\b)
  | \b((any|every)(one|body)|nobody|no one|no-one) (
        (with|in) (half|any|an ounce|a shred|a bit|common|basic|some|eyes|a brain|a grain|their right)
      | who (can read|had read|knows|knew|bothered|paid)
    )\b( \S+){0,6}? would (\w+ )?(have|(?<=would )[a-z]+)\b
"""), "would|might|could|should")),
    ("PM104", sifted(phrases(r"""
    \bwould (never |not )?have (\S+ ){1,4}?(under|with) (a |an )?(more )?(
        competent|careful|experienced|decent|attentive|proper|good|real|responsible|diligent|serious|alert|awake|vigilant
      | disciplined|cautious|skilled|thoughtful|capable
    ) {MOD}(<[HT]>|leads?\b|managers?\b)
  | \bif (the |our )?{MOD}<[HT]> (was|were|weren't|wasn't)( not)? (so|such|more|less|a bit|a little) .*\bwould\b
""", MOD=MOD), "would")),
    ("PM105", sifted(rf"\bby (?:the |a |an |our |one |some )(?:\w+ )?{_BAD_ONE} {MOD}<[HT]>", "<", "by ")),
    ("PM105", sifted(phrases(r"""
    (^|[.!;,] )(great|good|nice|brilliant|excellent|fantastic|well|splendid|superb|impressive|top|fine)[ ]
    (work|job|one|going|move|done|thinking|timing)\b( (by|from|of|,))?( {SOMEBODY})(?=.*\b{MISUSE})
""", MISUSE=_MISUSE, SOMEBODY=SOMEBODY), (
    "<"
    ), (
    "great|good|nice|brilliant|excellent|fantastic|well|splendid|superb|impressive|top|fine"
    ))),
    ("PM105", sifted(phrases(r"""
    (^|[.!;,] )(
        bravo|kudos|hats off|congratulations|congrats|hooray|applause|a round of applause|thanks a lot|thanks a bunch|a big thank you
    )\b( (to|for|,))? ({SOMEBODY})(?=.*\b{MISUSE})
""", MISUSE=_MISUSE, SOMEBODY=SOMEBODY), "<", "bravo|kudos|hats|congrat|hooray|applause|thank")),
    ("PM105", sifted(phrases(r"""
    \b(vendor|provider|supplier|carrier|isp|contractor|consultancy|agency)( 's)? (\w+ ){0,2}?(
        support|reps?|representatives?|staff|people|engineers?|technicians?|helpdesk|consultants?|<[HT]>
    ) (was|were|is|are|proved|turned out( to be)?) (\w+ )?(
        useless|unhelpful|clueless|incompetent|no help|hopeless|slow|rude|indifferent|absent|unreachable|evasive|dishonest
      | arrogant|dismissive|careless|sloppy
    )\b
  | \bsupport (was|were|is|proved) (\w+ly |just |simply |worse than )*
    (useless|unhelpful|clueless|incompetent|no help|hopeless|rude|a joke|dismissive|arrogant|evasive)\b
"""), "vendor|provider|supplier|carrier|isp|contractor|consultancy|agency|support")),
    ("PM105", sifted(phrases(r"""
    \bno excuse for {MOD}<[HT]> 's\b
  | \b(
        beggars belief|beyond (me|belief|comprehension)|defies (belief|logic|comprehension)|hard to (believe|fathom)|baffling
      | incomprehensible|unbelievable|disappointing|unforgivable|a (shame|scandal|disgrace)
    ) (that|why|how) {SOMEBODY}
""", MOD=MOD, SOMEBODY=SOMEBODY), (
    "<"
    ), (
    "excuse|belief|beyond|defies|hard to|baffling|incompreh|unbeliev|disappoint|unforgiv|shame|scandal|disgrace"
    ))),
    ("PM105", sifted(phrases(r"""
    <[HT]> ((?!(and|that|which|who|because|when|where|so|is|was|are|were)\b)\S+ ){0,4}?(is|was|are|were|being|got|became)[ ]
    (\w+ly |too |so |very |quite |just |simply )*(
        lazy|arrogant|indifferent|ignorant|oblivious|overconfident|useless|unhelpful|dismissive|disorgani[sz]ed|inattentive|hasty|cocky
      | stubborn|undisciplined|thoughtless
    )\b
"""), "<", (
    "lazy|arrogant|indifferent|ignorant|oblivious|overconf|useless|unhelpful|dismissive|disorgan|inattentive|hasty|cocky|stubborn|"
    "undisciplined|thoughtless"
    ))),
    ("PM105", sifted(phrases(r"""
    (?<!\bour )(?<!\bour own )(?<!\bmy )\b(
        testing|review|handover|work|job|investigation|planning|documentation|communication|effort|attempt|preparation|analysis|rollback
      | migration|response|upgrade|note|code|test|commit message|design|support|coordination|report|escalation|behaviou?r|execution
    )s? ((from|by|of|with) ({SOMEBODY}|(the |our |its )?{MOD}(vendor|supplier|provider|contractor|carrier|author)s?) )?(was|were|is
      |are) (\w+ly |rather )?(
        half-hearted|slapdash|sloppy|shoddy|lazy|careless|amateurish|perfunctory|abysmal|pathetic|a joke|laughable
      | superficial|cursory|an? (mere )?(rubber-?stamp|rubber stamp|formality)|lax\b|slack
    )\b
  | \b(was|were|been) (\w+ed|done|made|run|written|put|set)( \w+)? (hastily|half-heartedly|on a whim|thoughtlessly)(?=$| [.,;])
""", MOD=MOD, SOMEBODY=SOMEBODY), (
    "half-hearted|slapdash|sloppy|shoddy|lazy|careless|amateurish|perfunctory|abysmal|pathetic|joke|laughable|"
    "superficial|cursory|rubber|formality|lax|slack|hastily|whim|thoughtless"
))),
    ("PM105", sifted(phrases(r"""
    \b(is|was|'s) (\w+ly |just |simply |really |so |quite )?(
        embarrassing|appalling|shocking|outrageous|absurd|scandalous|infuriating|unbelievable|inexplicable|incredible|laughable
      | unforgivable|disgraceful|astonishing|staggering|mind-boggling|shameful|a (shame|disgrace|scandal|joke|mystery to (me|us))
      | beyond (me|us|belief|comprehension)
    ) (that|how|why) (
        {SOMEBODY}|nobody|no one|no-one|none|not one|someone|somebody|anyone|anybody|everyone|people
      | the {MOD}(vendor|supplier|provider|contractor|carrier)s?
    )(?! (could have|was able))\b
""", MOD=MOD, SOMEBODY=SOMEBODY), (
    "embarrass|appalling|shocking|outrageous|absurd|scandal|infuriat|unbeliev|inexplic|incredible|laughable|unforgiv|disgrace|"
    "astonish|staggering|boggling|shame|a joke|mystery|beyond"
    ), "that|how|why")),
    ("PM105", sifted(r"<H> with (?:too much|more) (?:confidence|ego|enthusiasm|zeal|courage|ambition|haste)\b", "<", "too much|more ")),
    ("PM105", sifted(phrases(r"""
    \b(you|one|anybody|anyone) (would|'d) (have )?(think|thought|hoped?|imagined?) (that )?(the |our |an? )?(\S+ ){0,3}?<[HT]> (\S+ )?
    (had|would|knew|know|could|should|learned|learnt)\b
"""), "<", "think|thought|expect|hope|imagin|assum")),
    ("PM105", sifted(phrases(r"""
    \b(textbook|classic|typical|perfect|prime|sad|clear|simply a|just a|another|plain|pure|simple)[ ]
    (case|example|instance) of (the |our |an? )?(\S+ ){0,3}?<[HT]> (
        (not|never) \w+ing|failing|ignoring|biting|rushing|cutting|forgetting|skipping|overreach\w*|panicking|assuming|passing|dropping
      | dragging
    )\b
"""), "<", "case|example|instance")),
    ("PM105", sifted(phrases(r"""
    \bwhose (\w+ )?idea was\b|\bwho (in (his|her|their) right mind|on earth|the hell|in the world|thought (it|this|that) (was|would))\b
"""), "who")),
)  # fmt: skip
