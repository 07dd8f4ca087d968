"""Progress: what a build says of itself in, a bar on the terminal out that is gone when the work is done; nothing where nobody looks."""

import atexit
import os
import sys
import time

from rich.console import Console
from rich.control import Control
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bar
from rich.segment import ControlType

_LEAST = 50
"""Pieces below which the work is over before a bar is seen."""
_COLUMNS = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
_CLEARED = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))
_PAUSE = 0.1
"""Seconds between two looks of the bar."""


class _Seen(Console):
    """A terminal whose cursor stays: an interrupt may come at any moment, and nobody would bring it back."""

    def show_cursor(self, show: bool = True) -> bool:  # noqa: ARG002 - the library's signature
        """Nothing is hidden, so there is nothing to show."""
        return False


class Progress:
    """One bar at a time."""

    def __init__(self, *, shown: bool) -> None:
        """`shown` says that somebody may look; whether they do is seen by the terminal."""
        self._console = _Seen(stderr=True)
        self._shown = shown and self._console.is_terminal and sys.stderr.isatty()
        self._process = os.getpid()  # copies of this process work too, and only one may draw
        self._bar: Bar | None = None
        self._task = TaskID(0)
        self._what, self._drawn = "", 0.0

    def told(self, what: str, done: int, of: int) -> None:
        """As of `model.told.Told`."""
        if not self._shown or of < _LEAST or os.getpid() != self._process:
            return
        now = time.monotonic()
        if what == self._what and now - self._drawn < _PAUSE and done < of:
            return
        self._drawn = now
        if self._bar is None:
            # No thread of its own: the work is spread over processes, and a process with threads cannot be copied.
            self._bar = Bar(*_COLUMNS, console=self._console, transient=True, auto_refresh=False)
            self._task = self._bar.add_task(what, total=of)
            # Nobody is told of an interrupt while the host writes its pages; the end of the process is.
            atexit.register(self._left)
            self._bar.start()
        self._what = what
        self._bar.update(self._task, description=what, completed=done, total=of)
        self._bar.refresh()

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar, self._what = None, ""
            atexit.unregister(self._left)

    def _left(self) -> None:
        """Take away what still stands when this process ends."""
        if os.getpid() == self._process:
            self.end()
            # What was on its way to the terminal when the interrupt came is written with the next words: these take it away.
            self._console.control(_CLEARED)
