"""Timeline page: all incidents by year, month and day on one page, with an anchor for each year and month."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, table, tally, words
from mkdocs_postmortems.render.exports.periods import MONTHS
from mkdocs_postmortems.render.templating import fill

Line = tuple[Incident, str, str, str, str]
"""An incident, its day, its clock time where one is known, how long it lasted, and what it is where it is not counted."""


def _line(incident: Incident) -> Line:
    minutes, _ = table.duration(incident)
    at = incident.started
    clock = f"{at:%H:%M}" if isinstance(at, datetime) else ""
    begun = tally.day(at)
    lasted = "" if minutes is None else words.duration(minutes)
    return incident, str(begun.day) if begun else "", clock, lasted, tally.uncounted_word(incident)


def _month(incident: Incident) -> tuple[int, int]:
    begun = tally.day(incident.started) or date.min
    return begun.year, begun.month


def _years(library: Library) -> Iterator[tuple[int, int, list[tuple[str, str, list[Line]]]]]:
    dated = [i for i in library.incidents if i.started]
    for year, found in groupby(sorted(dated, key=_month, reverse=True), key=lambda i: _month(i)[0]):
        months = [
            (MONTHS[month - 1], f"y{year}-{month:02d}", [_line(i) for i in inside]) for (_, month), inside in groupby(found, key=_month)
        ]
        yield year, sum(len(lines) for _, _, lines in months), months


def page(library: Library, settings: Settings) -> Page:
    """The timeline of the library."""
    years = list(_years(library))
    pages = {g.value: addresses.group(settings, "year", g.slug) for g in library.groups.get("year", ())}
    undated = [_line(i) for i in library.incidents if not i.started]
    html = fill("timeline.html", years=years, undated=undated, pages=pages)
    anchors = [a for year, _, months in years for a in (Anchor(str(year), f"y{year}", 2), *(Anchor(m, key, 3) for m, key, _ in months))]
    if undated:
        anchors.append(Anchor("Without a date", "undated", 2))
    return Page(
        addresses.timeline(settings),
        "Timeline",
        html,
        anchors=tuple(anchors),
        in_nav=True,
        summary="All postmortems by year, month and day",
        needs=dress.needs(*dress.PAGES),
    )
