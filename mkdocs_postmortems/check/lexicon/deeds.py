"""Deeds: what somebody did rashly, badly or against the rules, as turns of phrase that are said of people only, one a line."""

from mkdocs_postmortems.check.lexicon.phrases import phrases

FEW = r"(?:(?!and |but |that |which |because )[\w'<>/.-]+ ){0,5}?"
OWN = r"(?:his|her|their|its)"
DEEDS = phrases(r"""
    backdated\b
  | (ballsed|cocked|mucked|slipped|stuffed) up
  | barked up the wrong
  | bent the (rules|process)
  | (bit|bitten) off more
  | bluffed\b
  | butchered\b
  | caught (napping|sleeping|asleep|unprepared|flat-?footed|off guard)
  | cheaped out
  | cobbled {FEW}together
  | cracked under
  | dug {FEW}(hole|deeper)
  | exceeded {OWN} authority
  | (export|copi|download|upload|mov|forward|email|e-mail|sen|stor|sav|sync|back)(ed|t|ing|d|ied) {FEW}(to|on|in|onto) (a|an|{OWN})[ ]
    (private|personal|own|home|unencrypted|unprotected)\b
  | eyeballed\b
  | (faked|falsified|forged|fudged)\b
  | (fell for (a|the|an)\b|(clicked|answered|replied) {FEW}(phishing|scam)\b)
  | flew blind
  | got (
        carried away|sloppy|lazy|complacent|distracted|careless|impatient|bored|cocky|overconfident|cold feet
      | ahead of (himself|herself|themselves)
    )
  | hacked (together|around|it|(the|a|an) \w+ in)\b
  | jumped (ship|the queue)
  | made a (complete |total |real |right )?(hash|mess|meal|muddle|pig 's ear|botch) of
  | made (a|an) (wild |educated )?guess\b
  | mislabel(led|ed)\b
  | muddled\b
  | muffed\b
  | opened the (floodgates|barn door)
  | over-?(reacted|engineered|complicated|promised|sold|stepped|did it)\b
  | ow(ns|ned) (this|the) (outage|mess|failure|mistake|disaster)(?=$| [.])
  | painted (us|himself|herself|themselves|itself) into
  | planted a (time bomb|bug|mine|landmine)
  | play(ed|s) (with fire|fast and loose|russian roulette|cowboy|hero|dumb)
  | plowed (on|ahead)
  | poured (oil|fuel|gasoline|petrol)
  | (propped|wedged|taped|jammed) {FEW}(open|shut|unlocked)
  | pushed {OWN} luck
  | put all (of )?{OWN} eggs
  | ran around like
  | ran (with scissors|out the clock)
  | reused (a|an|the|{OWN}) (\w+ )?password
  | rolled the dice
  | shot (himself|herself|themselves|itself|ourselves) in the foot
  | squandered\b
  | thought (he|she|they) (knew|could)\b
  | thought (it|this|that|(he|she|they)) (was|would be|were|is) (fine|ok|okay|good enough|a good idea|safe enough|clever|above|too)\b
  | threw (caution|a spanner|a wrench)
  | threw {FEW}(together|under the bus|over the (wall|fence))
  | took (matters|things) into {OWN} own
  | tripped over {OWN} own
  | (wanted|tried) to {FEW}(alone|all by (himself|herself|themselves)|on {OWN} own)\b
  | went (ahead|off|behind) (on {OWN} own|half-cocked|script|without|(the|our|everyone) \S+ ?\S* backs?)\b
  | went (too far|overboard)
  | whipped up
""", FEW=FEW, OWN=OWN)
