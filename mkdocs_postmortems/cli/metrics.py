"""Metrics: names of metrics in, their numbers out as a table for people, as JSON or as CSV; the same numbers as on the insights page."""

import csv
import io
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mkdocs_postmortems import relate
from mkdocs_postmortems.cli.library import library_options, open_library
from mkdocs_postmortems.model.insights import Cell, Finding, Insights
from mkdocs_postmortems.model.metrics import BY_ID
from mkdocs_postmortems.render import insights_json

_PERIODS = {"year": "the last 12 months", "all": "all years"}


@click.command()
@click.argument("names", nargs=-1)
@click.option("--period", type=click.Choice([*_PERIODS]), help="Only this period; default: both.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@library_options
def metrics(
    names: tuple[str, ...], period: str | None, form: str, config: Path | None, source: Path | None, audience: str | None, as_of: str
) -> None:
    """Print every metric of the library, or those NAMES say: `ttd`, `on_time`, `recurrence`.

    Each comes with its n and with what was left out and why; what cannot be known is empty and never zero.
    Exit status: 0, or 2 for a name there is not.
    """
    unknown = [name for name in names if name not in BY_ID]
    if unknown:
        raise click.UsageError(f"no metric is called {', '.join(unknown)}; there are {', '.join(BY_ID)}")
    opened = open_library(config, source, audience, as_of)
    found = relate.insights(opened.library, opened.settings)
    try:
        _print(found, names, period, form)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(found: Insights, names: tuple[str, ...], period: str | None, form: str) -> None:
    rows = [
        (one.name, finding)
        for one in found.periods
        if period in (None, one.name)
        for finding in one.findings.values()
        if not names or finding.id in names
    ]
    if form == "json":
        whole = json.loads(insights_json(found))
        kept = {
            name: {**one, "metrics": {id_: value for id_, value in one["metrics"].items() if not names or id_ in names}}
            for name, one in whole["periods"].items()
            if period in (None, name)
        }
        click.echo(json.dumps({**whole, "periods": kept}, ensure_ascii=False, indent=1))
    elif form == "csv":
        held = io.StringIO(newline="")
        csv.writer(held, lineterminator="\n").writerows((("period", "metric", "number", "value"), *_lines(rows)))
        click.echo(held.getvalue(), nl=False)
    else:
        _table(found, rows)


def _lines(rows: Iterable[tuple[str, Finding]]) -> Iterable[tuple[Cell, ...]]:
    for period, finding in rows:
        yield (period, finding.id, "n", finding.n)
        yield from ((period, finding.id, name, _short(value)) for name, value in finding.numbers.items() if name != "n")
        yield from ((period, finding.id, f"left out {left.reason}", left.n) for left in finding.left)


def _short(value: Cell) -> Cell:
    return "" if value is None else f"{value:.10g}" if isinstance(value, float) else value


def _table(found: Insights, rows: list[tuple[str, Finding]]) -> None:
    console = Console()
    plain = not console.is_terminal
    if plain:
        click.echo(f"as of {found.as_of}")
    for period in dict.fromkeys(period for period, _ in rows):
        grid = Table(title=f"{_PERIODS[period]}, as of {found.as_of}", box=None, pad_edge=False, title_justify="left")
        for name in ("metric", "n", "numbers", "left out"):
            grid.add_column(name, justify="right" if name == "n" else "left", overflow="fold")
        for _, finding in (row for row in rows if row[0] == period):
            numbers = ", ".join(f"{name} {_said(value)}" for name, value in finding.numbers.items() if name not in ("n", "mean"))
            left = "; ".join(f"{one.n} {one.reason}" for one in finding.left)
            if plain:
                click.echo("\t".join((period, finding.id, str(finding.n), numbers, left)))
            else:
                grid.add_row(Text(BY_ID[finding.id].title), str(finding.n), Text(numbers), Text(left, "dim"))
        if not plain:
            console.print(grid)


def _said(value: Cell) -> str:
    return "unknown" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
