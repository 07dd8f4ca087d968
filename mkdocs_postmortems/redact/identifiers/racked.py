"""Racked: hosts of a bare name that only a column, a list or the word before tells; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace
from mkdocs_postmortems.redact.words.listed import listed
from mkdocs_postmortems.redact.words.ordinary import common

_NAME = r"[A-Za-z][A-Za-z0-9]{0,20}(?:[-_][A-Za-z0-9]{1,20}){0,5}"
_EDGE = r"(?<![A-Za-z0-9_./:@%=#$&+\\-])"
_ENDS = r"(?![A-Za-z0-9_(=@%:/-]|\.\w)"
_KIND = (
    r"(?:hosts?|hostnames?|servers?|machines?|nodes?|boxes|box|brokers?|hypervisors?|laptops?|workstations?|racks?|routers?"
    r"|switch(?:es)?|appliances?|masters?|replicas?|primary|secondary|standby|worker[ ]nodes?|instances?|filers?|gateways?"
    r"|VMs?|blades?|firewalls?|runners?|front[ ]ends?|datastores?|bastions?|jump[ ]hosts?|encoders?)"
)
_TOLD = Expression(
    rf"(?<!\w)(?=[^\W\d_])(?:(?i:{_KIND})[ ](?:(?:was|is|called|named)[ ])?[`*\"']{{0,2}}(?P<name>{_NAME}){_ENDS}"
    rf"|\b(?i:disks?|clock|kernel|memory|cpu|swap|fans?|power[ ]supply|filesystem|crontab|heap|bios|uptime|dmesg|iptables)[ ](?:of|on)[ ]"
    rf"[`*\"']{{0,2}}(?P<part>{_NAME}){_ENDS}"
    rf"|\b(?i:(?:(?:ran|run|runs|running|stopped|killed|deployed|hosted|installed|stored|mounted|grows?)(?=[ ](?:it[ ])?(?:on|from|to)[ ])"
    r"|restart(?:s|ed)?|reboot(?:s|ed)?|rebooting"
    r"|ssh(?:ed)?[ ](?:in)?to|logged[ ](?:in[ ])?(?:in)?to|isolate[sd]?|rebuil(?:d|t)|replace[sd]|drain(?:s|ed)|cordon(?:s|ed)"
    r"|failover|fails[ ]over)"
    rf"[ ](?:it[ ])?(?:on[ ]|from[ ]|to[ ])?)[`*\"']{{0,2}}(?P<used>{_NAME}){_ENDS}"
    rf"|(?<![\w-])(?:ssh|mosh|sftp|telnet)[ ](?P<shell>{_NAME}){_ENDS}"
    rf"|\b(?i:on|from|towards|(?:restart|reboot|failover|failure|loss|crash|outage|replacement"
    rf"|patching)[ ]of)[ ][`*\"']{{0,2}}(?P<on>{_NAME}){_ENDS})"
    rf"|(?:サーバー?|ホスト|ノード|マシン|服务器|主机|节点|机器|伺服器|主機|節點)[ ]?[`「“]?(?P<abroad>{_NAME}){_ENDS}"
)
"""`on` says the least, so that what stands there must have the form of a machine's name, too."""
_EVERY = Expression(rf"{_EDGE}{_NAME}(?![A-Za-z0-9_-]|\.\w)")
_RANGE = Expression(
    rf"{_EDGE}{_NAME}(?:-?\{{[\w,. -]{{1,60}}\}}|(?:(?<=-\d)|(?<=-\d\d)|-)\[(?!0-9\])\d{{1,4}}(?:[-:,][ ]?\d{{1,4}}){{1,12}}\]"
    r"(?![+*?({\w]))"
)
"""In braces, as a shell spells them out, or in brackets, as inventories and patterns of files do."""
_PARTS = Expression(r"\[|\{[^\w]*\d+[^\w]*\}|,|\.\.|\d-\d")
"""What makes several of the braces; a word alone between them is a place to fill, as in the keys of caches and in paths."""
_ALSO = Expression(rf"(?:,|,?[ ](?:and|or|to|through|&))[ ][`*\"']{{0,2}}(?P<name>{_NAME}){_ENDS}")
_LISTED = Expression(
    rf"\b(?i:(?:affected|impacted|involved|failed|broken|these|following)[ ]){_KIND}[*_]{{0,2}}:[*_]{{0,2}}[ \t]*(?P<items>(?:\n[ \t]*)*"
    r"(?:\n[ \t]*[-*+][ \t]+[^\n]+)+|[^\n]+)"
    rf"|\b(?i:hosts|servers|machines|nodes|routers|switches)[ ](?:[a-z]+[ ]?){{1,3}}:[ ](?P<behind>{_NAME}(?:,[ ]|,?[ ]and[ ])[^\n]+)",
    re.IGNORECASE,
)
_ROW = Expression(r"^[ \t>]*\|.*\|[ \t]*$", re.MULTILINE)
_RULED = Expression(r"[\s|:>-]+")
_COLUMN = Expression(rf"[\s*_]*(?:{_KIND}|fqdn|system[ ]name|device|devices|asset)(?:[ ]?(?:name|names|affected))?[\s*_]*", re.IGNORECASE)
_CELL = Expression(rf"{_NAME}")
_VERSIONS = Expression(r"[\s*_]*(?:versions?|releases?)[\s*_]*", re.IGNORECASE)
_NUMBER = Expression(r"\d+")
_NUMBERED = Expression(r"[A-Za-z]+[A-Za-z_-]*-?[a-z]?\d{1,5}[a-f]?\Z|[A-Za-z]+-[A-Za-z0-9]*\d[A-Za-z0-9-]*\Z")
_COUNTED = listed("machines-counted")
_PRODUCTS = listed("machines-products") | listed("people-things") | listed("alone-nobody") | listed("alone-programs")
_ROLES = listed("machines-roles")
_KINDS = listed("machines-kinds") | listed("machines-software") | listed("logins-machines")
"""What is counted or has versions: interfaces, types of data, standards, systems and programs that are mostly written with one."""
_SHORTEST = 4
_FEW = 2
_GROUPS = listed("machines-groups")
"""What has letters of its own, of which none is a machine."""
_CLOUD = Expression(
    r"(?:[a-z]{2}|us-gov|europe|asia|australia|africa|(?:north|south)america)-(?:north|south|east|west"
    r"|central)[a-z]*-?\d{1,2}(?:-?[a-f])?\Z"
    r"|(?:[a-z]{2,12})?(?:north|south|east|west|central)(?:europe|us|india|asia|africa)?\d\Z"
    r"|(?:db-)?[a-z]\d[a-z]{0,2}-(?:standard|high|mega|ultra|medium|small|micro|custom|node)[a-z]*(?:-\d+g?)?\Z|standard_[a-z]"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)-\d{1,2}\Z|f[def]\d\d\Z"
    r"|[a-z]\d[a-z]?\Z|c(?:x|px|ax|cx)\d\d\Z|(?:[a-z]{2,3}-)?(?:v|rc|r)\d+\Z"
    r"|(?:amd|arm|arm64v|aarch|x86-|x86_|i|s|ppc|armv|riscv|win)\d+[a-z]{0,2}\Z",
    re.IGNORECASE,
)
"""Regions of clouds, kinds of instances and processors, versions, days, and networks."""
_BARE = Expression(r"[A-Za-z]+(?:\d|\d{4,})\Z")
"""As the versions of programs are written, and numbers of standards: too little where only `on` or `from` stands before it."""
_SHOUTED = Expression(r"[A-Z]{6,15}\d{1,2}")
"""As a house calls its machines: of a place, a use and a number, in capital letters."""
_LETTERED = Expression(r"[A-Za-z]{2,}(?:-[A-Za-z]{2,}){1,3}-[a-f]\Z")
"""With a letter for a number, of which the word before has to say that it is a machine's."""
_TRIED = frozenset(("exp", "experiment", "ab", "variant", "trial"))
"""What stands before or in the name of something that is tried in two ways."""


