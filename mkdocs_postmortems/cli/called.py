"""Called: an id or the name of a file and the configuration of a site in, the postmortem of that site that is meant out."""

from pathlib import Path

import click

from mkdocs_postmortems import read, sources
from mkdocs_postmortems.cli.configuration import configuration, options
from mkdocs_postmortems.cli.named import meant
from mkdocs_postmortems.cli.progress import progress
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.settings.places import places


def called(name: str, file: Path, settings: Settings) -> Source:
    """That postmortem; raises click.UsageError where none, or more than one, is called so.

    Names of files are asked first, because ids stand inside of files: to know them all of them have to be read.
    """
    said, root = configuration(file), file.resolve().parent
    where = places(str(options(said).get("source") or ""), root, root / str(said.get("docs_dir") or "docs"))
    every = [one for one in sources.walk(where.source, settings) if one.role is Role.INCIDENT] if where is not None else []
    by_file = [(one, one.path, ()) for one in every if name in (one.path, Path(one.path).stem)]
    if by_file:
        return meant(name, by_file)
    if not every:
        raise click.UsageError(f"{name}: {file.name} names no folder that holds a postmortem")
    return meant(name, [(one, one.path, (read.postmortem(one, settings).record.id,)) for one in progress(every, "Reading")])
