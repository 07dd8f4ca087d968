"""Past: a library in, by source the earlier postmortems so much like it that its author should know them out."""

from collections.abc import Mapping

from mkdocs_postmortems.model.library import Incident, Library

_MUCH = 0.25
"""The least score; a page suggests from less on, because a reader only glances where an author is asked to act."""
_MOST = 3


def past(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Ids of the best three by source path, where anything earlier is that much alike."""
    age = {one.key: at for at, one in enumerate(library.incidents)}
    found = {one.view.origin or one.view.path: _alike(one, library, age) for one in library.incidents if one.started}
    return {path: ids for path, ids in found.items() if ids}


def _alike(incident: Incident, library: Library, age: Mapping[str, int]) -> tuple[str, ...]:
    rows = sorted((one for one in incident.related if one.how != "declared" and one.score >= _MUCH), key=lambda one: (-one.score, one.key))
    earlier = [library.by_key[one.key] for one in rows if age[one.key] > age[incident.key]]
    return tuple(one.view.record.id for one in earlier if one.started)[:_MOST]
