"""Configured: configuration files of a site in, what is wrong with them as they stand out. Reads their YAML, and runs none of it."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click
import yaml

from mkdocs_postmortems.cli.ailment import Ailment
from mkdocs_postmortems.cli.configuration import configuration, options
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.settings.places import places
from mkdocs_postmortems.settings.promise import promised_public

_NAME = "postmortems"
_TAGGED = re.compile(r"!!python/name:[\w.]+[,}\]]")


def configured(files: Sequence[Path]) -> Iterator[Ailment]:
    """What would go wrong with each file, and with all of them together."""
    read: dict[Path, Mapping[str, object]] = {}
    for file in files:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        for number, line in enumerate(text.split("\n"), 1):
            if _TAGGED.search(line):
                yield Ailment(
                    "tag-in-braces",
                    Level.ERROR,
                    f"{file}:{number}",
                    "a tag of Python ends in a bracket, which YAML reads as part of its name",
                    "a blank before the bracket, or one key on each line",
                )
        try:
            read[file] = configuration(file)
        except click.UsageError as error:
            yield Ailment("unreadable", Level.ERROR, str(file), "no host can read it", str(error.message))
            continue
        yield from _environment(file, text)
        yield from _inherited(file)
        yield from _options(file, read[file])
    ours = {file: said for file, said in read.items() if _has(said)}
    if read and not ours:
        yield Ailment(
            "no-plugin",
            Level.ERROR,
            str(next(iter(read))),
            "the plugin `postmortems` is not switched on, so no postmortem is shown",
            "`- postmortems` under `plugins`",
        )
    yield from _together(ours)


def _has(said: Mapping[str, object]) -> bool:
    plugins = said.get("plugins")
    if isinstance(plugins, Mapping):
        return _NAME in plugins
    return isinstance(plugins, list) and any(row == _NAME or (isinstance(row, Mapping) and _NAME in row) for row in plugins)


def _compose(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None


def _environment(file: Path, text: str) -> Iterator[Ailment]:
    """`!ENV` whose variables are unset or empty here: the host takes the default, or nothing."""

    def walk(node: yaml.Node | None, path: str) -> Iterator[tuple[str, yaml.Node]]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from walk(value, f"{path}.{getattr(key, 'value', '')}".lstrip("."))
        elif node is not None and node.tag == "!ENV":
            yield path, node
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                yield from walk(value, path)

    for path, node in walk(_compose(text), ""):
        several = isinstance(node, yaml.SequenceNode) and len(node.value) > 1
        names = (
            [str(one.value) for one in node.value[: -1 if several else None]] if isinstance(node, yaml.SequenceNode) else [str(node.value)]
        )
        held = next((os.environ[name] for name in names if name in os.environ), None)
        place = f"{file}:{node.start_mark.line + 1}"
        heavy = path.endswith((".audience", ".redaction", ".source"))
        if held is not None and not held.strip():
            yield Ailment(
                "empty-env",
                Level.ERROR if heavy else Level.WARNING,
                place,
                f"`{names[0]}` is set and empty, so `{path}` is empty",
                "a value, or the variable unset so that its default counts",
            )
        elif held is None and not several:
            yield Ailment(
                "unset-env",
                Level.ERROR if heavy else Level.WARNING,
                place,
                f"`{names[0]}` is not set and `{path}` has no default",
                f"`!ENV [{names[0]}, value]`",
            )


def _inherited(file: Path) -> Iterator[Ailment]:
    """Plugins as a list under INHERIT: the host replaces lists, so those of the parent are gone."""
    node = _compose(file.read_text(encoding="utf-8-sig", errors="replace"))
    top = {str(key.value): value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    above, plugins = top.get("INHERIT"), top.get("plugins")
    if above is None or not isinstance(plugins, yaml.SequenceNode):
        return
    try:
        parent = configuration(file.parent / str(above.value))
    except click.UsageError:
        return
    if parent.get("plugins"):
        yield Ailment(
            "list-under-inherit",
            Level.ERROR,
            f"{file}:{plugins.start_mark.line + 1}",
            f"`plugins` is a list, so none of the plugins of {above.value} is used",
            "keys instead of a list in both files: `postmortems: {audience: public}`",
        )


def _options(file: Path, said: Mapping[str, object]) -> Iterator[Ailment]:
    if not _has(said):
        return
    given = options(said)
    public = promised_public(file.name)
    if "audience" not in given:
        yield Ailment(
            "no-audience",
            Level.ERROR if public else Level.WARNING,
            str(file),
            "it does not say for whom it builds, so it builds the internal edition",
            "`audience: internal` or `audience: public`",
        )
    elif public and given["audience"] not in ("public", None):
        yield Ailment(
            "not-public", Level.ERROR, str(file), f"it is named public and builds the {given['audience']} edition", "`audience: public`"
        )
    if given.get("audience") == "public" and not given.get("redaction"):
        yield Ailment(
            "no-redaction",
            Level.ERROR,
            str(file),
            "no redaction file is named, so nothing can be approved and nothing goes out",
            "`redaction: redaction.yml`",
        )
    root = file.resolve().parent
    if places(str(given.get("source") or ""), root, root / str(said.get("docs_dir") or "docs")) is None:
        yield Ailment("no-folder", Level.ERROR, str(file), "no folder of postmortems is found", "`source:` with the folder they lie in")


def _together(ours: Mapping[Path, Mapping[str, object]]) -> Iterator[Ailment]:
    """Two editions that get in each other's way."""
    rows = list(ours.items())
    for at, (file, said) in enumerate(rows):
        for other, also in rows[:at]:
            if str(options(said).get("audience")) == str(options(also).get("audience")):
                continue
            if (file.resolve().parent / str(said.get("site_dir") or "site")) == (
                other.resolve().parent / str(also.get("site_dir") or "site")
            ):
                yield Ailment(
                    "same-folder",
                    Level.ERROR,
                    str(file),
                    f"it writes to the same folder as {other.name}: the internal pages would stand where the public ones go",
                    "a `site_dir` for each edition",
                )
            inside, outside = sorted(((file, options(said)), (other, options(also))), key=lambda one: one[1].get("audience") == "public")
            if outside[1].get("audience") == "public" and outside[1].get("redaction") and not inside[1].get("redaction"):
                yield Ailment(
                    "no-reviewers-inside",
                    Level.INFO,
                    str(inside[0]),
                    f"it names no redaction file and {outside[0].name} does, so the internal site calls every text unapproved",
                    "the same `redaction` in both",
                )
            if (said.get("use_directory_urls") is not False) != (also.get("use_directory_urls") is not False):
                yield Ailment(
                    "two-addresses",
                    Level.WARNING,
                    str(file),
                    f"`use_directory_urls` differs from {other.name}, so a page has two addresses",
                    "the same value in both",
                )
