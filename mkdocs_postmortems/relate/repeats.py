"""Repeats: cards in, for each incident how many like it came before within a year out (DOMAIN 5, M3)."""

from bisect import bisect_left
from collections.abc import Mapping

from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.order import DAY

_WINDOW = 365 * DAY
_COUNTED = ("incident", "security")
"""Near misses, drills and planned work repeat for other reasons."""


def repeats(cards: tuple[Card, ...]) -> Mapping[str, int]:
    """By key: earlier incidents of the same service and category in the 365 days before, each once however many services it shares.

    An unknown category is nothing two incidents share, and a duplicate of another postmortem is no incident of its own.
    """
    rows: dict[tuple[str, str], list[tuple[float, int]]] = {}
    dated = [card for card in reversed(cards) if card.at is not None and _counts(card)]
    for place, card in enumerate(dated):
        for pair in _pairs(card):
            rows.setdefault(pair, []).append((card.at or 0.0, place))
    found: dict[str, int] = {}
    for card in dated:
        earlier: set[int] = set()
        for pair in _pairs(card):
            row, now = rows[pair], card.at or 0.0
            first = bisect_left(row, (now - _WINDOW, -1))
            earlier.update(other for _, other in row[first : bisect_left(row, (now, -1))])
        found[card.key] = len(earlier)
    return found


def _counts(card: Card) -> bool:
    return card.view.record.kind in _COUNTED and not any(r.kind == "duplicate_of" for r in card.view.record.relations)


def _pairs(card: Card) -> list[tuple[str, str]]:
    return [(service, category) for category in card.has("category") if category != "unknown" for service in card.has("service")]
