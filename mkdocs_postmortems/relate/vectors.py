"""Vectors: the words of every text in, each text as weights of its telling words out (TF-IDF, whole numbers, all of one length)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

UNIT = 10_000
"""Length of a vector. Weights are whole numbers, so that a sum of products is the same in whatever order it is made."""
WHOLE = UNIT * UNIT
"""What two equal vectors give."""
_KEPT = 250
"""Words of one text, by what they weigh: with 60 fewer of the links that authors wrote are found, with all of them it stays."""
_COMMON = 0.5
"""A word of more than half of all texts tells nothing."""
_FEW, _MANY = 4, 200
"""But a word of so few texts always does; and one of so many never, which keeps the work linear."""

Vector = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Space:
    """All texts of an edition as vectors."""

    vectors: tuple[Vector, ...]


def space(counts: Sequence[Mapping[str, int]]) -> Space:
    """The vectors of these texts, in their order."""
    total = len(counts)
    found: Counter[str] = Counter()
    for words in counts:
        found.update(words.keys())
    most = max(_FEW, min(_COMMON * total, _MANY))
    weights = {number: 1 + log((total + 1) / (number + 1)) for number in range(2, int(most) + 1)}
    rarity = {word: weights[number] for word, number in found.items() if 1 < number <= most}
    return Space(tuple(_vector(words, rarity) for words in counts))


def cosine(one: Vector, other: Vector) -> int:
    """From 0 to about `WHOLE`, the same both ways."""
    return sum([one[word] * other[word] for word in one.keys() & other.keys()])


def _vector(counts: Mapping[str, int], rarity: Mapping[str, float]) -> Vector:
    """The heaviest words first."""
    weights = [(-rarity[word] * (1.0 if n == 1 else 1 + log(n)), word) for word, n in counts.items() if word in rarity]
    weights.sort()
    del weights[_KEPT:]
    length = sqrt(sum([weight * weight for weight, _ in weights]))
    return {word: -round(UNIT * weight / length) for weight, word in weights}
