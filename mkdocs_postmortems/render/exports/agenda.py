"""Agenda: open action items with a due date in, calendars of them out (RFC 5545): of everybody, of each owner and of each team."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render import addresses, facets, owners
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.links import beside
from mkdocs_postmortems.render.exports.records import Records

_PRODUCT = "-//mkdocs-postmortems//action items//EN"


def calendars(records: Records) -> Iterator[Asset]:
    """All calendars of an edition; none where no item of the edition has a due date, because then none ever will."""
    library, settings = records.library, records.settings
    dated = [task for task in records.in_order() if task.action.due]
    if not dated:
        return
    page = addresses.actions(settings)
    events = {id(task): _event(records, task, due).to_ical() for task in dated if (due := task.action.due) and not task.action.closed}

    def calendar(at: str, name: str, tasks: Iterable[Task]) -> Asset:
        return Asset(at, _calendar(name, (events[id(task)] for task in tasks if id(task) in events)))

    yield calendar(beside(page, "actions.ics"), "Action items", dated)
    owned: dict[str, list[Task]] = defaultdict(list)
    for task in dated:
        for key in dict.fromkeys(owners.key(owner) for owner in task.action.owners):
            owned[key].append(task)
    places, names = owners.pages(library, settings), owners.names(library)
    for key, tasks in sorted(owned.items()):
        yield calendar(beside(places[key], "actions.ics"), f"Action items of {names[key].name}", tasks)
    for group in library.groups.get("team", ()):
        keys, name = frozenset(group.keys), fold(group.label)
        mine = [t for t in dated if t.incident in keys or any(owners.key(o) == name for o in t.action.owners)]
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


def _event(records: Records, task: Task, due: date) -> Event:
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
    event = Event()
    event.add("uid", records.links.tag(f"{task.incident}/action-{task.number}", f"{begun(records, task):%Y-%m-%d}"))
    # When the entry was last looked at is the day of its incident: a build knows of no other, and a clock would change every file.
    event.add("dtstamp", begun(records, task))
    event.add("dtstart", due)
    if due < date.max:
        event.add("dtend", due + timedelta(days=1))
    event.add("summary", texts.short(action.text, 200) or "Action item")
    event.add("description", "\n".join(texts.line(one) for one in said))
    if link:
        event.add("url", link)
    event.add("transp", "TRANSPARENT")
    return event


def begun(records: Records, task: Task) -> datetime:
    """A moment that does not change: when the incident began, or one long ago where nobody knows."""
    started = records.library.by_key[task.incident].started
    return texts.utc(started) if started else datetime(2000, 1, 1, tzinfo=UTC)
