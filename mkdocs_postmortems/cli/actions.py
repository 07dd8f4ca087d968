"""Actions: the door to the action items of a library; lists them, changes the status of one in its file, compares them with a tracker."""

import csv
import io
import json
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import click
from rich.console import Console

from mkdocs_postmortems.cli.actions_items import Item, items
from mkdocs_postmortems.cli.actions_set import set_
from mkdocs_postmortems.cli.actions_sync import sync
from mkdocs_postmortems.cli.grid import fitted
from mkdocs_postmortems.cli.project import open_site, site_options
from mkdocs_postmortems.cli.signs import Told
from mkdocs_postmortems.cli.unfilled import unfilled
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.render.tasks import ticket_name

_STATUSES = ("open", "in_progress", "blocked", "deferred", "done", "wont_do", "unknown")
_COLUMNS = ("item", "late", "due", "owner", "status", "tickets", "action")


class _Listing(Told):
    """A group in which `list` is meant where no command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with the command that is meant where the first of them is an option or there is none."""
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "-h")):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Listing)
def actions() -> None:
    """List the action items of a library, set the status of one, or compare them with a tracker's export.

    Without a command it is `list`, with its options: `postmortems actions --overdue`.
    """


@actions.command("list")
@click.option("--overdue", "--late", is_flag=True, help="Only those past their due date.")
@click.option("--all", "every", is_flag=True, help="Also those that are done or will not be done.")
@click.option("--owner", default="", help="Only those of this person, team or role.")
@click.option("--service", default="", help="Only those of incidents of this service.")
@click.option("--status", default="", help=f"Only those with this status: {', '.join(_STATUSES)}.")
@click.option("--no-owner", is_flag=True, help="Only those that nobody owns.")
@click.option("--no-date", is_flag=True, help="Only those without a due date.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@site_options
def list_(
    overdue: bool, every: bool, owner: str, service: str, status: str, no_owner: bool, no_date: bool, form: str,
    config: Path | None, source: Path | None,
) -> None:  # fmt: skip
    """List action items, the most overdue first, as the internal edition knows them.

    An item's name, such as PM-2026-014#3, is what `postmortems actions set` takes.
    """
    project = open_site(config, source)
    unfilled(project.folder, project.sources)
    library, found = items(project)
    wanted = fold(status).replace(" ", "_").replace("won't", "wont")
    if wanted and wanted not in _STATUSES:
        raise click.UsageError(f"{status} is no status: write one of {', '.join(_STATUSES)}")
    shown = [
        one for one in found
        if (every or wanted or not one.task.action.closed)
        and (not overdue or one.task.overdue)
        and (not wanted or one.task.action.status == wanted)
        and (not owner or fold(owner).lstrip("@") in _owners(one))
        and (not service or fold(service) in map(fold, _services(one, library)))
        and (not no_owner or not _owners(one))
        and (not no_date or one.task.action.due is None)
    ]  # fmt: skip
    _unheard("owner", fold(owner).lstrip("@"), {name for one in found for name in _owners(one)})
    _unheard("service", fold(service), {fold(name) for one in found for name in _services(one, library)})
    if form == "json":
        click.echo(
            json.dumps({"as_of": library.as_of.isoformat(), "items": [_entry(o, library) for o in shown]}, ensure_ascii=False, indent=1)
        )
    elif form == "csv":
        click.echo(_csv(shown, library), nl=False)
    else:
        _print(shown, library)


def _unheard(what: str, wanted: str, known: set[str]) -> None:
    """Say where a name stands at no action item at all, closed ones too: an empty list would read as if all were done."""
    if wanted and wanted not in known:
        near = get_close_matches(wanted, known, 1, 0.7)
        click.echo(f"no action item has the {what} `{wanted}`" + (f"; did you mean `{near[0]}`?" if near else ""), err=True)


def _owners(one: Item) -> set[str]:
    return {fold(who.name).lstrip("@") for who in one.task.action.owners} | ({fold(w)} if (w := one.task.action.owner_written) else set())


def _services(one: Item, library: Library) -> tuple[str, ...]:
    return tuple(group.label for group in library.groups.get("service", ()) if one.task.incident in group.keys)


def _entry(one: Item, library: Library) -> dict[str, object]:
    action = one.task.action
    return {
        "item": one.name,
        "incident": one.task.incident,
        "action": action.text,
        "status": action.status,
        "owner": action.owner_written or ", ".join(who.name for who in action.owners),
        "due": action.due.isoformat() if action.due else None,
        "due_written": action.due_written,
        "days_late": one.task.overdue,
        "completed": action.completed.isoformat() if action.completed else None,
        "kind": action.kind,
        "priority": action.priority,
        "services": list(_services(one, library)),
        "tickets": list(action.tickets),
        "path": one.path,
        "line": action.line,
    }


def _csv(shown: Iterable[Item], library: Library) -> str:
    rows = [_entry(one, library) for one in shown]
    made = io.StringIO()
    writer = csv.DictWriter(made, list(rows[0]) if rows else ["item"], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: _cell("; ".join(v) if isinstance(v, list) else "" if v is None else str(v)) for k, v in row.items()})
    return made.getvalue()


def _cell(words: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") else words


def _print(shown: list[Item], library: Library) -> None:
    """A table on a terminal; else a line for each item, its parts apart by tabs, for other programs."""
    console, hidden = Console(highlight=False), tuple[str, ...]()
    rows = [_line(one, whole=not console.is_terminal) for one in shown]
    if not console.is_terminal:
        for row in rows:
            click.echo("\t".join(" ".join(cell.split()) for cell in row))
    elif rows:
        table, hidden = fitted(_COLUMNS, rows, text="action", styles={"item": "bold", "late": "red"}, console=console)
        console.print(table)
    late = sum(one.task.overdue > 0 for one in shown)
    narrow = f"; no room here for {', '.join(hidden)}" if hidden else ""
    click.echo(f"{len(shown)} action item{'s' * (len(shown) != 1)}, {late} overdue as of {library.as_of}{narrow}", err=True)


def _line(one: Item, *, whole: bool) -> tuple[str, ...]:
    action = one.task.action
    late = f"{one.task.overdue} d" if one.task.overdue else ""
    due = action.due.isoformat() if action.due else action.due_written
    who = action.owner_written or ", ".join(who.name for who in action.owners)
    tickets = action.tickets if whole else tuple(ticket_name(one) for one in action.tickets)
    return one.name, late, due, who, action.status.replace("_", " "), " ".join(tickets), action.text


actions.add_command(set_)
actions.add_command(sync)
