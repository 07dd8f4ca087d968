"""Idioms: the turns of phrase for what somebody did badly, each of which is said of people only. Knows no sentence."""

from functools import partial

from mkdocs_postmortems.check.lexicon.deeds import DEEDS
from mkdocs_postmortems.check.lexicon.parts import ADVERB
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.shirking import SHIRKING
from mkdocs_postmortems.check.lexicon.slights import SLIGHTS
from mkdocs_postmortems.check.lexicon.states import STATES
from mkdocs_postmortems.model.expression import Expression

IDIOM = Expression(rf"{ADVERB}(?:{DEEDS}|{SHIRKING}|{SLIGHTS}|{STATES})")
"""In texts in small letters with one blank between words, and `<H>` and `<T>` for somebody and a team."""
TAIL = Expression(partial(phrases, r"""
    (?!(was|were|is|are|had|has|have|did|noticed|saw|found|rolled|reverted|restored)\b)[a-z-]+[ ]
    ((?!and |but |that |which |because |, )[\w'<>/.-]+ ){0,9}?(
        on a whim|without thinking|for no (good |apparent )?reason
      | out of (laziness|habit|spite|convenience|ignorance|boredom|impatience|sheer \w+|pure \w+)
      | behind (our|everyone 's|everybody 's|the <T> 's) backs?|against (all |our |better )?(advice|orders|judge?ment)|for fun
      | in (his|her|their) (haste|hurry|rush|ignorance)|as if (it|nothing|there)
      | with no (thought|regard|testing|review|warning|notice|consideration|understanding|plan)\b
      | with little (thought|regard|care|testing)
      | after (only |barely |just |no more than )?(a|one) (cursory|passing|superficial|hasty|perfunctory)[ ]
        (look|glance|check|review|read|test)\b
      | because (it|they|that) (was|were) (\w+ )?(annoying|inconvenient|tedious|boring|in (his|her|their) way)
      | (despite|in spite of) (being|having been) (\w+ly )?(told|asked|warned|instructed|reminded|advised|forbidden)
      | with barely a|without (a word|a second (thought|look)|so much as|even|bothering|a care|any (regard|thought)|a clue)
    )
"""))
"""How something was done, which makes a fault of any deed."""
BY_WORK = Expression(partial(phrases, r"""
    [ ]by (merging|committing|approving|typing|mistyping|clicking|forgetting|skipping|fat-fingering|not (testing|checking|reading|asking))
    \b
"""))
"""How nothing but somebody does harm."""
HINTS = phrases(r"""
    allow(ed|ing)|argu|alone|on (his|her|their) own|by (him|her|them)sel|habit|tendency|forever|ages\b|eternity|\blied|warned|reputation
  | notorious|infamous|known for|guess|bail|backdat|belittl|bent the|blurt|caught |cheap|cobbl|danc(ed|ing) around|dawdl|declin|deceiv
  | dither|dozed|authority|eyeball|private|personal|home\b|unencry|faked|falsif|fell |figured (it|that|no|some)|flail|flew blind
  | flounder|forced|forged|froze up|fudg|thought|ghosted|got (carr|slop|laz|compl|distr|care|impat|bored|cock|over|cold|ahead|around)
  | grasp|understanding|hacked|held |hung up|insult|jumped|lashed|\bhanging|strand|lurch|mess\b|track of|sight of|count of
  | (no|little|any) (effort|attempt)|light of|excuses|misinform|mislabel|misled|mocked|muddl|got around|nodded|no-show|obstruct|\bover-
  | \bover(react|engin|compl|prom|sold|step)|paid (no|little|scant|hardly)|gave (it|this|that|the)|the ball|plowed|procrast
  | put (it |this |that )?off|reused|scrimp|shout|skimp|slacked|snapped|rumo|misinf|squander|stonewall|idly|stormed|sugar|swiped
  | talked down|threw|afterthought|optional|a joke|noise|tuned|turned (his|her|their)|washed|went (ahead|off|behind|miss|dark|quiet)
  | whipp|withheld|wreak|yell|zoned|whim|for no |out of (laz|hab|spit|conv|ign|bore|impat|shee|pure)|behind |for fun|their haste
  | his haste|her haste|as if|with no |with little |balls|barked|bit off|bitten off|blew |blindsid|bottled|buckled|buried|butcher
  | came up|choked|cocked|care less|cared less|cracked|crossed|finger|memo\b|clue|second thought|stop to|froze|elsewhere|on silent|muted
  | phone|pager|answer for|hoped|out to dry|the side|plot\b|made a |mucked|muffed|floodgates|barn|ow(ns|ned) (this|the)|lip service
  | painted|play(ed|s) |a fast|the rug|luck\b|eggs|ran around|roughshod|dice|\bsat |shirk|in the foot|slipped|sleepwalk|stood[ ]
  | stuck (his|her|their|its)|stuffed|stumbled|carpet|spanner|wrench|ticked|\beyes? off|tripped|deaf ear|thumbs|vetoed|motions|autopilot
  | of (his|her|their|its) depth|lunch|\bgame\b|awake|the ball|in action|\bmia\b|way off|liability|sluggish|tardy|playground|\btoy\b
  | sandbox|as (his|her|their|its) |like (his|her|their|its) |guessing|got round|promises|explain|abandon|desert|knees|explaining
  | knew (about|of)|the mark|uptake|the gate|seem|appear|reacted only|acted only|woke up|moved only|meant to|expected to|required to
  | obliged|due to|lazy|fuel\b|barely|hardly|scarcely|only half|half (look|read|test|check|glanc|review|listen|skim)|bluff|browbeat
  | bulldoz|cared |more (int|conc|worr)|coasted|tracks|wolf|budget|headcount|funding|staff|derail|minimum|as little as|drifted off
  | dumped|sprang|sprung|foist|inflict|unload|flames|the seat|flip|once-over|cursory|shrift|berth|glanced|in the way|history of
  | track record|pattern of|ha(s|ve) form\b|hijack|hogged|micro-?manag|goalposts|muddied|overplay|papered|planted|poured
  | (
        speed|features?|deadlines?|costs?|savings|convenience|growth|delivery|velocity|shipping|money|profits?|revenue|looks|launch
      | launches|launching|sales|market|ego|pride|schedules?|roadmap|dates?
    ) (over|before|above|ahead of)
  | rank\b|strings|railroad|scissors|the clock|second-|skimmed|slept|snooz|spaced|starved|toes|strong-?arm|talked past
  | into (his|her|their|its) own|granted|on faith|face value|trampl|waffl|walked|wander|too far|overboard|whitewash|tell[ ]
  | out of (line|order)|too (clev|cock|trust|tim|eag)|rude\b|impatien|disrespect|heavy-|slapdash|absent|forgetful|gullible|heedless
  | insubord|hunch
""")
"""Parts of words of which one is in every sentence that holds one of them."""
