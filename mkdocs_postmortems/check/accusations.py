"""Accusations: one sentence in, the nouns and turns that blame out: human error, whose fault it was, careless work, what was missed by whom."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.faults import WITHOUT
from mkdocs_postmortems.check.sifted import sifted
from mkdocs_postmortems.check.silence import borne
from mkdocs_postmortems.check.subjects import Sentence, first_person

_MOD = r"(?:(?!(?:it|this|that|which|and|or|is|was)\b)[\w'/&.-]+ ){0,5}?"
_AFTER = r"(?=$| [,.;:)!?]| 's| who\b| \w+ing\b| and\b| during\b| while\b| when\b| in\b| on\b| at\b| from\b| not\b| because\b| \()"
_SLIP = r"(?:mistakes?|errors?|blunders?|oversights?|negligence|carelessness|incompetence|laziness|inattention|sloppiness|recklessness|ignorance|typos?|lapses?(?: (?:in|of) \w+)?|misjudge?ments?|(?:poor|bad) \w+|failure to|failings?|refusal|misconfigurations?|complacency|fault|inaction|inexperience|impatience|arrogance|haste|forgetfulness|stubbornness|overconfidence|greed|hubris|short-sightedness|penny-pinching|indecision|hesitation|passivity|clumsiness|ineptitude|nonchalance|mishandling|mismanagement|lack of (?:\w+ ){0,1}?(?:attention|planning|preparation|coordination|foresight|urgency|commitment|care|diligence|discipline|testing|judge?ment|communication|competence|thoroughness|effort|caution|professionalism|oversight|ownership|interest|respect|rigou?r|accountability|initiative))"
_NOT = re.compile(
    r"(?:\b(?:not|no|never|nobody|none|isn't|wasn't|aren't|weren't|ain't|neither|nor|without|avoid\w*|rather than|instead of|nothing|blameless\w*|prevent\w*|reduc\w*|minimi\w*|eliminat\w*|stop|don't|do not|doesn't|didn't|concept of|terms?|label\w*|words?|phrases?|adjectives?|prone to|susceptible to|guard\w* against|protect\w* (?:against|from)|risk of|potential for|chances? of|room for|likelihood of|less|fewer|beyond|free (?:of|from)|opportunit\w+ for|resilien\w+ (?:to|against)|toleran\w+ (?:to|of|for)|subject to|vulnerable to|source of|sources of|safe from|scope for|limit\w*|mitigat\w*|decreas\w*|lower\w*|possibility of|looking for|look for|assign\w*|assum\w+|focus\w* on|thinking about|notion of|belief|attribut\w+ anything|(?:end|ends|stop|stops|stopped) (?:with|at|in))\b)(?: \S+){0,5} ?$|\b(?:words|adjectives|terms|phrases|labels) (?:such as|like) [^.;]{0,80}$"
)
_HUMAN_ERROR = sifted(
    r"(?P<what>\b(?:human|user|operator|operational|manual|pilot|person(?:al|nel)?|engineer|developer|admin(?:istrator)?|employee|people|staff|operators?|dba|<H>|<T>|programmer|team|individual|technician|driver|pebkac|cockpit)(?: 's)?[ -](?:error|errors|mistakes?|oversight|negligence|incompetence|carelessness|failing|blunder|inattention|inattentiveness|complacency|inexperience)\b|\bfat[- ]finger\w*(?: \w+)?|\bhuman (?:slips?|slip-?ups?|lapses?|failures?|failings?|fallibility)\b|\bpebkac\b|\bfinger trouble\b|\bhuman factor\b(?=[ .]*$))(?!-?prone| prone| budget| handling| rate| message| messages| page| code| codes)",
    "error|mistake|oversight|negligen|incompet|careless|failing|human |blunder|inattent|complacen|inexper|finger|pebkac|human factor",
)
_CAUSE_BEFORE = re.compile(
    r"(?:\b(?:due to|caused by|because of|attribut\w+ to|results? of|resulted from|resulting from|stem\w* from|owing to|thanks to|down to|boil\w* down to|came from|comes from|origin\w* (?:in|from|with)|as a result of|through|blamed on|traced (?:back )?to|consequence of|triggered by|induced by|led by|reason (?:was|is|for)|case of|from|by|cause(?:s|d)?(?: (?:was|is|were|of \S+ \S+))?|(?:causes|factors) (?:included?|were|are|was)(?: \S+){1,40}? (?:and|,)|was|were|is|being|just|simply|purely|plain|pure|classic|simple|culprit(?: was| is)?|culprit :|find\w* :?|result :|category :|issue :|trigger :|determined to be|ruled|classified as|deemed|considered|concluded)\b|cause :|causes :)(?: \S+){0,4}? ?$"
)
_CAUSE_AFTER = re.compile(
    r"^ (?:\S+ ){0,4}?(?:led to|caused|causing|was|were|is|resulted in|brought|took|triggered|broke|made|wiped|deleted|removed|erased|exposed|leaked|knocked|crashed|corrupted|disabled|dropped|disrupted|cut|blocked|locked|left|sent|put|opened|that led|on the part|during|when|while|by)\b"
)
_JUDGED = re.compile(
    r"\b(?:careless\w*|negligen\w+|slopp(?:y|ily|iness)|reckless\w*|incompeten\w+|stupid\w*|idiot\w*|foolish\w*|moron\w*|ridiculous\w*|irresponsibl\w+|irresponsibility|inexcusabl\w+|unprofessional\w*|clueless\w*|shoddy|half-?assed|half-?baked (?:work|review|job)|boneheaded|lazily|laziness|lazy(?= (?:code )?(?:review|engineer|developer|operator|work|testing|attitude|assumption|thinking|people|approach|decision|admin|team|habit))|thoughtless\w*|inept\w*|pathetic\w*|laughable|amateurish|unforgivabl\w+|lackadaisical|cavalier|geniuses|clowns|cowboys|slackers|amateur hour|clown show|keystone cops|(?:a|an) (?:complete |total |utter |absolute |real )?(?:disgrace|farce|shambles|travesty|laughing ?stock)|nitwits?|complacen\w+|dumb|shameful\w*|disgraceful\w*|embarrassingly|brain-?dead|common sense|(?:rookie|amateur|junior|silly|dumb|basic|elementary|careless|obvious|avoidable|inexcusable|simple-minded|beginner's?|schoolboy|lazy|avoidable|preventable human) (?:mistake|error|blunder)s?|(?:poor|bad|terrible|questionable|lousy) judge?ment|gross(?:ly)? \w+|(?:lousy|terrible|awful|appalling|atrocious) (?:job|work|code|engineering|review|communication|decision|judge?ment|job)|poor(?:ly)? (?:work|workmanship|discipline|attitude|job) ?(?:by|from|of)|lack of (?:\w+ )?(?:discipline|diligence|professionalism|common sense|care|competence|effort|attention to detail|due diligence)|sheer ignorance|ignorance|wilful\w*|willful\w*|inattentive\w*|should be ashamed|asleep at the (?:wheel|switch)|some genius(?! bar)|hare-?brained|unthinking|slipshod|slapdash|bumbling|clumsy|clumsily|unacceptabl[ey] (?:work|behaviou?r|performance|mistake|error|lapse|conduct|that (?:(?:the |an? |\w+ )?<[HT]>|nobody|no one))|not (?:rocket science|good enough))(?![\w-])"
)
_TECHNICAL = re.compile(
    r"\b(?:laz(?:y|ily) (?:load\w*|evaluat\w*|initiali\w*|init\w*|migrat\w*|import\w*|creat\w*|fetch\w*|consumer\w*|propert\w*|comput\w*|connect\w*|reload\w*|filesystem|object\w*|delet\w*|restor\w*)|dumb (?:terminal|pipe|client|proxy|http|storage|load|box|switch)|sloppy (?:quorum|quorums|phrase)|gross (?:revenue|margin|profit|domestic|weight|merchandise|bookings|sales|domestic|volume|total)|stupidly (?:large|high|fast|simple|long)|ridiculously|ignorance is|common sense (?:media|advisory)|ignorance of the (?:system|code))"
)
_FAULT_OF = sifted(
    r"(?:\b(?:is|was|were|be|been|are|clearly|probably|entirely|all|it's|largely|mostly|solely|really|partly|obviously|ultimately|100%) (?:\S+ ){0,5}?\S+ (?:own )?'s (?:own |fault\b)?(?<=fault)|(?:<[HT]> 's|\b(?:his|her|their|your|whose)) (?:own )?fault\b|\bfault of (?:the |our |its )?"
    + _MOD
    + r"(?:<[HT]>|vendor|provider|supplier)|\bfault (?:lies|lay|rests|belongs) with|\b(?:this|that|outage|incident|failure|one|it|delay|mess|downtime|breakage|loss|leak|bug) (?:is|was) (?:entirely |all |squarely |really |clearly |mostly )?on (?:the |our )?"
    + _MOD
    + r"<[HT]>(?=$| [.!]| ,? ?(?:and )?not (?:on )?)|\b(?:door|feet) of (?:the |our )?"
    + _MOD
    + r"<[HT]>|\bat fault\b|\b(?:is|are|was|were|be|been|being|entirely|partly|solely|mostly|also|really|all|clearly|probably|largely|fully) to blame\b|\bblame (?:lies|lay|rests|falls|fell|belongs|goes)\b|\bblamed (?:it |this |them )?(?:on|for)\b|\b(?:i|we|they|<[HT]>) blames? (?:the )?"
    + _MOD
    + r"<[HT]>|\b(?:fault|blame|culprit|responsible|at fault|guilty) : (?:the )?<[HT]>|\b(?:failure|mistake|error|fault|oversight|blunder|bug|slip)\b(?: \S+){0,6}? (?:is|was) <[HT]> 's(?=$| [.,]| (?:alone|entirely|and nobody|and only))|\bguilty (?:party|person|of)|\bfinger-?pointing at|\bpoint(?:ed|s|ing)? (?:the |a )?fingers? at|<[HT]> (?:\S+ ){0,3}?(?:is|was|were|are) (?:\S+ )?(?:the |a )?(?:\w+ )?(?:culprit|ones? who|person who|root cause|reason|cause of|weak link|only one to)|culprit (?:is|was|here is|here was|:) (?:the )?"
    + _MOD
    + r"<[HT]>|<[HT]> (?:\S+ ){0,2}?(?:is|are|was|were|must be|should be|needs to be|need to be|has to be)(?: \S+ly)? (?:responsible for (?:(?:this|the|that|all|our) )?(?:\S+ )?(?:outage|incident|failure|downtime|mess|mistake|error|problem|breakage|disruption|damage|issue|bug|delay|causing|breaking|taking|bringing|deleting)|(?:held )?accountable for)"
    + r"|(?:root )?causes?(?: (?:of|for|behind) (?:the |this |our |that )?\S+(?: \S+)?)? (?:is|was|:|=) "
    + _MOD
    + r"<[HT]>(?=$| [.]$)|\bresponsibility (?:for \S+ \S+ ?\S* )?(?:lies|lay|rests|falls|fell) (?:\w+ )?(?:with|on)\b)",
    "<|fault|blame|guilt|finger|responsib|door|feet",
)
_BARE = re.compile(r"(?:to blame|at fault)$")
_INNOCENT = re.compile(
    r"(?:git|svn|hg) blame|blame(?:less|-free| free|-aware| culture| game| view|storm| annotation)|fault (?:domain|toleran|inject|handl|isolation|line)|page fault|segmentation fault|protection fault|(?:my|our|own) fault"
)
_BY = sifted(
    r"\b(?:(?:missed|overlooked|ignored|forgotten|neglected|skipped|bypassed|botched|broken|mishandled|mistyped|disregarded|(?<!formally )dismissed|mis(?:configured|managed|read|understood|judged|used|typed|applied)|taken down|brought down|let down|rushed|sabotaged|made (?:\w+ )?worse|prolonged|aggravated|worsened|exacerbated|compounded|left \w+|left open|rubber-stamped|not (?:\w+ly |been ){0,2}(?:tested|reviewed|checked|verified|validated|read|documented|communicated|followed|escalated|noticed|caught)) by|(?:disabled|removed|commented out|relaxed|lowered|muted|silenced|changed|merged|forced) by(?= (?:\S+ ){1,5}?to (?:get|save|make|meet|avoid|finish)\b)|(?:bugs?|errors?|regressions?|typos?|defects?|vulnerabilit\w+|faults?) (?:was |were |that was |had been )?(?:introduced|added|created|caused|left) by|(?:bad|wrong|broken|buggy|faulty|incorrect|untested|erroneous|mistaken|careless) (?:[\w-]+ ){1,3}?(?:was |were |being |been |that )?(?:was |were )?(?:accidentally )?(?:pushed|deployed|merged|made|entered|written|run|shipped|committed|executed|released|applied|uploaded|set|introduced|typed|issued|approved|sent) by|(?:accidentally|mistakenly|wrongly|incorrectly|inadvertently|carelessly|erroneously) \w+(?: \w+)?(?: down)? by) (?:"
    + _MOD
    + r")?<[HT]>",
    "<",
    " by ",
)
_CAUSED = sifted(
    rf"\b(?:caused|triggered) by {_MOD}(?P<who><[HT]>)(?! 's (?:reports?|request|traffic|upload))" + _AFTER, "<", "caused by|triggered by"
)
_SLIP_OF = sifted(
    rf"(?P<own><[HT]>|\bhis|\bher|\btheir|\byour)(?P<poss> 's)? (?:(?:own|careless|simple|honest|stupid|silly|repeated|complete|total|apparent|inexcusable|latest|own|single) )*{_SLIP}\b"
    rf"|\b(?:mistakes?|errors?|blunders?|oversights?|negligence|carelessness|failures?|lapses?(?: (?:in|of) \w+)?|typos?|misconfigurations?|(?:bad|poor) (?:decision|call|choice|judge?ment|planning|communication|work)s?|sloppiness|incompetence|laziness|inattention|lack of (?:attention|care|diligence|discipline|effort|thoroughness|caution|communication)) (?:was |were )?(?:made |introduced |committed |caused )?(?:by|from|on the part of|on behalf of) {_MOD}<[HT]>(?! -)"
    rf"|\bfailure (?:of|by) {_MOD}<[HT]> to\b"
    rf"|\b(?:negligence|carelessness|inattention|incompetence|laziness|complacency|lapses? (?:in|of) \w+|lack of (?:attention|care|diligence|discipline|effort|caution)) (?:by|from|of|on the part of) {_MOD}(?:operator|manager|maintainer|author|owner|worker|pilot|captain|assistant)s?\b",
    "mistake|error|blunder|oversight|negligen|careless|incompet|lazi|inattent|sloppi|reckless|ignoran|typo|lapse|misjudg|poor|bad|fail|refus|misconfig|complacen|fault|inaction|inexper|impatien|arrogan|haste|forgetful|stubborn|overconf|greed|hubris|short-sight|penny|indecis|hesitat|passiv|clums|inept|nonchal|mishand|mismanag|lack of",
    "<|his |her |their |your |operator|manager|maintainer|author|owner|worker|pilot|captain|assistant",
)
_NOBODY = sifted(
    r"\b(?:nobody|no one|no-one|none)\b(?: \S+){0,5}? (?:bothered|cared|had the (?:discipline|foresight|decency|courage|guts|initiative)|took the time|could be bothered|took responsibility|took ownership|thought to|had the sense|did (?:their|his|her) (?:job|jobs|homework|duty|part))\b"
    rf"|\b(?:nobody|no one|no-one|none) (?:on|in|from|of|at) {_MOD}<[HT]> (?:\w+ly |even |ever )*(?:followed|checked|read|tested|reviewed|verified|questioned|noticed|looked|asked|told|escalated|responded|reacted|replied|answered|raised|acted|listened|documented|informed)\b",
    "nobody|no one|no-one|none",
)
_BY_WITHOUT = sifted(
    rf"\bby {_MOD}<[HT]> (?:(?!and |but |then |, )\S+ ){{0,4}}?(?:{WITHOUT}|who (?:did not|didn't|forgot|failed)|by mistake|by accident|in haste|in error|accidentally|inadvertently|unintentionally)\b",
    "<",
    "by ",
)
_CHANGE_OF = sifted(
    r"(?:<H> 's|\bhis|\bher) (?:\S+ ){0,3}?(?:change|deploy|deployment|code|commit|pr|push|config|configuration|script|command|query|release|patch|migration|update|merge|fix|refactor|edit)s? (?:\S+ ){0,2}?(?:broke|caused|took (?:\S+ ){0,3}down|crashed|brought (?:\S+ ){0,3}down|killed|wrecked|destroyed|corrupted|ruined|wiped|deleted|erased|overwrote|dropped|exposed(?! (?:an? |the |some |two |several )?(?:[\w-]+ ){0,2}?(?:bugs?|races?|flaws?|weakness\w*|gaps?|issues?|problems?|defects?|limits?|limitations?|edge cases?|race conditions?|leaks?|faults?))|leaked|locked|blocked|overloaded|exhausted|flooded)\b",
    "<|his |her ",
    "broke|caused|took|crash|brought|kill|wreck|destroy|corrupt|ruin|wipe|delet|erase|overwrote|dropped|exposed|leaked|locked|blocked|overloaded|exhausted|flooded",
)
_DUE_TO = sifted(
    rf"\b(?:because of|all due to|down to) (?:the |that |this |an? )?{_MOD}(?P<who><H>)(?=$| [.,;:!]| (?:the|our|we|everything|it|this)\b)",
    "<",
    "because of|due to|down to",
)
_TRUST = sifted(r"<[HT]> (?:can(?:not| not|'t| never)|could(?: not|n't| never)) be (?:trusted|relied)\b", "<", "trusted|relied")
_CAUSE_IS = sifted(
    rf"\bcause(?: of \S+ \S+)? : (?:the |an? |our )?{_MOD}<H> (?:\w+ly )*(?!follow|us|reli|believ|expect|thought|need|lack|receiv|notic|had|was|were|is|did|could|can|may|needed|trusted)(?P<did>(?:hard-)?[a-z]+(?:ed|ran|wrote|put|took|left|set|made|sent|gave|cut|shut))\b",
    "<",
    "cause",
)
_IF_ONLY = sifted(r"\bif only\b(?P<rest>(?: \S+){1,6})", "if only")
_HAD = sifted(
    rf"(?:^|[,;.] |\band )had (?:the |a |an |any |our )?{_MOD}(?P<who><[HT]>|he|she|they|you|operator|operators) (?:\w+ly |not |just |only |also |actually )*(?P<did>[\w-]+)",
    "had ",
)
_IF_HAD = sifted(
    rf"\bif (?:the |a |an )?{_MOD}(?P<who><[HT]>|he|she|they|you|someone|anyone|somebody|operators?|managers?|owners?|maintainers?|authors?)(?: (?:on|in|at|from) [\w<>-]+){{0,2}} (?:\w+ly |just |only )*(?:had|hadn't|'d)(?: not| n't)?(?: \w+ly| just| only| also| even| properly)* (?!(?:an?|the|any|to|no|this|some|access|your|our)\b)\w+",
    "if ",
    "had|'d",
)
_WOULD = re.compile(r"\b(?:would|could|might|wouldn't|couldn't)(?:n't)?(?: not| never| have|n't have|\b)")
_WHY_NOT = sifted(
    rf"\b(?:didn't|doesn't|hadn't|wasn't|did|don't) (?:the |a |an |our |any(?:one|body) on the )?{_MOD}<[HT]> (?P<not>not |n't )?(?:\w+ly |even |just |bother to )*(?:check|test|notice|verify|review|read|follow|respond|catch|tell|inform|escalate|validate|communicate|notify|see|think|realise|realize|know better|ask|consider|spot|rollback|roll|stop|act|page|pay|do)\b",
    "<",
    "did|does|had|was|don't",
)
_SUPPOSED = sifted(
    r"<[HT]>(?: 's)? (?:job|responsibility|duty) to (?:catch|check|notice|test|verify|prevent|review|know|monitor|make sure|ensure|stop)",
    "<",
    " to ",
)


def found(said: Sentence) -> Iterator[tuple[str, int, int, bool]]:
    """Rule, begin, end in the marked text, and whether it is only worth a remark."""
    text = said.marked
    yield from _human_error(text)
    for match in _JUDGED.finditer(text):
        if match[0] == "lazily" and not said.subjects:
            continue  # as programs do it
        if not _denied(text, match.start()) and not _TECHNICAL.match(text, match.start()) and not _own(text, match.start()):
            yield "PM105", match.start(), match.end(), False
    for match in _FAULT_OF.finditer(text):
        near = text[max(0, match.start() - 8) : match.end() + 12]
        if (
            not _INNOCENT.search(near)
            and not _denied(text, match.start())
            and not re.search(r"\b(?:not|nobody|no one|anyone|no-one|isn't|wasn't|never|n't)\b", match[0])
            and borne(text[: match.start()], bare=_BARE.search(match[0]) is not None)
        ):
            yield "PM108", match.start(), match.end(), False
    for match in _CAUSED.finditer(text):
        follows = text[match.end() :]
        if match["who"] == "<H>" or not follows.startswith(" 's"):
            yield "PM108", match.start(), match.end(), False
    for match in _BY.finditer(text):
        yield "PM102" if match[0].endswith("<T>") else "PM101", match.start(), match.end(), False
    for match in _SLIP_OF.finditer(text):
        if _denied(text, match.start()) or (match["own"] in ("<H>", "<T>") and not match["poss"]):
            continue
        if match["own"] == "their" and not re.search(
            r"negligen|careless|incompet|lazi|attention|judg|sloppi|diligence|poor|bad|(?:mistake|oversight|error)$",
            match[0]
            + (
                " x"
                if match[0].endswith(("mistake", "oversight", "error"))
                and not re.match(r" (?:caused|led|took|broke|brought|meant|cost)", text[match.end() :])
                else ""
            ),
        ):
            continue
        yield "PM102" if "<T>" in match[0] else "PM108", match.start(), match.end(), False
    for match in _NOBODY.finditer(text):
        yield "PM102", match.start(), match.end(), False
    for match in _BY_WITHOUT.finditer(text):
        yield "PM102" if "<T>" in match[0] else "PM101", match.start(), match.end(), False
    for match in _CHANGE_OF.finditer(text):
        yield "PM101", match.start(), match.end(), False
    for match in _SUPPOSED.finditer(text):
        yield "PM102" if match[0].startswith("<T>") else "PM104", match.start(), match.end(), False
    for match in _DUE_TO.finditer(text):
        if not _denied(text, match.start()):
            yield "PM108", match.start(), match.end(), False
    for match in _CAUSE_IS.finditer(text):
        yield "PM108", match.start(), match.end(), False
    for match in _TRUST.finditer(text):
        yield "PM105", match.start(), match.end(), False
    yield from _unreal(text)


def _human_error(text: str) -> Iterator[tuple[str, int, int, bool]]:
    for match in _HUMAN_ERROR.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        alone = (not before.strip() and after.startswith((" :", " -", " –", " —"))) or not re.search(
            r"[a-z]{3}", re.sub(r"\b(?:a|an|the|pure|simple|plain|just|mere|single|by|point|of|failure)\b", "", before + after)
        )
        if re.search(r"\b(?:unless|if|in case|whenever|lest)\b(?: \S+){0,3} ?$", before):
            continue
        if _denied(text, match.start()) or re.match(
            r"(?: \S+){0,4}? (?:is|are|was|were) (?:never|where|when|no longer|impossible|harder|less|not|n't|a symptom|inevitable|always|unavoidable|an? unhelpful|only)\b|(?: \S+){0,2}? isn't| should not| is bound| happens?| will | can(?:not)?\b",
            after,
        ):
            continue
        if (
            re.search(
                r"\b(?:ask|asks|call|calls|calling|say|says|saying|blaming|blame|stop at|ending at|end at|conclude|policy|culture|(?:finding|label|verdict|conclusion|answer|explanation|category|categorie)s? (?:such as|like|of))\b(?: \S+){0,4} ?$",
                before,
            )
            or "?" in after
        ):
            continue
        if alone or _CAUSE_BEFORE.search(before) or _CAUSE_AFTER.match(after):
            second = re.match(r"(?:[^.]*?)(?:,|;) (?:but|however|yet)\b", after)
            yield "PM103", match.start(), match.end(), second is not None


def _unreal(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """What would have been, had somebody only."""
    for match in _IF_ONLY.finditer(text):
        somebody = re.search(r"<[HT]>|\b(?:we|he|she|they|you|someone|somebody|i)\b", match["rest"])
        yield "PM104", match.start(), match.end(), somebody is None
    for match in _HAD.finditer(text):
        if _WOULD.search(text[match.end() :]) and re.search(r"(?:ed|en|ad|own|one|ght|een|ut|ept|old|un|set|let|ade|aid)$", match["did"]):
            yield "PM104", match.start("who") - 4 if match.start("who") > 4 else match.start(), match.end(), False
    for match in _IF_HAD.finditer(text):
        if _WOULD.search(text[match.end() :]) or _WOULD.search(text[: match.start()]):
            yield "PM104", match.start(), match.end(), False
    for match in _WHY_NOT.finditer(text):
        if match["not"] or "n't" in match[0].split(" ")[0]:
            yield "PM102" if "<T>" in match[0] else "PM101", match.start(), match.end(), False


def _denied(text: str, at: int) -> bool:
    """Whether the words before turn it around, in the same clause."""
    if re.search(
        r"\b(?:do|does|did)(?: not|n't) (?:\S+ ){1,4}because (?:they|people|he|she|somebody|someone|of) (?:\S+ ){0,3}$", text[:at]
    ):
        return True  # `people do not err because they are careless`
    clause = re.split(r"[;.?!]| but | because ", text[:at])[-1]
    return _NOT.search(clause) is not None


def _own(text: str, at: int) -> bool:
    """Whether the author says it of himself."""
    return any(first_person(word) for word in text[:at].split())
