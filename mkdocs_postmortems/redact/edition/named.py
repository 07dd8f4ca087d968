"""Named: a postmortem in, whom and which companies it names out, asked once however often a build draws its lines anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.share import Share, by_one
from mkdocs_postmortems.redact.names import people
from mkdocs_postmortems.redact.names.codenames import codenames
from mkdocs_postmortems.redact.names.patrons import patrons
from mkdocs_postmortems.redact.names.people import Somebody
from mkdocs_postmortems.redact.sections import labels


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
        self._named: dict[int, tuple[Postmortem, Named]] = {}
        self._single: dict[int, tuple[Postmortem, tuple[str, ...]]] = {}

    def of(self, one: Postmortem) -> Named:
        """What a document names; of the same object the same answer."""
        self.ask((one,), by_one)
        return self._named[id(one)][1]

    def single(self, one: Postmortem) -> tuple[str, ...]:
        """Whom it calls by a single name, as of `people.single`."""
        self.ask_single((one,), by_one)
        return self._single[id(one)][1]

    def ask(self, every: Sequence[Postmortem], share: Share) -> None:
        """Ask all of these that were not asked before."""
        new = [one for one in every if id(one) not in self._named]
        if new:
            self._named |= {id(one): (one, named) for one, named in zip(new, share(_named, new, "names"), strict=True)}

    def ask_single(self, every: Sequence[Postmortem], share: Share) -> None:
        """The same of single names, which count in their own document, so that nobody asks one that stays at home."""
        new = [one for one in every if id(one) not in self._single]
        if new:
            self._single |= {id(one): (one, names) for one, names in zip(new, share(people.single, new, "names"), strict=True)}


def _named(one: Postmortem) -> Named:
    body = one.document.body
    return Named(people.of(one), tuple(labels.stated(one)), tuple(codenames(body)), tuple(patrons(body)))
