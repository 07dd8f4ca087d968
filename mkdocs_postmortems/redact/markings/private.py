"""Private: the words of a heading in, whether they say that what follows is not for everybody out. Knows words, not documents."""

import re

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.redact.words.listed import listed, phrases

_PRIVATE = Expression(
    r"\b(?:internal|private|confidential|restricted|not public|non-?public|redact\w*|secret|nda|staff|do not publish|draft|unpublished"
    r"|(?:for (?:the |our )?(?:[\w-]+ ){0,3}?)?"
    r"(?:board|leadership|management|executives?|execs?|legal|team|teams|engineers?|engineering|employees?"
    r"|eyes|hr|sre|leads|managers|colleagues|responders|company|insiders"
    r"|(?:engineering|tech|team|product|support|security|ops|department|group|section) (?:leads?|managers|heads|directors))"
    r"(?: (?:members|use|eyes))?[ -]only"
    r"|for (?:the )?(?:board|leadership|management|executives|execs|legal|hr)"
    r"|tlp|company (?:use|confidential|internal|private)|no-?publish"
    r"|need[ -]to[ -]know|insiders?|unredacted|off the record|c[ -](?:level|suite)|attorney\w*|lawyers?"
    r"|legal(?:ly)? privilege\w*"
    r"|not for (?:external|public|outside|general) (?:use|eyes|viewing|readers)"
    r"|not (?:for|to be) (?:the )?(?:external |public |outside |wider |general |further )?"
    r"(?:customers|clients|sharing|shared|publication|publishing|published|distribution|distributed|release|released"
    r"|circulation|circulated|disclosed|public|externals?|everybody|everyone))\b"
    # German, French, Spanish, Portuguese, Italian, Dutch, the north, Polish, Russian.
    r"|\b(?:intern(?:e[rsnm]?|es|t|[oai]s?)?|vertraulich\w*|geheim(?:e[rsnm]?)?|(?:nicht|nicht zu) (?:öffentlich\w*|veröffentlichen)"
    r"|unveröffentlicht\w*|privat(?:e[rsnm]?|[oai])?|confidentiel\w*|priv[ée]e?s?|secr[eè]te?s?|(?:ne )?pas (?:publier|diffuser)"
    r"|non publi\w+|diffusion restreinte|confidencia\w+|privad[oa]s?|reservad[oa]s?|secret[oa]s?|no (?:públic|publicar)\w*"
    r"|não (?:públic|publicar)\w*|confidenzial\w*|riservat[oaie]|segret[oaie]|non pubblic\w+|vertrouwelijk\w*|niet publiek|fortrolig\w*"
    r"|konfiden[ts]iel\w*|hemlig\w*|sekretess\w*|poufn\w+|wewnętrzn\w+|tajn[eya]|niejawn\w+"
    r"|конфиденциальн\w*|секретн\w*|служебн\w*|внутренн\w*|не для публикации)\b"
    # Scripts without blanks between words.
    r"|社外秘|部外秘|極秘|丸秘|マル秘|機密|机密|秘密|保密|非公開|非公开|関係者(?:限定|のみ|外秘)|社内(?:のみ|限定|用|向け|資料|共有|秘|メモ)"
    r"|内部(?:のみ|限定|用|向け|専用|資料|资料|使用|备注|メモ)|仅限内部|[内內]部(?=\W*$)|社内(?=\W*$)"
    r"|대외비|비공개|기밀|내부용|내부 ?전용|사내|내부(?=\W*$)"
    # An order in brackets behind a title.
    r"|[(（\[](?:please )?(?:do not|don['’]t|never|not to be) (?:share[d]?|forward(?:ed)?|distributed?|circulated?|released?|disclosed?)"
    r"(?: (?:this|it|outside|externally|publicly|further))*[)\]）]"
    # Pictures of locks and of a finger on the lips.
    r"|[🔒🔐🔏🤫㊙]|:(?:lock|closed_lock\w*|lock_with_\w+|shushing_face|secret):",
    re.IGNORECASE,
)

