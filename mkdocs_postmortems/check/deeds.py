"""Deeds: what somebody did badly, as a turn of phrase that is said of people only; one a line, each an expression. Knows no sentence."""

_FEW = r"(?:(?!and |but |that |which |because )[\w'<>/.-]+ ){0,5}?"
_OWN = r"(?:his|her|their|its)"
_GAIN = r"(?:speed|features?|deadlines?|costs?|cost savings|savings|convenience|growth|delivery|velocity|shipping|money|profits?|revenue|looks|launch(?:es|ing)?|sales|time to market|ego|pride|schedules?|roadmap|dates?)"
DEEDS = rf"""allow(?:ed|ing) {_FEW}to (?:fill|lapse|expire|run (?:out|full|dry)|fail|rot|degrade|go stale|slip|pile up|overflow|spread)\b
argu(?:ed|ing) (?:with (?:each|one|the <)|among|over who|about (?:who|whose))
(?:abandoned|deserted) {_OWN}
bailed\b
backdated\b
bent the (?:rules|process)
blurted\b
caught (?:napping|sleeping|asleep|unprepared|flat-?footed|off guard)
cheaped out
cobbled {_FEW}together
danc(?:ed|ing) around
dawdled\b
declined to (?:help|share|join|escalate|answer|explain|investigate|take)
deceived\b
dithered\b
(?:dozed|nodded|drifted) off
exceeded {_OWN} authority
eyeballed\b
(?:export|copi|download|upload|mov|forward|email|e-mail|sen|stor|sav|sync|back)(?:ed|t|ing|d|ied) {_FEW}(?:to|on|in|onto) (?:a|an|{_OWN}) (?:private|personal|own|home|unencrypted|unprotected)\b
(?:faked|falsified|forged|fudged)\b
(?:fell for (?:a|the|an)\b|(?:clicked|answered|replied) {_FEW}(?:phishing|scam)\b)
fell behind
figured (?:it|that it|nobody|no one|someone else|somebody else)\b
flailed\b
flew blind
floundered\b
forced (?:(?:it|this|that|the|a|an|his|her|their|another) )?{_FEW}(?:it|this|change|release|merge|deploy\w*|upgrade|migration|decision|approval|request|update|feature|patch|plan|design|cut-?over|switch|rollout|purchase) through\b
froze up
gave (?:it|this|that|the \w+) (?:no|little|hardly any|not much) (?:\w+ )?(?:thought|attention|priority)
ghosted\b
got (?:carried away|sloppy|lazy|complacent|distracted|careless|impatient|bored|cocky|overconfident|cold feet|ahead of (?:himself|herself|themselves))
had (?:a poor|no|little|only a vague) (?:grasp|understanding|sense|regard|respect|patience|interest|business)\b
hacked (?:together|around|it|(?:the|a|an) \w+ in)\b
held (?:out on|back (?:information|the))
hid behind
hung up on
(?:belittled|insulted|mocked)\b
jumped (?:ship|the queue)
kept {_FEW}guessing\b
kept (?:interrupting|changing|pestering|nagging|arguing|complaining|distracting|ignoring|pushing|postponing|delaying|blocking|making|forgetting|asking for)\b
lashed out
left (?:everyone|everybody|us|customers|users|it|this|others|support|the others) (?:hanging|stranded|guessing|to the last|to others|to chance|waiting|alone|in the lurch)
left (?:(?:a|the|this|another) mess|(?:us|everyone|everybody|customers|support|operations|the <T>|<T>|the others) with (?:an? |the |no )?(?:\w+ )?(?:broken|half-\w+|mess|undocumented|untested|unusable|useless|nothing))
lost (?:track|sight|count) of
made (?:no|little|hardly any) (?:effort|attempt) to
made (?:light of|excuses|promises (?:it|they|he|she))\b
misinformed\b
mislabel(?:led|ed)\b
misled\b
muddled\b
never (?:quite |really )?got a?round to
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
wreak(?:ed|ing)\b
yelled\b
zoned out
barked up the wrong
(?:bit|bitten) off more
blew (?:it|this|that one)(?=$| [.,;]| and\b| again\b)
blindsided\b
bottled it
buckled under
buried {_OWN} heads?
butchered\b
came up short
choked\b(?=$| [.,;]| when\b| under\b)
could(?:n't| not) (?:care less|have cared less)
cracked under
crossed {_OWN} fingers
(?:did not|didn't|never) (?:even )?(?:lift(?:ed)? a finger|g[eo]t the memo|give (?:it )?a second thought|have a clue|stop to think)
fell (?:well |far |badly )?short of (?:what|the standard|expectations|{_OWN})
(?:fell|fallen) down on {_OWN} job
froze(?=$| [.,;]| and\b)
had {_OWN} (?:heads?|minds?) (?:in the (?:clouds|sand)|elsewhere|on other)
had {_OWN} (?:phones?|pagers?|laptops?) (?:off|muted|silenced|switched|turned|on silent)
(?:switched|turned) {_OWN} (?:phones?|pagers?) off
(?:muted|silenced|ignored|left|put away|unplugged) {_OWN} (?:phones?|pagers?|laptops?|notifications?|headset)\b
(?:switched|turned) off {_OWN} (?:phones?|pagers?)
(?:has|have|had) (?:a lot|much|a great deal|plenty) to answer for
hoped for the best
hung (?:us|them|everyone|support|\S+) out to dry
let (?:it|this|that|things|the \w+) (?:slide|drift|fester)
let the side down
lost the plot
made a (?:complete |total |real |right )?(?:hash|mess|meal|muddle|pig 's ear|botch) of
(?:ballsed|cocked|mucked|slipped|stuffed) up
muffed\b
opened the (?:floodgates|barn door)
ow(?:ns|ned) (?:this|the) (?:outage|mess|failure|mistake|disaster)(?=$| [.])
paid lip service
phoned it in
painted (?:us|himself|herself|themselves|itself) into
play(?:ed|s) (?:with fire|fast and loose|russian roulette|cowboy|hero|dumb)
pulled (?:a fast one|the rug)
pushed {_OWN} luck
put all (?:of )?{_OWN} eggs
ran around like
(?:ran|rode) roughshod
rolled the dice
sat (?:around|back|idle|idly|on {_OWN} hands)
shirked\b
shot (?:himself|herself|themselves|itself|ourselves) in the foot
sleepwalked\b
stood (?:around\b|by and)
stuck {_OWN} heads?
stumbled around
swept {_FEW}under the (?:rug|carpet)
threw (?:caution|a spanner|a wrench)
(?:merely )?ticked (?:the|a) box
took {_OWN} eyes? off
tripped over {_OWN} own
(?:turned|turning) a deaf ear
twiddled {_OWN} thumbs
went through the motions
(?:is|was|are|were) (?:\w+ly |all )?(?:on autopilot|in (?:way )?over {_OWN} heads?|out of {_OWN} depth|half asleep|out to lunch|off {_OWN} game|sleeping on the job|not (?:awake|up to (?:it|the (?:job|task|mark|standard|challenge))|on the ball|(?:listening|looking)(?=$| [.,]))|caught with {_OWN}|all over the place|missing in action|(?:a|an) (?:\w+ )?liability)\b
(?:was|were|is|are)n't (?:\w+ly )?(?:awake|on the ball|(?:listening|looking)(?=$| [.,])|up to (?:it|the (?:job|task|mark|standard|challenge))|even (?:looking|awake))
(?:is|was|are|were) (?:\w+ )?(?:late|slow|sluggish|tardy) (?:with|in|on|at) (?:every|all|{_OWN}|\w+ing)\b
(?:do|does|did)(?: not|n't) know what (?:he|she|they|it) (?:is|are|was|were) doing
treat(?:s|ed)? {_FEW}(?:as|like) (?:a|{_OWN}) (?:own |private |personal )?(?:playground|toy|sandbox)\b
(?:added fuel|fanned the flames)\b
(?:barely|hardly|scarcely|only half|half) (?:look|read|test|check|glanc|review|listen|skim|paid|verif|bother|consider)\w*(?!.* when\b)
bluffed\b
browbeat\b
bulldozed\b
buried (?:the|this|that|a|all) (?:\w+ )?(?:warnings?|reports?|alerts?|findings?|news|problem|risk)
cared (?:only|more|little|nothing)\b
(?:was|were|is|are) (?:\w+ )?more interested in
coasted\b
covered {_OWN} tracks
cried wolf
derailed (?:the|our|every)
did (?:the (?:bare )?minimum|as little as|half (?:a|the) job)
dug {_FEW}(?:hole|deeper)
(?:dumped|sprang|sprung|foisted|inflicted|unloaded|forced) {_FEW}on(?:to)? (?:us|the <T>|<T>|everyone|everybody|others|the others)\b
flew by the seat
flip-?flopped
gave {_FEW}(?:a (?:quick |mere )?once-over|a cursory|short shrift|a wide berth)
glanced (?:at|over) {_FEW}(?:and|then|before) (?:\w+ )?(?:approved|signed|merged|moved|closed|clicked|went|pushed)
got (?:in the way|under everyone|it into {_OWN} heads?)
(?:has|have|had) (?:form\b|(?:a )?(?:long |poor |bad |sorry )?(?:history|track record|pattern) of (?:\w+ )?(?:late|slow|ignor|skip|miss|break|broke|poor|bad|outages|fail|careless|cut|not|deploy|forget|overlook|ship|push|merg|dela|rush))
hijacked (?:the |our |every )?(?:call|bridge|meeting|incident|channel|conversation|review)
hogged\b
learn(?:ed|t|s) nothing
never learn(?:ed|t|s)?(?=$| [.,]| from)
left {_FEW}(?:half[- ](?:done|finished|way|baked)|unfinished|a time bomb|a landmine|a trail of|(?:a )?gaping)
micro-?managed
moved the goalposts
muddied\b
overplayed\b
papered over
planted a (?:time bomb|bug|mine|landmine)
poured (?:oil|fuel|gasoline|petrol)
(?:prioriti[sz](?:ed|es|ing)|chose|favou?red|valued|preferred) (?:the |short-term |new )?{_GAIN} (?:over|above|ahead of) (?:\w+ )?(?:safety|quality|reliability|stability|security|testing|maintenance|correctness|resilience)
pulled (?:rank|strings)
put (?:the |short-term |new )?{_GAIN} (?:before|above|ahead of|over)\b
railroaded\b
ran (?:with scissors|out the clock)
skimmed (?:over |through )?(?:the |a |{_OWN} )?(?:\w+ )?(?:diff|runbook|docs|documentation|change|plan|instructions|readme|warnings?|review|pull request|pr)\b
slept(?=$| [.,])
snoozed\b
spaced out(?=$| [.,]| and| during| while)
starved\b {_FEW}of\b
stepped on {_FEW}toes
strong-?armed
took (?:matters|things) into {_OWN} own
trampled\b
waffled\b
walked (?:out on|off the job)
wandered off
went (?:too far|overboard)
whitewashed\b
(?:is|was|are|were) (?:\w+ly |way |totally )?(?:out of (?:line|order)|too (?:clever|cocky|trusting|timid|eager)|rude|impatient|disrespectful|heavy-handed|slapdash|absent-minded|forgetful|gullible|heedless|insubordinate)\b
(?:has|have|had) (?:some|a lot of|much) explaining to do|(?:needs?|has|have|ought) to (?:explain|justify) (?:himself|herself|themselves|itself)
(?:put|pinned|pushed|shifted|laid|placed|heaped) (?:all |all of )?(?:the )?blame\b
knew (?:about|of) {_FEW}and (?:\w+ )?(?:did not|didn't|stayed|remained|kept|said nothing|did nothing|ignored|went)\b
(?:is|was|are|were) (?:\w+ )?slow (?:off the mark|on the uptake|out of the gate)
(?:seems?|appears?|seemed|appeared) (?:to be )?(?:\w+ly )?(?:unable|incapable|unwilling|determined not|in no hurry)
(?:reacted|acted|bothered|woke up|moved) only (?:after|when|once)
(?:was|were) (?:meant|expected|required|obliged|due) to (?:\S+ ){{1,8}}?(?:, )?(?:and|but|yet) (?:\w+ )?(?:did not|didn't|never|failed|forgot)\b(?! (?:have|know|receive|get|got|see|saw|had|received))
took the (?:lazy|easy) (?:way|option)"""
