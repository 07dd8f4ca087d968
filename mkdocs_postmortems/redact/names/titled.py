"""Titled: a text in, the people out who stand behind what they are or before it: `charge nurse Delphine`, `(Priya, storage team)`."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.names.mononyms import nobody

_NAME = r"[^\W\d_a-z][^\W\d_A-Z]{2,19}(?:-[^\W\d_]{2,16})?"
PARTICLE = r"(?:(?:van|von|de|der|den|del|da|di|do|dos|du|la|le|el|bin|al|ter|ten|zu|zum|af|av)[ ]){0,2}"
_FULL = rf"(?:{_NAME}|[^\W\d_a-z]\.)(?:[ ]{PARTICLE}[^\W\d_a-z][\w’'-]+){{1,2}}"
_ENDS = r"(?![\w/@=(\\-]|\.\w|[ ][A-Z])"
_ALWAYS = (
    r"nurse|midwife|paramedic|technician|dispatcher|supervisor|foreman|clerk|cashier|pharmacist|physician|surgeon|electrician"
    r"|intern|contractor"
    r"|colleague|teammate|coworker|co-worker|receptionist|janitor|warden|sysadmin|consultant|analyst|trainee|apprentice"
    r"|(?:software|vendor|field|facility|facilities|network|support|system|systems|database|data|backend|frontend|platform"
    r"|security|release|site"
    r"|reliability|on-?call|duty|staff|senior|junior|[js]r\.?|lead|principal|service|maintenance|operations|ops|infrastructure|storage"
    r"|cloud)[ -]engineer"
    r"|(?:store|shop|station|branch|site|plant|product|project|incident|duty|shift|team|ward|floor|hotel|warehouse|engineering"
    r"|account|area|line"
    r"|office|facility|operations|support|release)[ -](?:manager|lead|leader|head|officer|coordinator)"
)
"""What people are and programs are not: a name may follow without more."""
_TITLED = Expression(rf"(?<!\w)(?=[\w.-]+[ ](?:[\w.]+[ ])?[^\W\d_a-z])(?P<title>(?i:{_ALWAYS}))[ ](?P<name>{_NAME}){_ENDS}")
"""Whether a name may follow is asked first: that is cheaper than a long list in either case."""
_ADDRESSED = frozenset(("Nurse", "Midwife", "Paramedic", "Technician", "Dispatcher", "Supervisor", "Foreman"))
"""With a capital letter before the name, too; other titles with one begin what a course or a handbook is called."""
_SENIOR = r"(?:C[ETIOFP]O|CISO|CPO|CRO|VP|SVP|EVP|MD)"
_PARTICLED = Expression(
    rf"\b(?:(?i:{_ALWAYS}|engineer|operator|director|captain|developer|administrator|admin|colleague)|{_SENIOR})[ ]"
    r"(?P<name>(?:van[ ](?:(?:de|den|der|het|'t)[ ])?|ter[ ]|ten[ ]|von[ ](?:der[ ]|dem[ ]|und[ ]zu[ ])?)"
    r"[^\W\d_a-z][^\W\d_A-Z]{2,19})(?![\w-])"
)
"""With a particle, so that behind a word that programs are called as well nobody else is meant."""
_PARTICLES = (" van ", " von ", " ter ", " ten ")
_GERMAN = Expression(r"(?<!\w)(?:der|die|das|und|wurde|hat|ist|nicht)(?!\w)")
"""Where `von` is a word of the language."""
_OFFICER = Expression(rf"\b{_SENIOR}[ ](?P<name>{_NAME}){_ENDS}")
_TRADES = r"engineer|manager|director|operator|developer|administrator|admin|dba|sre|commander|captain|scribe|responder|specialist|on-?call"
_ABROAD = (
    r"ingénieure?|technicien(?:ne)?|collègue|développeu(?:r|se)|ingenier[oa]|compañer[oa]|técnic[oa]|desarrollador[ae]?|engenheir[oa]"
    r"|plantonista|desenvolvedora?|analista|colega|ingegnere|tecnic[oa]|collega|reperibile|sviluppat(?:ore|rice)|Kolleg(?:e|in|en)"
    r"|Techniker(?:in)?|Entwickler(?:in)?|Ingenieur(?:in)?|Bereitschaft|dyżurn[aye]|inżynier|kolega|koleżanka|administrator(?:ka)?"
    r"|anh|chị|ông|bà|monteur|tekniker|kolleg(?:a|an)|vagthavende|jourhavande|päivystäjä|technik|inženýr(?:ka)?|kolegyně|paní|mühendis[i]?|uzman[ıi]?"
    r"|чергов(?:ий|а|ого|ої|ому|ій)|інженер(?:а|у|ом)?|колег[аиу]|дежурн(?:ый|ая|ого|ому|ую)|инженер(?:а|у|ом)?|коллег[аеу]|администратор(?:а|у|ом)?"
    r"|разработчик(?:а|у|ом)?|руководител[ьяю]"
)
"""The same in other languages, of which a full name stands behind."""
_DUTY = r"(?:d['’]astreinte|de[ ]garde|de[ ]guardia|di[ ]turno|de[ ]plantão|[vi]o?m[ ]Dienst|van[ ]dienst|på[ ]vagt|i[ ]jour)"
_OFFICERS = Expression(
    rf"(?<!\w)(?=[^\W\d_])(?:(?:(?i:{_ALWAYS}|engineer|director|captain)|{_SENIOR})[ ](?P<behind>{_FULL})(?![\w-])"
    rf"|(?:[Hh]is|[Hh]er|[Tt]heir)[ ](?:manager|boss|lead|deputy|colleague|successor|predecessor)[ ](?P<boss>{_FULL})(?![\w-])"
    rf"|(?i:{_ALWAYS}|{_TRADES})[ ]\((?P<within>{_FULL})[,)]"
    rf"|(?i:{_ABROAD})(?:[ ]{_DUTY})?(?:,?[ ]|[ ]\()(?P<abroad>{_FULL})(?![\w-])"
    rf"|(?:{_SENIOR}|(?i:director|vice[ -]president))[ ](?:of|for)[ ](?:[A-Za-z&-]{{2,20}}[ ]){{0,3}}[A-Za-z&-]{{2,20}},[ ]"
    rf"(?P<post>{_FULL})(?=[,.;)]|[ ](?:at|and|who|on|by|in|was|has|had)\b|$)"
    rf"|(?<!\.)(?P<before>{_FULL}),[ ](?:(?:the[ ]|our[ ]|their[ ]|its[ ]|an?[ ])?(?:head|director|chief|manager|chair|president|founder"
    rf"|secretary)[ ](?:of|for)[ ]|{_SENIOR}\b))"
)
"""All begin where a word does, which is asked once."""
_DESK = Expression(
    rf"\b(?i:desk|hands|hotline|noc|soc|helpdesk|front[ ]office|back[ ]office|crew|staff|on[ -]?call|shift)[ ]\((?P<name>{_NAME})\)"
    rf"|\b(?i:commit|change|patch|revision)[ ]`?[0-9a-f]{{7,40}}`?[ ]\((?P<committed>{_NAME})\)"
    rf"|(?<![\w./@-])(?P<role>{_NAME})[ ]\((?:[a-z-]+[ ]){{0,2}}(?i:{_ALWAYS}|engineer|dispatcher|dba|sre|support|on-?call"
    rf"|operations|operator"
    r"|manager)(?:[ ][a-z-]+)?\)"
)
_BY = Expression(
    r"\b(?i:merged|approved|reviewed|authored|committed|reverted|flushed|rolled[ ]back|rolled[ ]out|signed[ ]off|released|renewed|rotated"
    r"|implemented|requested|posted|verified|unsealed|relayed|revoked|paused|cleaned|cancelled|canceled|witnessed|refunded)"
    rf"(?:[ ](?:again|manually|by[ ]hand|early|late))?[ ]by[ ](?P<name>{_NAME})"
    rf"(?=[ ]*(?:[,.;:)|!?]|$)|[ ](?:and|at|in|on|before|after|from|without|who|because|while|during|yesterday|today)\b)",
    re.MULTILINE,
)
"""What a sentence says was done by somebody; programs that do it are mostly known."""
_ALSO = Expression(rf"(?:,|,?[ ](?:and|&|\+))[ ](?P<name>{_NAME}){_ENDS}")
_LABEL = Expression(
    r"\b(?i:author|authors|reviewer|reviewers|deployed[ ]by|approved[ ]by|merged[ ]by|approver|assignee|committer|released[ ]by"
    r"|written[ ]by"
    rf"|posted[ ]by|requested[ ]by|reported[ ]by|operator[ ]on[ ]duty)[*_]{{0,2}}:[*_]{{0,2}}[ ](?P<name>{_NAME}){_ENDS}"
)


def titled(text: str) -> Iterator[str]:
    """Each single name in such a place; programs, places and words of the language are none."""
    for found in _PARTICLED.finditer(text) if any(particle in text for particle in _PARTICLES) else ():
        if not nobody(found["name"].split()[-1]) and not (found["name"].startswith("von ") and _GERMAN.search(text)):
            yield found["name"]
    for pattern in (_TITLED, _OFFICER, _DESK, _BY, _LABEL):
        for found in pattern.finditer(text):
            title, name = found.groupdict().get("title"), found[found.lastgroup or 0]
            if title and title not in _ADDRESSED and not title.split()[-1][0].islower():
                continue
            if nobody(name) or not name[0].isupper():
                continue
            yield name
            if (more := _ALSO.match(text, found.end())) and not nobody(more["name"]):
                yield more["name"]


def officers(text: str) -> Iterator[str]:
    """Each full name in such a place; whoever asks judges whether it is one."""
    for found in _OFFICERS.finditer(text):
        words = found[found.lastgroup or 0].split()
        while words and not words[-1][0].isupper():
            words.pop()
        if len(words) > 1 and words[0][0].isupper():
            yield " ".join(words)
