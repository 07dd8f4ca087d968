"""Faults: the expressions for what is said against somebody: their verbs, their nouns and what ought to have been done."""

import re

from mkdocs_postmortems.check.sifted import sifted
from mkdocs_postmortems.check.verbs import base, forms, ing, past, told

ADVERB = r"(?:(?:\w+ly|also|then|again|still|just|even|once|later|first|simply|twice|actually|always|often|both|all|too|ever|clearly|initially) )*"
BLAMED = r"(?:accidentally|accidently|mistakenly|wrongly|wrongfully|incorrectly|inadvertently|carelessly|recklessly|negligently|erroneously|hastily|foolishly|sloppily|blindly|stupidly|lazily|irresponsibly|unwisely|naively|improperly|prematurely|thoughtlessly|unthinkingly|unintentionally|conveniently|knowingly|willfully|casually|needlessly|unnecessarily|unilaterally|haphazardly|brazenly|cavalierly|selfishly|absent-?mindedly|mindlessly|senselessly|clumsily|inexcusably|half-heartedly|impulsively|impatiently|presumptuously|arrogantly|gratuitously|single-?handedly (?=br|took|caus|destr|wreck|ruin|crash))"
BAD = r"(?:bad|broken|buggy|wrong|faulty|untested|incorrect|invalid|defective|flawed|unreviewed|unapproved|unauthori[sz]ed|sloppy|poor|shoddy|reckless|careless|malformed|erroneous|mistaken|misconfigured|dangerous|risky|unsafe|unvetted|unverified|terrible|awful|horrible|insecure|half-\w+|poorly[- ]\w+|badly[- ]\w+|hasty|ill-\w+|unannounced|uncoordinated|unsanctioned|undocumented|unplanned|unrequested|conflicting|unbounded|unindexed|unfiltered|unlimited|unencrypted|unprotected|incompatible|excessive|insufficient|inadequate|oversized|inefficient|outdated|obsolete|incomplete|premature)"
_BUG = r"(?:bugs?|typos?|regressions?|syntax errors?|errors?|mistakes?|vulnerabilit(?:y|ies)|misconfigurations?|flaws?|defects?|memory leaks?|leaks?|race conditions?|deadlocks?|security holes?|infinite loops?|back-?doors?|loop-?holes?)"
_KEYS = r"(?:passwords?|secrets?|(?:api |private |signing |access |ssh |secret )?keys?|tokens?|credentials?)"
_FEW = r"(?:(?!and |but |that |which |because |to |of |for |with )[\w'/.-]+ ){0,3}?"
_DILIGENT = """check, test, notice, verify, review, read, follow, respond, act, catch, tell, inform, escalate, approve, validate, communicate, notify, document,
    write, update, run, monitor, double-check, consult, ask, look, consider, think, bother, care, pay, take, listen, coordinate, plan, prepare,
    announce, page, answer, acknowledge, ack, react, remember, set, configure, add, include, enable, implement, handle, clean, close, revert, roll,
    raise, report, flag, comply, adhere, complete, create, wait, stop, keep, ensure, make, apply, investigate, confirm, warn,
    alert, watch, fix, spot, recheck, inspect, proofread, back, renew, rotate, drain, lock, restrict, pick, call, bring, mention, share, hand, sign, speak,
    seek, request, anticipate, account, foresee, try, contact, reply, show, deliver, maintain, clarify, question, challenge, provide, give, lint, replace, upgrade, patch, install, order, restart, rename, label,
    post, publish, send, record, log, hold, join, attend, turn, switch, disable, remove, delete, study, seal, secure, forward, relay, involve, fasten, provision, allocate, budget, encrypt, protect, filter, validate, clean up, roll out, size"""
_CREATE = """push, deploy, ship, merge, release, write, commit, publish, roll out, apply, submit, introduce, make, add, upload, approve, promote, land, send,
    put, put in, configure, set, design, build, code, install, launch, check in, execute, provide, create, copy, use, run, implement, sign off on, choose, pass, push out, draw, give, deliver, issue, set up, accept"""
