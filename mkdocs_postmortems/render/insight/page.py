"""Page: the findings of a library in, the insights pages and their JSON and CSV files out."""

from collections.abc import Callable
from importlib.resources import files as resources

from mkdocs_postmortems.model.counted import FEW, UNCOUNTED_KINDS
from mkdocs_postmortems.model.insights import Cell, Insights, Left, Period, Table
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.metrics import BY_ID
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Asset, Page
from mkdocs_postmortems.render import addresses, dress, facets, glossary_page, words
from mkdocs_postmortems.render.exports import insights_schema
from mkdocs_postmortems.render.exports.links import Links
from mkdocs_postmortems.render.insight import files
from mkdocs_postmortems.render.insight.again import again
from mkdocs_postmortems.render.insight.explained import Explained
from mkdocs_postmortems.render.insight.kept import kept
from mkdocs_postmortems.render.insight.long import long
from mkdocs_postmortems.render.insight.often import often
from mkdocs_postmortems.render.insight.section import Section, Source
from mkdocs_postmortems.render.insight.singular import singular
from mkdocs_postmortems.render.templating import fill

STYLE = "assets/postmortems/insights.css"
TITLE = "Insights"
MOST = 12
"""Rows of a table by service on the page; its CSV has them all."""
_ASKED = {
    "frequency": (), "causes": ("has:cause", "-cause:unknown"), "services": ("has:service",), "budget": ("has:budget",),
    "ttr": ("has:timed-mttr",), **{name: (f"has:timed-{name}",) for name in ("ttd", "tta", "tti", "ttm")},
}  # fmt: skip
"""Metrics whose incidents a query finds: all that were counted and have what the metric is made of."""
_LISTED = "that end before they begin"
"""What is left out for this reason is named one by one: somebody has to mend it."""


def pages(insights: Insights, library: Library, settings: Settings) -> tuple[Page, ...]:
    """The page of the last twelve months and the one of all years; only the latter where the months hold too few to say anything."""
    shown = _shown(insights)
    where = _addresses(insights, settings)
    return tuple(_page(period, shown, where, library, settings) for period in shown)


def assets(insights: Insights, settings: Settings) -> tuple[Asset, ...]:
    """Every number as JSON, every table of the pages as CSV, and their style."""
    at = _file(settings, "insights.json")
    made = [
        Asset(at, files.as_json(insights, Links(settings).file(insights_schema.ADDRESS, at) if "schemas" in settings.exports else "")),
        Asset(STYLE, (resources("mkdocs_postmortems.render") / "assets" / "insights.css").read_bytes()),
    ]
    for period in _shown(insights):
        for found in period.findings.values():
            for name, table in files.tables(found):
                made.append(Asset(_file(settings, f"{period.name}/{files.name(found, name)}"), files.as_csv(table)))
    return tuple(made)


def _shown(insights: Insights) -> tuple[Period, ...]:
    year, every = insights.periods
    same = year.findings["frequency"].keys == every.findings["frequency"].keys
    if year.findings["frequency"].n < FEW:
        return (every,)
    return (year,) if same else (year, every)


def _addresses(insights: Insights, settings: Settings) -> dict[str, str]:
    first, *rest = (period.name for period in _shown(insights))
    return {first: addresses.insights(settings), **{name: addresses.index(settings, f"insights/{name}") for name in rest}}


def _file(settings: Settings, name: str) -> str:
    return settings.under_indexes(f"insights/{name}")


def link_to(library: Library, settings: Settings, recent: bool) -> Callable[[str, str], str]:
    """Addresses of group pages; in the page of twelve months they open with exactly the incidents of those months."""
    paged = {f for f in addresses.FOLDERS if facets.worth_a_page(library.groups.get(f, ()))}
    slugs = {(f, g.value): g.slug for f in paged for g in library.groups[f]}

    def link(facet: str, value: str) -> str:
        slug = slugs.get((facet, value))
        return f"{addresses.group(settings, facet, slug)}{'#recent' if recent else ''}" if slug else ""

    return link


def _page(period: Period, shown: tuple[Period, ...], where: dict[str, str], library: Library, settings: Settings) -> Page:
    source = Source(period, library, settings, link_to(library, settings, period.name == "year"))
    sections = tuple(part for kind in (often, long, kept, again) for part in kind(source)) if library.incidents else ()
    n = period.findings["frequency"].n
    span = f"{period.start} to {period.end}" if period.start else f"up to {period.end}"
    title = TITLE if where[period.name] == addresses.insights(settings) else f"{TITLE}: all years"
    html = fill(
        "insights.html",
        style=STYLE,
        title=title,
        sections=sections,
        counted=_counted(sections, library),
        chips=[(found.id, BY_ID[found.id].title, len(found.keys)) for s in sections for found in s.findings if found.keys],
        n=n,
        span=span,
        left=period.findings["frequency"].left,
        others=[(one.name, where[one.name]) for one in shown if one is not period],
        names={"year": "the last 12 months", "all": "all years"},
        name=period.name,
        metrics=BY_ID,
        tables=files.tables,
        file=lambda found, table: _file(settings, f"{period.name}/{files.name(found, table)}"),
        data=_file(settings, "insights.json"),
        glossary=addresses.glossary(settings),
        explained=Explained(addresses.glossary(settings), glossary_page.metrics(settings)),
        asked={name: source.asked(*parts) for name, parts in _ASKED.items()},
        mend=lambda left: [library.by_key[key] for key in left.keys] if left.reason == _LISTED else [],
        written=_written,
        word=words.plural,
        number=words.number,
        reason=_reason,
        library=library,
        most=MOST,
    )
    anchors = (
        *(Anchor(s.question, s.anchor, 2) for s in sections),
        *((Anchor("The incidents counted", "counted", 2),) if sections else ()),
    )
    summary = words.counted(n, "{} incident counted", "{} incidents counted")
    return Page(where[period.name], title, html, anchors=anchors, in_nav=title == TITLE, summary=summary, needs=dress.needs(*dress.PAGES))


def _counted(sections: tuple[Section, ...], library: Library) -> list[tuple[object, tuple[str, ...]]]:
    """Each incident that any number counts, with the numbers it is counted in."""
    marks: dict[str, list[str]] = {}
    for section in sections:
        for found in section.findings:
            for key in found.keys:
                marks.setdefault(key, []).append(found.id)
    return [(incident, tuple(marks[incident.key])) for incident in library.incidents if incident.key in marks]


def _reason(left: Left) -> str:
    """Why something is not counted, in the number of what it stands for: `1 near miss`."""
    one = next((kind for kind, many in UNCOUNTED_KINDS.items() if many == left.reason), "") if left.n == 1 else ""
    return words.kind(one) if one else singular(left.reason) if left.n == 1 else left.reason


def _written(row: tuple[Cell, ...], place: int, table: Table, found_id: str) -> str:
    """A cell of a table of numbers: minutes as people say them; what is not known, or is of too few values, as a dash."""
    cell, column = row[place], table.columns[place]
    if cell is None or (column in _MIDDLE and "n" in table.columns and _few(row[table.columns.index("n")])):
        return "–"
    if isinstance(cell, (int, float)) and found_id in _MINUTES and column in (*_MIDDLE, "low", "high"):
        return words.duration(cell)
    return f"{cell:g}" if isinstance(cell, (int, float)) else cell


def _few(n: Cell) -> bool:
    return isinstance(n, (int, float)) and n < FEW


_MIDDLE = ("median", "q1", "q3", "p90")
_MINUTES = frozenset(("ttd", "tta", "tti", "ttm", "ttr", "fault_to_detect", "detected_to_resolved", "impact"))
