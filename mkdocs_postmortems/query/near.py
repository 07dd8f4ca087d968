"""Near: a word that is not known and those that are in, the one that was probably meant out; the same in the browser."""

from collections.abc import Container, Iterable

from mkdocs_postmortems.model.expression import Expression
from mkdocs_postmortems.query.letters import key, tight

_LONG = 40
"""Characters from which on a word is no slip of another one."""
_SHORT = 4
"""Up to so many characters one slip is allowed, beyond two."""
_ELSEWHERE = Expression(r"\(*([^=<>!:()]+)(==?|!=|[<>]=?|:)([^)]+)\)*")
"""A field and a value as other languages write them: with a sign between them, or in brackets."""


def near(word: str, known: Iterable[str]) -> str:
    """The first of the known words with the fewest slips, else the first that begins with the word; empty where none is near."""
    wanted = key(word)
    if not 2 <= len(wanted) <= _LONG:
        return ""
    most = 1 if len(wanted) <= _SHORT else 2
    best, fewest, begins = "", most + 1, ""
    for name in known:
        other = key(name)
        if not begins and other.startswith(wanted):
            begins = name
        if abs(len(other) - len(wanted)) < fewest:
            slips = distance(wanted, other)
            if slips < fewest:
                best, fewest = name, slips
    return best or begins


def elsewhere(raw: str, fields: Container[str]) -> str:
    """`severity=1` and `(service:dns` as they are written here; empty for everything that names none of the fields so."""
    found = _ELSEWHERE.fullmatch(raw)
    if found is None or tight(found[1]) not in fields:
        return ""
    sign = found[2] if found[2][0] in "<>" else ""
    return f"{'-' if found[2] == '!=' else ''}{found[1]}:{sign}{found[3]}"


def distance(a: str, b: str) -> int:
    """How many letters have to be put in, taken out, changed or swapped with the next."""
    before, row = list[int](), list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        two, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, two[j - 2] + 1)
            row.append(cost)
    return row[len(b)]
