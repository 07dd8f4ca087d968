"""Anybody: the faults that programs have too, and what ought to have been done."""

from functools import partial

from mkdocs_postmortems.check.lexicon.parts import ACT, ADVERB, BAD, BUG, CAREFUL, CREATE, DILIGENT, FAR, FEW, KEYS, OUTAGE, PROCESS
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted
from mkdocs_postmortems.check.lexicon.verbs import forms
from mkdocs_postmortems.model.expression import Expression

ANYBODY = Expression(partial(phrases, r"""
    {ADVERB}(
        (failed|fails|failing) (to|at)\b
      | {past: push, commit, merge, deploy, ship, release} ([\w'/.-]+ ){0,3}?(directly|straight|right) (in)?to (the )?
        (main|master|trunk|prod|production|live)\b
      | {told: ACT, flip, touch} {FAR}before (anyone|anybody|the team|we|<T>|<H>|the <[HT]>) (else )?had (\w+ly )?(
            agreed|approved|reviewed|confirmed|signed|looked|checked|tested|said|given|replied|answered|seen|finished
        )
      | {told: ACT} ((?!and |but |that |which |because )\S+ ){0,9}?, (bypass|skipp|ignor|circumvent|sidestepp|disregard|evad|overrid)ing[ ]
        {PROCESS}
      | (has not|hasn't|have not|haven't) {ADVERB}({past: read, test, check, verify, review, follow, tell, inform, ask, warn, consult})\b
      | (did not|didn't) {ADVERB}(checked|tested|followed|informed|told|verified|reviewed|asked|noticed|looked)\b
      | not (tested|checked|read|verified|reviewed|followed|validated) (the|a|an|his|her|their|this|any|all|it)\b
      | {told: give, send, tell, provide, publish, post} {FEW}(false|misleading|inaccurate|contradictory|wrong) (
            information|info|answers?|advice|updates?|instructions?|numbers|figures|estimates?|statements?
        )\b
      | {told: miss} (?!
            out\b|(\w+ ){0,4}?(targets?|goals?|budget|deadlines?|window|slos?|slas?|meetings?|opportunit\w+|objectives?|call)\b
        )
      | {told: ignore, misconfigure, wreck, ruin, underestimate, overestimate, miscalculate, sabotage, clobber, trash, bork, hose,
        undermine, compromise, abuse, dismiss}\b
      | mis(?!s(ed|es|ing|ions?)?\b|take|took|fire|match)[a-z]{2,}(ed|ing|es|stood|laid|ran|wrote|spelt)\b
      | {told: break} (?!
            down\b|out\b|up\b|for (lunch|dinner|the (day|night|weekend))\b|the work
          | (\w+ ){0,2}?(dependency|dependencies|loop|cycle|deadlock|circuit|tie|chain|stalemate)\b|ground|it down|this down|them down
        )
      | {told: cause} ([\w'/.-]+ ){0,4}?(
            outage|incident|downtime|crash|failure|damage|problem|disruption|mess|issue|bug|loss|chaos|this|delay|corruption
        )\b
      | (took|takes|taking|brought|brings|bringing|knocked|knocking) (?!
            ((?!wrong)\w+ ){0,2}?(nodes?|hosts?|replicas?|links?|instances?|pods?|disks?) (\S+ )?(offline|out)\b
        )((\w|[./'-])+ ){0,4}?(down|offline|out|to (its|their) knees)\b(?!
            [ ]of (service|rotation|band|the (\w+ )?(pool|rotation|balancer|cluster))
          | .*\bto (prevent|stop|mitigate|investigate|restore|avoid|protect|fix|limit)|.*\bmaintenance
        )
      | {told: crash, nuke, kill, destroy} (\w+ ){0,2}?(prod|production|site|database|everything|website|cluster|server|db)\b
      | {told: delete, drop, wipe, erase, overwrite, truncate} (the |all |our )?(\w+ )?(
            production|prod|live|primary|customers?|users?|whole|entire
        ) (\w+ )?(database|db|data|tables?|namespace|cluster|schema|volume|bucket|backups?|directory)\b
      | {told: lock} (everyone|everybody|(all |the |our |many |half )*(users|customers|clients|staff|students|patients|<T>)|us) out\b
      | {told: expose, leak, publish, reveal} {FEW}(customers?|users?|clients?|patients?|personal|private|confidential|sensitive)[ ]
        (\w+ )?(data|records?|information|details|e-?mails?|addresses|names|files)\b
      | {told: overwrite, clobber, wipe, erase, destroy} {FEW}(prod|production|live) (\w+ )?(config\w*|settings?|secrets?|state|files?
        |keys?)\b
      | (was|were) meant to ({base: DILIGENT})\b
      | {told: introduce, push, ship, write, commit, merge, make, create, leave, add} {FEW}{BUG}\b
      | {told: CREATE} (out |up )?{FEW}{BAD}\b|(shipped|delivered|merged|deployed|pushed) (\w+ )?(garbage|rubbish|junk|crap)\b
      | {told: ACT, do, perform, carry out, replace, swap, fit}[ ]
        {FAR}(wrong|incorrect)(?![\w-]| (hypothesis|theory|track|assumption|lead|direction|path)\b)|(got|had) (\w+ ){0,3}?wrong\b
      | (did not|didn't) (properly|correctly|carefully|thoroughly|adequately|sufficiently|diligently|duly)[ ]
        (?!understand|know|grasp|realis|realiz|see\b|receive|get\b)[a-z]+
      | (did not|didn't) {ADVERB}({base: DILIGENT})\b|(had not|hadn't|(?<!had )never) {ADVERB}({past: CAREFUL})\b
      | (?<!had )never {ADVERB}(
            {told: check, test, review, read, follow, tell, communicate, document, listen, verify, monitor, escalate}
          | {base: check, test, review, read, follow, tell, communicate, document, listen, verify, escalate}
        )\b
      | not {ADVERB}({ing: DILIGENT})\b
      | (do|does)( not|n't) {ADVERB}(read|follow|bother|care|test|check|review|respect|listen|communicate|document)\b
      | (was|were|is|are) {ADVERB}(responsible for {OUTAGE}|at fault|to blame|behind (this|the) (outage|incident)|supposed to\b
        | asleep\b(?! (when|as)\b))
      | (is|was|are|were) entirely to blame
      | ({told: bypass, skip, dodge, sidestep, short-circuit, circumvent, override, work around, evade}) {PROCESS}
      | {told: skip} (the|his|her|their|its) (?!(meet|morn|even|build|str|th)ing\b)\w+ing\b
      | {told: leak, hard-code, hardcode} {FEW}{KEYS}\b
      | {told: give out, give away, hand out, read out} {FEW}(codes?|pins?|combinations?|{KEYS})\b
      | {told: give, administer, dispense, inject, pay, charge, bill, debit, credit, book, enter, ship, issue} (?!and )([\w:'/.-]+ ){1,4}?
        (twice|two times|a second time)(?= [.,;]|$)
      | {told: commit, push, publish, post, paste, upload, share, copy, send, put, check in} {FEW}{KEYS} (in|on|to|into) {FEW}
        (
            public|git\w*|repo\w*|chat|slack|channel|wiki|code|scripts?|internet|forum|spreadsheets?|sheets?|tickets?|e-?mails?|gist
          | notebooks?|screenshots?|slides?|readme|pastebin|comments?
        )\b
      | {told: prolong, worsen, aggravate, exacerbate, compound} {FEW}(outage|incident|problem|situation|damage|impact|failure|issue)\b
      | {told: run, execute, apply, do, deploy, start} {FEW}(in|on|against) (the )?(prod|production|live)( \w+)? instead of\b
      | {told: type, enter, key, key in, punch in, dial, press, click, select, pick, administer, dispense} {FEW}\S+ instead of\b
      | {told: ACT, swap, replace} ((?!and |but |that |which )[\w'/.-]+ ){0,9}?instead of (
            one (at a time|by one|after)|in (batches|stages|steps|waves)|gradually|incrementally
          | (the|our) (staging|test|intended|right|correct|failed|faulty|defective|broken|dead)\b|(only )?the (first|one|single)\b
        )
      | {told: ACT, swap, replace} {FAR}(rather than|and not) (the|our) (intended|right|correct|failed|faulty|defective|broken|dead)\b
      | (did not|didn't|failed to|never) pass(ed)? (\S+ ){0,4}?(on|along)\b|{told: confuse, mistake} {FEW}(with|for)\b|mistook\b
      | {told: CREATE} {FEW}with (an? |the |\w+ )?(hard-?coded|{BAD}|{BUG})\b|failed (us|the customers?|our)\b
      | (?!was\b|were\b|had\b)[a-z-]+(ed|ent|ook|ade|ought|ut|et|ave|old|eld|ew|rote|ran|id) (\S+ ){0,9}?without (\w+ly |even |first )?
        (telling|warning|asking|informing|consulting|notifying|involving|coordinating|talking to|checking|reading|verifying|counting
          | comparing|measuring|thinking)\b
      | {told: hard-code, hardcode}\b|caused (it|this) (all|by)
      | (delayed|held up|blocked|stalled|stonewalled) (\w+ )?(response|recovery|fix|rollback|review|us)\b|cost us\b
    )
""", ADVERB=ADVERB, ACT=ACT, BAD=BAD, BUG=BUG, CAREFUL=CAREFUL, CREATE=CREATE, DILIGENT=DILIGENT, FAR=FAR, FEW=FEW, KEYS=KEYS,
     OUTAGE=OUTAGE, PROCESS=PROCESS))
