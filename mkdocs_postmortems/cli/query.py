"""Query: a query as typed in, the rows it means out, as a table for people or as JSON, CSV or ids for other programs."""

import csv
import io
import json
import os
import re
import sys
from pathlib import Path
from shlex import quote

import click
from rich.console import Console

from mkdocs_postmortems import build, query
from mkdocs_postmortems.cli.grid import fitted
from mkdocs_postmortems.cli.library import library_options, open_library
from mkdocs_postmortems.model.table import Table, Words
from mkdocs_postmortems.render.words import duration

COLUMNS = {
    "incidents": ("id", "severity", "opened", "duration", "service", "cause", "open", "overdue", "title"),
    "actions": ("incident", "title", "owner", "due", "is", "status", "type", "priority", "severity", "service"),
}
"""What a row shows, in order."""
NOTHING, MISTAKEN = 1, 2
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDE = 120
_PHRASE = re.compile(r"(?<!\S)\"([^\"]*)\"(?!\S)")
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f]")


@click.command(name="query")
@click.argument("text", nargs=-1)
@click.option("--format", "form", type=click.Choice(["table", "json", "csv", "ids"]), default="table", show_default=True)
@click.option("--actions", is_flag=True, help="Ask for action items and not for incidents.")
@click.option("--sort", default="", help="Fields to sort by, as in `-severity,started`; the same as `sort:` in the query.")
@click.option("--limit", type=click.IntRange(1), help="Show no more rows than this.")
@click.option("--view", default="", help="Begin with the query of a saved view.")
@library_options
def query_(
    text: tuple[str, ...], form: str, actions: bool, sort: str, limit: int | None, view: str,
    config: Path | None, source: Path | None, audience: str | None, as_of: str,
) -> None:  # fmt: skip
    """Show the postmortems that TEXT asks for, as the page of the library does.

    For example: postmortems query 'service:checkout severity:<=2 since:12mo'. Put the query in quotes, because a shell reads `>` and `<`.
    Exit status: 0 there are rows, 1 there are none, 2 something was not understood; what was understood is still shown.
    """
    opened = open_library(config, source, audience, as_of)
    finds, unclear = build.found(opened.library, opened.settings)
    for one in unclear:
        click.echo(str(one), err=True)
    # Bytes that are no text, and marks that would steer a terminal, mean nothing in a query.
    typed = _STEERING.sub(" ", " ".join((*text, *((f"sort:{sort}",) if sort else ()))).encode(errors="replace").decode())
    if view:
        saved = next((one for one in finds.views if one.saved.slug == view), None)
        if saved is None:
            raise click.UsageError(f"no view is called {view}; there are {', '.join(one.saved.slug for one in finds.views)}")
        actions, typed = saved.saved.of == "actions", f"{saved.text} {typed}"
    book = query.Book(finds.actions) if actions else query.Book(finds.incidents, texts=finds.texts)
    asked = query.parse(typed, book)
    book = book.on(asked.today)
    rows = query.evaluate(book, asked).rows
    for wrong in asked.mistakes:
        click.echo(f"{'note' if wrong.hint else 'not understood'}: {wrong.text}", err=True)
    if not rows and not actions:
        _elsewhere(book, asked, typed)
    try:
        _show(book, asked, rows[:limit] if limit else rows, len(rows), form)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if any(not wrong.hint for wrong in asked.mistakes):
        raise SystemExit(MISTAKEN)
    raise SystemExit(0 if rows else NOTHING)


def _elsewhere(book: query.Book, asked: query.Query, typed: str) -> None:
    """Say so where the words of a query that found nothing stand in whole texts; a phrase is looked for there as its words."""
    if any(name == "best" for name, _ in asked.sort) or not any(one.kind == "text" for one in asked.clauses):
        return
    loose = " ".join(_PHRASE.sub(r" \1 ", typed).split())
    found = len(query.evaluate(book, query.parse(f"{loose} sort:best", book)).rows)
    if found:
        many = "1 incident has" if found == 1 else f"{found} incidents have"
        click.echo(f"note: {many} these words in the whole text: postmortems query --sort best {quote(loose)}", err=True)


def _show(book: query.Book, asked: query.Query, rows: tuple[int, ...], total: int, form: str) -> None:
    table = book.table
    if form == "ids":
        click.echo("".join(f"{_name(table, at)}\n" for at in rows), nl=False)
    elif form == "json":
        said = [{"text": wrong.text, "hint": wrong.hint} for wrong in asked.mistakes]
        made = {"query": asked.text, "as_of": asked.today, "total": total, "mistakes": said, "rows": [_whole(book, at) for at in rows]}
        click.echo(json.dumps(made, ensure_ascii=False, indent=1))
    elif form == "csv":
        file = io.StringIO()
        writer = csv.writer(file, lineterminator="\n")
        names = _names(table)
        writer.writerow(("key", *names))
        writer.writerows((_name(table, at), *(_safe(_cell(book, name, at, number=True)) for name in names)) for at in rows)
        click.echo(file.getvalue(), nl=False)
    else:
        _print(book, asked, rows, total)


def _print(book: query.Book, asked: query.Query, rows: tuple[int, ...], total: int) -> None:
    """A table on a terminal; else one line per row, cells apart by tabs."""
    names = [name for name in COLUMNS[book.schema.name] if name in book.columns]
    console, hidden = Console(highlight=False), tuple[str, ...]()
    if not console.is_terminal:
        for at in rows:
            click.echo("\t".join(" ".join(_cell(book, name, at).split()) for name in names))
    elif rows:
        cells = [[_cell(book, name, at)[:_WIDE] for name in names] for at in rows]
        table, hidden = fitted(names, cells, text="title", styles={names[0]: "bold"}, console=console)
        console.print(table)
    word = book.schema.one if total == 1 else book.schema.many
    some = f"{len(rows)} of {total}" if len(rows) < total else str(total)
    narrow = f"; no room here for {', '.join(hidden)}" if hidden else ""
    click.echo(f"{some} {word} for {asked.text or 'everything'}, as of {asked.today}{narrow}", err=True)


def _name(table: Table, at: int) -> str:
    """The key of an incident; of an action item that of its incident with its place there."""
    number = table.columns.get("number")
    return table.keys[at] if number is None else f"{table.keys[at]}#action-{int(float(number.rows[at] or 0))}"  # type: ignore[arg-type] # a column of numbers


def _names(table: Table) -> tuple[str, ...]:
    return tuple(field.name for field in table.schema.fields if not field.of)


def _value(book: query.Book, name: str, at: int) -> object:
    column = book.columns.get(name)
    if isinstance(column, Words):
        return [column.values[place] for place in column.rows[at]]
    found = column.rows[at] if column is not None else None
    return int(found) if isinstance(found, float) and found == int(found) else found


def _whole(book: query.Book, at: int) -> dict[str, object]:
    """Every field of a row that has a value."""
    values = {name: _value(book, name, at) for name in _names(book.table)}
    return {"key": _name(book.table, at), **{name: value for name, value in values.items() if value not in (None, [], "")}}


def _cell(book: query.Book, name: str, at: int, *, number: bool = False) -> str:
    """A value as people read it; with `number` a length of time stays a number of minutes."""
    value = _value(book, name, at)
    column = book.columns.get(name)
    if isinstance(column, Words):
        return ", ".join(column.labels[place] for place in column.rows[at])
    return "" if value is None else duration(value) if name == "duration" and not number and isinstance(value, (int, float)) else str(value)


def _safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
