"""Identifiers: mail addresses, handles, private addresses, internal hosts, chat links and tickets, found by their form alone."""

import re
from collections.abc import Callable, Iterable, Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.chats import chats
from mkdocs_postmortems.redact.identifiers.hosts import TAIL, hosts
from mkdocs_postmortems.redact.identifiers.logins import is_machine, logins
from mkdocs_postmortems.redact.identifiers.machines import machines
from mkdocs_postmortems.redact.identifiers.mentions import mentions
from mkdocs_postmortems.redact.identifiers.networks import networks
from mkdocs_postmortems.redact.identifiers.numbers import numbers
from mkdocs_postmortems.redact.identifiers.shapes import URL_HEAD, Shapes, further
from mkdocs_postmortems.redact.identifiers.tools import tools
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.markdown.fences import Code
from mkdocs_postmortems.redact.words.listed import listed

_MAIL = Expression(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}([A-Za-z][\w-]{1,23})(?![\w@])")
_SPELLED = Expression(
    r"(?<![\w.])[\w.+-]{2,40}\s*[\[({]\s*at\s*[\])}]\s*[\w-]+(?:\s*[\[({]\s*dot\s*[\])}]\s*[\w-]+|\.[\w-]+)+"
    r"|(?<![\w.])[\w.+-]{2,40} at [\w-]+ dot [A-Za-z]{2,12}\b",
    re.IGNORECASE,
)
_FILES = listed("identifiers-files")
_HANDLE = Expression(
    r"(?<![\w.@/+-])@(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[ ]\d)([A-Za-z][\w-]*(?:/[\w-]+)?)(?![\w@-]|/\w|\.\d)"
)
"""The name of a month before its day is a mention of the day."""
_DOTTED = Expression(r"(?:\.[a-z][a-z-]{2,30}){1,2}(?![\w(@/]|\.\w)")
"""The rest of a handle that is a given and a family name."""
_ABROAD = Expression(r"(?<![\w.@/+-])@(?=[^\x00-\x7f])(?:[\u3400-\u9fff\uac00-\ud7a3]{1,4}|[\u30a0-\u30ff]{1,12}|[^\W\d_][\w-]{1,30})")
"""A handle in another script; where a script has no blanks, no longer than names are."""
_SCOPES = listed("identifiers-scopes")
_PACKAGE = Expression(
    r"\b(?:npm|npx|yarn|pnpm|bun|install|import|require|packages?|module|dependenc(?:y|ies)|from)\b[^\n@]{0,24}\Z", re.IGNORECASE
)
_CODED = Expression(
    r"[ \t`*_]{0,3}(?:\(|(?:annotations?|decorators?|directives?|packages?|library|module|scope|rule|at-rule|macro)\b)", re.IGNORECASE
)
"""What makes a word behind an `@` a word of some language or a package."""
_SCHEME = Expression(r"([a-z][a-z0-9+.-]{1,20})://\Z", re.IGNORECASE)
_STORES = frozenset(
    ("postgres", "postgresql", "mysql", "mariadb", "mongodb", "mongodb+srv", "redis", "rediss", "amqp", "amqps", "kafka", "nats")
)
"""What knows roles of programs and no people."""
_REPOSITORIES = frozenset(("git@github.com", "git@gitlab.com", "git@bitbucket.org", "git@codeberg.org"))
"""How a public repository is named; nobody reads mail there."""
_AUDIENCES = listed("identifiers-audiences")
_LOCAL = Expression(
    rf"(?:\b[a-z][a-z0-9+.-]{{1,15}}://(?:[^\s/@<>\"'`]*@)?|(?<![\w.@/%-])|(?<=(?<![:/\w])//))(?:[\w*-]{{1,63}}\.){{0,8}}[\w*-]{{1,63}}\."
    r"(?:internal|corp|local|lan|intranet|intra|localdomain|private"
    rf"|home\.arpa|(?:service|node|query|connect)\.(?:[\w-]{{1,63}}\.)?consul)(?![\w-]|\.\w){TAIL}",
    re.IGNORECASE,
)
_DEEP = Expression(
    rf"{URL_HEAD}(?<![\w.@/%-])(?:[\w*-]{{1,63}}\.){{1,8}}[\w*-]{{1,63}}\.(?:intern|priv|lokal)(?![\w(-]|\.\w){TAIL}", re.IGNORECASE
)
_DEEP_END = Expression(r"\.(?:intern|priv|lokal)\b", re.IGNORECASE)
"""Ends that a word of code may have as well, so that they count behind a name of several parts only."""
_LOCAL_URL = Expression(
    rf"\b[a-z][a-z0-9+.-]{{1,15}}://(?:[^\s/@<>\"'`]*@)?(?:[\w-]{{1,63}}\.){{0,8}}[\w-]{{1,63}}\.(?:internal|corp|local|lan|intranet|intra"
    rf"|intern|priv|lokal|home|infra|mgmt|prod|staging|stg|localdomain|private|home\.arpa)(?![\w-]|\.\w){TAIL}",
    re.IGNORECASE,
)
_BARE_URL = Expression(
    rf"\b(?:https?|smb|cifs|nfs|afp|ldaps?|s?ftp|ssh|rdp|vnc|telnet|wss?)://(?!localhost\b)[a-z][a-z0-9-]*{TAIL}(?![\w.@-])", re.IGNORECASE
)
_CODE_LOCALS = listed("identifiers-code-locals")
_CLUSTER = Expression(
    r"(?:\b[a-z][a-z0-9+.-]{1,15}://|(?<![\w.@/-]))(?:[a-z0-9][a-z0-9-]{0,61}\.){2,6}svc(?![\w(-]|\.\w)(?::\d{2,5})?(?:/[^\s<>\"'`)\]|]*)?"
)
_EVERYWHERE = Expression(
    r"(?:[a-z]+://)?(?:(?:host|gateway)\.docker\.internal|metadata\.google\.internal|kubernetes\.default\.svc)(?![\w-])", re.IGNORECASE
)
"""Names that every machine has."""
_EC2 = Expression(
    r"(?<![\w.-])(?:ip-(?:10|172|192|100|169)-\d{1,3}-\d{1,3}-\d{1,3}(?:\.[\w.-]+)?"
    r"|(?:10-\d{1,3}|192-168|172-(?:1[6-9]|2\d|3[01]))-\d{1,3}-\d{1,3}\.[a-z][\w.-]*)",
    re.IGNORECASE,
)
"""A host that bears its address; without the letters in front only where a name goes on behind the numbers."""
_CHANNEL = Expression(r"(?<![\w&/#])#(?:inc(?:ident)?|outage|sev\d|war-?room|ops|team|oncall|alerts?)[-_][\w-]+", re.IGNORECASE)
_BRACKETED = Expression(
    r"[\[(]\.[\])]|[\[({][ \t]?(?:dot|DOT)[ \t]?[\])}]|(?<=[A-Za-z0-9])\u3002(?=[A-Za-z])"
    # A dot with blanks about it, or as a word, between numbers; between words only with a blank on either side.
    r"|(?<=\d)(?:[ \t]?[.\u3002][ \t]?(?:\n[ \t>]*)?|[ \t]dot[ \t])(?=\d{1,3}(?!\d))"
    r"|(?<=\w)[ \t](?:\.|dot)[ \t](?=[A-Za-z])"
)
_AT = Expression(r"(?<=\w)@(?:[ \t]*\n[ \t>]*|[ \t])(?=[\w-]+\.[A-Za-z])")
_LOOSE = Expression(r"(?<=[A-Za-z])(?:[*_~`]{0,3}[ \t\u00a0]?[-_#:][ \t\u00a0]?(?:\n[ \t>]*)?[*_~`]{0,3}|[ \t\u00a0]|\n[ \t>]*)(?=\d)")
_JOINED = Expression(r"(?<=[A-Za-z])(?=\d{3})")
_NO_TICKETS = listed("identifiers-standards")
_TICKET = Expression(
    r"(?:(?<![\w/.-])|(?<=/browse/)|(?<=/issues/)|(?<=/issue/)|(?<=/tickets/)|(?<=/ticket/))([A-Z]{2,10})-\d{1,6}(?!(?!s\b)[\w-]|\.\d)"
)
_DESK = Expression(r"(?<![A-Za-z0-9])(?:INC|CHG|PRB|RITM|REQ|(?:SC|C|P)?TASK)\d{7,8}(?![A-Za-z0-9])")
"""What a service desk calls its records: a word and seven digits, without a sign between them."""
Form = Callable[[str], Iterator[Trace]]
FORMS = (tools, hosts, machines, numbers, mentions, logins, chats)
PLACES = (tools, hosts, logins)  # what finds internal hosts


