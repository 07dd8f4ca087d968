"""Progress: long work in, the same work out with a bar that grows beside it on a terminal, and with nothing where nobody looks."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

_T = TypeVar("_T")
_LEAST = 20
"""Pieces below which the work is over before a bar is drawn."""


def progress(work: Sequence[_T], words: str) -> Iterator[_T]:
    """Each piece of the work; the bar is drawn on standard error, so that the output stays the output."""
    console = Console(stderr=True)
    if len(work) < _LEAST or not console.is_terminal:
        yield from work
        return
    yield from track(work, words, console=console, transient=True)
