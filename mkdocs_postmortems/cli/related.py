"""Related: a postmortem, a pasted text or a difference in, the past incidents worth reading about it out."""

import sys
from pathlib import Path

import click

from mkdocs_postmortems import build, sources
from mkdocs_postmortems.cli import neighbours
from mkdocs_postmortems.cli.diff import change
from mkdocs_postmortems.cli.library import Opened, library_options, open_library
from mkdocs_postmortems.cli.named import meant
from mkdocs_postmortems.model.library import Incident, Library, Related
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.relate import Question, ask, touched

_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
_MOST = 5_000_000
"""Bytes of a text or a difference that are read; a longer one is an export or a log."""


@click.command()
@click.argument("name", required=False, metavar="[FILE|ID]")
@click.option(
    "--text", "pasted", type=_FILE, help="A file with an alert, a stack trace or a symptom instead of a postmortem; `-` reads it."
)
@click.option(
    "--diff",
    type=_FILE,
    is_flag=False,
    flag_value=Path("-"),
    help="A unified difference, such as `git diff` prints; `-` or nothing reads it.",
)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@library_options
def related(
    name: str | None, pasted: Path | None, diff: Path | None, form: str,
    config: Path | None, source: Path | None, audience: str | None, as_of: str,
) -> None:  # fmt: skip
    """Name the past incidents worth reading, why, and what of them is still open.

    FILE|ID is a postmortem: of the library, or a draft that is not in it yet. The answers are those of its page.
    Exit status: 0 also where nothing was found, 2 input that cannot be used.
    """
    if sum(one is not None for one in (name, pasted, diff)) != 1:
        raise click.UsageError("name one thing: a postmortem, --text or --diff")
    opened = open_library(config, source, audience, as_of)
    library = opened.library
    if name is not None:
        library, rows = _of(name, opened)
        about = f"are related to {name}"
    elif pasted is not None:
        rows, about = ask(library, Question(_said(_read(pasted))), opened.settings), "mention this"
    else:
        rows, about = _changed(_said(_read(diff or Path("-"))), opened), "touched the same code or services"
    if form == "json":
        click.echo(neighbours.records(rows, library))
    elif not rows:
        click.echo("No related incident found." if form == "text" else f"No past incidents that {about} were found.")
    else:
        click.echo(neighbours.text(rows, library) if form == "text" else neighbours.markdown(rows, library, about))


def _changed(diff: str, opened: Opened) -> tuple[Related, ...]:
    library, settings, seen = opened.library, opened.settings, change(diff)
    if diff.strip() and not seen.paths:
        raise click.UsageError("the input is no unified difference: pipe `git diff` into it, or use --text")
    globs = {service.name: service.paths for service in settings.services}
    globs |= {group.label: () for group in library.groups["service"] if group.label not in globs}
    return ask(library, Question(seen.text, touched(seen.paths, globs), seen.paths, _written(seen.paths, opened)), settings)


def _written(paths: tuple[str, ...], opened: Opened) -> frozenset[str]:
    """Keys of the postmortems that the difference itself writes or changes."""
    folder = opened.folder.resolve().name
    changed = {"/".join(parts[at:]) for path in paths for parts in [path.split("/")] for at in range(len(parts)) if parts[at] == folder}
    return frozenset(one.key for one in opened.library.incidents if {f"{folder}/{one.view.path}", f"{folder}/{one.view.origin}"} & changed)


def _of(name: str, opened: Opened) -> tuple[Library, tuple[Related, ...]]:
    """The library and what stands on the page of that postmortem; a file that is not in the library is laid into it for this."""
    path, inside = Path(name), opened.folder.resolve()
    if not path.is_file():
        return opened.library, _find(name, opened.library).related
    full = path.resolve()
    wanted = full.relative_to(inside).as_posix() if full.is_relative_to(inside) else ""
    found = sources.walk(opened.folder, opened.settings)
    page = next((one for one in found if one.path == wanted), None)
    if page is not None and page.role is not Role.INCIDENT:
        raise click.UsageError(f"{name} is not read as a postmortem: {page.reason}")
    library = opened.library
    if page is None:
        wanted = f"(draft)/{full.name}"
        library, _ = build.library((*found, sources.one(path, wanted, opened.settings)), opened.settings)
    one = next((one for one in library.incidents if wanted in (one.view.path, one.view.origin)), None)
    if one is None:
        raise click.UsageError(f"{name} is not part of the edition that is asked")
    return library, one.related


def _find(name: str, library: Library) -> Incident:
    return meant(name, ((one, one.view.path, (one.key, one.view.record.id)) for one in library.incidents))


def _said(text: str) -> str:
    """The same. An empty one is said: a pipe gives it when what is before it failed, and it is no answer."""
    if not text.strip():
        click.echo("the input is empty, so nothing was compared", err=True)
    return text


def _read(file: Path) -> str:
    """The text of a file or of standard input, whatever its bytes are."""
    if str(file) == "-":
        return sys.stdin.buffer.read(_MOST).decode("utf-8", "replace")
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST).decode("utf-8", "replace")
    except OSError as error:
        raise click.UsageError(f"{file} cannot be opened: {error.strerror}") from None