def racked(text: str) -> Iterator[Trace]:
    """Every occurrence of such a name; versions, regions, kinds of machines and words of the language are none."""
    names: set[str] = set()
    found = _TOLD.search(text)
    while found:
        slot = found.lastgroup or ""
        names.update(_machine(found[slot], slot))
        start, end = found.start(slot), found.end()
        while more := _ALSO.match(text, end):
            names.update(_machine(more["name"], slot))
            end = more.end()
        # What one word points to may be the word that points to the next: `isolated laptop ...`.
        found = _TOLD.search(text, start)
    for found in _LISTED.finditer(text):
        names.update(name for name in re.findall(rf"{_EDGE}{_NAME}{_ENDS}", found["items"] or found["behind"]) if _is(name))
    names.update(_cells(text))
    names.update(_siblings(text))
    if names:
        # Whoever tells of one of a row of machines has named the others, too.
        stems = {name[:-1] for name in names if name.count("-") >= _FEW and _LETTERED.fullmatch(name)}
        for one in _EVERY.finditer(text):
            if one[0] in names or (one[0][:-1] in stems and _LETTERED.fullmatch(one[0])):
                yield Trace(one.start(), one.end(), "host")
    yield from (Trace(one.start(), one.end(), "host") for one in _RANGE.finditer(text) if "-" in one[0] and _PARTS.search(one[0]))


