"""Named: what somebody typed and the names of postmortems in, the one that is meant out; a slip is answered with the nearest."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import click

from mkdocs_postmortems.model.terms import fold

_T = TypeVar("_T")


def meant(name: str, known: Iterable[tuple[_T, str, tuple[str, ...]]]) -> _T:
    """The one with that path or name, as it is written before any with other capitals; raises click.UsageError where it is not one.

    Each has a path and names; the stem of its file is one of them.
    """
    all_of = [(one, path, (Path(path).stem, *names)) for one, path, names in known]
    for found in (
        [(one, path) for one, path, _ in all_of if path == name],
        [(one, path) for one, path, names in all_of if name in names],
        [(one, path) for one, path, names in all_of if fold(name) in map(fold, names)],
    ):
        if len(found) == 1:
            return found[0][0]
        if found:
            raise click.UsageError(f"{name} could be any of {', '.join(path for _, path in found)}: give the path of one")
    written = {fold(word): word for _, path, names in all_of for word in (path, *names)}
    near = get_close_matches(fold(name), written, 1)
    hint = f"; did you mean {written[near[0]]}?" if near else "; `postmortems query` lists them all"
    raise click.UsageError(f"{name}: no postmortem of the library has this file name or id{hint}")
