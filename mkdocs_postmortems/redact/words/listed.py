"""Listed: the name of a word list in, its words out. The lists stand in `words.toml`."""

import tomllib
from functools import cache
from pathlib import Path


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def listed(name: str) -> frozenset[str]:
    """The words of one list; raises KeyError where there is none of this name."""
    return frozenset(_lists()[name].split())


def phrases(name: str) -> frozenset[str]:
    """The same for a list of one entry a line, each of one word or several."""
    return frozenset(_lists()[name].strip().split("\n"))
