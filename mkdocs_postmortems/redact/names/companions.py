"""Companions: a text in, people out whom it lists beside a given name, says to own what people own, or names in full by a common word."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.forenames import forename, place
from mkdocs_postmortems.redact.names.mononyms import nobody, program
from mkdocs_postmortems.redact.names.things import NAME, things_of
from mkdocs_postmortems.redact.words.listed import listed

_EDGE = r"(?<![\w./@#&:+=\\'’-])(?<![A-Z]\w[ ])"
_ENDS = r"(?![\w/@(=\\-]|\.\w|[ ][A-Z]|['’]\w)"
_LINK = r"(?:,[ ](?:and[ ]|&[ ])?|[ ](?:and|&|und|et|y|→|->)[ ])"
_LIST = Expression(rf"{_EDGE}{NAME}(?:{_LINK}{NAME}){{1,40}}{_ENDS}")
_REACH = 12
_NAMES = Expression(NAME)
_OWNS = Expression(
    rf"{_EDGE}(?P<name>{NAME})['’]s[ ](?:laptop|shift|roommate|flatmate|hunch|vacation|holiday"
    r"|desk|workstation|keyboard|wife|husband|birthday"
    r"|phone|handover|on-?call|first[ ](?:week|day)|absence|parental)\b"
)
"""What is somebody's, and nobody would say a program had."""
_GIVEN = listed("people-given")
_FULL = Expression(
    rf"{_EDGE}(?P<given>[A-Z][a-z]+)[ ](?P<name>{NAME})(?=[ ](?:then[ ]|also[ ])?(?:advise[sd]|notice[sd]"
    r"|asked|asks|suggest(?:s|ed)|reported"
    r"|confirmed|joined|joins|deployed|merged|rolled|restarted|paged|decided|said|says|wrote|spotted|reviewed|approved|acknowledged|acked"
    r"|fixed|realized|realised|investigated|called|escalated)\b)"
)
_SPEAKS = Expression(
    rf"^[ \t]*(?:>[ \t>*_]*|[\[(*_`]{{0,3}}\d{{1,2}}:\d\d(?::\d\d)?[\])*_`]{{0,3}}[ \t]+[*_]{{0,2}})"
    rf"(?P<name>{NAME})[*_]{{0,2}}:[*_]{{0,2}}[ ][\"“]?"
    r"(?:I|I['’](?:m|ll|ve|d)|[Ll]et me|[Oo]n it|[Ll]ooking|[Cc]an (?:you|someone|anybody|anyone))\b",
    re.MULTILINE,
)
"""Who speaks in a conversation, of himself or to another."""


def company(text: str) -> Iterator[str]:
    """Each such name once; programs, places and what the text treats as a thing are none."""
    told: dict[str, None] = {}
    for found in _LIST.finditer(text):
        names = _NAMES.findall(found[0])
        if place(text[max(0, found.start() - _REACH) : found.start()].rstrip(" ").rpartition(" ")[2], names[0]):
            continue
        if any(map(forename, names)) and not any(program(name) or (nobody(name) and name.casefold() not in _GIVEN) for name in names):
            told |= dict.fromkeys(name for name in names if not nobody(name))
    told |= dict.fromkeys(found["name"] for found in _OWNS.finditer(text) if not nobody(found["name"]))
    told |= dict.fromkeys(found["name"] for found in _SPEAKS.finditer(text) if not nobody(found["name"]))
    for found in _FULL.finditer(text):
        if found["given"].casefold() in _GIVEN and not nobody(found["name"]):
            told |= dict.fromkeys((f"{found['given']} {found['name']}", found["name"]))
    if told:
        small, things = things_of(text)
        yield from (name for name in told if name.lower() not in small and name not in things)
