"""Slights: what somebody did to others or kept from them, as turns of phrase that are said of people only, one a line."""

from mkdocs_postmortems.check.lexicon.deeds import FEW, OWN
from mkdocs_postmortems.check.lexicon.parts import GAIN
from mkdocs_postmortems.check.lexicon.phrases import phrases

SLIGHTS = phrases(r"""
    (added fuel|fanned the flames)\b
  | argu(ed|ing) (with (each|one|the <)|among|over who|about (who|whose))
  | (belittled|insulted|mocked)\b
  | blindsided\b
  | blurted\b
  | browbeat\b
  | bulldozed\b
  | buried (the|this|that|a|all) (\w+ )?(warnings?|reports?|alerts?|findings?|news|problem|risk)
  | covered {OWN} tracks
  | cried wolf
  | deceived\b
  | derailed (the|our|every)
  | (dumped|sprang|sprung|foisted|inflicted|unloaded|forced) {FEW}on(to)? (us|the <T>|<T>|everyone|everybody|others|the others)\b
  | flip-?flopped
  | forced ((it|this|that|the|a|an|his|her|their|another) )?{FEW}(
        it|this|change|release|merge|deploy\w*|upgrade|migration|decision|approval|request|update|feature|patch|plan|design|cut-?over
      | switch|rollout|purchase
    ) through\b
  | ghosted\b
  | got (in the way|under everyone|it into {OWN} heads?)
  | held (out on|back (information|the))
  | hijacked (the |our |every )?(call|bridge|meeting|incident|channel|conversation|review)
  | hogged\b
  | hung up on
  | hung (us|them|everyone|support|\S+) out to dry
  | kept (
        interrupting|changing|pestering|nagging|arguing|complaining|distracting|ignoring|pushing|postponing|delaying|blocking|making|fobbing
      | forgetting|asking for
    )\b
  | (made|kept|had) (us|everyone|everybody|<T>|the <T>|customers|users|support) wait(ing)?\b
  | lashed out
  | left (
        (a|the|this|another) mess
      | (us|everyone|everybody|customers|support|operations|the <T>|<T>|the others) with (an? |the |no )?(\w+ )?
        (broken|half-\w+|mess|undocumented|untested|unusable|useless|nothing)
    )
  | made (light of|excuses|promises (it|they|he|she))\b
  | micro-?managed
  | misinformed\b
  | misled\b
  | moved the goalposts
  | muddied\b
  | obstructed\b
  | overplayed\b
  | papered over
  | passed the (ball|blame)
  | (prioriti[sz](ed|es|ing)|chose|favou?red|valued|preferred) (the |short-term |new )?{GAIN} (over|above|ahead of) (\w+ )?
    (safety|quality|reliability|stability|security|testing|maintenance|correctness|resilience)
  | pulled (a fast one|the rug)
  | pulled (rank|strings)
  | put (the |short-term |new )?{GAIN} (before|above|ahead of|over)\b
  | (put|pinned|pushed|shifted|laid|placed|heaped) (all |all of )?(the )?blame\b
  | railroaded\b
  | (ran|rode) roughshod
  | shouted\b
  | snapped at
  | spread (rumou?rs|misinformation|confusion|panic)
  | starved\b {FEW}of\b
  | stepped on {FEW}toes
  | stonewalled\b
  | stormed (off|out)
  | strong-?armed
  | sugar-?coated\b
  | talked down to
  | trampled\b
  | whitewashed\b
  | withheld\b
  | wreak(ed|ing)\b
  | yelled\b
""", FEW=FEW, OWN=OWN, GAIN=GAIN)
