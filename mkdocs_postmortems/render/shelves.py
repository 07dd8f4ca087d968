"""Shelves: a library in, for each incident the groups it stands in with the pages of those groups, its tasks and its neighbours, out."""

from collections import defaultdict
from dataclasses import dataclass

from mkdocs_postmortems.model.library import FACETS, Incident, Library, Related, Task
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses, facets, words

Value = tuple[str, str]
"""The name of a group, and the address of its page; empty where it has none."""
_HOW = (("declared", "Declared"), ("shared", "Same service, cause or tag"), ("text", "Similar text"))
OPEN = 3
"""Open action items that are named beside an earlier incident."""
_STEPS = (0.0, 0.33, 0.5)
"""Scores from which words are somewhat, clearly and closely alike; the number itself says nothing to a reader."""
MOST = 5
"""Suggestions of one kind on a page. What an author declared is always shown."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another incident as one line of a page."""

    incident: Incident
    how: str
    note: str
    reasons: tuple[str, ...]
    step: int = 0
    """How alike the words are, from 1 to 3; 0 where words are not what it was chosen for."""
    due: tuple[Task, ...] = ()
    """The first of the open action items of an earlier one: what was to prevent this, and is not done."""
    more: int = 0
    """How many open ones are not among these."""


class Shelves:
    """Where everything stands in one edition."""

    def __init__(self, library: Library, settings: Settings) -> None:
        """Walks the groups and tasks once for all incidents."""
        self.library, self.settings = library, settings
        self._place = {incident.key: place for place, incident in enumerate(library.incidents)}
        self._tasks: dict[str, list[Task]] = defaultdict(list)
        for task in library.tasks:
            self._tasks[task.incident].append(task)
        self._values: dict[str, dict[str, list[Value]]] = defaultdict(dict)
        for facet in FACETS:
            found = library.groups.get(facet, ())
            paged = facet in addresses.FOLDERS and facets.worth_a_page(found)
            for group in found:
                value = (facets.label(group), addresses.group(settings, facet, group.slug) if paged else "")
                for key in group.keys:
                    self._values[key].setdefault(facet, []).append(value)

    def values(self, key: str, facet: str) -> list[Value]:
        """The groups of one facet that an incident stands in."""
        return self._values[key].get(facet, [])

    def tasks(self, key: str) -> list[Task]:
        """The action items of an incident in the order of its text."""
        return sorted(self._tasks[key], key=lambda task: task.number)

    def related(self, incident: Incident) -> list[tuple[str, list[Neighbour]]]:
        """Blocks of related incidents, each kind of knowledge apart from the others."""
        blocks = []
        for how, title in _HOW:
            found = [r for r in incident.related if r.how == how and r.key in self.library.by_key]
            kept = found if how == "declared" else found[:MOST]
            if kept:
                blocks.append((title, [self._neighbour(r, incident) for r in kept]))
        return blocks

    def told_elsewhere(self, incident: Incident) -> list[Neighbour]:
        """The incidents that tell this story instead of it, or in its place."""
        instead = [r for r in incident.related if r.kind in ("duplicate_of", "superseded_by")]
        return [self._neighbour(r) for r in instead if r.key in self.library.by_key]

    def _neighbour(self, related: Related, beside: Incident | None = None) -> Neighbour:
        """Another incident; its open action items too where it is an earlier one than that whose page this is."""
        other = self.library.by_key[related.key]
        how = words.relation(related.kind) if related.kind else ""
        step = sum(related.score >= least for least in _STEPS) if related.how == "text" else 0
        earlier = beside is not None and other.started is not None and beside.started is not None and self._before(other, beside)
        due = [task for task in self.tasks(other.key) if not task.action.closed] if earlier else []
        return Neighbour(other, how, related.note, related.reasons, step, tuple(due[:OPEN]), max(0, len(due) - OPEN))

    def _before(self, one: Incident, other: Incident) -> bool:
        return self._place[one.key] > self._place[other.key]
