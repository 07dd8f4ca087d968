"""Edition: the library and its attachments in, every page and file of the site out. The front door of the room."""

from collections.abc import Mapping
from importlib.resources import files

from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.publication import Publications
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Asset, Page, Site
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.render import incident, indexes, questions, queue
from mkdocs_postmortems.render.body import Bodies
from mkdocs_postmortems.render.publication import Desk
from mkdocs_postmortems.render.shelves import Shelves

FOLDER = "assets/postmortems"
"""Where styles and script lie below the site."""


def site(
    library: Library, attachments: Mapping[str, Source], settings: Settings, publications: Publications | None = None, report: Report | None = None
) -> Site:
    """All pages and files of one edition. `attachments` are by path below the source folder; only those a page shows are copied.

    `publications` is what reviewers are shown beside it, `report` what authors are asked; None for an edition that has nobody to show it to.
    """
    bodies = Bodies(library, attachments, settings)
    shelves = Shelves(library, settings)
    desk = Desk(publications, library, settings) if publications else None
    pages: list[Page] = []
    problems: list[Problem] = []
    used: set[str] = set()
    for one in library.incidents:
        body = bodies.of(one, shelves.tasks(one.key))
        pages.append(incident.page(one, body, shelves, desk.banner(one) if desk else (), questions.of(report, one.view.origin)))
        if desk:
            pages.extend(desk.pages(one, body))
        problems.extend(body.problems)
        used |= body.attachments
    first = indexes.pages(library, settings)
    if desk and publications:
        first = (*first, queue.page(publications, library, settings))
    copied = [Asset(settings.under_base(path), attachments[path].data or None, attachments[path].file) for path in sorted(used)]
    copied += desk.images() if desk else []
    return Site((*first, *pages), (*_own(publication=desk is not None), *copied), tuple(problems))


def _own(*, publication: bool) -> tuple[Asset, ...]:
    """The style sheet and the script; what styles publication pages only where there are some."""
    folder = files("mkdocs_postmortems.render") / "assets"
    names = ("postmortems.css", "incident.css", *(("publication.css",) if publication else ()))
    styles = b"\n".join((folder / name).read_bytes() for name in names)
    return (
        Asset(f"{FOLDER}.css", styles),
        Asset(f"{FOLDER}.js", (folder / "postmortems.js").read_bytes()),
    )
