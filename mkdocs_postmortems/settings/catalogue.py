"""The catalogue: a services.yml in, services and the problems of its rows with their lines out. Knows nothing of postmortems."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Service
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.settings.values import near

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KEYS = {
    "name": "name", "aliases": "aliases", "alias": "aliases", "owners": "owners", "owner": "owners", "team": "owners", "teams": "owners",
    "depends_on": "depends_on", "dependencies": "depends_on", "public_name": "public_name", "public": "public_name",
    "paths": "paths", "path": "paths",
}  # fmt: skip


def services(written: str, folder: Path) -> tuple[tuple[Service, ...], tuple[Problem, ...]]:
    """The services of the file `written`, looked for below `folder`.

    The file holds a list of names or maps, or a map of names to maps, alone or under the key `services`. Every value is
    taken as the text it is written as, so `404` and `on` stay names.
    """
    try:
        root = yaml.compose((folder / written).read_text(encoding="utf-8-sig"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        kind = "is not there" if isinstance(error, FileNotFoundError) else "cannot be read"
        return (), (problem("PM904", written, 0, f"the service catalogue {kind}", "correct the option `services`"),)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        return (), (problem("PM904", written, line, "the service catalogue is not valid YAML", "mend the syntax on this line or above it"),)
    problems: list[Problem] = []
    rows = tuple(_rows(root, written, problems))
    return _apart(rows, written, problems), tuple(problems)


def _rows(root: Node | None, path: str, problems: list[Problem]) -> Iterator[tuple[Service, int]]:
    """Each service with its line."""
    inner = next((v for k, v in root.value if k.value == "services"), root) if isinstance(root, MappingNode) else root
    if isinstance(inner, SequenceNode):
        pairs = [("", node) for node in inner.value]
    elif isinstance(inner, MappingNode):
        pairs = [(str(key.value), node) for key, node in inner.value]
    else:
        if inner is not None and inner.value != "":
            problems.append(problem("PM903", path, _line(inner), "the catalogue is neither a list nor a map", "write a list of services"))
        return
    for name, node in pairs:
        parts = _parts(node, path, problems)
        title = name or next(iter(parts.get("name", ())), "")
        if not title.strip():
            problems.append(problem("PM903", path, _line(node), "a service has no name", "write `name: checkout`"))
            continue
        public = next(iter(parts.get("public_name", ())), "")
        made = Service(
            title.strip(), parts.get("aliases", ()), parts.get("owners", ()), parts.get("depends_on", ()), public, parts.get("paths", ())
        )
        yield made, _line(node)


def _parts(node: Node, path: str, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """The keys of one row; a row may also be a bare name or, below a name, nothing."""
    if isinstance(node, ScalarNode):
        return {"name": (str(node.value),)} if node.value not in ("", "~", "null") else {}
    if not isinstance(node, MappingNode):
        problems.append(problem("PM903", path, _line(node), "a service is neither a name nor a map", "write `name: checkout`"))
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for key, value in node.value:
        name = _KEYS.get(str(key.value).strip().replace("-", "_").casefold())
        if name is None:
            keys = tuple(dict.fromkeys(_KEYS.values()))
            problems.append(problem("PM903", path, _line(key), "unknown key of a service", near(str(key.value), keys)))
        elif any(not isinstance(item, ScalarNode) for item in _items(value)):
            problems.append(problem("PM903", path, _line(value), f"`{name}` holds more than words", f"write `{name}: [one, two]`"))
        else:
            found[name] = tuple(word for item in _items(value) if (word := str(item.value).strip()) and item.value not in ("~", "null"))
    return found


def _apart(rows: tuple[tuple[Service, int], ...], path: str, problems: list[Problem]) -> tuple[Service, ...]:
    """The services whose names are their own: a name or alias that an earlier row has is reported and not used again."""
    taken: dict[str, str] = {}
    kept: list[Service] = []
    for service, line in rows:
        if fold(service.name) in taken:
            problems.append(problem("PM903", path, line, f"`{service.name}` is a second row of that name", "join the two rows"))
            continue
        taken[fold(service.name)] = service.name
        kept.append(service)
    lines = {service.name: line for service, line in rows}
    for at, service in enumerate(kept):
        clear = []
        for alias in service.aliases:
            if taken.setdefault(fold(alias), service.name) == service.name:
                clear.append(alias)
            else:
                right = f"leave it to `{taken[fold(alias)]}`"
                problems.append(problem("PM903", path, lines[service.name], f"the alias `{alias}` belongs to two services", right))
        kept[at] = replace(service, aliases=tuple(clear))
    for service in kept:
        for other in service.depends_on:
            if fold(other) not in taken:
                what = f"`{service.name}` depends on `{other}`, which is no service"
                problems.append(problem("PM903", path, lines[service.name], what, near(other, sorted(s.name for s in kept))))
    return tuple(kept)


def _items(node: Node) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else [node]


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1
