"""Table: the entries of a timeline in, the lines of Markdown that show them out; nothing in an entry can become markup."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from mkdocs_postmortems.author.events.instant import zoned
from mkdocs_postmortems.author.events.merge import Merged

_MARKUP = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|<>~-])|[|<`]|\[(?=\[)|(?<=\[)\[|%(?=%)|(?<=%)%|(?<!\w)[*_]+|[*_]+(?!\w)|~~")


def lines(entries: Sequence[Merged], zone: str, day: date | None = None) -> tuple[str, ...]:
    """A sentence on the zone and a table. Days are written out unless all are `day`, seconds where there are any."""
    local = [(one.at.astimezone(zoned(zone)), one) for one in entries]
    form = "%H:%M:%S" if any(at.second for at, _ in local) else "%H:%M"
    if any(at.date() != day for at, _ in local):
        form = f"%Y-%m-%d {form}"
    return tuple(_lines(local, form, zone)) if entries else ()


def _lines(local: Sequence[tuple[datetime, Merged]], form: str, zone: str) -> Iterator[str]:
    yield from (f"All times in {'UTC' if zone[:1] in ('+', '-') else ''}{zone}.", "", "| Time | Event | Source |", "|---|---|---|")
    for at, one in local:
        yield f"| {at:{form}} | {plain(one.text)} | {plain(', '.join(one.sources))} |"


def plain(text: str) -> str:
    """Text that reads the same as Markdown, on one line."""
    return _MARKUP.sub(lambda found: "".join(f"\\{mark}" for mark in found[0]), " ".join(text.split()))
