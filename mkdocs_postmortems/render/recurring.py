"""Recurring: a library in, each incident that came again while something promised after an earlier one was still open, out."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mkdocs_postmortems.model.library import Incident, Library, Task
from mkdocs_postmortems.render import table, tally

_DAYS = 365
"""Days within which the same service and the same cause count as the same thing again."""
_DECLARED = {
    "recurrence_of": "declared as its repeat",
    "same_cause": "declared as of the same cause",
    "follow_up": "declared as its follow-up",
}


@dataclass(frozen=True, slots=True)
class Again:
    """An incident, an earlier one like it, and what of the earlier one is not done."""

    incident: Incident
    earlier: Incident
    why: str
    tasks: tuple[Task, ...]


def again(library: Library) -> tuple[Again, ...]:
    """Newest incident first; of each the earlier ones, newest first. Similar words are no reason; a service and a cause are."""
    opened: dict[str, list[Task]] = defaultdict(list)
    for task in sorted(library.tasks, key=lambda t: t.number):
        if not task.action.closed:
            opened[task.incident].append(task)
    alike = _alike(library, opened.keys())
    return tuple(
        Again(incident, library.by_key[key], why, tuple(opened[key]))
        for incident in library.incidents
        if not tally.uncounted(incident)
        for key, why in _earlier(incident, alike)
        if key in library.by_key and opened.get(key)
    )


def _earlier(incident: Incident, alike: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    declared = {r.key: _DECLARED[r.kind] for r in incident.related if r.how == "declared" and r.kind in _DECLARED}
    yield from declared.items()
    yield from ((key, why) for key, why in alike.get(incident.key, {}).items() if key not in declared)


def _alike(library: Library, owing: Collection[str]) -> dict[str, dict[str, str]]:
    """For each incident the counted ones of the year before it with the same service and cause that owe something."""
    services, causes = table.memberships(library, "service"), table.memberships(library, "category")
    pairs: dict[tuple[str, str], list[Incident]] = defaultdict(list)
    for incident in library.incidents:
        if incident.started and not tally.uncounted(incident):
            for service in services.get(incident.key, ()):
                for cause in causes.get(incident.key, ()):
                    if cause.value != "unknown":
                        pairs[service.label, cause.label].append(incident)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (shared, class_), incidents in pairs.items():
        for at, incident in enumerate(incidents):
            for earlier in incidents[at + 1 :]:
                begun, before = tally.day(incident.started), tally.day(earlier.started)
                if begun is None or before is None or (begun - before).days > _DAYS:
                    break
                if earlier.key in owing:
                    found[incident.key].setdefault(earlier.key, f"same service {shared}, same cause {class_}")
    return found