_ACT = f"""{_CREATE}, enter, type, click, click on, select, paste, pick, delete, remove, drop, restart, reboot, edit, change, target, modify, update, disable, enable, turn off,
    turn on, switch off, switch, stop, kill, grant, revoke, move, rename, format, unplug, pull, connect, restore, migrate, terminate, shut down, wipe, truncate, tag, assign, mark, close, take, open, press, flip, hit, specify, upgrade, reset, clear, scale, undo, log into, connect to, patch, order,
    disconnect, prescribe, administer, dispense, dial, call, page, notify, email, attach, detach, drain, cordon, cut, label, load, mount, isolate, bill, charge, book, transfer, fill,
    follow, check, look at, watch, flash, power off, power down, block, silence, mute, snooze, dismiss, acknowledge, suspend, cancel, archive, purge, evict, copy-paste, copy and paste, wire, provision, import, export, forward, route, compare, measure, toggle, yank, flick, rotate, revert, trigger, schedule, map, rename, point"""
WITHOUT = r"without (?:\w+ ){0,4}?(?:heads-?up|notice|warning|hesitat\w*|test\w*|review\w*|check\w*|approv\w*|tell\w*|notif\w*|ask\w*|permission|read\w*|verif\w*|validat\w*|coordinat\w*|authori[sz]\w*|follow\w*|think\w*|consult\w*|understand\w*|canary|backup|backing|inform\w*|warn\w*|communicat\w*|confirm\w*|consider\w*|looking|paying|waiting|announc\w*|peer|staging|sign-off|signoff|care|caution|planning|due|first|runn?ing|investigat\w*|look\w*|performing|completing|prior|consent|proper|adequate|realizing|realising|document\w*|drain\w*|saving|hand\w*|shar\w*|escalat\w*|supervis\w*|rollback|any plan|a plan|back-?up|a word|knowing (?:what|how)|so much as|bothering|(?:tak|mak|keep|creat|collect|captur|writ)\w*(?: (?:a|an|any|the))?(?: \w+)? (?:snapshots?|dumps?|cop(?:y|ies)|notes?|logs?|screenshots?))\b"
TRAITS = r"careless|negligent|sloppy|lazy|reckless|complacent|distracted|asleep|inattentive|incompetent|irresponsible|ignorant|unprofessional|foolish|stupid|clueless|overconfident|thoughtless|unprepared|hasty|oblivious|unreliable|undisciplined|uncooperative|unresponsive|useless|unhelpful|dismissive|arrogant|indifferent|uninterested|disorgani[sz]ed|not (?:\w+ )?careful|not (?:\w+ )?(?:paying|following|thinking|checking|testing|watching)|n't (?:\w+ )?careful"
_OUTAGE = r"(?:(?:this|the|our|that|all|such|causing|breaking|taking|bringing|letting|not|failing) ?(?:\w+ ){0,3}?(?:outage|incident|failure|downtime|mess|mistake|error|problem|breakage|disruption|damage|issue|bug|delay|loss|down|deletion|misconfiguration|debacle|disaster|production|it|this))"
_FAR = r"(?:(?!and |but |that |which |because |when |while |since )[\w'<>/.-]+ ){0,6}?"
_PROCESS = r"(?:\w+ ){0,4}?(?:reviews?|checks?|process|approvals?|safeguards?|validations?|ci|polic(?:y|ies)|guards?|procedures?|gates?|tests?|testing|protections?|staging|canary|steps?|checklist|controls?|qa|linter|protocol|rules?|sign-?off|warnings?|runbook|time-?out|briefing|handover|inspection|verification|sign-?in|count)\b"


def _v(part: str) -> str:
    """A part as it stands in an expression written over several lines, where plain blanks do not count."""
    return part.replace(" ", r"\ ")


def _told(bases: str) -> str:
    return _v(told(bases))


def _past(bases: str) -> str:
    return _v(past(bases))


def _base(bases: str) -> str:
    return _v(base(bases))


def _ing(bases: str) -> str:
    return _v(ing(bases))


