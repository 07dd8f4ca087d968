"""Near: words that are known in, the one of them that a slip turned another word into out. Knows no meanings."""

from collections.abc import Iterable
from difflib import get_close_matches
from math import ceil


class Near:
    """A list of words, each beside its length and its letters, so that most need no look."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple((word, len(word), _letters(word)) for word in dict.fromkeys(words))

    def closest(self, text: str, cutoff: float) -> str:
        """The word whose likeness to the text is the greatest and not below `cutoff`; empty where there is none.

        Two words as like as that have at least `shared` letters in common, so that so many of the text's letters must be the word's.
        """
        length, letters = len(text), _letters(text)
        found = []
        for word, size, other in self._words:
            shared = ceil(cutoff * (length + size) / 2 - 1e-9)
            if shared <= min(length, size) and (letters & ~other).bit_count() <= length - shared:
                found.append(word)
        return next(iter(get_close_matches(text, found, n=1, cutoff=cutoff)), "") if found else ""


def _letters(word: str) -> int:
    """The characters of a word as bits; two characters may share one, which only lets more words through."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
