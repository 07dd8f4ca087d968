"""Clock change: times of a zone whose clocks are put forward and back in, which of them never were or came twice out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mkdocs_postmortems.model.elapsed import elapsed
from mkdocs_postmortems.model.record import MILESTONES, Moment

_STARTS = ("started", "impact_started")


def skipped(at: object) -> bool:
    """Whether the clocks of its zone jumped over it."""
    if not isinstance(at, datetime) or at.tzinfo is None or not 1 < at.year < 9999:
        return False
    return at.astimezone(UTC).astimezone(at.tzinfo).replace(tzinfo=None, fold=0) != at.replace(tzinfo=None, fold=0)


def twice(at: object) -> bool:
    """Whether the clocks of its zone showed it a second time after they had been put back."""
    if not isinstance(at, datetime) or at.tzinfo is None:
        return False
    return at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset() and not skipped(at)


def settled(times: dict[str, Moment]) -> dict[str, Moment]:
    """The times of which the clocks' second showing is meant: those that would come before the start of the incident by the first."""
    starts = [times[name].at for name in _STARTS if name in times]
    found = dict[str, Moment]()
    for name in MILESTONES:
        at = times[name].at if name in times and name not in _STARTS else None
        if isinstance(at, datetime) and twice(at) and at.fold == 0:
            second = at.replace(fold=1)
            if any(_before(at, start) and not _before(second, start) for start in starts if isinstance(start, datetime)):
                found[name] = replace(times[name], at=second)
    return found


def _before(a: datetime, b: datetime) -> bool:
    gone = elapsed(b, a)
    return gone is not None and gone < timedelta(0)
