"""Groups: cards in, for each facet the incidents that share a value out, with what stands beside it and when."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from mkdocs_postmortems.model.library import FACETS, Group, Together
from mkdocs_postmortems.relate.cards import Card
from mkdocs_postmortems.relate.services import Names
from mkdocs_postmortems.relate.spelling import slugs

_BESIDE = ("service", "tag", "category", "trigger", "team")
"""Facets whose values are worth naming beside another."""
_BESIDE_MOST = 12
_BESIDE_LEAST = 2
"""Standing together once is chance."""
_BESIDE_OF_ONE = 64
"""Values of one incident that are counted together: a page with hundreds of tags says nothing about any of them."""

Value = tuple[str, str]
"""Facet and value."""


def groups(cards: tuple[Card, ...], names: Names, as_of: date) -> Mapping[str, tuple[Group, ...]]:
    """Every facet with its groups: by size, then value; severities worst first; years newest first."""
    keys: dict[Value, list[str]] = {}
    labels: dict[Value, Counter[str]] = {}
    beside: dict[Value, Counter[Value]] = {}
    months: dict[Value, Counter[str]] = {}
    last = _months(as_of)
    for card in cards:
        own = [(facet, value) for facet in FACETS for value in card.values[facet]]
        other = [value for value in own if value[0] in _BESIDE][:_BESIDE_OF_ONE]
        month = f"{card.started.year:04}-{card.started.month:02}" if card.started else ""
        for value in own:
            keys.setdefault(value, []).append(card.key)
            labels.setdefault(value, Counter())[card.values[value[0]][value[1]]] += 1
            beside.setdefault(value, Counter()).update(other)
            months.setdefault(value, Counter())[month] += 1
    found: dict[str, tuple[Group, ...]] = {}
    for facet in FACETS:
        values = [value for kind, value in keys if kind == facet]
        addresses = slugs(values, facet)
        made = [
            Group(
                facet,
                value,
                _label(labels[facet, value]),
                addresses[value],
                tuple(keys[facet, value]),
                _together(beside[facet, value], (facet, value)),
                names.owners.get(value, ()) if facet == "service" else (),
                tuple((month, months[facet, value][month]) for month in last),
            )
            for value in values
        ]
        found[facet] = tuple(sorted(made, key=_rank))
    return MappingProxyType(found)


def _rank(group: Group) -> tuple[bool, int, str]:
    if group.facet == "severity":
        return (not group.value.isdecimal(), 0, group.value)
    if group.facet == "year":
        return (False, -int(group.value), group.value)
    return (False, -len(group.keys), group.value)


def _label(written: Counter[str]) -> str:
    """The spelling most incidents use; of two as frequent the first in order of characters."""
    return min(written, key=lambda label: (-written[label], label))


def _together(counts: Counter[Value], own: Value) -> tuple[Together, ...]:
    often = [(value, n) for value, n in counts.items() if n >= _BESIDE_LEAST and value != own]
    often.sort(key=lambda row: (-row[1], _BESIDE.index(row[0][0]), row[0][1]))
    return tuple(Together(facet, value, n) for (facet, value), n in often[:_BESIDE_MOST])


def _months(as_of: date) -> tuple[str, ...]:
    """The twelve months that end with the one of `as_of`, oldest first."""
    ends = as_of.year * 12 + as_of.month - 1
    return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(ends - 11, ends + 1))
