"""Assembly: the order in which one kind of knowledge builds on another, from views to the library."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from mkdocs_postmortems.model.library import Aside, Incident, Library, Related
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.relate.alike import alike
from mkdocs_postmortems.relate.cards import Card, cards, strangers
from mkdocs_postmortems.relate.declared import declared
from mkdocs_postmortems.relate.facets import vocabulary
from mkdocs_postmortems.relate.groups import groups
from mkdocs_postmortems.relate.intervals import minutes, stated
from mkdocs_postmortems.relate.keys import keyed
from mkdocs_postmortems.relate.names import index
from mkdocs_postmortems.relate.repeats import repeats
from mkdocs_postmortems.relate.services import names
from mkdocs_postmortems.relate.tasks import tasks


def library(
    views: tuple[View, ...], asides: tuple[Aside, ...], settings: Settings, suggested: Mapping[str, tuple[Related, ...]] | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """The library of one edition, and every problem that only shows when all its postmortems are seen together.

    The order of `views` and `asides` does not matter. Nothing but the views is looked at, so what they do not say is not in the library.
    `suggested` are the suggestions of nearly the same views, taken over as they are: to find them is most of the work.
    """
    named, doubled = keyed(views)
    words = vocabulary(settings, names(settings))
    deck = cards(named, words)
    found = groups(deck, words.services, settings.as_of)
    written, apart, broken = declared(deck, index(deck, asides, settings))
    labels = {(group.facet, group.value): group.label for groups_ in found.values() for group in groups_}
    if suggested is None:
        suggested = alike(deck, labels, _skip(written, apart), _told(written))
    else:
        known = {card.key for card in deck}
        suggested = {key: tuple(row for row in rows if row.key in known) for key, rows in suggested.items()}
    again = repeats(deck)
    incidents = tuple(
        _incident(card, (*written.get(card.key, ()), *suggested.get(card.key, ())), again.get(card.key, 0), deck, at)
        for at, card in enumerate(deck)
    )
    whole = Library(
        incidents,
        found,
        tasks(deck, settings.as_of),
        _placed(asides, deck),
        settings.as_of,
        MappingProxyType({i.key: i for i in incidents}),
    )
    return whole, (*doubled, *strangers(deck, words), *broken)


def suggestions(whole: Library) -> Mapping[str, tuple[Related, ...]]:
    """By key what a library suggests; what authors have declared is not among it."""
    return {one.key: tuple(row for row in one.related if row.how != "declared") for one in whole.incidents}


def _skip(written: Mapping[str, tuple[Related, ...]], apart: frozenset[tuple[str, str]]) -> Mapping[str, set[str]]:
    """What no incident is to be suggested: what is declared already, and what somebody called unrelated."""
    found = {key: {related.key for related in rows} for key, rows in written.items()}
    for here, there in apart:
        found.setdefault(here, set()).add(there)
    return found


def _told(written: Mapping[str, tuple[Related, ...]]) -> frozenset[str]:
    """Those whose story another postmortem tells, or that another one replaced: that other one is what is worth reading."""
    return frozenset(key for key, rows in written.items() for row in rows if row.kind in ("duplicate_of", "superseded_by"))


def _incident(card: Card, related: tuple[Related, ...], recurrence: int, deck: tuple[Card, ...], at: int) -> Incident:
    lengths, from_fault = minutes(card.view.record)
    return Incident(
        key=card.key,
        view=card.view,
        started=card.started,
        minutes=lengths,
        stated=stated(card.view.record),
        from_fault=from_fault,
        related=related,
        newer=deck[at - 1].key if at and card.started else "",
        older=deck[at + 1].key if at + 1 < len(deck) and deck[at + 1].started else "",
        recurrence=recurrence,
    )


def _placed(asides: tuple[Aside, ...], deck: tuple[Card, ...]) -> tuple[Aside, ...]:
    """The files set aside in order of path, each with the key of its page where it has one."""
    keys = {card.view.path: card.key for card in deck}
    return tuple(sorted((replace(a, key=a.key or keys.get(a.path, "")) for a in asides), key=lambda a: (a.path, a.reason, a.key)))
