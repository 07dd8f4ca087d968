"""Words: one value of a record in, the words a reader sees for it out; the same on every page."""

import re
from datetime import UTC, date, datetime

from mkdocs_postmortems.model.record import REPORTED, Action, Record, Term

_ACTION_STATUS = {
    "open": "open",
    "in_progress": "in progress",
    "blocked": "blocked",
    "done": "done",
    "wont_do": "won't do",
    "deferred": "deferred",
    "unknown": "unknown",
}
_RELATION = {
    "related": "related",
    "same_cause": "same cause",
    "recurrence_of": "this repeats",
    "recurred_as": "came back as",
    "caused_by": "caused by",
    "caused": "caused",
    "follow_up": "follows up",
    "followed_up_by": "followed up by",
    "duplicate_of": "told in",
    "duplicated_by": "also told in",
    "supersedes": "replaces",
    "superseded_by": "replaced by",
}
_MILESTONE = {
    "started": "started",
    "impact_started": "impact began",
    "detected": "detected",
    "acknowledged": "acknowledged",
    "declared": "declared",
    "identified": "cause found",
    "mitigated": "mitigated",
    "recovered": "recovered",
    "resolved": "resolved",
    "closed": "closed",
}
_KIND = {
    "incident": "incident",
    "near_miss": "near miss",
    "experiment": "drill",
    "expected_failure": "expected failure",
    "security": "security incident",
    "maintenance": "maintenance",
}
_ORDINAL = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MINUTE, HOUR, DAY = 1, 60, 1440
_DAY, _BETWEEN = re.compile(r"\A\d{4}-\d\d-\d\d-"), re.compile(r"[\W_]+")
GROUPED = 10_000
"""From here on thousands are set apart; the scripts of the pages have the same number."""


def naming(id_: str, title: str) -> str:
    """The id where it says more than the title beside it; empty for one made of it, as public addresses are (`2026-05-06-slow-search`).

    The scripts of the pages have the same rule.
    """
    told, name = (_BETWEEN.sub("", one.lower()) for one in (title, _DAY.sub("", id_)))
    same = told.startswith(name) if _DAY.match(id_) else told == name
    return "" if same else id_


def called(key: str, title: str) -> str:
    """What a list that has one word for an incident calls it: its key, or its title where the key is only made of that."""
    return naming(key, title) or title or key


def number(count: int) -> str:
    """A number as every page writes it: `9999`, `12,345`. Four digits are read at a glance, and years have four."""
    return f"{count:,}" if abs(count) >= GROUPED else str(count)


def plural(count: int, one: str, many: str) -> str:
    """The word that goes with a number."""
    return one if count == 1 else many


def counted(count: int, one: str, many: str) -> str:
    """The words that go with a number, and the number at their `{}`."""
    return plural(count, one, many).format(number(count))


def duration(minutes: float) -> str:
    """`38 min`, `1 h 38 min`, `2 d 3 h`: the two largest units that matter; less than nothing carries a minus sign."""
    sign, minutes = ("−", -minutes) if minutes < 0 else ("", minutes)
    if 0 < minutes < MINUTE:
        return f"{sign}under 1 min"
    whole = round(minutes)
    if whole < HOUR:
        return f"{sign}{whole} min"
    if whole < DAY:
        hours, rest = divmod(whole, HOUR)
        return f"{sign}{hours} h {rest} min" if rest else f"{sign}{hours} h"
    days, hours = divmod(round(whole / HOUR), 24)
    return f"{sign}{days} d {hours} h" if hours and days < 14 else f"{sign}{days} d"


def offset(minutes: float) -> str:
    """Minutes from the start as they stand beside a timeline entry: `+46 min`, `−5 min`."""
    return duration(minutes) if minutes < 0 else f"+{duration(minutes)}"


def plain(word: str) -> str:
    """A canonical word as people write it: `code-bug` is `code bug`."""
    return word.replace("_", " ").replace("-", " ")


def term(value: Term) -> str:
    """A word of a vocabulary; where no vocabulary knows the label, the label."""
    return plain(value.value) if value.value else value.label


def kind(value: str) -> str:
    """What an incident is: `near miss`, `drill`."""
    return _KIND.get(value, plain(value))


def action_status(action: Action) -> str:
    """How far an action item is; where its label is in no vocabulary, the label."""
    if action.status == "unknown" and action.status_written:
        return action.status_written
    return _ACTION_STATUS.get(action.status, plain(action.status))


def action_kind(value: str) -> str:
    """What an action item is for: `prevent`, `detect`."""
    return plain(value)


def relation(value: str) -> str:
    """How another postmortem is related, in words that read before its title."""
    return _RELATION.get(value, plain(value))


def milestone(name: str) -> str:
    """A milestone of an incident as a verb: `detected`, `impact began`."""
    return _MILESTONE.get(name, plain(name))


def due(day: date, as_of: date) -> str:
    """How a due date lies to the day that counts as today: `12 d late`, `due today`, `in 5 d`."""
    late = (as_of - day).days
    return f"{late} d late" if late > 0 else "due today" if late == 0 else f"in {-late} d"


def ordinal(number: int) -> str:
    """`third`, `12th`: which time this is."""
    if number < len(_ORDINAL):
        return _ORDINAL[number]
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def day_of(text: str) -> date:
    """A day as tables hold it: `2026-01-31`."""
    return date.fromisoformat(text)


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)


def in_utc(moment: datetime | date) -> datetime | date:
    """The moment in UTC where its zone is known; as written where it is not."""
    return moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else moment


def day(moment: datetime | date) -> date:
    """The calendar day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def reported(record: Record) -> bool:
    """Whether nothing says when it began, so that its date is that of the report."""
    return "started" not in record.times and any(fact.field == "date" and fact.origin == REPORTED for fact in record.facts)
