"""The plugin: builds one edition before any other plugin reads a file, then hands its pages to the host."""

import logging
import math
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.model.problem import Level, at_levels, in_order
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.plugin import aside, atonce, closed, handover, head, listing, placing, report, search, stage
from mkdocs_postmortems.plugin.chosen import settings_of, watched, where_of
from mkdocs_postmortems.plugin.edition import Edition, Host
from mkdocs_postmortems.plugin.embedding import Embedding
from mkdocs_postmortems.plugin.front import fronted
from mkdocs_postmortems.plugin.kept import folders
from mkdocs_postmortems.plugin.links import Links
from mkdocs_postmortems.plugin.options import PostmortemsConfig
from mkdocs_postmortems.plugin.page import LibraryPage, adopt
from mkdocs_postmortems.plugin.progress import Progress
from mkdocs_postmortems.plugin.serving import Serving
from mkdocs_postmortems.plugin.shell import Shell, squeezed
from mkdocs_postmortems.settings import placed

log = get_plugin_logger("postmortems")

_OPTION = "PM902"
_BUILD = ("build", "serve", "gh-deploy")
"""Commands that make a site. Others, as `mike` does, only ask how it is configured, and must find it as it is written."""


class PostmortemsPlugin(Serving, BasePlugin[PostmortemsConfig]):  # type: ignore[no-untyped-call] # the host's own hook is untyped
    """`postmortems` in the `plugins` of a site."""

    nav: Navigation
    shell: Shell

    def __init__(self) -> None:
        super().__init__()
        self.builds, self.live, self.since = True, False, 0
        self.written, self.rest = 0, search.Rest()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Being asked this is what makes the host keep this object from one build of a preview to the next."""
        self.whole, self.builds = command != "serve" and not dirty, command in _BUILD
        self.live = command == "serve" and not dirty
        if command == "serve":
            self.shelves.live()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, redact, relate and render, before the host has looked at a single file; stop here if a public edition is not clean."""
        self._clear()
        self.progress, self.written = Progress(shown=not self.quiet and log.isEnabledFor(logging.INFO)), 0
        if not self.builds:
            return config
        if sum(isinstance(one, PostmortemsPlugin) for one in config.plugins.values()) > 1:
            raise PluginError("the plugin `postmortems` is listed twice: one library is one entry, with all of its options")
        file = Path(config.config_file_path).resolve() if config.config_file_path else None
        root = file.parent if file is not None else Path.cwd().parent
        where = where_of(self.config.source, root, Path(config.docs_dir))
        chosen, wrong = settings_of(self.config, config, where, root)
        if any(one.level is Level.ERROR for one in wrong):
            # A slip in `audience` or in a list of what is public must not decide what is built.
            report.to_log(log, in_order(placed(wrong, file)), "")
            raise PluginError("nothing was built: the options above have to be mended first")
        self.since = time.time_ns()
        found = sources.walk(where.source, chosen)
        if not any(source.role is Role.INCIDENT for source in found):
            endings = ", ".join(filter(None, chosen.extensions)) + (", or without an ending" if "" in chosen.extensions else "")
            log.warning(f"no postmortem was found in {where.source} (files ending in {endings})")
        try:
            shelf = self.shelves.shelf(self.config.cache, root, chosen, folders(config, where.source))
        except ValueError as error:
            raise PluginError(str(error)) from None
        beside_it = sources.host(Path(config.docs_dir), where.source)
        try:
            once = self.whole and not self.live
            edition = build.edition(found, beside_it, chosen, shelf, stands=self.live, once=once, told=self.progress.told)
        finally:
            self.progress.end()  # after an interrupt, too: the bar would be drawn again below what the host says of it
        if edition.wanted is not None and edition.empty:
            log.info("this public edition shows no postmortem; `postmortems redact FILE` says what keeps one at home")
        site = fronted(edition, Path(config.docs_dir), chosen)
        problems = in_order(placed((*wrong, *site.problems), file))
        self.said.begin(strict=config.strict)
        self.said.say(problems, report.folder(chosen, where))
        self.said.say(tuple(p for p in edition.host.problems if p.level is not Level.INFO), Path(config.docs_dir).name)
        if any(p.level is Level.ERROR and p.code == _OPTION for p in site.problems):
            # Only queries know all their names; what they say of an option weighs as much as what is said of the others above.
            raise PluginError("nothing was built: the options above have to be mended first")
        if edition.wanted is not None and any(p.level is Level.ERROR for p in (*problems, *edition.host.problems)):
            raise PluginError("this edition was not built: mend the errors above; `postmortems ledger` says which file has which number")
        if chosen.home:
            log.info(f"the folder has an index page of its own; the library home is at {chosen.home_address.removesuffix('index')}")
        folder, staged = stage.staged(site.pages)
        embedding = Embedding(edition.open, Path(config.docs_dir), chosen.levels, edition.host.moved) if edition.open is not None else None
        apart = closed.close(config, edition, edition.wanted) if edition.wanted is not None else None
        beside = aside.aside(config) if apart is None and self.whole else None
        if apart is None and beside is None and self.whole and aside.shut(config):
            raise PluginError(f"nothing was built: {config.site_dir} cannot be written; give access to it, or name another place with `-d`")
        by_address = {p.address: p for p in site.pages}
        links, standing = Links({}, Path(config.docs_dir).name), edition.standing
        self.edition = Edition(chosen, where, site, by_address, folder, staged, links, apart, beside, shelf, embedding, standing)
        if embedding is not None:
            embedding.join(config)
        config.watch.extend(str(p) for p in (where.source, *watched(self.config, root, file)) if str(p) not in config.watch)
        handover.dress(site, config)
        return config

    @event_priority(50)
    def _handed_over(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand the pages over, earlier than the plugins that read files (meta, blog, privacy) come to their turn."""
        if self.edition is not None:
            places, problems = handover.hand_over(self.edition.site, self.edition.where, self.edition.staged, files, config)
            self.edition.links = Links(places, self.edition.links.docs)
            if self.edition.embedding is not None:
                self.edition.embedding.places = places
            self.edition.site = replace(self.edition.site, pages=())  # `by_address` has them, and lets go of what is shown
            self.said.say(problems, "")
        return files

    @event_priority(-99)
    def _listed(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the library together in a nav that nobody wrote, when every plugin has added its pages and none has made one (at -100)."""
        if self.edition is not None and config.nav is None:
            listing.listed(self.edition, files, config)
        return files

    on_files = CombinedEvent(_handed_over, _listed)

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - the host's signature
        """Know the navigation as every plugin has left it."""
        self.nav, self.shell = nav, Shell(nav)
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Save the theme from making the same navigation for every postmortem."""
        if self.edition is None:
            return env
        self.edition.host = Host(config, files, self.nav, self.shell.dress(env, config.theme.dirs))
        return self.edition.host.env

    def on_pre_page(self, page: HostPage, *, config: MkDocsConfig, files: Files) -> HostPage:  # noqa: ARG002 - the host's signature
        """Turn the host's page into ours; its place and title in the nav stay."""
        if self.edition is None:
            return page
        made = self.edition.by_address.get(handover.address_of(page.file.src_uri))
        if made is None or self.edition.links.places.get(made.address) is not page.file:
            return page
        home = self.edition.links.places.get(self.edition.settings.home_address)
        section = None if self.shell.lists(page) else self.shell.section(home.page if home is not None else None)
        return adopt(page, made, self.edition.links, section)

    def on_page_content(self, html: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - the host's signature
        """Say which links of one of our pages lead nowhere; only now the host's own pages are known."""
        if self.edition is not None and isinstance(page, LibraryPage):
            folder = report.folder(self.edition.settings, self.edition.where) if page.made.origin else ""
            if not self.alone:
                # A page of a service or a publication that is new with it comes with the rest of the site, which says what does not.
                self.said.say(at_levels(in_order(page.broken), self.edition.settings.levels), folder)
            if self.edition.settings.search != "full":
                self.edition.by_address[page.made.address] = page.release()
        return html

    @event_priority(100)
    def _past_search(self, context: dict[str, Any], *, page: HostPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:  # noqa: ARG002 - the host's signature
        """Spare one of our pages what the search plugin of Material does with each page."""
        if isinstance(page, LibraryPage):
            self.rest.begin(config, page.content or "")
        return context

    @event_priority(-100)
    def _search_again(self, context: dict[str, Any], *, page: HostPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:  # noqa: ARG002 - the same
        self.rest.end()
        return context

    on_page_context = CombinedEvent(_past_search, _search_again)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Name the other forms of one of our pages in its head, after the plugins that draw cards for it."""
        if self.edition is None or not isinstance(page, LibraryPage):
            return output
        self.written += 1
        self.progress.told("writing", self.written, len(self.edition.by_address))
        return squeezed(head.headed(output, page, config), page)

    @event_priority(50)
    def _slim(self, *, config: MkDocsConfig) -> None:
        """Slim the search index before the search plugin writes it."""
        self.progress.end()
        if self.edition is not None:
            search.slim(config, self.edition.by_address.values(), self.edition.links.places, self.edition.settings.search == "full")

    @event_priority(-math.inf)
    def _finish(self, *, config: MkDocsConfig) -> None:
        """When every plugin has written what it writes: audit a closed edition and put it in its place; take the stage away."""
        if self.edition is not None:
            placing.place(self.edition, config, self.progress, log, said=self.whole)
            if not self.edition.shelf.save():
                log.info("nothing was kept for the next build: the folder of `cache` could not be written")
        self.atonce = atonce.of(self.edition, self.since)
        self.said.end()
        self._clear()

    on_post_build = CombinedEvent(_slim, _finish)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing of the edition behind when a build breaks off; say so where the host only says what the disk did."""
        if isinstance(error, OSError) and self.edition is not None and (self.edition.closed or self.edition.aside):
            log.error(f"the site could not be written: {(error.strerror or 'unknown reason').lower()}; the last one stands")
        self._clear()

    def _clear(self) -> None:
        self.progress.end()
        if self.edition is not None:
            stage.removed(self.edition.folder)
            if self.edition.closed is not None:
                closed.abandon(self.edition.closed)
            if self.edition.aside is not None:
                stage.removed(self.edition.aside.folder)
            self.edition = None
