"""Zones and days: the options that say when and where in time, checked; the clock and the environment come in as arguments."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo, available_timezones

from mkdocs_postmortems.settings.values import Report, text, unset

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?([0-5]\d)?", re.IGNORECASE)


def timezone(value: object, report: Report) -> str:
    """An IANA name, `UTC` or an offset as `+09:00`; empty where none was given or none could be understood."""
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
        close = get_close_matches(name, sorted(available_timezones()), 1)
        report(
            "timezone",
            "is no zone of the time zone database",
            f"did you mean `{close[0]}`?" if close else "write UTC, +09:00 or Asia/Tokyo",
        )
        return ""


def as_of(value: object, environment: Mapping[str, str], today: date, report: Report) -> date:
    """The day that counts as today: the option, else SOURCE_DATE_EPOCH (seconds since 1970, in UTC), else `today`."""
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
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            report("as_of", "is not set and SOURCE_DATE_EPOCH is not a number of seconds", "unset the variable or set the option")
    return today
