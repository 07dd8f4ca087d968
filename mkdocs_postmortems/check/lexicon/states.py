"""States: what somebody was, had or never did, as turns of phrase that are said of people only, one a line."""

from mkdocs_postmortems.check.lexicon.deeds import FEW, OWN
from mkdocs_postmortems.check.lexicon.phrases import phrases

STATES = phrases(r"""
    (dozed|nodded|drifted) off
  | (dug|drilled|drove|sliced|sawed|backed|reversed) {FEW}(through|into) (a|an|the|our)\b
  | (was|were) (going|driving|travell?ing|speeding|reversing|typing|working|moving|talking) (far |much |way )?too (fast|quickly|close)\b
  | (was|were) speeding\b
  | (left|went home|logged off|signed off|hung up|walked out) ([\w']+ ){0,3}?before (the |his |her |their )?(\S+ ){1,4}?
    (was|were|had been) (finished|done|complete\w*|over|stable|restored|closed|handed)\b
  | (left|went home|sent (\S+ ){1,2}?home|logged off|signed off) ([\w']+ ){0,3}?with (the|a|an|its|his|her|their|two|three) (\S+ ){1,4}?
    (half[- ](done|finished|complete\w*|applied)|unfinished|incomplete)\b
  | had (a poor|no|little|only a vague) (grasp|understanding|sense|regard|respect|patience|interest|business)\b
  | never (quite |really )?got a?round to
  | treat(ed|s) {FEW}as (a joke|optional|noise|someone else|somebody else|an afterthought)
  | (has|have|had) (a|the|this) (\w+ )?(habit|tendency|reputation) (of|for|to)\b
  | (is|was|are|were) (\w+ly )?(notorious|infamous|known) for \w+ing\b
  | could(n't| not) (care less|have cared less)
  | (did not|didn't|never) (even )?(lift(ed)? a finger|g[eo]t the memo|give (it )?a second thought|have a clue|stop to think)
  | had {OWN} (heads?|minds?) (in the (clouds|sand)|elsewhere|on other)
  | had ({OWN} |the )?(phones?|pagers?|laptops?) (off|muted|silenced|switched|turned|(on|in) (silent|mute|vibrate))
  | (has|have|had) (a lot|much|a great deal|plenty) to answer for
  | (is|was|are|were) (\w+ly |all )?(
        on autopilot|in (way )?over {OWN} heads?|out of {OWN} depth|half asleep|out to lunch|off {OWN} game|sleeping on the job
      | not (awake|up to (it|the (job|task|mark|standard|challenge))|on the ball|(listening|looking)(?=$| [.,]))|caught with {OWN}
      | all over the place|missing in action|(a|an) (\w+ )?liability
    )\b
  | (was|were|is|are)n't (\w+ly )?(
        awake|on the ball|(listening|looking)(?=$| [.,])|up to (it|the (job|task|mark|standard|challenge))|even (looking|awake)
    )
  | (is|was|are|were) (\w+ )?(late|slow|sluggish|tardy) (with|in|on|at) (every|all|{OWN}|\w+ing)\b
  | (do|does|did)( not|n't) know what (he|she|they|it) (is|are|was|were) doing
  | treat(s|ed)? {FEW}(as|like) (a|{OWN}) (own |private |personal )?(playground|toy|sandbox)\b
  | (barely|hardly|scarcely|only half|half) (look|read|test|check|glanc|review|listen|skim|paid|verif|bother|consider)\w*(?!.* when\b)
  | (was|were|is|are) (\w+ )?more (interested in|(concerned|preoccupied|occupied|busy) with)
  | did (the (bare )?minimum|as little as|half (a|the) job)
  | (has|have|had) (
        form\b
      | (a )?(long |poor |bad |sorry )?(history|track record|pattern) of (\w+ )?(
            late|slow|ignor|skip|miss|break|broke|poor|bad|outages|fail|careless|cut|not|deploy|forget|overlook|ship|push|merg|dela|rush
        )
    )
  | (did not|didn't|does not|doesn't) (really |even )?(want|care|like) to (help|listen|share|talk|hear|be (involved|bothered|disturbed)
      | join)\b
  | (did not|didn't) say (anything|a (single )?word|so\b|it\b|to (any|us\b|nobody|no one))
  | denied (
        everything|responsibility|having|being|any (responsib|involve|knowledge|wrongdoing|problem|fault)
      | (it|this|that) (for|until|at first|when|even|flatly|twice)|(that )?(it|they|he|she) (was|were|had)|(that )?there (was|were)
    )
  | got what (it|they|he|she) (paid for|deserved?)
  | learn(ed|t|s) nothing
  | never learn(ed|t|s)?(?=$| [.,]| from)
  | (is|was|are|were) (\w+ly |way |totally )?(
        out of (line|order)|too (clever|cocky|trusting|timid|eager)|rude|impatient|defensive|hostile|evasive|chaotic
      | disrespectful|heavy-handed|slapdash|absent-minded
      | forgetful|gullible|heedless|insubordinate
    )\b
  | (has|have|had) (some|a lot of|much) explaining to do
  | (needs?|has|have|ought) to (explain|justify) (himself|herself|themselves|itself)
  | knew (about|of) {FEW}(and|but|yet) (\w+ )?(
        did not|didn't|stayed|remained|kept|said nothing|did nothing|ignored|went|looked away|carried on
      | (chose|decided|opted|preferred|elected) to (do nothing|ignore|wait|keep|say|look|carry|hope|live)
    )\b
  | (is|was|are|were) (\w+ )?slow (off the mark|on the uptake|out of the gate)
  | (seems?|appears?|seemed|appeared) (to be )?(\w+ly )?(
        unable|incapable|unwilling|determined not|in no hurry|more (interested|concerned|worried) (in|with|about)
    )
  | (reacted|acted|bothered|woke up|moved) only (after|when|once)
  | (was|were) (meant|expected|required|obliged|due) to (\S+ ){1,8}?(, )?(and|but|yet) (\w+ )?(did not|didn't|never|failed|forgot)\b
    (?! (have|know|receive|get|got|see|saw|had|received))
""", FEW=FEW, OWN=OWN)
