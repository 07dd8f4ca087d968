"""Actions set: the name of an action item and a status in, the file the item lives in changed in that one place."""

from datetime import date
from pathlib import Path

import click

from mkdocs_postmortems.author import PHRASES, Wanted, rewrite
from mkdocs_postmortems.cli import unapproved
from mkdocs_postmortems.cli.actions_items import changed, find, internal, items
from mkdocs_postmortems.cli.answers import day_asked
from mkdocs_postmortems.cli.project import open_site, site_options, today
from mkdocs_postmortems.model.terms import ACTION_STATUS, fold

_WORDS = {
    fold(word): name for name, words in ACTION_STATUS.items() for word in (name, name.replace("_", " "), name.replace("_", "-"), *words)
}


@click.command("set")
@click.argument("item")
@click.argument("status")
@click.option("--on", "day", default="", metavar="DAY", callback=day_asked, help="Day on which it was done; default: today.")
@click.option("--because", default="", help="Why it will not be done, or waits.")
@click.option("--dry-run", is_flag=True, help="Change nothing; print the line as it would be.")
@site_options
def set_(
    item: str, status: str, day: date | None, because: str, dry_run: bool,
    config: Path | None, source: Path | None,
) -> None:  # fmt: skip
    """Set the status of ITEM in the file it lives in: in the front matter, a table, a list or a box. No other byte changes.

    ITEM is a name such as PM-2026-014#3, the id that its author gave it, or a ticket that only it has.
    STATUS is open, in progress, blocked, done, won't do or deferred.
    Exit status: 0 set, 1 refused because it cannot be written there alone, 2 input that cannot be used.
    """
    name = _WORDS.get(fold(status))
    if name is None:
        raise click.UsageError(f"{status} is no status: write {', '.join(PHRASES.values())}")
    if day and name != "done":
        raise click.UsageError("--on says when it was done; leave it out for any other status")
    if because and name == "done":
        raise click.UsageError("--because says why it is not done")
    if "\n" in because or "\r" in because:
        raise click.UsageError("--because takes one line")
    project = open_site(config, source)
    one = find(items(project)[1], item)
    wanted = Wanted(name, (day or today(project.settings.timezone)) if name == "done" else None, " ".join(because.split()))
    place = project.here(one.path)
    before = next(s for s in project.sources if s.path == one.path)
    try:
        after = changed(before, one.task.number, wanted, internal(project))
        if not dry_run:
            rewrite(Path(before.file), before.data, after.data)
    except ValueError as error:
        click.echo(f"{place}:{one.task.action.line}: nothing was changed: {error}", err=True)
        raise SystemExit(1) from None
    except OSError:
        click.echo(f"{place}: nothing was changed: the file cannot be written", err=True)
        raise SystemExit(2) from None
    said = f"{PHRASES[name]} on {wanted.stamp}" if wanted.day else PHRASES[name]
    click.echo(f"{place}:{one.task.action.line}: {one.name} is {said}" if not dry_run else f"{one.name} would be {said}:")
    if dry_run:
        was = before.data.decode("utf-8", "replace").splitlines()
        for number, line in enumerate(after.data.decode("utf-8").splitlines(), 1):
            if number > len(was) or line != was[number - 1]:
                click.echo(f"{place}:{number}: {line}")
                break
    unapproved.tell(project, {one.path: after.data}, would=dry_run)
    if one.task.action.tracked and one.task.action.tracked != name:
        click.echo(
            f"the tracker's export says {one.task.action.tracked.replace('_', ' ')}; a build shows that until it is exported anew", err=True
        )
