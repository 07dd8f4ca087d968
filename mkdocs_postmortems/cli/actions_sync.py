"""Actions sync: a tracker's export in, where it and the files differ out, and with `--write` the files changed to what it says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from mkdocs_postmortems import build
from mkdocs_postmortems.author import PHRASES, Wanted, rewrite
from mkdocs_postmortems.cli import unapproved
from mkdocs_postmortems.cli.actions_items import changed, internal, items
from mkdocs_postmortems.cli.project import Project, open_site, site_options
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.tracker import Tracker, names
from mkdocs_postmortems.settings.tracker import tracker

_NAMED = 10
"""Tickets that a line may name."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One item of which file and tracker say different things."""

    path: str
    number: int
    name: str
    action: Action
    written: str
    """The tracker's own words."""

    @property
    def undated(self) -> bool:
        """Both call it done, and only the tracker knows on which day."""
        return self.action.status == self.action.tracked


@click.command("sync")
@click.argument("snapshot", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Change the files to what the export says.")
@click.option("--check", is_flag=True, help="End with status 1 where file and export differ.")
@site_options
def sync(snapshot: Path, write: bool, check: bool, config: Path | None, source: Path | None) -> None:
    """Compare the action items with SNAPSHOT, an export of the tracker in which their tickets are.

    It may be what `gh issue list --json` prints, the JSON of a Jira search, issues of GitLab or Linear as JSON, or a CSV file with the
    columns id and status. Nothing is asked of any network. Without --write nothing is changed; with it,
    an item that is done in both gets the day on which the tracker closed it where the file has none.
    Exit status: 0 fine, 1 they differ (with --check) or an item could not be changed (with --write), 2 input that cannot be used.
    """
    if write and check:
        raise click.UsageError("--write changes what --check looks for: choose one")
    told, wrong = tracker(str(snapshot.resolve()), Path())
    for one in wrong:
        click.echo(str(replace(one, path=str(snapshot))), err=True)
    if any(one.level is Level.ERROR for one in wrong):
        raise SystemExit(2)
    project = open_site(config, source)
    settings = replace(internal(project), tracker=told)
    found = tuple(_gaps(project, settings))
    apart = [gap for gap in found if not gap.undated]
    click.echo(_about(project, told))
    for gap in found:
        if gap.undated:
            words = f"{gap.name} is done here without a day and since {gap.action.tracked_on} in the tracker ({gap.written})"
            click.echo(f"{project.here(gap.path)}:{gap.action.line}: {words}")
            continue
        ours, theirs = PHRASES.get(gap.action.status, gap.action.status), PHRASES[gap.action.tracked]
        day = f" on {gap.action.tracked_on}" if gap.action.tracked_on else ""
        click.echo(
            f"{project.here(gap.path)}:{gap.action.line}: {gap.name} is {ours} here and {theirs}{day} in the tracker ({gap.written})"
        )
    refused = _write(project, settings, found) if write else 0
    if write:
        click.echo(f"{len(found) - refused} changed, {refused} left for the hand")
    elif not apart:
        click.echo("file and tracker agree" if _known(project, told) else "nothing to compare: no action item has a ticket of this export")
    if refused or (check and apart):
        raise SystemExit(1)


def _about(project: Project, told: Tracker) -> str:
    """What the export holds, and which tickets of the library it does not."""
    every = [ticket for one in project.postmortems for action in one.record.actions for ticket in action.tickets]
    known = _known(project, told)
    whole = len({ticket.id for ticket in told.tickets.values()})
    strange = sorted({ticket for ticket in every if names(ticket) and told.find(ticket) is None})
    tickets = "1 ticket" if whole == 1 else f"{whole} tickets"
    lines = [f"{told.kind} export of {told.taken or 'an unknown day'}: {tickets}, {len(known)} of them of action items"]
    if strange:
        more = f" and {len(strange) - _NAMED} more" if len(strange) > _NAMED else ""
        lines.append(f"not in the export: {', '.join(strange[:_NAMED])}{more}")
    unknown = sorted({f"{t.id} ({t.written})" for ticket in every if (t := told.find(ticket)) and t.status == "unknown"})
    if unknown:
        more = f" and {len(unknown) - _NAMED} more" if len(unknown) > _NAMED else ""
        lines.append(f"with a status that no vocabulary knows: {', '.join(unknown[:_NAMED])}{more}")
    return "\n".join(lines)


def _known(project: Project, told: Tracker) -> set[str]:
    """The tickets of the export that action items name."""
    every = (ticket for one in project.postmortems for action in one.record.actions for ticket in action.tickets)
    return {found.id for ticket in every if (found := told.find(ticket))}


def _gaps(project: Project, settings: Settings) -> Iterator[Gap]:
    named = {(item.path, item.task.number): item.name for item in items(project)[1]}
    for one in build.postmortems(project.sources, settings):
        for number, action in enumerate(one.record.actions, 1):
            undated = action.status == "done" and action.tracked_on and not action.completed
            if action.tracked and (action.tracked != action.status or undated):
                tickets = [found for ticket in action.tickets if (found := settings.tracker.find(ticket))]
                written = ", ".join(f"{ticket.id}: {ticket.written}" for ticket in tickets)
                yield Gap(one.source.path, number, named[one.source.path, number], action, written)


def _write(project: Project, settings: Settings, found: tuple[Gap, ...]) -> int:
    """How many items could not be changed. Each file is written once, when all its items have been."""
    before = {source.path: source for source in project.sources}
    made = dict(before)
    refused = 0
    for gap in found:
        wanted = Wanted(gap.action.tracked, gap.action.tracked_on if gap.action.tracked == "done" else None)
        try:
            made[gap.path] = changed(made[gap.path], gap.number, wanted, settings)
        except ValueError as error:
            refused += 1
            click.echo(f"{project.here(gap.path)}:{gap.action.line}: {gap.name} was not changed: {error}", err=True)
    now: dict[str, bytes] = {}
    for path in dict.fromkeys(gap.path for gap in found):
        try:
            rewrite(Path(before[path].file), before[path].data, made[path].data)
            now[path] = made[path].data
        except (ValueError, OSError) as error:
            refused += sum(gap.path == path for gap in found)
            click.echo(
                f"{project.here(path)}: nothing was changed: {error if isinstance(error, ValueError) else 'the file cannot be written'}",
                err=True,
            )
    unapproved.tell(project, now)
    return refused
