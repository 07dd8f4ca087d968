"""Tokens: text in any script in, the words it can be compared by out. Knows nothing of postmortems."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from mkdocs_postmortems.model.expression import Expression

CJK = "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af"
"""Scripts written without spaces, or with endings joined to the word: they are compared by pairs of characters."""
_LONGEST = 40
"""Characters of a word: what is longer is a key, a hash or a path run together."""
_SHORTEST = 3
"""Characters of a part of a name."""
_NOISE = (
    ("](", Expression(r"\]\([^)\s]{1,500}")),
    ("://", Expression(r"\b(?:https?|ftp|wss?)://[^\s<>)\]\"'`]+", re.IGNORECASE)),
    ("@", Expression(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("<", Expression(r"<!--.*?-->|</?[a-z][^<>]{0,300}>", re.DOTALL | re.IGNORECASE)),
    ("&", Expression(r"&#?\w{1,10};")),
)
"""What has to stand in a text for it to hold addresses or markup, and what those look like."""
_ASCII = Expression(r"\b(?:[45]xx\b|[A-Za-z][A-Za-z0-9]*(?:[._\-][A-Za-z0-9]+)*)")
_ANY = Expression(rf"[{CJK}]{{2,}}|[^\W\d_{CJK}][^\W_{CJK}]*(?:[._\-][^\W_{CJK}]+)*")
_CJK, _FIRST_CJK = Expression(f"[{CJK}]"), CJK[0]
_GRAMMAR = Expression("[\u3041-\u309f]{2}")
_HUMP = Expression(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_CLASSES = ("4xx", "5xx")
_PARTS = Expression(r"[._\-]")
_ID = Expression(r"(?!cve-)[a-z]{1,14}\d*(?:[-_.]\d+)+(?:-[a-z])?")
"""`pm-2026-014`, `ops-123` and `v1.2.3` name one thing each; the number of a vulnerability is what several incidents share."""


def counted(text: str) -> Counter[str]:
    """Every word of the text with its count: case and plural folded, names with dots, hyphens or humps whole and in parts.

    Addresses, markup, numbers, dates and ids are no words; Japanese, Chinese and Korean give each pair of neighbouring characters.
    """
    for mark, pattern in _NOISE:
        if mark in text:
            text = pattern.sub(" ", text)
    written = Counter(_ASCII.findall(text) if text.isascii() else _ANY.findall(unicodedata.normalize("NFKC", text)))
    found: Counter[str] = Counter()
    for word, number in written.items():
        for token in _tokens(word) if word[0] < _FIRST_CJK else _pairs(word):
            found[token] += number
    return found


def names(text: str) -> frozenset[str]:
    """The words of somebody's name, as `counted` gives them."""
    return frozenset(token for word in _ANY.findall(unicodedata.normalize("NFKC", text)) for token in (*_tokens(word), *_pairs(word)))


def is_cjk(character: str) -> bool:
    """Whether it belongs to a script that is compared by pairs of characters."""
    return bool(_CJK.match(character))


@cache
def _stop() -> frozenset[str]:
    """What holds English sentences together, counts in them, or stands in every postmortem whatever happened."""
    return frozenset(files("mkdocs_postmortems.relate").joinpath("stopwords.txt").read_text(encoding="utf-8").split())


def _pairs(run: str) -> list[str]:
    """Neighbouring characters; two of the letters that Japanese writes its grammar with say nothing."""
    return [pair for pair in map("".join, pairwise(run)) if not _GRAMMAR.match(pair)] if is_cjk(run[0]) else []


@lru_cache(maxsize=100_000)
def _tokens(word: str) -> tuple[str, ...]:
    low = word.lower()
    if low in _stop() or len(low) > 2 * _LONGEST or is_cjk(word[0]):
        return ()
    pieces = _PARTS.split(word)
    found: dict[str, None] = {}
    if len(pieces) > 1:
        if _ID.fullmatch(low):
            return ()
        if len(low) <= _LONGEST:
            found[low] = None
    for piece in pieces:
        humps = _HUMP.findall(piece) if not (piece.islower() or piece.isupper() or piece.istitle()) else ()
        for part in (piece, *humps) if len(humps) > 1 else (piece,):
            folded = plain(part.lower())
            short = 2 if len(pieces) == 1 and part is piece else _SHORTEST
            telling = folded not in _stop() and (not folded[0].isdigit() or folded in _CLASSES)
            if telling and short <= len(folded) <= _LONGEST:
                found[folded] = None
    return tuple(found)


def plain(word: str) -> str:
    """The word without the ending of an English plural."""
    if len(word) <= 3 or word[-1] != "s" or word[-2] in "suia":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
