"""Numbers: telephones, bank accounts, payment cards, persons and accounts at a cloud by their numbers; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.accounts import accounts
from mkdocs_postmortems.redact.identifiers.cases import cases
from mkdocs_postmortems.redact.identifiers.telephones import telephones
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.markdown.fences import Code

_CALL = Expression(r"(?<![\w+./:=-])\+[1-9]\d{0,2}(?:[ .\u00a0-]{0,2}(?:\(\d{1,5}\)|\d{1,12})){1,7}(?![\w:%]|[.,/-]\d)")
_LOCAL_CALL = Expression(
    r"(?<![\w./:-])\([2-9]\d\d\)[ \u00a0]?\d{3}[ .-]\d{4}(?![\w:-])"
    r"|(?<![\w./:-])\(0\)[ ]?\d{2,4}[ \u00a0-]\d{3,4}[ \u00a0-]\d{3,4}(?![\w:-])"
    r"|(?<![\w./:-])\(0\d{2,4}\)[ \u00a0]?\d{3,4}(?:[ \u00a0-]?\d{3,4}){1,2}(?![\w:%-]|[.,]\d)"
    r"|(?<![\w./:+-])(?:1-)?[2-9]\d\d-[2-9]\d\d-\d{4}(?![\w:.-]\w|\w)"
)
_CALLED = Expression(
    r"\b(?:tele)?(?:phone|tel|fax|mobile|cell|hotline|whatsapp|sms|telefon|handy|mobil|(?:ruf)?bereitschaft|notruf|durchwahl"
    r"|teléfono|telefone|móvil|celular|téléphone|portable|pager|bridge|dial(?:led|ed|-in)?|call(?:ed|ing)?|reach(?:able|ed)?)\b"
    r"(?:[ ](?:her|him|them|us|me|the[ ][a-z]{2,20}))?[.:]{0,2}[ \t*_`]{0,4}"
    r"(?:(?:number|no\.|nr\.|at|on|is|to|line|under|via)[: \t*_`]{0,4})?"
    r"(?:\((?![+\d ]{1,6}\)))?(?P<number>(?:\((?=[+\d ]{1,6}\)))?\+?(?:(?<=tel:)|(?<=\+)|0)\d[\d ()/\u00a0-]{6,18}\d)(?![\w:%]|[.,-]\d)",
    re.IGNORECASE,
)
_ABROAD = Expression(r"(?<![\w+./:=,-])00[1-9]\d{0,2}(?:[ ./\u00a0-]{1,2}(?:\(\d{1,5}\)|\d{2,12})){1,5}(?![\w:%]|[.,/-]\d)")
"""A telephone number with the zeros that lead abroad."""
_DATED = Expression(r"\b(?:19|20)\d\d-\d\d-\d\d")
_THOUSANDS = Expression(r"\+\d{1,3}(?:[ .\u00a0]\d{3})+")
_BANK = Expression(r"(?<![\w-])[A-Z]{2}\d\d(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![\w-])")
_CARD = Expression(
    r"(?<![\w.:/-])(?:(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|6011|65\d\d)([ \u00a0-]?)\d{4}\1\d{4}\1\d{4}"
    r"|3[47]\d\d([ \u00a0-]?)\d{6}\2\d{5})(?![\w-]|[.:]\d)"
)
_PERSON = Expression(r"(?<![\w./-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w/-]|\.\d)")
_RECORD = Expression(
    r"\b(?:(?:MRN|NHI|NINO|PESEL|IMSI|SSN|DOB|D\.O\.B\.|PNR|AHV|NIF|CPF)(?:[ ](?:no\.?|number|id))?"
    r"|(?i:medical[ ]record|nhs|passport|driving[ ]licen[cs]e|social[ ]security|national[ ]insurance|frequent[ ]flyer|loyalty[ ]card"
    r"|(?:health[ ])?insurance|patient|student|employee|staff|matriculation"
    r"|personnel|badge|policy|membership)[ ](?i:ids?|numbers?|nos?\.?|nr\.?)"
    r"|(?i:date[ ]of[ ]birth|born[ ]on))[`\"'*]{0,2}[ ]?(?::|=|\#|is|was)?[ ]?[`\"'*]{0,2}"
    r"(?P<number>(?=[A-Z0-9 ./-]{0,19}\d)[A-Z0-9](?:[A-Z0-9./-]|[ ](?=\d)){3,18}[A-Z0-9])(?![\w-])"
)
"""Behind the name of a register of people; the entry holds a figure."""
_ALSO = Expression(
    r"[`*_]{0,2}(?:[ ]?(?:,|;|\||or|and|oder|und)[ ]|[ ]?/[ ])(?:[a-z]{2,10}[.:]?[ ])?[`*_]{0,2}"
    r"(?P<number>\(?0\d[\d ()/\u00a0-]{6,18}\d)(?![\w:%]|[.,-]\d)"
)
"""A further telephone number behind one."""
_DESK = Expression(
    r"\b(?:(?<!in )(?i:case|ticket|(?:support|service|vendor|tac)[ ]request)|SR|TAC)(?:[ ](?i:no\.?|number|id|ref(?:erence)?))?"
    r"[ ]?[:#]?[ ]?[`*]{0,2}"
    r"(?P<number>\d-\d{8,12}|\d{6,9}-\d{6,9}|(?<=SR )\d{6,16}|(?!20\d{6}\b)\d{5,13}(?!000)\d{3})(?![\w-]|[.:,]\d)"
)
"""What a maker's desk calls a case; shorter numbers may count things."""
_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_CLOUD = (
    Expression(r"\barn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12})(?=:)"),
    Expression(r"(?<!\d)(\d{12})(?=\.(?:dkr\.ecr|signin)\.)|\.amazonaws\.com(?:\.cn)?/(\d{12})(?=/)"),
    Expression(
        r"(?<![A-Za-z])(?:account|acct)s?(?:[ _-]?(?:ids?|numbers?|nos?\.?))?[\"'`*]{0,2}\s{0,2}(?:[:=#(]|is|was)?\s{0,2}[\"'`*(]{0,2}"
        r"(\d{12}|\d{4}-\d{4}-\d{4})(?!\w|-\d)",
        re.IGNORECASE,
    ),
    Expression(
        rf"\b(?:subscription|tenant|directory)s?(?:[ _-]?ids?)?[\"'`*]{{0,2}}\s{{0,2}}[/:=(]?\s{{0,2}}[\"'`*]{{0,2}}({_UUID})(?!\w)",
        re.IGNORECASE,
    ),
)
_RESOURCE = Expression(
    r"(?<![\w./-])(?:i|vpc|subnet|sg|vol|eni|snap|rtb|igw|nat|acl|eipalloc|tgw|lt|fs|vpce|pcx|eigw|dopt|vgw)-(?=[a-f]{0,16}\d)"
    r"(?:[0-9a-f]{17}|[0-9a-f]{8})(?![\w-])"
)
"""What a cloud calls one machine, network or disk of somebody's."""
_PROJECT = Expression(
    r"(?:\b(?:GCP|gcp|Google[ ]Cloud)[ ][Pp]roject(?:[ ](?:id|ID))?:?[ ][`\"']?|\bgcloud\b[^\n`]{0,120}?[ ]--project[ =]"
    r"|\bgoogleapis\.com/(?:\w{1,20}/){0,3}projects/)(?P<id>[a-z][a-z0-9]{1,20}-[a-z0-9-]{1,20}[a-z0-9])(?![\w-])"
)
_CLOUDS = (
    "arn:aws",
    "ccount",
    "CCOUNT",
    "cct",
    "amazonaws",
    ".ecr.",
    ".signin.",
    "ubscription",
    "UBSCRIPTION",
    "enant",
    "ENANT",
    "irectory",
)
_POINT = Expression(
    r"\b(?i:gps|coord\w*|lat(?:itude)?|location|position|sites?|located)\b[^\n\d]{0,24}"
    r"(?P<point>-?[0-8]?\d\.\d{4,8},[ ]?-?(?:1[0-7]\d|\d{1,2})\.\d{4,8})(?![.\d])"
    r"|\b(?i:lat(?:itude)?)[\"' ]{0,2}[:=]?[ \"']{0,2}(?P<pair>-?[0-8]?\d\.\d{3,8}[\"']?[,; ]{1,2}[\"']?(?i:lon(?:g|gitude)?|lng)"
    r"[\"' ]{0,2}[:=]?[ \"']{0,2}-?(?:1[0-7]\d|\d{1,2})\.\d{3,8})"
)
"""Where on earth something is."""
_DEGREES = Expression(r"\.\d{3,8}[\"',; ]")
"""What every such place has and few texts do."""
_LEAST, _LONG, _MOST = 9, 11, 15
"""Digits of a telephone number with the one of its country."""
_SORTED = Expression(r"(?<![\w./-])\d\d-\d\d-\d\d(?:[ /]|,? (?:account|acct|a/c)(?: (?:no\.?|number))?:? )\d{8}(?![\w-]|[.,:]\d)")
"""An account behind the code of its branch, as banks of the British Isles write it."""