_TECHNICAL = Expression(
    r"\b(?:internal|private|restricted|secrets?)[ -](?:network(?:s|ing)?|traffic|subnets?|clouds?|dns"
    r"|load[ -]balanc\w+|server[ -]errors?|errors?|beta|modes?|keys?|ips?|ip[ -]address(?:es)?|endpoints?|vpcs?|certificates?|cas?"
    r"|registr(?:y|ies)|rotations?|managers?|stores?|clocks?|tool(?:s|ing)?|apis?|servers?|gateways?|prox(?:y|ies)|links?(?![ ]to)"
    r"|service[ ](?:connect|discovery|mesh)|access(?:[ ]points?)?|addresses|zones?|hosted[ ]zones?|repositor(?:y|ies)|packages?|channels?"
    r"|tables?|(?:route|routing)[ ]tables?|interconnects?|peering|relays?"
    r"|bridges?|clusters?|nodes?|5g|lte|apns?|browsing|galler(?:y|ies))\b"
    r"|\bconfidential[ -](?:computing|vms?|virtual machines?|containers?|nodes?|clients?|ledgers?|space|instances?|workloads?)\b"
    r"|\bsecret[ -](?:scanning|sharing|engines?|injection|sprawl)\b"
    r"|\bdraft[ -](?:rules?|polic(?:y|ies)|configs?|configurations?)\b|\bstaff[ -](?:tool(?:s|ing)?|portals?|apps?|logins?)\b"
    r"|\bintern(?:e[rsnm]?)?[ -](?:fehler|dns|netz\w*|server\w*)|\b(?:erreurs?|errore?s?|errori|erros?|réseau|red|rede|rete|dns) intern\w+"
    r"|\bвнутренн\w+ (?:ошибк|сет|dns|сервер)\w*",
    re.IGNORECASE,
)
"""Words of the trade that say nothing of who may read a part."""
_BRACKETS = Expression(r"[(\[（【]([^)\]）】]{0,300})[)\]）】]")
_PIECES = Expression(r"(?:(?<!\s)\s*|(?<=\s))(?:(?<=\s)[-–—/]\s|[,:;|])\s*")
"""A row of blanks is looked at once, from its first."""
_FIRST = Expression(r"\W*(?:internal|confidential|private)(?: only)?\s*[:–—-]\s", re.IGNORECASE)
_STAMP = Expression(
    r"\W*(?:STRICTLY |TOP |COMPANY |HIGHLY )?(?:CONFIDENTIAL|INTERNAL|PRIVATE|RESTRICTED|SECRET|UNREDACTED|VERTRAULICH)\b.*[a-z]"
)
"""A stamp in capitals in front of a title that is not in capitals."""
_ADVERB = Expression(r"(?:(?<!\W)\W*|(?<=\W))(?:strictly|highly|top|company)[ ]", re.IGNORECASE)
_ORDER = Expression(
    r"\W*(?:please )?(?:do not|don['’]t|never) (?:share|forward|distribute|publish|circulate|release|disclose|post)"
    r"(?: (?:this|it|outside|externally|publicly))*"
    r"\W*(?:[:–—|,]|\s-\s|$)",
    re.IGNORECASE,
)
_LOUD_ORDER = Expression(r"\W*(?:PLEASE )?(?:DO NOT|DON['’]T|NEVER) (?:SHARE|FORWARD|DISTRIBUTE|PUBLISH|CIRCULATE|DISCLOSE)\b.*[a-z]")
_SEALED = Expression(r"\W*(?:社外秘|部外秘|極秘|丸秘|マル秘|関係者外秘|社内限定|仅限内部|대외비)\W")
"""The same in capitals in front of a title that is not, and in scripts without capitals."""
_TAILS = listed("sections-tails")
"""Words in brackets behind the name of a part that say for whom it is, or what private thing it holds."""
_FILL = listed("sections-tails-fill")
_OF_NAMES = phrases("sections-of-names")
_ASIDES = listed("private-asides")
_KINDS = listed("titles-usual")
_EDGES = listed("private-edges")
"""What stands beside the word where a line says from where and up to where it holds."""
_LOUD = Expression(
    r"\b(?:only|not|no|nur|begin|start|end|from here|below|above|confidential|vertraulich|confidentiel|tlp|eyes|unredacted"
    r"|off the record|nda)\b"
    r"|[^\x00-\u2fff]",
    re.IGNORECASE,
)
_BULLET = Expression(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_FRAME = Expression(r"^[\s>|*_#=~`+<!—–↓↑➡⬇⬆-]+|[\s>|*_#=~`+<!—–↓↑➡⬇⬆-]+$")
_LONGEST = 80
_FEWEST = 4
"""Words of a title in which one that says so counts; of more it may be a sentence about a secret."""
_PEOPLE = (
    frozenset(fold(word).replace("_", " ") for row in FIELDS if row.audience == "person" for word in (row.name, *row.aliases))
    | phrases("people-fields")
    | phrases("private-people")
)
"""Titles of a list of people."""
_OTHERWISE = frozenset(
    fold(word).replace("_", " ") for row in FIELDS if row.name.startswith("detection") for word in (row.name, *row.aliases)
)
"""What names something else as well: `Detected by`, which is mostly an alarm."""
_WHO_WAS = Expression(
    r"(?:wer|who)(?:[ ](?:was|were|is|has|had|war|waren))?[ ](?:there|here|present|attended|attending|involved|took part|joined|helped"
    r"|responded|worked|dabei|beteiligt|anwesend)",
)


def private(title: str) -> bool:
    """Whether the words of a heading say that what follows is not for everybody."""
    return bool(_ORDER.match(title) or _PRIVATE.search(_TECHNICAL.sub("", title)) or _PRIVATE.search(_TECHNICAL.sub("", fold(title))))


def only_private(title: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether a heading says that and nothing else but what kind of text it is: `CONFIDENTIAL`, and not `Private beta stood still`.

    `more` are further words that may stand beside it.
    """
    left = _PRIVATE.sub(" ", _TECHNICAL.sub("technical", fold(title)))
    return private(title) and all(
        word in _KINDS or word in _FILL or word in _ASIDES or word in more for word in re.findall(r"[^\W\d_]+", left)
    )


def shut(title: str) -> bool:
    """The same for the title of a block or fold, where it may stand in brackets or behind a dash: `Raw logs - confidential`."""
    pieces = _PIECES.split(title)
    told = len(pieces) > 1 and (only_private(pieces[-1]) or bool(_FIRST.match(title)))
    return (
        only_private(title)
        or told
        or bool(_ORDER.match(title))
        or any(only_private(inside) or _ORDER.match(inside) for inside in _BRACKETS.findall(title))
    )


def stamped(title: str) -> bool:
    """Whether the title of a whole text says so in front: `Restricted: pool ran dry`, `CONFIDENTIAL draft for ...`, `Do not share: ...`."""
    pieces = _PIECES.split(title)
    return (len(pieces) > 1 and only_private(_ADVERB.sub("", pieces[0]))) or bool(
        _STAMP.match(_TECHNICAL.sub(" ", title)) or _ORDER.match(title) or _LOUD_ORDER.match(title) or _SEALED.match(title)
    )


def aside(title: str) -> bool:
    """Whether a title without a level, as a line in bold is one, says for whom a part is or that it names people; no sentence does."""
    few = len(_bare(title).split()) <= _FEWEST and not title.rstrip().endswith(".")
    return shut(title) or (few and private(title)) or personal(title) or _bare(title) in _PEOPLE


def personal(title: str) -> bool:
    """Whether a title says nothing but for whom a part is, what private thing it holds, or that it lists people."""
    bare = _bare(title)
    people = bare not in _OTHERWISE and (bare.replace(" ", "_") in _PEOPLE or bare in _PEOPLE)
    return narrow(title) or audience(bare) or people or bool(_WHO_WAS.match(bare))


def _bare(title: str) -> str:
    return fold(_BRACKETS.sub("", title)).strip(" .:：?？!")


def banner(line: str) -> bool:
    """Whether a whole line says that and nothing else: `--- BEGIN INTERNAL ---`, `INTERNAL`; `Internal users` may be who was affected."""
    words = _FRAME.sub("", line)
    if not 3 <= len(words) <= _LONGEST or words.endswith((":", "：")):
        return False
    loud = words.isupper() and not _BULLET.match(line)
    return (loud or bool(_LOUD.search(words))) and only_private(words, _EDGES)


def audience(title: str) -> bool:
    """Whether the words say nothing but for whom a part is, or what private thing it holds: `Legal`, `For the board`, `Chat log`."""
    words = re.findall(r"[^\W\d_]+", fold(title))
    return any(word in _TAILS for word in words) and all(word in _TAILS or word in _FILL for word in words)


def narrow(title: str) -> bool:
    """Whether that stands in brackets in a heading: `Impact (legal)`, `Timeline (chat log)`, `Impact (affected customers)`."""
    return any(audience(inside) or fold(inside).strip() in _OF_NAMES for inside in _BRACKETS.findall(title))
