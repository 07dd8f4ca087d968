"""Actions page: the action items of the library in one table, open ones first; each tile and each bar is a filter of it."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import action_charts, action_views, addresses, dress, explore, home, table, tasks, words
from mkdocs_postmortems.render.templating import fill

MOST = 500
"""Open items, and as many closed ones, that need no script; each is on the page of its incident in any case."""


def page(library: Library, settings: Settings, task_rows: tasks.TaskRows) -> Page:
    """The table of action items over all incidents."""
    opened = tuple(t for t in library.tasks if not t.action.closed)
    closed = tuple(t for t in library.tasks if t.action.closed)
    shown, done = task_rows.of(opened), task_rows.of(closed)
    ways = action_views.views(library, settings, task_rows)
    months = action_charts.months(library)
    undated = action_charts.undated(library)
    ageless = sum(task.age is None for task in opened)
    tracked = sum(bool(t.action.tracked) for t in library.tasks)
    html = fill(
        "actions.html",
        library=library,
        tiles=tuple(_tiles(shown, done, task_rows.columns)),
        rows=shown[:MOST],
        opened=len(shown),
        closed=done[:MOST],
        done=len(done),
        how=_how(library),
        columns=task_rows.columns,
        ages=action_charts.ages(shown),
        ageless=words.counted(ageless, "{} item of an incident without a day has no age", "{} items of incidents without a day have no age")
        if ageless
        else "",
        months=months,
        pile=action_charts.pile(months) if months else "",
        undated=words.counted(undated, "{} closed item has no day", "{} closed items have no day") if undated else "",
        views=ways,
        owners=dict(ways).get(action_views.TITLES["owner"], ""),
        here=addresses.actions(settings),
        tracked=words.counted(tracked, "status of {} item is", "statuses of {} items are") if tracked else "",
        taken=settings.tracker.taken,
        mount=explore.mount(
            settings, tasks.every(task_rows.columns), kind="actions", query=tasks.QUERIES["open"] if opened else "", rail=True
        ),
        queries=tasks.QUERIES,
    )
    parts = (("Open", "open-actions", library.tasks), ("Closed", "closed-actions", closed))
    anchors = tuple(Anchor(title, name, 2) for title, name, found in parts if found)
    summary = words.counted(len(opened), "{} action item open", "{} action items open")
    needs = dress.needs(*dress.ACTIONS, *(dress.ITEMS if library.tasks else ()))
    meta = {"hide": ["toc"]}
    return Page(addresses.actions(settings), "Action items", html, meta=meta, anchors=anchors, in_nav=True, summary=summary, needs=needs)


def _how(library: Library) -> str:
    """How the closed items ended."""
    found = Counter(words.action_status(t.action) for t in library.tasks if t.action.closed)
    return "; ".join(f"{words.number(n)} {status}" for status, n in found.most_common()) + "."


def _tiles(opened: tuple[table.Row, ...], closed: tuple[table.Row, ...], columns: tuple[str, ...]) -> Iterator[home.Tile]:
    """A tile for each question a lead asks; one that nothing could ever answer is not there."""
    found = Counter(mark for row in (*opened, *closed) for mark in row.marks)

    def tile(name: str, label: str, more: Markup = home.NOTHING) -> home.Tile:
        return home.Tile(words.number(found[name]), label, f"#{name}", name, more, query=tasks.QUERIES[name])

    yield tile("open", "open")
    if any(row.dated for row in opened):
        yield tile("overdue", "overdue")
        yield tile("soon", f"due within {tasks.SOON} days")
    if found["unset"]:
        both = "owner" in columns and "due" in columns
        label = "without owner or due date" if both else "without owner" if "owner" in columns else "without due date"
        parts = [
            _part(name, found[name], said) for name, said in (("no-owner", "no owner"), ("no-date", "no date")) if found[name] and both
        ]
        yield tile("unset", label, Markup(", ").join(parts))
    if found["carried"]:
        yield tile("carried", "asked for before")
    if any("lately" in row.marks for row in closed) or any("data-closed" in row.html for row in closed):
        yield tile("lately", f"closed in {tasks.LATELY} days")
    if closed:
        yield tile("closed", "closed in all", _part("wont", found["wont"], "won't do") if found["wont"] else home.NOTHING)


def _part(name: str, n: int, said: str) -> Markup:
    """A smaller number below the one of a tile."""
    return Markup('<a id="{0}" href="#{0}" data-pm-q="{1}"><b data-count="{0}">{2}</b> {3}</a>').format(name, tasks.QUERIES[name], n, said)
