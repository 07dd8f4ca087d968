"""Warm on the command line: which part of how many in, that part of the library read and checked for the build that comes after."""

import re
from pathlib import Path

import click

from mkdocs_postmortems.cli.configuration import INSIDE
from mkdocs_postmortems.plugin.warm import warm as warmed

_SHARD = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


@click.command()
@click.option("--shard", default="1/1", show_default=True, metavar="I/N", help="The I-th of N parts of the library.")
@click.option("--config", type=click.Path(path_type=Path), help=f"Configuration of the site; default: {', '.join(INSIDE)}.")
def warm(shard: str, config: Path | None) -> None:
    """Read and check a part of the library, and keep the outcome in the folder of the option `cache`.

    Parallel jobs each take a part; the build gets their folders, put together, and has the same bytes as one that began with nothing. Only
    for internal editions: a public one looks at nothing that was kept.

    Exit status: 0 done, 2 there is nothing that a build would find again.
    """
    found = _SHARD.fullmatch(shard)
    part, parts = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 0 < part <= parts:
        raise click.UsageError(f"--shard is `{shard}`; write which part of how many, as in 2/4")
    file = config or next((Path(name) for name in INSIDE if Path(name).is_file()), None)
    if file is None or not file.is_file():
        raise click.UsageError("no configuration of a site found: name it with --config")
    try:
        done = warmed(file, part, parts)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"{done.own} of {done.all} postmortems: {done.fresh} read and checked now, {done.own - done.fresh} kept before")
