"""Services: the catalogue in, what each written name of a service stands for in one edition out."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate.spelling import canonical


@dataclass(frozen=True, slots=True)
class Names:
    """The catalogue as one audience may use it."""

    shown: Mapping[str, str]
    """Canonical spelling of a name or alias to the name that is shown."""
    known: frozenset[str]
    """Canonical spellings of every name and alias."""
    owners: Mapping[str, tuple[str, ...]]
    """Canonical spelling of a shown name to its owners."""

    def nearest(self, written: str) -> str:
        """What would be right instead of a name that is not known, as far as the audience may know it."""
        close = get_close_matches(canonical(written), sorted(self.shown), 1)
        return f"did you mean `{self.shown[close[0]]}`?" if close else "add it to the catalogue, or write a name or alias that is there"


def names(settings: Settings) -> Names:
    """What the catalogue adds. For the public only public names stand in for others: an alias must not give away an internal name."""
    inside = settings.audience is Audience.INTERNAL
    shown: dict[str, str] = {}
    known: set[str] = set()
    owners: dict[str, tuple[str, ...]] = {}
    for service in settings.services:
        spellings = {canonical(word) for word in (service.name, service.public_name, *service.aliases) if word}
        known |= spellings
        title = service.name if inside else service.public_name
        if title:
            shown |= {spelling: title for spelling in sorted(spellings) if spelling not in shown}
        if inside:
            owners[canonical(service.name)] = service.owners
    return Names(shown, frozenset(known), owners)