def is_ticket(text: str, configured: Shapes) -> bool:
    """Whether a name is, or holds, the number of an internal ticket."""
    shaped = any(found[1] not in _NO_TICKETS for found in _TICKET.finditer(text.upper()))
    return shaped or any(pattern.search(text) for pattern in configured.tickets)


def _tight(text: str, loose: Expression, sign: str) -> tuple[str, list[int]]:
    """The text with one sign for each match, and for each of its characters the place in the text."""
    places: list[int] = []
    plain = []
    at = 0
    for found in loose.finditer(text):
        places += [*range(at, found.start()), found.start()]
        plain += [text[at : found.start()], sign]
        at = found.end()
    places += [*range(at, len(text)), len(text)]
    return "".join((*plain, text[at:])), places


def _loose(text: str, loose: Expression, sign: str, find: Callable[[str], Iterator[Trace]]) -> Iterator[Trace]:
    """What is found once the sign stands as it should: without brackets, blanks or a line end about it."""
    tight, places = _tight(text, loose, sign)
    if tight != text:
        for trace in find(tight):
            yield Trace(places[trace.start], places[trace.end - 1] + 1, trace.category)


def traces(text: str, configured: Shapes, forms: Iterable[Form] = FORMS) -> Iterator[Trace]:
    """Every identifier of a text, by these of the forms that have a file of their own; two may overlap."""
    yield from _plain(text, configured, forms)
    # As analysts write hosts, so that nobody clicks; and as lines and columns break them.
    yield from _loose(text, _BRACKETED, ".", lambda tight: _plain(tight, configured, forms))
    if "@" in text:
        yield from _loose(text, _AT, "@", _mails)
    if configured.tickets:
        yield from _loose(text, _LOOSE, "-", lambda tight: _tickets(tight, configured.tickets))
    if configured.named:
        yield from _loose(text, _JOINED, "-", lambda tight: _tickets(tight, configured.named))