ONLY_PEOPLE = re.compile(
    rf"""{_v(ADVERB)}(?:
      {_told("forget, neglect, omit, botch, mistype, misread, fumble, fat-finger, mishandle, mismanage, mess up, screw up, blunder, overlook, disregard, misjudge, panic, slack off, refuse to, cut corner, deviate from, stray from, bungle, goof, flub, mix up, tamper with, meddle with, mess with, fiddle with, rubber-stamp, gloss over, wave through, half-ass")}
    | (?:cut|cuts|cutting)\ (?:\w+\ )?corners | (?:took|takes|taking)\ (?:a\ |\w+\ )?short-?cuts? | (?:dropped|drops)\ the\ ball | (?:fell|falling)\ asleep | slept\ through | jumped\ the\ gun
    | (?:rushed|rushing|hurried)\ (?!to\ (?:help|restore|fix|mitigate)) | (?:covered|covering)\ (?:it\ |this\ )?up | lied\ about | hid\ the | played\ down | (?:gave|giving)\ up\b | (?:talked|talking)\ over\ (?:each|one)\b | {_told("bicker, squabble")}\b | pointed\ fingers | (?:did|does|doing)\ (?:a|an|such\ a)\ (?:\w+\ )?(?:poor|bad|terrible|lousy|half-\w+|sloppy|shoddy|mediocre|awful)\ (?:job|work|rollback|deploy\w*|migration|review|handover|upgrade|fix|restore|cleanup)\b | {_told(_ACT)}\ {_v(_FAR)}(?:in\ the\ middle\ of\ (?:the\ |a\ )|at\ the\ peak|during\ peak|at\ peak|during\ the\ (?:sale|launch|freeze|rush)|on\ (?:a\ )?friday\ (?:afternoon|evening|night))
    | (?:brushed|shrugged|laughed|waved|blew)\ (?:[\w'-]+\ ){{0,4}}?(?:off|aside|away)\b | {_told("overrule, steamroll, conceal, downplay, gamble")}\b | (?:was|were)\ on\ (?:his|her|their)\ (?:phones?|smartphones?|mobiles?)\b | (?:was|were)\ (?:\w+ly\ )?(?:playing|chatting|scrolling|gaming|napping|daydreaming|nowhere\ to\ be|awol)\b
    | {_told("give, grant, assign")}\ (?:himself|herself|themselves)\b | took\ it\ upon\ (?:himself|herself|themselves) | (?:took|taking)\ (?:a|an|the|this)\ (?:\w+\ )?(?:gamble|chance|unnecessary\ risk)\b | winged\ it | went\ rogue | tried\ to\ (?:hide|cover|conceal|blame|downplay)\b | (?:left|leaving)\ out\ (?:a|an|the|one|two|step|his|her|their|half)\b
    | {_told(_ACT)}\ {_v(_FAR)}and\ (?:then\ )?(?:went\ (?:home|to\ (?:lunch|bed|sleep)|on\ (?:holiday|vacation|leave))|logged\ off|left\ (?:for\ (?:the|his|her|their)|the\ office|work\b|early)|signed\ off)\b
    | {_told(_ACT + ", proceed, go ahead, carry on")}\ {_v(_FAR)}(?:anyway|regardless|before\ (?:reading|checking|verifying|testing|thinking|understanding|making\ sure|double-checking|asking|it\ was\ (?:tested|reviewed|approved)))\b
    | (?:left|leaves|leaving)\ (?:us\ )?(?:no|little|hardly\ any)\ (?:time|room|slack)\b | (?:told|informed|asked|warned|notified|consulted|involved)\ (?:nobody|no\ one|no-one)\b | (?:trusted|relied\ on|went\ (?:by|with|from))\ (?:his\ |her\ |their\ )?(?:own\ )?(?:memory|gut|instincts?|intuition|luck|feeling)\b | jump\w*\ to\ (?:\w+\ )?conclusions?\b
    | {_told(_ACT + ", leave, try, debug, argue, guess, wait, start, investigate, experiment, trust, rely on, work")}\ {_v(_FAR)}instead\ of\ (?:checking|reading|testing|following|asking|escalating|reviewing|verifying|rolling\ back|consulting|reporting|telling|investigating|waiting|handling|fixing|adding|writing|cleaning|raising|opening|filing|doing\ (?:it|this)|using\ the|the\ (?:checklist|runbook|procedure|documented|process|playbook))
    | {_told(_ACT + ", comment out, relax, lower")}\ {_v(_FAR)}to\ (?:save|meet|get\ (?:\w+\ ){{1,4}}?(?:out|done|through|over\ with|shipped|merged)|make\ (?:\w+\ ){{0,3}}?(?:pass|green)\b|avoid\ (?:the\ |a\ )?(?:reviews?|process|paperwork|extra|approvals?)|finish\ early|look\ good|go\ home)\b
    | {_told(_ACT)}\ {_v(_FAR)}(?:although|even\ though|though|while|when)\ (?:the\ |all\ |two\ |some\ )?(?:tests?|builds?|ci|checks?|pipeline|canary|alerts?|dashboards?|monitoring)\ (?:was|were|had|showed)\ (?:\w+ly\ |already\ |still\ )?(?:red|fail\w*|broken|firing|not|yellow|alarming)
    | (?:sat|sits|sitting)\ on\ (?:the|this|it|that|our|a|their|his|her)\b | (?:dragged|dragging|drags)\ (?:his|her|their|its)\ (?:feet|heels) | (?:turned|turning)\ a\ blind\ eye | looked\ the\ other\ way | (?:went|going)\ (?:straight\ )?back\ to\ (?:bed|sleep) | (?:passed|passing)\ the\ buck | (?:kicked|kicking)\ the\ can
    | (?:waved|waving|nodded|nodding|rushed|rushing|pushed|pushing|rammed|sneaked|snuck|slipped)\ (?:[\w'/.-]+\ ){{1,5}}?through\b | (?:said|told\ \w+)\ nothing\b | (?:kept|left)\ (?:[\w'<>-]+\ ){{1,5}}?in\ the\ dark\b | (?:showed|shows)\ (?:no|little|zero|hardly\ any)\ (?:\w+\ )?(?:urgency|interest|ownership|initiative|respect|care|concern|regard|effort|remorse)\b | kept\ (?:quiet|silent|it\ to|(?:[\w'-]+\ ){{1,6}}?to\ (?:themselves|himself|herself)) | (?:finally|eventually|only\ then)\ (?:noticed|responded|reacted|acknowledged|bothered|admitted|woke|got\ around|replied|answered|looked|showed\ up)
    | (?:left|leaving)\ (?:[\w'/.-]+\ ){{0,2}}?(?:debug|debugging|test|testing|verbose|trace|temporary|dev|staging|default|admin|dummy|sample|stray|old|stale)\ (?:[\w'/.-]+\ ){{1,4}}?(?:enabled|active|on|running|in\ place|in\ (?:the\ )?(?:prod|production|code|live)\b|behind|switched\ on|turned\ on)
    | guessed\b(?!\ (?:it|right)\b) | assumed\ ,\ (?:wrongly|incorrectly|mistakenly) | (?:just|simply|wrongly|blindly|merely)\ (?:assum|trust)\w+ | failed\ in\ (?:his|her|their|its)
    | {_v(BLAMED)}\ (?!\w*configured\ (?:server|node))[\w-]+(?:ed|ing|es|s|ran|set|put|wrote|left|sent|took|gave|cut|shut|chose|broke|read|built|made|let|hit|brought|went|began|overwrote|was|had|run)?\b
    | {_told("make")}\ (?:(?:a|an|the|another|some|several|two|many|this|that|one)\ )?(?:[\w-]+\ ){{0,2}}?(?:mistakes?|errors?|blunders?|slips?|typos?|bad\ call|(?:poor|bad|wrong|terrible|questionable|careless|rash|reckless|hasty)\ (?:choices?|decisions?|judge?ments?|calls?|assumptions?)|oversight)
    | {_told("decide, choose, opt, elect, prefer, agree")}\ (?:not\ to\ (?:test|check|review|follow|read|tell|notify|inform|escalate|verify|back|monitor|warn|ask|wait|use|run|communicate|renew|page|consult|validate|fix|address|act\ on|report|raise|mention|heed)\b| to\ (?:skip|ignore|bypass|disregard|cut|rush|forgo|gamble|override|circumvent|hide|delay|postpone|push\ ahead|leave) | against\b | it\ was\ (?:not\ worth|fine) )
    | {_told(_ACT + ", roll, proceed, act, go ahead, go, start, begin, roll back, force-push, self-approve, self-merge, clean up, alter, log in, leave, sign off, reconfigure, adjust, tweak, refactor, force, schedule, fail over, perform, carry out, replace, swap, redeploy, expose, say, declare, respond, work, cut over")}\ (?:(?!so\ that|because|which)[\w'<>/.,-]+\ ){{0,8}}?{_v(WITHOUT)}
    | (?:was|were|is|are|been|being|got|became)\ {_v(ADVERB)}(?:\w+\ enough\ to\ )?(?:(?:too|so|very|quite|extremely|being|just|rather)\ )*(?:{_v(TRAITS)}|(?:too\ )?(?:slow|late|lazy|busy|proud)\ to\b|too\ (?:quick|slow|lazy|hasty|confident|relaxed|casual)\b|wrong\ to|too\ (?:inexperienced|junior|green|new|busy|proud|stubborn|scared|afraid)\ to\b|in\ (?:a|too\ much\ of\ a|such\ a|too\ big\ a)\ (?:hurry|rush)\b|at\ fault|to\ blame|the\ (?:culprit|one\ who|person\ who|reason|weak\ link|problem|cause))
    | (?:was|were|is|are)n't\ (?:\w+\ )?(?:careful|paying|following|thinking|checking|watching|concentrating|vigilant|diligent|attentive|thorough|qualified\ to|competent|up\ to\ the)
    | (?:was|were|is|are)\ not\ (?:\w+\ )?(?:careful|paying|vigilant|diligent|attentive|thorough|competent|doing\ (?:his|her|their)|up\ to\ the)
    | (?:click|typ|past|enter|select|cho|pick|press|unplugg|flipp|pull)\w*\ {_v(_FEW)}(?:wrong|incorrect)(?![\w-])
    | {_told(_ACT + ", fail")}\ (?:[\w'/.-]+\ ){{0,8}}?(?:by\ (?:mistake|accident)|in\ (?:error|haste)|too\ (?:quickly|early|hastily|fast|soon)|carelessly|recklessly|sloppily|negligently|irresponsibly|blindly|hastily|thoughtlessly|mindlessly|needlessly|unilaterally|incorrectly|improperly|in\ a\ hurry|on\ a\ whim)\b
    | (?:waited|took|taking|waiting|needed)\ (?:far\ |much\ |way\ )?too\ long | (?:reacted|responded|acted|escalated|replied|answered|moved|worked|noticed)\ (?:far\ |much\ |way\ )?too\ (?:slowly|late)
    | (?:let|letting)\ (?:[\w'/.-]+\ ){{1,5}}?(?:expire|lapse|slip|run\ out|fail|fall|fill|overflow|drift|linger|spiral|ring|go\ (?:stale|unanswered|unnoticed|to\ voicemail)|rot|through|pile|grow|down\b) | let\ (?:us|everyone|the\ <T>|<H>|customers|users)\ down
    | (?:left|leaving)\ (?:[\w'/.-]+\ ){{1,5}}?(?:open|exposed|public|unpatched|unattended|unlocked|unprotected|hard-?coded|unsecured|undocumented|untested|unmonitored|logged\ in|lying|(?:on|off|closed)(?=\ [.,;]|$|\ (?:in|after|when|by)\b))(?!\ (?:until|while|for|so)\b)
    | (?:made|making|makes)\ (?:it|things|matters|everything|the\ \w+)\ (?:even\ |much\ |far\ )?worse\b | (?:is|was|are|were)\ (?:\w+ly\ )?(?:bad|terrible|hopeless|no\ good|poor|not\ (?:very\ )?good)\ at\b | (?:is|was|are|were)\ (?:incapable\ of|unfit|unqualified|not\ qualified)
    | (?:knew|should\ know|ought\ to\ know|know)\ (?:\w+\ )?better | (?:wasted|waste)\ (?:\w+\ ){{0,3}}?(?:time|hours?|days?|minutes|effort)\b | {_told("pressure, bully")}\ (?:[\w<>]+\ ){{1,4}}?(?:to|into)\b | (?:had|has|have)\ no\ (?:excuse|business|clue|idea\ what)
    | {_told("violate, flout, breach")}\b | (?:broke|breaking|ignored|ignoring|went\ against)\ (?:\w+\ ){{0,2}}?(?:policy|protocol|procedures?|rules?|process|warnings?|guidelines|instructions|advice)
    | (?:did|does|do)(?:n't|\ not)\ {_v(ADVERB)}(?:bother|care|pay|think|follow|read|test|check|review|verify|double-check|tell|inform|escalate|ask|consult|communicate|speak|document|consider|listen|take|do\ (?:his|her|their|its|enough|due|the\ work|a\ good|any)\b|warn|raise|mention|remember|look|write)\b
    | (?:(?<!had\ )never|had\ not|hadn't)\ {_v(ADVERB)}(?:{_past("bother, think, follow, read, test, check, review, verify, double-check, tell, inform, escalate, ask, consult, communicate, document, consider, warn, mention, write, look, take, pay, update")})\b
    | (?:not|never)\ {_v(ADVERB)}(?:{_ing("bother, think, follow, read, test, check, review, verify, double-check, tell, inform, escalate, ask, consult, communicate, document, consider, warn, mention, look, pay, take, listen, be")})\b
    | (?:didn't|did\ not)\ (?:really\ )?know\ what\ (?:<H>|they|you)\ (?:was|were|is|are)\ doing | insist(?:ed|s)?\ (?:on|that\ (?:nothing|everything|there\ was\ no))\b | (?:didn't|did\ not)\ even | (?:could\ not|couldn't)\ be\ bothered | did\ nothing\b
    | {_told(_ACT + ", act, proceed, go ahead, start, begin, sign off")}\ {_v(_FAR)}(?:,\ )?(?:despite\ {_v(_FEW)}(?:fail\w*|red|warnings?|alerts?|objections?|concerns?|being|knowing|instructions?|freeze|advice|polic\w+)|which\ (?:\w+\ )?(?:violat\w+|breach\w+|is\ against|was\ against|goes\ against|broke)|in\ violation\ of|contrary\ to|against\ {_v(_FEW)}(?:advice|polic\w+|instructions?|protocol|recommendations?|procedures?)|even\ though\ (?:<H>|they)\ (?:knew|had\ been\ (?:told|warned|asked)))
    | {_told(_ACT)}\ {_v(_FAR)}(?:that|which)\ (?:had|has|was|were)(?:\ not|\ never|n't)\ (?:been\ )?(?:\w+ly\ )?(?:review|test|approv|verif|validat|check|authori)\w+ | {_told(_CREATE)}\ {_v(_FEW)}(?:that|which)\ (?:broke|crashed|locked|exhausted|overloaded|saturated|leaked|exposed|corrupted|caused|triggered|flooded|overwrote|wiped|deleted|had\ (?:failing|known|no)|contained\ (?:an?|the|two|some)\ {_v(_BUG)}|(?:did\ not|didn't)|failed|(?:was|were)\ (?:\w+ly\ )?(?:broken|red|wrong|not|never|failing)|took\ (?:\w+\ ){{0,3}}?down|brought\ (?:\w+\ ){{0,3}}?down)\b | {_told(_ACT)}\ {_v(_FAR)}when\ (?:<H>|they|you)\ should(?:n't|\ not|\ have)
    | {_told("lose")}\ (?:an?|the|his|her|their)\ (?:[\w-]+\ ){{0,3}}?(?:laptop|phone|notebook|usb\ \w+|disk|drive|badge|key\ ?card|folder|files?|papers)\b
    | {_told("merge, deploy, push, ship, release, promote, apply, publish, approve, roll out")}\ {_v(_FAR)}before\ (?:the\ |all\ |any\ )?(?:tests?|builds?|ci|checks?|reviews?|approvals?|canary|validation|verification|backup)\ (?:was|were|had|has|passed|finished|completed|ran|came)\b
    | (?:lost|losing)\ (?:(?:his|her|their)\ )?(?:control\ of\ the\ (?:call|meeting|incident|response)|interest|patience|temper|nerve|head|focus|concentration)\b | (?:lacked|lacks)\ (?:the\ |any\ |all\ |basic\ )?(?:discipline|judge?ment|competence|attention|courage|foresight|leadership|urgency|backbone|initiative|skills?\ to|will\b|commitment)
    )""",
    re.VERBOSE,
)
"""What no program does: whoever it is said of is somebody."""

