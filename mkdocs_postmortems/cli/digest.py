"""Digest: a library and a month or a quarter in, what happened in it out, as text for a mail, Markdown for a chat, JSON for a machine."""

from datetime import date, timedelta
from pathlib import Path

import click

from mkdocs_postmortems import build
from mkdocs_postmortems.cli.library import library_options, open_library
from mkdocs_postmortems.render import exports


@click.command()
@click.option("--month", help="A month, such as 2026-05; default: the last one that is over.")
@click.option("--quarter", help="A quarter, such as 2026-Q2, or `last` for the last one that is over.")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@library_options
def digest(
    month: str | None, quarter: str | None, form: str, config: Path | None, source: Path | None, audience: str | None, as_of: str
) -> None:  # fmt: skip
    """Write the digest of a month or a quarter: what began, what was published, what was done, what was due and is open.

    Exit status: 0 written, 2 input that cannot be used.
    """
    if month and quarter:
        raise click.UsageError("name a month or a quarter, not both")
    opened = open_library(config, source, audience, as_of)
    word = _word(month, quarter, opened.settings.as_of)
    made = exports.told(word, form, opened.library, opened.settings, build.shown(opened.settings))
    if made is None or ("Q" in word.upper()) != bool(quarter):
        raise click.UsageError(f"`{word}` is no {'quarter: write 2026-Q2' if quarter else 'month: write 2026-05'}")
    click.echo(made, nl=False)


def _word(month: str | None, quarter: str | None, today: date) -> str:
    """The name of the period that is asked for."""
    if quarter and quarter.casefold() == "last":
        last = date(today.year, (today.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
        return f"{last.year:04d}-Q{(last.month + 2) // 3}"
    over = today.replace(day=1) - timedelta(days=1)
    return quarter or month or f"{over:%Y-%m}"
