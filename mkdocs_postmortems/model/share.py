"""Share: things to do in, what comes of each out, in order; whoever builds an edition says by how many hands it is done."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Share(Protocol):
    """Does the same work to many things that know nothing of one another."""

    def __call__(self, work: Callable[[T], R], things: Sequence[T], what: str = "", /) -> tuple[R, ...]:
        """What `work` gives for each thing, in their order, however many hands there were; `what` is a word for it, as of `Told`."""


def by_one(work: Callable[[T], R], things: Sequence[T], what: str = "", /) -> tuple[R, ...]:  # noqa: ARG001 - as of Share
    """One after the other."""
    return tuple(map(work, things))
