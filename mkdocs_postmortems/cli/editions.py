"""Editions: what a command line names in, the library of one edition and the settings its site is built with out."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import click

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.cli.configuration import configuration, options
from mkdocs_postmortems.cli.project import today
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.problem import Level, in_order
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.settings import settings
from mkdocs_postmortems.settings.places import places

_F = TypeVar("_F", bound=Callable[..., object])
NO = ("exports", "redirects")
"""Options that `false` switches off."""
USUAL = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""Configurations that are tried where none is named."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The library of one edition."""

    library: Library
    settings: Settings


def edition_options(command: _F) -> _F:
    """The options by which a command finds an edition."""
    path = click.Path(path_type=Path)
    for option in (
        click.option("--audience", type=click.Choice(["internal", "public"]), help="Whose edition; default: as configured."),
        click.option("--source", type=path, help="Folder of the postmortems, instead of the one the configuration names."),
        click.option("--config", type=path, help=f"Configuration of the site; default: the first of {', '.join(USUAL)}."),
    ):
        command = option(command)
    return command


def open_edition(config: Path | None, source: Path | None, audience: str | None) -> Opened:
    """The library; raises click.UsageError where there is none, and ends with status 2 where its settings hold errors.

    A public edition ends so at any error, as its site does.
    """
    file = config or next((Path(name) for name in USUAL if Path(name).is_file()), None)
    said = configuration(file) if file else {}
    root = (file.resolve().parent if file else Path.cwd()).resolve()
    given = {k: v for k, v in options(said).items() if v or k == "public_sections" or (v is False and k in NO)}
    named = str(source.resolve()) if source else str(given.get("source") or "")
    where = places(named, root, root / str(said.get("docs_dir") or "docs"))
    if where is None:
        raise click.UsageError("no folder of postmortems found: name it with --source, or its site with --config")
    given.pop("source", None)
    given["audience"] = audience or given.get("audience") or "internal"
    try:
        made, wrong = settings(given, folder=root, today=today(), environment=dict(os.environ))
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    _stop([str(one) for one in in_order(wrong) if one.level is Level.ERROR])
    site = str(said.get("site_url") or "")
    chosen = replace(
        made,
        base=made.base if "base" in given and not where.in_place else where.base,
        home=where.home,
        in_place=where.in_place,
        indexes=made.indexes if "indexes" in given else where.indexes,
        site_url=f"{site.rstrip('/')}/" if site else "",
        directory_urls=said.get("use_directory_urls") is not False,
    )
    library, problems = build.library(sources.walk(where.source, chosen), chosen)
    if given["audience"] == "public":
        _stop([str(one) for one in problems if one.level is Level.ERROR])
    return Opened(library, chosen)


def _stop(errors: list[str]) -> None:
    for one in errors:
        click.echo(one, err=True)
    if errors:
        raise SystemExit(2)
