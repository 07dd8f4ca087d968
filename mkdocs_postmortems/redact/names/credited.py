"""Credited: a text in, the full names out that its sentences give a part: who wrote or reviewed it, who is thanked, who had which role."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.words.listed import listed, phrases

_WORD = r"[^\W\d_a-z](?:\.|(?:['’](?=[^\W\d_a-z]))?[^\W\d_][\w'’-]{0,29})(?![\w'’-])"
_NAME = (
    rf"{_WORD}(?:[ ](?:(?:van|von|de|der|den|del|da|di|do|dos|du|la|le|el|bin|al|ter|ten|zu|zum|af|av)[ ]){{0,2}}"
    rf"(?:(?:el|al|d|l|de|ad|ibn|t)[-'’])?{_WORD}){{1,2}}"
)
_SOMEBODY = Expression(_NAME)
_NAMES = rf"(?P<names>{_NAME}(?:(?:,?[ ](?:and|&)[ ]|[,;][ ]){_NAME}){{0,7}})"
_ROLE = (
    r"(?:(?:incident|tech(?:nical)?|comm(?:unication)?s|operations|ops|duty)[ -](?:commander|lead|manager|coordinator|officer)"
    r"|on-?call(?:[ -](?:engineer|developer|dba|sre|lead|manager))?|scribe|sre|dba|secondary|primary[ ]on-?call"
    r"|(?:database|network|site[ ]reliability|platform|backend|support|security|infrastructure|devops)[ ](?:engineer|lead|manager))"
)
_PART = "|".join(sorted(phrases("credited-parts")))
"""What is done to a text, a change or an alert, with a person behind `by` or `to`."""
_CREDITED = Expression(
    rf"(?:\b|(?=\())(?i:(?:{_PART})(?:[ ](?:[a-z]+|\d\d?:\d\d)){{0,5}}?[ ]\(?(?:by|to)|commit[ ]`?[0-9a-f]{{7,40}}`?[ ](?:by|\()"
    rf"|(?:thanks|thank[ ]you|kudos|credit|shout-?out|hat[ ]tip)[ ](?:(?:also[ ])?(?:goes[ ])?to[ ])?"
    rf"|(?:gracias|grazie|merci|obrigad[oa]|dank|dziękujemy)[ ](?:a|à|ao|an)[ ]|(?:ask|asked|tell)[ ]"
    rf"|\(by[ ]|(?:paged|pinged|phoned|rang|texted|e-?mailed|woke(?:[ ]up)?|interviewed|per|told[ ]by"
    rf"|(?:help|dm|message|mail|e-mail|ping|word|report|call|hint)[ ]from)[ ]|(?:engineer|developer|operator|colleague|employee"
    rf"|contractor|intern|admin|administrator|technician|consultant|responder|sre|dba)[ ](?:named|called)[ ]"
    rf"|(?:our|the|an?|their)[ ](?:[a-z-]+[ ]){{0,2}}(?:engineer|developer|operator|colleague|employee|contractor|intern"
    rf"|admin|technician|manager|director|lead|officer|nurse|physician|doctor"
    rf"|analyst|architect|dispatcher|supervisor|captain"
    rf"|pharmacist|registrar|librarian|lecturer|producer|designer|tester|controller|treasurer|auditor|teller"
    rf"|head[ ]of[ ][a-z]+(?:[ ][a-z]+)?),?[ ]"
    rf"|(?:dr|prof|professor|mr|mrs|ms|mx|herr|frau|mme|monsieur|madame|señora?|sra|dott|ing|nurse|sister|captain|capt|sgt|sergeant"
    rf"|lieutenant|lt|officer|dean|judge|senator|rev|sir|dame)\.?[ ]"
    rf"|(?:patient|passenger|student|employee|cardholder|policyholder|account[ ]holder|travell?er|borrower|claimant|payer|payee)s?"
    rf"(?:[ ](?:MRN|ID|no\.?|number|PNR))?(?:[ ][A-Z0-9-]{{0,9}}\d[A-Z0-9-]{{0,12}})?,?[ ]\(?(?:mr|mrs|ms|dr)?\.?[ ]?"
    rf"|in[ ]the[ ]words[ ]of[ ]|quoting[ ]"
    rf"|(?<![\w-]){_ROLE}(?:[ ](?:was|is)[ ]|,[ ]|[ ]\(|[ ]))[ ]?[*_]{{0,2}}{_NAMES}"
)
_BEHIND = Expression(
    rf"(?<!\w)(?P<names>{_NAME})[*_]{{0,2}}(?:[ ]\(|,[ ](?:the|our|an?)[ ]|[ ]was[ ](?:the[ ]|our[ ])?)(?i:{_ROLE})(?![\w-])"
)
_DEED = "|".join(sorted(phrases("credited-deeds")))
"""What people do in an incident, and programs hardly do."""
_TIMED_DEED = "|".join(sorted(phrases("credited-deeds-timed")))
"""What programs do as well: believed of people where a line begins with a time and the name."""
_TIME = (
    r"^[ \t>]*(?:[-*+|][ \t]+)?[*_]{0,2}[\[(]?(?:(?:\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{2,4})[ T,]{1,2})?"
    r"\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AaPp][Mm])?(?:[ ](?:UTC|GMT))?[\])]?[*_]{0,2}[ \t]*[-–—|:]?[ \t]*"
)
_ACTED = Expression(
    rf"(?<![\w.])(?P<names>{_NAME}(?:[ ]and[ ]{_NAME})?)[*_]{{0,2}}(?:[ ]\([^()\n]{{1,30}}\))?,?[ ](?:also[ ]|then[ ])?(?:{_DEED})(?![\w-])"
)
_TIMED = Expression(
    rf"{_TIME}[*_]{{0,2}}(?P<names>{_NAME}(?:[ ]and[ ]{_NAME})?)[*_]{{0,2}}(?:[ ]\([^()\n]{{1,30}}\))?[ ](?:{_TIMED_DEED})(?![\w-])",
    re.MULTILINE,
)
_WITHIN = Expression(
    rf"(?<=[.;:,][ ])\d\d?:\d\d(?::\d\d)?(?:[ ](?:UTC|GMT|CET|[AaPp][Mm]))?[ ]?[-–—:]?[ ](?P<names>{_NAME}(?:[ ]and[ ]{_NAME})?)"
    rf"(?:[ ]\([^()\n]{{1,30}}\))?[ ](?:{_TIMED_DEED})(?![\w-])"
)
"""The same where several such lines stand in one."""
_MENTIONED = Expression(rf"(?<![\w@/.+-])@(?P<names>{_NAME})")
"""A mention as it is copied out of a chat that shows whole names."""
_ANNOTATIONS = listed("identifiers-audiences")
_POSSESSED = Expression(
    rf"(?<![\w.])(?P<names>{_NAME})(?<=['’]s)[ ](?:(?:own|first|second|last|earlier|new|old|local|personal)[ ])?"
    r"(?:change|commit|pull[ ]request"
    r"|pr|mr|merge[ ]request|laptop|workstation|phone|terminal|shell|session|script|account|mailbox|branch|home[ ]directory"
    r"|message|question|suggestion|shift|vacation|holiday|revert|approval|review|credentials|badge|manager)\b"
)
"""What belongs to a person; whoever asks knows the programs and makers that own changes, too."""
_NAMED = Expression(
    rf"\b(?i:said|according[ ]to|asked|hand-?over[ ](?:from|to)|hand-?off[ ](?:from|to)|handed[ ]over[ ]to|reassigned[ ]to|told)"
    rf"[ ][*_]{{0,2}}{_NAMES}"
    rf"(?:[ ]to[ ](?P<other>{_NAME}))?"
)
_STAMPED = Expression(rf"{_TIME}[*_]{{0,2}}(?P<names>{_NAME})[*_]{{0,2}}:[*_]{{0,2}}[ \t]", re.MULTILINE)
"""A line of a chat or a log, with the time before whoever speaks."""
_SENT = Expression(rf"^[ \t>]*From[ ](?P<names>{_NAME})[ ]to[ ](?:Everyone|(?P<other>{_NAME}))\b", re.MULTILINE)
"""The head of a message in the chat of a call."""
_REPLIED = Expression(
    rf"^[ \t>]*(?:Am|Le|El|Em|Il|Op|W|Den)\b[^\n]{{4,60}}?(?:[ ]schrieb[ ](?P<names>{_NAME})|,?[ ](?P<other>{_NAME})"
    r"[ ](?:a[ ]écrit|escribió|escreveu|ha[ ]scritto|schreef|napisał|skrev)"
    rf")(?:[ ]<[^<>\n]{{3,80}}>)?[ ]?:",
    re.MULTILINE,
)
"""What a mail program writes above the mail that somebody answers; in English `wrote` tells of people anyway."""
_CLOSED = Expression(
    rf"^[ \t>]*(?i:(?:(?:kind|best|warm)[ ])?(?:regards|wishes)|cheers|sincerely|viele[ ]grüße|cordialement|saludos|med[ ]venlig[ ]hilsen)"
    rf",?[ ]*\n(?:[ \t>]*\n)?[ \t>]*[*_]{{0,2}}(?P<names>{_NAME})[*_]{{0,2}}[ \t]*$",
    re.MULTILINE,
)
"""Below what ends a letter."""
_TURNED = Expression(rf"{_TIME}(?P<last>{_WORD}),[ ](?P<first>{_WORD})[ \t]*$", re.MULTILINE)
_COUNTED = Expression(rf"^[ \t]+\d{{1,6}}\t(?P<names>{_NAME})[ \t]*$", re.MULTILINE)
"""How git counts who committed how often."""
_BOX = Expression(r"(?<![\w.+-])([A-Za-z]{3,20})\.([A-Za-z]{3,20})@")
_SIGNED = Expression(
    rf"^[ \t>]*(?:—|–|--|―)[ ]?[*_]{{0,2}}(?P<names>{_NAME})[*_]{{0,2}}(?:,[^\n]{{0,60}})?[ \t]*$"
    rf"|[\"”»’'][ ]?(?:—|–|--|―)[ ]?[*_]{{0,2}}(?P<other>{_NAME})[*_]{{0,2}}(?:,[^\n]{{0,60}})?[ \t]*$",
    re.MULTILINE,
)
"""A name below a text, or behind what somebody said, with a dash before it."""
_DASHED = Expression(
    rf"^[ \t>]*(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]+)?[*_]{{0,2}}(?P<label>[^\W\d_][\w /-]{{1,30}}?)[*_]{{0,2}}[ \t]+[-–—]"
    rf"[ \t]+[*_]{{0,2}}{_NAMES}",
    re.MULTILINE,
)
_LISTED = Expression(
    rf"^[ \t>*_]*(?:[-*+][ \t]+)?[*_]{{0,2}}(?i:cc|to|from|present|attending|with|von|de|para|od|kopie|watchers|notified|paged)"
    rf"[*_]{{0,2}}[ ]?:[*_]{{0,2}}[ \t]+{_NAMES}",
    re.MULTILINE,
)
_APART = Expression(r",?[ ](?:and|&)[ ]|[,;][ ]")
_CLAUSE = Expression(
    rf"\b(?:engineer|developer|operator|colleague|employee|contractor|intern|admin|administrator|technician|consultant|responder|person|author)"
    rf"[ ](?:who|whose)[ ][^,.;:\n]{{3,70}},[ ]{_NAMES}(?=[,.;:)]|[ ]-)"
)
"""Who it was, behind what he did."""
_BORN = Expression(rf"(?<!\w)(?P<names>{_NAME})(?=,?[ ]\(?(?:DOB|D\.O\.B\.|MRN|SSN|NHS|PNR|(?:date[ ]of[ ])?born|date[ ]of[ ]birth)\b)")
"""Whoever has such a number or day is a person."""
_CALLED = Expression(
    r"\b(?i:display_?name|full_?name|real_?name|(?:first_?name|given_?name)(?=[^\n{}]{0,60}(?i:last_?name|family_?name|surname)))"
    rf"[\"']{{0,2}}[ \t]{{0,2}}[:=][ \t]{{0,2}}[\"']?(?P<names>{_NAME})[\"']?(?=[,;}})\n]|\Z)"
    rf"|\"name\"[ ]?:[ ]?\"(?P<before>{_NAME})\"(?=[^{{}}\n]{{0,160}}\"(?:e?mail|login|user_?name|user_?[iI]d|phone)\")"
    rf"|\"(?:e?mail|login|user_?name|user_?[iI]d|phone)\"[ ]?:[ ]?\"?[^{{}}\n]{{1,160}}\"name\"[ ]?:[ ]?\"(?P<behind>{_NAME})\""
)
"""A full name beside the other things that an account has."""
_ENTRY = Expression(
    rf"\b[Cc][Nn]=(?P<names>{_NAME})"
    r"(?=,[ ]?(?i:ou=(?:[\w -]{0,20}[ ])?(?:people|users?|staff|employees|accounts|students|members|admins?)\b))"
)
_SPEAKER = Expression(
    rf"{_TIME}[*_]{{0,2}}(?P<last>{_WORD}(?:[ ]{_WORD})?),[ ](?P<first>{_WORD})"
    r"(?:[ ][(\[][^()\[\]\n]{1,30}[)\]])?[*_]{0,2}:[*_]{0,2}[ \t]",
    re.MULTILINE,
)
"""A line of a chat in which the family name comes first."""
_WHO = Expression(rf"(?<![\w.])(?P<names>{_NAME})(?=,?[ ]who(?:se|m)?\b)")
"""Of a thing nobody says who."""
_TASKED = Expression(rf"^[ \t>]*[-*+][ \t]+\[[ xX]\][^\n]{{3,300}}[ ][(\[]{_NAMES}[)\]][.]?[ \t]*$", re.MULTILINE)
"""Whose task it is, at its end."""


def credited(text: str) -> Iterator[str]:
    """What stands in such a place and looks like names, one by one; whoever asks judges whether they are names."""
    # All of these hold a name in one line, and most lines have none.
    lines = "\n".join(line for line in text.split("\n") if _SOMEBODY.search(line))
    for pattern in (
        _CREDITED,
        _BEHIND,
        _SIGNED,
        _LISTED,
        _ACTED,
        _TIMED,
        _NAMED,
        _STAMPED,
        _COUNTED,
        _SENT,
        _REPLIED,
        _POSSESSED,
        _CLAUSE,
        _TASKED,
        _WHO,
        _BORN,
        _ENTRY,
        _WITHIN,
        _MENTIONED,
    ):
        for found in pattern.finditer(lines):
            if pattern is not _MENTIONED or found["names"].partition(" ")[0].casefold() not in _ANNOTATIONS:
                yield from _APART.split(found["names"] or "")
            if found.groupdict().get("other"):
                yield found["other"]
    yield from (found["names"] for found in _CLOSED.finditer(text))
    for pattern in (_TURNED, _SPEAKER):
        for found in pattern.finditer(text):
            yield f"{found['first']} {found['last']}"
    if "name" in text or "Name" in text:
        for found in _CALLED.finditer(text):
            yield from (name for name in found.groupdict().values() if name)
    if "@" in text:
        lowered = text.lower()
        for box in _BOX.finditer(text):
            # Who has such a mail box is called so; a name that stands nowhere needs no hunt.
            if f"{box[1]} {box[2]}".lower() in lowered:
                yield f"{box[1].capitalize()} {box[2].capitalize()}"


def dashed(text: str) -> Iterator[tuple[str, str]]:
    """A label and each of the names behind it, where a dash stands between them and no colon."""
    for found in _DASHED.finditer(text):
        for name in _APART.split(found["names"]):
            yield found["label"], name
