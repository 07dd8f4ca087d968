"""Turns: the turns of phrase that blame without a fault of their own, each with its rule."""

from mkdocs_postmortems.check.lexicon.parts import BAD, MOD, WHICH
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted
from mkdocs_postmortems.check.lexicon.unmet import UNMET
from mkdocs_postmortems.check.lexicon.whoever import WHOEVER

_LIES = sifted(phrases(r"""
    \b(error|errors|mistake|mistakes|problem|fault|blame|failure|oversight|cause) (\S+ )?(lies|lie|lay|rests?|rested|sits?|sat) (\w+ )?
    (with|on|in the hands of) {MOD}<[HT]>
""", MOD=MOD), "<", " li| lay| rest| sit| sat")
_BEARS = sifted(phrases(r"""
    <[HT]> (must |should |has to |have to )?(bears?|bore|carr(y|ies|ied)|shoulders?) (
        the |full |sole |some |all |most of the |part of the |primary |direct[ ]
    )*(responsibility|blame|guilt)\b
  | (<[HT]>|vendor|supplier|provider|contractor|carrier|manufacturer|agency) (has|have|had) (only )?
    (themselves|himself|herself|itself) to blame
"""), "<|vendor|supplier|provider|contractor|carrier|manufacturer|agency", "responsib|blame|guilt")
_SLOW = sifted(phrases(r"""
    <[HT]> 's (\w+ly )?(
        slow|late|delayed|belated|sluggish|tardy|poor|weak|feeble|lax|half-hearted|clumsy|confused|improper|inadequate|inappropriate
      | inept|sloppy|hasty|inattentive|haphazard
    ) (\w+ )?(
        reactions?|responses?|escalation|acknowledge?ment|communications?|repl(y|ies)|handling|follow-?up|handover|leadership|support
      | review|execution
    )\b
  | <[HT]> 's (\w+ )?(
        insistence|unwillingness|reluctance|indifference|inability|stubbornness|ego|attitude|impatience|obsession|fixation|contempt
      | disregard|preoccupation
      | decision to (skip|ignore|bypass|rush|push ahead|cut|delay|postpone|go ahead|deploy|ship|merge|not) ?
    )\b(?! 's)
"""), "<", " 's ")
_HAD = sifted(phrases(r"""
    \b(avoid\w*|prevent\w*|caught|happen\w*|noticed|shorter|fine|okay|stopped|saved|spotted
      | would(n't| not| never) be \w+
    ) ,? ?((?!and\b|but\b)\w+ ){0,3}had (the |a |an |any |our )?
    {MOD}<[HT]> (\w+ly |not |just |only |also |actually )*(\w+ed|\w+(ght|en|wn|ne|ld|ead|id))\b
""", MOD=MOD), "<", "had ")
_HABIT = sifted(phrases(r"""
    (^|[,;.] |\b(because|as|since|but|and) )(people|everyone|everybody|folks|engineers|developers|teams) (just |simply |still )?
    (kept|keep|always|constantly|continually|repeatedly|routinely) (\w+ly |on )?(
        ignor|skip|forget|bypass|break|miss|overlook|disregard|merg|push|delay|postpon|neglect|deploy\w* (without|on \w+ despite)
      | complain
    )\w*
  | \b(because|since|as) (people|developers|engineers|everyone|everybody) (just |simply )?(
        do not|don't|doesn't|did not|didn't|never|won't
    ) (ever |even )?(read|check|test|follow|listen|care|think|pay|look|bother|document|clean)\b
"""), "people|everyone|everybody|folks|engineers|developers|teams", (
    "kept|keep|always|constantly|continually|repeatedly|routinely|n't|not|never"
))
_AGAIN = sifted(phrases(r"""
    <T> (is|are|was|were) (always|forever|constantly|never|notoriously|consistently|once again|yet again|as usual) (too |so |very )?
    (slow|late|unavailable|unresponsive|unreachable|difficult|available|reachable|responsive|helpful|around|there|on time|behind)\b
  | <T> never (answer|respond|repl(y|ies)|help|share|explain|warn|attend|deliver|want|like)\w*
"""), "<", "always|forever|constantly|never|notoriously|consistently|again|usual")
_WARNED = sifted(phrases(r"""
    \b(although|though|even though|despite|after) (\S+ ){0,6}?(warned|reminded|begged|advised|cautioned|told|asked) (them|him|her)\b
  | (<[HT]>|\bhe|\bshe|\bthey) had been (
        warned|reminded|cautioned|(told|asked|instructed) (\w+ )?(repeatedly|twice|several|many|multiple|more than once|not to)
    )\b
"""), "warned|reminded|begged|advised|cautioned|told|asked|instructed")
_KEPT_ON = sifted(phrases(r"""
    <[HT]> (\w+ly |just )*(kept|keeps|keep)( on)? (
        postpon|defer|delay|putting \S+ ?\S* off|pushing \S+ back|reject|block|chang|mov|break|stall|ignor|drag|asking for|demand|promis
      | deploy\w* (on|without|despite)
    )\w*
"""), "<", "kept|keep")
_ANY = sifted(phrases(r"""
    \bany (\w+ly )?(competent|decent|good|sane|sensible|experienced|half-\w+|careful|reasonable|real|serious|attentive|responsible)[ ]
    (\w+ ){0,2}?\S+ (would|should) (\w+ )?have\b
  | \b(an?|every|each) (\w+ly )?(competent|decent|good|sane|sensible|experienced|careful|reasonable|attentive|responsible) (\w+ ){0,2}?
    <[HT]> (would|should) (\w+ )?have\b(?!.*\b(same|either)\b)
  | <H> who (\w+ ){0,3}?(actually|really|properly|carefully|bothered|paid|cared|knew|understood|had|read|looked) (\S+ ){0,6}?would[ ]
    (\w+ )?have\b
"""), "would|should", "have")
_TOLD_TO = sifted(phrases(r"""
    (<[HT]>|managers?|management|owner|boss) ((on|in|of|for|at) \S+ )?(
        told|asked|ordered|instructed|directed|forced|pushed|pressed|made|let
    ) (\S+ ){1,4}?(
        not to (test|check|wait|escalate|tell|page|report)
      | (to )?(skip|ignore|bypass|hide|cut corners|lie|keep quiet|rush|merge without|deploy without|override)
    )\b
"""), "told|asked|ordered|instructed|directed|forced|pushed|pressed|made|let", (
    "not to|skip|ignore|bypass|hide|corners|lie|quiet|rush|without|override"
))
_PROMISED = sifted(phrases(r"""
    <[HT]> (\w+ly )?(promised|claimed|pretended|swore) (\S+ ){0,7}?(
        did not|didn't|never|was not|wasn't|were not|weren't|could not|couldn't|but
    )\b
"""), "<", "promised|claimed|pretended|swore")
_UP_TO = sifted(phrases(r"""
    \b(up to|job of|duty of|responsibility of) (the )?{MOD}<[HT]> to (\S+ ){1,8}?(, )?(and|but|yet|which) (they|he|she|nobody)[ ]
    (did not|didn't|failed|never|forgot|did)\b
""", MOD=MOD), "<", "up to|job of|duty of|responsibility of")
_BAD_BY = sifted(phrases(r"""
    \b({BAD}|misguided|botched|bungled|ham-fisted|heavy-handed|short-sighted|overzealous|naive|rushed) (\w+ )?(
        changes?|deploy\w*|commits?|config\w*|releases?|migrations?|query|queries|commands?|fix|fixes|patch|patches|scripts?|rollouts?
      | decisions?|merges?|push|edits?|reviews?|updates?|rollbacks?|upgrades?|restarts?|handovers?|estimates?|calls?|choices?
    ) (by|from) {MOD}<[HT]>(?! 's)
""", BAD=BAD, MOD=MOD), "<", " by | from ")
_PUNISHED = sifted(phrases(r"""
    (<[HT]>{WHICH}|\bthey|\bhe|\bshe) (has|have|had|was|were|is|are|will|should|must|needs? to|ought to|has to|have to)
    ( been| be)? (\w+ly )?
    (reprimanded|disciplined|held (\w+ )?(accountable|responsible)|spoken to|written up|punished|fired|taught a lesson)\b
""", WHICH=WHICH), "reprimanded|disciplined|accountable|responsible|spoken to|written up|punished|fired|taught a lesson")
_USUAL = sifted(r"<[HT]> ,? ?(?:as usual|as always|true to form|once again|yet again)\b", "<", "usual|always|true to form|again")
_ON_PART = sifted(phrases(r"""
    \b(errors?|mistakes?|oversights?|failures?|lapses?|slips?|negligence|carelessness|misjudg\w+|misunderstanding) on (the )?
    ({MOD}<[HT]> 's|his|her|their) part\b
""", MOD=MOD), " part")
_GIVEN = sifted(phrases(r"""
    (<H>|\bhe|\bshe|\bthey) (should|ought to)( \w+ly)?( not|n't| never)( \w+ly)? (have|'ve) (\w+ly )?been (\w+ly )?
    (given|granted|hired|allowed|trusted|promoted|left|put|assigned|let|permitted|in charge|on call|on-call|near|anywhere)\b
"""), " been ")
_KNOWING = sifted(phrases(r"""
    (<[HT]>|\bthey|\bhe|\bshe) (\S+ ){1,10}?,? ?(while |despite |fully |well )?(?<! of )(?<! without )(?<! not )knowing[ ]
    (full well|perfectly well|very well|that)\b
"""), "knowing")
_TIME_TO = sifted(phrases(r"""
    (<[HT]>|\bthey|\bhe|\bshe) (\S+ ){0,3}?had (\S+ ){0,3}?(weeks|months|days|years|time|plenty|hours|chances?|opportunit\w+) (\S+ )?to[ ]
    (\S+ ){1,6}?(and|but|yet) (still )?(did not|didn't|never|chose|failed|ignored)\b
"""), "had ", "didn't|did not|never|chose|failed|ignored")
_NONE_OF = sifted(phrases(r"""
    \b(nobody|no one|no-one|none) (on|in|from|of|at) (the |our )?(
        <[HT]>|operations|platform|infra\w*|product|support|engineering|security|management|qa|ops
    ) (was|were) (\w+ly )?(watching|paying|monitoring|checking|looking|listening|awake|willing)\b
"""), "nobody|no one|no-one|none")
_BETTER = sifted(phrases(r"""
    \b(better|good|real|proper|smarter|smart|decent|more careful|more experienced) (<[HT]>|operators?|managers?) would\b
    (?! (\S+ ){0,4}?same\b)
"""), " would")
_BECAUSE = sifted(phrases(r"""
    \b(
        fail\w*|broke\w*|went down|down|crash\w*|outage|incident|lost|deleted|corrupt\w*|overload\w*|happen\w*|occur\w*|expired|leak\w*
      | delayed|stopped working|unavailable|rejected|exposed|wiped|dropped
    )\b( \S+){0,8}? because (the |a |an |one of (the|our) |some )?{MOD}<[HT]> (\w+ly |had )*(?!
        follow|us|reli|believ|expect|thought|need|lack|receiv|notic|had|notif|report|found|want|tri|work|stop|pag|escal|roll|revert
      | restor|mitig|detect|fix|respond|react|act|join|identif|help|disabled the alert|were|was
    )([a-z-]+ed|ran|wrote|put|took|left|set|made|sent|gave|cut|shut|chose|built)\b(?! by\b)
""", MOD=MOD), "<", "because")
_UNACCEPTABLE = sifted(phrases(r"""
    (<[HT]>|\bthey\b|\bhe\b|\bshe\b)( \S+){1,16}? ,? ?(which|and (this|that|it)) (is|was) (\w+ )?
    (unacceptable|not acceptable|not ok\w*|not good enough)\b
"""), "unacceptable|acceptable|not ok|not good")
_TWICE = sifted(phrases(r"""
    \b(told|warned|asked|reminded) (the |our )?{MOD}<[HT]> (\w+ )?(
        twice|repeatedly|(several|many|multiple|three|four) times|again and again|over and over|more than once
    )\b
""", MOD=MOD), "<", "twice|repeatedly|times|again|over and over|more than once")
_OUGHT_TO_KNOW = sifted(r"<[HT]> ,? ?who (?:\w+ )?(?:should|ought to|must) (?:\w+ )?(?:know|have known|knew) better\b", "<", "better")
_TOOK = sifted(
    phrases(r"""
    \btook (the |our )?{MOD}<[HT]> (
        (\w+ )?(forever|ages|(far|way|much) too long|an eternity|so long)
      | (\S+ ){1,5}to (even|finally|bother|deign|wake up|get a?round to)
    )\b
""", MOD=MOD),
    "took",
    "forever|ages|too long|eternity|so long|even|finally|bother|deign|wake|get",
)
_VENDOR = sifted(phrases(r"""
    \b(vendor|provider|supplier|carrier|isp)( 's \S+)? (\w+ly )?(
        lied|misled|deceived|refused|hid|withheld|dragged|stonewalled|covered up|could not be bothered|couldn't be bothered
      | neglected|forgot|botched|bungled|blundered|messed|screwed|let (us|everyone|our \w+) down|failed us|fobbed (us )?off
      | (ignored|dismissed|brushed off|shrugged off) (us|our|every|all|both|several|repeated|the (\w+ )?(ticket|report|request|warning)s?)
      | would(n't| not) (listen|give|tell|help|admit|answer|share|say|let|talk|escalate|budge)
      | did not (care|bother)|didn't (care|bother)
      | left (us|everyone|<[HT]>) (hanging|waiting|alone|stranded|in the lurch)|(left|kept) (\S+ ){1,4}?in the dark
    )\b
"""),
    "vendor|provider|supplier|carrier|isp",
    (
        "lied|misled|deceived|refused|hid|withheld|dragged|left|stonewalled|covered|bother|care|in the dark|neglect|forgot|botched|"
        "bungled|blunder|messed|screwed|down|failed us|fobbed|ignored|dismissed|brushed|shrugged|would"
    ),
)
_WARNED_AND = sifted(phrases(r"""
    <[HT]> (was|were|had been) (\w+ )?(warned|told|reminded|advised)( \S+){0,5}? ,? ?(and|but|yet) (still |just |simply )?
    (went ahead|did it|ignored|carried on|proceeded|continued|did not|didn't|pushed)\b
"""), "<", "warned|told|reminded|advised")
_BEGAN = sifted(phrases(r"""
    \b(mess|trouble|debacle|disaster|chaos|all this|it all|this all) (all )?(started|began) (when|because|after|with) {MOD}<[HT]>
""", MOD=MOD), "<", "started|began")
TURNS: tuple[tuple[str, Sifted], ...] = (
    ("PM108", _LIES),
    ("PM108", _BEARS),
    ("PM108", _SLOW),
    ("PM104", _HAD),
    ("PM101", _HABIT),
    ("PM102", _AGAIN),
    ("PM104", _GIVEN),
    ("PM102", _WARNED),
    ("PM102", _KEPT_ON),
    ("PM104", _ANY),
    ("PM101", _TOLD_TO),
    ("PM102", _PROMISED),
    ("PM108", _UP_TO),
    ("PM102", _BAD_BY),
    ("PM108", _PUNISHED),
    ("PM102", _USUAL),
    ("PM108", _ON_PART),
    ("PM101", _KNOWING),
    ("PM102", _TIME_TO),
    ("PM102", _NONE_OF),
    ("PM104", _BETTER),
    ("PM108", _BECAUSE),
    ("PM105", _UNACCEPTABLE),
    ("PM102", _TWICE),
    ("PM108", _BEGAN),
    ("PM104", _OUGHT_TO_KNOW),
    ("PM102", _TOOK),
    ("PM102", _VENDOR),
    ("PM102", _WARNED_AND),
    *WHOEVER,
    *UNMET,
)
