"""Collector: a piece of work in, the same done without a search for rubbish out. What stays would be searched again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected(*, once: bool = False) -> Iterator[None]:
    """No search for values that hold only each other, as long as nearly everything that is made is kept; afterwards all is as it was.

    `once` is for a process that does this work and ends: what is there by then is never searched again, nor when the process ends, which
    takes as long as everything that `postmortems --help` does. If the process goes on to do it again after all, the rubbish goes first.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if once:
            gc.freeze()
        if searching:
            gc.enable()
