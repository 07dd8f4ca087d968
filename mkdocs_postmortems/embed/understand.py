"""Understand: the text of a block in, what it asks for out, or what is wrong with it; never raises."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

import yaml

from mkdocs_postmortems.model.block import KEYS, OF, PERIODS, SHOWN, Block, Fault

_TYPES = {key.name: key.type for key in KEYS}
_KINDS = ("count", "chart", "insight")
_KEYED = re.compile(r"(?<!\S)([a-z]+):(?=\s)")
_QUOTED = re.compile(r'"[^"]*"')
_BESIDE = {"count": ("of",), "insight": ("caption", "period"), "chart": ("query", "of", "caption")}
"""What may stand beside a key that is shown in place of a table."""


def understood(text: str) -> tuple[Block | None, tuple[Fault, ...]]:
    """The block, or None where anything is wrong with it: a list that is not the one that was meant would be believed."""
    try:
        said = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = str(getattr(error, "problem", "") or "it is not YAML")
        return None, (Fault(mark.line + 1 if mark else 0, f"its text cannot be read: {what}", "put quotes around a text with `: ` or `#`"),)
    except ValueError:
        return None, (Fault(0, "it holds a value that cannot be", "put quotes around it"),)
    if said is None:
        said = {}
    if isinstance(said, str):
        said = {"query": " ".join(text.split())}
    if not isinstance(said, Mapping):
        return None, (Fault(1, "it is neither a query nor keys with values", "write a line such as `query: severity:<=2`"),)
    faults = tuple(_faults(said, text))
    if faults:
        return None, faults
    kind = next((name for name in _KINDS if name in said), "table")
    query = _text(said.get("count" if kind == "count" else "query"))
    if said.get("sort"):
        query = f"{query} sort:{','.join(_words(said['sort']))}".strip()
    return Block(
        kind,
        query,
        _text(said.get("of")) or OF[0],
        _words(said.get("columns")),
        int(said.get("limit") or SHOWN),
        _text(said.get("caption")),
        _text(said.get(kind)) if kind in ("chart", "insight") else "",
        _text(said.get("period")) or PERIODS[0],
    ), ()


def spoken(text: str) -> tuple[str, tuple[Fault, ...]]:
    """The query of a number within a sentence. It takes no keys: `count:` says what it is anyway, and the others need a block."""
    # What stands in quotes is looked for as it is written.
    bare = _QUOTED.sub(lambda one: "x" * len(one[0]), text)
    found = [one for one in _KEYED.finditer(bare) if one[1] in _TYPES]
    said = text
    if found and found[0][1] in ("count", "query") and not text[: found[0].start()].strip():
        said = text[found.pop(0).end() :]
    wrong = [one[1] for one in found]
    return said.strip(), tuple(
        Fault(0, f"a number within a sentence takes a query and no key `{name}`", "write a fenced block with that key")
        for name in wrong[:1]
    )


def _faults(said: Mapping[object, object], text: str) -> list[Fault]:
    found: list[Fault] = []
    for key, value in said.items():
        name, line = str(key), _line(str(key), text)
        if name not in _TYPES:
            close = get_close_matches(name, _TYPES, 1)
            found.append(
                Fault(line, f"there is no key `{name}`", f"did you mean `{close[0]}`" if close else f"write one of {', '.join(_TYPES)}")
            )
        elif value is None or isinstance(value, (Mapping, bool)) or (isinstance(value, list) and _TYPES[name] == "number"):
            found.append(
                Fault(line, f"`{name}` has no value that can be used", f"give it a value ({_TYPES[name]}), such as `{_example(name)}`")
            )
        elif _TYPES[name] == "number" and not (isinstance(value, int) and 0 < value <= 1000):
            found.append(Fault(line, f"`{name}` is no number of rows", "write a whole number from 1 to 1000"))
    for name, right in (("of", OF), ("period", PERIODS)):
        if said.get(name) and _text(said[name]) not in right:
            found.append(Fault(_line(name, text), f"`{name}` cannot be `{_text(said[name])}`", f"write {' or '.join(right)}"))
    kinds = [name for name in _KINDS if name in said]
    for name in kinds[:1]:
        beside = [str(key) for key in said if str(key) in _TYPES and key != name and key not in _BESIDE[name]]
        if beside:
            found.append(Fault(_line(beside[0], text), f"`{beside[0]}` means nothing beside `{name}`", "keep one of them"))
    return found


def _line(key: str, text: str) -> int:
    named = re.compile(rf"\s*['\"]?{re.escape(key)}['\"]?\s*:")
    return next((at for at, line in enumerate(text.split("\n"), 1) if named.match(line)), 0)


def _example(name: str) -> str:
    return next(key.example for key in KEYS if key.name == name)


def _text(value: object) -> str:
    return " ".join(str(one) for one in value) if isinstance(value, list) else "" if value is None else " ".join(str(value).split())


def _words(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else str(value or "").split(",")
    return tuple(word for one in parts if (word := str(one).strip()))
