"""Sieve: a sentence in, whether it holds a word without which no rule of blame can match out."""

from mkdocs_postmortems.check.lexicon.idioms import HINTS
from mkdocs_postmortems.check.lexicon.parts import BAD, BLAMED, TRAITS
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import by_letter
from mkdocs_postmortems.model.expression import Expression

_TRIGGER = Expression(lambda: by_letter(
    phrases(r"""
      forg[eo]t|fail|neglect|ignor|overlook|miss|skip|bypass|rush|botch|br[eo]k|break|mis[a-z]{3}|fumbl|fat|mess(?!ag)|screw|blund|wrong
    | bad|bug|fault|untest|incorrect|invalid|poor|without|by mistake|mistake|accident|error|careless|sloppy|sloppi|negligen|reckless|lazy
    | lazi|stupid|idiot|dumb|incompet|foolish|ridiculous|irrespons|n't|n\u2019t|\bnot\b|never|should|ought|could|needed to|if only|\bhad\b
    | blame|caused|responsib|culprit|took|taking|takes|brought|knock|crash|typo|late\b|slow|decid|chose|opted|let\b|nothing|bother
    | to (them|him|her)sel|mix|tamper|meddl|fiddl|in the dark|urgency|ownership|initiative|(no|little) regard|remorse|goof|steamroll|bungl
    | breach|flout|greed|hubris|useless|unhelp|dismissiv|arrogan|indiffer|uninter|disorgan|went (home|to lunch|on )|logged off|signed off
    | twice|many times|several times|mess\b|trouble|chaos|lapse|mist|slip|ones who|toggl|interns?\b|trainee|apprentice|junior|newbie
    | newcomer|nobody|no one|rubber|gloss|half-|left|knew|know better|what (he|she|they|you)|insist|the one who|knowing|weeks|months
    | better (eng|dev|rev|op|team|test)|(good|real|smart|decent|proper) (eng|dev|rev|op)|conclusions|(from|his|her|their) memory|gut\b
    | instinct|to (save time|meet the|get (it|the)|make (it|the) |avoid the|finish early)|because (the|a|an|one|some) |although|one who
    | before (read|check|verif|test|think|underst|making|double|asking|it was)
    | who (actual|real|proper|careful|paid|cared|knew|underst|had|read|looked)|brush|shrug|overrul|on (his|her|their) phone|competent
    | decent engineer|disciplin|confus|himself|herself|themselves| promis|claimed|pretend|warned|told|asked|ordered|anyway|regardless
    | rogue|awol|nowhere|gambl|chance|winged|yolo|conceal|downplay|reprimand|accountable|as usual|genius|clown|cowboy|slacker|misguid
    | postpon|defer| stall|drag|up to the|spoken to|fired|up on (him|her|them)sel|unwill|reluct|indiffer|inabilit|oversight|indecis|hesit
    | passiv|clums|inept|nonchal|underest|overest|miscalc|gave up|give up|giving up|over each|bicker|squabbl|finger|conflict|unbound
    | unindex|unfilt|unlimit|unencr|unprot|incompat|excessive|insuffic|inadeq|oversiz|ineffic|outdated|obsolete|incomplete|premature
    | in the middle|peak|friday|which (broke|lock|exhaust|overl|satur|leak|expos|corr|caus|flood|had|cont|did)
    | that (broke|lock|exhaust|overl|satur|leak|expos|corr|caus|flood|cont|did)|part\b|stubborn|attitude|decision to|sat on|sits on
    | sitting on|feet|blind eye|looked the other|bed\b|sleep|in production|finally|unannounc|uncoord|unsanct|always|constant|repeated
    | routine|kept|through|straight|directly|buck|the can|lies |lay with|rests |rested |sits with
    | (is|was|squarely|all|entirely|really) on\b|guess|assum|panic|hasty|hastil|hurr|ashamed|clueless|ignoran|inexcus|unprof|amateur
    | shoddy|half-|thoughtless|attenti|common sense|rookie|pathetic|absurd|inept|complacen|cavalier|asleep|slept|shortcut|corners| lied
    | hid\b|policy|protocol|wast|violat|refus|omit|broken|delet|drop|wip|introduc|trigger|kill|supposed
    | too (long|late|slow|quick|early|fast|soon|hast)|guilt|negat|excuse|lack of|lacked|lacks|job to|discipline|judg|naive|lousy|terrible
    | human|down\b|due to|cost us|unacceptable|disregard|embarrass|worse|trust|deviat|stray|leak|hard-?cod|password|secret|\bkeys?\b|token
    | credential|instead|because of|worsen|prolong|aggrav|exacerb|compound|unfit|qualified|incapab|terribl\w* at|hopeless|distract|despite
    | contrary|against|even though|pressur|bull(y|ied)|before the|control of|interest|patience|temper|nerve|focus|concentr|los[ei]|lost
    | that (had|has|was|were)|keep|introduced by|over (his|her|their|its) head|courtesy|hands? of|compliments|brought to|thank
    | great (work|job)|good (work|job|one|going)|nice (work|job|one|move|going)|brilliant|excellent|fantastic|well done|splendid|superb
    | bravo|kudos|hats off|congrat|applause|fingerprint|handwriting|'s name|s' name|keyboard|pebkac|layer (8|eight)|typical|classic
    | vintage|leave it to|occur(red|s)? to|\bminds?\b|dawn|had to|have had to|needed to|whose|what (was|were|on earth|exactly)
    | how (could|can|did|on earth|exactly|in the) |would have|might have|everyone|everybody|each (eng|team|per)|both (teams|eng|sides)
    | (ly|out|away|off|in|through|aside|together) by
    | by (the|a|an|our|one|some) (\w+ )?(
          indecis|impat|carel|inatt|inexp|incomp|distr|over|reckl|lazy|slop|neglig|stubb|cluel|hast|sleep|hung|absent|panick|ignor|obliv
        | complac|unco|unre|arrog
      )
    | vendor|provider|supplier|carrier|\bisp\b|contractor|consultancy|agency|if it|were it|duty|turn to|role to|task to
    | points? (at|to|str|squ|back|dir)|blindly|mindless|needless|pointed|cause (is|was|:)|cause:|garbage|rubbish|junk|crap|meddling
    | interference|weak|problem|what (let|failed|hurt|doomed|cost)|under a|with (a|an|too|more) |beggars|beyond|defies|hard to (bel|fath)
    | baffl|incompreh|unbeliev|disappoint|unforgiv|shame|scandal|inflicted|the doing|handiwork|making of|own making|the work of|'s watch
    | watch of|brainchild|thinking|(would|'d) (have )?(think|thought|hope|imagin)|example of|instance of|case of|idea was|right mind
    | disgrace|farce|shambles|travesty|amateur|clown|keystone|flub|cover|wav(e|ing)|laugh|playing|chatting|scrolling|gaming|napping
    | daydream|corner|opt(s|ing)\b|slack|oblivious|hid(e|ing)|leav(e|ing)|letting|prefer|elect|agree|choos|ruin|hos(ed|es|ing)\b|bork|abus
    | wreck|destroy|trash|nuk(e|ing)|clobber|sabotag|flaw|defect|race cond|deadlock|loop|evad|dodg|sidestep|circumvent|short-circuit
    | undermin|compromis|delay|block|stonewall|bring|eras|overwr|expos|flood|exhaust|overload|corrupt|lock(ed|s|ing)?\b|would|dug\b
      |half\b|overd
    | personal|turned (it|thei)|passing|superficial|perfunctory|belated|feeble|lax\b|ego\b|merg|none\b|no-one|caus(es?|ing)\b
    | to (save|get|make|meet|avoid|finish)\b|unreliabl|no (care|concern|respect|effort|good|time|room|slack)|little (time|room|slack)
    | only then|on (his|her|their|an?|its) own|backing|(an?|his|her|their|its) (private|own|home)\b|continual|once again|yet again|begged
    | advis|caution|remind|instruct|over and over|more than once|swore|but (they|he|she|for)|(and|yet) (they|he|she)|ham-fisted
    | overzealous|short-sighted|punish|written (up|off)|because|known better|began|began with|started (with|when|after)|debacle|disaster
    | quiet|wil?lful|haste|snuck|sneak|toss|sw[e]pt|thrown|smuggl|zero
    | no (plan|notice|canary|backup|tests?|testing|review|approval|warning)\b|(evidence|everything|fingers?) (\w+ )?(leads?|led)
    | 's (mark|signature|doing|handiwork|own making)|s' (mark|signature|doing)|might|three times|four times|again and again|sorry|sacked
    | consequence|answer for|earth|hell\b|in the world|at no (time|point)|not once|inexperience|inaction|penny|moron|nitwit|gross|bumbling
    | brain-?dead|halfwit|hare-?brain|lackadais|atrocious|appalling|awful|door of|feet of|causes? [:=]|regression|relax|lower|disabl
    | silenc|changed by|commented out|forced by|relied|rel(y|ies) on|proud|know (\w+ly )?better|casual|went (by|with|from)|talk
    | no (business|idea)|eventually|uncoop|overrid|back-?door|into (his|her|their|its) |all over|justify|consistent|\blie\b|taught
    | true to form|no any|half-?(ass|bak)|boneheaded|reason|person who|only one|vulnerab|overconf|busy|too new|rash|look good
    | conclusion|mediocre|mobile|know |show(s|ed)?[ ]
    | before (the |all |any )?(test|build|ci\b|check|review|approv|canary|valid|verif|backup)|during the (sale|launch|freeze|rush)|truncat
    | around|security hole|right (in)?to|unacceptabl|\bred\b|firing|alarming|yellow|questionable|cocky|phishing|scam|abysmal|superficial
    | cursor|(clearly|mostly) on\b|inadvertent|unintended|muted|silenced|left (his|her|their|its)|put away|unplugged|laptop|notification
    | headset|stopped (ans|repl|resp|giv|comm|list)|giv(e|es|ing|en) (out|away)|gave away
    | hand(s|ed|ing)? out|read(s|ing)? out|gave out|second time|two times
    | bright spark|mastermind|wise guy|rocket scien|jokers?\b
    | for the rest|for (other|lesser) (people|mortals|teams|folks)|too much (to ask|trouble|bother|effort)|asking too|beneath
    | apparently|evidently
    | how (hard|difficult)|nuisance|formality|pointless|overkill|unnecess|chore\b|tedious|boring|cumbersome|bureaucra|defiance
    | first and (check|test|think|thought|ask|look|read|review|worr)|no (concept|notion|clue|grasp)|propped|wedged|taped |jammed
    | rather than (the|our) |attribut(able|ed)|ascribed|put down|chalked|pinned|traced|traceable|punch|speeding|sliced|sawed
    | drilled|reversed|backed
    | obsess|fixation|contempt|preoccup|(hard|difficult|impossible) to (und|see|expl|compr|imag|exc|just)|beyond|inexplic
    | covert|surrept|cared|deign|taken the (time|trouble)|overconfid|over-|unfin|half done|overeager
    | (failure|collapse|absence) (of|in) (lead|manag|judg|superv|prof|duty|nerve|ops)|occupied with|busy with|concerned with
    | inappropriate|improper|haphazard|too (green|confident|afraid|scared|stubborn|relaxed)
    | it takes|wisdom|so-called|self-(pro|sty|made)|allegedly|esteemed|dear\b|beloved|illustr|expect|to (ask|demand|hope)|deficien|vanity
    | as (was |is |so )?(expected|often|usual|ever|always|typical|customary) (of|from|with|for)[ ]|want of|absence of|derelict
    | little (due|basic|proper|dil|caut|disc|vig|prof)|little (\w+ )?(thor|fore|att|con|court|com|init|acc)|impuls|dreaming|not enough
    | with (just|only|some|greater|better|half the|minimal)[ ]|dismissed|shelved|unheed|un(answ|read|ackn|open|check|rev|atten)|desk\b
    | inbox|mailbox|drawer|tray\b|wanted to|jobs?\b|homework|duties|aside|followed|observed|respected|adhered|obeyed
    | home-?made|annoying|inconven|bothersome
    | (did|doing|do|done) (his|her|their) (work|dut)|mis-op|deficit
    | understand|explain (how|why)|comprehend|fathom|mystery|riddle|puzzle|lgtm|false |misleading|inaccurate|contradict|minutes? of
    | seconds? of|expert|guru|wizard|specialist|beginner|novice|child|layman|once more|as ever|predictably|denied|evasive|hostile
    | mute|vibrate|(us|every|them|<t>|team|support) wait|yolo|tolera|chaot|drove
    | somehow|own goal|is what (happens|you)|neither|unauthori|lame|lacking|nonetheless|all the same|got what
    | force-?push|force push|waited|at once|simultan|one go\b|did (it|this|that|the same|so)\b|before[.]?$
    | by hand|live (in|on|to|against|with)|busy with|terrible|awful|(it|that) was (\S+ ){1,6}(who|that)\b
    | despite|in spite of|erred|dinner|stepped out|took off|apolog|own up|(get|gets) (its|his|her|their)
    | (his|hers|her|their|theirs|'s|s') task
    | how (does|would)|switched off|safety|safeguard|guard-?rail|interlock|unless|result(s|ed|ing)? (of|from)|consequence|stem(s|med)?\b
    | came from|(is|was) (\w+ )?that|(expos|leak|publish|reveal)\w* (\S+ ){0,8}(data|record|information|detail|e-?mail|address|name|file)
    | embarrass|appalling|shocking|outrageous|infuriat|incredible|laughabl|astonish|staggering|boggling|a joke|blamed|meant to|lax\b
    | habits?\b|attitude|hygiene|manners|standards?\b|practices?\b|personal|for (\w+ ){1,3}(hours|days|weeks|months|years|ages)
    | (hours|days|weeks|months) to|maturity|motivation|diligence|rigou?r|vigilance|caution|accountab|christmas|knows
    | asleep|response|reaction|handling|dialled|typed|clicked|must (\w+ly )?have been
    | {HINTS}|{BAD}|{BLAMED}|{TRAITS}
    """, BAD=BAD, BLAMED=BLAMED, HINTS=HINTS, TRAITS=TRAITS)
))  # fmt: skip
"""A sentence without any of these is not looked at any further. In small letters: an expression for both is five times slower."""


def worth_a_look(text: str) -> bool:
    """Whether a sentence has a word without which nothing can blame; most have none, and cost no more than this."""
    return _TRIGGER.search(text.lower()) is not None
