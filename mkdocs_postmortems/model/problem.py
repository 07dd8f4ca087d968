"""A problem is a value: where it is, what is wrong, what would be right, and under which code it is explained."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How much a problem weighs: an error stops a public build and fails `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst, so that a plain sort puts errors first."""
        return ("error", "warning", "info").index(self.value)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an author, an editor or a build should know about one line of one file."""

    code: str
    """A key of `model.codes.CODES`, such as `PM001`."""
    path: str
    """The file, as a POSIX path relative to the source folder; empty for the library as a whole."""
    line: int
    """Counted from 1; 0 where the problem has no line."""
    what: str
    """What is wrong. Quotes a value only where the value may be shown to whoever reads a build log."""
    right: str
    """What would be right, in the words an author can follow."""
    level: Level

    @property
    def named(self) -> bool:
        """Whether the path is that of a file, and not what `unnamed` made of one."""
        return not _UNNAMED.fullmatch(self.path)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.what}, {self.right} [{self.code}]" if self.right else f"{place}{self.what} [{self.code}]"


_UNNAMED = re.compile(r"(?:postmortem|page) no\. \d+")


def unnamed(kind: str, number: int) -> str:
    """What stands for a postmortem or a page whose name a log must not say: its number in order of path, which the ledger explains."""
    return f"{kind} no. {number}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by path, line, weight and code: the same list whatever order the rooms worked in."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.level.rank, p.code, p.what)))


def at_levels(problems: Iterable[Problem], levels: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems at the levels a user gave their codes; those set to `off` are left out."""
    kept = (p for p in problems if levels.get(p.code) != "off")
    return tuple(replace(p, level=Level(levels[p.code])) if p.code in levels else p for p in kept)