ANYBODY = re.compile(
    rf"""{_v(ADVERB)}(?:
      (?:failed|fails|failing)\ (?:to|at)\b | {_past("push, commit, merge, deploy, ship, release")}\ (?:[\w'/.-]+\ ){{0,3}}?(?:directly|straight|right)\ (?:in)?to\ (?:the\ )?(?:main|master|trunk|prod|production|live)\b | {_told("miss")}\ (?!out\b|(?:\w+\ ){{0,4}}?(?:targets?|goals?|budget|deadlines?|window|slos?|slas?|meetings?|opportunit\w+|objectives?|call)\b) | {_told("ignore, misconfigure, wreck, ruin, underestimate, overestimate, miscalculate, sabotage, clobber, trash, bork, hose, undermine, compromise, abuse, dismiss")}\b | mis(?!s(?:ed|es|ing|ions?)?\b|take|took|fire|match)[a-z]{{2,}}(?:ed|ing|es|stood|laid|ran|wrote|spelt)\b
    | {_told("break")}\ (?!down\b|out\b|up\b|for\ (?:lunch|dinner|the\ (?:day|night|weekend))\b|the\ work|(?:\w+\ ){{0,2}}?(?:dependency|dependencies|loop|cycle|deadlock|circuit|tie|chain|stalemate)\b|ground|it\ down|this\ down|them\ down) | {_told("cause")}\ (?:[\w'/.-]+\ ){{0,4}}?(?:outage|incident|downtime|crash|failure|damage|problem|disruption|mess|issue|bug|loss|chaos|this|delay|corruption)\b
    | (?:took|takes|taking|brought|brings|bringing|knocked|knocking)\ (?!(?:(?!wrong)\w+\ ){{0,2}}?(?:nodes?|hosts?|replicas?|links?|instances?|pods?|disks?)\ (?:\S+\ )?(?:offline|out)\b)(?:(?:\w|[./'-])+\ ){{0,4}}?(?:down|offline|out|to\ (?:its|their)\ knees)\b(?!\ of\ (?:service|rotation|band|the\ (?:\w+\ )?(?:pool|rotation|balancer|cluster))|.*\bto\ (?:prevent|stop|mitigate|investigate|restore|avoid|protect|fix|limit)|.*\bmaintenance) | {_told("crash, nuke, kill, destroy")}\ (?:\w+\ ){{0,2}}?(?:prod|production|site|database|everything|website|cluster|server|db)\b
    | {_told("delete, drop, wipe, erase, overwrite, truncate")}\ (?:the\ |all\ |our\ )?(?:\w+\ )?(?:production|prod|live|primary|customers?|users?|whole|entire)\ (?:\w+\ )?(?:database|db|data|tables?|namespace|cluster|schema|volume|bucket|backups?|directory)\b
    | {_told("introduce, push, ship, write, commit, merge, make, create, leave, add")}\ {_v(_FEW)}{_v(_BUG)}\b
    | {_told(_CREATE)}\ (?:out\ |up\ )?{_v(_FEW)}{_v(BAD)}\b | (?:shipped|delivered|merged|deployed|pushed)\ (?:\w+\ )?(?:garbage|rubbish|junk|crap)\b | {_told(_ACT)}\ {_v(_FAR)}(?:wrong|incorrect)(?![\w-]) | (?:got|had)\ (?:\w+\ ){{0,3}}?wrong\b
    | (?:did\ not|didn't)\ (?:properly|correctly|carefully|thoroughly|adequately|sufficiently|diligently|duly)\ (?!understand|know|grasp|realis|realiz|see\b|receive|get\b)[a-z]+ | (?:did\ not|didn't)\ {_v(ADVERB)}(?:{_base(_DILIGENT)})\b | (?:had\ not|hadn't|(?<!had\ )never)\ {_v(ADVERB)}(?:{_past(_DILIGENT.replace(", do,", ","))})\b
    | (?<!had\ )never\ {_v(ADVERB)}(?:{_told("check, test, review, read, follow, tell, communicate, document, listen, verify, monitor, escalate")}|{_base("check, test, review, read, follow, tell, communicate, document, listen, verify, escalate")})\b | not\ {_v(ADVERB)}(?:{_ing(_DILIGENT)})\b
    | (?:do|does)(?:\ not|n't)\ {_v(ADVERB)}(?:read|follow|bother|care|test|check|review|respect|listen|communicate|document)\b
    | (?:was|were|is|are)\ {_v(ADVERB)}(?:responsible\ for\ {_v(_OUTAGE)}|at\ fault|to\ blame|behind\ (?:this|the)\ (?:outage|incident)|supposed\ to\b|asleep) | (?:is|was|are|were)\ entirely\ to\ blame
    | (?:{_told("bypass, skip, dodge, sidestep, short-circuit, circumvent, override, work around, evade")})\ {_v(_PROCESS)}
    | {_told("leak, hard-code, hardcode")}\ {_v(_FEW)}{_v(_KEYS)}\b | {_told("commit, push, publish, post, paste, upload, share, copy, send, put, check in")}\ {_v(_FEW)}{_v(_KEYS)}\ (?:in|on|to|into)\ {_v(_FEW)}(?:public|git\w*|repo\w*|chat|slack|channel|wiki|code|scripts?|internet|forum)\b
    | {_told("prolong, worsen, aggravate, exacerbate, compound")}\ {_v(_FEW)}(?:outage|incident|problem|situation|damage|impact|failure|issue)\b
    | {_told("run, execute, apply, do, deploy, start")}\ {_v(_FEW)}(?:in|on|against)\ (?:the\ )?(?:prod|production|live)(?:\ \w+)?\ instead\ of\b | {_told("type, enter, press, click, select, pick, administer, dispense")}\ {_v(_FEW)}\S+\ instead\ of\b
    | {_told(_ACT)}\ (?:(?!and\ |but\ |that\ |which\ )[\w'/.-]+\ ){{0,9}}?instead\ of\ (?:one\ (?:at\ a\ time|by\ one|after)|in\ (?:batches|stages|steps|waves)|gradually|incrementally|(?:the|our)\ (?:staging|test|intended|right|correct)\b|(?:only\ )?the\ (?:first|one|single)\b)
    | (?:did\ not|didn't|failed\ to|never)\ pass(?:ed)?\ (?:\S+\ ){{0,4}}?(?:on|along)\b
    | {_told("confuse, mistake")}\ {_v(_FEW)}(?:with|for)\b | mistook\b | {_told(_CREATE)}\ {_v(_FEW)}with\ (?:an?\ |the\ |\w+\ )?(?:hard-?coded|{_v(BAD)}|{_v(_BUG)})\b | failed\ (?:us|the\ customers?|our)\b
    | (?!was\b|were\b|had\b)[a-z-]+(?:ed|ent|ook|ade|ought|ut|et|ave|old|eld|ew|rote|ran|id)\ (?:\S+\ ){{0,6}}?without\ (?:\w+ly\ |even\ |first\ )?(?:telling|warning|asking|informing|consulting|notifying|involving|coordinating|talking\ to|checking\ with)\b
    | {_told("hard-code, hardcode")}\b | caused\ (?:it|this)\ (?:all|by) | (?:delayed|held\ up|blocked|stalled|stonewalled)\ (?:\w+\ )?(?:response|recovery|fix|rollback|review|us)\b | cost\ us\b
    )""",
    re.VERBOSE,
)
"""What programs do too: a fault only of somebody who is known to be one."""

