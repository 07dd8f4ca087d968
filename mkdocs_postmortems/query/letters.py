"""Letters: text in, the same text as queries compare it out; the browser's twin of this file gives the same for every character."""

import unicodedata
from collections.abc import Iterable

from mkdocs_postmortems.model.expression import Expression

BLANK = Expression("[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")
"""One character that parts words; control characters too."""
_GAPS = Expression("[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff_\\-\u2010-\u2015]+")
CJK = Expression("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
"""One character of a script that is written without blanks."""
_BETWEEN = Expression(f"(?<={CJK.pattern}) (?={CJK.pattern})")


class _Letters(dict[int, str]):
    """What becomes of each character of folded text: letters and digits stay, CJK ones stand alone, everything else is a blank."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = unicodedata.category(char)[0]
        self[code] = found = "" if kind == "M" else " " if kind not in "LN" else f" {char} " if CJK.match(char) else char
        return found


class _Marks(dict[int, str]):
    """Drops combining marks and joins the two forms of the small sigma."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = found = "" if unicodedata.category(char)[0] == "M" else "σ" if char == "ς" else char
        return found


_LETTERS, _MARKS = _Letters(), _Marks()


def folded(text: str) -> str:
    """NFKD, lower case, without marks."""
    if text.isascii():
        return text.lower()
    low = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return low.translate(_MARKS)


def tokens(text: str) -> str:
    """The words of a text with one blank between them; empty where it has no letter and no digit."""
    return " ".join(part for part in folded(text).translate(_LETTERS).split(" ") if part)


def close(found: str) -> str:
    """Tokens without the blanks between characters that are written without: shorter, and the same tokens again."""
    return _BETWEEN.sub("", found)


def hay(pieces: Iterable[str]) -> str:
    """Several texts as one that is searched: every word has a blank before it, and no phrase reaches from one text into the next."""
    return "\n".join(" " + found for piece in pieces if (found := tokens(piece)))


def key(word: str) -> str:
    """A name as it is looked up: folded, with one hyphen for each gap."""
    return _GAPS.sub("-", folded(word)).strip("-")


def tight(word: str) -> str:
    """The same without the hyphens: `SEV-1` and `sev1` are one."""
    return key(word).replace("-", "")


def rank(text: str) -> bytes:
    """The sort key of a folded text, in the order in which a browser compares strings."""
    return text.encode("utf-16-be", "surrogatepass")
