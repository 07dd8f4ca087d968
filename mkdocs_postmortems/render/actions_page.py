"""Actions page: every action item of the library in one table, open ones first; each tile is a filter of it."""

from collections import Counter

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, home, tasks, words
from mkdocs_postmortems.render.templating import fill


def page(library: Library, settings: Settings, task_rows: tasks.TaskRows) -> Page:
    """The table of action items over all incidents."""
    opened = tuple(t for t in library.tasks if not t.action.closed)
    closed = tuple(t for t in library.tasks if t.action.closed)
    shown = task_rows.of(opened)
    filters = tasks.filters(shown)
    tiles = [home.Tile(str(f.count), f.label.lower(), f"#{f.name}", f.name) for f in filters]
    how = Counter(words.action_status(t.action) for t in closed)
    tiles.append(home.Tile(str(len(closed)), "closed", "#closed" if closed else ""))
    html = fill(
        "actions.html",
        library=library,
        tiles=tiles,
        filters=filters,
        rows=shown,
        closed=task_rows.of(closed),
        how="; ".join(f"{n} {status}" for status, n in how.most_common()) + ".",
        columns=task_rows.columns,
    )
    parts = (("Open", "open-actions", library.tasks), ("Closed", "closed", closed))
    anchors = tuple(Anchor(title, name, 2) for title, name, found in parts if found)
    summary = words.plural(len(opened), "{} action item open", "{} action items open").format(len(opened))
    needs, meta = dress.needs(*dress.PAGES), {"hide": ["toc"]}
    return Page(addresses.actions(settings), "Action items", html, meta=meta, anchors=anchors, in_nav=True, summary=summary, needs=needs)
