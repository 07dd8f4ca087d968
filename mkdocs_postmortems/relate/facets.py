"""Facets: one view in, its value of each facet beside the label it was written as out. Knows nothing of other views."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mkdocs_postmortems.model.library import FACETS
from mkdocs_postmortems.model.record import Record, Term
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.relate.services import Names
from mkdocs_postmortems.relate.spelling import canonical

Labels = Mapping[str, str]
"""Value to label, in the order the author gave them."""

_TRIGGER_WORDS, _TRIGGER_LENGTH = 6, 48


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the user's own: canonical spelling to the name that is shown."""

    services: Names
    categories: Mapping[str, str]
    teams: Mapping[str, str]


def vocabulary(settings: Settings, services: Names) -> Vocabulary:
    """The names of services, categories and teams that the options give."""
    categories = {canonical(word): name for name, aliases in settings.categories.items() for word in (name, *aliases)}
    return Vocabulary(services, categories, {canonical(team): team for team in settings.teams})


def facets(record: Record, started: date | None, words: Vocabulary) -> Mapping[str, Labels]:
    """Facet to values; every facet is there, also those without a value."""
    found: dict[str, Labels] = {
        "service": _named(record.services, words.services.shown),
        "tag": _named(record.tags, {}),
        "category": _category(record.category, words.categories),
        "trigger": _named(_short(record.trigger), {}),
        "team": _named(record.teams, words.teams),
        "severity": _severity(record),
        "status": _term(record.status),
        "kind": {record.kind: _plain(record.kind)} if record.kind else {},
        "detection": _term(record.detection),
        "year": {f"{started.year:04}": f"{started.year:04}"} if started else {},
    }
    return {facet: found[facet] for facet in FACETS}


def _named(written: Iterable[str], shown: Mapping[str, str]) -> Labels:
    found: dict[str, str] = {}
    for word in written:
        label = shown.get(canonical(word), " ".join(word.split()))
        if label:
            found.setdefault(canonical(label), label)
    return found


def _category(term: Term | None, own: Mapping[str, str]) -> Labels:
    """The user's own categories go before the common ones."""
    if term is None:
        return {}
    for word in (term.label, term.value):
        name = own.get(canonical(word)) if word else None
        if name:
            return {canonical(name): name}
    return _term(term)


def _term(term: Term | None) -> Labels:
    """A word of a vocabulary in plain writing; a label that no vocabulary knows stands for itself."""
    if term is None:
        return {}
    if term.value:
        return {term.value: _plain(term.value)}
    return _named((term.label,), {})


def _severity(record: Record) -> Labels:
    if record.severity is None:
        return {}
    if record.severity.level is not None:
        return {str(record.severity.level): record.severity.label or str(record.severity.level)}
    return _named((record.severity.label,), {})


def _short(trigger: str) -> tuple[str, ...]:
    """A trigger that is a name and not a sentence: only such ones come again in another incident."""
    text = trigger.strip().rstrip(".。")
    short = len(text) <= _TRIGGER_LENGTH and len(text.split()) <= _TRIGGER_WORDS and "\n" not in text
    return (text,) if text and short else ()


def _plain(word: str) -> str:
    return word.replace("_", " ").replace("-", " ")
