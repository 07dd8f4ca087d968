"""Ailment: one thing about a set-up that would go wrong, where it stands and what would be right."""

from dataclasses import dataclass

from mkdocs_postmortems.model.problem import Level


@dataclass(frozen=True, slots=True)
class Ailment:
    """What the doctor has to say to one place."""

    name: str
    """Short and stable, for machines: `quiet-strict`."""
    level: Level
    place: str
    """`file:line`, a file, or what is installed."""
    what: str
    right: str

    def __str__(self) -> str:
        return f"{self.level.value}: {self.place}: {self.what}: {self.right} [{self.name}]"
