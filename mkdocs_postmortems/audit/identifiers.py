"""Addresses that lead inside: e-mail, private addresses, internal hosts and tickets; text in, their places out."""

import html
import ipaddress
import re
from collections.abc import Iterator

from mkdocs_postmortems.audit.markup import EDGE, TAG
from mkdocs_postmortems.model.coordinates import is_version

_AT = re.compile(r"@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}([A-Za-z]{2,24}))(?![A-Za-z0-9_-])")
_LOCAL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}\Z")
# fmt: off
_FILES = frozenset((
    "7z", "avif", "bat", "bin", "bmp", "bz2", "c", "cc", "cfg", "cjs", "conf", "cpp", "css", "csv", "deb", "dll", "doc", "docx",
    "dmg", "env", "erb", "exe", "gif", "go", "gz", "h", "hpp", "htm", "html", "ico", "ini", "ipynb", "jar", "java", "jpeg", "jpg",
    "js", "json", "jsx", "key", "less", "lock", "log", "lua", "map", "mjs", "mp3", "mp4", "msi", "ogg", "otf", "patch", "pdf",
    "pem", "php", "pkl", "png", "ps1", "pub", "pyc", "rb", "rpm", "rst", "sass", "scss", "sql", "svg",
    "swift", "tar", "tf", "tgz", "tmpl", "toml", "ts", "tsv", "tsx", "ttf", "txt", "vue", "war", "wasm", "webm", "webp", "whl",
    "woff", "woff2", "xls", "xlsx", "xml", "xz", "yaml", "yml", "zst",
    "automount", "device", "mount", "scope", "service", "slice", "socket", "swap", "target", "timer",
))
# fmt: on
"""Endings of file names and of units of systemd that are no country's or other top level: `icon@2x.png` is no address."""
_FORGES = frozenset(("github.com", "gitlab.com", "bitbucket.org", "codeberg.org"))
"""Where nobody called `git` reads mail, though a page may make a link of it."""
_NOBODY = re.compile(r"(?i)(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$")
# Each begins with fixed letters, which `re` looks for much faster than for a condition on what stands before them.
_V4 = tuple(
    re.compile(begin + r"(?<![\w.]" + begin + ")" + rest + r"(?!\w|\.\d)")
    for begin, rest in (
        (r"10\.", r"\d{1,3}\.\d{1,3}\.\d{1,3}"),
        (r"192\.168\.", r"\d{1,3}\.\d{1,3}"),
        (r"172\.", r"(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}"),
        (r"100\.", r"(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d{1,3}\.\d{1,3}"),
        (r"169\.254\.", r"\d{1,3}\.\d{1,3}"),
    )
)
_V4_NAME = re.compile(r"(?<![A-Za-z0-9-])ip-10(?:-\d{1,3}){3}(?![A-Za-z0-9])")
_V6 = re.compile(r"[fF](?:[cCdD][0-9a-fA-F]{2}|[eE]80):(?<![\w:.].{5})[0-9a-fA-F:]{2,36}(?![\w:])", re.DOTALL)
_BEGIN, _END = r"(?<![\w./-])", r"(?![\w-])"
_SAID, _COUNTED = r"[ ]?[\[({]dot[\])}][ ]?", r"\(\d{1,2}\)"
_METADATA = "169.254.169.254"
_HOST = re.compile(
    r"(?i)(?:(?<![\w.@/-])|(?<=//))(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}"
    r"(?:internal|intranet|corp|lan|localdomain|home\.arpa|cluster\.local)(?![\w-]|\.\w)"
)
_HOST_HINTS = re.compile(r"\.(?:internal|intranet|corp|lan|localdomain|home\.arpa|cluster\.local)", re.IGNORECASE)
_EVERYWHERE = frozenset(
    ("host.docker.internal", "metadata.google.internal", "gateway.docker.internal", "kubernetes.default.svc.cluster.local")
)
_NUMBERED = re.compile(
    r"(?i)(?:\bversion[\"']?[ ]?[:=][ ]?[\"']?|\b(?:version|release|build|ver\.?"
    r"|section|sections|chapter|clause|figure|fig\.?|table|appendix|paragraph|rule)|==|§)\s?\Z"
)
"""Numbers of a version, or of a part of a manual, are no address."""
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|kbd|mark|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)\b[^<>]*>", re.IGNORECASE)
"""What only colours the letters inside of it; any other element ends what was said."""
_TAG = re.compile(r"^[^<>]*>|<[^<>]*>")
_BEHIND = 400
_SAYS = 14
"""Letters before a number in which its word stands."""
_DRAWN = re.compile(r"(?:^|\s)(?:d|points|viewBox|transform|x|y|cx|cy|values|keyTimes|keySplines)=[\"'][^\"']*\Z")


def addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind and place of each address; those that belong to nobody (`example.com`, loopback, documentation ranges) are none."""
    if "@" in text:
        yield from _mail(text)
    for pattern in _V4:
        for found in pattern.finditer(text):
            if found[0] == _METADATA or not _is_address(found[0]) or _numbered(text, found.start()):
                continue
            if not _DRAWN.search(text, max(0, found.start() - 4000), found.start()):
                yield "private address", found.start(), found.end()
    if "ip-10-" in text:
        yield from (("private address", found.start(), found.end()) for found in _V4_NAME.finditer(text))
    for found in _V6.finditer(text):
        if _is_address(found[0]):
            yield "private address", found.start(), found.end()
    if _HOST_HINTS.search(text):
        for found in _HOST.finditer(text):
            if found[0].casefold() not in _EVERYWHERE:
                yield "internal host", found.start(), found.end()


def turned(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[str, int, int]]:
    """Place of each internal domain that is written without its dots."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield "internal host", found.start(), found.end()


def turned_patterns(domains: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Each domain as directories write it, as analysts and logs of a server of names do, and from its end, as packages are called."""
    several = [[re.escape(label) for label in one.strip(".").split(".")] for one in domains if "." in one.strip(".")]
    return tuple(re.compile("|".join(_turned(labels)), re.IGNORECASE) for labels in several)


def _turned(labels: list[str]) -> Iterator[str]:
    yield rf"\bdc={',[ ]?dc='.join(labels)}{_END}"
    for sign, row in ((_SAID, labels), (_COUNTED, labels), ("[./]", labels[::-1])):
        yield _BEGIN + sign.join(row) + _END


def tickets(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[str, int, int]]:
    """Place of each ticket key."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            if found[0]:
                yield "ticket", found.start(), found.end()


def ticket_patterns(written: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns as keys of their own, in any case, so that a slug of one is found too; raises re.error."""
    for one in written:
        re.compile(one)
    return tuple(re.compile(rf"(?<![A-Za-z0-9])(?:{one})(?![A-Za-z0-9])", re.IGNORECASE) for one in written)


def _mail(text: str) -> Iterator[tuple[str, int, int]]:
    for found in _AT.finditer(text):
        local = _LOCAL.search(text, max(0, found.start() - 64), found.start())
        if not local or not any(char.isalnum() for char in local[0]):
            continue
        ending = found[2].lower()
        if ending in _FILES or _NOBODY.search(found[1]):
            continue
        # git@host:owner/name is how a public repository is named.
        if local[0] == "git" and (text[found.end() : found.end() + 1] in (":", "/") or found[1].lower() in _FORGES):
            continue
        yield "e-mail address", local.start(), found.end()


def _numbered(text: str, start: int) -> bool:
    """Whether the numbers are those of a version or a part of a manual; colours of code stand between them and what says so."""
    before = text[max(0, start - _BEHIND) : start]
    before = _TAG.sub(EDGE, _INLINE.sub("", before)) if "<" in before or ">" in before else before
    before = html.unescape(before)
    joined, own = before.replace(TAG, "").rpartition(EDGE)[2], before.rpartition(TAG)[2].rpartition(EDGE)[2]
    return any(_NUMBERED.search(one[-_SAYS:]) or is_version(one, len(one)) for one in (joined, own))


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
