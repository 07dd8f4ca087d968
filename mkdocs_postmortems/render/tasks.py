"""Tasks: action items in, one finished table row for each out; a column that no item of the edition fills is not there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.model import owned
from mkdocs_postmortems.model.action import Action
from mkdocs_postmortems.model.library import Library, Task
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import owners, table, words
from mkdocs_postmortems.render.templating import environment

SOON = 7
"""Days within which an item counts as due soon."""
NAMED = 2
"""Services named in a row; the others are counted."""
_KEY = re.compile(r"#?[^\W\d]\w{0,9}-\d{1,7}")
"""A key of a tracker: a browser would break it at its hyphen."""
COLUMNS = ("kind", "service", "owner", "priority", "due", "age", "ticket")
"""Columns that fall away when empty; action, incident and status are always there."""
LABELS = (
    ("open", "Open"),
    ("overdue", "Overdue"),
    ("soon", f"Due within {SOON} days"),
    ("no-owner", "No owner"),
    ("no-date", "No due date"),
    ("carried", "Carried over"),
)
"""Marks of open items in the order of the filter bar, with the words of their links."""
AGES = (("age-1", "0 to 7 days", 7), ("age-2", "8 to 30 days", 30), ("age-3", "31 to 90 days", 90), ("age-4", "over 90 days", None))
"""Marks of open items by age, their words and the last day of each."""
QUERIES = {
    "open": "is:open", "overdue": "is:overdue", "soon": "is:soon", "unset": "lacks:owner,date",
    "no-owner": "lacks:owner", "no-date": "lacks:date",
    "carried": "is:open has:carried", "lately": "is:closed done:30d..today", "closed": "is:closed", "wont": "status:wont_do",
    "age-1": "waited:7d", "age-2": "waited:30d", "age-3": "waited:90d", "age-4": "waited:older",
}  # fmt: skip
"""Mark to the query for the same rows."""
LATELY = 30
"""Days for which an item counts as closed lately."""


@dataclass(frozen=True, slots=True)
class TaskRows:
    """Every action item of an edition as a row, and which columns there are."""

    rows: Mapping[tuple[str, int], table.Row]
    columns: tuple[str, ...]
    of_incident: Mapping[str, tuple[Task, ...]]
    cells: Mapping[tuple[str, int], Mapping[str, object]]
    """What the cells of each row hold."""

    def of(self, tasks: Iterable[Task]) -> tuple[table.Row, ...]:
        """The rows of these items, in the order given."""
        return tuple(self.rows[task.incident, task.number] for task in tasks)

    def lean(self, tasks: Iterable[Task], *columns: str) -> tuple[Markup, ...]:
        """Shorter rows of these items, with their status and no column but these: the list of all items has the rest once."""
        template = environment().get_template("lean.html")
        shown = tuple(name for name in columns if name in self.columns or name == "incident")
        cells = ((task, self.cells[task.incident, task.number]) for task in tasks)
        return tuple(Markup(template.render(task=task, action=task.action, columns=shown, **one)) for task, one in cells)  # noqa: S704  the template escapes


def every(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns beside the action with those that are always there, in order."""
    order = ("kind", "incident", "service", "owner", "priority", "due", "age", "status", "ticket")
    return tuple(name for name in order if name in columns or name in ("incident", "status"))


def ticket_name(written: str) -> str:
    """A ticket as people call it: of an address the last part, else what is written."""
    if not written.startswith(("https://", "http://")):
        return written
    last = written.rstrip("/").rsplit("/", 1)[-1]
    return f"#{last}" if last.isdecimal() else last


def ticket(written: str, settings: Settings) -> Markup:
    """A ticket as a link: an address as it stands, a key through `ticket_url`; without that the key as text."""
    if written.startswith(("https://", "http://")):
        return Markup('<a href="{}">{}</a>').format(written, ticket_name(written))
    if settings.ticket_url:
        whole = Markup(' class="pm-day"') if _KEY.fullmatch(written) else ""
        return Markup('<a{} href="{}">{}</a>').format(whole, settings.ticket_url.replace("{id}", written.lstrip("#")), written)
    return Markup.escape(written)


