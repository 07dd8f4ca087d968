"""Customers: a text in, what its sentences and its code call one out; whoever asks judges whether it is a name."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.mononyms import nobody
from mkdocs_postmortems.redact.words.listed import listed

_WORD = r"[^\W\d_a-z][\w&'’-]{0,60}"
"""No longer, because behind each hyphen another one begins."""
_NAME = rf"{_WORD}(?:[ ](?:(?:of|de|the|van|von|und|et|&)[ ])?(?:{_WORD}|\d[\w-]{{0,9}}(?!:))){{0,4}}"
_NAMES = rf"(?P<names>{_NAME}(?:(?:,?[ ](?:and|or|&)[ ]|,[ ]){_NAME}){{0,9}})"
_WHO = r"(?i:customer|tenant|merchant|subscriber)"
"""A client may be a program."""
_FELT = r"(?:saw|lost|had|was|were|is|are|got|could|called|noticed|reported|received|complained|experienced)"
_WROTE = r"(?:opened|asked|told|wrote|raised|filed|escalated|contacted|emailed|cancelled|canceled|churned|left)"
_ONWARD = r"(?:and|but|because|after|before|while|when|since|again|first|to|about|at|on|over|in|with|whose|who|which)"
_ABROAD = Expression(
    r"\b(?:[Nn]otre|[Vv]otre|[Ll]e|[Uu]n|[Ee]l|[Nn]uestro|[Oo]|[Uu]m|[Nn]osso|[Ii]l|[Dd]er|[Oo]nze|[Uu]nser|[Dd]en|[Dd]em)[ ]"
    r"(?:[a-zà-ÿ]{3,14}[ ])?"
    rf"(?:client|cliente|Kunden?|klant|Mandant)[ ](?P<one>{_NAME})"
    rf"|\b[Uu]nserer?[ ](?:[a-zà-ÿ]{{3,14}}[ ])?(?:Kundin|Mandantin)[ ](?P<female>{_NAME})"
    r"(?=,|[ ](?:melde|hat|hatte|konnte|war|rief|beschwer|bemerk|schrieb|verlor|sah))"
    r"|\b(?:clients|clientes|clienti|Kunden|Mandanten|Händler|comercios|commerçants|marchands|lojistas)"
    r",[ ](?:darunter|etwa|zum[ ]Beispiel|z\.[ ]?B\.|dont|comme|notamment|entre[ ]ellos|como|incluidos|entre[ ]eles|incluindo)[ ]"
    rf"(?P<several>{_NAME}(?:(?:[ ](?:und|sowie|et|y|e)[ ]|,[ ]){_NAME}){{0,9}})"
)
"""The same in other languages; where a client may be a program as well, a name of several words."""
_OURS = Expression(r"(?:[Nn]otre|[Nn]uestro|[Nn]osso|[Ii]l[ ]nostro|[Uu]nser|[Oo]nze|[Vv]år|[Nn]asz)\b")
"""Before one of whom one speaks as of somebody; a program may be any client."""
_FIRM = Expression(
    r"\b(?:[Dd]ie|[Dd]er|[Bb]ei)[ ]Firma[ ](?P<german>{0})|\b(?:[Ll]a[ ]société|[Ll]e[ ]groupe)[ ](?P<french>{0})"
    r"|\b[Ll]['’]entreprise[ ](?P<house>{0})"
    r"|\b(?:[Ll]a|[Aa]|[Dd]a)[ ]empresa[ ](?P<iberian>{0})|\b(?:[Ll]['’]azienda|[Ll]a[ ]ditta)[ ](?P<italian>{0})"
    r"|\b(?:[Dd]e[ ]firma|[Hh]et[ ]bedrijf)[ ](?P<dutch>{0})|(?<!\w)(?:[Кк]омпани[яию]|[Фф]ирм[аеу])[ ][«\"„]?(?P<russian>{0})".replace(
        "{0}", _NAME
    )
)
"""What is called a company; whoever makes what everybody runs is none that is hidden."""
_APART_ABROAD = Expression(r"[ ](?:und|sowie|et|y|e)[ ]|,[ ]")
_TOLD = Expression(
    rf"\b{_WHO}s?,?[ ](?:such[ ]as|like|including|named|called|namely|especially|notably|e\.g\.,?)[ ]{_NAMES}"
    rf"|\b{_WHO}s,?[ ]\((?:e\.g\.,?[ ])?(?P<inside>{_NAMES.replace('?P<names>', '')})(?:,?[ ](?:and[ ])?(?:others?|more|etc\.?))?\)"
    rf"|\b(?:[Oo]ur|[Tt]heir|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d{{1,4}})[ ](?:[a-z]+[ ]){{0,2}}{_WHO}s,?[ ]"
    rf"(?P<plural>{_NAMES.replace('?P<names>', '')})(?=\.?,?[ ](?:{_FELT}|{_WROTE})\b)"
    rf"|\b(?:[Oo]ur|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)[ ](?:[a-z]+[ ]){{0,2}}(?:clinics|hospitals|banks|shops|stores|schools|universities"
    rf"|retailers|insurers|publishers|hotels|airlines|agencies|restaurants|charities|councils),[ ]"
    rf"(?P<trade>{_WORD}[ ]{_WORD}(?:(?:,?[ ](?:and|or|&)[ ]|,[ ]){_NAME}){{0,6}})(?=\.?,?[ ](?:{_FELT}|{_WROTE})\b)"
    rf"|\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur)[ ](?:[a-z]+[ ]){{0,2}}{_WHO}(?:[ ](?:was|is)|,)?[ ](?P<one>{_NAME})"
    rf"(?=[,.;:!?)]|[ \t]*(?:\n|\Z)|[ ](?:{_FELT}|{_WROTE}|{_ONWARD})\b)"
    rf"|\b[Oo]ur[ ](?:(?:second[ -])?(?:largest|biggest)|key|main|oldest|top|strategic|enterprise)[ ]"
    rf"(?:[a-z]+[ ])?(?:account|client|partner|user)s?,?[ ]"
    rf"(?P<large>{_NAMES.replace('?P<names>', '')})(?=,|[ ]{_FELT}\b)"
    rf"|\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Oo]ur)[ ](?:[a-z]+[ ]){{0,2}}{_WHO}[ ]\((?P<bracket>{_NAME})\)"
    rf"|(?<![\w.])(?P<behind>{_NAME}),[ ](?:(?:who|which)[ ](?:is|are)[ ])?"
    rf"(?:a|an|one[ ]of[ ](?:our|the)|our)[ ](?:[a-z]+[ ]){{0,2}}{_WHO}s?\b"
)
_ORGANISED = (
    r"(?:clinics|hospitals|practices|banks|shops|stores|partners|schools|universities|retailers|accounts|members|insurers|publishers|hotels|airlines"
    r"|agencies|carriers|dealers|sellers|brands|restaurants|resellers|clients|franchises|charities|councils)"
)
_FOUND = Expression(
    rf"(?<![\w.])(?P<one>{_WORD}(?:[ ](?:(?:of|de|the|&)[ ])?{_WORD}){{1,4}}),[ ]one[ ]of[ ](?:our|the)"
    rf"[ ](?:[a-z-]{{1,14}}[ ]){{0,2}}{_ORGANISED}\b"
    rf"|\b{_WHO}s[ ](?:were|are|had[ ]been)[ ][a-z]{{1,14}}(?:[ ][a-z]{{1,14}}){{0,2}}:[ ](?P<several>{_NAMES.replace('?P<names>', '')})"
    rf"|\b(?i:(?:affected|impacted|notified)[ ]{_WHO}s|{_WHO}s[ ](?:affected|impacted|notified))[ ](?:are|were|include|included)[ ]"
    rf"(?P<hit>{_NAMES.replace('?P<names>', '')})(?![\w’'-])"
    rf"|\b(?:largest|biggest|worst[ -]hit)[ ](?:accounts|customers|tenants|merchants)[ ](?:[a-z]{{1,14}}[ ]){{0,2}}(?:were|are)[ ]"
    rf"(?P<largest>{_NAMES.replace('?P<names>', '')})(?![\w’'-]|[ ](?:accounts?|customers?|tenants?|merchants?|users?|plans?|ones?)\b)"
)
"""Whom a sentence counts among those whom one works for, and a list behind a colon."""
_MARKED = Expression(r"[ ]\((?:an?[ ]|our[ ])?(?i:customer|tenant|client|merchant|subscriber)\)")
_ENDS = Expression(rf"(?<![\w.]){_NAME}\Z")
_REACH = 90
"""Letters before a remark in brackets within which the name stands."""
_OFFICER = (
    r"(?:C[ETIOFP]O|CISO|VP[ ][A-Za-z ]{2,20}|(?i:chief[ ][a-z]+[ ]officer|head[ ]of[ ][a-z]+"
    r"|(?:key[ ])?account[ ](?:manager|executive|team)|customer[ ]success[ ](?:manager|engineer|team)|technical[ ]account[ ]manager|csm|tam"
    r"|(?:support|technical|security)[ ]contacts?"
    r"|representatives?))"
)
_OF = Expression(
    rf"\b{_OFFICER}[ ](?:of|at|from|for)[ ]{_NAMES}"
    rf"|\b(?i:tenants?|workspaces?|contracts?|invoices?)[ ](?:of|for|with|belonging[ ]to)[ ](?P<held>{_NAMES.replace('?P<names>', '')})"
    rf"|\b(?i:tickets?|complaints?|escalations?|support[ ](?:calls?|cases?|requests?))[ ](?:from|by)"
    rf"[ ](?P<wrote>{_NAMES.replace('?P<names>', '')})"
    rf"|\b(?i:(?:service[ ]|sla[ ])?credits?|refunds?|compensations?|apolog(?:y|ies))[ ](?:to"
    rf"|for)[ ](?P<owed>{_NAMES.replace('?P<names>', '')})"
    rf"|\b(?:[Ww]e|[Ss]ales|[Ss]upport)[ ](?:onboarded|offboarded|invoiced|refunded|compensated|credited)[ ](?P<new>{_WORD}[ ]{_WORD})"
    rf"|\b[Oo]n[ ]behalf[ ]of[ ](?P<behalf>{_NAMES.replace('?P<names>', '')})"
)
"""Whom a sentence gives an officer, a ticket or data of its own; of one word alone as little is known as of any."""
_KEYED = Expression(
    r"(?<![A-Za-z-])[\"']?(?:(?:customer|tenant|client|company|account|merchant|organi[sz]ation|CUSTOMER|TENANT)_?(?:[nN]ame"
    r"|NAME)|(?:customer|tenant|merchant|subscriber)(?:_?[iI]d)?|CUSTOMER|TENANT)"
    r"[\"']?[ \t]{0,3}(?::|=>|==?)[ \t]{0,3}(?P<sign>[\"'])(?P<names>[^\W\d_][^\"'\n{}$<>]{2,60})(?P=sign)"
    r"|\"(?:customer|tenant|merchant|organi[sz]ation|company|subscriber)\"[ ]?:[ ]?\{"
    r"(?:[^{}\n]{0,160}?,)?[ ]?\"(?:display_?|legal_?)?[nN]ame\"[ ]?:[ ]?"
    r"\"(?P<held>[^\W\d_][^\"'\n{}$<>]{2,60})\""
)
PROGRAMS = listed("people-things") | listed("logins-machines") | listed("customers-programs")
_SLUG = r"[a-z][a-z0-9]{2,30}(?:[-_][a-z0-9]{1,20}){0,4}"
_TICKED = Expression(
    rf"\b(?i:customer|tenant|org|merchant|workspace)s?(?:[ ](?:ids?|affected|impacted|involved|notified))?[*]{{0,2}}:?[*]{{0,2}}[ ]"
    rf"(?P<slugs>[`\"]{_SLUG}[`\"](?:(?:,[ ]|,?[ ]and[ ])[`\"]{_SLUG}[`\"]){{0,9}})"
)
_ASSIGNED = Expression(
    rf"(?<![\w-])(?:customer|tenant|merchant)(?:[_-]?(?:id|ID|Id|slug|key|name))?(?:=|:[ ]?(?=[a-z0-9]+[-_]))(?P<slug>{_SLUG})(?![\w(.$/-])"
)
"""A name as machines write it, behind a key without quotation marks."""
_HINTS = (
    "ustomer", "lient", "enant", "erchant", "ubscriber", "ompany", "ccount", "rgani", "USTOMER", "ENANT", "undin", "andantin", "rgs ",
    "rgs:", "rg `", "unde", "andant", "omerci", "ojist", "irma", "société", " groupe ", "ntreprise", "mpresa", "zienda", " ditta",
    "bedrijf", "омпани", "ирм", "klant", "ändler", "ommer", " one of ", "linics,", "pitals,", "anks,", "hops,", "tores,", "chools,",
    "rsities,", "ailers,", "surers,", "ishers,", "otels,", "irlines,", "ncies,", "urants,", "harities,", "uncils,",
)  # fmt: skip
_FIRMS = ("irma", "société", " groupe ", "ntreprise", "mpresa", "zienda", " ditta", "bedrijf", "омпани", "ирм")
_OFFICES = ("boarded ", "voiced ", "funded ", "ensated ", "redited ", " of ", " at ", " from ", " for ", " by ", " with ", " to ")
_APART = Expression(r",?[ ](?:and|or|&)[ ]|,[ ]")

_LISTED = Expression(r",?[ ](?:and|or)[ ]|,[ ]")
"""Of several words a sign for `and` is a part."""


def told(text: str) -> Iterator[str]:
    """Each name as it is written."""
    if any(word in text for word in _OFFICES):
        for found in _OF.finditer(text):
            single = found.group("names") is not None
            for group in found.groupdict().values():
                for name in _LISTED.split(group) if group else ():
                    known = " " in name or (single and found[0].startswith("C"))
                    if known and PROGRAMS.isdisjoint(name.casefold().split()):
                        yield name
    if not any(hint in text for hint in _HINTS):
        return
    for found in _ABROAD.finditer(text):
        one = found["one"] or found["female"]
        if one and " " not in one and _OURS.match(found[0]) and not nobody(one):
            yield one
        names = [one] if one else _APART_ABROAD.split(found["several"])
        yield from (name for name in names if (" " in name or found["several"]) and PROGRAMS.isdisjoint(name.casefold().split()))
    for found in _FIRM.finditer(text) if any(hint in text for hint in _FIRMS) else ():
        name = found[found.lastgroup or 0]
        if name[0].isupper() and not all(map(nobody, name.split())) and PROGRAMS.isdisjoint(name.casefold().split()):
            yield name
    for found in _TOLD.finditer(text):
        for group in found.groupdict().values():
            yield from _APART.split(group) if group else ()
    for found in _FOUND.finditer(text):
        names = [found["one"]] if found["one"] else _APART.split(found["several"] or found["hit"] or found["largest"])
        yield from (name for name in names if PROGRAMS.isdisjoint(name.casefold().split()))
    for found in _MARKED.finditer(text):
        if before := _ENDS.search(text, max(0, found.start() - _REACH), found.start()):
            yield before[0]
    yield from ((found["names"] or found["held"]).strip() for found in _KEYED.finditer(text))
    yield from (found["slug"] for found in _ASSIGNED.finditer(text))
    yield from (slug for found in _TICKED.finditer(text) for slug in re.findall(_SLUG, found["slugs"]) if PROGRAMS.isdisjoint([slug]))