BY_A_BEGINNER = re.compile(
    rf"{ADVERB}(?:{told('delete, drop, wipe, erase, overwrite, truncate, unplug, destroy')}|(?:ran|run|executed|applied|started) (?:(?!and |but |that |which )[\w'/.-]+ ){{0,5}}?(?:against|on|in) (?:the |our )?(?:live |prod(?:uction)?\b))"
)
"""What is told of a beginner for the sake of saying that it was one."""

BY_AN_OFFICE = re.compile(
    rf"{ADVERB}(?:failed|fails|failing) to (?:\w+ly )?(?:watch|tell|warn|inform|escalate|communicate|coordinate|listen|consult|plan|test|ask|consider|anticipate|prepare|announce|document|monitor|review|verify|double-check|keep (?:an eye|track|watch)|take into account|follow up|involve|notice|learn|hand over|budget|staff|tag|read)\b"
)
"""What is said of the people of a department and of no part of a system that is called like one (`operations`)."""

IDLE = re.compile(
    rf"{ADVERB}(?:did nothing|said nothing|kept quiet|kept silent|looked the other way|turned a blind eye|(?:didn't|did not|never) (?:even )?(?:bother|care|tell|told|warn|bothered|cared|warned)|forgot to|neglected to)\b"
)
"""What is said against `they`, behind other words too: no machine does it."""

_PARTICIPLE = rf"(?:[\w-]+ed|been|had|{'|'.join(sorted({forms(v)[1] for v in 'write run put set forget break take make give choose send build leave let read tell think see do catch keep get go bring cut pay hold wake speak know understand come hide find lose shut'.split()}))})"
COUNTER = sifted(
    rf"{ADVERB}(?:(?P<modal>should|ought to|needed to|could)(?:n't| not| never)?(?: \w+ly| at least| also| just)?(?: have|'ve| of)|(?P<short>should've|could've|shouldn't've)) (?:never |not )?{ADVERB}(?P<did>{_PARTICIPLE})\b",
    "should|ought|needed to|could",
)
"""What ought to have been done."""
