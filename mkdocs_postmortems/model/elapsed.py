"""Elapsed: two times in, how long it was from one to the other out. Counts what went by, not what the clock on the wall shows."""

from datetime import UTC, datetime, timedelta

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


def elapsed(a: datetime, b: datetime) -> timedelta | None:
    """From `a` to `b`, negative where `b` is earlier; None where only one of them has a zone.

    Two times of one zone are not simply subtracted: that ignores that its clocks were changed in between.
    """
    if (a.tzinfo is None) != (b.tzinfo is None):
        return None
    return b - a if a.tzinfo is None else (b - _BEGIN) - (a - _BEGIN)
