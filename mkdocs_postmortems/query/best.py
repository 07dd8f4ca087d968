"""Best match: whole texts in, the rows whose texts hold a word and the rank of each row for the words of a query out, by lunr's measure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from lunr.builder import Builder
from lunr.query import Query as Asked

from mkdocs_postmortems.model.texts import FIELDS, Texts
from mkdocs_postmortems.query.letters import CJK, rank
from mkdocs_postmortems.query.query import Clause
from mkdocs_postmortems.query.texts import rows, terms

BEST = "best"
"""What a query sorts by to have the best match first."""
WORDS, BEGUN = 24, 24
"""Words of a query that are ranked, and for each of them the words that begin with it: those in most rows."""
EXACT = 4
"""What a word weighs beside those that only begin with it."""
_SHORT = 3
"""Letters from which on the beginning of a word is enough."""
_FINE = 1_000_000
"""Scores are compared to so many parts of one, because two programs add them up in two orders."""


class Whole:
    """Whole texts that can be asked."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._kept: dict[str, tuple[tuple[int, tuple[int, ...]], ...]] = {}

    def holds(self, needle: str) -> frozenset[int]:
        """Rows whose text holds a word, or one that begins with it; a phrase is not looked for here."""
        pieces = needle.split(" ")
        if len(pieces) > 1 and not all(CJK.fullmatch(piece) for piece in pieces):
            return frozenset()
        found = [{row for word in self._begun(term) for row, _ in self._rows(word)} for term in terms(pieces)]
        return frozenset(set.intersection(*found)) if found else frozenset()

    def order(self, clauses: Iterable[Clause]) -> tuple[int | None, ...]:
        """For each row a number that is smaller for a better match; None where no word of the query stands in its text."""
        asked: dict[str, int] = {}
        for term in words(clauses)[:WORDS]:
            for word in self._begun(term)[:BEGUN]:
                asked[word] = asked.get(word, 0) + (EXACT if word == term else 1)
        made: list[int | None] = [None] * self._texts.size
        for row, score in self._scores(asked).items():
            made[row] = -score
        return tuple(made)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        return tuple(self._texts.postings)

    def _rows(self, word: str) -> tuple[tuple[int, tuple[int, ...]], ...]:
        if word not in self._kept:
            self._kept[word] = tuple(rows(self._texts.postings[word]))
        return self._kept[word]

    def _begun(self, term: str) -> tuple[str, ...]:
        """The word where it is known, and those that begin with it; the longest lists of rows first."""
        if len(term) < _SHORT and not CJK.fullmatch(term):
            return (term,) if term in self._texts.postings else ()
        at, found = bisect_left(self._order, rank(term), key=rank), list[str]()
        while at < len(self._order) and self._order[at].startswith(term):
            found.append(self._order[at])
            at += 1
        packed = self._texts.postings
        return tuple(sorted(found, key=lambda word: (word != term, -len(packed[word]), rank(word))))

    def _scores(self, asked: Mapping[str, int]) -> Mapping[int, int]:
        """Of each row where one of the words stands: lunr's own builder and index, given counts instead of texts."""
        if not asked:
            return {}
        builder, names, lengths = Builder(), tuple(FIELDS), self._texts.lengths
        for name, boost in FIELDS.items():
            builder.field(name, boost)
        for row in sorted({row for word in asked for row, _ in self._rows(word)}):
            builder.add({"id": row, **dict.fromkeys(names)})
        builder.document_count = self._texts.size
        builder.field_lengths = {f"{name}/{row}": number for at, name in enumerate(names) for row, number in enumerate(lengths[at])}
        counts: dict[str, dict[str, int]] = defaultdict(dict)
        for place, word in enumerate(asked):
            posting: dict[str, object] = {"_index": place}
            for at, name in enumerate(names):
                there = {str(row): often[at] for row, often in self._rows(word) if often[at]}
                posting[name] = {ref: dict[str, object]() for ref in there}
                for ref, number in there.items():
                    counts[f"{name}/{ref}"][word] = number
            builder.inverted_index[word] = posting
        builder.field_term_frequencies = counts
        index = builder.build()
        query = Asked(list(names))
        for word, weight in asked.items():
            query.term(word, boost=weight, use_pipeline=False)
        return {int(found["ref"]): int(found["score"] * _FINE + 0.5) for found in index.query(query)}


def words(clauses: Iterable[Clause]) -> list[str]:
    """The words a query looks for, as they are kept, each once."""
    needles = (clause.needle for clause in clauses if clause.kind == "text" and clause.field in ("", "title") and not clause.negated)
    return list(dict.fromkeys(term for needle in needles for line in needle.split("\n") for term in terms(line.split(" "))))
