"""Library: a configuration and an audience in, the library that the site of that audience shows out."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.cli.answers import day_asked
from mkdocs_postmortems.cli.configuration import INSIDE, USUAL, configuration, missing_folder, options
from mkdocs_postmortems.cli.unfilled import unfilled
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.problem import Level, in_order
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.settings import placed, settings
from mkdocs_postmortems.settings.places import places

_F = TypeVar("_F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Opened:
    """One edition of a library, ready to be asked."""

    library: Library
    settings: Settings
    folder: Path


def _iso(context: click.Context, option: click.Parameter, text: str) -> str:
    day = day_asked(context, option, text)
    return day.isoformat() if day else ""


def library_options(command: _F) -> _F:
    """The options by which a command finds the library."""
    path = click.Path(path_type=Path)
    words = [one.value for one in Audience]
    for option in (
        click.option(
            "--as-of",
            default="",
            metavar="DAY",
            callback=_iso,
            help="The day that counts as today; default: the option `as_of`, else today.",
        ),
        click.option("--audience", type=click.Choice(words), help="Whose edition is asked; default: what the configuration says."),
        click.option("--source", type=path, help="Folder of the postmortems, instead of the one the configuration names."),
        click.option("--config", type=path, help=f"Configuration of the site; default: the first of {', '.join(INSIDE)}."),
    ):
        command = option(command)
    return command


def open_library(config: Path | None, source: Path | None, audience: str | None, as_of: str) -> Opened:
    """The library; raises click.UsageError where there is none, and ends with status 2 where its settings hold errors."""
    usual = USUAL if audience == Audience.PUBLIC else INSIDE
    file = config or next((Path(name) for name in usual if Path(name).is_file()), None)
    said = configuration(file) if file else {}
    root = (file.resolve().parent if file else Path.cwd()).resolve()
    given = {name: value for name, value in options(said).items() if value or name == "public_sections"}
    named = given.pop("source", "")
    where = places(str(source.resolve() if source else named), root, root / str(said.get("docs_dir") or "docs"))
    if where is None:
        raise click.UsageError(missing_folder(source, file))
    given["audience"] = audience or given.get("audience") or Audience.INTERNAL.value
    if as_of:
        given["as_of"] = as_of
    try:
        made, wrong = settings(given, folder=root, today=datetime.now(UTC), environment=dict(os.environ))
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    blocking = [one for one in in_order(placed(wrong, None if as_of else file)) if one.level is Level.ERROR]
    for one in blocking:
        click.echo(str(one), err=True)
    if blocking:
        raise SystemExit(2)
    site = str(said.get("site_url") or "")
    chosen = replace(
        made, site_url=f"{site.rstrip('/')}/" if site else "", directory_urls=said.get("use_directory_urls") is not False,
        in_place=where.in_place, base=made.base if "base" in given and not where.in_place else where.base, home=where.home,
        indexes=made.indexes if "indexes" in given else where.indexes,
    )  # fmt: skip
    found = sources.walk(where.source, chosen)
    unfilled(where.source, found)
    library, _ = build.library(found, chosen)
    return Opened(library, chosen, where.source)
