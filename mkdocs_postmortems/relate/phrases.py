"""Phrases: two texts and the words they share in, the most telling of these as a reader would say them out."""

import unicodedata
from functools import cache

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.tokens import is_cjk, plain
from mkdocs_postmortems.relate.vectors import Space, Vector

MOST = 3
_LOOKED_AT = 8
"""Shared words that phrases are looked for among."""
_LONGEST = 12
"""Characters of a phrase in a script without spaces."""
_AFTER, _BEFORE, _REACH = Expression(r"s? (\w[\w.\-]*\w)"), Expression(r"(\w[\w.\-]*\w) $"), 40
_PLACES = 4
"""Places of a pair in a text that are tried."""
_KANA, _SOUND = Expression("[\u3041-\u309f]"), Expression("[\u30a0-\u30ff]{2}")


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
    return " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).lower().split())


def common(one: Vector, other: Vector, here: str, there: str) -> tuple[str, ...]:
    """The phrases of two texts, given their vectors and their folded words; what stands side by side in both is one phrase."""
    weights = {word: one[word] * other[word] for word in one.keys() & other.keys()}
    best = sorted(weights, key=lambda word: (-weights[word], word))[:_LOOKED_AT]
    heavy: dict[str, int] = {}
    taken: set[str] = set()
    for word in best:
        if word in taken:
            continue
        phrase, used = (_widened(word, here, there), {word}) if is_cjk(word[0]) else _joined(word, set(best) - taken, here, there)
        if phrase:
            taken |= used
            heavy[phrase] = max(heavy.get(phrase, 0), sum(weights[part] for part in used))
    said = sorted(heavy, key=lambda phrase: (-heavy[phrase], phrase))
    whole = [phrase for phrase in said if not any(phrase != longer and phrase in longer for longer in said)]
    return tuple(whole[:MOST])


def _joined(word: str, others: set[str], here: str, there: str) -> tuple[str, set[str]]:
    """The word with the one that follows or precedes it in both texts where that is a telling one too, and what is said by that."""
    at = -1
    for _ in range(_PLACES):
        at = here.find(word, at + 1)
        if at < 0:
            break
        after, before = _AFTER.match(here, at + len(word)), _BEFORE.search(here, max(0, at - _REACH), at)
        for first, second in ((word, after and plain(after[1])), (before and plain(before[1]), word)):
            if first and second and first != second and {first, second} <= others:
                phrase = next((p for p in (f"{first} {second}", f"{first}s {second}") if p in here and p in there), "")
                if phrase:
                    return _written(phrase, here), {first, second}
    return _written(word, here), {word}


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
