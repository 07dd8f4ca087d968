"""Told: what long work says of itself while it goes on: a word for it, how much is done, and of how much."""

from collections.abc import Callable

Told = Callable[[str, int, int], None]


def unheard(what: str, done: int, of: int) -> None:
    """For work that nobody watches."""
