"""Share: independent work in, its values out, in order, worked out by all cores of the machine. Nothing of it is kept."""

import copyreg
import io
import os
import pickle
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from mkdocs_postmortems.keep.hands import spread
from mkdocs_postmortems.model.told import Told, unheard

T = TypeVar("T")
R = TypeVar("R")


def share(work: Callable[[T], R], things: Sequence[T], what: str = "", /, told: Told = unheard) -> tuple[R, ...]:
    """As of `model.share.Share`. What another process could not do, or could not hand over, is worked out here."""
    here: dict[int, R] = {}
    mine = os.getpid()

    def written(at: int) -> bytes:
        if what:
            told(what, at + 1, len(things))
        value = work(things[at])
        if os.getpid() != mine:
            return _bytes(value)
        here[at] = value
        return b""

    there = spread(written, range(len(things)))
    for at in range(len(things)):
        if at in here:
            continue
        # Let go of one by one: the bytes of all and what is made of them would be in memory at once.
        if not (data := there.pop(at, b"")):
            written(at)
            continue
        try:
            # Read by the parent of the process that wrote it, from a file that never had a name.
            here[at] = pickle.loads(data)  # noqa: S301  nobody else's bytes
        except Exception:  # noqa: BLE001  what a value does while it is put together again may raise anything
            written(at)
    return tuple(here[at] for at in range(len(things)))


class _Pickler(pickle.Pickler):
    """Knows mappings that cannot be changed, too."""

    dispatch_table = copyreg.dispatch_table | {MappingProxyType: lambda one: (_shut, (dict(one),))}


def _shut(rows: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(rows)


def _bytes(value: Any) -> bytes:
    out = io.BytesIO()
    try:
        _Pickler(out, pickle.HIGHEST_PROTOCOL).dump(value)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return b""
    return out.getvalue()
