"""Show: paths in, what was understood of each postmortem out, as text for its author or as JSON for a machine."""

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mkdocs_postmortems import read, sources
from mkdocs_postmortems.cli.answers import zone_of
from mkdocs_postmortems.cli.called import called
from mkdocs_postmortems.cli.configuration import INSIDE, configuration, options, unread
from mkdocs_postmortems.cli.missing import missing
from mkdocs_postmortems.cli.progress import progress
from mkdocs_postmortems.cli.project import clock, today
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level, in_order
from mkdocs_postmortems.model.record import Action, Moment, Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.settings import placed, settings
from mkdocs_postmortems.settings.places import everything

_WIDTH = 200
"""Characters of a value that are shown; the file has the rest."""
_LABEL = 7
"""Level from which a part was opened by a label and not by a heading."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False), help="Folder that paths are shown relative to; default: each PATH itself."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--config", type=click.Path(path_type=Path), help="Configuration of the site; default: the one in this folder, if any.")
@click.option("--timezone", default="", help="Zone of times that name none; default: that of the site.")
@click.option("--date-order", type=click.Choice(["dmy", "mdy"]), default=None, help="How slash dates with two readings are meant.")
def show(paths: tuple[Path, ...], root: Path | None, form: str, config: Path | None, timezone: str, date_order: str | None) -> None:
    """Show what is understood of each postmortem, field by field, with its line and where it came from.

    PATH is a file, a folder, or the id of a postmortem of the site.
    Exit status: 0 fine, 1 errors were found, 2 a PATH that cannot be used; the others are still shown.
    """
    try:
        file = config or next((Path(name) for name in INSIDE if Path(name).is_file()), None)
        unread(file)
        status = _show(paths, root, form, file, _settings(file, timezone, date_order or ""))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what Python still holds goes nowhere, so that it does not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    raise SystemExit(status)


def _settings(file: Path | None, timezone: str, date_order: str) -> Settings:
    """Those of the site, so that a file is understood as a build understands it; what the command line says goes before."""
    timezone = zone_of(timezone) if timezone else ""
    if file is None:
        return Settings(Audience.INTERNAL, today(), timezone=timezone, date_order=date_order)
    given = {name: value for name, value in options(configuration(file)).items() if value not in (None, "") and name != "source"}
    given |= {"audience": Audience.INTERNAL.value} | {k: v for k, v in (("timezone", timezone), ("date_order", date_order)) if v}
    made, wrong = settings(given, folder=file.resolve().parent, today=clock(), environment=dict(os.environ))
    for one in in_order(placed(wrong, None if timezone or date_order else file)):
        if one.level is Level.ERROR:
            click.echo(str(one), err=True)
    return made


def _show(paths: tuple[Path, ...], root: Path | None, form: str, file: Path | None, chosen: Settings) -> int:
    """Print it; the exit status."""
    found: list[Source] = []
    unusable = False
    for path in paths:
        if everything(path):
            click.echo(
                str(problem("PM007", str(path), 0, "it is a whole file system", "name the folder that the postmortems lie in")), err=True
            )
            unusable = True
        elif path.exists():
            found.extend(_of(path, root, chosen))
        else:
            try:
                found.append(_called(path, file, chosen))
            except click.UsageError as error:
                right = error.message.removeprefix(f"{path}: ")
                click.echo(str(problem("PM007", str(path), 0, "there is no such file or folder", right)), err=True)
                unusable = True
    wanted = [source for source in found if source.role is Role.INCIDENT]
    incidents = [read.postmortem(source, chosen) for source in progress(wanted, "Reading")]
    if form == "json":
        click.echo(json.dumps([record(one) for one in incidents], ensure_ascii=False, indent=1))
    else:
        console = Console(highlight=False)
        for one in incidents:
            _print(console, one)
        for source in found:
            if source.role is Role.PAGE:
                click.echo(f"{source.path}: not read as an incident: {source.reason}")
    if unusable:
        return 2
    if not any(one.role in (Role.INCIDENT, Role.PAGE) for one in found):
        click.echo("nothing to show: no file here is a postmortem", err=True)
    return int(any(one.level is Level.ERROR for incident in incidents for one in incident.problems))


def _called(path: Path, file: Path | None, chosen: Settings) -> Source:
    if file is None or path.parent != Path():
        raise click.UsageError("give the path of one, or its id where the site is configured")
    return called(path.name, file, chosen)


def _of(path: Path, root: Path | None, settings: Settings) -> Iterable[Source]:
    """The sources of a folder, or one file, which is an incident because somebody named it."""
    if path.is_dir():
        return [replace(source, path=_relative(path / source.path, root, path)) for source in sources.walk(path, settings)]
    return [sources.one(path, _relative(path, root, path.parent), settings)]


def _relative(path: Path, root: Path | None, otherwise: Path) -> str:
    return PurePosixPath(os.path.relpath(Path.cwd() / path, Path.cwd() / (root or otherwise))).as_posix()


def record(one: Postmortem) -> dict[str, object]:
    """A record with the keys that labels of postmortems use; None for what the file does not say in a field."""
    got = one.record
    origin = {fact.field: fact.origin for fact in reversed(got.facts)}
    duration = got.durations.get("duration") or got.durations.get("impact_duration")
    clocked = [entry for entry in got.timeline if entry.at is not None or entry.clock is not None]
    return {
        "file": one.source.path,
        "title": got.title,
        "id": got.id if origin.get("id") != "derived" else None,
        "date": got.date.isoformat() if got.date else None,
        "severity": got.severity.label if got.severity else None,
        "status": (got.status.value or got.status.label) if got.status else None,
        "services": list(got.services) or None,
        "authors": list(got.authors) or None,
        "started": _stated(got, "started", "impact_started"),
        "detected": _stated(got, "detected"),
        # Where only the impact's beginning is stated, its end is that of the incident.
        "resolved": _stated(got, "resolved") or (None if _stated(got, "started") else _stated(got, "mitigated")),
        "duration_minutes": _number(duration.minutes) if duration else None,
        "sections": sorted({section.name for section in got.sections if section.name}) or None,
        "timeline_entries": len(clocked),
        "timeline_first": clocked[0].written if clocked else None,
        "timeline_last": clocked[-1].written if clocked else None,
        "timeline_zone": got.zone or None,
        "actions": [_action(action) for action in got.actions[:15]],
        "actions_total": len(got.actions),
        "note": None,
    }


def _stated(got: Record, *names: str) -> str | None:
    """The time an author stated in a field; one taken from the timeline is no statement."""
    for name in names:
        moment: Moment | None = got.times.get(name)
        if moment is not None and not moment.derived:
            return moment.at.isoformat()
    return None


def _number(minutes: float) -> float | int:
    return int(minutes) if minutes == int(minutes) else round(minutes, 2)


def _action(action: Action) -> dict[str, object]:
    return {
        "text": action.text[:60],
        "owner": action.owner_written or ", ".join(owner.name for owner in action.owners) or None,
        "due": action.due.isoformat() if action.due else action.due_written or None,
        "status": action.status if action.status_written else None,
        "ticket": action.tickets[0] if action.tickets else None,
    }


def _rows(got: Record) -> Iterable[tuple[int, str, str, str]]:
    """Line, field, value and origin of everything that was understood."""
    yield from ((fact.line, fact.field, fact.value, fact.origin) for fact in got.facts)
    yield from (
        (entry.line, "timeline", f"{entry.written}  {entry.text}", entry.milestone or entry.kind or "entry") for entry in got.timeline
    )
    yield from ((action.line, "action_items", _line(action), action.origin) for action in got.actions)
    yield from (
        (part.line, "section", f"{part.name}: {part.title}", "heading" if part.level < _LABEL else "label")
        for part in got.sections
        if part.name
    )
    yield from ((relation.line, relation.kind, relation.target, relation.origin) for relation in got.relations)


def _print(console: Console, one: Postmortem) -> None:
    """A table on a terminal; else one line per value, `path:line: field: value (origin)`, for other programs to read."""
    lacks = ", ".join(missing(one.record)) if one.readable else ""
    rows = [(line, field, " ".join(value.split())[:_WIDTH], origin) for line, field, value, origin in _rows(one.record)]
    if not console.is_terminal:
        for line, field, value, origin in rows:
            click.echo(
                f"{one.source.path}:{line}: {field}: {value} ({origin})" if line else f"{one.source.path}: {field}: {value} ({origin})"
            )
        if lacks:
            click.echo(f"{one.source.path}: missing: {lacks}")
        for wrong in one.problems:
            click.echo(str(wrong))
        return
    console.print(Text(one.source.path, "bold"), Text("" if one.readable else "  cannot be read", "bold red"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for name in ("line", "field", "value", "origin"):
        table.add_column(name, justify="right" if name == "line" else "left", overflow="fold", no_wrap=name in ("line", "field"))
    for line, field, value, origin in rows:
        table.add_row(str(line) if line else "", Text(field, "cyan"), Text(value), Text(origin, "dim"))
    console.print(table)
    if lacks:
        console.print(Text(f"missing: {lacks}", "yellow"))
    for wrong in one.problems:
        console.print(Text(str(wrong), {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "dim"}[wrong.level]))
    console.print()


def _line(action: Action) -> str:
    parts = [action.text, action.owner_written, action.due_written, action.status, *action.tickets]
    return " | ".join(part for part in parts if part)
