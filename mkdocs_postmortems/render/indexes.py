"""Indexes: a library in, every page that leads to incidents out, in the order a reader meets them."""

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page
from mkdocs_postmortems.render import action_views, actions_page, groups, home, table, tasks, timeline_page, unread, views


def pages(library: Library, settings: Settings, finds: Finds | None = None) -> tuple[Page, ...]:
    """Home, views, facets and their values, timeline, action items and files not listed. Each row is made once and stands on many pages.

    `finds` holds the saved views; without it there are none.
    """
    rows = table.rows(library, settings)
    task_rows = tasks.rows(library, settings)
    named = views.named(finds)
    links = views.links(named, settings)
    taken = {one.slug for one in named}
    counted = tuple(one for one in home.lists(library, rows) if one.slug not in taken)
    return (
        home.page(library, settings, rows, links),
        *views.pages(library, settings, rows, task_rows, (*named, *counted), links),
        *groups.pages(library, settings, rows, task_rows),
        timeline_page.page(library, settings),
        actions_page.page(library, settings, task_rows),
        *action_views.pages(library, settings, task_rows),
        *unread.pages(library, settings),
    )
