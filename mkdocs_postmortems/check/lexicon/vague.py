"""Vague: the words of an action item that name nothing which somebody could look at and say: done."""

import re
from functools import partial

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.expression import Expression

GENERIC = frozenset(
    """
    monitoring monitor monitors alerting alert alerts alarms alarm paging page pages pager documentation document documents docs doc
    documented documenting test tests testing tested process processes procedure procedures reliability resilience resiliency
    resilient scalable scalability maintainable robustness stability stable reliable robust issue issues outage outages incident
    incidents problem problems bug bugs failure failures error errors thing things stuff system systems service services application
    applications app apps platform infrastructure infra production prod environment environments code quality communication
    communications coordination collaboration performance availability observability visibility logging logs log metrics metric
    dashboard dashboards handling safety security maintenance practice practices workflow workflows tooling tools tool automation
    automated coverage review reviews reviewing training knowledge sharing knowledge-sharing operations operational operation
    deployment deployments deploy deploys release releases change changes situation situations future happening happen happens again
    recurrence reoccurrence recur similar such kind kinds type types way ways approach approaches cause causes root caused underlying
    fix fixes fixed solution solutions solve better improve improved improvement improvements improving good best proper properly
    correct correctly more less earlier faster speed quicker quickly sooner soon appropriate adequate adequately sufficient
    sufficiently necessary needed required relevant important possible regular regularly overall general generally various several
    some any all everything everyone team teams people engineers developers us our ours their its it this that these those them they
    we you customer customers user users experience impact response responses responding detection detect detecting prevention prevent
    preventing mitigation mitigate backup backups runbook runbooks playbook playbooks checks check checking validation validate
    validations investigation investigate analysis analyse analyze configuration configurations config configs setup standards
    standard guidelines guideline policy policies capacity planning plan plans readiness preparedness network networking database
    databases server servers data design architecture technical debt dependencies dependency risk risks time times next steps step
    follow followup follow-up action actions ways area areas part parts end place well enough further additional extra new existing
    current currently internal external critical key major support staff management health state status regarding around about based
    related concerned affected involved responsible able thorough thoroughly careful carefully comprehensive efficient effective
    effectively efficiency effectiveness higher high lower low greater stronger strong tighter clear clearer clearly safer easier
    cleaner prone consistent consistently smoother smooth simple simpler complexity understanding lessons learned learnings lesson
    learning awareness culture responsibilities roles downtime human often risky big informed understand understands expectations
    reviewers reviewer mindset mentality blameless habits hygiene excellence governance alignment clarity transparency scenarios
    scenario cases case rollouts rollout rollback-free pipeline pipelines gaps gap options option measures measure controls control
    safeguards safeguard protections protection mechanisms mechanism troubleshooting troubleshoot common channel channels cascading
    proactive proactively done threshold thresholds timely systematic holistic periodic routine debugging debug regression regressions
    escalation reason reasons noise noisy forward happened went wrong occur occurs occurring it's sure closely attention worth effort
    efforts resources resource once first also need needs department departments call colleagues everybody shifts units ward wards branches
    offices teamwork flaky story stories
    """.split()
)
"""Words that name no thing somebody could look at and say: done."""
LOOSE = frozenset("""
    adding having using making doing getting creating writing introducing catch find spot avoid help identify notice see resolve
    respond react meeting retro retrospective sync standup onboarding offboarding hiring handover handovers handoff handoffs morale
    meetings disk cpu memory usage load latency traffic queue queues cache space storage utilization throughput connections nodes
    cluster clusters hosts graphs trends numbers costs scaling ram utilisation slow vendor vendors provider providers supplier
    suppliers partner partners strategy strategies query queries work moving switching migrating cloud long term deeper closer failed
    broke broken stakeholders colleagues others another look alternatives redundancy failover replication caching sharding
    """.split())  # fmt: skip
