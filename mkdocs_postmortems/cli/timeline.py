"""Timeline: exports of alerts, deployments, logs and chats in, the timeline section of a postmortem out."""

import json
from pathlib import Path

import click

from mkdocs_postmortems.author import events as exports
from mkdocs_postmortems.cli.answers import day_of, zone_of
from mkdocs_postmortems.cli.exported import timeline as merged


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--timezone", default="UTC", show_default=True, help="Zone of times that name none, and of the table.")
@click.option("--date", default="", metavar="DAY", help="Day of times without one.")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
def timeline(files: tuple[Path, ...], timezone: str, date: str, form: str) -> None:
    """Merge exports into one timeline in order, each entry with its sources.

    FILE is JSON, JSON Lines or CSV with a time, an event and a source; incidents, alerts, log entries and notes of PagerDuty or
    Opsgenie; a day, a folder or an archive of a Slack export; `git log`, or a log whose lines begin with a time. `-` is standard input.

    Exit status: 0 every row was read, 1 some were not and are listed, 2 input that cannot be used.
    """
    zone = zone_of(timezone)
    entries, bad = merged(files, zone, day_of(date) if date else None)
    if form == "json":
        rows = [{"time": one.at.isoformat(), "event": one.text, "sources": list(one.sources)} for one in entries]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif entries:
        click.echo("\n".join(("## Timeline", "", *exports.lines(entries, zone))))
    raise SystemExit(1 if bad else 0)
