"""Barred: the action items that keep somebody from the work, or say what will become of whoever does it again."""

import re

from mkdocs_postmortems.check.lexicon.addressed import WHO
from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted

_SINGLE = r"@[\w-]+|(?:the|this|that) (?:\w+ )?(?:person|individual|contractor|intern|developer|engineer|admin|author)|him|her|who\w+"
_ONE, _OTHER, _THIRD, _FOURTH = (rf"(?:(?P<{part}_name>(?-i:[A-Z][a-z]+))|{_SINGLE})" for part in ("from", "stops", "barred", "explains"))
"""One somebody: a word for many tells a rule. A name has a group, because a sentence may begin with any noun."""
_WORK = r"(?:deploy|push|merg|releas|ship|restart|commit|touch|change|chang|work|run|runn|migrat|approv|make|mak|edit|do|stop)"
BARRED = (
    sifted(phrases(r"""
    ^(ban|bar|exclude|suspend|lock|kick)\s(?!(users?|customers?|clients?|ips?|bots?)\b){WHO}\s(out\s)?(from|of)\s
    (production|prod|deploy\w*|merg\w*|releas\w*|mak\w*|touch\w*|the\s(\w+\s)?(rotation|on-?call|repo\w*|cluster|project|team))
  | ^(take\saway|revoke|withdraw|strip|remove|cancel|restrict)\s(all\s|the\s|his\s|her\s|their\s)?([\w-]+\s){0,3}?
    (rights?|access|permissions?|privileges?)\s(from|of|for)\s(
        {ONE}|{WHO}\s(who|that)\s(break|make|made|skip|fail|ignore|do|did|forg[eo]t|push|cause|don't)\w*
    )(?=\s*$|[.,;]|\s(who|that|until|for|as|because|after|and|in|immediately|when)\b)
""", ONE=_ONE, WHO=WHO), "ban|bar|exclude|suspend|lock|kick|away|revoke|withdraw|strip|remove|cancel|restrict", flags=re.IGNORECASE),
    sifted(phrases(r"""
    ^(revoke|remove|withdraw|restrict|limit|cancel|suspend)\s{LOSER}'s\s(\w+\s){0,2}?(access|permissions?|rights?|privileges?)\b
  | ^(put|place)\s{WHO}\son\s(an?\s)?(\w+\s)?(performance|improvement|pip|probation|notice|leave)\b
  | ^(take|remove|pull|kick)\s{WHO}\s(off|from|out\sof)\s(the\s|our\s)?(on-?call|rotation|team|project)
  | ^{OFF}\s(to|must|should|will)\sbe\s(\w+ly\s)?(removed|taken|banned|barred|suspended|fired|excluded|demoted|moved)\b
  | ^(give|provide)\s(?!users\b|customers\b){WHO}\s(more|closer|better|stricter|tighter)\ssupervision
""", LOSER=rf"(?:(?P<loses_name>(?-i:[A-Z][a-z]+))|{_SINGLE})", OFF=rf"(?:(?P<off_name>(?-i:[A-Z][a-z]+))|{_SINGLE})", WHO=WHO), (
        "access|permission|right|privilege|performance|improvement|pip|probation|notice|leave|on-call|oncall|rotation|team|project|removed|"
        "taken|banned|barred|suspended|fired|excluded|demoted|moved|supervision"
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    ^{OTHER}\s(to|must|should|will|shall|has\sto|needs\sto)\s(stop|quit|cease|refrain\sfrom)\s([\w-]+\s){0,2}?[\w-]+ing\b
  | ^{THIRD}\s(to|must|should|will|shall|may|can|is)\s(not|no\slonger|never)\s(be\s\w+\sto\s|allowed\sto\s|to\s)?{WORK}\w*\b.*\b
    (on\s(his|her|their)\sown|alone|unsupervised|without\s(\w+\s)?(approval|asking|permission|supervision|consult\w+|review|telling)
    | by\s(him|her|them)sel(f|ves)|any\s?more|again)\b
  | ^{FOURTH}\s(to|must|should|has\sto|needs\sto)\s(explain|apologi[sz]e|justify|answer\sfor|own\sup|double[- ]check|read\sthe|re-?read
      |pay\b|learn\b|be\s(more|supervised))
""", FOURTH=_FOURTH, OTHER=_OTHER, THIRD=_THIRD, WORK=_WORK), (
    "stop|quit|cease|refrain|not|no longer|never|explain|apologi|justify|answer|own up|double|read|pay|learn|be "
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    \b{WHO}\s(who|that)\s(\S+\s){1,8}?(will|shall|must|should|are\sto|is\sto|needs?\sto|ha(s|ve)\sto)\s(
        lose|face|pay\s(for|the)|answer\sfor|bear|explain|buy|be\s(
            banned|barred|excluded|suspended|named|fired|removed|written\sup|reprimanded|sanctioned|disciplined|punished|held|blocked\sfrom
        )
    )
  | (will|would)\snot\sbe\s(tolerated|accepted\sagain)|zero\stolerance\sfor\s
  | (there\s)?(will|must|should|have\sto|need\sto)\sbe\s(real\s|clear\s|serious\s|personal\s)?consequences
  | consequences\sfor\s(?!users|customers){WHO}\b
""", WHO=WHO), "lose|face|pay|answer|bear|explain|buy|banned|barred|excluded|suspended|named|fired|removed|written|reprimand|sanction|"
    "disciplin|punish|held|blocked|tolera|accepted|consequence", flags=re.IGNORECASE),
    sifted(phrases(r"""
    \b{WHO}\s(needs?\sto|must|should|ha(s|ve)\sto|ought\sto)\s(\w+ly\s)?(
        wake\sup|pick\sup\s(the|their|his|her)|answer\s(the|their|his|her|every|all)\s(\w+\s)?(page|phone|call|pager)s?\b
        (?!.*\b(within|in)\b)
      | (react|respond|answer|acknowledge|reply)\s(\w+\s)?(faster|quicker|sooner|earlier|more\squickly|immediately)
      | (improve|change|fix|work\son)\s(its|his|her|their)\s(attitude|behaviou?r|discipline|communication|culture|work|ways?|habits?)
      | get\s(its|his|her|their)\sact|take\s(\w+\s)?(responsibility|ownership)|own\sup
    )
""", WHO=WHO), "wake|pick|answer|react|respond|acknowledge|reply|improve|change|fix|work|act|take|own up", (
    "need|must|should|has to|have to|ought"
    ), flags=re.IGNORECASE),
    sifted(phrases(r"""
    ^(make\ssure|ensure|see\sto\sit)\s(that\s)?{ONE}\s(actually\s|really\s|always\s|first\s)?
    (reads|checks|tests|follows|remembers|reviews|asks|looks|learns|understands|double[- ]checks|pays|knows)\s(
        the|his|her|their|this|every|all|before|how|what|that|attention|at|twice
    )\b
""", ONE=rf"(?:(?P<sure_name>(?-i:[A-Z][a-z]+))|{_SINGLE})"), "make sure|ensure|see to it", flags=re.IGNORECASE),
)  # fmt: skip
