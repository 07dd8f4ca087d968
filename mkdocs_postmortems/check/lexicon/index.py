"""Index: many sifted expressions in, which of them a sentence may hold out, by one look at each of its words."""

from collections.abc import Iterator, Sequence

from mkdocs_postmortems.check.lexicon.sifted import Sifted

_MOST = 20_000
"""Words that are remembered; a library of a thousand has as many different ones, and a log among them could have any number."""


class Index:
    """To ask a hundred expressions for their words costs as much as all else that is done with a sentence, and most answers are no.

    People use the same words again and again. Of each word it is found out once which expressions have a part of it in the group of words
    that is the longest and so the rarest; of a sentence, those of its words together. Whoever is named may still say no when asked.
    """

    def __init__(self, rows: Sequence[Sifted]) -> None:
        """What is asked is named by its place in `rows`."""
        self._always = 0
        self._parts: dict[str, int] = {}
        """Rows as the bits of a number: numbers are put together faster than sets."""
        for at, row in enumerate(rows):
            groups = [[max(word.split(), key=len) for word in group] for group in row.words]
            for part in max(groups, key=lambda parts: min(map(len, parts)), default=()):
                self._parts[part] = self._parts.get(part, 0) | 1 << at
            self._always |= 0 if groups else 1 << at
        self._sizes = sorted({len(part) for part in self._parts})
        self._known: dict[str, int] = {}

    def asked(self, text: str) -> Iterator[int]:
        """The places of those worth asking, in order; the text is in small letters."""
        bits, known = self._always, self._known
        for word in text.split():
            found = known.get(word)
            bits |= self._learned(word) if found is None else found
        while bits:
            yield (bits & -bits).bit_length() - 1
            bits &= bits - 1

    def _learned(self, word: str) -> int:
        if len(self._known) >= _MOST:
            self._known.clear()
        bits = 0
        for size in self._sizes:
            for at in range(len(word) - size + 1):
                bits |= self._parts.get(word[at : at + size], 0)
        self._known[word] = bits
        return bits
