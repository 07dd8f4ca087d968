"""Action views: the open action items of a library in, the same by owner, service, incident, kind and on a board out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mkdocs_postmortems.model import owned
from mkdocs_postmortems.model.library import Library, Task
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, facets, home, owners, table, tasks, words
from mkdocs_postmortems.render.templating import fill

MOST, FEW = 50, 12
"""Rows of one group on a page that has all groups; of one that has a page of its own with all of them."""
LATEST, CARDS = 10, 50
"""Cards of a column of the board for what is closed, and for what is not."""
INCIDENTS = 100
"""Incidents whose items stand on one page; the page of each has its own, and the list has all."""
TITLES = {"owner": "By owner", "service": "By service", "incident": "By incident", "kind": "By kind"}
COLUMNS = {"owner": ("incident", "due"), "incident": ("owner", "due")}
"""What a row says beside its text and status; that by which it is grouped stands above it."""
_USUAL = ("incident", "owner", "due")
BOARD = (
    ("open", "Open", ("open", "deferred", "unknown")),
    ("in-progress", "In progress", ("in_progress",)),
    ("blocked", "Blocked", ("blocked",)),
    ("done", "Done", ("done",)),
    ("wont-do", "Won't do", ("wont_do",)),
)
"""Anchor, title and statuses of each column of the board."""


@dataclass(frozen=True, slots=True)
class Heap:
    """Open items that have one thing in common."""

    title: str
    address: str
    """Where all of them are, with what else there is to know; empty where nowhere else."""
    tasks: tuple[Task, ...]
    anchor: str

    @property
    def shown(self) -> tuple[Task, ...]:
        """Those that stand on the page of all groups."""
        return self.tasks[: FEW if self.address else MOST]

    @property
    def late(self) -> int:
        """How many of them are late on the day of the edition."""
        return sum(task.overdue > 0 for task in self.tasks)


def views(library: Library, settings: Settings, task_rows: tasks.TaskRows) -> tuple[tuple[str, str], ...]:
    """Title and address of every way to look at the action items of this edition, the list first."""
    if not library.tasks:
        return ()
    there = [name for name in TITLES if name == "incident" or name in task_rows.columns]
    return (
        ("List", addresses.actions(settings)),
        ("Board", addresses.action_view(settings, "board")),
        *((TITLES[name], addresses.action_view(settings, f"by-{name}")) for name in there),
    )


def pages(library: Library, settings: Settings, task_rows: tasks.TaskRows) -> Iterator[Page]:
    """The board, a page for each way to group, and a page for each owner; none of them where there is no item."""
    shown = views(library, settings, task_rows)
    if not shown:
        return
    yield _board(library, settings, shown, task_rows)
    opened = tuple(task for task in library.tasks if not task.action.closed)
    for name, said in TITLES.items():
        address, title = addresses.action_view(settings, f"by-{name}"), f"Action items {said.lower()}"
        if address in {place for _, place in shown}:
            every = tuple(_heaps(name, opened, library, settings))
            heaps = every[:INCIDENTS] if name == "incident" else every
            html = fill(
                "heaps.html", title=title, columns=COLUMNS.get(name, _USUAL), dated="due" in task_rows.columns, views=shown, here=address,
                heaps=[(heap, task_rows.lean(heap.shown, *COLUMNS.get(name, _USUAL))) for heap in heaps], library=library,
                several=name in ("service", "owner"), of=len(every), list=addresses.actions(settings), later=home.later,
            )  # fmt: skip
            anchors = tuple(Anchor(heap.title, heap.anchor, 2) for heap in heaps)
            yield Page(address, title, html, meta={"hide": ["toc"]}, anchors=anchors, needs=dress.needs(*dress.ACTIONS))
    if "owner" in task_rows.columns:
        yield from _owners(library, settings, task_rows)


def _board(library: Library, settings: Settings, shown: tuple[tuple[str, str], ...], task_rows: tasks.TaskRows) -> Page:
    columns = []
    newest = {incident.key: at for at, incident in enumerate(library.incidents)}
    for anchor, title, statuses in BOARD:
        found = [task for task in library.tasks if task.action.status in statuses]
        if "done" in statuses or "wont_do" in statuses:
            found.sort(key=lambda t: (-(t.action.completed.toordinal() if t.action.completed else 0), newest[t.incident], t.number))
            columns.append((anchor, title, len(found), found[:LATEST]))
        else:
            columns.append((anchor, title, len(found), found[:CARDS]))
    address = addresses.action_view(settings, "board")
    html = fill(
        "board.html", columns=columns, views=shown, here=address, library=library, words=words, list=addresses.actions(settings),
        cells=task_rows.cells, dated="due" in task_rows.columns,
    )  # fmt: skip
    anchors = tuple(Anchor(title, anchor, 2) for anchor, title, _, _ in columns)
    return Page(address, "Board of action items", html, meta={"hide": ["toc"]}, anchors=anchors, needs=dress.needs(*dress.ACTIONS))


def _heaps(name: str, opened: tuple[Task, ...], library: Library, settings: Settings) -> Iterator[Heap]:
    """The groups in an order that does not depend on the day; what lacks the thing they are grouped by comes last, as its own group."""
    if name == "owner":
        places = owners.pages(library, settings)
        # A name may hold a blank, which an id and what refers to it may not.
        named = [(key, who.name, places[key], places[key].split("/")[-2]) for key, who in owned.names(library).items()]
        return _filled(named, opened, lambda t: dict.fromkeys(owned.key(owner) for owner in t.action.owners), "No owner")
    if name == "service":
        groups = library.groups.get("service", ())
        paged = facets.worth_a_page(groups)
        of = table.memberships(library, "service")
        named = [(g.value, facets.label(g), addresses.group(settings, "service", g.slug) if paged else "", g.slug) for g in groups]
        return _filled(named, opened, lambda t: (g.value for g in of.get(t.incident, ())), "No service")
    if name == "incident":
        named = [(i.key, _title(library, i.key), i.view.address, i.view.address.rpartition("/")[2]) for i in library.incidents]
        return _filled(named, opened, lambda t: (t.incident,), "")
    kinds = sorted({t.action.kind for t in opened if t.action.kind})
    named = [(kind, words.action_kind(kind).capitalize(), "", "-".join(kind.split())) for kind in kinds]
    return _filled(named, opened, lambda t: (t.action.kind,), "No kind")


def _title(library: Library, key: str) -> str:
    title = library.by_key[key].view.record.title
    return f"{named}: {title}" if title and (named := words.naming(key, title)) else title or key


def _filled(
    named: Iterable[tuple[str, str, str, str]], opened: tuple[Task, ...], groups: Callable[[Task], Iterable[str]], without: str
) -> Iterator[Heap]:
    """The groups (key, title, address, anchor) that have something, and the rest under its own name."""
    found: dict[str, list[Task]] = defaultdict(list)
    for task in opened:
        for key in [key for key in groups(task) if key] or [""]:
            found[key].append(task)
    for key, title, address, anchor in named:
        if found[key]:
            yield Heap(title, address, tuple(found[key]), f"pm-{anchor}")
    if found[""] and without:
        yield Heap(without, "", tuple(found[""]), "pm-none")


def _owners(library: Library, settings: Settings, task_rows: tasks.TaskRows) -> Iterator[Page]:
    """What one person, team or role has to do; a list to work through, and no number of anybody's past."""
    places = owners.pages(library, settings)
    back = addresses.action_view(settings, "by-owner")
    found: dict[str, list[Task]] = defaultdict(list)
    for task in library.tasks:
        for key in dict.fromkeys(owned.key(owner) for owner in task.action.owners):
            found[key].append(task)
    for key, who in owned.names(library).items():
        opened: tuple[table.Row, ...] = task_rows.of(t for t in found[key] if not t.action.closed)
        closed = task_rows.lean((t for t in found[key] if t.action.closed), "incident")
        html = fill(
            "owner.html", who=who, opened=opened, closed=closed, columns=task_rows.columns, back=back, library=library,
            filters=tasks.filters(opened),
        )  # fmt: skip
        yield Page(places[key], f"Action items of {who.name}", html, meta={"hide": ["toc"]}, needs=dress.needs(*dress.ACTIONS))
