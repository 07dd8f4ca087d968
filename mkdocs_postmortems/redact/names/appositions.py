"""Appositions: a text in, the people out beside whom it says what they are, and who is named in one breath with somebody."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.forenames import forename
from mkdocs_postmortems.redact.names.mononyms import nobody
from mkdocs_postmortems.redact.names.titled import PARTICLE

_WORD = r"(?:[DO]['’](?=[^\W\d_a-z]))?[^\W\d_a-z][^\W\d_A-Z][^\W\d_]{0,18}(?:[-'’][^\W\d_]{2,16})?"
_FULL = rf"{_WORD}(?:[ ]{PARTICLE}{_WORD}){{1,2}}"
_ENDS = r"(?![\w/@=(\\-]|\.\w|[ ][A-Z])"
_POST = (
    r"(?:(?:[a-z-]{2,14}[ ]){0,2}(?:controller|producer|spokes(?:man|woman|person)|inspector|superintendent|caretaker"
    r"|(?:security|night)[ ]guard"
    r"|(?:team|shift|centre|center|desk|squad|section|stream\w*|tech)[ ]lead|(?:duty|shift|account|relationship"
    r"|control[ ]room|station|stage)[ ]manager"
    r"|(?:automation|night|field|duty|mcr|broadcast|process|test)[ ]engineer|(?:protection|press|comms|communications|duty|data)[ ]officer"
    r"|(?:ad|sales|their|vendor|service|account|field)[ ]rep(?:resentative)?|tech|approver|reviewer|executor|witness"
    r"|locum|registrar|matron|porter"
    r"|librarian|archivist|paralegal|actuary|underwriter|adjuster|driver|pilot|conductor|signaller|medic))"
)
_OURS = r"(?:[Tt]heir|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Ii]ts)"
_TITLE = (
    r"(?:Councill?or|Cllr|Alderman|Dra\.|Dott\.ssa|Mme|Mlle|M\.|meneer|mevrouw|dhr\.|mevr\.|pan|pani|panu|Panu|Frau|Schwester|Pfleger|Oberärztin|Oberarzt"
    r"|Herrn?|señora?|doña?|don|senhora?"
    r"|fröken|gospod(?:in|a)|pán)"
)
_TITLED = Expression(
    rf"(?<![\w.]){_TITLE}[ ](?P<name>(?:[Vv]an[ ](?:(?:de|der|den)[ ])?"
    rf"|[Vv]on[ ]|[Dd]e[ ]|[Tt]er[ ])?{_WORD}(?:[ ]{_WORD})?)(?![\w/@=(\\-]|\.\w)"
)
_LONE = Expression(
    rf"(?<!\w)(?=[^\W\d_])(?:{_OURS}[ ](?:[a-z-]{{2,14}}[ ]){{0,2}}?{_POST},?[ ](?P<ours>{_WORD}){_ENDS}"
    rf"|\b(?i:centre|center|desk|shift|duty|team)[ ]lead:?[ ](?P<lead>{_WORD}){_ENDS}"
    rf"|\b(?:CSM|TAM|PM|EM)[ ](?P<short>{_WORD})[ ](?=is\b|was\b|asks?\b|asked\b|calls?\b|called\b|writes\b|wrote\b|tells?\b|told\b|has\b)"
    rf"|(?<![\w.])(?P<before>{_WORD}),[ ](?:(?:the|our|their|an?)[ ])?{_POST},"
    rf"|\b(?:informed|estimated|briefed|woken|phoned|told|advised|calmed|relieved|covered)[ ](?:[a-z]+[ ])?by[ ](?P<by>{_WORD})"
    rf"(?=[,.;)]|[ ](?:in|from|at|of)[ ]))"
    rf"|^[ \t>|*-]*[*_]{{0,2}}(?:\d\d?:\d\d(?::\d\d)?[*_]{{0,2}}[ |–—:-]{{1,5}})(?P<joined>{_WORD})[ ]joins\b",
    re.MULTILINE,
)
_FULLS = Expression(
    rf"(?<!\w)(?=[^\W\d_])(?:(?:{_OURS}[ ])?{_POST},?[ ](?:is[ ]|was[ ])?(?P<post>{_FULL})(?![\w-])"
    rf"|\b(?i:rep|contact|counterpart|account[ ]manager|manager|owner)[ ](?:there[ ])?(?:is|was)[ ](?P<rep>{_FULL})(?=[,.;(]|$|[ ]\()"
    rf"|(?<![\w.])(?P<before>{_FULL}),[ ](?:(?:the|our|their|an?)[ ])?{_POST}(?=[,.;)])"
    rf"|\b(?:taken|announced|implemented|estimated|handled|chaired|led|informed|briefed|negotiated|authored|drafted|answered|countersigned)"
    rf"[ ]by[ ](?P<by>{_FULL})(?=[,.;)]|$|[ ](?:in|from|at|of|on)[ ])"
    rf"|\b(?:which|that)[ ](?P<which>{_FULL})[ ](?:had|has)[ ][a-z]{{2,14}}ed\b"
    rf"|(?<![\w.])(?P<side>{_FULL})[ ]on[ ](?:their|our|the[ ][a-z]+['’]s)[ ]side\b"
    rf"|(?<![\w.])(?P<wants>{_FULL})[ ](?:wants|insists|promised|apologi[sz]ed|insisted|is[ ]on[ ](?:leave|holiday"
    rf"|vacation)|(?:was|were)[ ]on[ ]leave)\b)",
    re.MULTILINE,
)
_LINK = r"(?:[ ](?:and|und|et|y|e|i|en|och|og|oraz|sowie|&)[ ]|,[ ])"
_PAIR = Expression(
    rf"(?<![\w.])(?P<first>{_FULL})(?:,[ ][a-z][a-z -]{{3,30}},)?(?:[ ](?:from|of|at|from[ ]the|z|von|de"
    rf"|aus)[ ][A-Z][\w ]{{2,24}}?)?{_LINK}"
    rf"(?P<second>{_FULL})(?![\w-])"
)


def beside(text: str) -> Iterator[str]:
    """Each full name in such a place, and whom a sentence names with somebody of a given name; whoever asks judges whether it is one."""
    for found in _FULLS.finditer(text):
        name = found[found.lastgroup or 0]
        if not any(map(nobody, name.split()[-1:])):
            yield name
    for found in _TITLED.finditer(text):
        if " " in found["name"] and found["name"][0].isupper():
            yield found["name"]
    for found in _PAIR.finditer(text):
        pair = (found["first"], found["second"])
        # Makers and places come in pairs as well.
        if any(forename(name.split()[0]) for name in pair) and not any(nobody(word) for name in pair for word in name.split()[1:2]):
            yield from pair


def lone(text: str) -> Iterator[str]:
    """Each single name in such a place; programs, places and words of the language are none."""
    for found in _LONE.finditer(text):
        name = found[found.lastgroup or 0]
        if not nobody(name):
            yield name
    for found in _TITLED.finditer(text):
        name = found["name"]
        if (" " not in name or name[0].islower() or name.startswith(("Van ", "Von "))) and not nobody(name.split()[-1]):
            yield name
