"""Forenames: a text in, the people out whom it calls by a given name that means nothing else, alone or with a family name.

`forenames.txt` holds names of many languages; those that are a word, a place or a program besides are not in it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mkdocs_postmortems.redact.alone import nobody

_LIST = Path(__file__).with_name("forenames.txt")
_WORD = r"[^\W\d_a-z][^\W\d_A-Z]{1,19}(?:-[^\W\d_]{2,16})?"
_EDGE = r"(?<![\w./@#&:+=\\'’-])"
_ENDS = r"(?![\w/@=\\-]|\.\w|\()"
_LONE = re.compile(rf"{_EDGE}(?:(?<![\n.:;!?*|>–—-][ ])(?<!\n)(?P<before>[^\W\d_a-z][\w’'-]+)[ ])?(?P<name>{_WORD}){_ENDS}")
"""With the word before it, where that has a capital letter within a sentence: the two may be one name, as that of a city is."""
_FAMILY = rf"[^\W\d_a-z](?:\.|[^\W\d_][^\W\d_’']*(?:[-’'][^\W\d_a-z][^\W\d_]+)*){_ENDS}"
_PARTICLE = r"(?:(?:van|von|de|der|den|del|da|di|do|dos|du|la|le|el|bin|al|ter|ten|zu|zum|af|av)[ ]){0,2}"
_WHOLE = re.compile(rf"{_EDGE}(?=(?P<first>{_WORD})(?P<rest>(?:[ ]{_PARTICLE}{_FAMILY}){{1,2}}))")
_EASTERN = re.compile(
    r"(?<![\w./@-])(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|Hu[yỳ]nh|Ho[aà]ng|Phan|V[oõ]|[ĐD][aặ]ng|B[uù]i|Ng[oô]|D[uư][oơ]ng"
    r"|Zhang|Wang|Liu|Zhao|Huang|Zhou|Zhu|Guo|Luo|Zheng|Xie|Deng|Feng|Tsai|Hsu|Hwang|Kwon|Choi|Jeong)"
    rf"(?:[ ](?P<given>{_WORD}){_ENDS}){{1,2}}"
)
"""Where the family name stands first."""
_STROKES = str.maketrans("łøđıðæœ", "lodidao")
"""Letters that are no other one with a sign added."""
_THING = re.compile(
    rf"\b(?i:hurricane|storm|san|santa|saint|st\.|project|codename|release|lake|port|mount)[ ]({_WORD})"
    rf"|\b({_WORD})[ ](?i:services?|clusters?|bots?|servers?|database|pipelines?|operator|release|v?\d)\b"
)
"""What a storm, a place or a program is called."""


@cache
def _names() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").split())


def forename(word: str) -> bool:
    """Whether a word is a given name and nothing else; of two that a hyphen joins one is enough."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", word.casefold().translate(_STROKES)) if not unicodedata.combining(letter)
    )
    parts = plain.split("-")
    return plain.replace("-", "") in _names() or (len(parts) > 1 and any(part in _names() for part in parts))


def called(text: str) -> Iterator[str]:
    """Each given name that stands alone, once."""
    found: dict[str, None] = {}
    for one in _LONE.finditer(text):
        before = one["before"] or ""
        if before and forename(before):
            found[before] = None
        if forename(one["name"]) and (not before or nobody(before) or forename(before)):
            found[one["name"]] = None
    if found:
        things = {name for pair in _THING.findall(text) for name in pair}
        yield from (name for name in found if name not in things)


def whole(text: str) -> Iterator[str]:
    """Each given name with what follows it as a family name; whoever asks judges whether it is one."""
    for one in _WHOLE.finditer(text):
        family = one["rest"].split()[-1]
        if forename(one["first"]) and family[0].isupper() and not nobody(family):
            yield one["first"] + one["rest"]
    for one in _EASTERN.finditer(text):
        if not nobody(one["given"]):
            yield one[0]
