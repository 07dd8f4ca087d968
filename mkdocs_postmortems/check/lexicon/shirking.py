"""Shirking: what somebody left undone, put off or did by halves, as turns of phrase that are said of people only, one a line."""

from functools import partial

from mkdocs_postmortems.check.lexicon.deeds import FEW, OWN
from mkdocs_postmortems.check.lexicon.parts import ADVERB
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.expression import Expression

SHIRKING = phrases(r"""
    (abandoned|deserted) {OWN}
  | allow(ed|ing) {FEW}to (fill|lapse|expire|run (out|full|dry)|fail|rot|degrade|go stale|slip|pile up|overflow|spread)\b
  | bailed\b
  | blew (it|this|that one)(?=$| [.,;]| and\b| again\b)
  | bottled it
  | buckled under
  | buried {OWN} heads?
  | came up short
  | cared (only|more|little|nothing)\b
  | choked\b(?=$| [.,;]| when\b| under\b)
  | coasted\b
  | crossed {OWN} fingers
  | danc(ed|ing) around
  | dawdled\b
  | declined to (help|share|join|escalate|answer|explain|investigate|take)
  | dithered\b
  | fell behind
  | fell (well |far |badly )?short of (what|the standard|expectations|{OWN})
  | (fell|fallen) down on {OWN} job
  | figured (it|that it|nobody|no one|someone else|somebody else)\b
  | flailed\b
  | flew by the seat
  | floundered\b
  | froze(?=$| [.,;]| and\b)
  | froze up
  | gave {FEW}(a (quick |mere )?once-over|a cursory|short shrift|a wide berth)
  | gave (it|this|that|the \w+) (no|little|hardly any|not much) (\w+ )?(thought|attention|priority)
  | glanced (at|over) {FEW}(and|then|before) (\w+ )?(approved|signed|merged|moved|closed|clicked|went|pushed)
  | hid behind
  | hoped for the best
  | kept {FEW}guessing\b
  | left (everyone|everybody|us|customers|users|it|this|others|support|the others) (
        hanging|stranded|guessing|to the last|to others|to chance|waiting|alone|in the lurch
    )
  | left {FEW}(half[- ](done|finished|way|baked)|unfinished|a time bomb|a landmine|a trail of|(a )?gaping)
  | let (it|this|that|things|the \w+) (slide|drift|fester)
  | let the side down
  | lost the (plot|thread)|stopped (answering|replying|responding to|giving (any )?updates|communicating|listening)
  | lost (track|sight|count) of
  | made (no|little|hardly any) (effort|attempt) to
  | (merely )?ticked (the|a) box
  | (muted|silenced|ignored|left|put away|unplugged) {OWN} (phones?|pagers?|laptops?|notifications?|headset)\b
  | no-showed
  | paid lip service
  | paid (no|little|scant|hardly any) (attention|heed|mind)
  | phoned it in
  | procrastinated\b
  | put (it |this |that )?off\b(?! (until|till) (after|the (freeze|sale|launch)))
  | sat (around|back|idle|idly|on {OWN} hands)
  | scrimped\b
  | shirked\b
  | skimmed (over |through )?(the |a |{OWN} )?(\w+ )?(
        diff|runbook|docs|documentation|change|plan|instructions|readme|warnings?|review|pull request|pr
    )\b
  | skimped on
  | slacked\b
  | sleepwalked\b
  | slept(?=$| [.,])
  | snoozed\b
  | spaced out(?=$| [.,]| and| during| while)
  | stood (around\b|by and)
  | stood idly
  | stuck {OWN} heads?
  | stumbled around
  | swept {FEW}under the (rug|carpet)
  | swiped away
  | (switched|turned) off {OWN} (phones?|pagers?)
  | (switched|turned) {OWN} (phones?|pagers?) off
  | took (
        ages|forever|{OWN} (own |sweet )+time|a (wild )?guess|liberties|the easy way|a nap|credit
      | no (notice|interest|care|precautions?|ownership|responsibility|action)
    )\b
  | took {FEW}(minutes?|hours?|days?|weeks?|months?) (just |only )?to (do anything|even|bother|wake up|lift|get a?round)\b
  | took {OWN} eyes? off
  | took the (lazy|easy) (way|option)
  | tuned out
  | turned {OWN} backs?
  | (turned|turning) a deaf ear
  | twiddled {OWN} thumbs
  | waffled\b
  | walked (out on|off the job|away(?=$| [.,]| from (it|the)))
  | wandered off
  | washed {OWN} hands
  | went (missing|dark|quiet|off the grid)
  | went through the motions
  | zoned out
""", FEW=FEW, OWN=OWN)
IDLE = Expression(partial(phrases, r"""
    {ADVERB}(
        did nothing|said nothing|kept quiet|kept silent|looked the other way|turned a blind eye
      | (didn't|did not|never) (even )?(bother|care|tell|told|warn|bothered|cared|warned)|forgot to|neglected to
      | ignored (our|all|every|the) (\w+ )?(tickets?|warnings?|requests?|e-?mails?|advice|complaints?|concerns?|objections?)
      | never (even |ever )?(test(s|ed)?|read|listen(s|ed)?|document(s|ed)?|ask(s|ed)?|bother) (anything|anyone|anybody|us\b|to (us
        |any\w+)|it\b)
      | (was|were) (supposed|meant|expected|told|asked) to (\S+ ){1,9}?(and|but|yet) (\w+ )?(did not|didn't|never|failed)
    )\b
""", ADVERB=ADVERB))
"""What is said against `they`, behind other words too: no machine does it."""
