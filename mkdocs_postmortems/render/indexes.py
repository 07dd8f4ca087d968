"""Indexes: a library in, every page that leads to incidents out, in the order a reader meets them."""

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page
from mkdocs_postmortems.render import action_views, actions_page, groups, home, table, tasks, timeline_page, unread


def pages(library: Library, settings: Settings) -> tuple[Page, ...]:
    """Home, facets and their values, timeline, action items and files not listed. Each row is made once and stands on many pages."""
    rows = table.rows(library, settings)
    task_rows = tasks.rows(library, settings)
    return (
        home.page(library, settings, rows),
        *groups.pages(library, settings, rows, task_rows),
        timeline_page.page(library, settings),
        actions_page.page(library, settings, task_rows),
        *action_views.pages(library, settings, task_rows),
        *unread.pages(library, settings),
    )
