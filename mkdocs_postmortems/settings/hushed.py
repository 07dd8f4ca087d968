"""Hushed: what is wrong with a file of the house in, the same without the words it quotes out; for a log of a public build."""

import re
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_postmortems.model.problem import Problem

_QUOTED = re.compile(r"`[^`]*`")


def hushed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The place tells who mends it what is meant; names of services and tickets are found by anybody who reads the log."""
    return tuple(
        replace(one, what=_QUOTED.sub("…", one.what), right="correct this row; the internal build says its words")
        if _QUOTED.search(one.what)
        else one
        for one in problems
    )
