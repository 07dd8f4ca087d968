"""Racked: hosts of a bare name that only a column, a list or the word before tells; text in, their places out."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.redact.listed import listed
from mkdocs_postmortems.redact.ordinary import common
from mkdocs_postmortems.redact.trace import Trace

_NAME = r"[A-Za-z][A-Za-z0-9]{0,20}(?:[-_][A-Za-z0-9]{1,20}){0,5}"
_EDGE = r"(?<![\w./:@%=#$&+\\-])"
_ENDS = r"(?![\w(=@%:/-]|\.\w)"
_KIND = (
    r"(?:hosts?|hostnames?|servers?|machines?|nodes?|boxes|box|brokers?|hypervisors?|laptops?|workstations?|racks?|routers?"
    r"|switch(?:es)?|appliances?|masters?|replicas?|primary|secondary|standby|worker[ ]nodes?|instances?|filers?|gateways?"
    r"|VMs?|blades?|firewalls?|runners?)"
)
_TOLD = re.compile(
    rf"\b(?i:{_KIND})[ ](?:(?:was|is|called|named)[ ])?[`*\"']{{0,2}}(?P<name>{_NAME}){_ENDS}"
    rf"|\b(?i:disks?|clock|kernel|memory|cpu|swap|fans?|power[ ]supply|filesystem|crontab|heap|bios|uptime|dmesg|iptables)[ ](?:of|on)[ ]"
    rf"[`*\"']{{0,2}}(?P<part>{_NAME}){_ENDS}"
    rf"|\b(?i:(?:ran|run|runs|running|restart(?:s|ed)?|reboot(?:s|ed)?|rebooting|stopped|killed|deployed|hosted|installed"
    rf"|stored|mounted|grows?"
    r"|ssh(?:ed)?[ ](?:in)?to|logged[ ](?:in[ ])?(?:in)?to|isolate[sd]?|rebuil(?:d|t)|replace[sd]|drain(?:s|ed)|cordon(?:s|ed)"
    r"|failover|fails[ ]over)"
    rf"[ ](?:it[ ])?(?:on[ ]|from[ ]|to[ ])?)[`*\"']{{0,2}}(?P<used>{_NAME}){_ENDS}"
    rf"|\b(?i:on|from)[ ][`*\"']{{0,2}}(?P<on>{_NAME}){_ENDS}"
)
"""The last of them says the least, so that what stands there must have the form of a machine's name, too."""
_RANGE = re.compile(rf"{_EDGE}{_NAME}-?\{{[\w,. -]{{1,60}}\}}")
_ALSO = re.compile(rf"(?:,|,?[ ](?:and|or|to|through|&))[ ][`*\"']{{0,2}}(?P<name>{_NAME}){_ENDS}")
_LISTED = re.compile(
    rf"\b(?i:(?:affected|impacted|involved|failed|broken|these|following)[ ]){_KIND}[*_]{{0,2}}:[*_]{{0,2}}[ \t]*(?P<items>(?:\n[ \t]*)*"
    r"(?:\n[ \t]*[-*+][ \t]+[^\n]+)+|[^\n]+)",
    re.IGNORECASE,
)
_ROW = re.compile(r"^[ \t>]*\|.*\|[ \t]*$", re.MULTILINE)
_RULED = re.compile(r"[\s|:>-]+")
_COLUMN = re.compile(rf"[\s*_]*(?:{_KIND}|fqdn|system[ ]name|device|devices|asset)(?:[ ]?(?:name|names|affected))?[\s*_]*", re.IGNORECASE)
_CELL = re.compile(rf"{_NAME}")
_NUMBERED = re.compile(r"[A-Za-z]+[A-Za-z_-]*-?[a-z]?\d{1,5}[a-f]?\Z|[A-Za-z]+-[A-Za-z0-9]*\d[A-Za-z0-9-]*\Z")
_COUNTED = listed("machines-counted")
_PRODUCTS = listed("machines-products") | listed("people-things") | listed("alone-nobody")
_SHORTEST = 4
_CLOUD = re.compile(
    r"(?:[a-z]{2}|us-gov)-(?:north|south|east|west|central)[a-z]*-?\d[a-f]?\Z|[a-z]\d[a-z]?\Z|(?:[a-z]{2,3}-)?(?:v|rc|r)\d+\Z"
    r"|(?:amd|arm|arm64v|aarch|x86-|x86_|i|s|ppc|armv|riscv|win)\d+[a-z]{0,2}\Z",
    re.IGNORECASE,
)
"""Regions of clouds, kinds of instances and processors, and versions."""


def racked(text: str) -> Iterator[Trace]:
    """Every occurrence of such a name; versions, regions, kinds of machines and words of the language are none."""
    names: set[str] = set()
    found = _TOLD.search(text)
    while found:
        names.update(_machine(found))
        start, end = found.start(found.lastgroup or 0), found.end()
        while more := _ALSO.match(text, end):
            names.update(_machine(more))
            end = more.end()
        # What one word points to may be the word that points to the next: `isolated laptop ...`.
        found = _TOLD.search(text, start)
    for found in _LISTED.finditer(text):
        names.update(name for name in re.findall(rf"{_EDGE}{_NAME}{_ENDS}", found["items"]) if _is(name))
    names.update(_cells(text))
    if names:
        every = re.compile(rf"{_EDGE}(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w-]|\.\w)")
        yield from (Trace(one.start(), one.end(), "host") for one in every.finditer(text))
    yield from (Trace(one.start(), one.end(), "host") for one in _RANGE.finditer(text) if "-" in one[0] and "$" not in one[0])


def _machine(found: re.Match[str]) -> Iterator[str]:
    name = next(group for group in found.groups() if group)
    if _is(name):
        yield name


def _is(name: str) -> bool:
    """Whether a word has the form of a machine's name: letters that are no word, and a number behind them."""
    small = name.lower()
    words = [word for word in re.split(r"[-_\d]+", small) if word]
    if len(name) < _SHORTEST or not _NUMBERED.fullmatch(name) or _CLOUD.match(name) or small in _PRODUCTS:
        return False
    if not words or any(word in _COUNTED for word in words[:1]) or (len(words) == 1 and (common(words[0]) or words[0] in _PRODUCTS)):
        return False
    return not all(common(word) for word in words)


def _cells(text: str) -> Iterator[str]:
    """What stands in a column of machines."""
    columns: list[int] | None = None
    last = -1
    for found in _ROW.finditer(text):
        cells = found[0].strip(" \t>").strip("|").split("|")
        if columns is None or found.start() != last + 1:
            columns = [n for n, cell in enumerate(cells) if _COLUMN.fullmatch(cell)]
        elif columns and not _RULED.fullmatch(found[0]):
            for n in columns:
                for part in re.split(r"[,;]|\s+", cells[n].strip(" `*_")) if n < len(cells) else ():
                    if _CELL.fullmatch(part.strip("`*_")) and _is(part.strip("`*_")):
                        yield part.strip("`*_")
        last = found.end()
