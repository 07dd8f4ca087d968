"""Browsers: the host's server in, what it tells those that show one of its pages: wait, reload, or that nothing is new."""

# ruff: noqa: SLF001 - the host's server has no other names for these; one that has lost them is left as it is

import time
from typing import Any

from mkdocs.livereload import LiveReloadServer

_NAMES = ("_epoch_cond", "_wanted_epoch", "_visible_epoch", "_rebuild_cond", "_want_rebuild")
_ERRORS = ("error_handler", "_inject_js_into_html", "_watched_paths")


class Browsers:
    """Those of one server."""

    def __init__(self, server: LiveReloadServer) -> None:
        """The server may already run."""
        self._server: Any = server

    def known(self) -> bool:
        """Whether this server can be told anything."""
        return all(hasattr(self._server, name) for name in _NAMES)

    def reload(self) -> None:
        """Everything is new."""
        with self._server._epoch_cond:
            self._server._wanted_epoch = self._server._visible_epoch = max(self._server._visible_epoch + 1, round(time.monotonic() * 1_000))
            self._server._epoch_cond.notify_all()

    def rest(self) -> int:
        """Nothing is new yet, so none has to wait; gives what `expect` takes."""
        with self._server._epoch_cond:
            wanted: int = self._server._wanted_epoch
            self._server._wanted_epoch = self._server._visible_epoch
            self._server._epoch_cond.notify_all()
        return wanted

    def expect(self, wanted: int) -> None:
        """Something is new as soon as the server is done."""
        self._server._wanted_epoch = wanted

    def stay(self) -> None:
        """Have a browser wait where no page is, too: an edit may take the address of a postmortem away, and the next one bring it back."""
        server = self._server
        if not (self.known() and all(hasattr(server, name) for name in _ERRORS)):
            return
        told = server.error_handler

        def page(code: int) -> bytes | None:
            said: bytes | None = told(code)
            if code != 404 or not server._watched_paths:
                return said
            found: bytes = server._inject_js_into_html(b"404 Not Found" if said is None else said, server._visible_epoch)
            return found

        server.error_handler = page

    def again(self) -> None:
        """Let the server come back when it is done, as if a file had changed."""
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()
