"""A memory: what an earlier build made of the same things. Whoever asks says everything that the answer depends on."""

from typing import Any, Protocol


class Memory(Protocol):
    """Values under names; a name is as many texts as it takes."""

    def recall(self, *name: str) -> Any:
        """The value that was noted under a name; None where there is none."""

    def note(self, value: object, *name: str) -> None:
        """Note a value for the next build."""