def numbers(text: str) -> Iterator[Trace]:
    """Every number that leads to a person, a purse or an account; counts, times, versions and hashes are none."""
    yield from accounts(text)
    yield from telephones(text)
    yield from cases(text)
    points = _POINT.finditer(text) if _DEGREES.search(text) else ()
    yield from (Trace(one.start(one.lastgroup or 0), one.end(one.lastgroup or 0), "location") for one in points)
    if "+" in text:
        yield from _calls(text)
    if "00" in text:
        for found in _ABROAD.finditer(text):
            if _LEAST + 3 <= sum(letter.isdigit() for letter in found[0]) <= _MOST + 2 and not _DATED.search(found[0]):
                yield Trace(found.start(), found.end(), "phone number")
    for pattern in (_LOCAL_CALL, _CALLED):
        for found in pattern.finditer(text):
            group = "number" if pattern is _CALLED else 0
            yield Trace(found.start(group), found.end(group), "phone number")
            yield from _further(text, found.end(group))
    for pattern, category in ((_RECORD, "personal number"), (_DESK, "ticket")):
        yield from (Trace(m.start("number"), m.end("number"), category) for m in pattern.finditer(text))
    yield from (Trace(m.start(), m.end(), "bank account") for m in _BANK.finditer(text) if _is_bank(m[0]))
    yield from (Trace(m.start(), m.end(), "bank account") for m in _SORTED.finditer(text))
    yield from (Trace(m.start(), m.end(), "payment card") for m in _CARD.finditer(text) if _is_card(m[0]))
    yield from (Trace(m.start(), m.end(), "personal number") for m in _PERSON.finditer(text))
    yield from (Trace(m.start(), m.end(), "cloud account") for m in _RESOURCE.finditer(text))
    if "roject" in text:
        yield from (Trace(m.start("id"), m.end("id"), "cloud account") for m in _PROJECT.finditer(text))
    if any(word in text for word in _CLOUDS):
        for pattern in _CLOUD:
            for found in pattern.finditer(text):
                group = found.lastindex or 0
                yield Trace(found.start(group), found.end(group), "cloud account")


