"""Accused: the turns that say whose fault it was, who caused it and who should have known."""

from functools import partial

from mkdocs_postmortems.check.lexicon.errors import SLIP
from mkdocs_postmortems.check.lexicon.parts import ACT, BAD, DILIGENT, LONG_MOD, WITHOUT
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted
from mkdocs_postmortems.model.expression import Expression

_AFTER = r"(?=$| [,.;:)!?]| 's| who\b| \w+ing\b| and\b| during\b| while\b| when\b| in\b| on\b| at\b| from\b| not\b| because\b| \()"
FAULT_OF = sifted(phrases(r"""
    (
        \b(is|was|were|be|been|are|clearly|probably|entirely|all|it's|largely|mostly|solely|really|partly|obviously|ultimately|100%)[ ]
        (\S+ ){0,5}?\S+ (own )?'s (own |fault\b)?(?<=fault)
      | (<[HT]> 's|\b(his|her|their|your|whose)) (own )?fault\b|\bfault of (the |our |its )?{MOD}(<[HT]>|vendor|provider|supplier)
      | \bfault (lies|lay|rests|belongs) with
      | \b(this|that|outage|incident|failure|one|it|delay|mess|downtime|breakage|loss|leak|bug) (is|was)[ ]
        (entirely |all |squarely |really |clearly |mostly )?on (the |our )?{MOD}<[HT]>(?=$| [.!]| ,? ?(and )?not (on )?| , who\b)
      | \b(door|feet) of (the |our )?{MOD}<[HT]>|\bat fault\b
      | \b(is|are|was|were|be|been|being|entirely|partly|solely|mostly|also|really|all|clearly|probably|largely|fully) to blame\b
      | \bblame (for (\S+ ){1,5}?)?(lies|lay|rests|falls|fell|belongs|goes)\b
        (?! (\S+ ){0,3}(no|nobody|no-one|process|system|design)\b)|\bblamed (it |this |them )?(on|for)\b
      | \b(i|we|they|<[HT]>) blame[sd]? (the )?{MOD}<[HT]>|\b(fault|blame|culprit|responsible|at fault|guilty) : (the )?<[HT]>
      | \b(failure|mistake|error|fault|oversight|blunder|bug|slip)\b( \S+){0,6}? (is|was) <[HT]> 's
        (?=$| [.,]| (alone|entirely|and nobody|and only))
      | \bguilty (party|person|of)|\bfinger-?pointing at|\bpoint(ed|s|ing)? (the |a )?fingers? at
      | <[HT]> (\S+ ){0,3}?(is|was|were|are) (\S+ )?(the |a )?(\w+ )?(
            culprit|ones? who|person who|root cause|reason|cause of|weak link|only one to
        )
      | culprit (is|was|here is|here was|:) (the )?{MOD}<[HT]>
      | <[HT]> (\S+ ){0,2}?(is|are|was|were|must be|should be|needs to be|need to be|has to be)( \S+ly)? (
            responsible for ((this|the|that|all|our) )?(\S+ )?(
                outage|incident|failure|downtime|mess|mistake|error|problem|breakage|disruption|damage|issue|bug|delay|causing|breaking
              | loss of|theft|mix-?up|spill|leak
              | (?<=(the|his|our) )(lost|missing|wrong|spoilt|spoiled|double|failed|delayed|broken)(?!-| (property|luggage|and found))
              | taking|bringing|deleting
            )
          | (held )?accountable for
        )
      | (root )?causes?( (of|for|behind) (the |this |our |that )?\S+( \S+)?)? (is|was|:|=) {MOD}(<[HT]>|(?<=a )human( being)?)(?=
            $| [.]$
          | [ ](not (paying|check|look|read|think|test|verif|follow|listen|car)\w*|failing|forgetting|ignoring|neglecting|refusing)\b
          | [ ](\w+ly )?(?!using|following|looking|watching|checking|connecting|forwarding|measuring|matching)({ing: ACT})\b
          | [ ],? ?who (\w+ly )?(
                (do|does|did|was|were|is|are|can|could)( not|n't)(?! (have|know|receive|get|see|aware|able|told|given))
              | cannot|never|failed|forgot|ignored|skipped
            )\b
        )
      | \bresponsibility (for \S+ \S+ ?\S* )?(lies|lay|rests|falls|fell) (\w+ )?(with|on)\b
    )
""", ACT=ACT, MOD=LONG_MOD), "<|fault|blame|guilt|finger|responsib|door|feet|human", (
    "fault|blame|guilt|finger|responsib|door|feet|culprit|cause|reason|weak link|only one|one who|ones who|person who|accountable|"
    "is on |was on |all on |entirely on |squarely on |really on |clearly on |mostly on |is <|was <"
))
BARE = Expression(r"(?:to blame|at fault)$")
INNOCENT = Expression(partial(phrases, r"""
    (git|svn|hg) blame|blame(less|-free| free|-aware| culture| game| view|storm| annotation)
  | fault (domain|toleran|inject|handl|isolation|line)|page fault|segmentation fault|protection fault|(my|our|own) fault
"""))
BY = sifted(phrases(r"""
    \b(
        (
            missed|overlooked|ignored|forgotten|neglected|skipped|bypassed|botched|broken|mishandled|mistyped|disregarded
          | (?<!formally )dismissed|mis(configured|managed|read|understood|judged|used|typed|applied)|taken down|brought down|let down
          | rushed|sabotaged|made (\w+ )?worse|prolonged|aggravated|worsened|exacerbated|compounded|left \w+|left open|rubber-stamped
          | not (\w+ly |been ){0,2}(
                tested|reviewed|checked|verified|validated|read|documented|communicated|followed|escalated|noticed|caught
            )
        ) by
      | (disabled|removed|commented out|relaxed|lowered|muted|silenced|changed|merged|forced) by(?=
            [ ](\S+ ){1,5}?to (get|save|make|meet|avoid|finish)\b
        )
      | (bugs?|errors?|regressions?|typos?|defects?|vulnerabilit\w+|faults?) (was |were |that was |had been )?
        (introduced|added|created|caused|left) by
      | {BAD} ([\w-]+ ){1,3}?(was |were |being |been |that )?
        (was |were )?(accidentally )?(
            pushed|deployed|merged|made|entered|written|run|shipped|committed|executed|released|applied|uploaded|set|introduced|typed
          | issued|approved|sent
        ) by
      | (accidentally|mistakenly|wrongly|incorrectly|inadvertently|carelessly|erroneously) \w+( \w+)?( down)? by
    ) ({MOD})?<[HT]>
""", BAD=BAD, MOD=LONG_MOD), "<", " by ")
CAUSED = sifted(
    rf"\b(?:caused|triggered) by {LONG_MOD}(?P<who><[HT]>)(?! 's (?:reports?|request|traffic|upload))" + _AFTER,
    "<",
    "caused by|triggered by",
)
SLIP_OF = sifted(phrases(r"""
    (?P<own><[HT]>|\bhis|\bher|\btheir|\byour)(?P<poss> 's)? (
        (own|careless|simple|honest|stupid|silly|repeated|complete|total|apparent|inexcusable|latest|own|single)[ ]
    )*{SLIP}\b
  | \b(
        mistakes?|errors?|blunders?|oversights?|negligence|carelessness|failures?|lapses?( (in|of) \w+)?|typos?|misconfigurations?
      | (bad|poor|terrible|lousy|awful|sloppy|careless|slow|late|delayed|belated|weak|inadequate|questionable|shoddy|hasty|lax) ([\w-]+ )?(
            decision|decision-making|making|call|choice|judge?ment|planning|communication|work|engineering|coding|code|design|testing|review
          | coordination|handover|response|reaction|escalation|preparation|leadership|management|support|execution|discipline|practice
          | attitude|supervision|oversight|handling|follow-up
        )s?|sloppiness|incompetence|laziness|inattention
      | lack of (\w+ )?(attention|care|diligence|discipline|effort|thoroughness|caution|communication|ownership|leadership|urgency
        |initiative
          |accountability|coordination|planning|preparation|foresight|judge?ment|rigou?r|interest|responsibility|professionalism
            |supervision)
        ( (during|in|on|around) (the |this )?\w+( \w+)?)?
    ) (was |were )?(made |introduced |committed |caused )?(by|from|on the part of|on behalf of) {MOD}<[HT]>(?! -)
  | \b(slow|late|delayed|belated|sluggish|tardy) (response|reaction|escalation|reply|communication|acknowledge?ment)s? of {MOD}<[HT]>
  | \bfailure (of|by|on the part of) {MOD}<[HT]> to\b
  | \b(
        failure (of|by|on the part of) (the |our |an? )?(\w+ )?(operator|vendor|provider|supplier|contractor|manager|owner|maintainer)s?
      | (operator|vendor|provider|supplier|contractor|manager|owner|maintainer)s? 's (\w+ )?(failure|refusal|neglect|unwillingness)
    ) to[ ]
    (\w+ly )?(verify|check|notice|follow|read|escalate|test|notify|inform|tell|warn|communicate|respond|answer|act|review|double)\b
  | \b(
        negligence|carelessness|inattention|incompetence|laziness|complacency|lapses? (in|of) \w+
      | lack of (attention|care|diligence|discipline|effort|caution)
    ) (by|from|of|on the part of) {MOD}(operator|manager|maintainer|author|owner|worker|pilot|captain|assistant)s?\b
""", MOD=LONG_MOD, SLIP=SLIP),
    (
        "mistake|error|blunder|oversight|negligen|careless|incompet|lazi|inattent|sloppi|reckless|ignoran|typo|lapse|misjudg|poor|bad|"
        "fail|refus|misconfig|complacen|fault|inaction|inexper|impatien|arrogan|haste|forgetful|stubborn|overconf|greed|hubris|"
        "short-sight|penny|indecis|hesitat|passiv|clums|inept|nonchal|mishand|mismanag|lack of|terrible|lousy|awful|slow|late|delayed|weak|"
        "inadequate|questionable|shoddy|hasty|lax|sluggish|tardy"
    ),
    "<|his |her |their |your |operator|manager|maintainer|author|owner|worker|pilot|captain|assistant|vendor|provider|supplier|contractor",
)
NOBODY = sifted(phrases(r"""
    \b(nobody|no one|no-one|none
      | not (a single (person|one|soul)|one (person|of (the|us|them))))\b( \S+){0,5}? (
        bothered|cared|took the time|could be bothered
      | had the (discipline|foresight|decency|courage|guts|initiative|presence of mind|wit|common sense)
      | took responsibility|took ownership|thought to|had the sense
      | (thought|found|considered|deemed|felt|saw) (it )?(worthwhile|worth|necessary|fit|important|wise|useful|urgent)
        ( (it|enough))? (to|\w+ing)
      | did (their|his|her) (job|jobs|homework|duty|part)
    )\b
  | \bno (\S+ ){1,3}?could be (bothered|troubled) to\b
  | \b(
        (nobody|no one|no-one|none|neither|not one|not a single one) (on|in|from|of|at) (
            {MOD}<[HT]>|on-call|(the )?(operations|security|platform|infra\w*|product|support|engineering|sales|marketing|storage|network\w*
              |data|leadership|finance|legal|management)( side)?
        )
      | (not (a single|one)) (\w+ )?<H>|(?<!but )(nobody|no one|no-one) <H>
    ) (\w+ly |even |ever |had )*(
        thought (of|about|to)|followed|checked|read|tested|reviewed|verified|questioned|noticed|looked|asked|told|escalated|responded
      | reacted|replied|answered|saw|spotted|caught|paid|spoke|tried|opened|called|paged|investigated|joined|warned|cared|took
      | double-checked|validated|mentioned|communicated|considered|stopped|objected|acknowledged|realised|realized
      | raised|acted|listened|documented|informed|showed up|turned up|appeared|picked up|stepped in|came
      | reads|checks|watches|tests|answers|listens|looks|follows|cares|monitors|reviews|responds|replies
    )\b(?! (part|place|over)\b)
""", MOD=LONG_MOD), "nobody|no one|no-one|none|neither|could be |not a |not one")
BY_WITHOUT = sifted(phrases(r"""
    \bby {MOD}<[HT]> ((?!and |but |then |, )\S+ ){0,4}?(
        (, )?who (\w+ly )?(
            did not|didn't|forgot|failed|never|neglected|skipped|bypassed|overlooked|misread|misunderstood|mistyped|rushed
          | should have|could not be|couldn't be|(had not|hadn't) (read|checked|tested|asked|bothered|looked)
          | (was|were) (too|not paying|distracted|careless|in a (hurry|rush))
        )
      | {WITHOUT}|by mistake|by accident|in haste|in error|accidentally|inadvertently|unintentionally
    )\b
""", WITHOUT=WITHOUT, MOD=LONG_MOD), "<", "by ")
CHANGE_OF = sifted(phrases(r"""
    (<[HT]> 's|\bhis|\bher) (\S+ ){0,3}?(
        bug|typo|rollout|rollback|upgrade|restart|cleanup|test|job|change|deploy|deployment|code|commit|pr|push|config|configuration
          |script|command|query|release|patch|migration|update|merge|fix
      | refactor|edit
    )s? (\S+ ){0,2}?(
        broke|caused|took (\S+ ){0,3}down|crashed|brought (\S+ ){0,3}down|killed|wrecked|destroyed|corrupted|ruined|wiped|deleted|erased
      | overwrote|dropped
      | exposed(?!
            [ ](an? |the |some |two |several )?([\w-]+ ){0,2}?(
                bugs?|races?|flaws?|weakness\w*|gaps?|issues?|problems?|defects?|limits?|limitations?|edge cases?|race conditions?
              | leaks?|faults?
            )
        )
      | leaked|locked|blocked|overloaded|exhausted|flooded|made (it|things|everything|matters|the \S+) (even |much )?worse
    )\b
"""),
    "<|his |her ",
    (
        "broke|caused|took|crash|brought|kill|wreck|destroy|corrupt|ruin|wipe|delet|erase|overwrote|dropped|exposed|leaked|locked|"
        "blocked|overloaded|exhausted|flooded|worse"
    ),
)
DUE_TO = sifted(phrases(r"""
    \b(because of|all due to|down to) (the |that |this |an? )?{MOD}(?P<who><H>)(?=
        $| [.,;:!]| (the|our|we|everything|it|this)\b
      | ,? ?who (\w+ly )?((do|does|did|could|can|was|were|is|are)( not|n't)|cannot|never|failed|forgot|ignored|thought|skipped)\b
    )
  | \b(because of|due to|down to|(a|the) (\w+ )?(result|consequence) of|result(ed|ing)? from|stemm?(ed|s)? from
    |came from) {MOD}(?P<whose><[HT]>) ((\w+ly |not |never )?(?!using|following|looking|watching|checking|connecting|measuring|matching)
    {ing: ACT}|not {ing: DILIGENT}|forgetting|ignoring|skipping|neglecting|rushing|failing|misread\w*|mis[a-z]+ing|overlooking|bypassing)\b
""", ACT=ACT, DILIGENT=DILIGENT, MOD=LONG_MOD), "<", "because of|due to|down to|result|consequence|stem|came from")
TRUST = sifted(r"<[HT]> (?:can(?:not| not|'t| never)|could(?: not|n't| never)) be (?:trusted|relied)\b", "<", "trusted|relied")
CAUSE_IS = sifted(phrases(r"""
    \bcause( of \S+ \S+)? : (the |an? |our )?{MOD}<H> (\w+ly )*(?!
        follow|us|reli|believ|expect|thought|need|lack|receiv|notic|had|was|were|is|did|could|can|may|needed|trusted
    )(?P<did>(hard-)?[a-z]+(ed|ran|wrote|put|took|left|set|made|sent|gave|cut|shut))\b
""", MOD=LONG_MOD), "<", "cause")
WHY_NOT = sifted(phrases(r"""
    \b(didn't|doesn't|hadn't|wasn't|did|don't) (the |a |an |our |any(one|body) on the )?{MOD}<[HT]> (?P<not>not |n't )?
    (\w+ly |even |just |bother to )*(
        check|test|notice|verify|review|read|follow|respond|catch|tell|inform|escalate|validate|communicate|notify|see|think|realise
      | realize|know better|ask|consider|spot|rollback|roll|stop|act|page|pay|do
    )\b
""", MOD=LONG_MOD), "<", "did|does|had|was|don't")
SUPPOSED = sifted(
    r"<[HT]>(?: 's)? (?:job|responsibility|duty) to (?:catch|check|notice|test|verify|prevent|review|know|monitor|make sure|ensure|stop)",
    "<",
    " to ",
)
