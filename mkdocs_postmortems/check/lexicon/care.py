"""Care: the action items that ask somebody to be better, and what shows that one asks more."""

import re
from functools import partial

from mkdocs_postmortems.check.lexicon.addressed import BY_HAND, ROLE, WHO
from mkdocs_postmortems.check.lexicon.barred import BARRED
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import any_of, sifted
from mkdocs_postmortems.model.expression import Expression

LEAD = Expression(partial(phrases, r"""
    ^(\W*(\[[ xX]\]|todo|action|ai-?\d*|p\d|ticket|followup|follow-up|next steps?|medium|high|low|\d+[.)])\s*[:\-–—)]?\s+)*(
        (
            (we|i|they|you)('ll)?|the team|team|everyone|everybody|all|engineers?|developers?|devs|admins?|staff|people|reviewers?
          | on-?callers?|operators?|responders?|dbas?|sres?|ops|(?-i:[A-Z][a-z]+)(?=\s(should|must|needs?|has|will)\b)
        )\s+(all\s+)?
    )?(
        (
            should|must|need(s)? to|have to|has to|ought to|will|shall|can|could|are to|is to|plan to|want to|try to|please|let's|let us
          | going to|agreed to|start(ing)? to|begin to|also|always|really|perhaps|maybe|possibly|just
        )\s+
    )*
"""), re.IGNORECASE)
PERSON = any_of(
    sifted(phrases(r"""
    (be|being|become|becoming)\s((a\s(bit|lot)|much|far|even|extra|more|very|super|really|always|better|especially|particularly)\s)*(
        careful|cautious|diligent|mindful|vigilant|attentive|disciplined|conscientious|careful\w*|(?<=^be\s)proactive
      | (?<=more\s)(aware|thorough|responsible|alert|proactive|rigorous|conscious)|(?<=very\s)(thorough|alert|aware)
      | (?<=better\s)(at|about)
    )\b
  | (
        take|taking|exercise|use|using|apply|show|with|have|pay|more|greater|extra|better|increased?|improve\w*|require|higher
      | enforce|instil+|demand|insist\son
    )\s(
        (
            more|greater|better|extra|due|proper|the|team|engineer|developer|operator|personal|individual|their|our|closer|close|special
          | much|greater
        )\s
    )*(
        care|caution|attention|diligence|vigilance|discipline|carefulness|responsibility|awareness|mindfulness|accountability|judge?ment
      | rigou?r
    )\b(?!\sof\sthe\sservice)
"""), (
        "care|caution|cautious|diligen|mindful|vigilan|attenti|disciplin|conscien|proactive|aware|thorough|responsib|alert|"
        "rigo|conscious|better|accountab|judg"
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    (double|triple)[- ]?check(?!\s(script|job|in\sci|automat|lock|via|by\s(a|the)\s(script|job|ci)))\b(?!ed\slocking|ing\slocking)
  | think\s(twice|before|harder|carefully|more\scarefully)|slow\sdown\b(?=\s*(when|before|and|$|[.,]))|try\sharder|work\sharder
  | do\sbetter\b|pay\sattention|(re-?|cross-)?train(ing)?\s((for|of|up|on)\s)?{WHO}\b(?!\s*-?(model|data|set|run|pipeline))
  | (re-?training|retrain)\b(?!\s(the\s|our\s)?(\w+\s){0,2}(model|classifier|network|forecast|detector|pipeline|job|embedding))
  | \buntil\s(he|she|they|{WHO})\s(ha(s|ve)|can)\s(been\sre)?(learn|prove|shown?|underst|earn|grasp|train)
  | ^(send|write|issue)\s(an?\s)?(stern|sharp|strongly[- ]worded|serious|harsh)\s(e-?mail|letter|message|note|memo)\s(to|for)\s
  | coach(ing)?\s{WHO}|(remind|reminding)\s(?!us\b){WHO}\b
  | (send|post|issue|write|email|put)\s(out\s)?(an?\s|the\s|regular\s|another\s)?(\w+\s)?reminders?\s((e-?mails?|messages?|notes?)\s)?
    (to|for)\s
  | (^|\bto\s)(
        tell|warn|instruct|ask|urge|encourage|educate|reprimand|admonish|counsel|discipline|lecture|caution|inform|advise|notify|punish
      | fire|replace|sanction|penali[sz]e|suspend|demote
    )\s{WHO}\s(to|not|that|about|on|of|for|against|$)
  | (^|\bto\s)(educate|reprimand|discipline|punish|fire|penali[sz]e|demote|counsel|admonish|lecture|sanction|dismiss)\s{WHO}\b
""", WHO=WHO), (
        "check|think|slow|harder|better|attention|train|until|stern|sharp|strongly|serious|harsh|coach|remind|tell|warn|"
        "instruct|ask|urge|encourag|educat|reprimand|admonish|counsel|disciplin|lectur|caution|inform|advise|notify|punish|"
        "fire|replace|sanction|penali|suspend|demote|dismiss"
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    {WHO}\s((to|should|must|will|are\sto|is\sto|needs?\sto|ha(s|ve)\sto)\sbe|gets?|ha(s|ve)\sbeen)\s(
        re-?trained|reminded|(re-?)?educated|instructed|warned|coached|counsell?ed|disciplined|reprimanded|spoken\sto|admonished
      | made\s(more\s)?aware
    )\b
""", WHO=WHO), "train|remind|educat|instruct|warn|coach|counsel|disciplin|reprimand|spoken|admonish|aware", flags=re.IGNORECASE),
    sifted(phrases(r"""
    ^(give|offer)\s(?!users\b|customers\b){WHO}\s(\w+\s){0,2}?((negative|critical|honest|clear|stern)\s)?(feedback|criticism)\s
    (about|on)\s(his|her|their|the\s(incident|mistake|error|outage|deployment|change))\b
  | ^(give|offer)\s(?!users\b|customers\b){WHO}\s(an?\s)?(warning|talking-to|reminder|lecture|refresher|reprimand|dressing-down)
  | ^(provide|give|offer)\s(\w+\s){0,2}?(feedback|coaching|training|guidance)\s(to|for)\s(?!users\b|customers\b){WHO}\b
    (?=\s(about|on|in|for|involved|responsible|concerned)|[.!]?$)
  | ^(?-i:[A-Z][a-z]+)\s(will|must|should|has\sto|needs\sto)\s(have|get)\s(all|any|every|each|his|her|their)\s(\w+\s){0,2}?
    (changes?|work|deploy\w*|releases?|code|merges?|commits?|prs?)\s(checked|reviewed|approved|supervised|signed\soff)\b
  | (have|hold)\s(a\s)?(word|stern\stalk|serious\stalk|talking-to)\swith\s
  | (have|hold)\s(a\s)?(talk|chat|conversation)\swith\s{WHO}\sabout\s(this|that|it\b|his|her|their|the\s(incident|outage|mistake|error))
  | (have|hold)\s(a\s)?(talk|chat|conversation)\swith\s{WHO}(\s(involved|responsible|concerned|in\squestion|at\sfault))?[.!]?$
  | ^(speak|talk)\s(to|with)\s{WHO}|hold\s({WHO}|(the|our)\s(vendor|provider|supplier))\saccountable
  | make\s{WHO}\s(responsible|accountable)\sfor\s\w+ing\b|disciplinary|performance\s(improvement\s)?(plan|review)\sfor|formal\swarning
  | written\swarning
  | (needs?|has|have|ought)\sto\s(learn|be\smore\s(?!robust|resilient|reliable|explicit|visible|specific)|remember|study|re-?read)\b
  | (should|must)\s(learn|know\sbetter|have\sknown)\b|(re-?)?familiari[sz]e\s(themselves|yourself|ourselves|himself|herself|{WHO})
  | refamiliari[sz]e
  | (make\ssure|makes\ssure|ensure|see\sto\sit|insist|expect|emphasi[sz]e|stress|reiterate|reinforce|remember)\s(to\s{WHO}\s)?
    (that\s|with\s)?{WHO}\s((always|never|will|must|should|can|all|who\s\w+(\s\w+){0,3}|to)\s)*(
        {BY_HAND}|(is|are)\s(\w+\s)?(aware\sof|familiar\swith|more\s(careful|aware|alert)|careful|trained|educated|up\sto\sspeed)
      | look(s)?\sat\s(\S+\s){1,5}?(carefully|closely|properly|thoroughly)
    )
""", BY_HAND=BY_HAND, WHO=WHO), (
        "feedback|criticism|warning|talking-to|reminder|lecture|refresher|reprimand|dressing-down|coaching|training|guidance|"
        "will|must|should|has to|needs to|word|talk|chat|conversation|speak|accountable|responsible|disciplinary|performance|"
        "learn|be more|remember|study|read|known|know better|familiari|make|ensure|see to|insist|expect|emphasi|stress|"
        "reiterate|reinforce"
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    {WHO}\s(should|must|need\sto|needs\sto|has\sto|have\sto|will|are\sto|shall|ought\sto)\s{BY_HAND}
""", BY_HAND=BY_HAND, WHO=WHO), "should|must|need|has to|have to|will|are to|shall|ought", (
        "check|verify|look|remember|read|follow|review|test|make sure|pay|take|extra|consult|familiari|learn|avoid|stop|think|"
        "adhere|comply|communicate|double|forget|deploy on|rush|slow down|keep in mind|respect|notice|escalate|use more|"
        "exercise|be |are |sign|concentrate|focus|listen|behave|know|don't|do not|have more"
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    ^(never|don't|do\snot|stop|avoid)\s(\w+\s){0,6}?(
        again\b|mistakes?|human\serrors?|errors?\b|rush\w*|forget\w*|carelessness|deploy\w*\son
      | push\w*\s(on|to\s(prod|production|main|master)|directly)|mak\w+
    )\b
  | ^(don't|do\snot|never)\s(forget|deploy|push|run|assume|trust|ignore|merge|rush|skip|make|do\b)
  | ^always\s(
        check|verify|test|double|review|read|remember|ask|confirm|follow|use\scaution|communicate
      | be\s(sure|careful|on|aware|prepared|ready|mindful|alert|polite)
    )
  | ^(please\s)?remember\s(to|that)\b
  | ^(follow|adhere\sto|stick\sto|comply\swith|respect|obey)\s(
        the\s|our\s|all\s|established\s|existing\s|proper\s|deployment\s|change\s
    )*(process\w*|procedures?|rules?|polic\w+|guidelines|protocols?|runbooks?|checklists?|best\spractices?|standards?)
    (\s(more|better|next\stime|properly|in\s(the\s)?future|strictly|carefully|when\w*|at\sall\stimes|closely).*)?[.!]?$
  | (raise|increase|improve|create|build)\s(\w+\s){0,2}?awareness\b
  | (better|improve[d]?|more)\s(\w+\s)?(discipline|attitude|work\sethic|human\sperformance|common\ssense)
  | \btake\s(their|your|his|her|this|it|the|our|alerts?|[a-z]+)\s(\w+\s){0,2}?(more\s)?seriously\b
  | (do|doing)\s(a\s)?(better|more\sthorough)\s(job|work)\b|(get|become)\s(better|faster|quicker|smarter)\sat\b
  | (strict|stricter|better|closer)\s(adherence|compliance|obedience)\s(to|with)\b
  | (stay|remain|keep)\s(\w+\s)?(vigilant|calm|focus+ed|attentive|mindful|disciplined|on\s(your|our|their)\stoes|on\stop\sof)\b
  | ^(please\s)?(make|be)\ssure\s(to|you|we)\s{BY_HAND}
  | (stay|remain)\s(more\s)?alert\b|^(be|stay|remain)\son\s(guard|alert|the\slookout)\b
  | (emphasi[sz]e|stress|reinforce|underline|underscore|reiterate)\s(to\s{WHO}\s)?(the|how)\s(importance|need|value|necessity|important)
    \b
  | ^make\s{ROLE}\s(more\s)?aware\b
  | ^teach\s(?!users\b){ROLE}\sto\s{BY_HAND}
  | ^(have|get|make)\s(?!users\b){ROLE}\s(to\s)?(
        {BY_HAND}|care\b|listen|apologi[sz]e|explain\s(himself|herself|themselves)|retake
      | take\s(a|the)\s(\w+\s)?(training|course|class|quiz)
    )
  | (send|enroll?|sign\sup)\s{WHO}\s(to|on|in|for|up\sfor)\s(an?\s|the\s)?(\w+\s){0,2}?(
        training|course|workshop|seminar|refresher|class
    )\b
  | \btraining\s(sessions?|courses?|workshops?|days?)\s(for|of|with)\s(?!users\b|customers\b){WHO}
  | ^(an?\s)?((refresher|additional|more|extra|mandatory|better|annual)\s)*(training|refresher|awareness)\s
    (session|course|workshop|class|day)s?\s(on|for|about|in)\s
  | ^(test|think|check|read|ask|look)\s(\w+\s){0,2}before\s(you\s\w+|\w+ing)[.!]?$
  | ^no\smore\s(\w+\s)?(friday|weekend|late|late-night|evening|direct|hasty|careless|sloppy|untested|rushed)\b
  | ^no\smore\s(mistakes|slip-?ups|excuses)
  | ^brief\s{WHO}\s(on|about)\s(the\s|this\s|our\s)?(importance|need|risks?|dangers?|process|procedure|policy|incident)\b
  | ^(review|check|test|read|watch|monitor|plan|look|listen|communicate|verify|follow|deploy|examine|inspect|work|consider|coordinate)\b
    (\s[\w'-]+){0,5}?\s(more|very|extra)\s(carefully|thoroughly|closely|diligently|attentively|rigorously|cautiously|conscientiously)\b
  | ^(use|apply)\s(more\s)?(common\ssense|better\sjudge?ment)\b|awareness\s(training|campaign|session|among)
  | ^(pay|take)\s(more|better|greater)\s\w+|don't\s(let\s(this|it)\shappen|do\s(this|that|it))\sagain
  | (not|never)\s(let\s(this|it)\shappen|do\s(this|that|it)|make\s(this|the\ssame)\smistake)\sagain
""", BY_HAND=BY_HAND, ROLE=ROLE, WHO=WHO), (
        "never|don't|do not|stop|avoid|always|remember|follow|adhere|stick|comply|respect|obey|awareness|discipline|attitude|"
        "sure|on top|ethic|performance|common sense|seriously|better|thorough|get|become|adherence|compliance|obedience|vigilant|calm|"
        "focus|attentive|mindful|toes|alert|guard|lookout|importan|need|value|necessity|aware|teach|have|make|send|enrol|"
        "sign up|training|session|course|workshop|class|before|no more|brief|more|very|extra|judg|pay|take|again"
    ), flags=re.IGNORECASE),
    *BARRED,
)
SYSTEM = Expression(partial(phrases, r"""
    ^(
        add|build|write|create|implement|configure|set up|automate|enable
      | make (the|our)(?! (\w+ ){0,3}?(teams?|engineers?|developers?|staff|people|operators?|admins?|reviewers?|ops)\b)|extend|change
      | have (the|our) (\w+ ){0,2}(ci|bot|tool|pipeline|script|job|cli|linter|system)
      | teach the(?! (\w+ ){0,2}(engineers?|developers?|staff|team|people|operators?|admins?|cashiers?|nurses?|teachers?|clerks?
          |crew)\b)|let the|block|require|enforce|introduce
      | install|deploy|update|move|use a|provide|document|define|publish|schedule|run|migrate|replace (the|our)|alert
      | send an? (alert|automatic)
      | (?!(revoke|withdraw|take|strip|cancel|ban|bar|never|don't|do not|stop|avoid|always|no) )(the |our )?(\w+ ){0,2}(
            ci|bot|tool|pipeline|script|job|cli|linter|system|service|server|console|ui|api|deploy|deployment|scheduler|controller|mdb
        )\b
    )
"""), re.IGNORECASE)
SOFT = Expression(partial(phrases, r"""
    (be|being) (\w+ )?(careful|cautious|diligent|mindful|vigilant)|more (care|attention|caution)|remind (everyone|people|the team|all)
  | awareness|training ((sessions?|courses?|workshops?|days?) )?(for|of|with) |discipline
"""), re.IGNORECASE)  # fmt: skip
DELEGATED = Expression(partial(phrases, r"""
    (to )?(ask|tell|inform|notify|warn|advise|urge) (\S+ ){1,5}?(
        to (
            open|raise|write|add|create|enable|grant|provide|publish|fix|send|increase|lower|upgrade|move|set|configure|allow|extend
          | share|confirm|delete|remove|replace|install|build|document|rename|rotate|renew|host|block|close|expose|order|supply|migrate
          | reserve|restore|expire|move|cap|patch
        ) (the|a|an|our|us|port|all|both|every|each|\S*\d\S*)\b
      | for (?!(an? |the |more |better |some )?(explanation|apology|statement|commitment|care|attention|discipline|caution))\w
      | (about|of|on) (the |an? |any |all )?(new|planned|upcoming|failed|next|changed|coming|expiring)\b
    )
  | (warn|tell|inform|notify|advise|remind) (the |our |all |affected )*(users|customers|clients|visitors|subscribers)\b
"""), re.IGNORECASE)
"""Who is asked for a thing, or told a piece of news, is not asked to be better."""
NOBODY = Expression(r"\b(?:nobody|no one|no-one|none)\b(?: \S+){0,3} ?$", re.IGNORECASE)
AND_MORE = Expression(partial(phrases, r"""
    (\b(aka|a\.k\.a\.|i\.e\.|that is|and|or|by|so)\b|[,;:(\u2013\u2014]) (we (should |will |must )?)?
    (have|add|build|write|automate|implement|require|create|enforce|adding|building|writing|automating|requiring|having) (\w+ )*?
    (tests?|checks?|alerts?|scripts?|gates?|prompts?|guards?|limits?|canar(y|ies)|linters?|validation|automation|dashboards?)\b
"""), re.IGNORECASE)
"""An item that asks for care and then says by what: that part is worth keeping."""
