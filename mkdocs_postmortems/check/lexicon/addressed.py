"""Addressed: whom the text of an action item can ask for something, and what people are asked to do by hand. Knows no sentence."""

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.names import GIVEN

ROLE = phrases(r"""
    (
        the |our |all |every |each |any |those |new |(night|day|evening|morning|ward|sales|shop|office)[ ]
      | junior |senior |on-?call |support |operations? |ops |data |storage |network[ ]
      | qa |sre |dev |devops |dba |web |infrastructure |payments? |product |customer[ ]
      | security |release |backend |frontend |mobile |platform |engineering |database |whole |entire |responsible[ ]
    )*(
        engineers?|developers?|devs?|admins?|administrators?|operators?|staff|people|humans?|everyone|everybody|anyone|team|teams
      | members?|team members?|reviewers?|on-?callers?|on-?calls?|responders?|employees?|interns?|contractors?|colleagues?|dbas?|sres?
      | ops|qa|devops|management|support|operations|nurses?|doctors?|clerks?|officers?|users|individuals?|personnel|authors?|committers?
      | deployers?|technicians?|managers?|leads?|hires?|cashiers?|tellers?|conductors?|teachers?|caretakers?|signallers?|pharmacists?
      | surgeons?|dispatchers?|trainees?|juniors?|apprentices?|attendants?|receptionists?|secretar(y|ies)|crews?
      | folks|yourself|ourselves|us|him|her|them|person|who\w+
    )
""")
_NAMED = "|".join(sorted(name.capitalize() for name in GIVEN if name.endswith("s")))
"""Names that end as the plurals of things do."""
_NO_NAME = r"(?:We|It|This|That|The|These|Our|They|You|Each|[A-Z][a-z]*s)\b"
WHO = rf"(?:{ROLE}|(?-i:(?!{_NO_NAME})[A-Z][a-z]+|(?:{_NAMED})\b)|@[\w-]+)"
BY_HAND = phrases(r"""
    (
        (always |carefully |properly |thoroughly |manually |also |both |not |never |actually |really |finally |indeed )*(
            check|double[- ]check|triple[- ]check|re-?check|verify
          | look (much |even )?(closer|closely|harder|twice|more (closely|carefully))|remember|read\b|follow|review|test\b|make sure|pay
          | take (more|care|extra)|consult|refamiliari[sz]e|familiari[sz]e|re-?read|learn|avoid|stop|think|adhere|comply|communicate
          | double|forget|deploy on|rush|slow down|keep in mind|respect|notice|escalate|use more|exercise
          | be (more|very|extra|aware|careful|attentive|mindful)|are (more|very|careful|aware)
          | sign (that|to say)|concentrate|focus|listen|behave
      | knows? (how|what|the|to|better|when|about|of|where|that)|don't|do not|have more
        )
    )
""")
