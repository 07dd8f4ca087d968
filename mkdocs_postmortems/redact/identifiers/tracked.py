"""Tracked: action items in, the keys out that are all some of them say: of a form nobody knows, with a tracker behind them to tell it."""

from collections.abc import Iterable, Iterator

from mkdocs_postmortems.model.action import Action
from mkdocs_postmortems.model.expression import Expression

_KEY = Expression(r"[A-Z]{2,10}\d{2,7}")


def keys(actions: Iterable[Action]) -> Iterator[str]:
    """`KM676` of `[KM676](https://tracker.example/c/1)`; without an address behind it, it may be anything."""
    for one in actions:
        bare = one.text.strip(" []()*_`.:")
        if _KEY.fullmatch(bare) and any("://" in ticket for ticket in one.tickets):
            yield bare
