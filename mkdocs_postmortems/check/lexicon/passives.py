"""Passives: what was done badly, with whoever did it behind the deed or behind a question."""

from mkdocs_postmortems.check.lexicon.parts import MOD, ON, SOMEBODY, WHICH
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import Sifted, sifted

_DILIGENT = phrases(r"""
    (
        acknowledged|read|tested|reviewed|checked|verified|validated|answered|documented|followed|escalated|noticed|caught|opened
      | updated|renewed|fixed|patched|raised|reported|mentioned|communicated|considered|questioned|finished|cleaned up|monitored
      | handed over|announced|closed|re-?enabled|reverted|rotated|removed|(switched|turned|set) (back )?(on|off)|put back|restored|returned
    )
""")
_LATE = phrases(r"""
    (
        needlessly|unnecessarily|carelessly|recklessly|hastily|sloppily|blindly|casually|conveniently|quietly|stupidly|foolishly
      | thoughtlessly|wilfully|willfully
      | (poorly|badly)(?=
            [ ](tested|written|designed|executed|planned|handled|reviewed|managed|configured|maintained|implemented|communicated)
        )
    )
""")
PASSIVES: tuple[tuple[str, Sifted], ...] = (
    ("PM101", sifted(phrases(r"""
    \b(never|not|n't|hardly|barely|only half|half) (\w+ly |been |even ){0,2}{DILIGENT}( \w+ly)? by {SOMEBODY}
""", DILIGENT=_DILIGENT, SOMEBODY=SOMEBODY), "<", " by ")),
    ("PM101", sifted(phrases(r"""
    \b{LATE} \w+(ed|en|ne|ade|unk|ut|eft)( \w+)? by {SOMEBODY}
  | \b(\w+ed|done|made|run|put|set|cut|written) (out )?(
        {LATE}|incorrectly|wrongly|improperly|badly|poorly|half-heartedly|negligently|in a hurry|in haste|on a whim|too early|too late
    ) by {SOMEBODY}
""", LATE=_LATE, SOMEBODY=SOMEBODY), "<", " by ")),
    ("PM101", sifted(phrases(r"""
    \b(
        dismissed|waved away|brushed off|written off|shrugged off|snuck in|sneaked in|slipped in|smuggled in|rushed out|forced through
      | waved through|pushed through|swept aside|thrown together|cobbled together|hacked together|tossed over
      | left (unfixed|unpatched|unlocked|unread|unanswered|half \w+|to rot)
    ) (\S+ ){0,4}?by {SOMEBODY}
""", SOMEBODY=SOMEBODY), "<", " by ")),
    ("PM101", sifted(phrases(r"""
    \b(slipped|went|got|made it|sailed|sneaked|snuck) (right |straight )?(past|through|by) (\S+ ){0,3}?<[HT]> (who|that) (\w+ )?
    (was not|wasn't|were not|weren't|did not|didn't|should have|barely|hardly|never)\b
"""), "<", "past|through|by ")),
    ("PM101", sifted(phrases(r"""
    \bhow (on earth |exactly |in the world )?(could|can|did) (
        the |a |an |any(one|body) (on|in) the |nobody (on|in) the |no one (on|in) the[ ]
    )?{MOD}<[HT]> (
        not\b|n't\b|never\b|have (missed|ignored|forgotten|overlooked|let|thought|allowed|failed|been so|done|not)|miss\b|ignore\b
      | forget\b|overlook\b|fail\b|manage to|let\b|allow\b|notice\b(?<=nobody)|think (it|this|that)\b
    )
  | \bhow (did|could) (nobody|no-one|no one) (on|in|from|at) (the |our )?{MOD}<[HT]> \w+
  | \bwhat (on earth |exactly )?(was|were) (the |a |our )?{MOD}<[HT]> thinking\b(?! (of|about))
""", MOD=MOD), "<", "how |what ")),
    ("PM101", sifted(phrases(r"""
    <H> whose ((?!(and|or|is|was|were)\b)[\w-]+ ){1,4}?(
        broke|took (\S+ ){0,3}?down|brought (\S+ ){0,3}?down|crashed|deleted|wiped|leaked|corrupted|killed|cost|ruined|destroyed
    )\b
"""), "whose")),
    ("PM101", sifted(phrases(r"""
    \b(everyone|everybody|each person) (just |simply |blindly )?(assumed|thought|figured|hoped|expected|believed) (that )?
    (<[HT]>|another|others|everyone) (else )?(would|had|was|were|will)\b
"""), "assumed|thought|figured|hoped|expected|believed")),
    ("PM101", sifted(phrases(r"""
    \b(nobody|no one|no-one|everyone|everybody|people|they all) (\S+ ){0,8}?(
        too (busy|lazy|proud) to (care|look|check|read|bother|notice|listen)
    )\b
"""), "too ")),
    ("PM101", sifted(phrases(r"""
    \b(was|were|been|being|got) (\w+ly )?\w+(ed|en|wn|ut|un|et|ade|ent|old|eft|ilt|ght|pt|ad) ({ON}){0,4}?by {MOD}<[HT]>[ ]
    ((?!who\b){ON}){0,4}?(wrong|incorrect) \w
  | \b(was|were|been|being|got) (\w+ly )?\w+(ed|en|wn|ut|un|et|ade|ent|old|eft|ilt|ght|pt|ad) ({ON}){0,4}?(wrong|incorrect) ({ON}){1,3}?
    by {SOMEBODY}
  | \b(by mistake|by accident|in error|in haste|accidentally|mistakenly|inadvertently|unintentionally|erroneously) ({ON}){0,6}?by[ ]
    {SOMEBODY}
""", MOD=MOD, ON=ON, SOMEBODY=SOMEBODY), "<", "by ", "wrong|incorrect|mistake|accident|error|haste|inadvert|unintent|erroneous")),
    ("PM101", sifted(phrases(r"""
    <[HT]> (\w+ly )?(assumed|thought|believed|figured|hoped|trusted) (that )?((?!and |but |so )\S+ ){1,8}?(and|so|but) (\w+ )?
    (did not|didn't|never) (\w+ly |even )?(
        check|verify|test|look|ask|confirm|read|review|double|bother|wait|tell|escalate|validate|checked|verified|tested|asked|looked
    )\b
"""), "<", "assumed|thought|believed|figured|hoped|trusted", "did|never")),
    ("PM101", sifted(phrases(r"""
    \b(passwords?|secrets?|keys?|tokens?|credentials?) (was|were|had been|got) (\w+ly )?(
        committed|pushed|published|posted|leaked|pasted|uploaded|exposed|hard-?coded|left|checked in
    ) ({ON}){0,6}?by {SOMEBODY}
""", ON=ON, SOMEBODY=SOMEBODY), "<", "by ")),
    ("PM101", sifted(phrases(r"""
    \b(accidental|mistaken|inadvertent|erroneous|unintended|premature|wrongful) ({ON}){1,4}?(was|were)[ ]
    (done|made|caused|performed|triggered|initiated|executed|carried out|started) by {SOMEBODY}
  | \bby {SOMEBODY} in (a|his|her|their) (hurry|haste|rush)\b
""", ON=ON, SOMEBODY=SOMEBODY), "<", "by ")),
    ("PM101", sifted(phrases(r"""
    \b{DILIGENT} (only |just |at best )?(superficially|cursorily|hastily|half-heartedly|sloppily|carelessly|poorly|badly) by {SOMEBODY}
""", DILIGENT=_DILIGENT, SOMEBODY=SOMEBODY), "<", " by ")),
    ("PM101", sifted(phrases(r"""
    <[HT]>{WHICH} (\w+ly )?(knew|was aware|were aware) ((?!; )\S+ ){1,14}?(but|and|yet) (\S+ ){1,6}?(anyway|regardless)\b
""", WHICH=WHICH), "<", "anyway|regardless")),
    ("PM101", sifted(phrases(r"""
    \b(not once|at no (point|time)|never once|never) did {SOMEBODY} (\w+ )?(
        check|test|look|ask|read|verify|review|tell|warn|inform|escalate|notify|consider|think|mention|raise|stop|bother|question|listen
      | follow|consult|communicate|try
    )\b
""", SOMEBODY=SOMEBODY), "<", "did ")),
    ("PM102", sifted(phrases(r"""
    \b(nobody|no one|no-one|none) (on|in|from|of|at) {MOD}<[HT]> (\w+ly |even |ever )*(
        (took|takes) (\S+ ){0,4}?(seriously|responsibility|ownership|charge|the time)|wanted to (hear|know|listen|see)|could be bothered
      | cares?|cared|gave (it )?a|lifted|dared
    )\b
""", MOD=MOD), "nobody|no one|no-one|none")),
    ("PM102", sifted(phrases(r"""
    (<[HT]>{WHICH}|\bhe|\bshe|\bthey) (was|were|had been) (\w+ly )?(told|warned|asked|reminded|instructed|advised) (\w+ly )?
    (twice|repeatedly|more than once|(several|many|multiple|three|four) times|again and again|time and (time )?again|over and over)\b
  | (<[HT]>{WHICH}|\bhe|\bshe) (was|were|had been) (
        (explicitly|specifically|clearly|expressly|repeatedly) (told|warned|asked|instructed|advised)|warned
    ) (not to|to leave|against)\b
""", WHICH=WHICH), "told|warned|asked|reminded|instructed|advised")),
    ("PM101", sifted(phrases(r"""
    \b(warnings?|alerts?|alarms?|pages?|tickets?|reports?|e-?mails?|concerns?|objections?|findings?|advice) ((?!and |but )\S+ ){0,6}?
    (was|were|had been) (\w+ly )?(seen|read|noticed|known|acknowledged|raised|reported|flagged|opened|heard) ,? ?
    (and|but|yet|only to be) (\w+ly |then |simply |just |soon |been |again )*
    (ignored|dismissed|forgotten|brushed aside|set aside|put aside|shelved|disregarded)\b(?! by (?!{SOMEBODY}))
""", SOMEBODY=SOMEBODY), "ignored|dismissed|forgotten|aside|shelved|disregarded")),
    ("PM101", sifted(phrases(r"""
    \b(was|were|been|being|got) (\w+ly |simply |just )?(
        botched|bungled|fumbled|rubber-stamped|waved through|swept under|shrugged off|half-assed|thrown together
    )\b(?!.* by )
  | \b(went|gone|going|go|was|were|remained) (\w+ly |all )?unheeded\b
  | \b(was|were|been|being) (\w+ly )?(\w+ed|made|done|taken|written|run|put|set) in (great |undue |such )?haste\b
  | \bagainst (the |their |all |our )?(explicit|express|clear|repeated|written|direct|urgent) (\w+ )?
    (advice|orders?|instructions?|wishes|warnings?|recommendations?)\b
"""), "botched|bungled|fumbled|rubber-st|waved|swept|shrugged|half-ass|thrown tog|unheeded|haste|against")),
    ("PM101", sifted(phrases(r"""
    \b(went|gone|was|were|left|remained) (\w+ly )?un(answered|read|acknowledged|opened|checked|tested|reviewed|attended) by {SOMEBODY}
  | \b(sat|lay|lain|lingered|languished|rotted|gathered dust|left) (\S+ ){0,3}?(on|in) (
        the (desk|inbox|mailbox|drawer|tray|hands) of {SOMEBODY}
      | (the |our )?{MOD}<[HT]> 's (desk|inbox|mailbox|drawer|tray)
    )
""", MOD=MOD, SOMEBODY=SOMEBODY), "<", " un|desk|inbox|mailbox|drawer|tray|hands")),
)  # fmt: skip
