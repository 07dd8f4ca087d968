"""Grumbled: the turns that say that it was to be expected of somebody: once again, as always, apparently, whoever it was."""

from mkdocs_postmortems.check.lexicon.parts import ON, SOMEBODY, WITHOUT_A_WORD
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_AGAIN = r"(?:once again|yet again|once more|as usual|as always|like always|as ever|again|of course|typically|predictably)"
_DUTY = phrases(r"""
    (
        tests?|testing|(code )?reviews?|rules|process(es)?|procedures?|checklists?|runbooks?|polic(y|ies)|approvals?|documentation|docs
      | backups?|drills?|staging|canar(y|ies)|sign-?offs?|monitoring|alerts?|reliability|quality|stability|security|communication|deadlines?
      | [a-z]+ing (\w+ ){0,2}?\w+
    )
""")
_LITTLE = phrases(r"""
    (
        optional|(?<=never )(a (\w+ )?priority|important|needed)|not (\w+ly )?(
            a (\w+ )?priority|important|needed|necessary|required
        )|no priority|a low priority|too (much|hard|difficult)
        ((of an )?\w+ )?|(unknown|a foreign \w+|an? (alien|unknown|new) \w+)|beneath|someone else|negotiable
    )
""")
_HARMED = phrases(r"""
    (
        silenced|muted|snoozed|switched off|turned off|disabled|deleted|removed|unplugged|wiped|overwritten|cleared|ignored|killed
      | left (\w+ ){0,3}?(on|off|open|in|enabled|disabled|running|unlocked|behind|half-\w+)|commented out|forgotten|changed|lowered
      | dismissed|closed|acknowledged and forgotten
    )
""")
GRUMBLED: tuple[tuple[str, Sifted], ...] = (
    ("PM102", sifted(phrases(r"""
    \b{AGAIN} ,? ?(nobody|no one|no-one)( (on|in|from|at|of) {SOMEBODY})? (had |has )?(\w+ly )?(
        told|tells|informed|informs|asked|warned|bothered|thought|consulted|notified|announced|cared|listened
    )\b
  | \b{AGAIN} ,? ?(the |our |those )?((?!and|but|which|that)[\w'/&.-]+ ){0,3}?<[HT]> (had |has |have )?(\w+ly )?(
        (made|let|kept|left) (us|everyone|everybody)|took (ages|forever|hours|days|weeks)
      | (was|were) (\w+ly )?(nowhere|unavailable|unreachable|late|slow|busy|asleep|absent)
    )\b
""", AGAIN=_AGAIN, SOMEBODY=SOMEBODY), "again|once more|as usual|always|as ever|of course|typically|predictably")),
    ("PM101", sifted(phrases(r"""
    \b{AGAIN} ,? ?(\S+ ){0,6}?(was|were|got|been) (\w+ly )?(\w+ed|done|made|run|sent|put|set)( out)? ({ON}){0,5}?{WITHOUT_A_WORD}
  | \b(was|were|got|been) (\w+ly )?{AGAIN} (\w+ed|done|made|run|sent|put|set)( out)? ({ON}){0,5}?{WITHOUT_A_WORD}
  | \b(was|were|got|been) (\w+ly )?(\w+ed|done|made|run|sent|put|set)( out)? ({ON}){0,5}?{WITHOUT_A_WORD}( \S+){0,4}? ,? ?{AGAIN}
    (?=$| [.,])
""", AGAIN=_AGAIN, ON=ON, WITHOUT_A_WORD=WITHOUT_A_WORD), "again|once more|as usual|always|as ever|of course|typically|predictably", (
    "without"
    ))),
    ("PM105", sifted(phrases(r"""
    \b{DUTY} (is|are|was|were) (apparently|evidently|clearly|obviously|seemingly|never|always) {LITTLE} ?(for|to|in|with|among|of)[ ]
    {SOMEBODY}
  | \b(apparently|evidently|obviously|seemingly|(it )?seems) ,? ?(that )?{DUTY} (is|are|was|were) {LITTLE} ?(for|to|in|with|among|of)[ ]
    {SOMEBODY}
  | ^(apparently|evidently|obviously|(it )?(seems|appears)) ,? ?(that )?(nobody|no one|no-one) (has |had )?(ever )?
    (taught|told|trained|shown|showed|explained to|informed) {SOMEBODY}
""", DUTY=_DUTY, LITTLE=_LITTLE, SOMEBODY=SOMEBODY), "<", "apparently|evidently|clearly|obviously|seem|appears|never|always")),
    ("PM101", sifted(phrases(r"""
    \b(was|were|been|got) (\w+ly |again |once more )*{HARMED} ({ON}){0,5}?by (
        <H> (had (the|that|this)|was (on|in)|came|did|set|made|wrote|worked)\b
      | (the |an? |one of the )?(previous |former |other )?(<H>|colleague) (who|that) (had|was|were|thought|did|could|wanted|knew|is)\b
    )
  | \bby {SOMEBODY} ,? ?(and|but|yet) (nobody|no one|no-one|no other <H>) (else )?(\w+ly )?(ever |even |had )?
    (reviewed|checked|tested|questioned|noticed|told|asked|verified|looked|objected|read)\b
""", HARMED=_HARMED, ON=ON, SOMEBODY=SOMEBODY), "by ", "<|colleague")),
    ("PM104", sifted(phrases(r"""
    (<[HT]>|\bhe|\bshe|\bthey) (was not|was never|wasn't|were not|were never|weren't) (\w+ly |even )?supposed to (
        touch|edit|modify|delete|change|restart|deploy|use|run|open|push|merge|stop|disable|drop|be (in|near)
    )\b
"""), "supposed")),
    ("PM105", sifted(r"\byolo(?:-(?:deploy|push|merg|ship|releas|commit|migrat)\w*|'?e?d\b)", "yolo")),
    ("PM102", sifted(phrases(r"""
    \b(cannot|can't|can no longer|could not|couldn't|could no longer|do not|don't|no longer) trust {SOMEBODY}(?= to\b| with\b|$| [.,;]| any)
  | \b(will|would) not be tolerated\b|\bzero tolerance for (such |this |any |these )?(mistakes?|errors?|behaviou?r|people|negligence)
""", SOMEBODY=SOMEBODY), "trust|tolera")),
    ("PM101", sifted(phrases(r"""
    \b(wrong|incorrect) ([\w'/-]+ ){1,3}?(was |were )?(pressed|typed|entered|clicked|selected|chosen|keyed( in)?|dialled|picked|pulled
      | unplugged|flipped) by ({SOMEBODY}|(the |an? )?operator)(?= (?!'s)|$)
""", SOMEBODY=SOMEBODY), "wrong|incorrect", " by ")),
    ("PM108", sifted(phrases(r"""
    \b(cause|reason)( \S+){0,4}? (is|was|:) (the |an? )?(\w+ )?(inexperience|ignorance|incapacity|inability|(lack|absence) of (experience
      | competence|skills?)) (of|in|among|by|on the part of) ({SOMEBODY}|the (\w+ )?(operators?|managers?|owners?|maintainers?|authors?))
""", SOMEBODY=SOMEBODY), "cause|reason", "inexperience|ignorance|incapacity|inability|experience|competence|skill")),
    ("PM108", sifted(phrases(r"""
    \b(cause|reason)( \S+){0,4}? (is|was) (\w+ly |just )?that {SOMEBODY} (has|had|have) (not enough|no|too little|insufficient|little) (
        experience|knowledge|skills?|idea|clue|competence|discipline|interest
    )\b
  | \bown goal (by|of|from) {SOMEBODY}
  | \b(this|that) is what (happens|you get) (when|if|for) (\w+ )?(let|allow|hire|trust|letting|hiring|trusting) {SOMEBODY}
""", SOMEBODY=SOMEBODY), "<", "cause|reason|own goal|is what")),
    ("PM101", sifted(phrases(r"""
    (<[HT]>|\bpeople|\bengineers|\bdevelopers|\breviewers) (saw|knew|read|heard|noticed|had (seen|read|noticed|known)|were told|got)[ ]
    (\S+ ){1,8}?,? ?(and|but|yet) (none|neither|nobody|no one|no-one)( of them| of the \w+)? (
        did (anything|something)|acted|reacted|said (anything|a word)|raised|reported|stopped|asked|bothered|intervened|spoke
    )\b
  | \bsomehow ,? ?{SOMEBODY} (had |has )?managed to\b
""", SOMEBODY=SOMEBODY), "none|neither|nobody|no one|no-one|somehow")),
)  # fmt: skip
