"""Doctor: the folder of a site in, what would go wrong with its set-up out, before a build that looks fine turns out empty or open."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from mkdocs_postmortems import build
from mkdocs_postmortems.cli.ailment import Ailment
from mkdocs_postmortems.cli.configuration import USUAL, configuration, options
from mkdocs_postmortems.cli.configured import configured
from mkdocs_postmortems.cli.project import open_inside
from mkdocs_postmortems.cli.surroundings import surroundings
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import fold

_NAMED = 3
"""Files that are named where none of them is a postmortem."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".")
@click.option("--config", multiple=True, type=click.Path(path_type=Path), help="A configuration to look at; default: all usual ones.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def doctor(folder: Path, config: tuple[Path, ...], form: str) -> None:
    """Look at a whole set-up: configurations, pipelines, history, installed programs and ids, and say what would go wrong.

    Nothing is run and nothing is changed. Exit status: 0 nothing, 1 errors or warnings, 2 there is nothing to look at.
    """
    files = config or tuple(folder / name for name in USUAL if (folder / name).is_file())
    gone = next((file for file in files if not file.is_file()), None)
    if gone is not None or not files:
        raise click.UsageError(f"{gone or folder}: there is no configuration of a site, such as mkdocs.yml")
    found = sorted(_found(folder, files), key=lambda one: (one.level.rank, one.place, one.name))
    if form == "json":
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            click.echo(str(one))
        counts = ", ".join(_count(sum(one.level is level for one in found), level) for level in Level)
        click.echo(f"{len(files)} configuration{'s' * (len(files) != 1)} looked at: {counts}", err=True)
    raise SystemExit(int(any(one.level is not Level.INFO for one in found)))


def _count(many: int, level: Level) -> str:
    return f"{many} {level.value}{'s' * (many != 1 and level is not Level.INFO)}"


def _found(folder: Path, files: Sequence[Path]) -> Iterator[Ailment]:
    seen = list(configured(files))
    yield from seen
    yield from surroundings(folder, history=any(_reads_history(file) for file in files))
    broken = {one.place.rsplit(":", 1)[0] for one in seen if one.name in ("unreadable", "tag-in-braces", "no-folder")}
    good = next((file for file in sorted(files, key=lambda one: "public" in one.name) if str(file) not in broken), None)
    if good is not None and not any(one.name == "no-plugin" for one in seen):
        yield from _ids(good)


def _reads_history(file: Path) -> bool:
    try:
        asked = options(configuration(file)).get("people_from")
    except click.UsageError:
        return False
    return "git" in (asked if isinstance(asked, list) else [asked])


def _empty(file: Path, folder: Path, found: Sequence[Source], settings: Settings) -> Ailment:
    """A library without a postmortem: what was looked for and where, and the reasons why files that are there are none."""
    endings = ", ".join(f"`{one}`" if one else "without an ending" for one in settings.extensions)
    left = f", leaving out {', '.join(f'`{one}`' for one in settings.exclude)}" if settings.exclude else ""
    pages = [one for one in found if one.role is Role.PAGE]
    told = "; ".join(f"{one.path} is {one.reason}" for one in pages[:_NAMED]) + f" and {len(pages) - _NAMED} more" * (len(pages) > _NAMED)
    return Ailment(
        "empty-library",
        Level.WARNING,
        str(file),
        f"no postmortem was found in {folder} (files {endings}{left}){': ' if told else ''}{told}",
        "the first by `postmortems new`, or another folder under `source`, other `extensions`, less under `exclude`",
    )


def _ids(file: Path) -> Iterator[Ailment]:
    """A library with nothing in it, two files under one id, and settings that no build can use."""
    try:
        folder, found, settings = open_inside(file, None)
    except click.UsageError as error:
        yield Ailment("unreadable", Level.ERROR, str(file), "the library cannot be opened", error.message)
        return
    except SystemExit:
        yield Ailment("settings", Level.ERROR, str(file), "its options hold errors, which are listed above", "options that a build can use")
        return
    if not any(one.role is Role.INCIDENT for one in found):
        yield _empty(file, folder, found, settings)
    taken: dict[str, str] = {}
    for one in build.postmortems(found, settings):
        key, place = fold(one.record.id), str(file.parent / os.path.relpath(one.source.file, file.parent))
        if key in taken:
            # Of two files of one name the pages are told apart by a number; what their authors wrote is not.
            stated = any(fact.field == "id" and fact.origin != "derived" for fact in one.record.facts)
            yield Ailment(
                "duplicate-id",
                Level.ERROR if stated else Level.INFO,
                place,
                f"it has the same id as {taken[key]}, so a reference has two answers",
                "an id of its own; `postmortems new` gives the next free one",
            )
        taken.setdefault(key, place)
