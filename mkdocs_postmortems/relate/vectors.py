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
"""Words of one text, by what they weigh: with 60 the recall of written links falls by a tenth, with all of them it stays."""
_COMMON = 0.5
"""A word of more than half of all texts tells nothing."""
_FEW, _MANY = 4, 200
"""But a word of so few texts always does; and one of so many never, which keeps the work linear."""

Vector = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Space:
    """All texts of an edition as vectors."""

    texts: Mapping[str, int]
    """Word to the number of texts that have it; only the words that tell something."""
    vectors: tuple[Vector, ...]

    def vector(self, counts: Mapping[str, int]) -> Vector:
        """Any text among these, by its words."""
        return _vector(counts, self.texts, len(self.vectors))


def space(counts: Sequence[Mapping[str, int]]) -> Space:
    """The vectors of these texts, in their order."""
    total = len(counts)
    found: Counter[str] = Counter()
    for words in counts:
        found.update(words.keys())
    most = max(_FEW, min(_COMMON * total, _MANY))
    telling = {word: number for word, number in found.items() if 1 < number <= most}
    return Space(telling, tuple(_vector(words, telling, total) for words in counts))


def cosine(one: Vector, other: Vector) -> int:
    """From 0 to about `WHOLE`, the same both ways."""
    return sum([one[word] * other[word] for word in one.keys() & other.keys()])


def _vector(counts: Mapping[str, int], texts: Mapping[str, int], total: int) -> Vector:
    weights = [(-(1 + log(n)) * (1 + log((total + 1) / (texts[word] + 1))), word) for word, n in counts.items() if word in texts]
    if len(weights) > _KEPT:
        weights = sorted(weights)[:_KEPT]
    length = sqrt(sum(sorted(weight * weight for weight, _ in weights)))
    return {word: -round(UNIT * weight / length) for weight, word in weights}
