"""Migrate: files with headers of any form in, a difference to canonical front matter out, or the files changed in place."""

import json
from pathlib import Path

import click

from mkdocs_postmortems import author, read, sources
from mkdocs_postmortems.cli.configuration import WHOLE
from mkdocs_postmortems.cli.patch import here, patch
from mkdocs_postmortems.cli.progress import progress
from mkdocs_postmortems.cli.project import open_inside
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.settings.places import everything


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Change the files; without it the difference is shown and nothing is changed.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--config", type=click.Path(path_type=Path), help="Configuration of the site; default: the one in this folder.")
@click.option("--source", type=click.Path(path_type=Path), help="Folder of the postmortems, instead of the one the configuration names.")
def migrate(paths: tuple[Path, ...], write: bool, form: str, config: Path | None, source: Path | None) -> None:
    """Move header lines, header tables and keys of other tools into canonical front matter, in PATHS or in the whole library.

    A line is moved only where it says nothing else, and only where the file reads the same afterwards: every field, entry, section
    and action item is compared. All other bytes stay. What stays in the text is listed with its line.

    Exit status: 0 done or nothing to do, 1 a file was left alone because it cannot be read, 2 input that cannot be used.
    """
    folder, found, settings = open_inside(config, source or next((path for path in paths if path.is_dir()), None) or _folder(paths))
    chosen = _chosen(folder, found, paths, settings)
    failed, rows = False, list[dict[str, object]]()
    for one in progress(chosen, "Reading"):
        try:
            made = _migrated(one, settings, write=write)
        except (ValueError, OSError) as error:
            failed = True
            click.echo(f"{here(one.file)}: left alone: {error if isinstance(error, ValueError) else 'it cannot be written'}", err=True)
            continue
        rows.append({"file": one.path, "moved": list(made.moved), "left": [{"line": line, "field": name} for line, name in made.left]})
        if form == "text":
            _print(one, made, written=write)
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    raise SystemExit(1 if failed else 0)


def _folder(paths: tuple[Path, ...]) -> Path | None:
    """The folder of a file that was named where no site is: `open_inside` looks for one otherwise."""
    return paths[0].parent if paths and not any(Path(name).is_file() for name in ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")) else None


def _chosen(folder: Path, found: tuple[Source, ...], paths: tuple[Path, ...], settings: Settings) -> list[Source]:
    inside = [one for one in found if one.role is Role.INCIDENT and one.data]
    if not paths:
        return inside
    chosen: list[Source] = []
    for path in paths:
        if path.is_dir():
            if everything(path):
                raise click.UsageError(f"{path} {WHOLE}")
            below = path.resolve()
            # Where no site says more the library is the first folder alone; others lie beside it or around it.
            within = below.is_relative_to(folder.resolve())
            of_it = inside if within else (one for one in sources.walk(below, settings) if one.role is Role.INCIDENT and one.data)
            chosen.extend(one for one in of_it if Path(one.file).resolve().is_relative_to(below))
        elif path.is_file():
            full = path.resolve()
            name = full.relative_to(folder.resolve()).as_posix() if full.is_relative_to(folder.resolve()) else path.name
            chosen.append(sources.one(path, name, settings))
        else:
            raise click.UsageError(f"{path}: there is no such file or folder")
    return list({Path(one.file).resolve(): one for one in chosen}.values())


def _migrated(one: Source, settings: Settings, *, write: bool) -> author.Migration:
    """The migration of a file; raises ValueError where it is no text that can be moved about byte by byte."""
    try:
        text = one.data.decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8") from None

    def understood(words: str) -> Postmortem:
        return read.postmortem(Source(one.path, one.file, Role.INCIDENT, one.reason, words.encode()), settings)

    made = author.migrated(text, understood)
    if write and made.text != text:
        author.rewrite(Path(one.file), one.data, made.text.encode())
    return made


def _print(one: Source, made: author.Migration, *, written: bool) -> None:
    before = one.data.decode("utf-8")
    if made.text != before:
        if written:
            click.echo(f"{here(one.file)}: moved {', '.join(made.moved)}")
        else:
            click.echo(patch(one.file, before, made.text), nl=False)
    for line, name in made.left:
        click.echo(f"{here(one.file)}:{line}: {name} stays in the text", err=True)
