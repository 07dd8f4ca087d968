"""Heard: a postmortem in, whom and which companies it names out, asked once however often a build draws its lines anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.share import Share
from mkdocs_postmortems.redact import labels, people
from mkdocs_postmortems.redact.codenames import codenames
from mkdocs_postmortems.redact.patrons import patrons
from mkdocs_postmortems.redact.people import Somebody


@dataclass(frozen=True, slots=True)
class Named:
    """What one document says by itself, whichever others go out beside it."""

    people: tuple[Somebody, ...]
    stated: tuple[tuple[str, str], ...]
    """What its labels state, with its kind."""
    codenames: tuple[str, ...]
    patrons: tuple[str, ...]


class Heard:
    """What has been asked of the documents of one build. It holds them, so it goes when the build does."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self._known: dict[int, tuple[Postmortem, Named]] = {}

    def of(self, one: Postmortem) -> Named:
        """What a document names; of the same object the same answer."""
        known = self._known.get(id(one))
        if known is None:
            self._known[id(one)] = known = one, _named(one)
        return known[1]

    def ask(self, every: Sequence[Postmortem], share: Share) -> None:
        """Ask all of these that were not asked before."""
        new = [one for one in every if id(one) not in self._known]
        self._known |= {id(one): (one, named) for one, named in zip(new, share(_named, new, "names"), strict=True)}


def _named(one: Postmortem) -> Named:
    body = one.document.body
    return Named(people.of(one), tuple(labels.stated(one)), tuple(codenames(body)), tuple(patrons(body)))
