"""Hunt: declared values in, every place where a text holds one of them out, however it is spelled."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from mkdocs_postmortems.redact.words.disguise import Letters, Mapped, letters, plain, readings, squeezed
from mkdocs_postmortems.redact.words.letters import words
from mkdocs_postmortems.redact.words.needle import Needle, fits

_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe", "Ø": "Oe"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of the text that holds a declared value."""

    start: int
    end: int
    needle: Needle


class Hunt:
    """All declared values at once; the text is read a fixed number of times, however many they are."""

    __slots__ = ("_automaton", "_by_letters")

    def __init__(self, needles: Iterable[Needle]) -> None:
        self._by_letters: dict[str, list[tuple[Needle, frozenset[int]]]] = {}
        for needle in needles:
            for parts in _spellings(needle.text):
                key = "".join(parts)
                edges, at = set[int](), 0
                for part in parts[:-1]:
                    at += len(part)
                    edges.add(at)
                rows = self._by_letters.setdefault(key, [])
                if all(row.owner != needle.owner or row.text != needle.text for row, _ in rows):
                    rows.append((needle, frozenset(edges)))
        self._automaton = ahocorasick.Automaton()
        for key in self._by_letters:
            self._automaton.add_word(key, key)
        self._automaton.make_automaton()

    def __bool__(self) -> bool:
        return bool(self._by_letters)

    def inside(self, text: str, written: str = "") -> Needle | None:
        """A value that the text holds with no regard for the edges of words; for what came out of an encoding.

        `written` is a text whose own values do not count: the same before it was undone.
        """
        seen = Counter(key for _, key in self.found(squeezed(plain(written)))) if written else Counter[str]()
        for _, key in self.found(squeezed(plain(text))):
            if len(key) > 3 and seen[key] < 1:
                return self._by_letters[key][0][0]
            seen[key] -= 1
        return None

    def found(self, letters_: str) -> list[tuple[int, str]]:
        """Each place in squeezed text that has the letters of a value: where it ends, and the letters."""
        return list(self._automaton.iter(letters_)) if self._by_letters else []

    def within(self, reading: Mapped, squeezed_: Letters, places: list[tuple[int, str]]) -> Iterator[Hit]:
        """Every place of one reading that holds a declared value; they may overlap."""
        for last, key in places:
            first = last - len(key) + 1
            for needle, edges in self._by_letters[key]:
                end = fits(reading, squeezed_, first, last, needle, edges)
                if end >= 0:
                    behind = squeezed_.places[end] + 1
                    while unicodedata.category(reading.text[behind : behind + 1] or " ") in ("Mn", "Me"):
                        behind += 1  # a sign on its last letter
                    yield Hit(reading.starts[squeezed_.places[first]], reading.ends[behind - 1], needle)
                    break


def hits(text: str, hunts: Iterable[Hunt]) -> tuple[Hit, ...]:
    """Every place that holds a value of one of the hunts, in order, none inside another."""
    wanted = [hunt for hunt in hunts if hunt]
    found: list[Hit] = []
    for reading in readings(text) if wanted else ():
        text_ = squeezed(reading)
        places = [(hunt, hunt.found(text_)) for hunt in wanted]
        if any(rows for _, rows in places):
            whole = letters(reading)
            for hunt, rows in places:
                found += hunt.within(reading, whole, rows)
    return apart(found)


def _spellings(text: str) -> Iterator[tuple[str, ...]]:
    """The words of a value as they are searched for: as written, with its umlauts as two letters, with `and` for its sign or without it."""
    if first := words(text):
        yield first
        other = text.translate(_TWO)
        if other != text:
            yield words(other)
        if "&" in text and len(first) > 1:
            yield from (words(re.sub(r"\s*&(?:amp;)?\s*", f" {word} ", text)) for word in ("and", "und", "n"))
        if len(first) > 2 and (less := tuple(word for word in first if word not in ("and", "und"))) != first and len(less) > 1:
            yield less


def apart(found: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits in order; of two that overlap the longer one counts and takes the whole stretch."""
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start, -h.end)):
        if kept and hit.start < kept[-1].end:
            longest = max(kept[-1], hit, key=lambda h: (h.end - h.start, h.needle.rule == "person"))
            kept[-1] = Hit(kept[-1].start, max(kept[-1].end, hit.end), longest.needle)
        else:
            kept.append(hit)
    return tuple(kept)
