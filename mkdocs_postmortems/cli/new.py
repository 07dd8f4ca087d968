"""New: what is known of an incident in, the first draft of its postmortem out, under the name that the folder's own pattern gives."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as day_type
from datetime import datetime
from pathlib import Path
from shlex import quote
from types import MappingProxyType

import click

from mkdocs_postmortems import author, build
from mkdocs_postmortems.author import events as exports
from mkdocs_postmortems.cli.answers import day_of, listed, time_of, word_of, zone_of
from mkdocs_postmortems.cli.configuration import USUAL, site_above
from mkdocs_postmortems.cli.exported import timeline
from mkdocs_postmortems.cli.project import open_inside, today
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import DETECTION, KIND, SEVERITY_SCALES, Audience, scale_key
from mkdocs_postmortems.settings.places import places

_TIMES = tuple(author.MILESTONES)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Where the draft goes, and what stands there already."""

    folder: Path
    taken: tuple[Postmortem, ...]
    settings: Settings


def _times(command: click.Command) -> click.Command:
    """An option for each time that a draft asks for."""
    for name, help_ in author.MILESTONES.items():
        words = f"When {help_}; 14:32, or with its day."
        command.params.append(click.Option([f"--{name.replace('_', '-')}", name], default="", metavar="TIME", help=words))
    return command


@_times
@click.command()
@click.argument("title", required=False)
@click.option("--severity", default="", help="A label of your scale, such as SEV-2; with the kind it chooses the form.")
@click.option("--kind", default="incident", show_default=True, help=f"One of {', '.join(KIND)}.")
@click.option("--form", type=click.Choice([form.name for form in author.FORMS]), help="The form of the draft, instead of the one by kind.")
@click.option("--service", multiple=True, help="A service it touched; may be given again.")
@click.option("--tag", multiple=True, help="A tag; may be given again.")
@click.option("--owner", default="", help="Who sees to it that it gets finished.")
@click.option("--author", "authors", multiple=True, help="Who writes it; may be given again. Default: the owner.")
@click.option("--date", default="", metavar="DAY", help="The day it began; default: that of its first time or event, else today.")
@click.option("--timezone", default="", help="Zone of times that name none; default: the option `timezone` of the site, else UTC.")
@click.option("--detection", default="", help=f"How it was noticed: one of {', '.join(DETECTION)}.")
@click.option("--events", multiple=True, type=click.Path(path_type=Path), help="An export to merge into the timeline; may be given again.")
@click.option("--id", "id_", default="", help="Its id, instead of the next free one.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write, instead of the one by the folder's pattern.")
@click.option("--stdout", is_flag=True, help="Print the draft and write nothing.")
@click.option("--no-input", is_flag=True, help="Ask nothing, also on a terminal.")
@click.option("--config", type=click.Path(path_type=Path), help="Configuration of the site; default: the one in this folder.")
@click.option("--source", type=click.Path(path_type=Path), help="Folder of the postmortems, instead of the one the configuration names.")
def new(
    title: str | None, severity: str, kind: str, form: str | None, service: tuple[str, ...], tag: tuple[str, ...], owner: str,
    authors: tuple[str, ...], date: str, timezone: str, detection: str, events: tuple[Path, ...], id_: str, out: Path | None,
    stdout: bool, no_input: bool, config: Path | None, source: Path | None, **times: str,
) -> None:  # fmt: skip
    """Begin a postmortem: a draft of the right form, under the next free id, with what is known filled in.

    On a terminal what is missing is asked for; elsewhere the options say it. Nothing that exists is overwritten.

    Exit status: 0 written, 1 written but rows of an export could not be read, 2 input that cannot be used.
    """
    shelf = _shelf(config, source)
    asked = not no_input and not stdout and sys.stdin.isatty() and sys.stdout.isatty()
    zone = zone_of(timezone or shelf.settings.timezone or "UTC")
    kind = word_of(kind, KIND, "kind")
    if asked:
        title = title or click.prompt("What happened, in one line")
        severity = severity or click.prompt("Severity", default="", show_default=False)
        service = service or (click.prompt("Services, with commas between them", default="", show_default=False),)
        owner = owner or click.prompt("Owner", default="", show_default=False)
        date = date or ("" if events else click.prompt("Day it began", default=today(zone).isoformat()))
        for name in ("started", "detected", "resolved"):
            words = f"Time when {author.MILESTONES[name]} ({zone})"
            times[name] = times[name] or ("" if events else click.prompt(words, default="", show_default=False))
    if not title or not title.strip():
        raise click.UsageError('say what happened, in one line: postmortems new "Checkout errors"')
    level = _level(severity, shelf.settings)
    entries, bad = timeline(events, zone, day_of(date) if date else None)
    day = day_of(date) if date else _day(times, entries, zone)
    stated = {name: time_of(text, zone, day) for name, text in times.items() if text}
    _in_order(stated)
    aged = sorted(shelf.taken, key=lambda one: (one.record.date or day_type.min, one.source.path))
    free = author.next_name(((one.source.path, _own(one)) for one in aged), day, title)
    known = author.Known(
        id_ or free.id, " ".join(title.split()), kind, severity, listed(service), listed(tag), day.isoformat(), MappingProxyType(stated),
        zone, owner.strip(), listed(authors) or ((owner.strip(),) if owner.strip() else ()),
        word_of(detection, DETECTION, "way of detection") if detection else "", exports.lines(entries, zone, day),
    )  # fmt: skip
    chosen = next((one for one in author.FORMS if one.name == form), None) or author.form_for(kind, level)
    text = author.draft(known, chosen)
    if id_ and any(id_.casefold() == one.record.id.casefold() for one in shelf.taken):
        raise click.UsageError(f"the id {id_} is taken; the next free one is {free.id}")
    if stdout:
        click.echo(text, nl=False)
    else:
        _write(out or shelf.folder / free.path, text, chosen.name, len(entries))
    raise SystemExit(1 if bad else 0)


