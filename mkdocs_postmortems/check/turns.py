"""Turns: one sentence in, the turns of phrase that blame without a fault of their own out: who bears it, who let it be, who was slow again."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.check.faults import BAD
from mkdocs_postmortems.check.sifted import sifted

_MOD = r"(?:(?!(?:it|this|that|which|and|or|is|was)\b)[\w'/&.-]+ ){0,4}?"
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|nor|without|avoid\w*|rather than|instead of|isn't|wasn't|blameless\w*)\b(?: \S+){0,5} ?$")
_LIES = sifted(
    rf"\b(?:error|errors|mistake|mistakes|problem|fault|blame|failure|oversight|cause) (?:\S+ )?(?:lies|lie|lay|rests?|rested|sits?|sat) "
    rf"(?:\w+ )?(?:with|on|in the hands of) {_MOD}<[HT]>",
    "<",
    " li| lay| rest| sit| sat",
)
_BEARS = sifted(
    r"<[HT]> (?:must |should |has to |have to )?(?:bears?|bore|carr(?:y|ies|ied)|shoulders?) (?:the |full |sole |some |all |most of the |part of the "
    r"|primary |direct )*(?:responsibility|blame|guilt)\b|<[HT]> (?:has|have) (?:only )?(?:themselves|himself|herself|itself) to blame",
    "<",
    "responsib|blame|guilt",
)
_SLOW = sifted(
    r"<[HT]> 's (?:\w+ly )?(?:slow|late|delayed|belated|sluggish|tardy|poor|weak|feeble|lax|half-hearted|clumsy|confused|improper|inadequate|inappropriate|inept|sloppy|hasty|inattentive|haphazard) (?:\w+ )?"
    r"(?:reactions?|responses?|escalation|acknowledge?ment|communications?|repl(?:y|ies)|handling|follow-?up|handover|leadership|support|review|execution)\b"
    r"|<[HT]> 's (?:\w+ )?(?:insistence|unwillingness|reluctance|indifference|inability|stubbornness|ego|attitude|impatience|decision to (?:skip|ignore|bypass"
    r"|rush|push ahead|cut|delay|postpone|go ahead|deploy|ship|merge|not) ?)\b(?! 's)",
    "<",
    " 's ",
)
_HAD = sifted(
    rf"\b(?:avoid\w*|prevent\w*|caught|happen\w*|noticed|shorter|fine|okay|stopped|saved|spotted) ,? ?(?:\w+ )?had (?:the |a |an |any |our )?{_MOD}<[HT]>"
    r" (?:\w+ly |not |just |only |also |actually )*(?:\w+ed|\w+(?:ght|en|wn|ne|ld|ead|id))\b",
    "<",
    "had ",
)
_HABIT = sifted(
    r"(?:^|[,;.] |\b(?:because|as|since|but|and) )(?:people|everyone|everybody|folks|engineers|developers|teams) (?:just |simply |still )?"
    r"(?:kept|keep|always|constantly|continually|repeatedly|routinely) (?:\w+ly |on )?"
    r"(?:ignor|skip|forget|bypass|break|miss|overlook|disregard|merg|push|delay|postpon|neglect|deploy\w* (?:without|on \w+ despite)|complain)\w*"
    r"|\b(?:because|since|as) (?:people|developers|engineers|everyone|everybody) (?:just |simply )?(?:do not|don't|doesn't|did not|didn't|never|won't) (?:ever |even )?"
    r"(?:read|check|test|follow|listen|care|think|pay|look|bother|document|clean)\b",
    "kept|keep|always|constantly|continually|repeatedly|routinely|n't|not|never",
)
_AGAIN = sifted(
    r"<T> (?:is|are|was|were) (?:always|forever|constantly|never|notoriously|consistently|once again|yet again|as usual) (?:too |so |very )?"
    r"(?:slow|late|unavailable|unresponsive|unreachable|difficult|available|reachable|responsive|helpful|around|there|on time|behind)\b"
    r"|<T> never (?:answer|respond|repl(?:y|ies)|help|share|explain|warn|attend|deliver|want|like)\w*",
    "<",
    "always|forever|constantly|never|notoriously|consistently|again|usual",
)
_WARNED = sifted(
    r"\b(?:although|though|even though|despite|after) (?:\S+ ){0,6}?(?:warned|reminded|begged|advised|cautioned|told|asked) (?:them|him|her)\b"
    r"|(?:<[HT]>|\bhe|\bshe|\bthey) had been (?:warned|reminded|cautioned|(?:told|asked|instructed) (?:\w+ )?(?:repeatedly|twice|several|many|multiple"
    r"|more than once|not to))\b",
    "warned|reminded|begged|advised|cautioned|told|asked|instructed",
)
_KEPT_ON = sifted(
    r"<[HT]> (?:\w+ly |just )*(?:kept|keeps|keep)(?: on)? (?:postpon|defer|delay|putting \S+ ?\S* off|pushing \S+ back|reject|block|chang|mov|break|stall"
    r"|ignor|drag|asking for|demand|promis|deploy\w* (?:on|without|despite))\w*",
    "<",
    "kept|keep",
)
_ANY = sifted(
    r"\bany (?:competent|decent|good|sane|sensible|experienced|half-\w+|careful|reasonable|real|serious|attentive|responsible) (?:\w+ ){0,2}?\S+ (?:would|should) (?:\w+ )?have\b"
    r"|<H> who (?:\w+ ){0,3}?(?:actually|really|properly|carefully|bothered|paid|cared|knew|understood|had|read|looked) (?:\S+ ){0,6}?would (?:\w+ )?have\b",
    "would|should",
    "have",
)
_TOLD_TO = sifted(
    r"(?:<[HT]>|managers?|management|owner|boss) (?:(?:on|in|of|for|at) \S+ )?(?:told|asked|ordered|instructed|directed|forced|pushed|pressed|made|let) (?:\S+ ){1,4}?"
    r"(?:not to (?:test|check|wait|escalate|tell|page|report)|(?:to )?(?:skip|ignore|bypass|hide|cut corners|lie|keep quiet|rush|merge without|deploy without|override))\b",
    "told|asked|ordered|instructed|directed|forced|pushed|pressed|made|let",
)
_PROMISED = sifted(
    r"<[HT]> (?:\w+ly )?(?:promised|claimed|pretended|swore) (?:\S+ ){0,7}?(?:did not|didn't|never|was not|wasn't|were not|weren't|could not|couldn't|but)\b",
    "<",
    "promised|claimed|pretended|swore",
)
_UP_TO = sifted(
    rf"\b(?:up to|job of|duty of|responsibility of) (?:the )?{_MOD}<[HT]> to (?:\S+ ){{1,8}}?(?:and|but|yet) (?:they|he|she|nobody) "
    r"(?:did not|didn't|failed|never|forgot|did)\b",
    "<",
    "up to|job of|duty of|responsibility of",
)
_BAD_BY = sifted(
    rf"\b(?:{BAD}|misguided|botched|bungled|ham-fisted|heavy-handed|short-sighted|overzealous|naive|rushed) (?:\w+ )?(?:changes?|deploy\w*|commits?|config\w*"
    rf"|releases?|migrations?|query|queries|commands?|fix|fixes|patch|patches|scripts?|rollouts?|decisions?|merges?|push|edits?|reviews?|updates?|rollbacks?"
    rf"|upgrades?|restarts?|handovers?|estimates?|calls?|choices?) (?:by|from) {_MOD}<[HT]>(?! 's)",
    "<",
    " by | from ",
)
_PUNISHED = sifted(
    r"(?:<[HT]>|\bthey|\bhe|\bshe) (?:has|have|had|was|were|is|are|will|should|must|needs? to|ought to|has to|have to)(?: been| be)? (?:\w+ly )?"
    r"(?:reprimanded|disciplined|held (?:\w+ )?(?:accountable|responsible)|spoken to|written up|punished|fired|taught a lesson)\b",
    "reprimanded|disciplined|accountable|responsible|spoken to|written up|punished|fired|taught a lesson",
)
_USUAL = sifted(r"<[HT]> ,? ?(?:as usual|as always|true to form|once again|yet again)\b", "<", "usual|always|true to form|again")
_ON_PART = sifted(
    r"\b(?:errors?|mistakes?|oversights?|failures?|lapses?|slips?|negligence|carelessness|misjudg\w+|misunderstanding) on (?:the )?"
    rf"(?:{_MOD}<[HT]> 's|his|her|their) part\b",
    " part",
)
_GIVEN = sifted(
    r"(?:<H>|\bhe|\bshe|\bthey) (?:should|ought to)(?: \w+ly)?(?: not|n't| never)(?: \w+ly)? (?:have|'ve) (?:\w+ly )?been (?:\w+ly )?"
    r"(?:given|granted|hired|allowed|trusted|promoted|left|put|assigned|let|permitted|in charge|on call|on-call|near|anywhere)\b",
    " been ",
)

_KNOWING = sifted(
    r"(?:<[HT]>|\bthey|\bhe|\bshe) (?:\S+ ){1,10}?,? ?(?:while |despite |fully |well )?knowing (?:full well|perfectly well|very well|that)\b",
    "knowing",
)
_TIME_TO = sifted(
    r"(?:<[HT]>|\bthey|\bhe|\bshe) (?:\S+ ){0,3}?had (?:\S+ ){0,3}?(?:weeks|months|days|years|time|plenty|hours|chances?|opportunit\w+) (?:\S+ )?to "
    r"(?:\S+ ){1,6}?(?:and|but|yet) (?:still )?(?:did not|didn't|never|chose|failed|ignored)\b",
    "had ",
    "didn't|did not|never|chose|failed|ignored",
)
_NONE_OF = sifted(
    r"\b(?:nobody|no one|no-one|none) (?:on|in|from|of|at) (?:the |our )?(?:<[HT]>|operations|platform|infra\w*|product|support|engineering|security|management|qa|ops)"
    r" (?:was|were) (?:\w+ly )?(?:watching|paying|monitoring|checking|looking|listening|awake|willing)\b",
    "nobody|no one|no-one|none",
)
_BETTER = sifted(
    r"\b(?:better|good|real|proper|smarter|smart|decent|more careful|more experienced) (?:<[HT]>|operators?|managers?) would\b(?! (?:\S+ ){0,4}?same\b)",
    " would",
)
_BECAUSE = sifted(
    r"\b(?:fail\w*|broke\w*|went down|down|crash\w*|outage|incident|lost|deleted|corrupt\w*|overload\w*|happen\w*|occur\w*|expired|leak\w*|delayed"
    r"|stopped working|unavailable|rejected|exposed|wiped|dropped)\b(?: \S+){0,8}? because (?:the |a |an |one of (?:the|our) |some )?"
    + _MOD
    + r"<[HT]> (?:\w+ly |had )*(?!follow|us|reli|believ|expect|thought|need|lack|receiv|notic|had|notif|report|found|want|tri|work|stop|pag|escal|roll|revert|restor"
    r"|mitig|detect|fix|respond|react|act|join|identif|help|disabled the alert|were|was)(?:[a-z-]+ed|ran|wrote|put|took|left|set|made|sent|gave|cut|shut|chose|built)\b(?! by\b)",
    "<",
    "because",
)
_UNACCEPTABLE = sifted(
    r"(?:<[HT]>|\bthey\b|\bhe\b|\bshe\b)(?: \S+){1,16}? ,? ?(?:which|and (?:this|that|it)) (?:is|was) (?:\w+ )?(?:unacceptable|not acceptable|not ok\w*|not good enough)\b",
    "unacceptable|acceptable|not ok|not good",
)
_TWICE = sifted(
    rf"\b(?:told|warned|asked|reminded) (?:the |our )?{_MOD}<[HT]> (?:\w+ )?(?:twice|repeatedly|(?:several|many|multiple|three|four) times|again and again|over and over|more than once)\b",
    "<",
    "twice|repeatedly|times|again|over and over|more than once",
)
_OUGHT_TO_KNOW = sifted(r"<[HT]> ,? ?who (?:\w+ )?(?:should|ought to|must) (?:\w+ )?(?:know|have known|knew) better\b", "<", "better")
_TOOK = sifted(
    rf"\btook (?:the |our )?{_MOD}<[HT]> (?:\w+ )?(?:forever|ages|(?:far|way|much) too long|an eternity|so long)\b",
    "took",
    "forever|ages|too long|eternity|so long",
)
_VENDOR = sifted(
    r"\b(?:vendor|provider|supplier|carrier|isp)(?: 's \S+)? (?:\w+ly )?(?:lied|misled|deceived|refused|hid|withheld|dragged|stonewalled|covered up|could not be bothered"
    r"|couldn't be bothered|did not (?:care|bother)|didn't (?:care|bother)|(?:left|kept) (?:\S+ ){1,4}?in the dark)\b",
    "vendor|provider|supplier|carrier|isp",
    "lied|misled|deceived|refused|hid|withheld|dragged|stonewalled|covered|bother|care|in the dark",
)
_WARNED_AND = sifted(
    r"<[HT]> (?:was|were|had been) (?:\w+ )?(?:warned|told|reminded|advised)(?: \S+){0,5}? ,? ?(?:and|but|yet) (?:still |just |simply )?"
    r"(?:went ahead|did it|ignored|carried on|proceeded|continued|did not|didn't|pushed)\b",
    "<",
    "warned|told|reminded|advised",
)
_BEGAN = sifted(
    rf"\b(?:mess|trouble|debacle|disaster|chaos|all this|it all|this all) (?:all )?(?:started|began) (?:when|because|after|with) {_MOD}<[HT]>",
    "<",
    "started|began",
)
BEYOND = re.compile(r"could(?:n't| not| never)\b")
"""What nobody was able to do is no reproach."""
EASY = re.compile(r"could (?:have )?(?:easily|simply|just|at least|trivially)\b")
"""What turns what could have been into what ought to have been."""
_NOISE = re.compile(
    r"(?:\w+ly )?ignor\w+ (?:all |the |this |that |other |any )*(?:\w+ )?(?:noise|distractions?|red herrings?)\b|(?:\w+ly )?ignor\w+ (?:all |the |this |that |other |any |a |an )*(?:misleading|false|noisy|irrelevant|unrelated|flapping|spurious)\b"
)
"""What is well ignored."""
BUT = re.compile(
    r" (?:but|yet|and) (?:\w+ )?(?:instead |simply |just )?(?:chose|decided|opted|instead|did not|didn't|never|preferred|kept|insisted|elected|went)\b| by (?:\w+ly )?\w+ing\b"
)
"""What makes an accusation of what somebody could have done."""
_READ_BADLY = re.compile(r"(?:\w+ly )?(?:mis|overlook|disregard|fumbl)")
_PROGRAMS = frozenset("watcher watchers publisher publishers worker workers assistant assistants liaison".split())
"""Of the words for somebody and for programs those that are mostly programs."""
_ITS = re.compile(r"(?: \S+){0,2}? its\b")
_FORGOT = re.compile(r"(?:\w+ly |also |then |again |still |just )*forg[eo]t")
_TO_DO = re.compile(r" (?:to|about|that|how|which|what|his|her|their)\b")


_FIXED = re.compile(
    r"\b(?:fix|repair|revert|correct|restor|rolled back|patched|mend|replac|caught|notic|found|identif|spott|discover|detect|realiz|realis)\w*(?: \S+){0,3} $"
)


def mended(text: str, fault: re.Match[str]) -> bool:
    """Whether the words of a fault are the object of its repair, or what was missed is no duty (`missed the meeting`)."""
    if _NOISE.match(text, fault.start()) or re.search(r"miss\w* (?:out|dinner|lunch)", fault[0]):
        return True
    return _FIXED.search(text[: fault.start()]) is not None


def of_a_program(text: str, fault: re.Match[str], who: str) -> bool:
    """Whether what was forgotten is what a program keeps, such as its lease, was read wrongly by one, or is its own; somebody forgets to do a thing."""
    if who in _PROGRAMS and _READ_BADLY.match(fault[0]):
        return True
    if who in ("supervisor", "supervisors", *_PROGRAMS) and re.search(r"too (?:early|soon|quickly|fast)$", fault[0]):
        return True
    return _ITS.match(text, fault.end()) is not None or (bool(_FORGOT.match(fault[0])) and not _TO_DO.match(text, fault.end()))


def found(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """Rule, begin, end in the marked text, and whether it is only worth a remark."""
    for rule, turn in (
        ("PM108", _LIES), ("PM108", _BEARS), ("PM108", _SLOW), ("PM104", _HAD), ("PM101", _HABIT), ("PM102", _AGAIN), ("PM104", _GIVEN), ("PM102", _WARNED), ("PM102", _KEPT_ON), ("PM104", _ANY), ("PM101", _TOLD_TO), ("PM102", _PROMISED), ("PM108", _UP_TO), ("PM102", _BAD_BY), ("PM108", _PUNISHED), ("PM102", _USUAL), ("PM108", _ON_PART), ("PM101", _KNOWING), ("PM102", _TIME_TO), ("PM102", _NONE_OF), ("PM104", _BETTER), ("PM108", _BECAUSE), ("PM105", _UNACCEPTABLE), ("PM102", _TWICE), ("PM108", _BEGAN), ("PM104", _OUGHT_TO_KNOW), ("PM102", _TOOK), ("PM102", _VENDOR), ("PM102", _WARNED_AND),
    ):  # fmt: skip
        for match in turn.finditer(text):
            if not _NOT.search(text[: match.start()]):
                yield rule, match.start(), match.end(), False
