"""Directives: prose in, the first place out that asks to keep something from others: `do not publish this line`, `off the record`."""

import re
from collections.abc import Iterator

_PART = (
    r"(?:line|part|section|paragraph|page|doc(?:ument)?|file|note|name|sentence|bit|report|post-?mortem|timeline|text|cell|row|table|figure"
    r"|detail|graph"
    r"|screenshot|image|list|number|quote|word|bullet|item|info(?:rmation)?)s?"
)
_EDITION = r"(?:version|edition|report|copy|page|site|release|post-?mortem|write-?up|summary|rca|blog(?: post)?|audience|consumption|eyes)"
_PUBLIC = r"(?:public|published|external|outside|customer|client|wider|general)(?:[- ]facing)?"
_HEAD = r"(?:^|[.!?:;,(\[{\"“*_|>—–-])\s*(?:(?:please|nb|n\.b\.|note|so|but|and)[,:]?\s+)*"
"""Where a sentence gives an order; one that tells what others do not do is none."""
_ENDS = r"(?=\s*(?:[.!?:;,)\]}*_|—–]|$))"
_OUT = r"(?:publicly|externally|outside|beyond|with (?:customers|clients|the press|the public|anyone|others|partners))\b"
_AIM = (
    rf"(?:\s+(?:this|these|that|it|the (?:following|above|below))(?:\s+{_PART})?(?:{_ENDS}|\s+{_OUT})"
    rf"|\s+(?:this|these)\s+{_PART}\b|\s+{_OUT}|{_ENDS})"
)
_ORDERS = re.compile(
    rf"{_HEAD}do(?: not|n['’]t) (?:publish|share|distribute|disclose|release|circulate|forward|quote|copy|post|print|mention){_AIM}"
    rf"|{_HEAD}(?:remove|strip|delete|redact|cut|drop|take out|scrub|saniti[sz]e|anonymi[sz]e)"
    rf"(?:\s+(?:this|these|that|it|me|all|the|(?:following|above|below)|{_PART})){{0,4}}"
    r"\s+before (?:we |this |it |that )?"
    r"(?:(?:is |are )?publish(?:ing|ed)?\b|publication|going public|go(?:es)? (?:public|out)\b|public release|sharing\b)"
    rf"|{_HEAD}keep (?:this|these|that|it)(?: {_PART})? (?:internal|private|confidential|between us|in-?house|to ourselves|quiet){_ENDS}"
    rf"|\bnot for (?:the )?{_PUBLIC} {_EDITION}\b|\bnot (?:in|part of) the {_PUBLIC} {_EDITION}\b"
    r"|\bnot for (?:external |public |wider |further )?(?:publication|distribution|circulation|disclosure)\b"
    rf"|\bnot to be (?:published|shared|distributed|disclosed|circulated|released)(?:{_ENDS}|\s+{_OUT})"
    rf"|\b(?:omit(?:ted)?|leave|left|keep|kept|drop(?:ped)?|excluded?|cut|removed?|hide|hidden|withh[oe]ld)\b[^.\n]{{0,30}}"
    rf"\b(?:from|out of|off) the {_PUBLIC} {_EDITION}\b"
    rf"|\boff the record{_ENDS}|\beyes[ -]only\b|\bstrictly confidential\b|\bbetween (?:us|ourselves){_ENDS}"
    r"|\b(?:customers|clients|the public|the press|partners) (?:must|should|may|can)(?: not|n['’]t)"
    rf" (?:see|read|know|learn|hear)(?: about| of)? this(?:\s+{_PART})?{_ENDS}",
    re.IGNORECASE | re.MULTILINE,
)
_HINTS = (
    "publish", "share", "distribut", "disclos", "releas", "circulat", "forward", "quote", "copy", "post", "print", "mention", "before",
    "keep",
    "public", "extern", "record", "eyes", "confidential", "between us", "between ours", " this",
)  # fmt: skip
_WAITS = re.compile(
    r"\b(?:hold(?:ing)?|kept|keep(?:ing)?) (?:this |it |the page |the report )?back\b"
    r"|\bkeep (?:this |it )?(?:internal|private|confidential|secret)\b"
    r"|\b(?:until|unless|before|wait(?:s|ing)? (?:for|on)) (?:legal|counsel|comms|communications|lawyers|pr|the settlement)\b",
    re.IGNORECASE,
)
"""What remarks in a header say besides; in a text it may be what the incident was about."""


def directives(text: str) -> Iterator[int]:
    """The offset of each such order."""
    lowered = text.lower()
    if any(hint in lowered for hint in _HINTS):
        yield from (found.end() - 1 for found in _ORDERS.finditer(text))


def orders(remark: str) -> bool:
    """Whether a remark in a header is such an order, or says for what the page waits."""
    return next(directives(remark), -1) >= 0 or bool(_WAITS.search(remark))
