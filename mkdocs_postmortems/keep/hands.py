"""Hands: things to do in, the bytes that each of them gives out, done by all cores of the machine or by one."""

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import IO, TypeVar

T = TypeVar("T")

LEAST = 64
"""Things to do below which a second process costs more than it brings."""
_MOST = 8
_SIZE = 8


def cores() -> int:
    """How many processes may work at once: one where a copy of this process could not be trusted to go on."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1  # a lock that another thread holds is held in the copy for ever
    return min(_MOST, len(os.sched_getaffinity(0)))


def spread(work: Callable[[T], bytes], things: Sequence[T], hands: int | None = None) -> dict[int, bytes]:
    """By place what `work` gives for the things that other processes have done; the caller does those that are missing.

    The copies of this process see everything that it sees and change nothing in it. Whatever goes wrong in one of them, from an
    exception to a full disk, shows in the caller, which does the same work again. Breaking off takes them along.
    """
    most = cores() if hands is None else hands
    if most < 2 or len(things) < LEAST:
        return {}
    # Before there are copies, which then have what it took to do the first: each would compile its own expressions.
    found = {0: work(things[0])}
    began: list[tuple[int, IO[bytes]]] = []
    try:
        for hand in range(1, most):
            out: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed below, after its process
            sys.stdout.flush()
            sys.stderr.flush()
            number = os.fork()
            if number == 0:
                _child(work, things, range(hand, len(things), most), out)
            began.append((number, out))
        found |= {at: work(things[at]) for at in range(most, len(things), most)}
        while began:
            number, written = began[-1]
            os.waitpid(number, 0)
            began.pop()
            with written:
                written.seek(0)
                found.update(_parts(written))
    except OSError:
        pass  # no process, no room on the disk: the caller does what is missing
    finally:
        for number, written in began:
            with suppress(OSError):
                os.kill(number, signal.SIGKILL)
                os.waitpid(number, 0)
            written.close()
    return found


def _child(work: Callable[[T], bytes], things: Sequence[T], places: range, out: IO[bytes]) -> None:
    """Do a share and end, without any of the clearing up that belongs to the process this one is a copy of."""
    code = 1
    try:
        above = os.getppid()
        for at in places:
            data = work(things[at])
            out.write(at.to_bytes(_SIZE, "big") + len(data).to_bytes(_SIZE, "big") + data)
            if os.getppid() != above:
                break  # nobody is left to ask for it
        code = 0
    finally:
        with suppress(OSError):
            out.flush()  # what was done before something went wrong is done
        os._exit(code)


def _parts(out: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """What one process has written, up to where it broke off."""
    while len(head := out.read(2 * _SIZE)) == 2 * _SIZE:
        size = int.from_bytes(head[_SIZE:], "big")
        data = out.read(size)
        if len(data) < size:
            return
        yield int.from_bytes(head[:_SIZE], "big"), data
