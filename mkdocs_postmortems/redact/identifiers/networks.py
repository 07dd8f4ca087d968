"""Networks: private addresses of any form, ranges of them, hardware addresses and shared folders; text in, their places out."""

import ipaddress
import re
from collections.abc import Iterator

from mkdocs_postmortems.model.coordinates import is_version
from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.redact.identifiers.trace import Trace

_IP = Expression(r"(?:(?<![\w:.])::(?:ffff:)?(?:0:)?|(?<![A-Za-z0-9.]))((?:\d{1,3}\.){3}\d{1,3})(?:/\d{1,2})?(?![\w]|\.\d)", re.IGNORECASE)
_NET = Expression(
    r"(?<![\w.:-])(?:10(?:\.\d{1,3}){1,2}|(?:172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3})?)(?:\.[xX*]){1,2}(?![\w*]|\.[\w*])"
)
"""A range with signs for its last numbers, as `10.2.3.x`."""
_REST = Expression(r"[ \t]?(?:-|\.{2,3}|…)[ \t]?(?:\d{1,3}\.){0,3}\d{1,3}(?![\w.-]|\.\d)")
"""The end of a range, as in `10.2.3.4-10.2.3.9` and `10.2.3.4-9`."""
_REVERSED = Expression(r"(?<![\w.-])(\d{1,3}(?:\.\d{1,3}){0,3})\.in-addr\.arpa\b", re.IGNORECASE)
_MAPPED = Expression(r"(?<![\w:.])(?:::ffff:(?:0:)?|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})(?![\w:])", re.IGNORECASE)
_IPV6 = Expression(r"(?<![\w:.])(?:f[cd][0-9a-f]{2}|fe80)(?::[0-9a-f]{0,4}){2,7}(?:%\w+)?(?:/\d{1,3})?(?![\w:])", re.IGNORECASE)
_PREFIXES = frozenset(("fe80::/10", "fe80::/64", "fc00::/7", "fd00::/8"))
"""What standards call whole ranges; nobody lives there."""
_GLOBAL = Expression(r"(?<![\w:.-])([23][0-9a-f]{3}:(?=[0-9a-f]{0,4}:)[0-9a-f:]{1,34})(?:/\d{1,3})?(?![\w:])", re.IGNORECASE)
"""An address of the new form that everybody may reach, always of four signs first."""
_OF_ALL = tuple(
    map(
        ipaddress.IPv6Network, ("2001:db8::/32", "3fff::/20", "2001:4860:4860::/48", "2606:4700:4700::/48", "2620:fe::/48", "2620:119::/32")
    )
)
"""Those of documentation and of the servers for names that the whole world asks."""
_VERSION = Expression(
    r"(?:\bversion[\"']?[ ]?[:=][ ]?[\"']?|==|§"
    r"|\b(?:v|ver\.?|version|release|build|section|sections|chapter|clause|figure|fig\.?|table|appendix|paragraph|rule))\s*$",
    re.IGNORECASE,
)
"""What stands before numbers that are no address: those of a version, or of a part of a manual."""
_PORT = Expression(r":\d{2,5}(?![\w:.])")
"""Behind an address only: no version has a port, and no part of a manual a mask."""
_MAC = Expression(
    r"(?<![\w:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\w:-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])",
    re.IGNORECASE,
)
_SHARE = Expression(
    r"(?<![\w\\:])(?:\\){2,4}(?:[?.]\\{1,2}UNC\\{1,2})?(?!(?:localhost|server|servername|host|hostname|wsl|pipe)\b)"
    r"[A-Za-z0-9][\w.-]{2,62}\\{1,2}[\w$-]{2,63}(?:\\{1,2}[\w$.-]+)*",
    re.IGNORECASE,
)
"""A folder that a machine shares, as Windows writes it."""
_METADATA = "169.254.169.254"


def networks(text: str) -> Iterator[Trace]:
    """Every address of a network of somebody's own; those of documentation, loopback, versions and parts of a manual are none."""
    for found in _IP.finditer(text):
        reached = "/" in found[0] or _PORT.match(text, found.end())
        if _private(found[1]) and (reached or not _numbered(text, found.start())):
            rest = _REST.match(text, found.end())
            yield Trace(found.start(), rest.end() if rest else found.end(), "private address")
    if "arpa" in text or "ARPA" in text:
        for found in _REVERSED.finditer(text):
            if _private(".".join((*found[1].split(".")[::-1], "0", "0", "0")[:4])):
                yield Trace(found.start(), found.end(), "private address")
    for found in _MAPPED.finditer(text):
        if _private(str(ipaddress.IPv4Address(int(found[1], 16) << 16 | int(found[2], 16)))):
            yield Trace(found.start(), found.end(), "private address")
    for pattern in (_IPV6, _NET):
        yield from (Trace(m.start(), m.end(), "private address") for m in pattern.finditer(text) if m[0].casefold() not in _PREFIXES)
    yield from (Trace(m.start(), m.end(), "address") for m in _GLOBAL.finditer(text) if _anywhere(m[1]))
    for found in _MAC.finditer(text):
        # Six pairs of plain digits may as well be two times of day.
        if re.search(r"[a-f]", found[0], re.IGNORECASE) or any(int(p) > 59 for p in re.split(r"[:.-]", found[0]) if p.isdigit()):
            yield Trace(found.start(), found.end(), "hardware address")


def _anywhere(written: str) -> bool:
    """Whether it is an address of the new form, and not one of documentation or one that everybody knows."""
    try:
        address = ipaddress.IPv6Address(written)
    except ValueError:
        return False
    return not any(address in network for network in _OF_ALL) and int(address) & ((1 << 112) - 1) != 0


def shares(text: str) -> Iterator[Trace]:
    """Every folder of a machine by its name, in a text as written: where two backslashes are read as one, nobody knows it any more."""
    if "\\\\" in text:
        yield from (Trace(m.start(), m.end(), "internal host") for m in _SHARE.finditer(text))


def _numbered(text: str, start: int) -> bool:
    """Whether the numbers are those of a version, or of a part of a manual."""
    return bool(_VERSION.search(text, max(0, start - 14), start)) or is_version(text, start)


def _private(written: str) -> bool:
    """Whether an address of four numbers is one of somebody's own network."""
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return False
    shared = written.startswith("100.") and 64 <= int(written.split(".")[1]) < 128
    return (address.is_private or shared) and not (address.is_loopback or address.is_unspecified or _documented(written))


def _documented(address: str) -> bool:
    return address == _METADATA or address.startswith(
        ("192.0.2.", "198.51.100.", "203.0.113.", "0.", "255.", "192.0.0.", "198.18.", "198.19.", "240.")
    )
