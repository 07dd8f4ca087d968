"""Schema: the name of a file in, its JSON Schema out; that of a postmortem's header knows the names that a library uses."""

from pathlib import Path

import click

from mkdocs_postmortems import build
from mkdocs_postmortems.cli.library import library_options, open_library
from mkdocs_postmortems.render import exports


@click.command()
@click.argument("name", type=click.Choice(exports.SCHEMAS), default=exports.SCHEMAS[0])
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; default: standard output.")
@library_options
def schema(name: str, out: Path | None, config: Path | None, source: Path | None, audience: str | None, as_of: str) -> None:
    """Write the JSON Schema of the header of postmortems, by which an editor completes and checks it, or that of an exported file.

    Exit status: 0 written, 2 input that cannot be used.
    """
    opened = open_library(config, source, audience, as_of)
    text = exports.schema(name, opened.library, opened.settings, build.shown(opened.settings))
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError:
        raise click.UsageError(f"{out} cannot be written") from None
