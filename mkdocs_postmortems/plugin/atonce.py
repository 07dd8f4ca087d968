"""At once: a postmortem that was saved in, its page written where the preview shows it, long before the whole site is built again."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.commands import build
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import InclusionLevel

from mkdocs_postmortems import keep, sources, study
from mkdocs_postmortems.edited import edited
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.site import Page, Site
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.standing import Standing
from mkdocs_postmortems.plugin import report
from mkdocs_postmortems.plugin.edition import Edition, Host
from mkdocs_postmortems.plugin.page import LibraryPage
from mkdocs_postmortems.settings import configurations

log = get_plugin_logger("postmortems")

MOST = 12
"""So many saved files are shown at once; after a change of branch the whole site is what everybody waits for."""
_COARSE = 2_000_000_000
"""Nanoseconds by which the clock of a disk may be behind ours."""


def of(edition: Edition | None, since: int) -> "AtOnce | None":
    """What a preview keeps of a build that has come to its end; None where pages of it are not made one by one."""
    if edition is None or edition.standing is None or edition.host is None:
        return None
    return AtOnce(edition, edition.standing, edition.host, since)


class AtOnce:
    """The site of a preview as it stands, and its pages made again one by one."""

    def __init__(self, edition: Edition, standing: Standing, host: Host, since: int) -> None:
        """`since` is when the sources were read, in nanoseconds."""
        self.edition, self.standing, self._host = edition, standing, host
        self._since = since - _COARSE
        self._configured = self._configuration()
        edition.site = Site((), (), ())  # the files are on the disk
        if edition.embedding is not None:
            edition.embedding.end()

    def pages(self, say: Callable[[tuple[Problem, ...], str], None]) -> int:
        """Write the pages of postmortems that were saved since the last time, and `say` what is wrong with them; how many there were.

        0 where everything has to be built before anything can be seen: a new file, one that is not an incident any more, another address,
        another configuration, which may say for whom the site is.
        """
        began = time.perf_counter()
        now = time.time_ns()
        changed = tuple(self._changed())
        self._since = now - _COARSE
        if not changed or len(changed) > MOST or self._configuration() != self._configured:
            return 0
        with keep.uncollected():  # to look through a whole library takes longer than to make a page of it
            again = edited(self.standing, changed, study.memory(self.edition.shelf, self.edition.settings))
        self.standing = again.standing
        say(again.problems, report.folder(self.edition.settings, self.edition.where))
        shown = sum(self._written(page) for page in again.pages)
        if shown:
            names = ", ".join(one.path for one in changed)
            log.info(f"{names}: on its page after {time.perf_counter() - began:.1f} s; the rest of the site follows")
        return shown

    def _configuration(self) -> bytes:
        try:
            return b"\0".join(one.read_bytes() for one in configurations(Path(self._host.config.config_file_path or "")))
        except OSError:
            return b""

    def _changed(self) -> Iterator[Source]:
        for source in self.standing.sources:
            if source.role is not Role.INCIDENT or source.code:
                continue
            try:
                seen = Path(source.file).stat()
            except OSError:
                continue  # it is gone, and so is its page when the whole site is built
            if seen.st_mtime_ns < self._since and seen.st_size == len(source.data):
                continue
            fresh = sources.again(source, self.edition.settings)
            if fresh.data != source.data and fresh.role is source.role and not fresh.code:
                yield fresh

    def _written(self, page: Page) -> bool:
        """Take the page through the host's own steps and every plugin, to the place that the preview shows."""
        edition, host = self.edition, self._host
        file = edition.links.places.get(page.address)
        if file is None or not isinstance(file.page, LibraryPage):
            return False
        edition.by_address[page.address] = page
        # The host remembers where it has built the page, and that folder has been put in the place of the site since.
        file.abs_dest_path = str(Path(host.config.site_dir) / file.dest_uri)
        pages = host.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        build._populate_page(file.page, host.config, host.files)  # noqa: SLF001 - the host has no other name for its step
        build._build_page(file.page, host.config, pages, host.nav, host.env)  # noqa: SLF001 - as above
        return True
