"""Worker: a copy of the preview's process makes pages at once, and a copy of it builds the whole site and takes its place.

A page is there in a moment and the whole site takes its time, so they are made by two processes, and a page that is saved meanwhile
does not wait. The copy that has built the site knows it as it is now; that is why it goes on, and the one before it ends.
"""

import os
import select
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("postmortems")

CHANGED, WHOLE, FAILED = b"changed", b"whole", b"failed"
"""What is said on the line: something was saved; the site is whole again; it could not be built. A number answers the first: pages made."""
LONGEST = 32


@dataclass(frozen=True, slots=True)
class _Building:
    """A copy that builds the whole site."""

    process: int
    said: int
    """It writes a byte here when the site is whole."""
    here: int
    """Closed when the one before it has ended."""

    def stop(self) -> None:
        """Break it off; the site that stands is the one before."""
        with suppress(OSError):
            os.kill(self.process, signal.SIGKILL)
        self.close()

    def close(self) -> None:
        """Wait for its end."""
        with suppress(OSError):
            os.waitpid(self.process, 0)
        os.close(self.said)
        os.close(self.here)


def work(line: socket.socket, pages: Callable[[], int], whole: Callable[[], None]) -> NoReturn:
    """Answer what is said on the line until its other end is gone.

    Never returns, whatever happens: the code that called it belongs to a server, which would clear up a site that is still shown.
    """
    try:
        _apart()
        _work(line, pages, whole)
    except BaseException:  # noqa: BLE001 - as said above
        traceback.print_exc()
    finally:
        os._exit(1)


def _apart() -> None:
    """Have nothing to do with the terminal: nobody could answer a question that a plugin asks here, and to ask would stop the process."""
    with suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_RDONLY)
        if nothing:
            os.dup2(nothing, 0)
            os.close(nothing)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)


def _work(line: socket.socket, pages: Callable[[], int], whole: Callable[[], None]) -> NoReturn:
    building: _Building | None = None
    while True:
        here = line.fileno()
        ready, _, _ = select.select([here, building.said] if building else [here], [], [])
        if here in ready:
            said = _heard(line)
            if building:
                building.stop()
            if not said:
                os._exit(0)
            _say(line, b"%d" % tried(pages))
            try:
                building = _begin(line, whole)
            except OSError:  # no process or no pipe is to be had
                building = None
                _say(line, FAILED)
        elif building is not None:
            if os.read(building.said, 1):
                os._exit(0)
            building.close()
            building = None
            _say(line, FAILED)


def _begin(line: socket.socket, whole: Callable[[], None]) -> _Building | None:
    """Build in a copy; None in the copy that has come to its end, as the worker from then on."""
    if threading.active_count() > 1:
        os._exit(0)  # a plugin has begun threads, so no copy can be trusted: the server goes on alone
    said, say = os.pipe()
    wait, here = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process:
        os.close(say)
        os.close(wait)
        return _Building(process, said, here)
    os.close(said)
    os.close(here)
    try:
        whole()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the caller goes on with the site that stands
        if isinstance(error, (SystemExit, ConfigurationError)):
            log.error(str(error))  # noqa: TRY400 - it is what the host says at its end, or of a configuration, and no fault
        else:
            traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    with suppress(OSError):  # the one before may be gone already, and its place is free all the more
        os.write(say, b"\n")
    os.read(wait, 1)
    os.close(say)
    os.close(wait)
    _say(line, WHOLE)
    return None


def tried(pages: Callable[[], int]) -> int:
    """How many pages were made; none where that went wrong, because the whole build says what is wrong, and in its own words."""
    try:
        return pages()
    except (Exception, SystemExit):
        log.info("what was saved cannot be shown at once, and comes with the whole site; the log of `--verbose` says why")
        log.debug("the page that could not be made", exc_info=True)
        return 0


def _heard(line: socket.socket) -> bytes:
    try:
        return line.recv(LONGEST)
    except OSError:
        return b""


def _say(line: socket.socket, what: bytes) -> None:
    with suppress(OSError):
        line.send(what)
