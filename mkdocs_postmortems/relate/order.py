"""Order: dates and times of every kind in, one total order out. Knows no zone but those the times carry."""

from datetime import UTC, date, datetime

from mkdocs_postmortems.model.record import MILESTONES, Record

DAY = 86_400.0
"""Seconds."""


def began(record: Record) -> datetime | date | None:
    """When the incident began as far as known: its impact, its fault, its date, else the first milestone there is."""
    times = record.times
    for name in ("impact_started", "started"):
        if name in times:
            return times[name].at
    return record.date or next((times[name].at for name in MILESTONES if name in times), None)


def seconds(at: datetime | date | None) -> float | None:
    """Seconds since 1970 for comparing; a time without a zone counts as UTC, a day as its first moment.

    Subtraction of two datetimes is not used, because it ignores a change to summer time between them.
    """
    if at is None:
        return None
    if not isinstance(at, datetime):
        at = datetime(at.year, at.month, at.day, tzinfo=UTC)
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()


def newest_first(at: float | None, key: str) -> tuple[bool, float, str]:
    """The sort key of a list of incidents: newest first, undated last, ties by key."""
    return (at is None, -(at or 0.0), key)
