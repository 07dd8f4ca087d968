"""Only people: the faults that no program has, so that whoever they are said of is somebody."""

from functools import partial

from mkdocs_postmortems.check.lexicon.parts import ACT, ADVERB, BLAMED, BUG, CREATE, FAR, FEW, TRAITS, WITHOUT
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.expression import Expression

ONLY_PEOPLE = Expression(partial(phrases, r"""
    {ADVERB}(
        {told: forget, neglect, omit, botch, mistype, misread, fumble, fat-finger, mishandle, mismanage, mess up, screw up,
            blunder, overlook, disregard, misjudge, panic, slack off, refuse to, cut corner, deviate from, stray from, bungle, goof,
        flub, mix up, tamper with, meddle with, mess with, fiddle with, rubber-stamp, gloss over, wave through, half-ass}
      | (cut|cuts|cutting) (\w+ )?corners|(took|takes|taking) (a |\w+ )?short-?cuts?|(dropped|drops) the ball|(fell|falling) asleep
      | (slept|sleeps|sleeping) through|(?<=still )asleep\b|fat finger(s|ed|ing)\b|lgtm('?e?d|s|-ed)\b|jumped the gun
      | (rushed|rushing|hurried) (?!to (help|restore|fix|mitigate))|(covered|covering) (it |this )?up
      | lied (about|to)\b
      | hid the|played down|(gave|giving) up\b|(talked|talking) over (each|one)\b|{told: bicker, squabble}\b|pointed fingers
      | (did|does|doing) (a|an|such a) (\w+ )?(poor|bad|terrible|lousy|half-\w+|sloppy|shoddy|mediocre|awful)[ ]
        (job|work|rollback|deploy\w*|migration|review|handover|upgrade|fix|restore|cleanup)\b
      | {told: ACT} {FAR}(
            in the middle of (the |a )|at the peak|during peak|at peak|during the (sale|launch|freeze|rush)
          | on (a )?friday (afternoon|evening|night)
        )
      | (brushed|shrugged|laughed|waved|blew) ([\w'-]+ ){0,4}?(off|aside|away)\b
      | {told: overrule, steamroll, conceal, downplay, gamble}\b
      | (was|were) on (his|her|their) (phones?|smartphones?|mobiles?)\b(?! (with|to)\b)
      | (was|were) (\w+ly )?(playing|chatting|scrolling|gaming|napping|daydreaming|nowhere to be|awol)\b
      | (must|seems? to) (\w+ly )?have been (\w+ly )?(asleep|sleeping|dreaming|drunk|blind)\b
      | {told: give, grant, assign} (himself|herself|themselves)\b|took it upon (himself|herself|themselves)
      | (took|taking) (a|an|the|this) (\w+ )?(gamble|chance|unnecessary risk)\b|winged it|went rogue
      | tried to (hide|cover|conceal|blame|downplay)\b|(left|leaving) out (a|an|the|one|two|step|his|her|their|half)\b
      | {told: ACT} {FAR}and (then )?(
            went (home|to (lunch|bed|sleep)|on (holiday|vacation|leave))|logged off
          | left (for (the|his|her|their)|the office|work\b|early)|signed off
        )\b
      | {told: ACT, proceed, go ahead, carry on} {FAR}(
            anyway|regardless
          | before (
                reading|checking|verifying|testing|thinking|understanding|making sure|double-checking|asking
              | it was (tested|reviewed|approved)
            )
        )\b
      | (left|leaves|leaving) (us )?(no|little|hardly any) (time|room|slack)\b
      | (told|informed|asked|warned|notified|consulted|involved) (nobody|no one|no-one)\b
      | (trusted|relied on|went (by|with|from)) (his |her |their )?(own )?(memory|gut|instincts?|intuition|luck|feeling)\b
      | jump\w* to (\w+ )?conclusions?\b
      | refuse to\b|(quietly|secretly|covertly|sneakily|surreptitiously) {past: ACT}\b
      | {told: merge, push, deploy, ship, release, approve, promote} {FEW}(over|past|despite) (an? |the |two |three |several |all )?
        (red|failing|failed|broken) (builds?|tests?|checks?|ci|pipelines?|canar)
      | {told: ACT, leave, try, debug, argue, guess, wait, start, investigate, experiment, trust, rely on, work} {FAR}instead of (
            checking|reading|testing|following|asking|escalating|reviewing|verifying|rolling back|consulting|reporting|telling
          | investigating|waiting|handling|fixing|adding|writing|cleaning|raising|opening|filing|doing (it|this)|using the
          | the (checklist|runbook|procedure|documented|process|playbook)
        )
      | {told: ACT, comment out, relax, lower} {FAR}to (
            save|meet|get (\w+ ){1,4}?(out|done|through|over with|shipped|merged|green|passing|to pass)|make (\w+ ){0,3}?(pass|green)\b
          | (?<=just to )get (his|her|their)|avoid (the |a )?(reviews?|process|paperwork|extra|approvals?)|finish early|look good|go home
        )\b
      | {told: ACT} {FAR}(although|even though|though|while|when) (the |all |two |some )?(
            tests?|builds?|ci|checks?|pipeline|canary|alerts?|dashboards?|monitoring
        ) (was|were|had|showed) (\w+ly |already |still )?(red|fail\w*|broken|firing|not|yellow|alarming)
      | (sat|sits|sitting) on (the|this|it|that|our|a|their|his|her)\b|(dragged|dragging|drags) (his|her|their|its) (feet|heels)
      | (turned|turning) a blind eye|looked the other way|(went|going) (straight )?back to (bed|sleep)|(passed|passing) the buck
      | (kicked|kicking) the can
      | (waved|waving|nodded|nodding|rushed|rushing|pushed|pushing|rammed|sneaked|snuck|slipped) ([\w'/.-]+ ){1,5}?through\b
      | (said|told (\S+ ){0,2}?\S+) nothing\b(?! (of|but|else))|(kept|left) ([\w'<>-]+ ){1,5}?in the dark\b
      | (showed|shows) (no|little|zero|hardly any) (\w+ )?(
            urgency|interest|ownership|initiative|respect|care|concern|regard|effort|remorse|discipline|judge?ment|attention
        )\b
      | (was|were|had been) (\w+ly )?(told|asked|warned|instructed|reminded|advised) (not )?to (\S+ ){1,6}?(but|and|yet) (\S+ ){1,6}?
        (anyway|anyways|regardless|all the same|nevertheless|nonetheless)\b
      | took {FEW}(minutes?|hours?|days?) (\S+ ){1,9}?, (which (is|was) )?(far |way |much )too (slow|long|late)\b
      | kept (quiet|silent|it to|([\w'-]+ ){1,6}?to (themselves|himself|herself))
      | (finally|eventually|only then) (
            noticed|responded|reacted|acknowledged|bothered|admitted|woke|got around|replied|answered|looked|showed up
          | (
                notices|responds|reacts|acknowledges|acks|acked|bothers|admits|wakes|gets around|replies|answers|shows up|joins|joined
              | picks up|picked up|turns up|turned up
            )(?!.*\b(after|because|as|once)\b)
        )
      | (left|leaving) ([\w'/.-]+ ){0,2}?(
            debug|debugging|test|testing|verbose|trace|temporary|dev|staging|default|admin|dummy|sample|stray|old|stale
        ) ([\w'/.-]+ ){1,4}?(enabled|active|on|running|in place|in (the )?(prod|production|code|live)\b|behind|switched on|turned on)
      | guessed\b(?! (it|right)\b)|assumed , (wrongly|incorrectly|mistakenly)|(just|simply|wrongly|blindly|merely) (assum|trust)\w+
      | failed in (his|her|their|its)
      | {BLAMED} (?!\w*configured (server|node))[\w-]+(
            ed|ing|es|s|ran|set|put|wrote|left|sent|took|gave|cut|shut|chose|broke|read|built|made|let|hit|brought|went|began|overwrote
          | was|had|run
        )?\b
      | {told: make} ((a|an|the|another|some|several|two|many|this|that|one) )?([\w-]+ ){0,2}?(
            mistakes?|errors?|blunders?|slips?|typos?|bad call
          | (poor|bad|wrong|terrible|questionable|careless|rash|reckless|hasty) (choices?|decisions?|judge?ments?|calls?|assumptions?)
          | oversight
        )
      | {told: decide, choose, opt, elect, prefer, agree} (
            not to (
                test|check|review|follow|read|tell|notify|inform|escalate|verify|back|monitor|warn|ask|wait|use|run|communicate|renew
              | page|consult|validate|fix|address|act on|report|raise|mention|heed
            )\b
          | to (skip|ignore|bypass|disregard|cut|rush|forgo|gamble|override|circumvent|hide|delay|postpone|push ahead|leave)|against\b
          | it was (not worth|fine)|(?<=preferred )to (improvise|guess|experiment|gamble|wing it)\b
        )
      | {told: ACT, roll, proceed, act, go ahead, go, start, begin, roll back, force-push, self-approve, self-merge, clean up,
            alter, log in, leave, sign off, reconfigure, adjust, tweak, refactor, force, schedule, fail over, perform, carry out,
        replace, swap, redeploy, expose, say, declare, respond, work, cut over} ((?!so that|because|which)[\w'<>/.,-]+ ){0,11}?{WITHOUT}
      | (was|were|is|are|been|being|got|became) {ADVERB}(\w+ enough to )?((too|so|very|quite|extremely|being|just|rather) )*(
            ((slow|late|tired|confused|nervous|defensive|rude|impatient|stressed|stubborn) (, )?(and )?){0,2}({TRAITS})
          | (too )?(slow|late|lazy|busy|proud) to\b|too (quick|slow|lazy|hasty|confident|relaxed|casual)\b|wrong to
          | too (inexperienced|junior|green|new|busy|proud|stubborn|scared|afraid) to\b
          | in (a|too much of a|such a|too big a) (hurry|rush)\b|at fault|to blame
          | the (culprit|one who|person who|reason|weak link|problem|cause)
        )
      | (was|were|is|are)n't (\w+ )?(
            careful|paying|following|thinking|checking|watching|concentrating|vigilant|diligent|attentive|thorough|qualified to
          | competent|up to the
        )
      | (was|were|is|are) not (\w+ )?(careful|paying|vigilant|diligent|attentive|thorough|competent|doing (his|her|their)|up to the)
      | (click|typ|key|tick|dial|past|enter|select|cho|pick|press|unplugg|flipp|pull)\w* {FEW}(wrong|incorrect)(?![\w-])
      | {told: ACT, fail} ([\w'/.-]+ ){0,8}?(
            by (mistake|accident)|in (error|haste)|too (quickly|early|hastily|fast|soon)|carelessly|recklessly|sloppily|negligently
          | irresponsibly|blindly|hastily|thoughtlessly|mindlessly|needlessly|unilaterally|incorrectly|improperly|in a hurry|on a whim
        )\b
      | (waited|took|taking|waiting|needed) (far |much |way )?too long
      | (reacted|responded|acted|escalated|replied|answered|moved|worked|noticed) (far |much |way )?too (slowly|late)
      | (let|letting) ([\w'/.-]+ ){1,5}?(
            expire|lapse|slip|run out|fail|fall|fill|overflow|drift|linger|spiral|ring|go (stale|unanswered|unnoticed|to voicemail)|rot
          | through|pile|grow|down\b
        )
      | let (us|everyone|the <T>|<H>|customers|users) down
      | (left|leaving) ([\w'/.-]+ ){1,5}?(
            open|exposed|public|unpatched|unattended|unlocked|unprotected|hard-?coded|unsecured|undocumented|untested|unmonitored
          | logged in|lying|(on|off|closed)(?= [.,;]|$| (in|after|when|by)\b)
        )(?! (until|while|for|so)\b)
      | (made|making|makes) (it|things|matters|everything|the \w+) (even |much |far )?worse\b
      | (is|was|are|were) (\w+ly )?(bad|terrible|hopeless|no good|poor|not (very )?good) at\b
      | (is|was|are|were) (incapable of|unfit|unqualified|not qualified)|(knew|should know|ought to know|know) (\w+ )?better
      | (wasted|waste) (\w+ ){0,3}?(time|hours?|days?|minutes|effort)\b|{told: pressure, bully} ([\w<>]+ ){1,4}?(to|into)\b
      | (had|has|have) no (excuse|business|clue|idea what)|{told: violate, flout, breach}\b
      | (broke|breaking|ignored|ignoring|went against) (\w+ ){0,2}?(
            policy|protocol|procedures?|rules?|process|warnings?|guidelines|instructions|advice
        )
      | (did|does|do)(n't| not) {ADVERB}(
            bother|care|pay|think|follow|read|test|check|review|verify|double-check|tell|inform|escalate|ask|consult|communicate|speak
          | document|consider|listen|take|do (his|her|their|its|enough|due|the work|a good|any)\b|warn|raise|mention|remember|look|write
        )\b
      | ((?<!had )never|had not|hadn't) {ADVERB}(
            {past: bother, think, follow, read, test, check, review, verify, double-check, tell, inform, escalate, ask, consult,
            communicate, document, consider, warn, mention, write, look, take, pay, update}
        )\b
      | (not|never) {ADVERB}(
            {ing: bother, think, follow, read, test, check, review, verify, double-check, tell, inform, escalate, ask, consult,
            communicate, document, consider, warn, mention, look, pay, take, listen, be}
        )\b
      | (didn't|did not) (really )?know what (<H>|they|you) (was|were|is|are) doing
      | insist(ed|s)? (on|that (nothing|everything|there was no))\b|(didn't|did not) even|(could not|couldn't) be bothered
      | (did|does|done) nothing\b
      | (said|published|posted|reported|announced|communicated|wrote|shared) nothing (for|until|all|at all|to)\b
      | {told: ACT, act, proceed, go ahead, start, begin, sign off} {FAR}(, )?(
            despite {FEW}(fail\w*|red|warnings?|alerts?|objections?|concerns?|being|knowing|instructions?|freeze|advice|polic\w+
              | (the |all |two |several )?(known|open|many) \w+|doubts?|complaints?)
          | which (\w+ )?(violat\w+|breach\w+|is against|was against|goes against|broke)|in violation of|contrary to
          | against {FEW}(advice|polic\w+|instructions?|protocol|recommendations?|procedures?)
          | even though (<H>|they) (knew|had been (told|warned|asked))
        )
      | {told: ACT} {FAR}(that|which) (had|has|was|were)( not| never|n't) (been )?(\w+ly )?(
            review|test|approv|verif|validat|check|authori
        )\w+
      | {told: CREATE} {FEW}(that|which) (
            broke|crashed|locked|exhausted|overloaded|saturated|leaked|exposed|corrupted|caused|triggered|flooded|overwrote|wiped
          | deleted|had (failing|known|no)|contained (an?|the|two|some) {BUG}|(did not|didn't)|failed
          | (was|were) (\w+ly )?(broken|red|wrong|not|never|failing)|took (\w+ ){0,3}?down|brought (\w+ ){0,3}?down
        )\b
      | {told: ACT} {FAR}when (<H>|they|you) should(n't| not| have)
      | {told: lose} (an?|the|his|her|their) ([\w-]+ ){0,3}?(
            laptop|phone|notebook|usb \w+|disk|drive|badge|key ?card|folder|files?|papers
        )\b
      | {told: merge, deploy, push, ship, release, promote, apply, publish, approve, roll out} {FAR}before (the |all |any )?
        (tests?|builds?|ci|checks?|reviews?|approvals?|canary|validation|verification|backup) (
            was|were|had|has|passed|finished|completed|ran|came
        )\b
      | (lost|losing) ((his|her|their) )?(
            control of the (call|meeting|incident|response)|interest|patience|temper|nerve|head|focus|concentration
        )\b
      | (lacked|lacks) (the |any |all |basic )?(
            discipline|judge?ment|competence|attention|courage|foresight|leadership|urgency|backbone|initiative|skills? to|will\b
          | commitment|ownership|accountability|a sense of|responsibility|care\b|diligence|rigou?r|interest|vigilance|professionalism
          | maturity|common sense|motivation|seriousness|thoroughness|caution
        )
    )
""", ADVERB=ADVERB, BLAMED=BLAMED, TRAITS=TRAITS, WITHOUT=WITHOUT, ACT=ACT, BUG=BUG, CREATE=CREATE, FAR=FAR, FEW=FEW),
)
"""What no program does: whoever it is said of is somebody."""
BY_AN_OFFICE = Expression(partial(phrases, r"""
    {ADVERB}(failed|fails|failing) to (\w+ly )?(
        watch|tell|warn|inform|escalate|communicate|coordinate|listen|consult|plan|test|ask|consider|anticipate|prepare|announce
      | document|monitor|review|verify|double-check|keep (an eye|track|watch)|take into account|follow up|involve|notice|learn|hand over
      | budget|staff|tag|read
    )\b
  | {ADVERB}{told: make, push, roll out, deploy, ship, release} {FEW}(
        unannounced|uncoordinated|unapproved|unauthori[sz]ed|unsanctioned|unreviewed
    )\b
  | {ADVERB}would(n't| not) (listen|hear (of|it)|budge|wait|agree to|help(?=$| [.,;]| us)|(give|let|allow) (us|the|engineering|anyone|a
    |<T>))
    (?!.*\b(if|unless)\b)
  | {ADVERB}(pushed|pressed|insisted) (for|on) (\S+ ){1,8}?,? ?(although|even though|despite|against|over the)\b
  | {ADVERB}denied (everything|responsibility|(it|this) (for|until|at first|twice)|there (was|were))
  | {ADVERB}took (forever|ages|an eternity) to (say|tell|inform|approve|publish|announce|draft|write|agree)\b
  | {ADVERB}[a-z]+(ed|t|de|ote|ke|an|ut|id|old|ook|ave|ew) (\S+ ){0,6}?without (\w+ly |even |first )?(
        telling|warning|asking|informing|consulting|involving|coordinating|talking to|checking with
    )\b
""", ADVERB=ADVERB, FEW=FEW))
"""What is said of the people of a department and of no part of a system that is called like one (`operations`)."""
