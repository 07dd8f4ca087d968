"""Mend: a header that YAML refuses in, the same with the quotes its author left out where no other reading is left, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_postmortems.model.expression import Expression

_ROW = Expression(r"(?P<lead> *(?:- +)*)(?:(?P<key>[A-Za-z_][\w .-]*?) *:(?: +|$))?(?P<value>.*)$", re.ASCII)
_BLOCK = Expression(r"[|>][-+\d]{0,2}\s*(?:#.*)?")
_WHOLE = Expression(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?:#.*)?")
_LIST = Expression(r"\[([^\[\]{}\"'#]*)\]")
_BRACKETS_FIRST = Expression(r"\[[^\[\]]*\] *[^\s#,\]:].*")
"""`[P1] API down`: brackets that hold no list, because words follow."""
_READERS = Expression(
    r"visib|embargo|sensitiv|secur|secret|privat|privacy|intern|confiden|restrict|public|publish|draft|hid(?:e|den)"
    r"|audience|access|classif|tlp|distribut|redact|approv|withdr|releas|until|schedul|unlisted",
    re.IGNORECASE,
)
"""Names of keys that may say who may read the page: a guess at what stands there is not good enough."""
_RESERVED = "@`"
"""What no plain value of YAML may begin with."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A header that can be read."""

    text: str
    rows: tuple[tuple[int, str], ...]
    """Rows that were put in quotes, counted from 1, and why."""


def mended(raw: str) -> Mended | None:
    """The header with its plain values in quotes where YAML takes a sign in them for its own.

    None where there is no such value, where it goes on in the next row, and where its key may say who may read the page.
    """
    rows = raw.split("\n")
    made, told = list[str](), list[tuple[int, str]]()
    inside, above = -1, ""
    for at, row in enumerate(rows):
        made.append(row)
        indent = len(row) - len(row.lstrip(" "))
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        if inside >= 0:
            if indent > inside:
                continue
            inside = -1
        found = _ROW.match(row)
        if found is None:
            return None
        lead, name, value = found["lead"], found["key"], found["value"].rstrip()
        above = (name or "") if indent == 0 and not row.startswith("-") else above
        column = len(lead) if name else indent
        if _BLOCK.fullmatch(value):
            inside = column
            continue
        if _open(value):
            return None
        put = _quoted(value)
        if put is None:
            continue
        if _READERS.search(f"{above} {name or ''}") or _goes_on(rows[at + 1 :], column):
            return None
        made[-1] = f"{lead}{name}: {put[0]}" if name else f"{lead}{put[0]}"
        told.append((at + 1, put[1]))
    return Mended("\n".join(made), tuple(told)) if told else None


def _open(value: str) -> bool:
    """Whether a quote or a bracket stays open at the end of the row."""
    if value[:1] in ("'", '"'):
        return not _WHOLE.fullmatch(value)
    return value[:1] in ("[", "{") and any(value.count(a) != value.count(b) for a, b in ("[]", "{}"))


def _quoted(value: str) -> tuple[str, str] | None:
    """The value in quotes and what made them needed; None for one that YAML reads as it stands, or not even so."""
    if value[:1] and value[0] in _RESERVED:
        return _single(value), f"begins with `{value[0]}`"
    if value.startswith("["):
        names = _LIST.fullmatch(value)
        if names is not None and any(True for _ in _reserved(names[1])):
            parts = [one.strip() for one in names[1].split(",")]
            return f"[{', '.join(_single(one) if one[:1] in tuple(_RESERVED) else one for one in parts)}]", "begins with `@`"
        return (_single(value), "begins with a bracket and goes on behind it") if _BRACKETS_FIRST.fullmatch(value) else None
    if not value or value[0] in "\"'|>&*!{}]%#,?":
        return None
    return (_single(value), "holds a colon") if ": " in value or value.endswith(":") else None


def _reserved(names: str) -> Iterator[str]:
    return (one for one in names.split(",") if one.strip()[:1] in tuple(_RESERVED))


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _goes_on(below: list[str], column: int) -> bool:
    """Whether the next row belongs to the value above it."""
    following = next((row for row in below if row.strip()), "")
    return len(following) - len(following.lstrip(" ")) > column and bool(following.strip())
