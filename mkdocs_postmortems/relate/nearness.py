"""Nearness: vectors in, for any text which of the others may be near it out. Adds up the words they share and looks at nothing else."""

from collections.abc import Mapping

from mkdocs_postmortems.relate.vectors import Space, Vector


class Postings:
    """For each word the texts that have it, with its weight there."""

    def __init__(self, space: Space) -> None:
        """Reads the vectors once."""
        self._rows: dict[str, tuple[list[int], list[int]]] = {}
        for at, vector in enumerate(space.vectors):
            for word, weight in vector.items():
                places, weights = self._rows.setdefault(word, ([], []))
                places.append(at)
                weights.append(weight)

    def near(self, vector: Vector, budget: int = 0) -> Mapping[int, int]:
        """The cosine of `vector` with each text that shares a word with it, by the place of the text.

        With a `budget` its heaviest words come first and the rest is left out once so many places were looked at: what comes out
        is then less than the cosine, and good for finding candidates only.
        """
        found: dict[int, int] = {}
        spent = 0
        for word, weight in vector.items():
            row = self._rows.get(word)
            if row is None:
                continue
            spent += len(row[0])
            if budget and spent > budget:
                break
            for at, other in zip(*row, strict=True):
                found[at] = found.get(at, 0) + weight * other
        return found
