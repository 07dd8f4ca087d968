"""Later: how the blocks of a text are made in, the blocks out once somebody asks for them. Most texts that were kept are never asked."""

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from mkdocs_postmortems.model.document import Block


class Later(Sequence[Block]):
    """Blocks that are made at the first look at them; equal to those that were made at once."""

    def __init__(self, make: Callable[[], tuple[Block, ...]]) -> None:
        """`make` is called once at most."""
        self._make: Callable[[], tuple[Block, ...]] | None = make
        self._blocks: tuple[Block, ...] = ()

    def _made(self) -> tuple[Block, ...]:
        if self._make is not None:
            self._blocks, self._make = self._make(), None
        return self._blocks

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, at: int | slice) -> Block | tuple[Block, ...]:
        return self._made()[at]

    def __len__(self) -> int:
        return len(self._made())

    def __iter__(self) -> Iterator[Block]:
        return iter(self._made())

    def __eq__(self, other: object) -> bool:
        return self._made() == tuple(other) if isinstance(other, (Later, tuple)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._made())
