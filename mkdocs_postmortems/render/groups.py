"""Groups: one page for each value of a facet and one for each facet; numbers, bars and rows from the same incidents."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from mkdocs_postmortems.model.library import Group, Library, Task
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, asked, charts, dress, explore, facets, home, table, tally, tasks, words
from mkdocs_postmortems.render.templating import fill

MOST = 500
"""Rows of a group that need no script, and as many action items; the pages of the years, which are groups too, hold all postmortems."""


def _tiles(group: Group, library: Library, filters: tuple[table.Filter, ...], owed: tuple[Task, ...]) -> Iterable[home.Tile]:
    incidents = [library.by_key[key] for key in group.keys]
    counts = {f.name: f.count for f in filters}
    if group.facet == "year":
        n = len(group.keys)
        yield home.Tile(words.number(n), words.plural(n, "postmortem", "postmortems"), "#all")
    else:
        yield home.incidents_tile(counts)
    if any(i.view.record.severity for i in incidents) and group.facet not in ("severity", "year"):
        n = counts.get("grave", 0)
        yield home.Tile(words.number(n), "of them Sev 1 or 2", "#grave" if n else "", "grave")
    days, newest = tally.days_since_last(incidents, library.as_of)
    if newest and group.facet != "year":
        yield home.Tile(
            str(days), words.plural(days or 0, "day since the last", "days since the last"), f"md:{newest.view.address}", aging=True
        )
    if owed and group.facet in facets.OWED:
        opened, late = len(owed), sum(t.overdue > 0 for t in owed)
        more = (
            Markup('<a class="pm-late" href="#overdue"><span data-count="overdue">{}</span> overdue</a>').format(words.number(late))
            if late
            else Markup("")
        )
        yield home.Tile(words.number(opened), words.plural(opened, "action item open", "action items open"), "#open", "open", more)
    elif owed:
        n = counts["undone"]
        more = Markup.escape(words.counted(len(owed), "{} item", "{} items"))
        yield home.Tile(words.number(n), "with open action items", "#undone", "undone", more)


Labels = Mapping[tuple[str, str], Group]
"""The group of each facet and value that has a page."""


def _beside(group: Group, settings: Settings, labels: Labels) -> list[tuple[str, list[tuple[str, str, int, str]]]]:
    """For each facet the values that often stand beside this one: name, address, in how many postmortems and the link to those."""
    found: dict[str, list[tuple[str, str, int, str]]] = {}
    here = addresses.group(settings, group.facet, group.slug)
    for one in group.together:
        if other := labels.get((one.facet, one.value)):
            both = asked.link(here, asked.clause(explore.SCOPED.get(one.facet, one.facet), one.value))
            found.setdefault(one.facet, []).append((facets.label(other), addresses.group(settings, one.facet, other.slug), one.count, both))
    return [(name, found[facet]) for facet, name in facets.MANY.items() if facet in found]


def _value(group: Group, library: Library, settings: Settings, rows: table.Rows, task_rows: tasks.TaskRows, labels: Labels) -> Page:
    shown = rows.of(group.keys)
    filters = table.filters(shown, library.as_of)
    owed = tuple(t for key in group.keys for t in task_rows.of_incident.get(key, ()) if not t.action.closed)
    owed_rows = task_rows.of(owed) if group.facet in facets.OWED else ()
    year = int(group.value) if group.facet == "year" and group.value.isdecimal() else 0
    months = tally.per_month((library.by_key[key] for key in group.keys), library.as_of, year)
    span = f"month of {year}" if year else "of the last 12 months"
    one, label = facets.ONE[group.facet], facets.label(group)
    address = addresses.group(settings, group.facet, group.slug)

    def to(month: str) -> str:
        return asked.link(address, asked.opened(month, library.as_of), asked.COUNTED)

    html = fill(
        "group.html",
        group=group,
        label=label,
        one=one,
        index=addresses.facet(settings, group.facet),
        library=library,
        tiles=tuple(_tiles(group, library, filters, owed)),
        chart=charts.bars(months, f"{one} {label}: incidents in each {span}", to) if any(n for _, n in months) else "",
        span=span,
        beside=_beside(group, settings, labels),
        filters=filters,
        rows=shown if year else shown[:MOST],
        timeline=addresses.timeline(settings),
        columns=rows.columns,
        tasks=owed_rows[:MOST],
        owed=len(owed_rows),
        list=addresses.actions(settings),
        task_filters=tasks.filters(owed_rows),
        task_columns=task_rows.columns,
        left_out=tally.left_out(library, group.keys),
        several=group.facet in facets.SEVERAL,
        many=facets.MANY.get(group.facet, ""),
        mount=explore.mount(settings, rows.columns, about=explore.scope(group.facet, group.value)),
    )
    anchors = (Anchor("Incidents", "incidents", 2), *((Anchor("Open action items", "open-actions", 2),) if owed_rows else ()))
    title, n = f"{one}: {label}", len(group.keys)
    summary = words.counted(n, "{} postmortem", "{} postmortems")
    needs = dress.needs(*dress.PAGES, *dress.EXPLORE)
    return Page(address, title, html, meta={"hide": ["toc"]}, anchors=anchors, summary=summary, needs=needs)


def _facet(facet: str, library: Library, settings: Settings) -> Page:
    found = library.groups[facet]
    months = {g.slug: tally.per_month((library.by_key[key] for key in g.keys), library.as_of) for g in found}
    highest = max((n for counts in months.values() for _, n in counts), default=0)
    lines = [
        (
            facets.label(group),
            addresses.group(settings, facet, group.slug),
            len(group.keys),
            sum(n for _, n in months[group.slug]),
            charts.spark(months[group.slug], f"{facets.label(group)}: incidents in each of the last 12 months", scale=highest),
            max((begun for key in group.keys if (begun := tally.day(library.by_key[key].started))), default=None),
        )
        for group in found
    ]
    html = fill("facet.html", title=facets.MANY[facet], one=facets.ONE[facet], lines=lines, several=facet in facets.SEVERAL)
    n = len(found)
    summary = f"{words.number(n)} {facets.MANY[facet].lower() if n != 1 else facets.ONE[facet].lower()}"
    return Page(addresses.facet(settings, facet), facets.MANY[facet], html, meta={"hide": ["toc"]}, in_nav=facet in facets.IN_NAV,
                summary=summary, needs=dress.needs(*dress.PAGES))  # fmt: skip


def pages(library: Library, settings: Settings, rows: table.Rows, task_rows: tasks.TaskRows) -> tuple[Page, ...]:
    """The page of each facet that has values, followed by the pages of its values."""
    shown = [facet for facet in addresses.FOLDERS if facets.worth_a_page(library.groups.get(facet, ()))]
    labels = {(facet, g.value): g for facet in shown for g in library.groups[facet]}
    made: list[Page] = []
    for facet in shown:
        if facet in facets.MANY:
            made.append(_facet(facet, library, settings))
        made.extend(_value(group, library, settings, rows, task_rows, labels) for group in library.groups[facet])
    return tuple(made)