def _siblings(text: str) -> Iterator[str]:
    """Names of several words that differ in the letter at their end alone: a row of machines."""
    rows: dict[str, set[str]] = {}
    for one in _EVERY.finditer(text):
        if one[0].count("-") >= _FEW and _LETTERED.fullmatch(one[0]) and _rowed(one[0].lower().split("-")[:-1]):
            rows.setdefault(one[0][:-1], set()).add(one[0])
    for row in rows.values():
        if len(row) > 1:
            yield from row


def _rowed(words: list[str]) -> bool:
    """Whether these words and a letter may be one of a row: ordinary words that are put together are, where the last is a role."""
    if words[-1] in _GROUPS or not _TRIED.isdisjoint(words):
        return False
    return words[-1] in _ROLES - {"web", "app"} or not all(map(common, words))


def _machine(name: str, slot: str) -> Iterator[str]:
    if _is(name, told=slot not in ("on", "part")) and not (slot == "on" and _BARE.fullmatch(name) and not _SHOUTED.fullmatch(name)):
        yield name


def _is(name: str, *, told: bool = True) -> bool:
    """Whether a word has the form of a machine's name: letters that are no word, and a number behind them; less where it is told of one."""
    small = name.lower()
    words = [word for word in re.split(r"[-_\d]+", small) if word]
    if len(name) < _SHORTEST or _CLOUD.match(name) or small in _PRODUCTS or not words or words[0] in _COUNTED:
        return False
    if _LETTERED.fullmatch(name) and len(words) > _FEW:
        return words[-2] in _ROLES or (told and words[0] not in _PRODUCTS and words[0] not in _KINDS and words[-2] not in _GROUPS)
    if told and _LETTERED.fullmatch(name):
        return _PRODUCTS.isdisjoint(words) and _KINDS.isdisjoint(words) and not all(map(common, words[:-1]))
    if not _NUMBERED.fullmatch(name) or all(map(common, words)):
        return False
    numbered = told and "-" in name and words[0] in _ROLES
    return len(words) > 1 or not (words[0] in _PRODUCTS or (words[0] in _KINDS and not numbered))


def _cells(text: str) -> Iterator[str]:
    """What stands in a column of machines."""
    columns: list[int] | None = None
    versions: list[int] = []
    last = -1
    for found in _ROW.finditer(text):
        cells = found[0].strip(" \t>").strip("|").split("|")
        if columns is None or found.start() != last + 1:
            columns = [n for n, cell in enumerate(cells) if _COLUMN.fullmatch(cell)]
            versions = [n for n, cell in enumerate(cells) if _VERSIONS.fullmatch(cell)]
        elif columns and not _RULED.fullmatch(found[0]):
            has = {number for n in versions if n < len(cells) for number in _NUMBER.findall(cells[n])[:1]}
            for n in columns:
                for part in re.split(r"[,;]|\s+", cells[n].strip(" `*_")) if n < len(cells) else ():
                    name = part.strip("`*_")
                    # Called after the version that stands beside it, it is what runs there.
                    if _CELL.fullmatch(name) and _is(name) and has.isdisjoint(_NUMBER.findall(name)[-1:]):
                        yield name
        last = found.end()
