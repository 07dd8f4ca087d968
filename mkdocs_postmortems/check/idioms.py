"""Idioms: the turns of phrase for what somebody did badly, each of which is said of people only. Knows no sentence."""

import re

from mkdocs_postmortems.check.faults import ADVERB

_FEW = r"(?:(?!and |but |that |which |because )[\w'<>/.-]+ ){0,5}?"
_OWN = r"(?:his|her|their)"
_PARTS = rf"""allow(?:ed|ing) {_FEW}to (?:fill|lapse|expire|run (?:out|full|dry)|fail|rot|degrade|go stale|slip|pile up|overflow|spread)\b
argu(?:ed|ing) (?:with (?:each|one|the <)|among|over who|about (?:who|whose))
bailed\b
backdated\b
belittled\b
bent the (?:rules|process)
blurted\b
caught (?:napping|sleeping|off guard)
cheaped out
cobbled {_FEW}together
danc(?:ed|ing) around
dawdled\b
declined to (?:help|share|join|escalate|answer|explain|investigate|take)
deceived\b
dithered\b
dozed off
exceeded {_OWN} authority
eyeballed\b
(?:export|copi|download|upload|mov|forward|email|e-mail|sen|stor|sav|sync|back)(?:ed|t|ing|d|ied) {_FEW}(?:to|on|in|onto) (?:a|an|{_OWN}) (?:private|personal|own|home|unencrypted|unprotected)\b
faked\b
falsified\b
fell for (?:a|the|an)\b
fell behind
figured (?:it|that it|nobody|no one|someone else|somebody else)\b
flailed\b
flew blind
floundered\b
forced {_FEW}through\b
forged\b
froze up
fudged\b
gave (?:it|this|that|the \w+) (?:no|little|hardly any|not much) (?:\w+ )?(?:thought|attention|priority)
ghosted\b
got (?:carried away|sloppy|lazy|complacent|distracted|careless|impatient|bored|cocky|overconfident|cold feet|ahead of (?:himself|herself|themselves))
had (?:a poor|no|little|only a vague) (?:grasp|understanding|sense|regard|respect|patience|interest|business)\b
hacked (?:together|around|it)\b
held (?:out on|back (?:information|the))
hid behind
hung up on
insulted\b
jumped (?:ship|the queue)
kept (?:interrupting|changing|pestering|nagging|arguing|complaining|distracting|ignoring|pushing|postponing|delaying|blocking|making|forgetting|asking for)\b
lashed out
left (?:everyone|everybody|us|customers|users|it|this|others|support|the others) (?:hanging|stranded|guessing|to the last|to others|to chance|waiting|alone|in the lurch)
left (?:a|the|this|another) mess
lost (?:track|sight|count) of
made (?:no|little|hardly any) (?:effort|attempt) to
made (?:light of|excuses)
misinformed\b
mislabel(?:led|ed)\b
misled\b
mocked\b
muddled\b
never (?:quite |really )?got around to
nodded off
no-showed
obstructed\b
over-?(?:reacted|engineered|complicated|promised|sold|stepped|did it)\b
paid (?:no|little|scant|hardly any) (?:attention|heed|mind)
passed the (?:ball|blame)
plowed (?:on|ahead)
procrastinated\b
put (?:it |this |that )?off\b(?! (?:until|till) (?:after|the (?:freeze|sale|launch)))
reused (?:a|an|the|{_OWN}) (?:\w+ )?password
scrimped\b
shouted\b
skimped on
slacked\b
snapped at
spread (?:rumou?rs|misinformation|confusion|panic)
squandered\b
stonewalled\b
stood idly
stormed (?:off|out)
sugar-?coated\b
swiped away
talked down to
thought (?:it|this|that|(?:he|she|they)) (?:was|would be|were|is) (?:fine|ok|okay|good enough|a good idea|safe enough|clever|above|too)\b
thought (?:he|she|they) (?:knew|could)\b
threw {_FEW}(?:together|under the bus|over the (?:wall|fence))
took (?:ages|forever|{_OWN} (?:own |sweet )+time|a (?:wild )?guess|liberties|the easy way|a nap|credit|no (?:notice|interest|care|precautions?|ownership|responsibility|action))\b
treat(?:ed|s) {_FEW}as (?:a joke|optional|noise|someone else|somebody else|an afterthought)
tuned out
turned {_OWN} backs?
washed {_OWN} hands
(?:wanted|tried) to {_FEW}(?:alone|all by (?:himself|herself|themselves)|on {_OWN} own)\b
(?:has|have|had) (?:a|the|this) (?:\w+ )?(?:habit|tendency|reputation) (?:of|for|to)\b
(?:is|was|are|were) (?:\w+ly )?(?:notorious|infamous|known) for \w+ing\b
made (?:a|an) (?:wild |educated )?guess\b
went (?:ahead|off|behind) (?:on {_OWN} own|half-cocked|script|without|(?:the|our|everyone) \S+ ?\S* backs?)\b
went (?:missing|dark|quiet|off the grid)
whipped up
withheld\b
wreaked\b
yelled\b
zoned out"""
IDIOM = re.compile(rf"{ADVERB}(?:{'|'.join(_PARTS.splitlines())})")
"""In texts in small letters with one blank between words, and `<H>` and `<T>` for somebody and a team."""
TAIL = re.compile(
    r"(?!(?:was|were|is|are|had|has|have|did|noticed|saw|found|rolled|reverted|restored)\b)[a-z-]+ (?:(?!and |but |that |which |because |, )[\w'<>/.-]+ ){0,9}?"
    r"(?:on a whim|without thinking|for no (?:good |apparent )?reason|out of (?:laziness|habit|spite|convenience|ignorance|boredom|impatience|sheer \w+|pure \w+)"
    r"|behind (?:our|everyone 's|everybody 's|the <T> 's) backs?|against (?:all |our |better )?(?:advice|orders|judge?ment)|for fun|in (?:his|her|their) (?:haste|hurry|rush|ignorance)"
    r"|as if (?:it|nothing|there)|with no (?:thought|regard|testing|review|warning|notice|consideration|understanding|plan)\b|with little (?:thought|regard|care|testing))"
)
"""How something was done, which makes a fault of any deed."""
HINTS = (
    r"allow(?:ed|ing)|argu|alone|on (?:his|her|their) own|by (?:him|her|them)sel|habit|tendency|forever|ages\b|eternity|\blied|warned|reputation|notorious|infamous|known for|guess|bail|backdat|belittl|bent the|blurt|caught |cheap|cobbl|danc(?:ed|ing) around|dawdl|declin|deceiv|dither|dozed|authority|eyeball|private|personal|home\b|unencry|faked|falsif"
    r"|fell |figured (?:it|that|no|some)|flail|flew blind|flounder|forced|forged|froze up|fudg|thought|ghosted|got (?:carr|slop|laz|compl|distr|care|impat|bored|cock|over|cold|ahead|around)|grasp|understanding|hacked|held |hung up|insult|jumped|lashed|\bhanging|strand|lurch"
    r"|mess\b|track of|sight of|count of|(?:no|little|any) (?:effort|attempt)|light of|excuses|misinform|mislabel|misled|mocked|muddl|got around|nodded|no-show|obstruct|\bover-|\bover(?:react|engin|compl|prom|sold|step)"
    r"|paid (?:no|little|scant|hardly)|gave (?:it|this|that|the)|the ball|plowed|procrast|put (?:it |this |that )?off|reused|scrimp|shout|skimp|slacked|snapped|rumo|misinf|squander|stonewall|idly|stormed|sugar|swiped|talked down"
    r"|threw|afterthought|optional|a joke|noise|tuned|turned (?:his|her|their)|washed|went (?:ahead|off|behind|miss|dark|quiet)|whipp|withheld|wreak|yell|zoned|whim|for no |out of (?:laz|hab|spit|conv|ign|bore|impat|shee|pure)|behind |for fun|their haste|his haste|her haste|as if|with no |with little "
)
"""Parts of words of which one is in every sentence that holds one of them."""
