"""Keys: views in, each with a name of its own out, and a problem for every id that two files claim."""

from dataclasses import replace

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.model.view import View

_DERIVED = ("file name", "derived")


def keyed(views: tuple[View, ...]) -> tuple[tuple[tuple[str, View], ...], tuple[Problem, ...]]:
    """Each view with its key, in order of path, whatever order they came in.

    Ids are compared without regard to case, as people write them in references. An id that an author wrote goes before one that
    was taken from a file name; two written ones are a problem (PM211), two that are parts of file names a lesser one, and two whole
    file names are none.
    """
    ordered = sorted(views, key=lambda view: (view.path, view.address))
    claims: dict[str, list[View]] = {}
    for view in ordered:
        claims.setdefault(fold(_name(view)), []).append(view)
    taken, keys, problems = set(claims), dict[int, str](), list[Problem]()
    for claimed in claims.values():
        first, *others = sorted(claimed, key=_derived)
        keys[id(first)] = _name(first)
        for other in others:
            keys[id(other)] = _free(_name(other), taken)
            what = f"the id `{_name(other)}` is already that of {first.path}"
            if not _derived(other) and not _derived(first):
                problems.append(problem("PM211", other.path, line_of(other.record, "id"), what, "give one of the two another id"))
            elif _taken_out(other) and _taken_out(first):
                wrong = problem(
                    "PM211", other.path, 0, f"by its file name {what}", "give one of the two another number, or an `id` in its header"
                )
                problems.append(replace(wrong, level=Level.WARNING))
    return tuple((keys[id(view)], view) for view in ordered), tuple(problems)


def line_of(record: Record, field: str, value: str = "") -> int:
    """The line on which a field was written, of several the one that holds `value`; 0 where it is not known."""
    lines = [fact.line for fact in record.facts if fact.field == field and value in (fact.value, fact.written)]
    return next(iter(lines), 0) or next((fact.line for fact in record.facts if fact.field == field), 0)


def stem(path: str) -> str:
    """The file name without its endings."""
    return path.rpartition("/")[2].partition(".")[0]


def _name(view: View) -> str:
    return view.record.id or stem(view.path) or "postmortem"


def _derived(view: View) -> bool:
    origins = [fact.origin for fact in view.record.facts if fact.field == "id"]
    if origins:
        return all(origin in _DERIVED for origin in origins)
    return fold(_name(view)) == fold(stem(view.path))


def _taken_out(view: View) -> bool:
    """Whether its id is a part of its file name, as `PM-12` is of `PM-12-pool.md`; a whole name says nothing, many are called `index`."""
    return _derived(view) and fold(_name(view)) != fold(stem(view.path))


def _free(name: str, taken: set[str]) -> str:
    """The name with the first number that nobody has; notes it as taken."""
    number = 2
    while fold(f"{name}-{number}") in taken:
        number += 1
    taken.add(fold(f"{name}-{number}"))
    return f"{name}-{number}"
