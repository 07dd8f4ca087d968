"""Lines: problems of options and the file that gives them in, the same problems with the file and the line of the option out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_postmortems.model.problem import Problem

_OPTION = re.compile(r"option `([^`]+)`|in the view `([^`]+)`")
_DEEPEST = 10
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def placed(problems: Iterable[Problem], file: Path | None) -> tuple[Problem, ...]:
    """The problems; those of an option that the file, or one that it inherits from, gives to the plugin, with their place.

    A file that cannot be read gives no places: whoever opens it for its values says so.
    """
    if file is None:
        return tuple(problems)
    given = tuple(_given(file))
    return tuple(_at(one, given) for one in problems)


def configurations(file: Path) -> tuple[Path, ...]:
    """The file of a host's configuration and those that it inherits from, the nearest first, as far as they can be read."""
    return tuple(one for one, _ in _chain(file))


def _at(one: Problem, given: tuple[tuple[str, MappingNode], ...]) -> Problem:
    found = _OPTION.match(one.what) if not one.path and one.code.startswith("PM9") else None
    if found is None:
        return one
    words = found[1].split(".") if found[1] else ["views", found[2]]
    name, line = next(((name, line) for name, node in given if (line := _line(node, words))), ("", 0))
    return replace(one, path=name, line=line) if line else one


def _line(node: Node | None, words: list[str]) -> int:
    """The line of the deepest key that is there; 0 where not even the first one is."""
    line = 0
    for word in words:
        pair = next(((key, value) for key, value in _pairs(node) if key.value == word), None)
        if pair is None:
            break
        line, node = pair[0].start_mark.line + 1, pair[1]
    return line


def _given(file: Path) -> Iterator[tuple[str, MappingNode]]:
    """What each file of the chain gives the plugin, the nearest first, with its name."""
    for one, top in _chain(file):
        rows = top.get("plugins")
        for node in rows.value if isinstance(rows, SequenceNode) else [rows]:
            own = next((value for key, value in _pairs(node) if key.value == "postmortems"), None)
            if isinstance(own, MappingNode):
                yield one.name, own


def _chain(file: Path, deep: int = 0) -> Iterator[tuple[Path, Mapping[str, Node]]]:
    """Each file with what stands at its top."""
    try:
        root = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=_Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return
    top = {key.value: value for key, value in _pairs(root)}
    yield file, top
    above = top.get("INHERIT")
    if isinstance(above, ScalarNode) and deep < _DEEPEST:
        yield from _chain(file.parent / above.value, deep + 1)


def _pairs(node: Node | None) -> Iterator[tuple[ScalarNode, Node]]:
    if isinstance(node, MappingNode):
        yield from ((key, value) for key, value in node.value if isinstance(key, ScalarNode))
