"""Cases: what a desk, a register or a customer calls one record of theirs, behind the word for it; text in, their places out."""

from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_KIND = (
    r"(?:(?:(?:their|support|vendor|our)[ ])?(?i:ref(?:erence)?)\.?|(?i:ticket|case|contract|fault|claim|work[ ]order|change[ ]request"
    r"|Vorgang|Fallnummer|Aktenzeichen|melding|zaak|expediente|caso|dossier|chamado|zgłoszenie|sprawa|sprawę|pratica)|CSR|RFC|CR|MOP|WO)"
)
_NUMBER = (
    r"(?:[A-Z]{1,6}[-/]?\d{5,10}|[A-Z]{1,6}-20\d\d-\d{5,10}|[A-Z]{1,6}[-/]\d{2,4}-\d{3,9}|20\d\d-\d{4}-\d{4,9}"
    r"|20\d\d/\d{4,7}|\d{2}-\d{4}(?=[),.;]|[ ]))"
)
_CASE = Expression(rf"\b{_KIND}(?:[ ](?i:no\.?|number|id|opened|nr\.?))?,?[ ]?[:#]?[ ]?[`*]{{0,2}}(?P<number>{_NUMBER})(?![\w-]|[.,:]\d)")
_OPENED = Expression(
    r"\b(?i:case|ticket)[ ](?:was[ ])?(?:opened|raised|logged)(?:,|:|[ ]as|[ ]under)[ ](?P<number>\d{6,14})(?![\w-]|[.,:]\d)"
)
_LONG = Expression(r"(?<![\w/.-])(?!(?:ISO|IEC|RFC|CVE|CWE|KB|GHSA|UTF|SHA|PEP|JEP|JDK|AM|CE)-)[A-Z]{2,6}-\d{7,9}(?![\w-]|\.\d)")
"""A key and more figures than a tracker of one's own ever counts to."""
_OWN = Expression(r"[A-Z]{2,6}-20\d\d-\d{2,4}")
"""As libraries number their incidents: whether such a one may be named is asked where it is known which are public."""
_STANDARD = Expression(r"(?:ISO|IEC|IEEE|KB|CVE|CWE|SHA|UTF)[-/ ]?\d")


def cases(text: str) -> Iterator[Trace]:
    """Every such number; standards, advisories and ids of the library's own form are none."""
    for pattern in (_CASE, _OPENED):
        for found in pattern.finditer(text):
            if _OWN.fullmatch(found["number"]):
                continue
            if not _STANDARD.match(found["number"]) and not (found[0].startswith("RFC") and found["number"].isdigit()):
                yield Trace(found.start("number"), found.end("number"), "ticket")
    yield from (Trace(found.start(), found.end(), "ticket") for found in _LONG.finditer(text))
