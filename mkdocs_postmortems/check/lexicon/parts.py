"""Parts: what several expressions of faults are made of."""

from mkdocs_postmortems.check.lexicon.phrases import phrases

MOD = r"(?:(?!(?:it|this|that|which|and|or|is|was)\b)[\w'/&.-]+ ){0,4}?"
"""Up to four words before somebody that say which."""
LONG_MOD = r"(?:(?!(?:it|this|that|which|and|or|is|was)\b)[\w'/&.-]+ ){0,5}?"
"""One word more, where who it is stands far from what it is about."""
SOMEBODY = rf"(?:the |a |an |our |that |some )?{MOD}<[HT]>(?! 's)"
"""Somebody with these words, and not what is somebody's."""
ON = r"(?!and |but |then |which |that |, )\S+ "
"""A word of the same clause."""
WHICH = r"(?: in question| concerned| responsible| involved| in charge| on (?:duty|shift)| at the time)?"
"""What may stand behind somebody and say which."""
ADVERB = phrases(r"""
    ((\w+ly|also|then|again|still|just|even|once|later|first|simply|twice|actually|always|often|both|all|too|ever|clearly|initially
      | once (more|again)|yet again|as (usual|always)) )*
""")
BLAMED = phrases(r"""
    (
        accidentally|accidently|mistakenly|wrongly|wrongfully|incorrectly|inadvertently|carelessly|recklessly|negligently|erroneously
      | hastily|foolishly|sloppily|blindly|stupidly|lazily|irresponsibly|unwisely|naively|improperly|prematurely|thoughtlessly
      | unthinkingly|unintentionally|conveniently|knowingly|willfully|casually|needlessly|unnecessarily|unilaterally|haphazardly
      | brazenly|cavalierly|selfishly|absent-?mindedly|mindlessly|senselessly|clumsily|inexcusably|half-heartedly|impulsively
      | impatiently|presumptuously|arrogantly|gratuitously|single-?handedly (?=br|took|caus|destr|wreck|ruin|crash)
    )
""")
BAD = phrases(r"""
    (
        bad|broken|buggy|wrong|faulty|untested|incorrect|invalid|defective|flawed|unreviewed|unapproved|unauthori[sz]ed|sloppy|poor
      | shoddy|reckless|careless|malformed|erroneous|mistaken|misconfigured|dangerous|risky|unsafe|unvetted|unverified|terrible|awful
      | horrible|insecure|half-\w+|poorly[- ]\w+|badly[- ]\w+|hasty|ill-\w+|unannounced|uncoordinated|unsanctioned|undocumented
      | unplanned|unrequested|conflicting|unbounded|unindexed|unfiltered|unlimited|unencrypted|unprotected|incompatible|excessive
      | insufficient|inadequate|oversized|inefficient|outdated|obsolete|incomplete|premature
    )
""")
BUG = phrases(r"""
    (
        bugs?|typos?|regressions?|syntax errors?|errors?|mistakes?|vulnerabilit(y|ies)|misconfigurations?|flaws?|defects?|memory leaks?
      | leaks?|race conditions?|deadlocks?|security holes?|infinite loops?|back-?doors?|loop-?holes?
    )
""")
KEYS = r"(?:passwords?|secrets?|(?:api |private |signing |access |ssh |secret )?keys?|tokens?|credentials?)"
FEW = r"(?:(?!and |but |that |which |because |to |of |for |with )[\w'/.-]+ ){0,3}?"
DILIGENT = """
    check, test, notice, verify, review, read, follow, respond, act, catch, tell, inform, escalate, approve, validate, communicate,
    notify, document, write, update, run, monitor, double-check, consult, ask, look, consider, think, bother, care, pay, take, listen,
    coordinate, plan, prepare, announce, page, answer, acknowledge, ack, react, remember, set, configure, add, include, enable,
    implement, handle, clean, close, revert, roll, raise, report, flag, comply, adhere, complete, create, wait, stop, keep, ensure,
    make, apply, investigate, confirm, warn, alert, watch, fix, spot, recheck, inspect, proofread, back, renew, rotate, drain, lock,
    restrict, pick, call, bring, mention, share, hand, sign, speak, seek, request, anticipate, account, foresee, try, contact, reply,
    show, deliver, maintain, clarify, question, challenge, provide, give, lint, replace, upgrade, patch, install, order, restart,
    rename, label, post, publish, send, record, log, hold, join, attend, turn, switch, disable, remove, delete, study, seal, secure,
    forward, relay, involve, fasten, provision, allocate, budget, load-test, stress-test,
    revoke, withdraw, brief, debrief, tighten, calibrate, disinfect, sterilise, wash, grease, lubricate, stow, chock, escort, hand over,
    smoke-test, encrypt, protect, filter, validate, clean up, roll out, size
"""
CAREFUL = DILIGENT.replace(" do,", "")
CREATE = """
    push, deploy, ship, merge, release, write, commit, publish, roll out, apply, submit, introduce, make, add, upload, approve,
    promote, land, send, put, put in, configure, set, design, build, code, install, launch, check in, execute, provide, create, copy,
    use, run, implement, sign off on, choose, pass, push out, draw, give, deliver, issue, set up, accept
"""
ACT = f"""
    {CREATE}, enter, type, click, click on, select, paste, pick, delete, remove, drop, restart, reboot, edit, change, target, modify,
    update, disable, enable, turn off, turn on, switch off, switch, stop, kill, grant, revoke, move, rename, format, unplug, pull,
    connect, restore, migrate, terminate, shut down, wipe, truncate, tag, assign, mark, close, take, open, press, flip, hit, specify,
    upgrade, reset, clear, scale, undo, log into, connect to, patch, order, key, key in, tick, stamp, hand, hand out, hand over, serve,
    weigh, sign, dose, inject, unlock, disconnect, prescribe,
    administer, dispense, dial, call,
    page, notify, email, attach, detach, drain, cordon, cut, label, load, mount, isolate, bill, charge, book, transfer, fill, follow,
    check, look at, watch, flash, power off, power down, block, silence, mute, snooze, dismiss, acknowledge, suspend, cancel, archive,
    purge, evict, copy-paste, copy and paste, wire, provision, import, export, forward, route, compare, measure, toggle, yank, flick,
    rotate, revert, trigger, schedule, map, rename, point, touch, empty, flush
"""
WITHOUT_A_WORD = phrases(r"""
    without (\w+ly |even |first )?(any |a |prior )?(
        inform|tell|ask|warn|notif|consult|involv|announc|communicat|word\b|notice\b|warning|heads-?up|approval|permission
    )\w*
""")
WITHOUT = phrases(r"""
    without (\w+ ){0,4}?(
        heads-?up|notice|warning|hesitat\w*|test\w*|review\w*|check\w*|approv\w*|tell\w*|told|notif\w*|ask\w*|permission|read\w*
      | verif\w*
      | validat\w*|coordinat\w*|authori[sz]\w*|follow\w*|th(ink|ought)\w*|consult\w*|underst\w*|weigh\w*|count\w*|compar\w*|measur\w*
      | canary|backup|backing|inform\w*|warn\w*
      | communicat\w*|confirm\w*|consider\w*|looking|paying|waiting|announc\w*|peer|staging|sign-off|signoff|care|caution|planning|due
      | first|runn?ing|investigat\w*|look\w*|performing|completing|prior|consent|proper|adequate|realizing|realising|document\w*
      | drain\w*|saving|hand\w*|shar\w*|escalat\w*|supervis\w*|rollback|any plan|a plan|back-?up|a word|knowing (what|how)|so much as
      | having (\w+ly )?(even |first )?(run|tested|checked|read|asked|looked|verified|seen|opened|reviewed)
      | bothering|opening|glanc\w*|stopping to|pausing|seeing|cross-?check\w*
      | (tak|mak|keep|creat|collect|captur|writ)\w*( (a|an|any|the))?( \w+)? (snapshots?|dumps?|cop(y|ies)|notes?|logs?|screenshots?)
    )\b
""")
TRAITS = phrases(r"""
    careless|inattentive|negligent|sloppy|lazy|reckless|complacent|distracted|asleep(?! (when|as)\b)
  | incompetent|irresponsible|ignorant|unprofessional
  | foolish|stupid|clueless|overconfident|thoughtless|unprepared|hasty|oblivious|unreliable|undisciplined|uncooperative|unresponsive
  | useless|unhelpful|dismissive|arrogant|indifferent|uninterested|disorgani[sz]ed|not (\w+ )?careful
  | not (\w+ )?(paying|following|thinking|checking|testing|watching)|n't (\w+ )?careful
""")
OUTAGE = phrases(r"""
    (
        (this|the|our|that|all|such|causing|breaking|taking|bringing|letting|not|failing) ?(\w+ ){0,3}?(
            outage|incident|failure|downtime|mess|mistake|error|problem|breakage|disruption|damage|issue|bug|delay|loss|down|deletion
          | misconfiguration|debacle|disaster|production|it|this
        )
    )
""")
FAR = r"(?:(?!and |but |that |which |because |when |while |since )[\w'<>/.-]+ ){0,6}?"
PROCESS = phrases(r"""
    (\w+ ){0,4}?(
        reviews?|checks?|process|approvals?|safeguards?|validations?|ci|polic(y|ies)|guards?|procedures?|gates?|tests?|testing
      | protections?|staging|canary|steps?|checklist|controls?|qa|linter|pipelines?|change (board|window|management)|protocol|rules?
      | sign-?off|warnings?|runbook|time-?out|briefing
      | handover|inspection|verification|sign-?in|count|dry runs?|rehearsals?|drills?
    )\b
""")
GAIN = phrases(r"""
    (
        speed|features?|deadlines?|costs?|cost savings|savings|convenience|growth|delivery|velocity|shipping|money|profits?|revenue
      | looks|launch(es|ing)?|sales|time to market|ego|pride|schedules?|roadmap|dates?
    )
""")
"""What somebody put before safety."""
