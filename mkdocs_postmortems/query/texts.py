"""Whole texts: a library in, the words of its titles, summaries, factors, lessons, action items and bodies out, counted and packed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.texts import ENDS, FIELDS, GOES_ON, MOST, OFTEN, ONCE, Texts
from mkdocs_postmortems.query.letters import CJK, rank, tokens

LONGEST = 40
"""Characters of a word; what is longer is a key, a hash or a path run together, and nobody types it."""
_RUN = re.compile("[0-9A-Za-z\x80-\U0010ffff]+")
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_PACKED = re.compile("([a-z]*[A-Z])([^A-Za-z]*)")
_PARTS = len(FIELDS) - 1


def texts(library: Library) -> Texts:
    """Every word of every incident as its readers see it; of one that could not be read, its title alone."""
    lengths: list[list[int]] = [[] for _ in FIELDS]
    found: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    steps = [_step(number) for number in range(1 << 12)]
    for row, one in enumerate(library.incidents):
        *parts, body = map(_counted, _pieces(one))
        for at, counts in enumerate((*parts, body)):
            lengths[at].append(sum(counts.values()))
        marks: dict[str, str] = {}
        for at, counts in enumerate(parts):
            for word, count in counts.items():
                marks[word] = marks.get(word, "") + (OFTEN if count > 1 else ONCE)[at]
        for word in marks.keys() - body.keys():
            marks[word] = "0" + marks[word]
            body[word] = 1
        for word, count in body.items():
            step = row - last.get(word, -1) - 1
            packed = steps[step] if step < len(steps) else _step(step)
            if count > 1:
                packed += str(min(count, MOST))
            found.setdefault(word, []).append(packed + marks.get(word, ""))
            last[word] = row
    return Texts(tuple(map(tuple, lengths)), {word: "".join(found[word]) for word in sorted(found, key=rank)})


def rows(packed: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each row of a packed word, and its count in each part."""
    row = -1
    for digits, said in _PACKED.findall(packed):
        step = 0
        for digit in digits[:-1]:
            step = (step + GOES_ON.index(digit)) * 26
        row += step + ENDS.index(digits[-1]) + 1
        often = int(said[0]) if said[:1].isdecimal() else 1
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


def _pieces(one: Incident) -> tuple[str, ...]:
    """What stands in each part, in the order of the table."""
    record, document = one.view.record, one.view.document
    seen = unescape(_UNSEEN.sub(" ", document.html)) if one.view.readable else ""
    boxes = (construct.text for construct in document.constructs) if one.view.readable else ()
    return (
        record.title,
        record.summary,
        "\n".join((record.trigger, *(f"{factor.title}\n{factor.text}" for factor in (*record.causes, *record.factors)))),
        "\n".join((*record.lessons, *record.well, *record.poorly, *record.lucky)),
        "\n".join(action.text for action in record.actions),
        "\n".join((seen, *boxes)),
    )


def _counted(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for run, number in Counter(_RUN.findall(text)).items():
        for word in _known(run) if len(run) <= LONGEST else _words(run):
            found[word] += number
    return found


def _words(run: str) -> tuple[str, ...]:
    """The words of a run of letters, digits and everything that is not ASCII: as `tokens` has them, without a look at every letter of most."""
    return (run.lower(),)[: len(run) <= LONGEST] if run.isascii() else tuple(terms(tokens(run).split(" ")))


_known = lru_cache(maxsize=100_000)(_words)


def _step(number: int) -> str:
    found = ENDS[number % 26]
    while number := number // 26:
        found = GOES_ON[number % 26] + found
    return found
