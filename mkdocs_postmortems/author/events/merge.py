"""Merge: events of many files in, one list by time out in which what two sources tell stands once with both."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mkdocs_postmortems.author.events.event import Event

NEAR = timedelta(seconds=60)
"""How far apart two sources may put the same words and still mean one thing."""
_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Merged:
    """One entry of a timeline."""

    at: datetime
    text: str
    sources: tuple[str, ...]


def merged(events: Iterable[Event]) -> tuple[Merged, ...]:
    """In order of time, then of source and words; the earlier time and its words are kept of what two sources tell.

    The same source may say the same again: only a repetition of the very same moment is left out.
    """
    made: list[Merged] = []
    last: dict[str, list[int]] = {}
    for event in sorted(events, key=lambda one: (one.at, one.source, one.text)):
        key = _MARKS.sub(" ", event.text.casefold()).strip() or event.text
        for at in reversed(last.get(key, ())):
            one = made[at]
            if event.at - one.at > NEAR:
                continue
            if event.source not in one.sources:
                made[at] = replace(one, sources=(*one.sources, event.source))
                break
            if event.at == one.at:
                break
        else:
            last.setdefault(key, []).append(len(made))
            made.append(Merged(event.at, event.text, (event.source,)))
    return tuple(made)
