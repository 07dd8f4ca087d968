"""Directives: prose in, the first place out that asks to keep something from others: `do not publish this line`, `off the record`."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.markings.tongues import abroad

_PART = (
    r"(?:line|part|section|paragraph|page|doc(?:ument)?|file|note|name|sentence|bit|report|post-?mortem|timeline|text|cell|row|table|figure"
    r"|detail|graph|screenshot|image|list|number|quote|word|bullet|item|info(?:rmation)?)s?"
)
_EDITION = r"(?:version|edition|report|copy|post-?mortem|write-?up|rca)"
_READ = r"(?:audience|consumption|eyes|readers)"
_PUBLIC = r"(?:public|published|external|outside|customer|client|wider|general)(?:[- ]facing)?"
_HEAD = Expression(
    r"(?:^|[.!?:;,(\[{\"“*_|>—–-]|\b(?:todo|fixme|xxx)\b)\s*(?:(?:please|nb|n\.b\.|note|so|but|and)[,:]?\s+){0,3}\Z",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a sentence gives an order; one that tells what others do not do is none."""
_REACH = 40
_ENDS = r"(?=\s*(?:[.!?:;,)\]}*_|—–]|$))"
_OUT = r"(?:publicly|externally|outside|beyond|with (?:customers|clients|the press|the public|anyone|others|partners))\b"
_THESE = rf"\s+(?:these|this|the (?:following|above|below))(?:\s+{_PART}\b|{_ENDS}|\s+{_OUT})"
_ORDERS = Expression(
    # What may be said of locks and connections as well is such an order only where it names a part of the text, or where it must not go.
    rf"(?P<order>\bdo(?: not|n['’]t) (?:(?:publish|disclose|circulate|distribute)(?:{_THESE}|(?: it| that)?(?:{_ENDS}|\s+{_OUT}))"
    rf"|(?:share|release|forward|quote|copy|post|print|mention)(?:{_THESE}|(?: it| that)?\s+{_OUT})"
    r"|(?:share|forward)(?=[ \t]*(?:[:：]|[)\]](?![(\w])|[*_]{0,3}[.!]?[*_]{0,3}[ \t]*$)))"
    r"|\b(?:remove|strip|delete|redact|cut|drop|take out|scrub|saniti[sz]e|anonymi[sz]e"
    r"|to be (?:removed|stripped|deleted|redacted|cut|dropped|taken out|scrubbed|saniti[sz]ed|anonymi[sz]ed))"
    rf"(?:\s+(?:this|these|that|it|me|all|the|(?:following|above|below)|{_PART})){{0,4}}\s+before (?:we |this |it |that )?"
    r"(?:(?:is |are )?publish(?:ing|ed)?\b|publication|going public|go(?:es)? (?:public|out)\b|public release|sharing\b"
    r"|(?:sending|sharing) (?:it |this )?(?:to|with) (?:the )?(?:customers?|clients?|public|press|partners?)\b)"
    rf"|\bkeep internal{_ENDS}|\bunder (?:an? )?NDA{_ENDS}|\bredact (?:this|these)(?: {_PART})?{_ENDS}"
    rf"|\b(?:skip|take out|leave out|omit|drop|cut|remove)(?: this| these)? (?:in|for) (?:the )?{_PUBLIC} {_EDITION}\b"
    rf"|\bkeep (?:this|these)(?: {_PART})? (?:internal|private|confidential|between us|in-?house|to ourselves|quiet){_ENDS}"
    r"|\bbetween (?:us|ourselves)(?=\s*[,:—–]))"
    rf"|\bnot for (?:the )?{_PUBLIC} (?:{_EDITION}|{_READ})\b|\bnot (?:in|part of) the {_PUBLIC} {_EDITION}\b"
    r"|\bnot for (?:external |public |wider |further )?(?:publication|distribution|circulation|disclosure)\b"
    rf"|\bnot to be (?:published|distributed|disclosed|circulated)(?:{_ENDS}|\s+{_OUT})"
    rf"|\bnot to be (?:shared|released)\s+{_OUT}"
    rf"|\b(?:omit(?:ted)?|leave|left|keep|kept|drop(?:ped)?|excluded?|cut|removed?|hide|hidden|withh[oe]ld)\b[^.\n]{{0,30}}"
    rf"\b(?:from|out of|off) the {_PUBLIC} {_EDITION}\b"
    r"|(?<=[(\[])not to be (?:shared|released|forwarded)(?=[)\]])|(?<![\w-])tlp ?[:-] ?(?:red|amber|green)\b"
    rf"|\boff the record{_ENDS}|\beyes[ -]only\b|\bstrictly confidential\b"
    r"|\bthis (?:report|page|doc(?:ument)?|post-?mortem|write-?up|file|section|paragraph|line|part|note|timeline)"
    r" (?:is|remains|stays|(?:must|should) (?:stay|remain|be kept)) (?:strictly )?"
    r"(?:(?:company )?(?:internal|confidential|private|restricted)"
    rf"{_ENDS}|for (?:[\w-]+ ){{0,3}}"
    r"(?:staff|employees|internal|team|engineers|management|board|leadership|company|insiders)(?: use)? only\b)"
    r"|\b(?:customers|clients|the public|the press|partners) (?:must|should|may|can)(?: not|n['’]t)"
    rf" (?:see|read|know|learn|hear)(?: about| of)? this(?:\s+{_PART})?{_ENDS}",
    re.IGNORECASE | re.MULTILINE,
)
_HINT = Expression(
    r"(?:do not|don['’]t) [pdcsrfqm]|before (?:we |this |it |that )?(?:(?:is |are )?publ|going|go|sharing|sending)"
    r"|keep int|\bnda\b|tlp|redact"
    r"|for (?:the )?(?:publ|ext|out|cus|cli|wid|gen)|in (?:the )?(?:publ|ext|cus)|keep th|between (?:us|ours)"
    r"|eyes.only|the record|this \w+ (?:is|remains|stays|must|should)|not (?:for|in|part|to be)|strictly"
    r"|(?:from|out of|off) the (?:publ|ext|out|cus|cli|wid|gen)"
    r"|(?:see|read|know|learn|hear)(?: about| of)? this",
    re.IGNORECASE,
)
_WAITS = Expression(
    r"\b(?:hold(?:ing)?|kept|keep(?:ing)?) (?:this |it |the page |the report )?back\b"
    r"|\bkeep (?:this |it )?(?:internal|private|confidential|secret)\b"
    r"|\b(?:until|unless|before|wait(?:s|ing)? (?:for|on)) (?:legal|counsel|comms|communications|lawyers|pr|the settlement)\b",
    re.IGNORECASE,
)
"""What remarks in a header say besides; in a text it may be what the incident was about."""


def directives(text: str) -> Iterator[int]:
    """The offset of each such order."""
    yield from abroad(text)
    if not _HINT.search(text):
        return
    for found in _ORDERS.finditer(text):
        if not found["order"] or _HEAD.search(text, max(0, found.start() - _REACH), found.start()):
            yield found.end() - 1


def orders(remark: str) -> bool:
    """Whether a remark in a header is such an order, or says for what the page waits."""
    return next(directives(remark), -1) >= 0 or bool(_WAITS.search(remark))
