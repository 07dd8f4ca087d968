"""Zones: the words of a time zone in, the zone they name out. A word of two meanings keeps its spelling and names no offset."""

import re
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs_postmortems.model.expression import Expression

_HOURS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3,
    "BRT": -3, "ART": -3, "EDT": -4, "EST": -5, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AKDT": -8, "AKST": -9, "HST": -10,
    "WIB": 7, "SGT": 8, "HKT": 8, "AWST": 8, "PHT": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "MEZ": 1, "MESZ": 2, "WAT": 1, "CAT": 2, "EAT": 3, "TRT": 3, "IDT": 3, "GST": 4, "PKT": 5, "MYT": 8,
    "日本時間": 9, "北京时间": 8, "东八区": 8, "东八时区": 8, "東八區": 8, "北京時間": 8, "東京時間": 9, "協定世界時": 0, "世界标准时间": 0,
}  # fmt: skip
"""Abbreviations of one offset in general use; those of several (CST, IST, BST, AST) are left out on purpose."""

_PLACES = {
    "ET": "America/New_York", "EASTERN": "America/New_York", "CT": "America/Chicago", "CENTRAL": "America/Chicago",
    "MT": "America/Denver", "MOUNTAIN": "America/Denver", "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles",
    "PST8PDT": "America/Los_Angeles", "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago", "MST7MDT": "America/Denver",
}  # fmt: skip
"""Words whose offset depends on the day, with a place that keeps them."""

_SAID = {
    f"{name}{standard} time": hours
    for names, hours in (
        ("west africa|west african|central european", 1), ("central africa|central african|south africa|south african", 2),
        ("east africa|east african|moscow", 3), ("pakistan", 5), ("india|indian", 5.5), ("china|singapore|hong kong|philippine", 8),
        ("japan|korea", 9), ("brasilia|brasília|argentina", -3), ("british summer|irish", 1),
        ("central european summer|eastern european", 2),
    )
    for name in names.split("|")
    for standard in ("", " standard")
}  # fmt: skip
"""Names of zones in full that have one offset."""

_LOCAL = {
    words: place
    for place, said in {
        "Europe/Paris": "heure de paris|heure française|paris time",
        "Europe/Madrid": "hora de madrid|hora peninsular|hora española|madrid time",
        "Europe/Berlin": "berliner zeit|deutscher zeit|deutsche zeit|berlin time", "Europe/Zurich": "schweizer zeit|zurich time",
        "Europe/Rome": "ora italiana|rome time", "Europe/London": "london time|uk time", "Europe/Lisbon": "hora de lisboa|lisbon time",
        "America/Sao_Paulo": "hora de brasília|horário de brasília", "America/Lima": "hora de lima|hora de perú|hora perú",
        "America/Argentina/Buenos_Aires": "hora argentina|hora de argentina|hora de buenos aires",
        "America/Santiago": "hora de chile|hora chilena",
        "America/Bogota": "hora de bogotá|hora de colombia|hora colombia|hora colombiana", "America/New_York": "new york time",
        "America/Mexico_City": "hora de méxico|hora del centro de méxico|hora de la ciudad de méxico|hora cdmx",
        "Asia/Tokyo": "tokyo time", "Europe/Moscow": "мск|по москве|московское время",
    }.items()
    for words in said.split("|")
}  # fmt: skip
"""Whose time it is, as people say it."""

