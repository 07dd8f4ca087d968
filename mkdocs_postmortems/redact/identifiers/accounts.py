"""Accounts: customers as a system of one's own numbers them, `tenant tn_88213`, `customer id 4471-0093`; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_WHOSE = r"(?:customer|tenant|account|merchant|subscriber|org(?:ani[sz]ation)?|workspace|contract|subscription|client)"
_NAMED = r"(?:[ _-](?:ids?|numbers?|no\.?|nr\.?|key|ref(?:erence)?))"
_SIGNS = r"[\"'`*_]{0,3}[ \t]?(?:[:=#(]|is|was)?[ \t]?[\"'`*_]{0,3}"
_COUNTED = (
    r"(?:rows|requests|users|events|messages|records|times|items|connections|bytes|sessions|files|objects|calls|errors|entries|seats"
    r"|limits?|[kM]?B)\b"
)
"""What a number counts that numbers nobody."""
_NUMBER = Expression(
    rf"\b{_WHOSE}s?(?:{_NAMED}{_SIGNS}(?P<told>(?=[\w-]{{0,30}}\d)[A-Za-z0-9]{{1,24}}(?:[-_][A-Za-z0-9]{{1,24}}){{0,4}})"
    rf"|(?<!s)[ ]?(?:[:=#]|[ ]#)?[ ]?(?P<bare>(?<![\d.,])\d{{4,14}})(?![ ]{_COUNTED})"
    rf"|{_SIGNS}(?P<formed>[A-Za-z]{{2,8}}[-_](?=[\w-]{{0,30}}\d)[A-Za-z0-9]{{2,24}}(?:[-_][A-Za-z0-9]{{1,24}}){{0,3}}"
    r"|(?=(?:\d-?){6})\d{2,8}(?:-\d{2,8}){1,4}))(?![\w(/-]|\.\w)",
    re.IGNORECASE,
)
_ABROAD = Expression(
    r"(?<!\w)(?:(?:kunden|mandanten|klant|rahmenvertrags?|vertrags?|contract|konto)(?:-|[ ])?(?:nummer|nr\.?)"
    r"|(?:rahmen|wartungs|dienst)?vertrag"
    r"|(?:num[ée]ro|n[º°o]\.?)[ ]d[eu][ ](?:contrat|client|compte)|(?:n[úu]mero|n[º°o]\.?)[ ]d[eoa][ ](?:contrato|cliente|cuenta|conta)"
    r"|numero[ ](?:di[ ])?(?:contratto|cliente)|codice[ ]cliente|(?:contrat|contrato|contratto|client|cliente)[ ]n[º°o.]{1,2})"
    r"[*_]{0,2}(?:[ ]?:[*_]{0,2}[ ]?|[ ])(?:nr\.?[ ]|n[º°o.]{1,2}[ ]?)?[`\"'*]{0,3}"
    r"(?P<number>(?=[\w/.-]{0,30}\d{2})(?:[A-Za-z]{1,6}[-/])?[A-Z]{0,4}\d{2,14}(?:[-/.]\d{1,10}){0,3})(?![\w(-]|[/.]\w)",
    re.IGNORECASE,
)
"""The same as other languages call it."""
_FIGURES = 4
"""Figures of a number that is told to be one; fewer may count something."""
_FEW = 3
_MANY = 6
"""The same where the words may tell how many there were: `the account number was 1200`, `subscription numbers: 25000`."""
_HOW_MANY = Expression(r"numbers\b|number[ ](?:was|is)\b", re.IGNORECASE)
_REGION = Expression(r"[a-z]{2,9}-[a-z]+-?\d[a-f]?\Z", re.IGNORECASE)
_DATE = Expression(r"(?:19|20)\d\d(?:[01]\d[0-3]\d(?:\d{4,6})?)?")
_DAY = Expression(r"(?:19|20)\d\d(?:-\d\d){0,2}\Z")


def accounts(text: str) -> Iterator[Trace]:
    """Every such number; regions, days and small counts are none."""
    for found in _NUMBER.finditer(text):
        group = "told" if found["told"] else "bare" if found["bare"] else "formed"
        number = found[group]
        if group == "bare" and (len(number) < _FIGURES + (found[0][0].lower() in "aow") or _DATE.fullmatch(number)):
            continue
        figures = sum(map(str.isdigit, number))
        least = len(number) if group == "bare" else _FEW if not number.isdigit() else _MANY if _HOW_MANY.search(found[0]) else _FIGURES
        if figures >= least and not _REGION.fullmatch(number) and not _DAY.fullmatch(number):
            yield Trace(found.start(group), found.end(group), "account")
    for found in _ABROAD.finditer(text):
        number = found["number"]
        if sum(map(str.isdigit, number)) >= _FIGURES and not _DATE.fullmatch(number) and not _DAY.fullmatch(number):
            yield Trace(found.start("number"), found.end("number"), "account")
