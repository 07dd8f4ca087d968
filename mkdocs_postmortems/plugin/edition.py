"""Edition: everything that lives between the events of one build, and what a preview keeps of it until the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from mkdocs_postmortems import keep
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page, Site
from mkdocs_postmortems.model.standing import Standing
from mkdocs_postmortems.plugin.aside import Aside
from mkdocs_postmortems.plugin.closed import Closed
from mkdocs_postmortems.plugin.embedding import Embedding
from mkdocs_postmortems.plugin.links import Links
from mkdocs_postmortems.settings.places import Places


@dataclass(slots=True)
class Edition:
    """One edition on its way through the host."""

    settings: Settings
    where: Places
    site: Site
    by_address: dict[str, Page]
    folder: Path
    staged: Mapping[str, str]
    links: Links
    """Address of a page, path of an attachment or path of a page of the host to the host's file; filled in `on_files`."""
    closed: Closed | None
    """Where the host really builds, for an edition that withholds something."""
    aside: Aside | None
    """Where the host builds any other edition, so that the last site stands until the new one is whole; None where it builds in place."""
    shelf: keep.Shelf
    embedding: Embedding | None
    standing: Standing | None = None
    """What pages are made of again; None but in a preview of an edition that withholds nothing."""
    host: "Host | None" = None


@dataclass(frozen=True, slots=True)
class Host:
    """What the host had in hand when it built the site."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
