"""Approve: postmortems and a reviewer in, the reviewer's word for exactly these public texts stored in the headers of the sources out."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from mkdocs_postmortems import authors
from mkdocs_postmortems.author import rewrite, stored
from mkdocs_postmortems.cli import unapproved
from mkdocs_postmortems.cli.answers import day_asked
from mkdocs_postmortems.cli.patch import here
from mkdocs_postmortems.cli.project import Project, Verdict, find, open_project, project_options, today, verdicts_on
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.terms import fold

_FINISHED = ("final", "closed")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--by", "role", help="The reviewer, one of `reviewers` in redaction.yml.")
@click.option("--on", "day", default="", metavar="DAY", callback=day_asked, help="Day of the approval; default: today.")
@click.option("--check", is_flag=True, help="Change nothing; only say whether the approval in each file holds.")
@project_options
def approve(
    files: tuple[str, ...], role: str | None, day: date | None, check: bool, config: Path | None, source: Path | None,
    redaction: Path | None,
) -> None:  # fmt: skip
    """Store in each FILE (a path or an id) that a reviewer has approved what the public sees of it.

    The approval is a hash of the public text. Internal edits keep it; whatever changes the public text breaks it. Several are approved
    as they are beside one another, all or none; whose approval no longer holds beside them is said.
    Exit status: 0 approved, 1 refused or no longer valid, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    some = tuple({one.source.path: one for one in (find(project, file) for file in files)}.values())
    seen = verdicts_on(project, some, approval="required", ahead=True, together=not check)
    waits = {one.source.path: _waits(project, one) for one in some}
    if check:
        for path, each in seen.items():
            if not each.reasons:
                more = waits[path] and f"; {waits[path]}"
                click.echo(f"{project.here(path)}: the approval holds for this public text, sha256 {_sum(each)}{more}")
        _said(project, [reason for each in seen.values() for reason in each.reasons])
        return
    if not role:
        raise click.UsageError("name the reviewer with --by")
    wrong = [reason for one in some for reason in _refusals(project, one, role, seen[one.source.path])]
    _said(project, [*wrong, *(late for one in some for late in _date(day, one, project.settings.timezone))])
    on = (day or today(project.settings.timezone)).isoformat()
    after = _store(project, some, {path: {"approved_by": role, "approved_on": on, "sha256": _sum(each)} for path, each in seen.items()})
    for one in some:
        _told(project.here(one.source.path), f"approved by {role} on {on}", seen[one.source.path], waits[one.source.path])
    unapproved.tell_others(project, after, some)


def _waits(project: Project, one: Postmortem) -> str:
    opens = authors.ahead(one, project.settings).as_of
    return f"it goes out on {opens} at the earliest" if opens > project.settings.as_of else ""


def _told(path: str, what: str, seen: Verdict, waits: str) -> None:
    """Say what was approved, and what of it should be known."""
    shown = seen.covered
    lines, images, gone = (shown.text.count("\n"), len(shown.images), len(shown.redactions)) if shown else (0, 0, 0)
    click.echo(f"{path}: {what}")
    click.echo(f"public text of {lines} lines, {images} images, {gone} removals; sha256 {_sum(seen)}")
    if waits:
        click.echo(waits)
    if seen.unfamiliar:
        click.echo(f"names in it that nothing here knows: {', '.join(one.name for one in seen.unfamiliar)}")


def _sum(seen: Verdict) -> str:
    return seen.covered.fingerprint if seen.covered else ""


def _said(project: Project, reasons: Sequence[Problem]) -> None:
    """End with status 1 where there is any reason against it."""
    for one in reasons:
        click.echo(project.placed(one), err=True)
    if reasons:
        raise SystemExit(1)


def _refusals(project: Project, one: Postmortem, role: str, seen: Verdict) -> tuple[Problem, ...]:
    path, rules, found = one.source.path, project.settings.redaction, list[Problem]()
    who = _name(role)
    if who not in {_name(name) for name in rules.reviewers}:
        known = ", ".join(rules.reviewers) or "nobody so far"
        found.append(problem("PM708", path, 0, "this reviewer is not on the list", f"name one of `reviewers` in redaction.yml: {known}"))
    if who in {_name(name) for name in (one.record.owner, *one.record.authors)}:
        found.append(problem("PM708", path, 0, "an author cannot approve it", "ask a reviewer who has not written it"))
    if one.record.status is None or one.record.status.value not in _FINISHED:
        found.append(problem("PM708", path, 0, "it is not final", "write `status: final` once nothing more will change"))
    blocking = [p for p in seen.reasons if not (seen.covered and seen.unapproved and p.code == "PM708")]
    # The gate says the same of a document that is not final.
    return (*found, *(p for p in blocking if not (found and p.code == "PM708")))


def _date(day: date | None, one: Postmortem, zone: str) -> tuple[Problem, ...]:
    if day is not None and day > today(zone):
        return (problem("PM708", one.source.path, 0, "the day of the approval is yet to come", "write the day on which the text was read"),)
    return ()


def _name(word: str) -> str:
    return fold(word).lstrip("@")


def _store(project: Project, some: Sequence[Postmortem], values: Mapping[str, Mapping[str, str]]) -> Project:
    """Write them, and give the library as it is then.

    It is looked at once more before, with the files as they will be: each approval must hold for what it says then.
    """
    now: dict[str, bytes] = {}
    for one in some:
        try:
            now[one.source.path] = stored(one.source.data, "public", values[one.source.path])
        except ValueError as error:
            _unstored(one, str(error), ())
    after = unapproved.changed(project, now)
    again = [one for one in after.postmortems if one.source.path in now]
    seen = verdicts_on(after, again, approval="required", ahead=True, together=True)
    _said(project, [reason for one in seen.values() for reason in one.reasons])
    for at, one in enumerate(some):
        try:
            rewrite(Path(one.source.file), one.source.data, now[one.source.path])
        except (ValueError, OSError) as error:
            _unstored(one, str(error) if isinstance(error, ValueError) else "the file cannot be written", some[:at])
    return after


def _unstored(one: Postmortem, why: str, before: Sequence[Postmortem]) -> NoReturn:
    """End with status 2, and say which files before this one were written."""
    click.echo(f"{here(one.source.file)}: nothing was stored: {why}", err=True)
    if before:
        click.echo(f"stored before it: {', '.join(here(each.source.file) for each in before)}", err=True)
    raise SystemExit(2)