def _shelf(config: Path | None, source: Path | None) -> _Shelf:
    """The library; a folder that is not there yet is an empty one."""
    here = Path.cwd()
    named = config or next((Path(name) for name in USUAL if Path(name).is_file()), None)
    alone = source is None and named is None and places("", here, here / "docs") is None
    if alone and (site := site_above()):
        raise click.UsageError(f"this folder lies in a site that has a library: go to its folder, or name it with --config {site}")
    if alone or (source is not None and not source.exists()):
        return _Shelf(source or Path("postmortems"), (), Settings(Audience.INTERNAL, today()))
    folder, found, settings = open_inside(config, source)
    return _Shelf(folder, build.postmortems(found, settings), settings)


def _own(one: Postmortem) -> str:
    """The id that its author gave it; one that was made from its file name tells nothing that the path does not."""
    return one.record.id if any(fact.field == "id" and fact.origin != "derived" for fact in one.record.facts) else ""


def _level(severity: str, settings: Settings) -> int | None:
    """The level of a label; ends with status 2 where the library would not know it, which the author would be told only after writing."""
    key = scale_key(severity)
    scales = [settings.severities, *SEVERITY_SCALES.values()]
    level = next((scale[key] for scale in scales if key in scale), None)
    if level is None and key:
        known = {worth: name for name, worth in reversed(tuple(settings.severities.items()))}
        words = ", ".join(name.upper() for _, name in sorted(known.items()))
        raise click.UsageError(f"no severity scale knows {severity}: write one of {words}, or add it to `severities`")
    return level


def _day(times: Mapping[str, str], entries: Sequence[exports.Merged], zone: str) -> day_type:
    """The day of the first time that has one, else of the first event, else today."""
    for name in _TIMES:
        if times.get(name) and not isinstance(found := author.instant(times[name], author.zoned(zone)), str):
            return found.astimezone(author.zoned(zone)).date()
    return entries[0].at.astimezone(author.zoned(zone)).date() if entries else today(zone)


def _in_order(stated: Mapping[str, str]) -> None:
    """Ends with status 2 where the incident would end before it began."""
    at = {name: datetime.fromisoformat(text) for name, text in stated.items()}
    for first, last in (("started", "resolved"), ("impact_started", "resolved"), ("started", "mitigated"), ("detected", "resolved")):
        if first in at and last in at and at[last] < at[first]:
            raise click.UsageError(f"{last} ({stated[last]}) lies before {first} ({stated[first]}): give times of another day with it")


def _write(file: Path, text: str, form: str, entries: int) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as made:
            made.write(text)
    except FileExistsError:
        raise click.UsageError(f"{file} is there already and was not touched") from None
    except OSError:
        raise click.UsageError(f"{file} cannot be written") from None
    shown = _from_here(file)
    click.echo(shown)
    told = f", {entries} events in its timeline" if entries else ""
    click.echo(f"Form `{form}`{told}. Next: fill it in, then `postmortems check {quote(shown)}`", err=True)


def _from_here(file: Path) -> str:
    """The path as somebody would type it: from the folder they are in, where it lies below."""
    full, here = file.resolve(), Path.cwd().resolve()
    return (full.relative_to(here) if full.is_relative_to(here) else file).as_posix()
