"""Cards: keyed views in, what every kind of relating needs to know of each out, newest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.relate.facets import Labels, Vocabulary, facets
from mkdocs_postmortems.relate.keys import line_of
from mkdocs_postmortems.relate.order import began, newest_first, seconds
from mkdocs_postmortems.relate.spelling import canonical


@dataclass(frozen=True, slots=True)
class Card:
    """One view, its key and its values."""

    key: str
    view: View
    started: datetime | date | None
    at: float | None
    """The same in seconds since 1970."""
    values: Mapping[str, Labels]

    def has(self, facet: str) -> tuple[str, ...]:
        """Its values of one facet."""
        return tuple(self.values[facet])


def cards(keyed: tuple[tuple[str, View], ...], words: Vocabulary) -> tuple[Card, ...]:
    """One card for each view: newest first, undated last, ties by key."""
    made = [_card(key, view, words) for key, view in keyed]
    return tuple(sorted(made, key=lambda card: newest_first(card.at, card.key)))


def strangers(cards_: tuple[Card, ...], words: Vocabulary) -> Iterator[Problem]:
    """A problem (PM805) for each service that a catalogue, where there is one, does not know.

    A view that does not name its source has no file in which an author could correct it: there it is said by the internal edition.
    """
    if not words.services.known:
        return
    for card in cards_:
        if not card.view.origin:
            continue
        for written in card.view.record.services:
            if canonical(written) not in words.services.known:
                line = line_of(card.view.record, "services", written)
                what = f"the service `{written}` is not in the catalogue"
                yield problem("PM805", card.view.path, line, what, words.services.nearest(written))


def _card(key: str, view: View, words: Vocabulary) -> Card:
    started = began(view.record)
    return Card(key, view, started, seconds(started), facets(view.record, started, words))
