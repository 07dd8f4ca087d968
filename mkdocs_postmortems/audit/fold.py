"""Characters to what they are read as: a stream of letters and digits to search in, and plain text for patterns. Knows no words."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from mkdocs_postmortems.audit.lookalikes import LOOKALIKES

_NAMED = re.compile(
    r"(?:LATIN (?:SMALL|CAPITAL) LETTER|LETTER SMALL CAPITAL|INDICATOR SYMBOL LETTER|MODIFIER LETTER (?:SMALL|CAPITAL))"
    r" ([A-Z])(?: WITH .*)?$"
)
_FEW = 60
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their category that show nothing."""
_EITHER = frozenset("lI1")
"""Read as each other, so the likeness alone does not say which was meant."""
_LIKE = {ord(char): read for read, chars in LOOKALIKES.items() for char in chars}
# A slug of such a word is in lower case, whatever its small letters look like.
_LIKE = {ord(char.casefold()): read for read, chars in LOOKALIKES.items() for char in chars if len(char.casefold()) == 1} | _LIKE
_PAIRS = {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH", "ð": "d", "Ð": "D"}
_DASHES = frozenset("\u2212\u02d7\u2043\u00ac")


def _bare(char: str) -> str:
    """Without marks and compatibility forms; case kept."""
    if char in _FILLERS:
        return ""
    parts = unicodedata.normalize("NFKD", char)
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me", "Mc", "Cf"))


def _latin(char: str) -> str:
    """The Latin letters a character is named after or written for, in its case, or the character."""
    if char in _PAIRS:
        return _PAIRS[char]
    found = _NAMED.search(unicodedata.name(char, "")) if ord(char) > 127 else None
    if not found:
        return char
    return found[1] if "CAPITAL" in found[0] and "SMALL" not in found[0] else found[1].lower()


def _seen(char: str, upright: str) -> str:
    """Read by its shape first, then without case: Greek capital nu is an n."""
    return "".join(_shape(part, upright) for part in _bare(char)).casefold()


def _meant(char: str, upright: str) -> str:
    """Read without case first, then by its shape: Greek capital nu is a small nu, which looks like a v."""
    return "".join(_shape(part, upright) for part in _bare(char).casefold()).casefold()


def _shape(char: str, upright: str) -> str:
    read = _LIKE.get(ord(char)) or _latin(char)
    return upright if read in _EITHER and not char.isascii() else read


class Stream(dict[int, str | None]):
    """A table for `str.translate` that leaves letters and digits only, folded; filled as characters are met."""

    __slots__ = ("_read", "_upright")

    def __init__(self, read: Callable[[str, str], str], upright: str) -> None:
        super().__init__()
        self._read, self._upright = read, upright

    def __missing__(self, code: int) -> str | None:
        # Folding a second time: the case of a few letters decomposes again.
        kept = "".join(part for part in _bare(self._read(chr(code), self._upright)) if part.isalnum()) or None
        self[code] = kept
        return kept


class Plain(dict[int, str | None]):
    """A table for `str.translate` that keeps case and punctuation and takes away what cannot be seen."""

    __slots__ = ()

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        read: str | None = char
        if code > 127 and (unicodedata.category(char) == "Pd" or char in _DASHES):
            read = "-"
        elif code > 127 and char.isspace():
            read = " "
        elif code > 127:
            read = "".join(_LIKE.get(ord(part), _latin(part)) for part in _bare(char)) or None
        self[code] = read
        return read


def folded(text: str, table: dict[int, str | None]) -> str:
    """`text.translate(table)`, several times as fast where only few different letters are beyond ASCII."""
    if not text.isascii():
        beyond = [char for char in set(text) if char > "\x7f"]
        if len(beyond) < _FEW:
            for char in beyond:
                text = text.replace(char, table[ord(char)] or "")
    return text.translate(table)


@cache
def streams() -> tuple[Stream, ...]:
    """Every reading of a text: they differ in letters of other scripts only, whose small forms look like others than their large ones,
    and in upright strokes, which are read as an l or as an i.
    """
    return Stream(_seen, "l"), Stream(_seen, "i"), Stream(_meant, "i")


def readings(text: str) -> tuple[Stream, ...]:
    """The tables by which this text has different streams."""
    first, *others = streams()
    if text.isascii():
        return (first,)
    beyond = [ord(char) for char in set(text) if char > "\x7f"]
    return (first, *(table for table in others if any(first[code] != table[code] for code in beyond)))


@cache
def plain() -> Plain:
    """The one table of plain text."""
    return Plain()
