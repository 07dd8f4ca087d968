"""Durations: the words of a stated length in, minutes with what they rest on out. Knows no calendar."""

import re
from dataclasses import replace
from datetime import timedelta
from math import isfinite

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.record import Span

_UNITS = {
    "w": 10080, "week": 10080, "weeks": 10080, "週間": 10080, "周": 10080, "d": 1440, "day": 1440, "days": 1440,
    "日間": 1440, "日": 1440, "天": 1440,
    "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60, "時間": 60, "小时": 60, "小時": 60,
    "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "分間": 1, "分钟": 1, "分鐘": 1, "分": 1,
    "s": 1 / 60, "sec": 1 / 60, "secs": 1 / 60, "second": 1 / 60, "seconds": 1 / 60, "秒間": 1 / 60, "秒": 1 / 60,
}  # fmt: skip
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "half an": 0.5,
    "half a": 0.5,
    **dict.fromkeys(("eine halbe", "einer halben", "einen halben", "media", "meia", "une demi", "demi", "een half", "en halv", "반"), 0.5),
    **dict.fromkeys(("anderthalb", "eineinhalb", "полтора", "полторы"), 1.5),
}
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TEENS = ("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_NUMBERS |= {word: number for number, word in enumerate(_TEENS, 11)} | {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
_NUMBERS |= {
    f"{ten}{dash}{one}": 10 * tens + ones for tens, ten in enumerate(_TENS, 2) for ones, one in enumerate(_SMALL, 1) for dash in "- "
}
_NUMBERS |= {
    word: number
    for words, number in (
        ("un una une um uma ein eine einen uno один одну одна", 1),
        ("dos deux dois duas zwei twee два две", 2),
        ("tres trois três drei tre drie три", 3),
        ("cuatro quatre quatro vier quattro четыре", 4),
        ("cinco cinq fünf cinque пять", 5),
    )
    for word in words.split()
}
_UNITS |= {
    word: minutes
    for words, minutes in (
        ("semana semanas semaine semaines woche wochen settimana settimane неделя недели недель неделю 주", 10080),
        ("día días dia dias jour jours tag tage tagen giorno giorni dag dagen dni день дня дней 일", 1440),
        ("hora horas heure heures stunde stunden std ora ore uur uren jam saat ч час часа часов 시간", 60),
        ("timme timmar timma tim timer tuntia tunti", 60),
        ("godzina godziny godzin godz годин години", 60),
        ("minuto minutos minuten minuter minutter minuti minut minuta minuty минута минуты минут минуту мин хвилин хв menit dakika 분", 1),
        ("segundo segundos seg seconde secondes sekunde sekunden secondi секунд секунды сек 초", 1 / 60),
    )
    for word in words.split()
}
"""The same in further languages."""
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_WORD = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?"
_PART = Expression(
    rf"(?P<n>{_NUMBER}|\b(?:{_WORD})\b)(?:\s*(?:-|–|to|〜|~)\s*(?P<n2>{_NUMBER}))?[\s-]*(?:\+\s*)?(?P<u>{_UNIT})(?![A-Za-zÀ-ɏЀ-ӿ])(?:\.(?!\d))?",
    re.IGNORECASE,
)
_FIRST = Expression(rf"(?<![A-Za-z\d_]){_PART.pattern}", re.IGNORECASE)
"""A number that is no tail of a word, as that of a commit is."""
_HALF = Expression(r"\s+(?:and a half|y media|et demie?|e meia|e mezzo)\b|半", re.IGNORECASE)
_HALVED = Expression(
    rf"(?<![A-Za-z\d_./])(?:(?P<n>{_NUMBER}|\b(?:{_WORD})\b)\s+"
    rf"(?:and (?:a |one[- ])?half|y medi[ao]|e mezzo|und (?:ein )?halb)(?=[\s-]+(?:{_UNIT})\b)"
    rf"|(?P<m>\d+)(?:\s?½|\s1/2)(?=[\s-]*(?:{_UNIT})\b)|(?P<half>½|1/2)(?:\s+an?)?(?=[\s-]*(?:{_UNIT})\b)"
    r"|(?:(?P<three>three|3)[\s-]quarters|(?:an? |one[- ])?quarter|1/4|¼|3/4|¾)[\s-](?:of an[\s-]|an[\s-])?hour\b)",
    re.IGNORECASE,
)
"""`Two and a half hours`, `2½ h`, `a quarter of an hour`: lengths with a part of a unit in front of its name."""
_COUNTED = Expression(
    r"(?<![第\d.半一二两兩三四五六七八九十百])(\d+(?:\.\d+)?|[半一二两兩三四五六七八九十])\s?[个個]?\s?(半)?\s?(?=小时|小時|天|分钟|分鐘|周)"
)
"""`两个半小时`: a number as a word, or with its counter."""
_DIGITS = {"半": 0.5, "两": 2, "兩": 2} | {word: number for number, word in enumerate("一二三四五六七八九十", 1)}
_QUARTER = Expression(r"(?:and|und|et|y|e) (?:(three) quarters|(?:a|one) quarter)\b(?! of\b)", re.IGNORECASE)
_GLUE = Expression(r"[\s,、]*(?:(?:and|und|et|en|[yei]|и|та)\b|と|&)?[\s,、]*", re.IGNORECASE)
_CLOCK = Expression(
    r"^(?:(\d+)\s*days?,?\s+)?(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?!\s*(?:[ap]\.?m|UTC|[A-Z]{3,4}\b|:"
    r"|\d))\s*(?:h(?:ours|rs)?\b|$|[(（,;])",
    re.IGNORECASE,
)
_SHORT = Expression(r"(?<![\w.])(\d{1,3})\s?h\s?(\d{1,2})(?![\w:])")
_ISO = Expression(r"^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$", re.IGNORECASE)
_RATE = Expression(
    r"\s*(?:/\s*|(?:per|every|each|an?|pro|par|por|alle|jede[rn]?|chaque|cada)\s+)(?:\d+\s*)?"
    r"(?:hours?|hr|h|days?|d|weeks?|nights?|months?|years?|requests?|users?|events?|runs?|calls?|jobs?|deploys?|restarts?|stunde|tag|heure|jour|hora|día|dia)\b"
    r"|\s+(?:each(?: time)?|daily|hourly|nightly|apiece|a piece)\b",
    re.IGNORECASE,
)
"""`10 min/hour`, `2 minutes per request`: how often, or each time, and not how long it was."""
_NEGATIVE = Expression(r"^[\s*_`]*[-−](?:\d|P\d|PT\d)", re.IGNORECASE)
_NO_LENGTH = Expression(r"^[\s*_`]*(?:n/a|not (?:applicable|measured|known|recorded)|unknown)(?![\w/])", re.IGNORECASE)
"""`n/a, the alert had been muted for 30 min`: what follows is a reason."""
_LONGEST = 400
"""Letters of a value that are looked at; whoever writes more states no length."""
_BARE = Expression(rf"^\W*({_NUMBER})\s*\+?(?:\s*[(（\[].*)?$")
_ABOUT = Expression(
    r"[~≈±>＞≥<]|\+(?:\s|$)|\b(?:about|approx\w*|around|circa|roughly|nearly|almost|over|under|more than|less than|at least"
    r"|up to|estimated|ca?\.|aprox\w*|alrededor|cerca de|unas|unos|environ|près de|etwa|rund"
    r"|ungefähr|около|примерно)|약|約|约|およそ|程度|ほど|以上|左右|大约",
    re.IGNORECASE,
)
_BUSINESS = Expression(r"(?:support|business|working|office|core|service) (?:hours|time|days)|営業時間|業務時間|工作时间", re.IGNORECASE)


def span(text: object, line: int = 0) -> Span | None:
    """The length a value states; None where it states none, or one below zero. A number alone counts minutes. Never raises."""
    if negative(text) or (isinstance(text, str) and _NO_LENGTH.match(text)):
        return None
    if isinstance(text, timedelta):
        return Span(text.total_seconds() / 60, str(text), line)
    if isinstance(text, (int, float)) and not isinstance(text, bool) and isfinite(text):
        return Span(float(text), str(text), line)
    if not isinstance(text, str):
        return None
    written = text.strip()
    bare = _HALVED.sub(_whole, re.sub(r"\[\^[^\]]*\]|[*_`\\]", "", written[:_LONGEST]).strip())
    bare = _COUNTED.sub(lambda one: f"{float(_DIGITS.get(one[1]) or one[1]) + 0.5 * bool(one[2]):g}", bare)
    found = _minutes(bare)
    if found is None:
        return None
    minutes, start, end = found
    ranged = bool(re.search(r"\d\s*(?:-|–|to|〜|~)\s*\d", bare[start:end]))
    about = bool(_ABOUT.search(bare[:end])) or bool(re.match(r"\s*(?:ish\b|程度|ほど|以上|左右|\+|or so)", bare[end:])) or ranged
    return Span(minutes, written, line, about, bool(_BUSINESS.search(bare)))


def worded(text: str) -> Span | None:
    """The first length that a running text tells with its unit; a number alone or a time of day is none."""
    found = [match.start() for match in (_FIRST.search(text[:_LONGEST]), _HALVED.search(text[:_LONGEST])) if match is not None]
    told = span(text[min(found) :]) if found else None
    return replace(told, approximate=True) if told and _ABOUT.search(text[: min(found)]) else told


def _whole(match: re.Match[str]) -> str:
    """The same length as a number before its unit, or in minutes."""
    if match["n"] or match["m"]:
        return f"{_number(match['n'] or match['m']) + 0.5:g}"
    if match["half"]:
        return "0.5"
    return "45 minutes" if match["three"] or match[0].startswith(("3/4", "¾")) else "15 minutes"


def negative(text: object) -> bool:
    """Whether a value states a length below zero."""
    if isinstance(text, timedelta):
        return text < timedelta(0)
    if isinstance(text, (int, float)):
        return text < 0
    return isinstance(text, str) and bool(_NEGATIVE.match(text[:_LONGEST]))


def _minutes(text: str) -> tuple[float, int, int] | None:
    """Minutes, and from where to where the text states them."""
    iso = _ISO.match(text)
    if iso is not None and len(text) > 2:
        parts = [int(part or 0) for part in iso.groups()]
        return sum(n * unit for n, unit in zip(parts, (10080, 1440, 60, 1, 1 / 60), strict=True)), 0, iso.end()
    clock = _CLOCK.match(re.sub(r"^[~≈約\s]+", "", text))
    if clock is not None:
        days, hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return days * 1440 + hours * 60 + minutes + seconds / 60, 0, len(text)
    short = _SHORT.search(text)
    first = _FIRST.search(text)
    if short is not None and (first is None or short.start() <= first.start()):
        return int(short[1]) * 60 + int(short[2]), *short.span()
    if first is None:
        bare = _BARE.match(text)
        return (_number(bare[1]), 0, bare.end(1)) if bare else None
    total, at, last = 0.0, first.start(), float("inf")
    part: re.Match[str] | None = first
    while part is not None:
        unit = _UNITS[part["u"].lower()]
        if unit >= last:
            break
        low, high = _number(part["n"]), _number(part["n2"] or part["n"])
        total, at, last = total + (low + high) / 2 * unit, part.end(), unit
        half = _HALF.match(text, at)
        if half is not None:
            return total + unit / 2, first.start(), half.end()
        quarter = _QUARTER.match(text, at + 1)
        if quarter is not None:
            return total + unit * (0.75 if quarter[1] else 0.25), first.start(), quarter.end()
        glue = _GLUE.match(text, at)
        part = _PART.match(text, glue.end() if glue else at)
    rate = _RATE.match(text, at)
    return (total, first.start(), at) if rate is None else _worded_behind(text, rate.end())


def _worded_behind(text: str, at: int) -> tuple[float, int, int] | None:
    """What the text says with a unit behind a rate: `5 min/day for two weeks`."""
    if _FIRST.search(text, at) is None:
        return None
    found = _minutes(text[at:])
    return None if found is None else (found[0], found[1] + at, found[2] + at)


def _number(text: str) -> float:
    word = text.lower()
    if word in _NUMBERS:
        return float(_NUMBERS[word])
    grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+", text)
    return float(text.replace(",", "") if grouped else text.replace(",", "."))
