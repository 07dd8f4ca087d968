"""Trial: views in, how many of the links that their authors wrote would have been suggested out, beside simpler ways of choosing.

Each link is held out: lines that hold a link, an id or a dated name are not looked at, so nothing is found because it was written down.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.model.library import Aside
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.relate.alike import MOST, Likeness, likeness
from mkdocs_postmortems.relate.cards import Card, cards
from mkdocs_postmortems.relate.declared import declared
from mkdocs_postmortems.relate.facets import vocabulary
from mkdocs_postmortems.relate.keys import keyed
from mkdocs_postmortems.relate.names import index
from mkdocs_postmortems.relate.passages import terms
from mkdocs_postmortems.relate.services import names

_ROUNDS = 20
"""Shuffles that chance is the mean of."""
_SHORTEST = 5
"""Characters of an id that is looked for in prose."""
_WORD = Expression(r"[^\W_](?:[\w.\-]*[^\W_])?")
_LINK = Expression(
    r"\]\s?[(\[]|\[\[|://|^\s*\[[^\]]+\]:|href=|\b(?:19|20)\d\d-\d\d-\d\d-\w"
    r"|(?<![a-z])(?:pm|inc|ir|rca|coe|postmortem|incident)-?\d",
    re.IGNORECASE,
)

Pick = Callable[[int, Collection[int]], list[int]]
"""From the place of an incident and the places of candidates to the candidates, best first."""
Question = tuple[int, list[int], set[int]]
"""An incident, candidates, and the right ones among them."""


@dataclass(frozen=True, slots=True)
class Score:
    """How well one way of choosing finds the links."""

    recall: float
    """Mean share of an incident's links among its first five suggestions."""
    hit: float
    """Share of incidents with one of their links among the first five."""
    rank: float
    """Mean of one divided by the place of the first link (MRR)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One way of choosing, twice: among what was there when an incident was written, and among all."""

    method: str
    past: Score | None
    every: Score | None


@dataclass(frozen=True, slots=True)
class Trial:
    """The answer for one library; a score is None where nothing could be asked."""

    incidents: int
    links: int
    """Pairs of postmortems of which one names the other."""
    asked_past: int
    """Incidents with a link to an earlier one."""
    asked_every: int
    rows: tuple[Row, ...]


def trial(views: tuple[View, ...], asides: tuple[Aside, ...], settings: Settings) -> Trial:
    """The links of these postmortems, held out and looked for."""
    words = vocabulary(settings, names(settings))
    deck = cards(keyed(views)[0], words)
    linked = _links(deck, asides, settings)
    made = likeness(deck, tuple(_guarded(deck)))
    past, every = _questions(deck, linked, past=True), _questions(deck, linked, past=False)
    rows = tuple(Row(name, _score(past, picks), _score(every, picks)) for name, picks in _methods(made))
    return Trial(len(deck), sum(map(len, linked)) // 2, len(past), len(every), rows)


def _links(deck: tuple[Card, ...], asides: tuple[Aside, ...], settings: Settings) -> list[set[int]]:
    """For each incident the places of those it names, or that name it: in its header, by a link, or by their id in its prose."""
    place = {card.key: at for at, card in enumerate(deck)}
    written, _, _ = declared(deck, index(deck, asides, settings))
    linked: list[set[int]] = [{place[row.key] for row in written.get(card.key, ())} for card in deck]
    ids = {fold(card.key): at for at, card in enumerate(deck) if len(card.key) >= _SHORTEST and re.search(r"\d", card.key)}
    for at, card in enumerate(deck):
        for word in set(_WORD.findall(fold(card.view.document.body))) & ids.keys():
            if ids[word] != at:
                linked[at].add(ids[word])
                linked[ids[word]].add(at)
    return linked


def _guarded(deck: tuple[Card, ...]) -> Iterator[Mapping[str, int]]:
    """The words of each without the lines that could give a link away."""
    ids = {fold(card.key) for card in deck} | {fold(card.view.record.id) for card in deck}
    for card in deck:
        lines = card.view.document.body.split("\n")
        kept = (line for line in lines if not _LINK.search(line) and ids.isdisjoint(_WORD.findall(fold(line))))
        yield terms(card.view, "\n".join(kept))


def _questions(deck: tuple[Card, ...], linked: list[set[int]], *, past: bool) -> list[Question]:
    """The deck has the newest first and what has no date last."""
    found = []
    for at, links in enumerate(linked):
        if past and deck[at].at is None:
            continue
        among = [n for n in range(at + 1, len(deck)) if deck[n].at is not None] if past else [n for n in range(len(deck)) if n != at]
        right = links & set(among)
        if right:
            found.append((at, among, right))
    return found


def _methods(made: Likeness) -> Iterator[tuple[str, tuple[Pick, ...]]]:
    owns, vectors = made.values.owns, made.space.vectors

    def ours(at: int, among: Collection[int]) -> list[int]:
        hidden = set(range(len(owns))).difference(among)
        ranked = [other for _, other in made.ranked(owns[at], vectors[at], hidden)]
        return [*ranked, *(n for n in among if n not in set(ranked))]

    def by_words(at: int, among: Collection[int]) -> list[int]:
        near = made.postings.near(vectors[at])
        return sorted(among, key=lambda n: (-near.get(n, 0), n))

    def by_values(at: int, among: Collection[int]) -> list[int]:
        return sorted(among, key=lambda n: (-made.values.weight(owns[at] & owns[n]), n))

    def recent(at: int, among: Collection[int]) -> list[int]:
        return sorted(among, key=lambda n: (abs(n - at), n))

    yield "related (words and values)", (ours,)
    yield "words alone", (by_words,)
    yield "services, causes and tags", (by_values,)
    yield "recency", (recent,)
    yield "chance", tuple(_chance(seed) for seed in range(_ROUNDS))


def _chance(seed: int) -> Pick:
    def shuffled(at: int, among: Collection[int]) -> list[int]:
        return Random(f"{seed}/{at}").sample(sorted(among), len(among))  # noqa: S311 - a baseline, no secret

    return shuffled


def _score(questions: list[Question], picks: tuple[Pick, ...]) -> Score | None:
    """The mean over the questions, and over the `picks` of a way of choosing that is left to chance."""
    asked = len(questions) * len(picks)
    if not asked:
        return None
    recall = hit = rank = 0.0
    for at, among, right in questions:
        for pick in picks:
            order = pick(at, among)
            first = right.intersection(order[:MOST])
            recall += len(first) / len(right)
            hit += bool(first)
            rank += 1 / (1 + min(order.index(one) for one in right))
    return Score(recall / asked, hit / asked, rank / asked)
