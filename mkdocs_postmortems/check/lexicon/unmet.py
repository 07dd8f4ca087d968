"""Unmet: the turns that tell what somebody was bound to do and did not, or will have to do better, and those that point at who it was."""

from mkdocs_postmortems.check.lexicon.parts import MOD, SOMEBODY
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_UNLESS = sifted(phrases(r"""
    \bunless {MOD}(<[HT]>|people|developers|engineers|everyone|everybody|teams) (\w+ly )?(
        (learn|start|begin|bother)s? (to|\w+ing)|(get|take|do)s? (it|this|their|his|her)|stops? \w+ing
      | (pay|show)s? (more |some |better |proper )?(attention|care|respect|interest)|cares?\b|listens?\b|wakes? up
    )
""", MOD=MOD), "unless")
_SOONER = phrases(r"""
    (
        look (\w+ )?(closer|harder|more|properly|twice)|(pay|take) (\w+ )?(more|closer|better|greater|proper|extra) (attention|care|notice)
      | pay attention|do better|try harder|communicate (better|more|sooner|earlier)|think (harder|twice|before|first)
      | (act|react|respond|move|escalate|answer|reply|speak up|call|page|roll back|decide) (\w+ )?(faster|sooner|earlier|quicker|much)
      | know better|step up
    )
""")
_NEEDED_TO = sifted(phrases(r"""
    <[HT]> (\w+ly |just |only )?(needed|had|ought) to (
        be (\w+ly )?((much |far )?(more|better|faster|quicker)|watching|paying|awake|there sooner)|{SOONER}
    )\b(?! than\b)
""", SOONER=_SOONER), "<", "needed to|had to|ought to")
_MUST = sifted(phrases(r"""
    <[HT]> ((?!and |but |which )\S+ ){0,5}?(needs? to|must|should|has to|have to|ought to) (\w+ly )?(
        get (its|his|her|their) (act|house|things)|take (the |full |some |all )*(blame|responsibility for (this|that|the (outage|incident
          |mess
          |failure|damage|loss)|what|(his|her|their|its)))|own up|answer for|explain (itself|himself|herself|themselves|why)
      | apologi[sz]e|be ashamed
    )\b
"""), "<", "act|house|things|blame|responsib|own up|answer|explain|apolog|ashamed")
_PROBLEM_IS = sifted(phrases(r"""
    \b(problem|issue|trouble|cause|reason|truth|fact)s? (\S+ ){0,3}?(is|was) (\w+ly |just )?that (
        (the |our |too many |many |most |some )?(people|engineers|developers|everyone|everybody|teams|reviewers|operators|{MOD}<[HT]>)[ ]
        (\w+ly |just )?(
            (do|does|did)(n't| not) (\w+ly |even |ever |bother to )*
            (read|check|test|follow|listen|care|think|pay|look|bother|document|clean|ask|communicate|talk|review|verify|own)
          | (never|always|keep|kept|constantly) (\w+ )?(read|check|test|follow|listen|care|think|pay|look|bother|document|ask|communicat
              |ignor|skip|forget|bypass|break|miss|merg|push|deploy)\w*
          | ignored?|skip(ped)?|forg[eo]t|bypass(ed)?|cut corners
        )
      | (nobody|no one|no-one) (\w+ly |ever |even )?(cares?|cared|bother(s|ed)|reads?|checks|checked|listen(s|ed)|takes|took|wants|follows)
    )\b
""", MOD=MOD), "problem|issue|trouble|cause|reason|truth|fact", "that ")
_IT_WAS = sifted(phrases(r"""
    \b(it|that) was {SOMEBODY} (who|that) (\w+ly |had )*(
        deleted|removed|dropped|wiped|pushed|deployed|shipped|merged|approved|changed|edited|modified|disabled|enabled|unplugged|released
      | committed|published|introduced|designed|(turned|switched) (\S+ ){0,4}?(on|off)|overwrote|altered|touched|moved|renamed|caused
      | started (it|this|all)|signed off
    )\b(?! (the |a |an |that )?(\w+ )?(fix|hotfix|rollback|workaround|patch|alert))
""", SOMEBODY=SOMEBODY), "<", "who|that", "it |that ")
_WHOSE_JOB = sifted(phrases(r"""
    \b(this|that|it) (was|had been) (\w+ly )?({SOMEBODY_S} 's|his|hers?|theirs?) (job|responsibility|duty|task)\b
    (?! (to (page|call|coordinate|write|keep|run|lead|update|decide|approve)|when|while|during|on that))
""", SOMEBODY_S=rf"(?:the |a |an |our )?{MOD}<[HT]>"), " job| responsib| duty| task")
_AGAIN = sifted(phrases(r"""
    (<[HT]>|\bhe|\bshe|\bthey) (
        (has|have|had) (done|made|caused|broken) (this|it|that|the same (mistake|thing|error)|such (a )?\w+) before
      | did (it|this|the same( thing| mistake)?) (yet )?again
    )\b
"""), "before|again")
_HOW_ANYONE = sifted(phrases(r"""
    \bhow (on earth |exactly )?(could|can|did|does|would) (anyone|anybody|someone|somebody|everyone|everybody|people) (\w+ly |just |even )*(
        miss|overlook|ignore|forget|fail|let|approve|think (this|it|that)|believe (this|it|that)|not (see|notice|check|test|know)|sign off
    )\b
  | \bwhy did (nobody|no one|no-one|none) (on|in|from|of|at) {SOMEBODY} \w+
""", SOMEBODY=SOMEBODY), "how |why ")
_EVERYONE_KNOWS = sifted(phrases(r"""
    \b(every(one|body)|any(one|body)) (in \w+ |on \w+ )?(knows|should know) (that )?
    (you|one|we|this|it|that) (do not|don't|does not|doesn't|never|should(n't| not)|must(n't| not)|cannot|can't|is (a )?(bad|wrong
      |dangerous))\b
  | \b(any|every) ([\w-]+ )?(<H>|engineer|developer|admin|administrator|operator|dba|sre|programmer|beginner) (should|ought to|must) know[ ]
    (better|that you|not to|this(?=$| [.,!]))
"""), "know")
_NOBODY_DID = sifted(phrases(r"""
    \b(nobody|no one|no-one) (\w+ly |even |ever )*(
        listened|spoke up|paid (any |much |enough )?attention|lifted a finger|wanted to (know|listen|hear|help)
      | took (it|this|them|(the|these|those|any) \w+) seriously
    )\b
  | \b(nobody|no one|no-one) (\w+ed|saw|read|took|came) (\S+ ){0,14}?,? ?(as usual|as always|once again|yet again)\b
"""), "nobody|no one|no-one")
_LEAST = sifted(rf"\bthe (?:very )?least (?:that )?(?:{SOMEBODY}|he|she|they) could (?:do|have done)\b", "least")
_ALL_KNEW = sifted(phrases(r"""
    \b(everyone|everybody|people|they all|many people) (\w+ )?(knew|saw|read|noticed|heard|was aware|were aware) (\S+ ){0,8}?,? ?(and|but
      |yet)[ ]
    (nobody|no one|no-one|none of them) (did|acted|said|reacted|raised|stopped|spoke|intervened|cared|asked)\b
  | \b(everyone|everybody|<[HT]>) (just |simply )?waited for (<H>|others|anybody|anyone) (else )?to\b
  | \b(none|neither|not one) of them (\w+ly |even |had )*(read the|read it|asked|told|bothered|thought (of|about|to)|listened|cared
    |documented)\b
"""), "everyone|everybody|people|they all|<|of them", "nobody|no one|no-one|none|waited|neither|not one")
_ERRED = sifted(phrases(r"""
    \b(a|some|the) (human( being)?|person) (\w+ly )?(erred|slipped( up)?(?=$| [.,])|made (an?|the|some) (\w+ )?(error|mistake|slip)s?)\b
  | \bhumans (erred|made (an? |the |some )?(\w+ )?(error|mistake)s?)\b
"""), "human|person")
_IF_NOT_FOR = sifted(phrases(r"""
    \bif it (weren't|wasn't|were not|was not|hadn't been|had not been) for {SOMEBODY}
    (?!.*\b(longer|worse|lost|more|hours|unnoticed|much|down|never have|not have (found|seen|known|noticed))\b).*\bwould\b
""", SOMEBODY=SOMEBODY), "<", "if it", "would")
UNMET: tuple[tuple[str, Sifted], ...] = (
    ("PM101", _UNLESS),
    ("PM104", _NEEDED_TO),
    ("PM108", _MUST),
    ("PM101", _PROBLEM_IS),
    ("PM108", _IT_WAS),
    ("PM108", _WHOSE_JOB),
    ("PM101", _AGAIN),
    ("PM101", _HOW_ANYONE),
    ("PM104", _EVERYONE_KNOWS),
    ("PM101", _NOBODY_DID),
    ("PM108", _IF_NOT_FOR),
    ("PM104", _LEAST),
    ("PM101", _ALL_KNEW),
    ("PM103", _ERRED),
)
