"""Home: a library in, its front page and the numbers that lead into it out; every tile is a link to the rows it counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from mkdocs_postmortems.model.library import Library, Task
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, charts, dress, explore, facets, table, tally, views, words
from mkdocs_postmortems.render.templating import fill

NOTHING = Markup("")
MOST = 8
"""Values of a facet named on the home page; the rest stand on the page of the facet."""
NEWEST = 50
"""Rows of the home page that need no script; the pages of the years hold all of them."""
OVERVIEW = (("service", "Services"), ("category", "Causes"), ("tag", "Tags"), ("severity", "Severity"), ("year", "Years"))


@dataclass(frozen=True, slots=True)
class Tile:
    """A number, what it is of, and the address of exactly that many rows."""

    number: str
    label: str
    link: str
    """An anchor of this page (`#recent`) or an address of another one; empty where there is nothing to see."""
    mark: str = ""
    """Where the rows stand on the same page: their mark, so that the script can count them again."""
    more: Markup = NOTHING
    chart: Markup = NOTHING
    aging: bool = False
    """The number grows by one each day."""
    query: str = ""
    """For the same rows, where the page has a list that is searched."""


def later(tasks: Iterable[Task], as_of: date) -> str:
    """Due dates still to come, with how many open action items fall on each: what a browser needs to count late ones again."""
    days = Counter(task.action.due for task in tasks if task.action.due and not task.action.closed and task.action.due >= as_of)
    return " ".join(f"{day}:{n}" for day, n in sorted(days.items()))


Links = Callable[[str], str]
"""The link to the rows that carry a mark; on a page that holds all of them its anchor, elsewhere the address of their list."""


def here(mark: str) -> str:
    """The filter of the same page."""
    return f"#{mark}"


def incidents_tile(counts: Mapping[str, int], to: Links = here, chart: Markup = NOTHING) -> Tile:
    """Incidents of twelve months, with those of the same stretch a year before; `counts` are rows by mark."""
    recent, before = counts.get("recent", 0), counts.get("before", 0)
    if not recent and not before and counts["all"]:
        label = words.plural(counts["all"], "postmortem", "postmortems")
        return Tile(
            words.number(counts["all"]), label, "#incidents" if to is not here else "#all", more=Markup("none dated in the last two years")
        )
    more = (
        Markup('<a href="{}">{} the year before</a>').format(to("before"), words.number(before))
        if before
        else Markup("none the year before")
    )
    label = words.plural(recent, "incident in 12 months", "incidents in 12 months")
    return Tile(words.number(recent), label, to("recent") if recent else "", "recent" if to is here else "", more, chart)


def _tiles(library: Library, settings: Settings, counts: Mapping[str, int], to: Links) -> Iterator[Tile]:
    months = tally.per_month(library.incidents, library.as_of)
    yield incidents_tile(counts, to, charts.spark(months, "Incidents in each of the last 12 months"))
    if any(i.view.record.status for i in library.incidents):
        drafts = sum(bool(i.view.record.status and i.view.record.status.value == "draft") for i in library.incidents)
        n = counts.get("unfinished", 0)
        more = words.counted(drafts, "{} draft", "{} drafts") + f", {words.number(n - drafts)} in review"
        label = words.plural(n, "draft or review open", "drafts and reviews open")
        yield Tile(words.number(n), label, to("unfinished") if n else "", more=Markup.escape(more if n else ""))
    if library.tasks:
        address = f"md:{addresses.actions(settings)}"
        opened = sum(not t.action.closed for t in library.tasks)
        late = sum(t.overdue > 0 for t in library.tasks)
        more = Markup('<a{} data-late="{}" data-later="{}" href="{}#overdue">{} overdue</a>').format(
            Markup(' class="pm-late"') if late else "", late, later(library.tasks, library.as_of), address, words.number(late)
        )
        dated = any(t.action.due and not t.action.closed for t in library.tasks)
        label = words.plural(opened, "action item open", "action items open")
        yield Tile(words.number(opened), label, f"{address}#open" if opened else "", more=more if dated else NOTHING)
    yield from _median(library, to)


def _median(library: Library, to: Links) -> Iterator[Tile]:
    """The time to mitigate; where too few incidents state it, the time to resolve if enough state that."""
    recent = [i for i in library.incidents if "recent" in tally.marks(i, library.as_of)]
    few: Tile | None = None
    for name, label in (("ttm", "median time to mitigate"), ("ttr", "median time to resolve")):
        value, n = tally.middle(i.minutes[name] for i in recent if name in i.minutes)
        of = Markup('<a href="{}">{}</a>').format(to(name), words.counted(n, "{} incident", "{} incidents"))
        if value is not None:
            yield Tile(words.duration(value), label, to(name), "", Markup("of {} in 12 months").format(of))
            return
        if n and not few:
            few = Tile("–", label, to(name), "", Markup("too few to tell: {} in 12 months").format(of))
    if few:
        yield few


def _overview(library: Library, settings: Settings) -> Iterator[tuple[str, str, list[tuple[str, str, int]], int]]:
    """The largest groups of the facets that are asked for most: title, address, values and how many values there are."""
    for facet, title in OVERVIEW:
        if facets.worth_a_page(groups := library.groups.get(facet, ())):
            shown = [(facets.label(g), addresses.group(settings, facet, g.slug), len(g.keys)) for g in groups[:MOST]]
            yield title, addresses.facet(settings, facet), shown, len(groups)


def lists(library: Library, rows: table.Rows) -> tuple[views.Listed, ...]:
    """The rows behind each number of the page that counts some."""
    found = rows.of(i.key for i in library.incidents)
    made = []
    for mark, (slug, title) in tally.LISTS.items():
        keys = tuple(row.key for row in found if mark in row.marks)
        if keys:
            made.append(views.Listed(slug, title, tally.query(mark, library.as_of), keys))
    return tuple(made)


def page(library: Library, settings: Settings, rows: table.Rows, named: tuple[views.Link, ...] = ()) -> Page:
    """The front page of the library; `named` are the views it leads to."""
    everything = rows.of(i.key for i in library.incidents)
    counts = {f.name: f.count for f in table.filters(everything, library.as_of)}
    years = library.groups.get("year", ())
    html = fill(
        "home.html",
        title=settings.title,
        library=library,
        settings=settings,
        addresses=addresses,
        tiles=tuple(_tiles(library, settings, counts, lambda mark: f"md:{addresses.view(settings, tally.LISTS[mark][0])}")),
        views=named,
        mount=explore.mount(settings, rows.columns, rail=True),
        overview=tuple(_overview(library, settings)),
        also=[
            (title, addresses.facet(settings, facet))
            for facet, title in facets.MANY.items()
            if facets.worth_a_page(library.groups.get(facet, ()))
        ],
        rows=everything[:NEWEST],
        older=[(facets.label(g), addresses.group(settings, "year", g.slug), len(g.keys)) for g in years] if everything[NEWEST:] else [],
        undated=sum(not i.started for i in library.incidents),
        timeline=addresses.timeline(settings),
        columns=rows.columns,
        caption=views.ORDERED,
        left_out=tally.left_out(library, (i.key for i in library.incidents)),
        aside=f"md:{addresses.view(settings, tally.LISTS['aside'][0])}",
        dated=any(row.dated for row in everything),
        window=tally.Window(library.as_of),
    )
    anchors = (Anchor("All postmortems", "incidents", 2),) if everything else ()
    n = len(library.incidents)
    summary = words.counted(n, "{} postmortem", "{} postmortems")
    needs = dress.needs(*dress.EXPLORE)
    meta = {"hide": ["toc", "navigation"]}
    return Page(addresses.home(settings), settings.title, html, meta=meta, anchors=anchors, in_nav=True, summary=summary, needs=needs)
