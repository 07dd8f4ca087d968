"""Tongues: prose in, the places out that ask in another language than English to keep something from others; `tongues.toml` has them.

A verb that is also said of a release or a message counts only as an order: at the head of a sentence, or with a part of the text as its
object.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs_postmortems.model.expression import Expression

_FILE = Path(__file__).with_name("tongues.toml")
_HEAD = r"(?:^|(?<=[.!?:;(\[{\"“«„*_|>—–-])|(?<=[.!?:;*_|>—–-][ \t]))[ \t]*+"
"""Where a sentence begins, a bracket opens or emphasis does."""


_MENDED = Expression(
    r"\b(?:(?:hot|bug)?fix|workaround|lösung|behebung|abhilfe|korrektur|änderung|ursache|maßnahme|fehler|symptom|ergebnis|folge|status"
    r"|solution|correctif|correction|cause|contournement|symptôme|solución|arreglo|corrección|causa|síntoma|solução|correção|sintoma"
    r"|soluzione|correzione|oplossing|oorzaak|rozwiązanie|naprawa|przyczyna)[*_ ]{0,4}[:：][*_ ]{0,4}\Z",
    re.IGNORECASE,
)
"""A label of what was done or seen: two words behind it are what a machine does, and no order to whoever reads it."""
_FEW = 3
_REACH = 40
_BREAK = Expression(r"\n[ ]*")
"""Where the file goes on in a new line; blanks elsewhere are those of the sentence."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """The orders of one language or of several that are near to each other."""

    needles: tuple[str, ...]
    """In small letters; a text that holds none of them holds no such order."""
    orders: re.Pattern[str]
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@cache
def tongues() -> tuple[Tongue, ...]:
    """All of them; made when a text is first looked at."""
    return tuple(map(_tongue, tomllib.loads(_FILE.read_text(encoding="utf-8"))["tongues"]))


def _tongue(row: dict[str, object]) -> Tongue:
    every = "|".join(_texts(row, "orders")).replace("HEAD", _HEAD).replace("PART", str(row.get("part", "")))
    orders = re.compile(_BREAK.sub("", every), re.IGNORECASE | re.MULTILINE)
    return Tongue(_texts(row, "needles"), orders, _texts(row, "hits"), _texts(row, "misses"))


def _texts(row: dict[str, object], name: str) -> tuple[str, ...]:
    listed = row.get(name)
    return tuple(map(str, listed)) if isinstance(listed, list) else ()


def abroad(text: str) -> Iterator[int]:
    """The offset of each such order."""
    lowered = text.casefold()
    for tongue in tongues():
        if any(needle in lowered for needle in tongue.needles):
            for found in tongue.orders.finditer(text):
                bare = found[0].split()
                if len(bare) > _FEW or not _MENDED.search(text[max(0, found.start() - _REACH) : found.end() - len(found[0].lstrip())]):
                    yield found.end() - 1