def _mails(text: str) -> Iterator[Trace]:
    for found in _MAIL.finditer(text):
        if found[1].casefold() in _FILES or found[0] in _REPOSITORIES:
            continue
        scheme = _SCHEME.search(text, max(0, found.start() - 24), found.start())
        if scheme is None:
            yield Trace(found.start(), found.end(), "e-mail")
        elif scheme[1].casefold() not in _STORES and not is_machine(found[0].partition("@")[0]):
            # Who goes in stands before the host; nobody reads mail there.
            yield Trace(found.start(), text.index("@", found.start()), "person")


def _tickets(text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[Trace]:
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield Trace(found.start(), further(text, found), "ticket")


def _plain(text: str, configured: Shapes, forms: Iterable[Form]) -> Iterator[Trace]:
    if configured.hosts:
        yield from (Trace(m.start(), m.end(), "internal host") for m in configured.hosts.finditer(text))
    yield from _tickets(text, configured.tickets)
    for found in _TICKET.finditer(text):
        if found[1] not in _NO_TICKETS:
            yield Trace(found.start(), further(text, found), "ticket")
    yield from (Trace(m.start(), m.end(), "ticket") for m in _DESK.finditer(text))
    if "@" in text:
        yield from _mails(text)
        yield from _handles(text)
    yield from (Trace(m.start(), m.end(), "e-mail") for m in _SPELLED.finditer(text))
    yield from networks(text)
    for pattern in (_LOCAL, _LOCAL_URL, _CLUSTER, *([_DEEP] if _DEEP_END.search(text) else [])):
        yield from (Trace(m.start(), m.end(), "internal host") for m in pattern.finditer(text) if not _usual(m[0]))
    if "://" in text:
        yield from (Trace(m.start(), m.end(), "internal host") for m in _BARE_URL.finditer(text))
    yield from (Trace(m.start(), m.end(), "internal host") for m in _EC2.finditer(text))
    for form in forms:
        yield from form(text)
    yield from (Trace(m.start(), m.end(), "channel") for m in _CHANNEL.finditer(text))


def _usual(host: str) -> bool:
    return bool(_EVERYWHERE.match(host)) or ("://" not in host and host.split(".", 1)[0].strip("*").casefold() in _CODE_LOCALS)


def _handles(text: str) -> Iterator[Trace]:
    code = Code(text)
    for found in _HANDLE.finditer(text):
        word = found[1].casefold()
        if word in _AUDIENCES:
            continue
        if code.holds(found.start()):
            line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            # A decorator or annotation begins its line; a scoped package has a slash.
            if "/" in word or not line.strip(" \t>+-") or text[found.end() : found.end() + 1] in ("(", "."):
                continue
        coded = _CODED.match(text, found.end())
        if "/" in word and (word.partition("/")[0] in _SCOPES or coded or _PACKAGE.search(text, max(0, found.start() - 40), found.start())):
            continue
        if coded and found[1][0].isupper() and "-" not in word:
            continue
        dotted = _DOTTED.match(text, found.end())
        yield Trace(found.start(), dotted.end() if dotted else found.end(), "person")
    if not text.isascii():
        yield from (Trace(m.start(), m.end(), "person") for m in _ABROAD.finditer(text) if not code.holds(m.start()))
