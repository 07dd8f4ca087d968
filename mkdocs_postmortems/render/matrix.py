"""Matrix: the factors of an incident and its action items in, which item answers which factor and how that will be known out."""

import re
from dataclasses import dataclass

from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.record import Factor, Record
from mkdocs_postmortems.model.terms import fold

_LEAD = re.compile(r"^(?:contributing )?(?:factor|cause|f)\s*#?\s*(?=\d+$)")


@dataclass(frozen=True, slots=True)
class Line:
    """One factor, and for each item of the matrix whether it answers it."""

    factor: Factor
    id: str
    """As written; by its place where the author gave none."""
    marks: tuple[bool, ...]

    @property
    def answered(self) -> bool:
        """Whether any item answers it."""
        return any(self.marks)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Factors down, items across."""

    lines: tuple[Line, ...]
    tasks: tuple[Task, ...]
    """The items that answer something, in the order of the text."""
    others: tuple[Task, ...]
    """Those that say of no factor that they answer it."""
    strange: tuple[str, ...]
    """What items say they answer and no factor is called."""

    @property
    def unanswered(self) -> int:
        """Factors that no item answers."""
        return sum(not line.answered for line in self.lines)


def matrix(record: Record, tasks: list[Task]) -> Matrix | None:
    """The matrix; None where no item says what it answers and no factor has a name to be answered by."""
    factors = record.factors or tuple(cause for cause in record.causes if cause.id)
    if not factors or not (any(task.action.addresses for task in tasks) or any(factor.id for factor in factors)):
        return None
    called = [_called(factor, at) for at, factor in enumerate(factors, 1)]
    wanted = {task.number: {_bare(word) for word in task.action.addresses} for task in tasks}
    answering = tuple(task for task in tasks if any(wanted[task.number] & names for names in called))
    lines = tuple(
        Line(factor, factor.id or f"F{at}", tuple(bool(wanted[task.number] & called[at - 1]) for task in answering))
        for at, factor in enumerate(factors, 1)
    )
    known = set().union(*called)
    strange = tuple(dict.fromkeys(word for task in tasks for word in task.action.addresses if _bare(word) not in known))
    return Matrix(lines, answering, tuple(task for task in tasks if task not in answering), strange)


def _called(factor: Factor, place: int) -> set[str]:
    """What an item may call a factor: its id or, where it has none, its place; its title."""
    return {name for name in (_bare(factor.id) if factor.id else str(place), fold(factor.title)) if name}


def _bare(word: str) -> str:
    """`Factor 2`, `F2` and `2` are one name."""
    return _LEAD.sub("", fold(word).strip())
