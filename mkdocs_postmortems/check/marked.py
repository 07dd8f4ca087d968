"""Marked: a sentence in, its words with those that stand for a person or a team marked out."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from mkdocs_postmortems.check.subjects import Known, Subject, subjects
from mkdocs_postmortems.model.expression import Expression

_TOKEN = Expression(r"@[A-Za-z][\w.-]*\w|[A-Za-z][\w.-]*@(?:[\w-]+\.[\w.-]+\w)?|\ue000+|\w+(?:['-]\w+)*(?:[./:_]\w+)*|[^\w\s]")
_POSSESSIVE = Expression(r"^(.+?)('s|s')$")
_CONTRACTED = frozenset("it's that's he's she's who's there's let's what's here's where's how's".split())
_AS_WRITTEN = frozenset("they you doubtful unknown".split())
"""Kinds of somebody who may be nobody, and are not marked."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as its words."""

    text: str
    words: tuple[str, ...]
    """As written."""
    places: tuple[tuple[int, int], ...]
    """Where each word stands in `text`."""
    subjects: tuple[Subject, ...]
    marked: str
    """The words in small letters with one blank between them; persons as `<H>`, teams as `<T>`, possessives apart."""
    shown: tuple[str, ...]
    """Each word as it stands in `marked`."""
    starts: tuple[int, ...]
    """Where each word begins in `marked`."""

    def word_at(self, offset: int) -> int:
        """The place of the word that stands at an offset of `marked`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Offsets of `marked` as offsets of the text."""
        return self.places[self.word_at(begin)][0], self.places[self.word_at(max(begin, end - 1))][1]


def sentence(text: str, known: Known) -> Sentence:
    """The words of one sentence and who in it is somebody."""
    words, places = [], []
    flat = text.replace("\u2019", "'")
    if "n call" in flat:
        flat = re.sub(r"\b([Oo]n) (call(?:er)?)\b", r"\1-\2", flat)
    for token in _TOKEN.finditer(flat):
        owner = _POSSESSIVE.match(token[0]) if "'" in token[0] else None
        if owner and token[0].casefold() not in _CONTRACTED:
            cut = token.start() + len(owner[1]) + (owner[2] == "s'")
            words += [flat[token.start() : cut], flat[cut : token.end()] if cut < token.end() else "'s"]
            places += [(token.start(), cut), (cut, token.end())]
        else:
            words.append(token[0])
            places.append(token.span())
    small = [word.casefold() for word in words]
    somebody = tuple(subjects(words, small, known))
    heads = {at: one for one in somebody for at in range(one.first, one.last)}
    shown, starts, length = [], [], 0
    for at, word in enumerate(small):
        one = heads.get(at)
        mark = word if one is None or one.kind in _AS_WRITTEN else "<T>" if one.kind == "team" else "<H>"
        starts.append(length)
        shown.append("'s" if word == "'" and at and small[at - 1].endswith("s") else mark)
        length += len(shown[-1]) + 1
    return Sentence(text, tuple(words), tuple(places), somebody, " ".join(shown), tuple(shown), tuple(starts))
