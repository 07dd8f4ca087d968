"""Edition: the library and its attachments in, every page and file of the site out. The front door of the room."""

from collections.abc import Collection, Mapping

from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.insights import Insights
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.memory import Memory
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.publication import Publications
from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Asset, Page, Site
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.told import Told, unheard
from mkdocs_postmortems.render import best, data, dress, glossary_page, grammar, incident, indexes, insight, questions, queue, review_page
from mkdocs_postmortems.render.body import Bodies
from mkdocs_postmortems.render.contents import contents
from mkdocs_postmortems.render.exports import PUBLIC, Exports
from mkdocs_postmortems.render.publication import Desk
from mkdocs_postmortems.render.shelves import Shelves


def site(
    library: Library,
    attachments: Mapping[str, Source],
    settings: Settings,
    publications: Publications | None = None,
    finds: Finds | None = None,
    shown: Collection[str] = PUBLIC,
    insights: Insights | None = None,
    report: Report | None = None,
    *,
    staff: bool = False,
    memory: Memory | None = None,
    told: Told = unheard,
) -> Site:
    """All pages and files of one edition. `attachments` are by path below the source folder; only those a page shows are copied.

    `publications` is what reviewers are shown beside it; None for an edition that has nobody to show it to. `finds` is what queries
    see of the library; without it the pages have no data to search. `shown` are the fields that its data may hold. `insights` are its
    numbers; without them it has no pages of numbers. `report` is what its
    authors are asked. `staff` says that the edition withholds nothing from those who work on the
    postmortems, so that it has pages for their work. `memory` is what earlier builds of it made with the same settings.
    `told` hears how far the work is.
    """
    bodies = Bodies(library, attachments, settings, memory)
    shelves = Shelves(library, settings)
    desk = Desk(publications, library, settings) if publications else None
    pages: list[Page] = []
    problems: list[Problem] = []
    used: set[str] = set()
    articles: dict[str, str] = {}
    for number, one in enumerate(library.incidents, 1):
        told("pages", number, len(library.incidents))
        body = bodies.of(one, shelves.tasks(one.key))
        pages.append(incident.page(one, body, shelves, desk.banner(one) if desk else (), questions.of(report, one.view.origin)))
        if desk:
            pages.extend(desk.pages(one, body))
        problems.extend(body.problems)
        used |= body.attachments
        if settings.feeds == "full":
            articles[one.key] = body.html
    first = (*indexes.pages(library, settings, finds), glossary_page.page(library, settings))
    numbers: tuple[Asset, ...] = ()
    if insights is not None:
        first, numbers = (*first, *insight.pages(insights, library, settings)), insight.assets(insights, settings)
    if desk and publications:
        first = (*first, queue.page(publications, library, settings))
    if staff:
        first = (*first, *review_page.pages(library, settings, publications, questions.problems(report)))
    copied = [Asset(settings.under_base(path), attachments[path].data or None, attachments[path].file) for path in sorted(used)]
    copied += desk.images() if desk else []
    found = (
        (*grammar.scripts(finds.schemas), *data.scripts(finds, dress.FOLDER), *best.scripts(finds.texts(), dress.FOLDER)) if finds else ()
    )
    assets = (*_dress(publication=desk is not None), *found, *numbers, *copied)
    exported = Exports(library, settings, shown).made((*first, *pages), (one.address for one in assets), articles)
    return Site(contents(exported.pages, settings), (*assets, *exported.assets), (*problems, *exported.problems))


def _dress(*, publication: bool) -> tuple[Asset, ...]:
    """Styles and scripts; what styles publication pages only where there are some."""
    every = (*dress.INCIDENT, *dress.ACTIONS, *dress.LIST, dress.EXTRA, dress.BEST, dress.LUNR)
    return dress.assets(*every, *(dress.PUBLICATION if publication else ()))
