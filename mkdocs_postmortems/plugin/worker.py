"""Worker: a copy of the preview's process makes pages at once, and a copy of it builds the whole site and takes its place.

A page is there in a moment and the whole site takes its time, so they are made by two processes, and a page that is saved meanwhile
does not wait. The copy that has built the site knows it as it is now; that is why it goes on, and the one before it ends.
"""

import os
import select
import socket
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from signal import SIGKILL
from typing import NoReturn

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
            os.kill(self.process, SIGKILL)
        self.close()

    def close(self) -> None:
        """Wait for its end."""
        with suppress(OSError):
            os.waitpid(self.process, 0)
        os.close(self.said)
        os.close(self.here)


def work(line: socket.socket, pages: Callable[[], int], whole: Callable[[], None]) -> NoReturn:
    """Answer what is said on the line until its other end is gone. Never returns, and leaves nothing to the code that called it."""
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
            _say(line, b"%d" % _tried(pages))
            building = _begin(line, whole)
        elif building is not None:
            if os.read(building.said, 1):
                os._exit(0)
            building.close()
            building = None
            _say(line, FAILED)


def _begin(line: socket.socket, whole: Callable[[], None]) -> _Building | None:
    """Build in a copy; None in the copy that has come to its end, as the worker from then on."""
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
        if not isinstance(error, SystemExit):
            traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os.write(say, b"\n")
    os.read(wait, 1)
    os.close(say)
    os.close(wait)
    _say(line, WHOLE)
    return None


def _tried(pages: Callable[[], int]) -> int:
    """How many pages were made; none where that went wrong, because the whole build says what is wrong, and in its own words."""
    try:
        return pages()
    except (Exception, SystemExit):
        log.debug("a saved postmortem could not be shown at once", exc_info=True)
        return 0


def _heard(line: socket.socket) -> bytes:
    try:
        return line.recv(LONGEST)
    except OSError:
        return b""


def _say(line: socket.socket, what: bytes) -> None:
    with suppress(OSError):
        line.send(what)
