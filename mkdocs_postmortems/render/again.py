"""Again: one incident of a library in, its page alone out, as the whole edition shows it."""

from collections.abc import Collection, Mapping

from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.memory import Memory
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.publication import Stage
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.render import addresses, incident, questions
from mkdocs_postmortems.render.body import Bodies
from mkdocs_postmortems.render.exports import feet
from mkdocs_postmortems.render.exports.links import folder
from mkdocs_postmortems.render.publication import STAGES
from mkdocs_postmortems.render.shelves import Shelves


def again(
    key: str, library: Library, attachments: Mapping[str, Source], settings: Settings, stage: Stage | None, report: Report,
    beside: Collection[str], memory: Memory | None = None,
) -> tuple[Page, tuple[Problem, ...]]:  # fmt: skip
    """The page of the incident `key`, and what is wrong with its links. `stage` is how far it is on its way to the public.

    `beside` are the addresses of the files of the edition.
    """
    one = library.by_key[key]
    shelves = Shelves(library, settings)
    body = Bodies(library, attachments, settings, memory).of(one, shelves.tasks(key))
    banner = (STAGES[stage], addresses.publication(settings, one.view.address)) if stage else ()
    page = incident.page(one, body, shelves, banner, questions.of(report, one.view.origin))
    above = folder(page.address)
    return feet.footed(page, feet.files(file for file in beside if file.rpartition("/")[0] == above)), body.problems
