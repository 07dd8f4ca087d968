"""Shared: what incidents have in common in, for each the others that have some of it out, with how much it weighs and why in words."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import log

from mkdocs_postmortems.relate.cards import Card

_WEIGHTS = {"service": 1.0, "category": 0.7, "tag": 0.6}
"""DOMAIN 6.2."""
UNIT = 1_000_000
"""Weights are whole millionths: a sum of whole numbers is the same in whatever order a set gives them."""
_FLOOR, _FLOOR_ALONE = 400_000, 1_000_000
"""Below these nothing is shown: where a service is shared, and where only a category or tags are.

A service that two of three incidents have is just worth a line; a category or a tag alone must be rarer than one in five.
"""
_COMMON, _COMMON_FROM = 0.5, 10
"""A value of more than half of all incidents says nothing, once there are ten."""
_BUDGET = 160
"""Others looked at for one incident, from its rarest values on and nearest in time: what keeps the work linear."""
_PAIRED = 8
"""Values of a kind that are paired: an incident with a hundred tags is not looked up under thousands of pairs."""
_NO_CATEGORY = "unknown"

Value = tuple[str, str]
Own = frozenset[int]
"""The values of one incident, by number: whole numbers compare faster than names."""


@dataclass(frozen=True, slots=True)
class Values:
    """The values of all incidents, and what each of them weighs here."""

    names: tuple[Value, ...]
    weights: tuple[int, ...]
    counts: Mapping[Value, int]
    owns: tuple[Own, ...]
    telling: Own
    """Services that say something."""
    total: int
    postings: tuple[tuple[list[int], ...], ...] = field(repr=False)
    """For each incident the places of those with one of its values, or with one of its pairs, the shortest list first."""

    def weight(self, values: Collection[int]) -> int:
        """What they weigh together."""
        return sum([self.weights[n] for n in values])

    def enough(self, values: Own, weight: int) -> bool:
        """Whether sharing these, which weigh so much, is worth a line."""
        return weight >= _FLOOR_ALONE or (weight >= _FLOOR and not self.telling.isdisjoint(values))

    def near(self, at: int) -> list[int]:
        """Places of others, of each list those nearest to `at`, until the budget is spent."""
        found: set[int] = set()
        for where in self.postings[at]:
            room = _BUDGET - len(found)
            if room <= 0:
                break
            middle = bisect_left(where, at)
            found.update(where[max(0, middle - room // 2) : middle + room // 2 + 1] if len(where) > room else where)
        found.discard(at)
        return sorted(found)

    def reasons(self, values: Own, labels: Mapping[Value, str]) -> tuple[str, ...]:
        """Services, category, tags; the rarest first within each kind."""
        common = [self.names[n] for n in values if self.weights[n]]
        by_kind = {kind: sorted((v for v in common if v[0] == kind), key=lambda v: (self.counts[v], v)) for kind in _WEIGHTS}
        found = []
        if by_kind["service"]:
            many = "s" if len(by_kind["service"]) > 1 else ""
            found.append(f"same service{many} {_list(by_kind['service'], labels)}")
        found += [f"{self.counts[v]} of {self.total} incidents share cause {labels[v]}" for v in by_kind["category"]]
        if by_kind["tag"]:
            found.append(f"both tagged {_list(by_kind['tag'], labels)}")
        return tuple(found)

    def own(self, values: Collection[Value]) -> Own:
        """The numbers of those values that some incident has."""
        number = {name: n for n, name in enumerate(self.names)}
        return frozenset(number[value] for value in values if value in number)


def values(cards: tuple[Card, ...]) -> Values:
    """The values of these incidents."""
    named = [_values(card) for card in cards]
    counts = Counter(value for own in named for value in own)
    names = tuple(sorted(counts))
    number = {value: n for n, value in enumerate(names)}
    weights = tuple(_weight(value, counts[value], len(cards)) for value in names)
    telling = frozenset(n for n, (facet, _) in enumerate(names) if facet == "service" and weights[n])
    owns = tuple(frozenset(number[value] for value in own) for own in named)
    return Values(names, weights, counts, owns, telling, len(cards), _postings(named, number, weights))


def _postings(named: list[frozenset[Value]], number: Mapping[Value, int], weights: tuple[int, ...]) -> tuple[tuple[list[int], ...], ...]:
    places: dict[object, list[int]] = {}
    keys = [[*(v for v in sorted(own) if weights[number[v]]), *_pairs(sorted(own))] for own in named]
    for at, own in enumerate(keys):
        for key in own:
            places.setdefault(key, []).append(at)
    return tuple(tuple(sorted((places[key] for key in own), key=len)) for own in keys)


def _values(card: Card) -> frozenset[Value]:
    return frozenset((facet, value) for facet in _WEIGHTS for value in card.values[facet] if (facet, value) != ("category", _NO_CATEGORY))


def _pairs(own: Collection[Value]) -> Iterator[tuple[Value, Value]]:
    """A service beside a category or a tag: two common values can make a rare pair."""
    services = [value for value in own if value[0] == "service"][:_PAIRED]
    others = [value for value in own if value[0] != "service"][:_PAIRED]
    yield from product(services, others)


def _weight(value: Value, count: int, total: int) -> int:
    if total >= _COMMON_FROM and count > total * _COMMON:
        return 0
    return round(UNIT * _WEIGHTS[value[0]] * log((total + 1) / count))


def _list(values_: list[Value], labels: Mapping[Value, str]) -> str:
    """Up to four names as a sentence lists them."""
    words = [labels[value] for value in values_[:4]]
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
