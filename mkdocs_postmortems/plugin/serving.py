"""Serving: what the plugin does while a preview runs; the part of it that a build never meets."""

import gc
from collections.abc import Callable
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger

from mkdocs_postmortems.plugin import kept, stage
from mkdocs_postmortems.plugin.atonce import AtOnce
from mkdocs_postmortems.plugin.browsers import Browsers
from mkdocs_postmortems.plugin.edition import Edition
from mkdocs_postmortems.plugin.preview import Preview
from mkdocs_postmortems.plugin.progress import Progress
from mkdocs_postmortems.plugin.said import Said

log = get_plugin_logger("postmortems")


class Serving:
    """Half a plugin."""

    def __init__(self) -> None:
        self.edition: Edition | None = None
        self.atonce: AtOnce | None = None
        self.preview: Preview | None = None
        self.shelves = kept.Shelves()
        self.whole = self.quiet = False
        self.alone = False
        """Whether pages are made by themselves, before the rest of the site."""
        self.progress, self.said = Progress(shown=False), Said(log)

    @event_priority(-100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:  # noqa: ARG002 - the host's signature
        """Show a saved postmortem before the rest of the site; an edition that withholds something is shown audited or not at all."""
        Browsers(server).stay()
        if self.atonce is not None:
            # Not `builder` itself: another plugin may have put something in front of it.
            self.preview = Preview(server, self._again, partial(self._built, server.builder))
            if self.preview.join():
                self.atonce, self.shelves = None, kept.Shelves()
        return server

    def on_shutdown(self) -> None:
        """Leave no process behind, and nothing of what one was building."""
        if self.preview is not None:
            self.preview.end()
            stage.swept()

    def _again(self) -> int:
        """Make the pages of saved postmortems; the events of a page find the edition where those of a build do."""
        if self.atonce is None:
            return 0
        self.edition, self.progress, self.alone = self.atonce.edition, Progress(shown=False), True
        try:
            return self.atonce.pages(self.said.say_of)
        finally:
            self.edition, self.alone = None, False

    def _built(self, builder: Callable[..., None]) -> None:
        """Build the site beside the one that is shown; that a strict host minds warnings changes nothing when it is in its place."""
        self.whole = self.quiet = True
        self.atonce = None
        gc.collect()  # the site before it goes first: each of these processes is a copy of the one before, with all that was left in it
        try:
            builder()
        except SystemExit as error:
            if self.atonce is None:
                raise
            log.error(str(error))  # noqa: TRY400 - it is what the host says at its end, and no fault