def _calls(text: str) -> Iterator[Trace]:
    code: Code | None = None
    for found in _CALL.finditer(text):
        digits = sum(letter.isdigit() for letter in found[0])
        if not _LEAST <= digits <= _MOST or _DATED.search(found[0]) or (digits < _LONG and _THOUSANDS.fullmatch(found[0])):
            continue
        if not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip(" \t>"):
            # A line that a change adds begins with the same sign.
            code = code or Code(text)
            if code.holds(found.start()):
                continue
        yield Trace(found.start(), found.end(), "phone number")
        yield from _further(text, found.end())


def _further(text: str, at: int) -> Iterator[Trace]:
    """The telephone numbers that a sentence adds to one."""
    while found := _ALSO.match(text, at):
        at = found.end()
        yield Trace(found.start("number"), at, "phone number")


def _is_bank(written: str) -> bool:
    """Whether the check digits of an international bank account number are right."""
    bare = "".join(written.split())
    return 15 <= len(bare) <= 34 and int("".join(str(int(letter, 36)) for letter in bare[4:] + bare[:4])) % 97 == 1


def _is_card(written: str) -> bool:
    """Whether the last digit of a card's number fits the others."""
    digits = [int(letter) for letter in written if letter.isdigit()]
    doubled = [digit if n % 2 == 0 else sum(divmod(digit * 2, 10)) for n, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1
