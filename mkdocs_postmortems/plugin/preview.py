"""Preview: the host's server in, the same server out, which shows a saved postmortem at once and the rest of the site when it is built."""

import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from mkdocs_postmortems.plugin import worker
from mkdocs_postmortems.plugin.browsers import Browsers

log = get_plugin_logger("postmortems")

_PATIENCE, _MOMENT = 100, 0.01


class Preview:
    """What is done when a file has changed, in the place of a whole build."""

    def __init__(self, server: LiveReloadServer, pages: Callable[[], int], whole: Callable[[], None]) -> None:
        """`pages` makes those of saved postmortems and says how many there were; `whole` builds the site beside the one that stands."""
        self._server, self._browsers = server, Browsers(server)
        self._pages, self._whole = pages, whole
        self._line: socket.socket | None = None
        self._group = 0
        self._answer, self._asking, self._missed = threading.Event(), False, False
        self._made, self._over = 0, False

    def join(self) -> bool:
        """Be asked by the server; whether a copy of this process holds the edition from now on, so that this one need not."""
        if not self._browsers.known():
            return False
        if isinstance(getattr(self._server.builder, "__self__", None), Preview):
            return False  # another library of this site has it
        if sys.platform == "linux" and threading.active_count() == 1:
            with suppress(OSError):
                self._fork()
        self._server.builder = self.changed
        return self._line is not None

    def changed(self) -> None:
        """Show what was saved; what else depends on it comes later."""
        line = self._line
        if line is None:
            self._in_turn()
            return
        self._answer.clear()
        self._asking = True
        try:
            line.send(worker.CHANGED)
            self._answer.wait()
        except OSError:
            self._line = None
        finally:
            self._asking = False
        if self._line is None:
            self._in_turn()
        elif not self._made and not self._missed:
            self._browsers.rest()
        self._missed = False

    def end(self) -> None:
        """Take the worker and its copies along."""
        self._over = True
        if self._group:
            with suppress(OSError):
                os.killpg(self._group, signal.SIGKILL)
            self._emptied()
            self._group = 0
        root = Path(self._server.root)
        for left in root.parent.glob(f".{root.name}.*"):  # a site that was about to be put in the place of this one
            shutil.rmtree(left, ignore_errors=True)

    def _emptied(self) -> None:
        """Wait until none of the group lives, so that what they held can be taken away; not for ever, where nobody collects the dead."""
        for _ in range(_PATIENCE):
            self._collect()
            try:
                os.killpg(self._group, 0)
            except OSError:
                return
            time.sleep(_MOMENT)

    def _collect(self) -> None:
        """Let those of the group go that have ended: the first worker, and the others where this process is the first of a container."""
        with suppress(OSError):
            while os.waitpid(-self._group, os.WNOHANG)[0]:
                pass

    def _fork(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        sys.stdout.flush()
        sys.stderr.flush()
        number = os.fork()
        if number == 0:
            ours.close()
            self._server.socket.close()  # or the port stays taken when the server is killed
            os.setpgid(0, 0)  # an interrupt of the terminal is for the server, which takes this group along
            worker.work(theirs, self._pages, self._whole)
        theirs.close()
        with suppress(OSError):
            os.setpgid(number, number)
        self._line, self._group = ours, number
        threading.Thread(target=self._listen, args=(ours,), daemon=True).start()

    def _listen(self, line: socket.socket) -> None:
        while True:
            try:
                said = line.recv(worker.LONGEST)
            except OSError:
                said = b""
            if not said:
                break
            if said == worker.WHOLE:
                self._collect()
                self._reload()
            elif said == worker.FAILED:
                log.error("the site could not be built again: what was saved is on its page, and everything else is as it was before")
            else:
                self._made = int(said)
                self._answer.set()
        self._lost()

    def _lost(self) -> None:
        """Go on without the worker, whose number may be given to somebody else."""
        self._line = None
        if self._group and not self._over:
            self._collect()
            self._group = 0
            log.info("the process that shows saved postmortems at once has ended; the site is built whole from now on")
        self._answer.set()

    def _reload(self) -> None:
        """Tell browsers that everything is new."""
        if self._asking:
            self._missed = True  # the server is about to tell them anyhow
            return
        self._browsers.reload()
        log.info("the whole site is new: browsers reload")

    def _in_turn(self) -> None:
        """One after the other by this process alone: the page, and when nothing was saved since, the site."""
        if worker.tried(self._pages):
            self._browsers.again()
            return
        wanted = self._browsers.rest()
        self._whole()
        self._browsers.expect(wanted)
