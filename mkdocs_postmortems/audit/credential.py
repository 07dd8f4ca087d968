"""Credential: what one kind of them is known by, and whether a value looks made by chance."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

_CLASSES = ((re.compile(r"[a-z]"), "a"), (re.compile(r"[A-Z]"), "A"), (re.compile(r"\d"), "1"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of credential."""

    id: str
    keys: tuple[str, ...]
    """One of these is in every text that can hold it, so that most texts are passed over."""
    pattern: re.Pattern[str]
    """Its first group, where it has one, is the credential."""
    judge: Callable[[str], bool] | None = None
    """Says of a value that is known by what stands before it whether it looks like a credential."""


def rule(name: str, keys: str, pattern: str, judge: Callable[[str], bool] | None = None) -> Rule:
    """One row of a table of them; the keys stand in one text with blanks between, a plus for one within a key."""
    return Rule(name, tuple(key.replace("+", " ") for key in keys.split()), re.compile(pattern), judge)


def jumbled(value: str) -> bool:
    """Whether small and capital letters, figures and signs change so often that no word, version or name of a program is written so."""
    bare = value.rstrip(".,:;!?)*_")
    if len(bare) < 8 or bare.count(".") > 1 or bare.count("/") > 1 or "::" in bare or "\\" in bare:
        return False
    kinds = [_kind(letter) for letter in bare]
    # A capital letter begins a word; one behind a small letter begins the next, as in the names of programs.
    turns = sum(a != b and not (a == "A" and b == "a") for a, b in pairwise(kinds))
    chosen = kinds.count("1") > 1 or any(sign in bare for sign in "!#%^&@$")
    return chosen and {"a", "A", "1"} <= set(kinds) and turns >= 4 and turns * 20 >= len(bare) * 7


def drawn(value: str) -> bool:
    """Whether letters and figures stand as a machine draws them: of both, of many kinds, and no word among them."""
    bare = value.rstrip(".,:;!?)*_=")
    figures, letters = sum(map(str.isdigit, bare)), sum(map(str.isalpha, bare))
    longest = max(map(len, re.findall(r"[a-z]+|[A-Z]+", bare)), default=0)
    return figures > 2 and letters > 2 and len(set(bare)) > 7 and longest < max(9, len(bare) // 3)


def _kind(letter: str) -> str:
    return next((name for pattern, name in _CLASSES if pattern.match(letter)), "-")
