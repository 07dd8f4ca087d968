"""External: what the public may see of one postmortem in, its three-part message to customers out. Knows no raw text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from mkdocs_postmortems.author.statements import first, names_clock, names_day, names_length, plain, told, whole
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.view import View

TITLES = {"summary": "Summary", "what_happened": "What Happened", "actions": "What Are We Doing About This"}
"""The parts, in the order they are read."""
_DONE = {"done": "Done", "in_progress": "In progress"}


@dataclass(frozen=True, slots=True)
class Message:
    """The message, part by part; an empty part has nothing to say."""

    title: str
    parts: Mapping[str, str]
    generated: tuple[str, ...]
    """Parts that nobody wrote and that were made from public facts."""
    apology: str = ""


def message(view: View, said: Mapping[str, str], *, shows: bool = False) -> Message:
    """The message of a view of the public edition: what its author said, already redacted, the rest made from public facts alone.

    `shows` adds days to action items, where the public may see them.
    """
    record = view.record
    made = {"summary": _summary(record), "what_happened": _happened(record), "actions": _actions(record, dates=shows)}
    parts = {name: said.get(name) or made[name] for name in TITLES}
    return Message(record.title, parts, tuple(name for name in TITLES if parts[name] and not said.get(name)), said.get("apology", ""))


def _summary(record: Record) -> str:
    begin = _at(record, "impact_started") or _at(record, "started")
    end = _at(record, "resolved") or _at(record, "mitigated")
    felt = first(told(record.impact.get("description", ""))) or first(told(record.summary))
    span = when = day = ""
    if begin and end and end >= begin and (begin.tzinfo is None) == (end.tzinfo is None):
        zone = " UTC" if begin.tzinfo else f" {record.zone}".rstrip()
        same = begin.date() == end.date()
        until = f"{end:%H:%M}{zone} on {_day(end)}"
        when = f"Between {begin:%H:%M}{'' if same else f'{zone} on {_day(begin)}'} and {until}, "
        day = f"On {_day(begin)}, "
        span = f" The incident lasted {_length(int((end - begin).total_seconds()) // 60)}."
    elif record.date:
        when = day = f"On {record.date.day} {record.date:%B %Y}, "
        length = record.durations.get("impact_duration") or record.durations.get("duration")
        span = f" The incident lasted {_length(int(length.minutes))}." if length else ""
    if not felt:
        return f"{when}some of our services did not work as they should.{span}" if when else ""
    # What the sentence says for itself is not said a second time, on another clock perhaps.
    opening = "" if names_day(felt) else day if names_clock(felt) else when
    return f"{opening}{_lower(felt) if opening else felt}{'' if names_length(felt) else span}"


def _happened(record: Record) -> str:
    factors = [one.title or first(one.text) for one in (*record.causes, *record.factors)]
    listed = [factor.rstrip(" .") for factor in dict.fromkeys(plain(one) for one in factors) if factor]
    words = f"Several conditions met: {'; '.join(listed)}." if len(listed) > 1 else f"{listed[0]}." if listed else ""
    return " ".join(part for part in (words, whole(record.impact.get("description", "")), whole(record.resolution)) if part)


def _actions(record: Record, *, dates: bool) -> str:
    rows: list[str] = []
    for item in record.actions:
        if item.status == "wont_do" or not item.text:
            continue
        day = item.completed if item.status == "done" else item.due
        when = f", {day.isoformat()}" if dates and day else ""
        rows.append(f"- {plain(item.text).rstrip(' .')} ({_DONE.get(item.status, 'Planned').lower()}{when})")
    return "\n".join(rows)


def _at(record: Record, name: str) -> datetime | None:
    moment = record.times.get(name)
    at = moment.at if moment else None
    return (at.astimezone(ZoneInfo("UTC")) if at.tzinfo else at) if isinstance(at, datetime) else None


def _day(at: datetime) -> str:
    return f"{at.day} {at:%B %Y}"


def _length(minutes: int) -> str:
    days, rest = divmod(minutes, 1440)
    hours, left = divmod(rest, 60)
    named = ((days, "day"), (hours, "hour"), (left, "minute"))
    return " and ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in named if n) or "less than a minute"


def _lower(text: str) -> str:
    """A sentence that follows a comma; words in capitals and names of things keep theirs."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:] == first[1:].lower() and first.isalpha() and first.lower() in _OPENERS else text


_OPENERS = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "an",
        "any",
        "around",
        "at",
        "before",
        "between",
        "customers",
        "during",
        "each",
        "every",
        "for",
        "from",
        "in",
        "many",
        "most",
        "no",
        "nobody",
        "on",
        "one",
        "our",
        "requests",
        "several",
        "since",
        "some",
        "the",
        "their",
        "there",
        "this",
        "users",
        "visitors",
        "we",
        "when",
        "while",
    ]
)
"""Words that begin a sentence and are no names."""
