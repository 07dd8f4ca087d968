"""Deeds: what somebody did badly, as turns of phrase that are said of people only, one a line."""

from mkdocs_postmortems.check.lexicon.parts import GAIN
from mkdocs_postmortems.check.lexicon.phrases import phrases

FEW = r"(?:(?!and |but |that |which |because )[\w'<>/.-]+ ){0,5}?"
OWN = r"(?:his|her|their|its)"
DEEDS = phrases(r"""
    allow(ed|ing) {FEW}to (fill|lapse|expire|run (out|full|dry)|fail|rot|degrade|go stale|slip|pile up|overflow|spread)\b
  | argu(ed|ing) (with (each|one|the <)|among|over who|about (who|whose))
  | (abandoned|deserted) {OWN}
  | bailed\b
  | backdated\b
  | bent the (rules|process)
  | blurted\b
  | caught (napping|sleeping|asleep|unprepared|flat-?footed|off guard)
  | cheaped out
  | cobbled {FEW}together
  | danc(ed|ing) around
  | dawdled\b
  | declined to (help|share|join|escalate|answer|explain|investigate|take)
  | deceived\b
  | dithered\b
  | exceeded {OWN} authority
  | eyeballed\b
  | (export|copi|download|upload|mov|forward|email|e-mail|sen|stor|sav|sync|back)(ed|t|ing|d|ied) {FEW}(to|on|in|onto) (a|an|{OWN})[ ]
    (private|personal|own|home|unencrypted|unprotected)\b
  | (faked|falsified|forged|fudged)\b
  | (fell for (a|the|an)\b|(clicked|answered|replied) {FEW}(phishing|scam)\b)
  | fell behind
  | figured (it|that it|nobody|no one|someone else|somebody else)\b
  | flailed\b
  | flew blind
  | floundered\b
  | forced ((it|this|that|the|a|an|his|her|their|another) )?{FEW}(
        it|this|change|release|merge|deploy\w*|upgrade|migration|decision|approval|request|update|feature|patch|plan|design|cut-?over
      | switch|rollout|purchase
    ) through\b
  | froze up
  | gave (it|this|that|the \w+) (no|little|hardly any|not much) (\w+ )?(thought|attention|priority)
  | ghosted\b
  | got (
        carried away|sloppy|lazy|complacent|distracted|careless|impatient|bored|cocky|overconfident|cold feet
      | ahead of (himself|herself|themselves)
    )
  | hacked (together|around|it|(the|a|an) \w+ in)\b
  | held (out on|back (information|the))
  | hid behind
  | hung up on
  | (belittled|insulted|mocked)\b
  | jumped (ship|the queue)
  | kept {FEW}guessing\b
  | kept (
        interrupting|changing|pestering|nagging|arguing|complaining|distracting|ignoring|pushing|postponing|delaying|blocking|making|fobbing
      | forgetting|asking for
    )\b
  | lashed out
  | left (everyone|everybody|us|customers|users|it|this|others|support|the others) (
        hanging|stranded|guessing|to the last|to others|to chance|waiting|alone|in the lurch
    )
  | left (
        (a|the|this|another) mess
      | (us|everyone|everybody|customers|support|operations|the <T>|<T>|the others) with (an? |the |no )?(\w+ )?
        (broken|half-\w+|mess|undocumented|untested|unusable|useless|nothing)
    )
  | lost (track|sight|count) of
  | made (no|little|hardly any) (effort|attempt) to
  | made (light of|excuses|promises (it|they|he|she))\b
  | misinformed\b
  | mislabel(led|ed)\b
  | misled\b
  | muddled\b
  | no-showed
  | obstructed\b
  | over-?(reacted|engineered|complicated|promised|sold|stepped|did it)\b
  | paid (no|little|scant|hardly any) (attention|heed|mind)
  | passed the (ball|blame)
  | plowed (on|ahead)
  | procrastinated\b
  | put (it |this |that )?off\b(?! (until|till) (after|the (freeze|sale|launch)))
  | reused (a|an|the|{OWN}) (\w+ )?password
  | scrimped\b
  | shouted\b
  | skimped on
  | slacked\b
  | snapped at
  | spread (rumou?rs|misinformation|confusion|panic)
  | squandered\b
  | stonewalled\b
  | stood idly
  | stormed (off|out)
  | sugar-?coated\b
  | swiped away
  | talked down to
  | thought (it|this|that|(he|she|they)) (was|would be|were|is) (fine|ok|okay|good enough|a good idea|safe enough|clever|above|too)\b
  | thought (he|she|they) (knew|could)\b
  | threw {FEW}(together|under the bus|over the (wall|fence))
  | took {FEW}(minutes?|hours?|days?|weeks?|months?) (just |only )?to (do anything|even|bother|wake up|lift|get a?round)\b
  | took (
        ages|forever|{OWN} (own |sweet )+time|a (wild )?guess|liberties|the easy way|a nap|credit
      | no (notice|interest|care|precautions?|ownership|responsibility|action)
    )\b
  | tuned out
  | turned {OWN} backs?
  | washed {OWN} hands
  | (wanted|tried) to {FEW}(alone|all by (himself|herself|themselves)|on {OWN} own)\b
  | made (a|an) (wild |educated )?guess\b
  | went (ahead|off|behind) (on {OWN} own|half-cocked|script|without|(the|our|everyone) \S+ ?\S* backs?)\b
  | went (missing|dark|quiet|off the grid)
  | whipped up
  | withheld\b
  | wreak(ed|ing)\b
  | yelled\b
  | zoned out
  | barked up the wrong
  | (bit|bitten) off more
  | blew (it|this|that one)(?=$| [.,;]| and\b| again\b)
  | blindsided\b
  | bottled it
  | buckled under
  | buried {OWN} heads?
  | butchered\b
  | came up short
  | choked\b(?=$| [.,;]| when\b| under\b)
  | cracked under
  | crossed {OWN} fingers
  | fell (well |far |badly )?short of (what|the standard|expectations|{OWN})
  | (fell|fallen) down on {OWN} job
  | froze(?=$| [.,;]| and\b)
  | (switched|turned) {OWN} (phones?|pagers?) off
  | (muted|silenced|ignored|left|put away|unplugged) {OWN} (phones?|pagers?|laptops?|notifications?|headset)\b
  | (switched|turned) off {OWN} (phones?|pagers?)
  | hoped for the best
  | hung (us|them|everyone|support|\S+) out to dry
  | let (it|this|that|things|the \w+) (slide|drift|fester)
  | let the side down
  | lost the (plot|thread)|stopped (answering|replying|responding to|giving (any )?updates|communicating|listening)
  | made a (complete |total |real |right )?(hash|mess|meal|muddle|pig 's ear|botch) of
  | (ballsed|cocked|mucked|slipped|stuffed) up
  | muffed\b
  | opened the (floodgates|barn door)
  | ow(ns|ned) (this|the) (outage|mess|failure|mistake|disaster)(?=$| [.])
  | paid lip service
  | phoned it in
  | painted (us|himself|herself|themselves|itself) into
  | play(ed|s) (with fire|fast and loose|russian roulette|cowboy|hero|dumb)
  | pulled (a fast one|the rug)
  | pushed {OWN} luck
  | put all (of )?{OWN} eggs
  | ran around like
  | (ran|rode) roughshod
  | rolled the dice
  | sat (around|back|idle|idly|on {OWN} hands)
  | shirked\b
  | shot (himself|herself|themselves|itself|ourselves) in the foot
  | sleepwalked\b
  | stood (around\b|by and)
  | stuck {OWN} heads?
  | stumbled around
  | swept {FEW}under the (rug|carpet)
  | threw (caution|a spanner|a wrench)
  | (merely )?ticked (the|a) box
  | took {OWN} eyes? off
  | tripped over {OWN} own
  | (turned|turning) a deaf ear
  | twiddled {OWN} thumbs
  | went through the motions
  | (added fuel|fanned the flames)\b
  | bluffed\b
  | browbeat\b
  | bulldozed\b
  | buried (the|this|that|a|all) (\w+ )?(warnings?|reports?|alerts?|findings?|news|problem|risk)
  | cared (only|more|little|nothing)\b
  | coasted\b
  | covered {OWN} tracks
  | cried wolf
  | derailed (the|our|every)
  | dug {FEW}(hole|deeper)
  | (dumped|sprang|sprung|foisted|inflicted|unloaded|forced) {FEW}on(to)? (us|the <T>|<T>|everyone|everybody|others|the others)\b
  | flew by the seat
  | flip-?flopped
  | gave {FEW}(a (quick |mere )?once-over|a cursory|short shrift|a wide berth)
  | glanced (at|over) {FEW}(and|then|before) (\w+ )?(approved|signed|merged|moved|closed|clicked|went|pushed)
  | got (in the way|under everyone|it into {OWN} heads?)
  | hijacked (the |our |every )?(call|bridge|meeting|incident|channel|conversation|review)
  | hogged\b
  | left {FEW}(half[- ](done|finished|way|baked)|unfinished|a time bomb|a landmine|a trail of|(a )?gaping)
  | micro-?managed
  | moved the goalposts
  | muddied\b
  | overplayed\b
  | papered over
  | planted a (time bomb|bug|mine|landmine)
  | poured (oil|fuel|gasoline|petrol)
  | (prioriti[sz](ed|es|ing)|chose|favou?red|valued|preferred) (the |short-term |new )?{GAIN} (over|above|ahead of) (\w+ )?
    (safety|quality|reliability|stability|security|testing|maintenance|correctness|resilience)
  | pulled (rank|strings)
  | put (the |short-term |new )?{GAIN} (before|above|ahead of|over)\b
  | railroaded\b
  | ran (with scissors|out the clock)
  | skimmed (over |through )?(the |a |{OWN} )?(\w+ )?(
        diff|runbook|docs|documentation|change|plan|instructions|readme|warnings?|review|pull request|pr
    )\b
  | slept(?=$| [.,])
  | snoozed\b
  | spaced out(?=$| [.,]| and| during| while)
  | starved\b {FEW}of\b
  | stepped on {FEW}toes
  | strong-?armed
  | took (matters|things) into {OWN} own
  | trampled\b
  | waffled\b
  | walked (out on|off the job|away(?=$| [.,]| from (it|the)))
  | (propped|wedged|taped|jammed) {FEW}(open|shut|unlocked)
  | wandered off
  | went (too far|overboard)
  | whitewashed\b
  | (put|pinned|pushed|shifted|laid|placed|heaped) (all |all of )?(the )?blame\b
  | took the (lazy|easy) (way|option)
""", FEW=FEW, OWN=OWN, GAIN=GAIN)
