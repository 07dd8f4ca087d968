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
  | (went|left|stepped out|took off) (to |for )?(lunch|dinner|a (break|walk|smoke|coffee)|the gym|home)[ ]
    (during|in the middle of|despite|mid-\w+)
  | {told: deploy, push, ship, release, merge, roll out} ((?!and |but )[\w'/.:-]+ ){0,8}?(on (a|a late) friday|on christmas)\b
  | hesitated to (escalate|page|call|ask|roll|wake|speak|raise|declare|act|tell|admit)
  | waited {FEW}(minutes|hours|days|weeks|half an hour|an hour|a day) (before|to|until) (\w+ly )?(
        escalat|call|pag|ask|tell|inform|roll|declar|notif|respond|react|act|acknowledg|rais|report)\w*
  | insisted that (his|her|their|its|it|the (change|code|problem|fault))
  | denied that (his|her|their|its|the)
  | (merg|approv|review|sign)(es|ed|ing|s|e) (off on )?(his|her|their) own\b
  | (did|made) a force[- ]?push|force-?push(ed|es|ing) (to|over) (the )?(main|master|trunk|release|prod|production|shared)\b
  | (left|went home|logged off|signed off) (for the (day|weekend|night) |home |work )?(right|straight|immediately|just|shortly|directly)[ ]
    after (the |his |her |their |\w+ing)
  | (disabled|removed|switched off|turned off|bypassed|deleted) (the|a|all|our|every|this) (\w+ )?(
        safety (check|net|guard|lock|feature|switch|valve)s?|safeguards?|interlocks?|guard-?rails?)\b
  | (was|were) (\w+ )?busy with (his|her|their) (own )?(phone|mobile|e-?mails?|private|personal)
  | (edited|changed|modified|tested|experimented|debugged|developed|coded|tinkered|made (\w+ )?changes) {FEW}(directly|by hand|live
    |straight)[ ]
    (in|on|against|to|with) (the )?(prod|production|live)\b
  | (deployed|applied|pushed|rolled out|shipped|released|restarted|upgraded|updated|rebooted|patched) {FEW}(all|every) {FEW}
    (at once|simultaneously|in one go)(?=$| [.,;])
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
  | (has|have|had|shows?|showed) (a )?(poor|bad|terrible|sloppy|lax|awful|lousy|careless|questionable) ([\w-]+ ){0,2}?(
        habits?|discipline|practices?|attitude|communication|standards?|ethics?|etiquette|hygiene|manners|preparation|planning
    )\b
  | would(n't| not) (listen|hear (of|it)|budge|cooperate|co-operate|admit|talk to|be told|help(?=$| [.,;]| us)|answer (our|us|the|any)
      | give (us|the|anyone|anybody|engineering|<T>|way|up|it)|let (us|the|anyone|anybody|go)|allow (a|an|the|us|any)|share (the|their
        |its|any)
      | (take|accept) (it|this|the|any|our|no|responsib\w+)|wait (for|until|\w+ (minutes|hours|days)))(?!.*\b(if|unless)\b)
  | blamed (the |our |it |this |everything |everyone |each |one |another |another |<[HT]>|on\b)
  | took ([\w-]+ ){1,3}(hours|days|weeks|months) to (\w+ly )?(respond|answer|reply|react|acknowledge|acknowledged|show up|turn up|wake up
    |pick up
      |call back|look|notice|read|open|approve|tell|inform|say|admit)\b
  | used {OWN} ((own|personal|private) )+(\w+ )?(account|laptop|credentials?|phone|machine|e-?mail|keys?|computer|tablet|drive)\b
  | left {FEW}(open|unanswered|unfixed|unresolved|untouched|unread|unassigned|unreviewed|in the backlog) for (\w+ ){0,3}?
    (hours|days|weeks|months|years|ages)\b
  | (is|was|are|were) (\w+ )?slow (off the mark|on the uptake|out of the gate)
  | (seems?|appears?|seemed|appeared) (to be )?(\w+ly )?(
        unable|incapable|unwilling|determined not|in no hurry|more (interested|concerned|worried) (in|with|about)
    )
  | (reacted|acted|bothered|woke up|moved) only (after|when|once)
  | (was|were) (meant|expected|required|obliged|due) to (\S+ ){1,8}?(, )?(and|but|yet) (\w+ )?(did not|didn't|never|failed|forgot)\b
    (?! (have|know|receive|get|got|see|saw|had|received))
""", FEW=FEW, OWN=OWN)
