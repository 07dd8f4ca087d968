"""Language: text in, its language out as far as scripts and small words tell: en, ja, zh or other."""

import re

_KANA = re.compile(r"[\u3041-\u30fa]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_ENGLISH = (" the ", " and ", " was ", " of ", " to ", " in ", " is ", " were ", " for ", " on ")


def language(text: str) -> str:
    """`en` also for texts too short to tell."""
    sample = text[:2500]
    if not sample.isascii():
        kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
        letters = len(_LATIN.findall(sample))
        if kana > 20 or kana * 4 > letters:
            return "ja" if kana else "en"
        if han > 20 or han * 4 > letters:
            return "zh" if han else "en"
    words = sample.count(" ")
    return "en" if words < 60 or sum(sample.count(word) for word in _ENGLISH) * 25 >= words else "other"
