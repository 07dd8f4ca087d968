"""Sieve: a sentence in, whether it holds a word without which no rule of blame can match out."""

import re

from mkdocs_postmortems.check.idioms import HINTS
from mkdocs_postmortems.check.sifted import by_letter

_TRIGGER = re.compile(by_letter(
    r"forg[eo]t|fail|neglect|ignor|overlook|miss|skip|bypass|rush|botch|br[eo]k|break|mis[a-z]{3}|fumbl|fat|mess(?!ag)|screw|blund|wrong|bad|bug|fault|untest|incorrect|invalid|poor|"
    r"without|by mistake|mistake|accident|error|careless|sloppy|sloppi|negligen|reckless|lazy|lazi|stupid|idiot|dumb|incompet|foolish|ridiculous|irrespons|"
    r"n't|n\u2019t|\bnot\b|never|should|ought|could|needed to|if only|\bhad\b|blame|caused|responsib|culprit|took|taking|takes|brought|knock|crash|typo|late\b|slow|decid|chose|opted|"
    r"let\b|nothing|bother|to (?:them|him|her)sel|mix|tamper|meddl|fiddl|in the dark|urgency|ownership|initiative|(?:no|little) regard|remorse|goof|steamroll|bungl|breach|flout|greed|hubris|useless|unhelp|dismissiv|arrogan|indiffer|uninter|disorgan|went (?:home|to lunch|on )|logged off|signed off|twice|many times|several times|mess\b|trouble|chaos|lapse|mist|slip|ones who|toggl|interns?\b|trainee|apprentice|junior|newbie|newcomer|nobody|no one|rubber|gloss|half-|left|knew|know better|what (?:he|she|they|you)|insist|the one who|knowing|weeks|months|better (?:eng|dev|rev|op|team|test)|(?:good|real|smart|decent|proper) (?:eng|dev|rev|op)|conclusions|(?:from|his|her|their) memory|gut\b|instinct|to (?:save time|meet the|get (?:it|the)|make (?:it|the) |avoid the|finish early)|because (?:the|a|an|one|some) |although|one who|before (?:read|check|verif|test|think|underst|making|double|asking|it was)|who (?:actual|real|proper|careful|paid|cared|knew|underst|had|read|looked)|brush|shrug|overrul|on (?:his|her|their) phone|competent|decent engineer|disciplin|confus|himself|herself|themselves| promis|claimed|pretend|warned|told|asked|ordered|anyway|regardless|rogue|awol|nowhere|gambl|chance|winged|yolo|conceal|downplay|reprimand|accountable|as usual|geniuse|clown|cowboy|slacker|misguid|postpon|defer| stall|drag|up to the|spoken to|fired|up on (?:him|her|them)sel|unwill|reluct|indiffer|inabilit|oversight|indecis|hesit|passiv|clums|inept|nonchal|underest|overest|miscalc|gave up|give up|giving up|over each|bicker|squabbl|finger|conflict|unbound|unindex|unfilt|unlimit|unencr|unprot|incompat|excessive|insuffic|inadeq|oversiz|ineffic|outdated|obsolete|incomplete|premature|in the middle|peak|friday|which (?:broke|lock|exhaust|overl|satur|leak|expos|corr|caus|flood|had|cont|did)|that (?:broke|lock|exhaust|overl|satur|leak|expos|corr|caus|flood|cont|did)|part\b|stubborn|attitude|decision to|sat on|sits on|sitting on|feet|blind eye|looked the other|bed\b|sleep|in production|finally|unannounc|uncoord|unsanct|always|constant|repeated|routine|kept|through|straight|directly|buck|the can|lies |lay with|rests |rested |sits with|(?:is|was|squarely|all|entirely|really) on\b|guess|assum|panic|hasty|hastil|hurr|ashamed|clueless|ignoran|inexcus|unprof|amateur|shoddy|half-|thoughtless|attenti|common sense|rookie|"
    r"pathetic|absurd|inept|complacen|cavalier|asleep|slept|shortcut|corners| lied|hid\b|policy|protocol|wast|violat|refus|omit|broken|delet|drop|wip|introduc|trigger|kill|"
    r"supposed|too (?:long|late|slow|quick|early|fast|soon|hast)|guilt|negat|excuse|lack of|job to|discipline|judg|naive|lousy|terrible|human|down\b|due to|cost us|unacceptable|disregard|embarrass|worse|trust|deviat|stray|leak|hard-?cod|password|secret|\bkeys?\b|token|credential|instead|because of|worsen|prolong|aggrav|exacerb|compound|unfit|qualified|incapab|terribl\w* at|hopeless|distract|despite|contrary|against|even though|pressur|bull(?:y|ied)|before the|control of|interest|patience|temper|nerve|focus|concentr|los[ei]|lost|that (?:had|has|was|were)|keep|introduced by"
     "|" + HINTS
))  # fmt: skip
"""A sentence without any of these is not looked at any further. In small letters: an expression for both is five times slower."""


def worth_a_look(text: str) -> bool:
    """Whether a sentence has a word without which nothing can blame; most have none, and cost no more than this."""
    return _TRIGGER.search(text.lower()) is not None