"""Generic too, behind a verb that only looks."""
LITTLE = frozenset(
    """
    sure doesn't don't won't can't isn't a an the to of for in on at by with from into onto over under and or but not no as if when
    where while so than then there here is are was were be been being have has had do does did will would should could can may might
    must shall up out off down how what which who why whether that's let via per each both either very too just only even cannot never
    ever like one elsewhere still yet really much many few most own same other another during after before between through across
    within without against toward towards until since because i me my your his her
    """.split()
)
LOOKS = Expression(partial(phrases, r"""
    ^(
        keep (an eye|tabs|watch|a watch|monitoring|watching|looking)|take (a|another) (\w+ )?look
      | (talk|speak|reach out|listen) (to|with)
      | (follow up|sync|sync up|work|check in|liaise|coordinate|meet|collaborate|engage|partner) (with|on)|dig (deeper |further )?into
      | get to the bottom
      | (have|hold|schedule|organi[sz]e|set up) (an?|the|another|more|regular) (\w+ )?(
            meetings?|discussions?|talks?|calls?|chats?|syncs?|retros?
        )
      | understand|prioriti[sz]e|share (the |our )?(?=lesson|learning|knowledge|finding|experience)|find|check
      | look(ing)? (at|into|out|more|for)|watch|monitor|think about|consider|examine|observe|be aware|discuss|revisit
      | see (if|whether|what)|track|check on|explore|evaluate|assess|study|continue|figure out|brainstorm|talk about|review|investigate
      | address|improve|better|enhance|optimi[sz]e|tune|increase|reduce|handle|deal with|strengthen|work on
    )\b
"""), re.IGNORECASE)
THING = Expression(partial(phrases, r"""
    \d|%|#|`|\ue000|(?<!\w)/\w|\w/\w+/|/[\w-]*[._]|_|https?:|\b[a-z]+[A-Z]\w*
  | \b[A-Z]{2,}\d*\b(?<!CPU)(?<!CI)(?<!QA)(?<!IT)(?<!OK)(?<!SRE)|\w\.\w|\w-\d|::|@|(?<=\s)[B-HJ-Z]\b
"""))
AIMED = Expression(
    r"\b(?:to|for|in|into|on|of|when|before|after|between)\b (?:the |our |this |that |each |every |all )*[a-z-]+ [a-z-]+", re.IGNORECASE
)
"""Says where the new thing goes, in more than one word."""
JOINED = Expression(r"(?:link|attach|tie|map|associate|pair)\s(?:\S+\s)+?(?:to|with)\s", re.IGNORECASE)
"""Two things that anybody can see are one or not, however plain their names."""
A_PLAN = Expression(partial(phrases, r"""
    (create|write|build|develop|establish) (an? |the )?(\w+ )?(plan|strategy|solution|policy|process|approach)s? (to|for)[ ]
    (prevent|avoid|improv|ensur|reduc|address|stop|mitigat|handl)\w*
"""), re.IGNORECASE)
"""Aims at what everybody wants."""
WORD = Expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
OPEN_END = Expression(partial(phrases, r"""
    ^(continue|keep|regularly|periodically|constantly|continuously|ongoing|always|continually)\b
  | \b(
        keep an eye|keep (watching|monitoring|looking)|on an ongoing basis|going forward|as needed|from time to time
      | regularly (review|check|test|monitor|audit|update)|periodically|continuously (improve|monitor|review)
    )\b
"""), re.IGNORECASE)
BOUND = Expression(partial(phrases, r"""
    \b(until|till|by|through|for)\s+(the\s)?(
        \d|q[1-4]|end|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|monday|friday|two|three|four|six
    )
  | \b(daily|weekly|monthly|quarterly|yearly|annually|every\s\w+|each\s\w+|once a)\b|\d
"""), re.IGNORECASE)  # fmt: skip
NOUNISH = Expression(partial(phrases, r"""
    ^(the |a |an |our |more |better |some |additional |new |missing )?([a-z]+(tion|sion|ment|ness|ity|ance|ence|age|sis)|[a-z]{4,}ing)\b
    ( (of|for|on|in|to|around|about|with|between))?
"""), re.IGNORECASE)  # fmt: skip
VERB = Expression(partial(phrases, r"""
    ^(
        document|implement|enhance|version|complement|supplement|experiment|augment|reference|balance|manage|engage|leverage|package
      | stage|question|mention|condition|transition|position|partition|provision|function|bring|ring|ping|instrument|increment|comment
      | segment|advance|finance|encourage|damage|storage-lock|something
    )\b
  | ^(?!monitoring|alerting|testing|logging|handling|training|reporting|scaling|tracing|paging|planning)[a-z]+ing\b
    (?! (of|for|on|around)\b)
"""), re.IGNORECASE)
