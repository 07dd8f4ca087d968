"""Trace: the value that everything has which finds by its form what leads inside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trace:
    """A stretch of a text that gives something internal away by its form."""

    start: int
    end: int
    category: str
