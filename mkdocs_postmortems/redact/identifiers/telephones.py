"""Telephones: numbers of one's own country, desks of a house and rooms of a call, with what lets one in; text in, their places out."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_NATIONAL = Expression(
    r"(?<![\w./:+,-])(?<!\d[ ])(?:0[1-9]\d{0,4}(?:[ \u00a0-]\d{2,8}){1,4}|\(0?[1-9]\d{1,4}\)[ \u00a0]?\d{3,5}[ \u00a0-]\d{3,5})"
    r"(?![\w%/]|[ .,:-]\d|[ ][0-9a-f]{2}\b)"
)
"""With the nought that leads out of a town; rows of bytes go on with letters."""
_DATED = Expression(r"0\d[ -]\d\d[ -](?:19|20)\d\d\b|0\d(?:[ -]\d\d){2}\Z")
_COUNTED = Expression(
    r"\b(?i:error|errno|code|status|offset|serial|build|part|order|bytes?|sector|block|version|isbn|key|hash|sum)s?[ :#`]{1,3}\Z"
)
_LEAST, _MOST, _REACH = 9, 12, 14
_DESK = Expression(
    r"\b(?:(?i:ext\.|extension|durchwahl|toestel|poste|ramal|(?:phone|tel)\.?)[ ](?P<ext>x?\d{3,6})"
    r"|(?i:bleep|pager|beeper)(?:[ ](?i:no\.?|number))?[ ](?P<bleep>\d{3,6}))(?![\w%]|[.,:-]\d|[ ](?:[a-z]{3,12}s\b|bytes))"
)
"""A number that a house dials within; what is counted has its kind behind it."""
_LINE = Expression(r"\b(?i:direct[ ]line|hotline|desk|mobile|switchboard)\b[^\n\d]{0,12}\((?P<line>0\d{2,5}[ -]?\d{3,8})(?=[ )])")
_CALL = Expression(
    r"\b(?:WebEx|Webex|Zoom|Teams|Meet|Chime|GoToMeeting|(?i:(?:conference|meeting|bridge|dial-?in)))(?:[ ](?i:id"
    r"|bridge|call|code|number|room))?"
    r"[:#]?[ ](?P<call>\d{3,4}[ -]?\d{3,4}[ -]?\d{3,4})(?![\w-]|[.,:]\d)"
    r"|\b(?i:zoom)\.[a-z.]{2,20}/(?:j|my)/(?P<room>[\w.]{5,24})"
)
_PIN = Expression(
    r"\b(?:PIN|(?i:pass[- ]?code|access[ ]code|participant[ ]code|host[ ]code|host[ ]key))"
    r"[ ]?:?[ ]?(?P<pin>\d{4,9}\#?|\d{2,5}(?:[ ]\d{1,5}){1,3}\#)(?![\w%]|[-.:]\d)"
    r"|\b(?:(?i:code|id)[ ]?:?[ ]?)(?P<code>(?:\d{4,9}|\d{2,5}(?:[ ]\d{1,5}){1,3})\#)(?![\w%]|[-.:]\d)"
)
_NEAR = Expression(r"(?i:bridge|dial|call|phone|tel|webex|zoom|teams|meet|conference)|\+\d\d|\b0\d")
_BEFORE = 70
"""Letters before a number that lets one in, within which the call is named."""


def telephones(text: str) -> Iterator[Trace]:
    """Every such number; days, rows of bytes and what is counted are none."""
    for found in _NATIONAL.finditer(text):
        if _LEAST <= sum(letter.isdigit() for letter in found[0]) <= _MOST and not _DATED.match(found[0]):
            if _COUNTED.search(text, max(0, found.start() - _REACH), found.start()):
                continue
            yield Trace(found.start(), found.end(), "phone number")
    for pattern in (_DESK, _LINE, _CALL):
        for found in pattern.finditer(text):
            slot = found.lastgroup or 0
            yield Trace(found.start(slot), found.end(slot), "phone number")
    for found in _PIN.finditer(text):
        # What opens a door or a purse is a credential, and stops the build; what lets one into a call goes with its number.
        if _NEAR.search(text, max(0, text.rfind("\n", 0, found.start()), found.start() - _BEFORE), found.start()):
            slot = found.lastgroup or 0
            yield Trace(found.start(slot), found.end(slot), "access code")
