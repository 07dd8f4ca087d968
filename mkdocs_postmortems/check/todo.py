"""Todo: the text of one action item in, whether it mends a person (PM109), names nothing to check (PM401), or has no end (PM408) out."""

import re

from mkdocs_postmortems.check.sifted import sifted

_LEAD = re.compile(
    r"^(?:\W*(?:\[[ xX]\]|todo|action|ai-?\d*|p\d|ticket|followup|follow-up|next steps?|medium|high|low|\d+[.)])\s*[:\-–—)]?\s+)*(?:(?:(?:we|i|they|you)(?:'ll)?|the team|team|everyone|everybody|all|engineers?|developers?|devs|admins?|staff|people|reviewers?|on-?callers?|operators?|responders?|dbas?|sres?|ops|(?-i:[A-Z][a-z]+)(?=\s(?:should|must|needs?|has|will)\b))\s+(?:all\s+)?)?"
    r"(?:(?:should|must|need(?:s)? to|have to|has to|ought to|will|shall|can|could|are to|is to|plan to|want to|try to|please|let's|let us|going to|agreed to|start(?:ing)? to|begin to|also|always|really|perhaps|maybe|possibly|just)\s+)*",
    re.IGNORECASE,
)
_ROLE = r"(?:the |our |all |every |each |any |those |new |junior |senior |on-?call |support |operations? |ops |data |storage |network |security |release |backend |frontend |mobile |platform |engineering |database |whole |entire |responsible )*(?:engineers?|developers?|devs?|admins?|administrators?|operators?|staff|people|humans?|everyone|everybody|anyone|team|teams|members?|team members?|reviewers?|on-?callers?|on-?calls?|responders?|employees?|interns?|contractors?|colleagues?|dbas?|sres?|ops|qa|devops|management|support|operations|nurses?|doctors?|clerks?|officers?|users|individuals?|personnel|authors?|committers?|deployers?|technicians?|managers?|leads?|hires?|folks|yourself|ourselves|us|him|her|them|person|who\w+)"
_WHO = rf"(?:{_ROLE}|(?-i:(?!We\b|It\b|This\b|That\b|The\b|These\b|Our\b|They\b|You\b|Each\b|[A-Z][a-z]*s\b)[A-Z][a-z]+)|@[\w-]+)"
_BY_HAND = r"(?:(?:always |carefully |properly |thoroughly |manually |also |both |not |never )*(?:check|double[- ]check|triple[- ]check|re-?check|verify|look (?:much |even )?(?:closer|closely|harder|twice|more (?:closely|carefully))|remember|read\b|follow|review|test\b|make sure|pay|take (?:more|care|extra)|consult|refamiliari[sz]e|familiari[sz]e|re-?read|learn|avoid|stop|think|adhere|comply|communicate|double|forget|deploy on|rush|slow down|keep in mind|respect|notice|escalate|use more|exercise|be (?:more|very|extra|aware|careful|attentive|mindful)|are (?:more|very|careful|aware)|knows? (?:how|what|the|to|better|when|about|of|where|that)|don't|do not|have more))"
_ROLE, _WHO, _BY_HAND = (
    part.replace(" ", r"\ ") for part in (_ROLE, _WHO, _BY_HAND)
)  # blanks do not count in an expression over several lines
_PERSON = sifted(
    rf"""(?:be|being|become|becoming)\s(?:(?:a\s(?:bit|lot)|much|far|even|extra|more|very|super|really|always|better|especially|particularly)\s)*(?:careful|cautious|diligent|mindful|vigilant|attentive|disciplined|conscientious|careful\w*|(?<=^be\s)proactive|(?<=more\s)(?:aware|thorough|responsible|alert|proactive|rigorous|conscious)|(?<=very\s)(?:thorough|alert|aware)|(?<=better\s)(?:at|about))\b
    |(?:take|taking|exercise|use|using|apply|show|with|have|pay|more|greater|extra|better|increased?|improve\w*|require|higher)\s(?:(?:more|greater|better|extra|due|proper|the|team|engineer|developer|operator|personal|individual|their|our|closer|close|special|much|greater)\s)*(?:care|caution|attention|diligence|vigilance|discipline|carefulness|responsibility|awareness|mindfulness|accountability|judge?ment|rigou?r)\b(?!\sof\sthe\sservice)
    |(?:double|triple)[- ]?check(?!\s(?:script|job|in\sci|automat|lock|via|by\s(?:a|the)\s(?:script|job|ci)))\b(?!ed\slocking|ing\slocking) | think\s(?:twice|before|harder|carefully|more\scarefully) | slow\sdown\b(?=\s*(?:when|before|and|$|[.,])) | try\sharder | work\sharder | do\sbetter\b | pay\sattention
    |(?:re-?|cross-)?train(?:ing)?\s(?:(?:for|of|up|on)\s)?{_WHO}\b(?!\s*-?(?:model|data|set|run|pipeline)) | (?:re-?training|retrain)\b(?!\s(?:the\s|our\s)?(?:\w+\s){{0,2}}(?:model|classifier|network|forecast|detector|pipeline|job|embedding)) | coach(?:ing)?\s{_WHO}
    |(?:remind|reminding)\s(?!us\b){_WHO}\b | (?:send|post|issue|write|email|put)\s(?:out\s)?(?:an?\s|the\s|regular\s|another\s)?(?:\w+\s)?reminders?\s(?:(?:e-?mails?|messages?|notes?)\s)?(?:to|for)\s | (?:^|\bto\s)(?:tell|warn|instruct|ask|urge|encourage|educate|reprimand|admonish|counsel|discipline|lecture|caution|inform|advise|notify|punish|fire|replace|sanction|penali[sz]e|suspend|demote)\s{_WHO}\s(?:to|not|that|about|on|of|for|against|$) | (?:^|\bto\s)(?:educate|reprimand|discipline|punish|fire|penali[sz]e|demote|counsel|admonish|lecture|sanction|dismiss)\s{_WHO}\b
    | {_WHO}\s(?:(?:to|should|must|will|are\sto|is\sto|needs?\sto|ha(?:s|ve)\sto)\sbe|gets?|ha(?:s|ve)\sbeen)\s(?:re-?trained|reminded|(?:re-?)?educated|instructed|warned|coached|counsell?ed|disciplined|reprimanded|spoken\sto|admonished|made\s(?:more\s)?aware)\b
    |^(?:give|offer)\s(?!users\b|customers\b){_WHO}\s(?:\w+\s){{0,2}}?(?:(?:negative|critical|honest|clear|stern)\s)?(?:feedback|criticism)\s(?:about|on)\s(?:his|her|their|the\s(?:incident|mistake|error|outage|deployment|change))\b | ^(?:give|offer)\s(?!users\b|customers\b){_WHO}\s(?:an?\s)?(?:warning|talking-to|reminder|lecture|refresher|reprimand|dressing-down) | ^(?:provide|give|offer)\s(?:\w+\s){{0,2}}?(?:feedback|coaching|training|guidance)\s(?:to|for)\s(?!users\b|customers\b){_WHO}\b(?=\s(?:about|on|in|for|involved|responsible|concerned)|[.!]?$) | ^(?-i:[A-Z][a-z]+)\s(?:will|must|should|has\sto|needs\sto)\s(?:have|get)\s(?:all|any|every|each|his|her|their)\s(?:\w+\s){{0,2}}?(?:changes?|work|deploy\w*|releases?|code|merges?|commits?|prs?)\s(?:checked|reviewed|approved|supervised|signed\soff)\b
    |(?:have|hold)\s(?:a\s)?(?:word|stern\stalk|serious\stalk|talking-to)\swith\s | (?:have|hold)\s(?:a\s)?(?:talk|chat|conversation)\swith\s{_WHO}(?:\s(?:involved|responsible|concerned|in\squestion|at\sfault))?[.!]?$ | ^(?:speak|talk)\s(?:to|with)\s{_WHO} | hold\s(?:{_WHO}|(?:the|our)\s(?:vendor|provider|supplier))\saccountable | make\s{_WHO}\s(?:responsible|accountable)\sfor\s\w+ing\b | disciplinary | performance\s(?:improvement\s)?(?:plan|review)\sfor | formal\swarning | written\swarning
    |(?:needs?|has|have|ought)\sto\s(?:learn|be\smore\s(?!robust|resilient|reliable|explicit|visible|specific)|remember|study|re-?read)\b | (?:should|must)\s(?:learn|know\sbetter|have\sknown)\b | (?:re-?)?familiari[sz]e\s(?:themselves|yourself|ourselves|himself|herself|{_WHO}) | refamiliari[sz]e
    |(?:make\ssure|makes\ssure|ensure|see\sto\sit|insist|expect|emphasi[sz]e|stress|reiterate|reinforce|remember)\s(?:to\s{_WHO}\s)?(?:that\s|with\s)?{_WHO}\s(?:(?:always|never|will|must|should|can|all|who\s\w+(?:\s\w+){{0,3}}|to)\s)*{_BY_HAND} | {_WHO}\s(?:should|must|need\sto|needs\sto|has\sto|have\sto|will|are\sto|shall|ought\sto)\s{_BY_HAND}
    |^(?:never|don't|do\snot|stop|avoid)\s(?:\w+\s){{0,6}}?(?:again\b|mistakes?|human\serrors?|errors?\b|rush\w*|forget\w*|carelessness|deploy\w*\son|push\w*\s(?:on|to\s(?:prod|main|master)|directly)|mak\w+)\b | ^(?:don't|do\snot|never)\s(?:forget|deploy|push|run|assume|trust|ignore|merge|rush|skip|make|do\b) | ^always\s(?:check|verify|test|double|review|read|remember|ask|confirm|follow|use\scaution|communicate|be\s(?:sure|careful|on|aware|prepared|ready|mindful|alert|polite)) | ^(?:please\s)?remember\s(?:to|that)\b
    |^(?:follow|adhere\sto|stick\sto|comply\swith|respect|obey)\s(?:the\s|our\s|all\s|established\s|existing\s|proper\s|deployment\s|change\s)*(?:process\w*|procedures?|rules?|polic\w+|guidelines|protocols?|runbooks?|checklists?|best\spractices?|standards?)(?:\s(?:more|better|next\stime|properly|in\s(?:the\s)?future|strictly|carefully|when\w*|at\sall\stimes|closely).*)?[.!]?$ | (?:raise|increase|improve|create|build)\s(?:\w+\s){{0,2}}?awareness\b | (?:better|improve[d]?|more)\s(?:\w+\s)?(?:discipline|attitude|work\sethic|human\sperformance|common\ssense)
    | \btake\s(?:their|your|his|her|this|it|the|our|alerts?|[a-z]+)\s(?:\w+\s){{0,2}}?(?:more\s)?seriously\b
    |(?:do|doing)\s(?:a\s)?(?:better|more\sthorough)\s(?:job|work)\b | (?:get|become)\s(?:better|faster|quicker|smarter)\sat\b | (?:strict|stricter|better|closer)\s(?:adherence|compliance|obedience)\s(?:to|with)\b
    |(?:stay|remain|keep)\s(?:\w+\s)?(?:vigilant|calm|focus+ed|attentive|mindful|disciplined|on\s(?:your|our|their)\stoes)\b | (?:stay|remain)\s(?:more\s)?alert\b | ^(?:be|stay|remain)\son\s(?:guard|alert|the\slookout)\b
    |(?:emphasi[sz]e|stress|reinforce|underline|underscore|reiterate)\s(?:to\s{_WHO}\s)?(?:the|how)\s(?:importance|need|value|necessity|important)\b | ^make\s{_ROLE}\s(?:more\s)?aware\b
    |^(?:have|get|make)\s(?!users\b){_ROLE}\s(?:to\s)?(?:{_BY_HAND}|care\b|listen|apologi[sz]e|explain\s(?:himself|herself|themselves)|retake|take\s(?:a|the)\s(?:\w+\s)?(?:training|course|class|quiz)) | (?:send|enroll?|sign\sup)\s{_WHO}\s(?:to|on|in|for|up\sfor)\s(?:an?\s|the\s)?(?:\w+\s){{0,2}}?(?:training|course|workshop|seminar|refresher|class)\b
    |\btraining\s(?:sessions?|courses?|workshops?|days?)\s(?:for|of|with)\s(?!users\b|customers\b){_WHO}
    |^(?:an?\s)?(?:(?:refresher|additional|more|extra|mandatory|better|annual)\s)*(?:training|refresher|awareness)\s(?:session|course|workshop|class|day)s?\s(?:on|for|about|in)\s
    |^(?:test|think|check|read|ask|look)\s(?:\w+\s){{0,2}}before\s(?:you\s\w+|\w+ing)[.!]?$ | ^no\smore\s(?:\w+\s)?(?:friday|weekend|late|late-night|evening|direct|hasty|careless|sloppy|untested|rushed)\b | ^no\smore\s(?:mistakes|slip-?ups|excuses)
    |^brief\s{_WHO}\s(?:on|about)\s(?:the\s|this\s|our\s)?(?:importance|need|risks?|dangers?|process|procedure|policy|incident)\b | ^(?:review|check|test|read|watch|monitor|plan|look|listen|communicate|verify|follow|deploy|examine|inspect|work|consider|coordinate)\b(?:\s[\w'-]+){{0,5}}?\s(?:more|very|extra)\s(?:carefully|thoroughly|closely|diligently|attentively|rigorously|cautiously|conscientiously)\b
    |^(?:use|apply)\s(?:more\s)?(?:common\ssense|better\sjudge?ment)\b | awareness\s(?:training|campaign|session|among) | ^(?:pay|take)\s(?:more|better|greater)\s\w+ | don't\s(?:let\s(?:this|it)\shappen|do\s(?:this|that|it))\sagain | (?:not|never)\s(?:let\s(?:this|it)\shappen|do\s(?:this|that|it)|make\s(?:this|the\ssame)\smistake)\sagain""",
    "care|caution|cautious|diligen|mindful|vigilan|attenti|disciplin|conscien|proactive|aware|thorough|responsib|alert|rigo|conscious"
    "|better|accountab|judg|check|think|slow|harder|train|coach|remind|tell|warn|instruct|ask|urge|encourag|educat|reprimand|admonish"
    "|counsel|lectur|inform|advise|notif|punish|fire|replac|sanction|penali|suspend|demot|dismiss|spoken|word|talk|chat|conversation"
    "|speak|performance|learn|be more|remember|study|read|known|familiari|sure|ensure|see to|insist|expect|emphasi|stress|reiterat"
    "|reinforc|should|must|need|has to|have to|will|are to|shall|ought|never|don't|do not|stop|avoid|always|follow|adhere|stick|comply"
    "|respect|obey|attitude|ethic|common sense|serious|use|apply|pay|take|again|adherence|compliance|obedience|calm|focus|mindful|toes|importance"
    "|important|value|highlight|underline|underscore|have|get|let|send|enrol|sign|session|course|workshop|class|before|no more|feedback|criticism|reprimand|dressing-down|guidance|refresher|brief|guard|lookout|apolog",
    flags=re.VERBOSE | re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"^(?:add|build|write|create|implement|configure|set up|automate|enable|make (?:the|our)(?! (?:\w+ ){0,3}?(?:teams?|engineers?|developers?|staff|people|operators?|admins?|reviewers?|ops)\b)|extend|change|have (?:the|our) (?:\w+ ){0,2}(?:ci|bot|tool|pipeline|script|job|cli|linter|system)|teach the|let the|block|require|enforce|introduce|install|deploy|update|move|use a|provide|document|define|publish|schedule|run|migrate|replace (?:the|our)|alert|send an? (?:alert|automatic)|"
    r"(?:the |our )?(?:\w+ ){0,2}(?:ci|bot|tool|pipeline|script|job|cli|linter|system|service|server|console|ui|api|deploy|deployment|scheduler|controller|mdb)\b)",
    re.IGNORECASE,
)
_SOFT = re.compile(r"(?:be|being) (?:\w+ )?(?:careful|cautious|diligent|mindful|vigilant)|more (?:care|attention|caution)|remind (?:everyone|people|the team|all)|awareness|training (?:(?:sessions?|courses?|workshops?|days?) )?(?:for|of|with) |discipline", re.IGNORECASE)  # fmt: skip

