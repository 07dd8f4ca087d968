"""Machines: hosts of a bare name, known by a port, a line of a log, what machines are called or their place; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.racked import racked
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import common

_NAME = r"[A-Za-z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){0,6}"
_NUMBERED = Expression(rf"(?<![\w./:@%=#$&+\\-]){_NAME}(?<=\d)[a-f]?(?![\w(=@%-]|\.\w|/\w)")
_ADDRESSED = Expression(rf"(?<![\w./:@%#$&\\-])(?P<name>{_NAME}(?<=\d))(?P<port>:\d{{2,5}})(?!\w|[.:]\w|-\d)")
_SCHEME = Expression(r"\b(?!file|urn|arn)[a-z][a-z0-9+.-]{1,20}\Z")
_LED = Expression(r"://(?:[^\s/@:<>\"'`]*(?::[^\s/@<>\"'`]*)?@)?(?P<name>[a-z][a-z0-9]*(?:-[a-z0-9]+){0,5}(?<=\d))(?=:\d|/|$|[\s`\"')])")
"""The host of an address, of one bare word with a number; what it is asked by stands before, where it is looked for only then."""
_LONGEST = 21
_USUAL = frozenset(
    ("22", "25", "53", "80", "88", "110", "123", "143", "161", "389", "443", "445", "465", "514", "587", "636", "853", "873", "993", "995")
)
"""Ports of fewer than four figures; other such numbers count lines, chapters and minutes."""
_YEAR = Expression(r":(?:19|20[12])\d\d$")
_COUNTED = listed("machines-counted")
"""What has numbers of its own, and a colon behind them: chapters, hashes, versions of what everybody runs."""
_LOGGED = Expression(
    r"^[ \t>]{0,8}(?:[A-Z][a-z]{2}[ ]{1,2}\d{1,2}[ ]\d\d:\d\d:\d\d"
    rf"|\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]{{0,8}}(?:Z|[+-]\d\d:?\d\d))[ ]"
    rf"(?P<name>{_NAME})[ ](?=[\w./-]{{1,40}}(?:\[\d{{1,8}}\])?:[ ])",
    re.MULTILINE,
)
"""The host of a line as syslog writes it."""
_ASKED = Expression(
    r"\b(?:[Cc]onnect[ ]to[ ]host|[Rr]esolve[ ]host(?:name)?:?|Lost[ ]connection[ ]to|get[ ]address[ ]for)[ ][\"'`]?"
    rf"(?P<name>{_NAME})(?=[ ](?:port|on)[ ]\d|[\"'`:]|$)",
    re.MULTILINE,
)
_OF_STRING = Expression(
    rf"(?<![\w.-])(?i:host(?:name)?|server|data[ ]source|(?:db_?|pg)host)=[\"'`]?(?:tcp:)?(?P<name>{_NAME}(?<=\d))(?![\w(/-]|\.\w)"
)
"""The host of a string that leads to a database, and of a pair in a log."""
_UNKNOWN = Expression(
    rf"(?<![\w./:@-])(?P<name>{_NAME}):[ ](?:Name[ ]or[ ]service[ ]not[ ]known|Temporary[ ]failure[ ]in[ ]name[ ]resolution"
    r"|No[ ]route[ ]to[ ]host)"
)
"""What a machine says of another one that it did not find."""
_MADE = Expression(
    r"(?<![\w.-])(?:(?:k8s|aks|eks|oke|lke|doks)-[a-z][\w-]{0,60}-\d{6,}[\w-]{0,20}"
    r"|[a-z]+pool\d*-\d{6,}-[\w-]{1,12}|pool\d*-\d{6,}-\d{1,3})(?![\w-])"
)
"""As clouds name the machines of a cluster: what it is of, a long number, and one of its own."""
_ROLES = listed("machines-roles")
_LONE = listed("machines-lone")
"""Roles that with a figure behind them mean one machine and hardly anything else."""
_MANY = listed("machines-many")
"""Roles with so many machines that two figures are the least: `web14`, while `web3` is another thing."""
_SITES = listed("machines-sites")
_ENVIRONMENTS = frozenset(("prod", "prd", "stg", "staging"))
"""Behind another word and before a number nothing but a machine has one of them."""
_LONG = 7
"""Letters of a word that is not shortened as those in the names of machines are."""
_PRODUCTS = listed("machines-products")
_END = Expression(r"([a-z]+)-?(\d+)[a-f]?\Z")
_OF_PODS = Expression(r"\b(?:[Pp]ods?|StatefulSets?|statefulsets?|kubectl)\b")


def machines(text: str) -> Iterator[Trace]:
    """Every such name; versions, parts of a text and what an orchestrator numbers by itself are none."""
    for found in _ADDRESSED.finditer(text):
        if _listens(found["name"], found["port"]):
            yield Trace(found.start(), found.end(), "host")
    for pattern in (_LOGGED, _ASKED, _UNKNOWN, _OF_STRING, _LED):
        for found in pattern.finditer(text):
            led = pattern is not _LED or _SCHEME.search(text, max(0, found.start() - _LONGEST), found.start())
            if pattern is _OF_STRING and common(found["name"].rstrip("0123456789").rstrip("-").casefold()):
                continue
            if led and found["name"].casefold() != "localhost":
                yield Trace(found.start("name"), found.end("name"), "host")
    yield from (Trace(found.start(), found.end(), "host") for found in _MADE.finditer(text))
    yield from racked(text)
    pods: bool | None = None
    for found in _NUMBERED.finditer(text):
        kind = _kind(found[0].lower())
        if kind == "lone" and pods is None:
            pods = bool(_OF_PODS.search(text))
        if kind and not (kind == "lone" and pods):
            yield Trace(found.start(), found.end(), "host")


def _listens(name: str, port: str) -> bool:
    """Whether a name with figures and the number behind it are a host and its port."""
    first = re.split(r"[-\d]", name.lower(), maxsplit=1)[0]
    return first not in _COUNTED and (len(port) > 4 or port[1:] in _USUAL) and not _YEAR.match(port)


def _kind(name: str) -> str:
    """What tells that a name with a number is one machine's: a nought before it, a place in the name, or the role alone."""
    found = _END.search(name)
    if found is None:
        return ""
    words = [word for part in name[: found.start(2)].split("-") if (word := part.rstrip("0123456789"))]
    number = found[2]
    if not words or words[0] in _COUNTED:
        return ""
    if len(words) > 1 and len(number) < 4 and not _ENVIRONMENTS.isdisjoint(words[1:]):
        return "placed"
    # One part may be a word, as in `gate-dvr-07`; numbered drafts of standards look so, too.
    short = (
        len(words) > 1
        and words[0] != "draft"
        and all(word.isalpha() and len(word) < _LONG for word in words)
        and not all(map(common, words[1:]))
    )
    if short and number.startswith("0") and 1 < len(number) < 4:
        return "padded"
    if not any(map(_is_role, words)):
        return ""
    if number.startswith("0") and 1 < len(number) < 4:
        return "padded"
    if len(words) > 1 and len(number) < 4 and any(word in _SITES for word in words):
        return "placed"
    alone = (
        len(words) == 1
        and name not in _PRODUCTS
        and ((words[0] in _LONE and len(number) < 4) or (len(number) in (2, 3) and words[0] in _MANY))
    )
    return "lone" if alone else ""


def _is_role(word: str) -> bool:
    """Whether it is what a machine does, or two such words in one."""
    return word in _ROLES or any(word[:at] in _ROLES and word[at:] in _ROLES for at in range(2, len(word) - 1))