"""What programs do too: a fault only of somebody who is known to be one."""
BY_A_BEGINNER = Expression(partial(phrases, r"""
    {ADVERB}(
        {told: delete, drop, wipe, erase, overwrite, truncate, unplug, destroy}
      | (ran|run|executed|applied|started) ((?!and |but |that |which )[\w'/.-]+ ){0,5}?(against|on|in) (the |our )?
        (live |prod(uction)?\b)
    )
""", ADVERB=ADVERB))
"""What is told of a beginner for the sake of saying that it was one."""
_IRREGULAR = """
    write run put set forget break take make give choose send build leave let read tell think see do catch keep get go bring cut pay
    hold wake speak know understand come hide find lose shut
"""
_PARTICIPLE = rf"(?:[\w-]+ed|been|had|{'|'.join(sorted({forms(verb)[1] for verb in _IRREGULAR.split()}))})"
COUNTER = sifted(phrases(r"""
    {ADVERB}(
        (?P<modal>could and should|should|ought to|needed to|could)(n't| not| never)?( \w+ly| at least| also| just)?( have|'ve| of)
      | (?P<short>should've|could've|shouldn't've)
    ) (never |not )?{ADVERB}(?P<did>{PARTICIPLE})\b
""", ADVERB=ADVERB, PARTICIPLE=_PARTICIPLE), "should|ought|needed to|could")
"""What ought to have been done."""