_GENERIC = frozenset(
    """monitoring monitor monitors alerting alert alerts alarms alarm paging page pages pager documentation document documents docs doc documented documenting test tests
    testing tested process processes procedure procedures reliability resilience resiliency resilient scalable scalability maintainable robustness stability stable reliable robust issue issues outage outages incident
    incidents problem problems bug bugs failure failures error errors thing things stuff system systems service services application applications app apps platform
    infrastructure infra production prod environment environments code quality communication communications coordination collaboration performance availability observability
    visibility logging logs log metrics metric dashboard dashboards handling safety security maintenance practice practices workflow workflows tooling tools tool automation automated
    coverage review reviews reviewing training knowledge sharing knowledge-sharing operations operational operation deployment deployments deploy deploys release releases
    change changes situation situations future happening happen happens again recurrence reoccurrence recur similar such kind kinds type types way ways approach approaches
    cause causes root caused underlying fix fixes fixed solution solutions solve better improve improved improvement improvements improving good best proper properly correct
    correctly more less earlier faster speed quicker quickly sooner soon appropriate adequate adequately sufficient sufficiently necessary needed required relevant important
    possible regular regularly overall general generally various several some any all everything everyone team teams people engineers developers us our ours their its it
    this that these those them they we you customer customers user users experience impact response responses responding detection detect detecting prevention prevent
    preventing mitigation mitigate backup backups runbook runbooks playbook playbooks checks check checking validation validate validations investigation investigate
    analysis analyse analyze configuration configurations config configs setup standards standard guidelines guideline policy policies capacity planning plan plans readiness
    preparedness network networking database databases server servers data design architecture technical debt dependencies dependency risk risks time times
    next steps step follow followup follow-up action actions ways area areas part parts end place well enough further additional extra new existing current currently
    internal external critical key major support staff management health state status regarding around about based related concerned affected involved responsible able
    thorough thoroughly careful carefully comprehensive efficient effective effectively efficiency effectiveness higher high lower low greater stronger strong tighter clear
    clearer clearly safer easier cleaner prone consistent consistently smoother smooth simple simpler complexity understanding lessons learned learnings lesson learning awareness culture responsibilities roles downtime human often risky big informed understand understands expectations reviewers reviewer mindset mentality blameless habits hygiene excellence governance alignment clarity transparency scenarios scenario cases case
    rollouts rollout rollback-free pipeline pipelines gaps gap options option measures measure controls control safeguards safeguard protections protection mechanisms mechanism
    troubleshooting troubleshoot common channel channels cascading proactive proactively done threshold thresholds timely systematic holistic periodic routine debugging debug regression regressions escalation reason reasons noise noisy forward happened went wrong occur occurs occurring it's sure closely attention worth effort efforts resources resource once first also need needs""".split()
)
"""Words that name no thing somebody could look at and say: done."""
_LOOSE = frozenset("adding having using making doing getting creating writing introducing catch find spot avoid help identify notice see resolve respond react meeting retro retrospective sync standup onboarding offboarding hiring handover handovers handoff handoffs morale meetings disk cpu memory usage load latency traffic queue queues cache space storage utilization throughput connections nodes cluster clusters hosts graphs trends numbers costs scaling ram utilisation slow vendor vendors provider providers supplier suppliers partner partners strategy strategies query queries work moving switching migrating cloud long term deeper closer failed broke broken stakeholders colleagues others another look alternatives".split())  # fmt: skip
"""Generic too, behind a verb that only looks."""
_LITTLE = frozenset(
    """sure doesn't don't won't can't isn't a an the to of for in on at by with from into onto over under and or but not no as if when where while so than then there here is are was were be been being have has
    had do does did will would should could can may might must shall up out off down how what which who why whether that's let via per each both either very too just only even
    cannot never ever like one elsewhere still yet really much many few most own same other another during after before between through across within without against toward towards until since because
    i me my your his her""".split()
)
_LOOKS = re.compile(
    r"^(?:keep (?:an eye|tabs|watch|a watch|monitoring|watching|looking)|take (?:a|another) (?:\w+ )?look|(?:talk|speak|reach out|listen) (?:to|with)|(?:follow up|sync|sync up|work|check in|liaise|coordinate|meet|collaborate|engage|partner) (?:with|on)|dig (?:deeper |further )?into|get to the bottom|(?:have|hold|schedule|organi[sz]e|set up) (?:an?|the|another|more|regular) (?:\w+ )?(?:meetings?|discussions?|talks?|calls?|chats?|syncs?|retros?)|understand|prioriti[sz]e|share (?:the |our )?(?=lesson|learning|knowledge|finding|experience)|find|check|look(?:ing)? (?:at|into|out|more|for)|watch|monitor|think about|consider|examine|observe|be aware|discuss|revisit|see (?:if|whether|what)|track|check on|explore|evaluate|assess|study|continue|figure out|brainstorm|talk about|review|investigate|address|improve|better|enhance|optimi[sz]e|tune|increase|reduce|handle|deal with|strengthen|work on)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\d|%|#|`|\ue000|(?<!\w)/\w|\w/\w+/|/[\w-]*[._]|_|https?:|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}\d*\b(?<!CPU)(?<!CI)(?<!QA)(?<!IT)(?<!OK)(?<!SRE)|\w\.\w|\w-\d|::|@|(?<=\s)[B-HJ-Z]\b"
)
_AIMED = re.compile(
    r"\b(?:to|for|in|into|on|of|when|before|after|between)\b (?:the |our |this |that |each |every |all )*[a-z-]+ [a-z-]+", re.IGNORECASE
)
"""Says where the new thing goes, in more than one word."""
_JOINED = re.compile(r"(?:link|attach|tie|map|associate|pair)\s(?:\S+\s)+?(?:to|with)\s", re.IGNORECASE)
"""Two things that anybody can see are one or not, however plain their names."""
_A_PLAN = re.compile(
    r"(?:create|write|build|develop|establish) (?:an? |the )?(?:\w+ )?(?:plan|strategy|solution|policy|process|approach)s? (?:to|for) (?:prevent|avoid|improv|ensur|reduc|address|stop|mitigat|handl)\w*",
    re.IGNORECASE,
)
"""Aims at what everybody wants."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPEN_END = re.compile(
    r"^(?:continue|keep|regularly|periodically|constantly|continuously|ongoing|always|continually)\b|\b(?:keep an eye|keep (?:watching|monitoring|looking)|on an ongoing basis|going forward|as needed|from time to time|regularly (?:review|check|test|monitor|audit|update)|periodically|continuously (?:improve|monitor|review))\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:until|till|by|through|for)\s+(?:the\s)?(?:\d|q[1-4]|end|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|monday|friday|two|three|four|six)|\b(?:daily|weekly|monthly|quarterly|yearly|annually|every\s\w+|each\s\w+|once a)\b|\d", re.IGNORECASE)  # fmt: skip
_NOUNISH = re.compile(r"^(?:the |a |an |our |more |better |some |additional |new |missing )?(?:[a-z]+(?:tion|sion|ment|ness|ity|ance|ence|age|sis)|[a-z]{4,}ing)\b(?: (?:of|for|on|in|to|around|about|with|between))?", re.IGNORECASE)  # fmt: skip
_VERB = re.compile(
    r"^(?:document|implement|enhance|version|complement|supplement|experiment|augment|reference|balance|manage|engage|leverage|package|stage|question|mention|condition|transition|position|partition|provision|function|bring|ring|ping|instrument|increment|comment|segment|advance|finance|encourage|damage|storage-lock|something)\b|^(?!monitoring|alerting|testing|logging|handling|training|reporting|scaling|tracing|paging|planning)[a-z]+ing\b(?! (?:of|for|on|around)\b)",
    re.IGNORECASE,
)


_DELEGATED = re.compile(
    r"(?:to )?(?:ask|tell|inform|notify|warn|advise|urge) (?:\S+ ){1,5}?(?:to (?:open|raise|write|add|create|enable|grant|provide|publish|fix|send|increase|lower|upgrade|move|set|configure"
    r"|allow|extend|share|confirm|delete|remove|replace|install|build|document|rename|rotate|renew|host|block|close|expose|order|supply|migrate|reserve|restore|expire|move|cap|patch)"
    r" (?:the|a|an|our|us|port|all|both|every|each|\S*\d\S*)\b|for (?!(?:an? |the |more |better |some )?(?:explanation|apology|statement|commitment|care|attention|discipline|caution))\w"
    r"|(?:about|of|on) (?:the |an? |any |all )?(?:new|planned|upcoming|failed|next|changed|coming|expiring)\b)"
    r"|(?:warn|tell|inform|notify|advise|remind) (?:the |our |all |affected )*(?:users|customers|clients|visitors|subscribers)\b",
    re.IGNORECASE,
)
"""Who is asked for a thing, or told a piece of news, is not asked to be better."""
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|none)\b(?: \S+){0,3} ?$", re.IGNORECASE)
_AND_MORE = re.compile(
    r"(?:\b(?:aka|a\.k\.a\.|i\.e\.|that is|and|or|by|so)\b|[,;:(\u2013\u2014]) (?:we (?:should |will |must )?)?(?:have|add|build|write|automate|implement|require|create|enforce|adding|building|writing|automating|requiring|having) (?:\w+ )*?(?:tests?|checks?|alerts?|scripts?|gates?|prompts?|guards?|limits?|canar(?:y|ies)|linters?|validation|automation|dashboards?)\b",
    re.IGNORECASE,
)
"""An item that asks for care and then says by what: that part is worth keeping."""


def mends_a_person(text: str) -> str:
    """The words that ask somebody to be better, where the item asks no more of a system; else nothing."""
    flat = " ".join(text.replace("\u2019", "'").split())
    bare = _LEAD.sub("", flat, count=1)
    low = flat.casefold()
    match = _PERSON.search(bare, low) or (_PERSON.search(flat, low) if flat != bare else None)
    if match and re.search(r"\b(?:users?|customers?|visitors?|readers?|they|it)\b(?: \S+){0,2} ?$", bare[: match.start()], re.IGNORECASE):
        return ""  # it is not us who are to be better
    if match and _DELEGATED.match(match.string, match.start()):
        return ""
    if match and _NOBODY.search(match.string[: match.start()] + match[0].partition(" ")[0]):
        return ""
    if (
        match is None
        or (_SYSTEM.match(bare) and not _SOFT.search(match[0]))
        or re.match(r"(?:add|build|implement|configure|write|create|automate)\b", bare, re.IGNORECASE)
    ):
        return ""
    return match[0].strip()


def names_a_measure(text: str) -> bool:
    """Whether an item that asks for care also says by what (`be careful, and add a check for it`)."""
    return _AND_MORE.search(text) is not None


def is_vague(text: str, ticket: bool = False) -> bool:
    """Whether an item names nothing that could be checked; what stands in code, a number or a name is something."""
    flat = " ".join(text.replace("\u2019", "'").split()).strip(" .!*_")
    bare = _LEAD.sub("", flat, count=1)
    if ticket or not bare or _THING.search(bare) or len(bare.split()) > 14:
        return False
    if _JOINED.match(bare):
        return False
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(bare)]
    rest = words[1:] if words else []
    if bare.split(" ")[0].casefold() in _GENERIC and not _LOOKS.match(bare):
        rest = words
    loose = _LOOKS.match(bare)
    if loose:
        rest = [w.casefold() for w in _WORD.findall(bare[loose.end() :])]
    if len(words) < 2 and not set(words) <= _GENERIC:
        return False
    if (
        not _A_PLAN.match(bare)
        and re.match(r"(?:add|create|write|build|implement|set up|extend|require|enforce|introduce)\b", bare, re.IGNORECASE)
        and _AIMED.search(bare)
    ):
        return False
    allowed = _GENERIC | _LITTLE | (_LOOSE if loose else frozenset())
    return all(part in allowed for word in rest for part in word.split("-"))


def has_no_end(text: str) -> str:
    """The words that leave an item open for ever; nothing where a date or a rhythm bounds it."""
    match = _OPEN_END.search(_LEAD.sub("", text, count=1))
    return match[0] if match and not _BOUND.search(text) else ""


def begins_with_no_verb(text: str) -> bool:
    """Whether an item names a thing (`Monitoring of disk`) and not what will be done."""
    bare = text.strip()
    return bool(_NOUNISH.match(bare)) and not _VERB.match(bare) and not re.search(r"\b(?:should|must|needs?|will|has to|have to)\b", bare)
