"""Whole texts: a library in, the words of its titles, summaries, factors, lessons, action items and bodies out, counted and packed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.texts import COUNTS, ENDS, FIELDS, GOES_ON, MOST, OFTEN, ONCE, Texts
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.model.words import unpacked
from mkdocs_postmortems.query.letters import CJK, rank, tokens

LONGEST = 40
"""Characters of a word; what is longer is a key, a hash or a path run together, and nobody types it."""
_RUN = Expression("[0-9A-Za-z\x80-\U0010ffff]+")
_UNSEEN = Expression(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_PACKED = Expression(f"([{GOES_ON[0]}-{GOES_ON[-1]}]*)([{ENDS[0]}-{ENDS[-1]}])([{COUNTS[0]}-{OFTEN[-1]}]*)")
_PARTS = len(FIELDS) - 1


def texts(library: Library) -> Texts:
    """Every word of every incident as its readers see it; of one that could not be read, its title alone."""
    lengths: list[list[int]] = [[] for _ in FIELDS]
    found: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    known: dict[int, str] = {}
    for row, one in enumerate(library.incidents):
        *said, body = parts(one.view)
        for at, counts in enumerate((*said, body)):
            lengths[at].append(sum(counts.values()))
        marks: dict[str, str] = {}
        for at, counts in enumerate(said):
            for word, count in counts.items():
                marks[word] = marks.get(word, "") + (OFTEN if count > 1 else ONCE)[at]
        for word in marks.keys() - body.keys():
            body[word] = 0
        for word, count in body.items():
            place = (row - last.get(word, -1) - 1) * 10 + (min(MOST, count))
            last[word] = row
            packed = known.get(place)
            if packed is None:
                known[place] = packed = step(place // 10) + ("" if place % 10 == 1 else COUNTS[place % 10])
            if word in found:
                found[word].append(packed)
            else:
                found[word] = [packed]
        for word, said_of in marks.items():
            found[word].append(said_of)
    return Texts(tuple(map(tuple, lengths)), {word: "".join(found[word]) for word in sorted(found, key=rank)})


def parts(view: View) -> list[dict[str, int]]:
    """How often each word stands in each part of a text, in the order of the table."""
    if view.words is not None:
        return [unpacked(one) for one in view.words.parts]
    return [dict(counted(text)) for text in _pieces(view)]


def step(number: int) -> str:
    """How far it is to the next row."""
    found = ENDS[number % 100]
    while number := number // 100:
        found = GOES_ON[number % 100] + found
    return found


def rows(packed: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each row of a packed word, and its count in each part."""
    row = -1
    for digits, last, said in _PACKED.findall(packed):
        far = 0
        for digit in digits:
            far = (far + GOES_ON.index(digit)) * 100
        row += far + ENDS.index(last) + 1
        often = COUNTS.find(said[0]) if said else -1
        often = 1 if often < 0 else often
        yield row, (*(1 if ONCE[at] in said else 2 if OFTEN[at] in said else 0 for at in range(_PARTS)), often)


def terms(words: Iterable[str]) -> Iterator[str]:
    """The words as they are kept: of scripts written without blanks each pair of neighbours, or a character that stands alone."""
    run: list[str] = []
    for word in (*words, ""):
        if word and CJK.fullmatch(word):
            run.append(word)
            continue
        if run:
            yield from (map("".join, pairwise(run)) if len(run) > 1 else run)
            run.clear()
        if word and len(word) <= LONGEST:
            yield word


def _pieces(view: View) -> tuple[str, ...]:
    """What stands in each part, in the order of the table."""
    record, document = view.record, view.document
    seen = unescape(_UNSEEN.sub(" ", document.html)) if view.readable else ""
    boxes = (construct.text for construct in document.constructs) if view.readable else ()
    return (
        record.title,
        record.summary,
        "\n".join((record.trigger, *(f"{factor.title}\n{factor.text}" for factor in (*record.causes, *record.factors)))),
        "\n".join((*record.lessons, *record.well, *record.poorly, *record.lucky)),
        "\n".join(action.text for action in record.actions),
        "\n".join((seen, *boxes)),
    )


def counted(text: str) -> Counter[str]:
    """Its words as queries know them, without a look at every single letter: most words are plain."""
    found = Counter(_RUN.findall(text.lower()))
    for run in [run for run in found if len(run) > LONGEST or not run.isascii()]:
        number = found.pop(run)
        for word in _known(run) if len(run) <= LONGEST else _words(run):
            found[word] += number
    return found


def _words(run: str) -> tuple[str, ...]:
    return () if run.isascii() else tuple(terms(tokens(run).split(" ")))


_known = lru_cache(maxsize=20_000)(_words)
