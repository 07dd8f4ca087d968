"""A site's place in; the turn to change it, one process after another, for as long as the block lasts."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def turn(site_dir: Path) -> Iterator[None]:
    """Wait until no other process changes what lies beside `site_dir`; the system ends the turn of one that is killed.

    The lock is on the folder above, so that nothing is left of it. Where folders cannot be locked (Windows, some network disks)
    everybody has a turn, and of two builds that end in one moment one can say that it failed; a whole site stands there all the same.
    """
    if sys.platform == "win32":
        yield
        return
    above = -1
    with suppress(OSError):
        site_dir.parent.mkdir(parents=True, exist_ok=True)
        above = os.open(site_dir.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        fcntl.flock(above, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if above >= 0:
            os.close(above)
