"""Embargo: what a header gives for the end of an embargo in, the first day of a build on which it has surely passed out."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from mkdocs_postmortems.model.expression import Expression

_OFFSET = Expression(r"([+-])(\d\d):(\d\d)")


def until(value: object, zone: str) -> date | None:
    """The day on which it may be public; None where nobody can read it as a day or a time.

    A build knows its day and no clock, so that the same input gives the same bytes. A time of day has therefore passed on the first day
    that begins, on the clocks of `zone`, when it is past; one without an offset is a time on those clocks.
    """
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return value if isinstance(value, date) else None
    here = value if value.tzinfo is None else value.astimezone(_zone(zone))
    return here.date() if here.time() == time() else here.date() + timedelta(days=1)


def _zone(name: str) -> tzinfo:
    found = _OFFSET.fullmatch(name)
    if found is None:
        return ZoneInfo(name) if name and name != "UTC" else UTC
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(-ahead if found[1] == "-" else ahead)
