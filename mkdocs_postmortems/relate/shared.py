"""Shared: what incidents have in common in, for each the few others worth reading out, with the reasons in words."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import product
from math import log

from mkdocs_postmortems.model.library import Related
from mkdocs_postmortems.relate.cards import Card

MOST = 5
"""Suggestions for one incident."""
_WEIGHTS = {"service": 1.0, "category": 0.7, "tag": 0.6}
"""DOMAIN 6.2."""
_UNIT = 1_000_000
"""Scores are whole millionths: a sum of whole numbers is the same in whatever order a set gives them."""
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


def shared(cards: tuple[Card, ...], labels: Mapping[Value, str], skip: Mapping[str, Collection[str]]) -> Mapping[str, tuple[Related, ...]]:
    """Suggestions by key, best first, at most `MOST`. `skip` names the others an incident is not to be shown."""
    named = [_values(card) for card in cards]
    counts = Counter(value for own in named for value in own)
    names = sorted(counts)
    number = {value: n for n, value in enumerate(names)}  # whole numbers compare faster than names
    weights = [_weight(value, counts[value], len(cards)) for value in names]
    telling = frozenset(n for n, (facet, _) in enumerate(names) if facet == "service" and weights[n])
    values = [frozenset(number[value] for value in own) for own in named]
    postings = _postings(named, number, weights)
    found: dict[str, tuple[Related, ...]] = {}
    for at, own in enumerate(values):
        hidden = skip.get(cards[at].key, ())
        scored = []
        for other in _near(postings[at], at):
            common = own & values[other]
            score = sum([weights[n] for n in common])
            enough = score >= _FLOOR_ALONE or (score >= _FLOOR and not telling.isdisjoint(common))
            if enough and cards[other].key not in hidden:
                scored.append((-score, other))
        best = sorted(scored)[:MOST]
        if best:
            reasons = [_reasons([names[n] for n in sorted(own & values[other])], labels, counts, len(cards)) for _, other in best]
            found[cards[at].key] = tuple(
                Related(cards[other].key, "shared", "", "", why, -score / _UNIT) for (score, other), why in zip(best, reasons, strict=True)
            )
    return found


def _postings(named: list[frozenset[Value]], number: Mapping[Value, int], weights: list[int]) -> list[list[list[int]]]:
    """For each incident the places of those with one of its values, or with one of its pairs, the shortest list first."""
    places: dict[object, list[int]] = {}
    keys = [[*(v for v in sorted(own) if weights[number[v]]), *_pairs(sorted(own))] for own in named]
    for at, own in enumerate(keys):
        for key in own:
            places.setdefault(key, []).append(at)
    return [sorted((places[key] for key in own), key=len) for own in keys]


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
    return round(_UNIT * _WEIGHTS[value[0]] * log((total + 1) / count))


def _near(postings: list[list[int]], at: int) -> list[int]:
    """Places of others, of each list those nearest to `at`, until the budget is spent."""
    found: set[int] = set()
    for where in postings:
        room = _BUDGET - len(found)
        if room <= 0:
            break
        middle = bisect_left(where, at)
        found.update(where[max(0, middle - room // 2) : middle + room // 2 + 1] if len(where) > room else where)
    found.discard(at)
    return sorted(found)


def _reasons(common: list[Value], labels: Mapping[Value, str], counts: Mapping[Value, int], total: int) -> tuple[str, ...]:
    """Services, category, tags; the rarest first within each kind."""
    by_kind = {kind: sorted((v for v in common if v[0] == kind), key=lambda v: (counts[v], v)) for kind in _WEIGHTS}
    reasons = []
    if by_kind["service"]:
        many = "s" if len(by_kind["service"]) > 1 else ""
        reasons.append(f"same service{many} {_list(by_kind['service'], labels)}")
    reasons += [f"same category {labels[value]} ({counts[value]} of {total} incidents)" for value in by_kind["category"]]
    if by_kind["tag"]:
        reasons.append(f"both tagged {_list(by_kind['tag'], labels)}")
    return tuple(reasons)


def _list(values: list[Value], labels: Mapping[Value, str]) -> str:
    """Up to four names as a sentence lists them."""
    words = [labels[value] for value in values[:4]]
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
