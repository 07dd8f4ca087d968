"""Texts: which words stand in the whole texts of one edition, where and how often, packed as the browser reads them too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

FIELDS: Mapping[str, int] = MappingProxyType({"title": 8, "summary": 4, "factors": 3, "lessons": 2, "actions": 2, "body": 1})
"""The parts of a text that are ranked apart, and what a word in each of them weighs; the body holds what the others hold."""
_SIGNS = "".join(map(chr, range(0x2801, 0x28DD)))
"""Braille patterns: neither letters nor digits, so that nothing packed can look like a name or a number, to an audit or to a reader."""
ENDS, GOES_ON = _SIGNS[:100], _SIGNS[100:200]
"""Digits of the step from one row to the next: the last one of a number, and every one before it."""
COUNTS = _SIGNS[200:210]
"""How often the word stands in the body, where it is not once."""
ONCE, OFTEN = _SIGNS[210:215], _SIGNS[215:220]
"""Marks for a word in the parts before the body: once there, or more often."""
MOST = 9
"""How often a word in the body is counted; more makes it no more telling."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of every row, in the order of the table of incidents."""

    lengths: tuple[tuple[int, ...], ...] = ()
    """By part, for each row how many words it has there."""
    postings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """By word the rows it stands in: for each the step from the row before, the count in the body unless that is 1, the marks of the parts."""

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.lengths[0]) if self.lengths else 0