_WORDS = sorted(
    {*_HOURS, *_PLACES, "CST", "IST", "BST", "AST", "ADT", "CLT", "COT"} - {"Z", "EASTERN", "CENTRAL", "MOUNTAIN", "PACIFIC"}, key=len
)
_OFFSET = r"[+\-−±]\d{1,2}(?::?\d{2})?"
_NAMED = "|".join(reversed(_WORDS))
_SPOKEN = (
    r"(?:US |Australian )?(?:Eastern|Central|Mountain|Pacific)(?! (?:Africa|Europe))(?: (?:Standard |Daylight |Summer )*Time)?"
    r"|Coordinated Universal Time|Greenwich Mean Time|(?:West|Central|East|South) Africa(?:n)?(?: Standard)? Time"
    r"|(?:Central|Eastern|Western) European(?: Standard| Summer)? Time|(?:British Summer|Irish Standard) Time"
    rf"|(?i:{'|'.join(_LOCAL)})"
    r"|(?:Indian?|Japan|Korea|China|Singapore|Hong Kong|Pakistan|Philippine|Bras[ií]lia|Argentina|Israel|Moscow)(?: Standard)? Time"
)
_ZONE = (
    rf"(?:(?i:UTC|GMT)\s?{_OFFSET}|(?<![A-Za-z])(?:{_NAMED}|(?i:utc|gmt))(?![A-Za-z\d])(?:\s?[(（](?:UTC|GMT)\s?{_OFFSET}[)）])?"
    rf"|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc"
    rf"|US)/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?(?![\w/])|\b(?:{_SPOKEN})\b)"
)
_ANYWHERE = Expression(_ZONE)
_AFTER = Expression(
    rf"\s?[(（\[]?\s?(?P<zone>{_ZONE}|(?i:pst|pdt|est|edt|cst|cdt|mst|mdt|cest|cet|bst|jst|ist|aest)\b|Z\b|(?<=\d)z\b"
    r"|(?:\+\d\d:?\d\d|(?:(?<=:\d\d)|(?<=:\d\d ))[-−](?:0\d|1[0-2])(?:00|15|30|45)|(?<=:\d\d:\d\d)[-−]\d\d:\d\d)(?![\d:-]))[)）\]]?"
)
"""Bare, `-07:00` is an offset only behind seconds: `09:00-10:00` is a range."""
_BARE_OFFSET = Expression(rf"(?:UTC|GMT)?\s?({_OFFSET})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as somebody wrote it."""

    written: str
    tz: tzinfo | None
    """None where the word has several meanings or none that is known."""


def zone(text: str) -> Zone | None:
    """The first zone a text names: an abbreviation, an offset behind UTC or GMT, or an IANA name."""
    match = _ANYWHERE.search(text)
    return Zone(match[0].strip(), tz(match[0].strip())) if match else None


def after(text: str, at: int) -> tuple[Zone, int] | None:
    """The zone directly behind a clock time that ends at `at`, and where it ends; here `Z`, `+02:00` and small letters count as well."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    written = "Z" if match["zone"].strip() == "z" else match["zone"].strip()
    return Zone(written, tz(written)), match.end()


def only(text: str) -> bool:
    """Whether a text is a zone and nothing else, as in `(CET)` behind a day."""
    bare = text.strip(" ()（）[]*_:")
    match = _ANYWHERE.search(bare)
    return match is not None and match[0].strip() == bare


def stated(word: str) -> Zone | None:
    """The zone of a value that holds nothing else: a word, an offset or an IANA name; None where it is empty."""
    bare = word.strip().strip("()（）")
    return Zone(bare, tz(bare)) if bare else None


@lru_cache(maxsize=512)
def tz(word: str) -> tzinfo | None:
    """The zone a word names; None where it names none or more than one."""
    text = word.strip().replace("−", "-")
    inner = re.search(r"[(（]((?:UTC|GMT)[^)）]*)", text)
    offset = _BARE_OFFSET.fullmatch(inner[1] if inner else text)
    if offset is not None:
        return _offset(offset[1].lstrip("±"))
    if text.casefold() in _SAID:
        return timezone(timedelta(hours=_SAID[text.casefold()]))
    if text.casefold() in _LOCAL:
        return ZoneInfo(_LOCAL[text.casefold()])
    folded = re.sub(r"^(?:US )|(?: (?:Standard |Daylight )?Time)$", "", text).upper()
    if folded in _HOURS or folded in ("COORDINATED UNIVERSAL", "GREENWICH MEAN"):
        hours = _HOURS.get(folded, 0)
        return UTC if hours == 0 else timezone(timedelta(hours=hours))
    name = _PLACES.get(folded, text if "/" in text else "")
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _offset(text: str) -> tzinfo | None:
    sign = -1 if text.startswith("-") else 1
    digits = text.lstrip("+-").replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        return None
    return UTC if not hours and not minutes else timezone(sign * timedelta(hours=hours, minutes=minutes))
