"""Flags: incidents in, what each is beside its kind out: whether it counts, repeats an earlier one or was repeated."""

from collections import defaultdict
from datetime import UTC, date, datetime

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.query.columns import Named

UNCOUNTED = frozenset(("near_miss", "experiment", "expected_failure", "maintenance"))
"""Kinds that are listed and not counted as incidents of a period."""
_REPEATING = ("incident", "security")
_WINDOW = 365 * 86_400.0
"""Seconds."""
_SETTLED = ("impact", "incident")


def flags(library: Library) -> list[tuple[Named, ...]]:
    """For each incident its words of the field `is`."""
    again = repeated(library)
    return [tuple((name, name) for name, true in _of(one, again) if true) for one in library.incidents]


def _of(one: Incident, again: frozenset[str]) -> tuple[tuple[str, bool], ...]:
    kinds = {related.kind for related in one.related}
    duplicate = "duplicate_of" in kinds
    stated = any(name in one.stated for name in (*_SETTLED, "impact_duration", "duration"))
    return (
        ("counted", one.view.record.kind not in UNCOUNTED and not duplicate),
        ("duplicate", duplicate),
        ("repeat", bool(one.recurrence) or "recurrence_of" in kinds),
        ("repeated", one.key in again or "recurred_as" in kinds),
        ("stated", stated and not any(name in one.minutes for name in _SETTLED)),
        ("unreadable", not one.view.readable),
    )


def repeated(library: Library) -> frozenset[str]:
    """Keys of incidents that came back: one of the year after shares a service and the cause, the mirror of what counts as a repeat."""
    services: dict[str, list[str]] = defaultdict(list)
    for group in library.groups.get("service", ()):
        for key in group.keys:
            services[key].append(group.value)
    dated: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for group in library.groups.get("category", ()):
        for one in (library.by_key[key] for key in group.keys if group.value != "unknown"):
            at = _seconds(one.started)
            if at is not None and one.view.record.kind in _REPEATING and all(r.kind != "duplicate_of" for r in one.related):
                for service in services[one.key]:
                    dated[service, group.value].append((at, one.key))
    found: set[str] = set()
    for row in dated.values():
        later = last = float("inf")
        for at, key in sorted(row, reverse=True):
            if at < last:
                later, last = last, at
            if later - at <= _WINDOW:
                found.add(key)
    return frozenset(found)


def _seconds(at: datetime | date | None) -> float | None:
    """A time without a zone counts as UTC, a day as its first moment."""
    if at is None:
        return None
    if not isinstance(at, datetime):
        return datetime(at.year, at.month, at.day, tzinfo=UTC).timestamp()
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
