"""Phrases: two texts and the words they share in, the most telling of these as a reader would say them out."""

import re
import unicodedata
from functools import cache
from itertools import permutations

from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.tokens import is_cjk
from mkdocs_postmortems.relate.vectors import Space, Vector

MOST = 3
_LOOKED_AT = 8
"""Shared words that phrases are looked for among."""
_LONGEST = 12
"""Characters of a phrase in a script without spaces."""
_PLACES = 4
"""Places of a pair in a text that are tried."""
_KANA, _SOUND = re.compile("[\u3041-\u309f]"), re.compile("[\u30a0-\u30ff]{2}")


class Phrases:
    """The texts of all incidents, folded when they are first needed."""

    def __init__(self, cards: tuple[Card, ...], space: Space) -> None:
        """Reads nothing yet."""
        self._space = space
        self.text = cache(lambda at: folded(f"{cards[at].view.record.title}\n{cards[at].view.document.body}"))

    def both(self, at: int, other: int) -> tuple[str, ...]:
        """Up to three phrases of both texts, the most telling first."""
        vectors = self._space.vectors
        return common(vectors[at], vectors[other], self.text(at), self.text(other))


def folded(text: str) -> str:
    """The text as phrases are looked for in it."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold().split())


def common(one: Vector, other: Vector, here: str, there: str) -> tuple[str, ...]:
    """The phrases of two texts, given their vectors and their folded words."""
    best = sorted(one.keys() & other.keys(), key=lambda word: (-one[word] * other[word], word))[:_LOOKED_AT]
    spaced = [word for word in best if not is_cjk(word[0])]
    joined = {word: word for word in spaced}
    for first, second in permutations(spaced[: _LOOKED_AT // 2 + 1], 2):
        for phrase in (f"{first} {second}", f"{first}s {second}"):
            if joined.get(first) == first and joined.get(second) == second and phrase in here and phrase in there:
                joined[first] = joined[second] = phrase
    said: list[str] = []
    for word in best:
        phrase = _written(joined[word], here) if word in joined else _widened(word, here, there)
        if phrase and not any(phrase in earlier for earlier in said):
            said.append(phrase)
    return tuple(said[:MOST])


def _written(phrase: str, text: str) -> str:
    """The phrase as the text has it: counting folds plurals, also where a name only looks like one."""
    for form in (phrase, f"{phrase}s", f"{phrase}es", f"{phrase[:-1]}ies"):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                return form
            at = text.find(form, end)
    return phrase


def _widened(pair: str, here: str, there: str) -> str:
    """The longest run around a pair of characters that both texts have, without the letters that grammar is written with.

    Part of a word that is spelled by sound means nothing; for such a pair another place is looked for.
    """
    if _KANA.search(pair):
        return ""
    start = -1
    for _ in range(_PLACES):
        start = here.find(pair, start + 1)
        if start < 0:
            break
        low, high = start, start + len(pair)
        while high < len(here) and high - low < _LONGEST and _content(here[high]) and here[low : high + 1] in there:
            high += 1
        while low and high - low < _LONGEST and _content(here[low - 1]) and here[low - 1 : high] in there:
            low -= 1
        if not _SOUND.fullmatch(here[max(0, low - 1) : low + 1]) and not _SOUND.fullmatch(here[high - 1 : high + 1]):
            return here[low:high]
    return ""


def _content(character: str) -> bool:
    return is_cjk(character) and not _KANA.match(character)
