"""Zone tabs: the blocks of a text in, the lines of tabs that show the times of another tab in their own zone out. Reads no time."""

from collections.abc import Iterable

from mkdocs_postmortems.model.document import Block
from mkdocs_postmortems.read.times import zones

_LABEL = 16
"""Letters that the title of a tab may have beside its zone: `Times in UTC`, `PST (local)`."""


def other_zones(blocks: Iterable[Block]) -> frozenset[int]:
    """Lines of tabs that show once more, in another zone, what the one in UTC or else the first one says."""
    sets: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind == "construct" and block.level >= 0:
            sets.setdefault(block.level, []).append(block)
    found: set[int] = set()
    for tabs in sets.values():
        if len(tabs) > 1 and all((zone := zones.zone(tab.info)) and len(tab.info) <= len(zone.written) + _LABEL for tab in tabs):
            first = next((tab for tab in tabs if "UTC" in tab.info), tabs[0])
            found.update(tab.line for tab in tabs if tab is not first)
    return frozenset(found)
