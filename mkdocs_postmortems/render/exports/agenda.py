"""Agenda: open action items with a due date in, calendars of them out (RFC 5545): of everybody, of each owner and of each team."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, vText
from icalendar.parser import Contentline

from mkdocs_postmortems.model import owned
from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render import addresses, facets, owners
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.links import beside
from mkdocs_postmortems.render.exports.records import Records

_FOLD = 75
"""Octets of a line from which on it is folded."""
_PRODUCT = "-//mkdocs-postmortems//action items//EN"


def calendars(records: Records) -> Iterator[Asset]:
    """All calendars of an edition; none where no item of the edition has a due date, because then none ever will."""
    library, settings = records.library, records.settings
    dated = [task for task in records.in_order() if task.action.due]
    if not dated:
        return
    page = addresses.actions(settings)
    events = {id(task): _event(records, task, due) for task in dated if (due := task.action.due) and not task.action.closed}

    def calendar(at: str, name: str, tasks: Iterable[Task]) -> Asset:
        return Asset(at, _calendar(name, (events[id(task)] for task in tasks if id(task) in events)))

    yield calendar(beside(page, "actions.ics"), "Action items", dated)
    by_owner: dict[str, list[Task]] = defaultdict(list)
    for task in dated:
        for key in dict.fromkeys(owned.key(owner) for owner in task.action.owners):
            by_owner[key].append(task)
    places, names = owners.pages(library, settings), owned.names(library)
    for key, tasks in sorted(by_owner.items()):
        yield calendar(beside(places[key], "actions.ics"), f"Action items of {names[key].name}", tasks)
    for group in library.groups.get("team", ()):
        keys, name = frozenset(group.keys), fold(group.label)
        mine = [t for t in dated if t.incident in keys or any(owned.key(o) == name for o in t.action.owners)]
        if mine and facets.worth_a_page(library.groups["team"]):
            at = beside(addresses.group(settings, "team", group.slug), "actions.ics")
            yield calendar(at, f"Action items of {group.label}", mine)


def _calendar(name: str, events: Iterable[bytes]) -> bytes:
    """One event on the due date of each open item: a whole day, which leaves its owner free.

    An event stands in several calendars and takes long to write, so each is written once and put in here.
    """
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", texts.line(name))
    head, end, _ = made.to_ical().partition(b"END:VCALENDAR")
    return b"".join((head, *events, end, b"\r\n"))


def _event(records: Records, task: Task, due: date) -> bytes:
    """One event, its lines in the order in which the calendar library puts them.

    The library escapes each value and folds what is long. To build an event of its own objects takes it four times as long as the
    rest of the calendar, and a test holds these lines to what it would write.
    """
    action, incident = task.action, records.library.by_key[task.incident]
    # A relative link would lead nowhere from a calendar.
    link = records.links.page(incident.view.address, "", task.anchor) if records.settings.site_url else ""
    who = ", ".join(owner.name for owner in action.owners)
    said = [
        f"{texts.title(incident)} ({incident.key})",
        *([f"Owner: {who}"] if who else []),
        *([f"Due: {action.due_words}"] if action.due_words else []),
        *action.tickets,
        *([link] if link else []),
    ]
    # When the entry was last looked at is the day of its incident: a build knows of no other, and a clock would change every file.
    stamp = begun(records, task)
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{_text(texts.short(action.text, 200) or 'Action item')}",
        f"DTSTART;VALUE=DATE:{_digits(due)}",
        *([f"DTEND;VALUE=DATE:{_digits(due + timedelta(days=1))}"] if due < date.max else []),
        f"DTSTAMP:{_digits(stamp)}Z",
        f"UID:{_text(records.links.tag(f'{task.incident}/action-{task.number}', f'{stamp:%Y-%m-%d}'))}",
        f"DESCRIPTION:{_text(chr(10).join(texts.line(one) for one in said))}",
        "TRANSP:TRANSPARENT",
        *([f"URL:{link}"] if link else []),
        "END:VEVENT",
    ]
    return b"".join(_folded(line) for line in lines)


def _digits(at: date | datetime) -> str:
    return (at.isoformat(timespec="seconds")[:19] if isinstance(at, datetime) else at.isoformat()).replace("-", "").replace(":", "")


def _text(value: str) -> str:
    return vText(value).to_ical().decode()


def _folded(line: str) -> bytes:
    data = line.encode()
    if len(data) >= _FOLD:
        data = Contentline(line).to_ical()  # type: ignore[no-untyped-call]  # the library has no types for it
    return data + b"\r\n"


def begun(records: Records, task: Task) -> datetime:
    """A moment that does not change: when the incident began, or one long ago where nobody knows."""
    started = records.library.by_key[task.incident].started
    return texts.utc(started) if started else datetime(2000, 1, 1, tzinfo=UTC)
