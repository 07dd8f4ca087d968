"""Words: how often a text uses each word in, the same packed out, so that to read it back takes less than to count again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Packed = tuple[tuple[int, str], ...]
"""Each count with the words that have it, one a line."""


@dataclass(frozen=True, slots=True)
class Words:
    """What was counted in one postmortem by those who compare texts and by those who look through them, whose words are not the same."""

    told: Packed = field(default=(), repr=False)
    """For relations."""
    parts: tuple[Packed, ...] = field(default=(), repr=False)
    """For queries: each part of the text by itself."""


def packed(counts: Mapping[str, int]) -> Packed:
    """The counts of words, which have no line ends."""
    found: dict[int, list[str]] = {}
    for word, number in counts.items():
        found.setdefault(number, []).append(word)
    return tuple((number, "\n".join(words)) for number, words in found.items())


def unpacked(rows: Packed) -> dict[str, int]:
    """The same counts, in whatever order."""
    found: dict[str, int] = {}
    for number, words in rows:
        found.update(dict.fromkeys(words.split("\n"), number))
    return found
