"""Approve: a postmortem and a reviewer in, the reviewer's word for exactly this public text stored in the header of the source out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from mkdocs_postmortems import authors, build
from mkdocs_postmortems.author import rewrite, stored
from mkdocs_postmortems.cli.project import Project, Verdict, find, open_project, project_options, today, verdict
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.terms import Audience, fold

_FINISHED = ("final", "closed")


@click.command()
@click.argument("file")
@click.option("--by", "role", help="The reviewer, one of `reviewers` in redaction.yml.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the approval; default: today.")
@click.option("--check", is_flag=True, help="Change nothing; only say whether the approval in the file holds.")
@project_options
def approve(
    file: str, role: str | None, day: datetime | None, check: bool, config: Path | None, source: Path | None, redaction: Path | None
) -> None:
    """Store in FILE (a path or an id) that a reviewer has approved what the public sees of it.

    The approval is a hash of the public text. Internal edits keep it; whatever changes the public text breaks it.
    Exit status: 0 approved, 1 refused or no longer valid, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    one = find(project, file)
    seen = verdict(project, one, approval="required", ahead=True)
    opens = authors.ahead(one, project.settings).as_of
    waits = f"it goes out on {opens} at the earliest" if opens > project.settings.as_of else ""
    if check:
        _said(seen.reasons)
        click.echo(f"{one.source.path}: the approval holds for this public text, sha256 {_sum(seen)}{waits and f'; {waits}'}")
        return
    if not role:
        raise click.UsageError("name the reviewer with --by")
    _said((*_refusals(project, one, role, seen), *_date(day, one, project.settings.timezone)))
    values = {
        "approved_by": role,
        "approved_on": (day.date() if day else today(project.settings.timezone)).isoformat(),
        "sha256": _sum(seen),
    }
    _store(project, one, values)
    shown = seen.covered
    lines, images, gone = (shown.text.count("\n"), len(shown.images), len(shown.redactions)) if shown else (0, 0, 0)
    click.echo(f"{one.source.path}: approved by {role} on {values['approved_on']}")
    click.echo(f"public text of {lines} lines, {images} images, {gone} removals; sha256 {values['sha256']}")
    if waits:
        click.echo(waits)
    if seen.unfamiliar:
        click.echo(f"names in it that nothing here knows: {', '.join(one.name for one in seen.unfamiliar)}")


def _sum(seen: Verdict) -> str:
    return seen.covered.fingerprint if seen.covered else ""


def _said(reasons: tuple[Problem, ...]) -> None:
    """End with status 1 where there is any reason against it."""
    for one in reasons:
        click.echo(str(one), err=True)
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


def _date(day: datetime | None, one: Postmortem, zone: str) -> tuple[Problem, ...]:
    if day is not None and day.date() > today(zone):
        return (problem("PM708", one.source.path, 0, "the day of the approval is yet to come", "write the day on which the text was read"),)
    return ()


def _name(word: str) -> str:
    return fold(word).lstrip("@")


def _store(project: Project, one: Postmortem, values: Mapping[str, str]) -> None:
    """Write it, after looking once more at the file as it will be: the approval must hold for what it says then."""
    before = one.source.data
    try:
        after = stored(before, "public", values)
        changed = replace(one.source, data=after)
        sources = tuple(changed if s.path == one.source.path else s for s in project.sources)
        (again,) = build.postmortems((changed,), replace(project.settings, audience=Audience.INTERNAL))
        raw = tuple(again if p.source.path == one.source.path else p for p in project.postmortems)
        _said(verdict(replace(project, sources=sources, postmortems=raw), again, approval="required", ahead=True).reasons)
        rewrite(Path(one.source.file), before, after)
    except (ValueError, OSError) as error:
        what = str(error) if isinstance(error, ValueError) else "the file cannot be written"
        click.echo(f"{one.source.path}: nothing was stored: {what}", err=True)
        raise SystemExit(2) from None
