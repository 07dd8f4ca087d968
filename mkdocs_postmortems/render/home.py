"""Home: a library in, its front page and the numbers that lead into it out; every tile is a link to the rows it counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, charts, facets, table, tally, words
from mkdocs_postmortems.render.templating import fill

NOTHING = Markup("")
MOST = 8
"""Values of a facet named on the home page; the rest stand on the page of the facet."""
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


def later(library: Library) -> str:
    """Due dates still to come, with how many open action items fall on each: what a browser needs to count late ones again."""
    days = Counter(
        task.action.due for task in library.tasks if task.action.due and not task.action.closed and task.action.due >= library.as_of
    )
    return " ".join(f"{day}:{n}" for day, n in sorted(days.items()))


def incidents_tile(filters: Iterable[table.Filter], chart: Markup = NOTHING) -> Tile:
    """Incidents of twelve months, with those of the same stretch a year before."""
    counts = {f.name: f.count for f in filters}
    recent, before = counts.get("recent", 0), counts.get("before", 0)
    if not recent and not before and counts["all"]:
        return Tile(
            str(counts["all"]),
            words.plural(counts["all"], "postmortem", "postmortems"),
            "#all",
            more=Markup("none dated in the last two years"),
        )
    more = Markup('<a href="#before">{} the year before</a>').format(before) if before else Markup("none the year before")
    link = "#recent" if recent else ""
    return Tile(str(recent), words.plural(recent, "incident in 12 months", "incidents in 12 months"), link, "recent", more, chart)


def _tiles(library: Library, settings: Settings, filters: tuple[table.Filter, ...]) -> tuple[Tile, ...]:
    counts = {f.name: f.count for f in filters}
    months = tally.per_month(library.incidents, library.as_of)
    tiles = [incidents_tile(filters, charts.spark(months, "Incidents in each of the last 12 months"))]
    if any(i.view.record.status for i in library.incidents):
        drafts = sum(bool(i.view.record.status and i.view.record.status.value == "draft") for i in library.incidents)
        n = counts.get("unfinished", 0)
        more = words.plural(drafts, "{} draft", "{} drafts").format(drafts) + f", {n - drafts} in review"
        tiles.append(
            Tile(
                str(n),
                words.plural(n, "draft or review open", "drafts and reviews open"),
                "#unfinished" if n else "",
                "unfinished",
                Markup.escape(more),
            )
        )
    if library.tasks:
        address = f"md:{addresses.actions(settings)}"
        opened = sum(not t.action.closed for t in library.tasks)
        late = sum(t.overdue > 0 for t in library.tasks)
        more = Markup('<a{} data-late="{}" data-later="{}" href="{}#overdue">{} overdue</a>').format(
            Markup(' class="pm-late"') if late else "", late, later(library), address, late
        )
        dated = any(t.action.due and not t.action.closed for t in library.tasks)
        tiles.append(
            Tile(
                str(opened),
                words.plural(opened, "action item open", "action items open"),
                f"{address}#open" if opened else "",
                more=more if dated else Markup(""),
            )
        )
    tiles.extend(_median(library))
    return tuple(tiles)


def _median(library: Library) -> Iterable[Tile]:
    """The time to mitigate; where too few incidents state it, the time to resolve if enough state that."""
    recent = [i for i in library.incidents if "recent" in tally.marks(i, library.as_of)]
    few: Tile | None = None
    for name, label in (("ttm", "median time to mitigate"), ("ttr", "median time to resolve")):
        value, n = tally.middle(i.minutes[name] for i in recent if name in i.minutes)
        of = Markup('<a href="#{}">{}</a>').format(name, words.plural(n, "{} incident", "{} incidents").format(n))
        if value is not None:
            return (Tile(words.duration(value), label, f"#{name}", "", Markup("of {} in 12 months").format(of)),)
        if n and not few:
            few = Tile("–", label, f"#{name}", "", Markup("too few to tell: {} in 12 months").format(of))
    return (few,) if few else ()


def page(library: Library, settings: Settings, rows: table.Rows) -> Page:
    """The front page of the library."""
    shown = rows.of(i.key for i in library.incidents)
    filters = table.filters(shown)
    overview = [
        (
            title,
            addresses.facet(settings, facet),
            [(facets.label(g), addresses.group(settings, facet, g.slug), len(g.keys)) for g in groups[:MOST]],
            len(groups),
        )
        for facet, title in OVERVIEW
        if facets.worth_a_page(groups := library.groups.get(facet, ()))
    ]
    html = fill(
        "home.html",
        title=settings.title,
        library=library,
        settings=settings,
        addresses=addresses,
        tiles=_tiles(library, settings, filters),
        overview=overview,
        also=[
            (title, addresses.facet(settings, facet))
            for facet, title in facets.MANY.items()
            if facet not in dict(OVERVIEW) and facets.worth_a_page(library.groups.get(facet, ()))
        ],
        filters=filters,
        rows=shown,
        columns=rows.columns,
        left_out=tally.left_out(library, (i.key for i in library.incidents)),
        window=tally.Window(library.as_of),
    )
    anchors = (Anchor("All incidents", "incidents", 2),) if shown else ()
    n = len(library.incidents)
    summary = words.plural(n, "{} postmortem", "{} postmortems").format(n)
    return Page(addresses.home(settings), settings.title, html, meta={"hide": ["toc"]}, anchors=anchors, in_nav=True, summary=summary)
