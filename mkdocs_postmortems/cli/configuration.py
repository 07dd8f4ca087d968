"""Configuration: the configuration file of a site in, what it says out. Reads the YAML that a host reads, and runs none of it."""

import os
from collections.abc import Mapping
from pathlib import Path

import click
import yaml

from mkdocs_postmortems.settings.places import everything

USUAL = ("mkdocs.public.yml", "mkdocs.public.yaml", "mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""Files that are tried, in this order, where none is named; the one of the public site goes first."""
INSIDE = tuple(sorted(USUAL, key=lambda name: ".public." in name))
"""The same; the one of the internal site goes first."""
WHOLE = "is a whole file system: name the folder that the postmortems lie in"
_DEEPEST = 10
_HIGHEST = 6
"""How many folders above this one are looked at for the site that is meant."""


class _Loader(yaml.SafeLoader):
    """Safe YAML in which `!ENV` is answered and every other tag stands for nothing."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`, as the host reads it."""
    if isinstance(node, yaml.SequenceNode):
        words = loader.construct_sequence(node)
        names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, None)
    else:
        names, default = [getattr(node, "value", "")], None
    for name in names:
        if str(name) in os.environ:
            return yaml.safe_load(os.environ[str(name)])
    return default


def _nothing(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    """Names of Python objects and paths of the host: nothing that a command needs."""


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("!", _nothing)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)


def configuration(file: Path, deep: int = 0) -> Mapping[str, object]:
    """What the file and those it inherits from say, the nearer one first; raises click.UsageError where that cannot be read."""
    try:
        data = yaml.load(file.read_text(encoding="utf-8-sig"), Loader=_Loader)  # noqa: S506 - a safe loader with two more tags
    except OSError:
        raise click.UsageError(f"{file}: the configuration cannot be opened") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        if not isinstance(error, (yaml.YAMLError, UnicodeDecodeError, RecursionError)):
            raise click.UsageError(f"{file}: it holds a date or a number that there is not, such as 2026-02-30 ({error})") from None
        raise click.UsageError(f"{file}:{mark.line + 1 if mark else 1}: the configuration is not valid YAML") from None
    if not isinstance(data, dict):
        raise click.UsageError(f"{file}: the configuration is no map of keys")
    above = data.pop("INHERIT", None)
    if not isinstance(above, str):
        return data
    if deep >= _DEEPEST:
        raise click.UsageError(f"{file}: the configuration inherits in a circle")
    return _merged(configuration(file.parent / above, deep + 1), data)


def options(config: Mapping[str, object]) -> Mapping[str, object]:
    """What the configuration gives the plugin `postmortems`; nothing where it does not use it."""
    found = next((given for name, given in _plugins(config) if name == "postmortems"), None)
    return found if isinstance(found, Mapping) else {}


def named(config: Mapping[str, object]) -> bool:
    """Whether the configuration uses the plugin at all."""
    return any(name == "postmortems" for name, _ in _plugins(config))


def _plugins(config: Mapping[str, object]) -> list[tuple[object, object]]:
    plugins = config.get("plugins")
    return list(plugins.items()) if isinstance(plugins, Mapping) else [_pair(row) for row in plugins] if isinstance(plugins, list) else []


def _pair(row: object) -> tuple[object, object]:
    return next(iter(row.items()), (None, None)) if isinstance(row, Mapping) else (row, None)


def _merged(below: Mapping[str, object], above: Mapping[str, object]) -> Mapping[str, object]:
    """Maps are joined, everything else is replaced: the rule of the host."""
    made = dict(below)
    for key, value in above.items():
        other = made.get(key)
        made[key] = _merged(other, value) if isinstance(other, Mapping) and isinstance(value, Mapping) else value
    return made


def missing_folder(source: Path | None, file: Path | None, way: str = "name it with --source") -> str:
    """What a command says where there is no folder of postmortems; `source` is the one that was named, else `file` may name one."""
    stated = options(configuration(file)).get("source") if source is None and file is not None else None
    if stated:
        return f"{file}: the folder `{stated}` that `source` names is neither beside it nor in docs_dir: make it, or name another one"
    if source is None:
        site = "" if file else site_above()
        return f"no folder of postmortems found: {way}, or its site with --config{f' {site}' if site else ''}"
    if everything(source):
        return f"{source} {WHOLE}"
    return f"{source} is a file: name the folder that the postmortems lie in" if source.is_file() else f"{source}: there is no such folder"


def unread(file: Path | None) -> None:
    """Say on standard error that no configuration counts, where a site above has one: reviewers, zones and services stand in it."""
    site = "" if file else site_above()
    if site:
        click.echo(f"no configuration is read: there is none in this folder; that of the site is named with --config {site}", err=True)


def site_above() -> str:
    """The configuration of the site inside of whose folder somebody is, as a path from here; empty where there is none that is meant."""
    here = Path.cwd()
    for at, folder in enumerate(here.parents[:_HIGHEST], 1):
        file = next((one for name in USUAL if ".public." not in name and (one := folder / name).is_file()), None)
        try:
            if file is not None and named(configuration(file)):
                return "../" * at + file.name
        except click.UsageError:
            return ""
        if (folder / ".git").exists():
            return ""
    return ""
