"""Zones and days: the options that say when and where in time, checked; the clock and the environment come in as arguments."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import timezone as offset_zone
from difflib import get_close_matches
from zoneinfo import ZoneInfo, available_timezones

from mkdocs_postmortems.settings.values import Report, text, unset

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?([0-5]\d)?", re.IGNORECASE)

_HOUR = 60
"""Offsets of less than an hour are none that a clock has."""
_ABBREVIATION = re.compile(r"[A-Za-z]{2,4}")


def timezone(value: object, report: Report) -> str:
    """An IANA name, `UTC` or an offset as `+09:00`; empty where none was given or none could be understood."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < abs(value) < _HOUR:
        report("timezone", "is a number, which may be hours or minutes", "write the offset in quotes, as in `timezone: '+02:00'`")
        return ""
    if isinstance(value, int) and not isinstance(value, bool):  # YAML 1.1 reads +10:00 as a number in base 60
        value = f"{'-' if value < 0 else '+'}{abs(value) // 60:02}:{abs(value) % 60:02}"
    name = text("timezone", value, report)
    if not name or name.casefold() in ("utc", "z", "gmt"):
        return name and "UTC"
    offset = _OFFSET.fullmatch(name)
    if offset and int(offset[2]) <= 14:
        return f"{offset[1]}{int(offset[2]):02}:{offset[3] or '00'}"
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):  # unknown, not a plain name, a folder of the database
        # One abbreviation is near to many others, and stands for several zones itself.
        close = [] if _ABBREVIATION.fullmatch(name) else get_close_matches(name, sorted(available_timezones()), 1)
        report(
            "timezone",
            "is no zone of the time zone database",
            f"did you mean `{close[0]}`?" if close else "write UTC, +09:00 or Asia/Tokyo",
        )
        return ""


def day(moment: date, zone: str) -> date:
    """The calendar day of a moment on the clocks of a zone as `timezone` gives it, of UTC where it is empty; a day is itself."""
    return moment.astimezone(_zone(zone)).date() if isinstance(moment, datetime) else moment


def _zone(name: str) -> tzinfo:
    offset = _OFFSET.fullmatch(name)
    if offset is None:
        return ZoneInfo(name) if name and name != "UTC" else UTC
    ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
    return offset_zone(-ahead if offset[1] == "-" else ahead)


def as_of(value: object, environment: Mapping[str, str], now: date, zone: str, report: Report) -> date:
    """The day that counts as today: the option, else the day of SOURCE_DATE_EPOCH (seconds since 1970) or of `now` in the zone."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not unset(value):
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            report("as_of", "is not a date", "write it as `2026-01-31`")
    epoch = environment.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch:
        try:
            return day(datetime.fromtimestamp(int(epoch), UTC), zone)
        except (ValueError, OverflowError, OSError):
            report("as_of", "is not set and SOURCE_DATE_EPOCH is not a number of seconds", "unset the variable or set the option")
    return day(now, zone)
