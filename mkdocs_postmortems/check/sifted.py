"""Sifted: an expression and words it cannot match without, in; the same expression, which passes over a text that has none of them, out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sifted:
    """An expression that most texts need not be held against: to look for a word is a hundred times cheaper than to try a hundred alternatives."""

    expression: re.Pattern[str]
    words: tuple[tuple[str, ...], ...]
    """In small letters, parts of words too: of each group one stands in everything that the expression matches."""

    def asks(self, low: str) -> bool:
        """Whether a text, in small letters, may hold what the expression matches."""
        for group in self.words:
            for word in group:  # as loops: a generator costs more here than what it asks
                if word in low:
                    break
            else:
                return False
        return True

    def search(self, text: str, low: str) -> re.Match[str] | None:
        """The first match in a text, which is given in small letters (`str.casefold`) too."""
        return self.expression.search(text) if self.asks(low) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every match in a text that is in small letters already."""
        return self.expression.finditer(text) if self.asks(text) else ()


def sifted(expression: str, *words: str, flags: int = 0) -> Sifted:
    """Each of `words` is a group, its members parted by `|`."""
    return Sifted(re.compile(expression, flags), tuple(tuple(group.split("|")) for group in words))
