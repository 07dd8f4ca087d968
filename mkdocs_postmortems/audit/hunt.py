"""Declared values to one automaton over all of them; text in, the values it shows out. Knows nothing of files or of encodings."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import ahocorasick

from mkdocs_postmortems.audit.fold import Stream, folded, plain, readings, streams
from mkdocs_postmortems.audit.standing import Spelled, stands
from mkdocs_postmortems.audit.wanted import Form, Needle, Wanted

SHORTEST = 3
"""Letters and digits a value needs to be looked for; two where it is written without spaces between words, as Chinese is."""
_STEP = 512
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe", "Ø": "Oe"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One value that a text shows, and where."""

    needle: Needle
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hunt:
    """All values, ready to be looked for."""

    spelled: tuple[Spelled, ...] = field(repr=False)
    automaton: ahocorasick.Automaton = field(repr=False)
    refused: tuple[Needle, ...] = ()
    """Too short or empty: they would be found everywhere, so they are not looked for."""

    def shown(self, text: str) -> Iterator[Shown]:
        """Each value that the text shows, where it shows it first; by two readings perhaps twice."""
        if not self.spelled:
            return
        for table in readings(text):
            yield from self._in(text, folded(text, table), table)

    def _in(self, text: str, stream: str, table: Stream) -> Iterator[Shown]:
        places: Places | None = None
        met = set[Needle]()
        for last, candidates in self.automaton.iter(stream):
            if places is None:
                places = Places(text, table)
            for index in candidates:
                spelled = self.spelled[index]
                if spelled.needle in met:
                    continue
                at = places.of(last + 1 - len(spelled.letters), last + 1)
                if stands(spelled, text, at):
                    met.add(spelled.needle)
                    yield Shown(spelled.needle, at[0], at[-1] + 1)


class Places:
    """Where in a text the letters of its stream stand; counted once per stretch, because almost no text is asked for."""

    __slots__ = ("_starts", "_table", "_text")

    def __init__(self, text: str, table: Stream) -> None:
        self._text, self._table = text, table
        self._starts = [0]
        for start in range(0, len(text), _STEP):
            self._starts.append(self._starts[-1] + len(text[start : start + _STEP].translate(table)))

    def of(self, start: int, end: int) -> list[int]:
        """The index in the text of each letter of `stream[start:end]`."""
        low, high = 0, len(self._starts) - 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._starts[middle] <= start else (low, middle)
        count, found = self._starts[low], list[int]()
        for index in range(low * _STEP, len(self._text)):
            for _ in self._table[ord(self._text[index])] or "":
                if count >= start:
                    found.append(index)
                count += 1
                if count == end:
                    return found
        return found


def hunt(wanted: Wanted) -> Hunt:
    """Every value of `wanted` in every spelling that differs in more than disguise."""
    automaton = ahocorasick.Automaton()
    spelled: list[Spelled] = []
    refused: list[Needle] = []
    at: dict[str, list[int]] = {}
    for needle in dict.fromkeys((*wanted.needles, *_derived(wanted))):
        ways = [way for value in _spellings(needle) for way in _ways(needle, value)]
        good = [way for way in ways if len(way.letters) >= SHORTEST or (len(way.letters) == 2 and ord(way.letters[0]) > 0x2E80)]
        if not good:
            refused.append(needle)
        for way in good:
            at.setdefault(way.letters, []).append(len(spelled))
            spelled.append(way)
    for letters, indexes in at.items():
        automaton.add_word(letters, tuple(indexes))
    automaton.make_automaton()
    return Hunt(tuple(spelled), automaton, tuple(refused))


def _derived(wanted: Wanted) -> Iterator[Needle]:
    for number, domain in enumerate(wanted.internal_domains, 1):
        yield Needle(f"domain-{number}", "internal domain", domain, Form.HOST)
    for number, one in enumerate(wanted.withheld, 1):
        for part, value in (("id", one.id), ("title", one.title), ("slug", one.slug)):
            if value:
                # One word on its own ("outage", "dns") says nothing unless it is the address.
                words = sum(1 for _ in value.replace("-", " ").replace("_", " ").split())
                form = Form.SEGMENT if words == 1 and value.isalpha() else Form.WORDS
                yield Needle(f"withheld-{number}-{part}", "withheld incident", value, form)


def _spellings(needle: Needle) -> Iterator[str]:
    yield needle.value
    changed = needle.value.translate(_UMLAUTS)
    if changed != needle.value:
        yield changed
    words = needle.value.split()
    if needle.form is Form.NAME and 2 <= len(words) <= 4:
        yield f"{words[-1]}, {' '.join(words[:-1])}"


def _ways(needle: Needle, value: str) -> Iterator[Spelled]:
    made = set()
    for table in streams():
        letters, joints = _letters(value, table)
        if letters not in made:
            made.add(letters)
            yield Spelled(needle, letters, joints, tuple(value.split()), value.translate(plain()))


def _letters(value: str, table: Stream) -> tuple[str, frozenset[int]]:
    """The stream of a value, and the places in it where one word ends and the next begins."""
    parts = [(char, table[ord(char)] or "") for char in value]
    joints, count, apart, before = set[int](), 0, False, ""
    for char, read in parts:
        if not read:
            apart = apart or not char.isalnum()
            continue
        changes = before and ((before.islower() and char.isupper()) or before.isdigit() != char.isdigit())
        if count and (apart or changes):
            joints.add(count)
        count, apart, before = count + len(read), False, char
    return "".join(read for _, read in parts), frozenset(joints)