def marks(task: Task, library: Library, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Names of the filters that keep the row of an item; they depend on the item and the day only."""
    action = task.action
    if action.closed:
        done = action.completed
        lately = done is not None and 0 <= (library.as_of - done).days <= LATELY
        return ("closed", *(("lately",) if lately else ()), *(("wont",) if action.status == "wont_do" else ()))
    found = ["open"]
    if task.overdue:
        found.append("overdue")
    elif action.due and (action.due - library.as_of).days <= SOON:
        found.append("soon")
    lacks = (
        *(("no-owner",) if "owner" in columns and not (action.owners or action.owner_written) else ()),
        *(("no-date",) if "due" in columns and not action.due else ()),
    )
    found += [*lacks, *(("unset",) if lacks else ()), *(("carried",) if task.carried else ())]
    if task.age is not None:
        found.append(next(name for name, _, last in AGES if last is None or task.age <= last))
    return tuple(found)


def rows(library: Library, settings: Settings) -> TaskRows:
    """One row for each action item of the library."""
    services = table.memberships(library, "service")
    names = owned.names(library)
    who = {key: (names[key].name, page) for key, page in owners.pages(library, settings).items()}
    of_incident: dict[str, list[Task]] = defaultdict(list)
    cells = []
    for task in library.tasks:
        of_incident[task.incident].append(task)
        cells.append(_cells(task, [g.label for g in services.get(task.incident, ())], who, library, settings))
    columns = tuple(name for name in COLUMNS if any(one[name] for one in cells))
    template = environment().get_template("task.html")
    made, held = {}, {}
    for task, one in zip(library.tasks, cells, strict=True):
        kept = marks(task, library, columns)
        html = Markup(template.render(task=task, action=task.action, columns=columns, marks=kept, **one))  # noqa: S704  the template escapes
        held[task.incident, task.number] = one
        made[task.incident, task.number] = table.Row(task.incident, html, kept, bool(one["live"]))
    ordered = {key: tuple(sorted(found, key=lambda t: t.number)) for key, found in of_incident.items()}
    return TaskRows(made, columns, ordered, held)


def _cells(task: Task, services: list[str], who: Mapping[str, tuple[str, str]], library: Library, settings: Settings) -> dict[str, object]:
    action = task.action
    incident = library.by_key[task.incident]
    return {
        "incident": incident,
        "called": words.called(incident.key, incident.view.record.title),
        "severity": incident.view.record.severity,
        "kind": words.action_kind(action.kind) if action.kind else "",
        "service": services[:NAMED],
        "more": services[NAMED:],
        "owner": [who[owned.key(o)] for o in action.owners] or ([(w, "")] if (w := action.owner_written) else []),
        "priority": action.priority,
        "due": action.due or action.due_written,
        "counted_from": action.due_words if action.due else "",
        "live": bool(action.due) and not action.closed,
        "since": None if action.closed else task.opened,
        "carried": [(key, library.by_key[key].view.address) for key in task.carried],
        "verified": _verified(action),
        "reason": action.note if action.status == "wont_do" else "",
        "filed": words.plain(action.filed),
        "relative": words.due(action.due, library.as_of) if action.due else "",
        "age": None if action.closed else task.age,
        "status": words.action_status(action),
        "ticket": Markup(" ").join(ticket(one, settings) for one in action.tickets),
    }


def _verified(action: Action) -> str:
    """Whether what was done is known to have worked, where somebody said how that would be known."""
    if action.verified_on:
        return f"verified {action.verified_on}"
    return "not verified yet" if action.verify and action.status == "done" else ""


def filters(shown: Iterable[table.Row]) -> tuple[table.Filter, ...]:
    """The filter bar for these rows."""
    return tuple(table.counts(shown, LABELS, ("overdue", "soon")))
