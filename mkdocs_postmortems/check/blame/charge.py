"""Charge: what one rule says against a stretch of a sentence."""

from typing import NamedTuple


class Charge(NamedTuple):
    """What one rule says, and where; the first of two at one place is said."""

    rule: str
    begin: int
    end: int
    """Where in the marked text."""
    weak: bool = False
    """Only worth a remark, whatever the level of the rule."""
