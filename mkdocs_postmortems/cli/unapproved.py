"""Unapproved: a library and files of it as they are now in; what somebody had approved and nobody has any more, said on standard error."""

from collections.abc import Mapping
from dataclasses import replace

import click

from mkdocs_postmortems import build
from mkdocs_postmortems.cli.project import Project, verdict
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.terms import Audience


def tell(project: Project, now: Mapping[str, bytes], *, would: bool = False) -> None:
    """Name each file of `now` (by source path) whose approval held for what it said before and does not for what it says now.

    The status of an action item is a word of the public text: without this, whoever sets one would take a page from the public unawares.
    """
    held = [one for one in project.postmortems if one.source.path in now and _approved(project, one)]
    if not held:
        return
    sources = tuple(replace(one, data=now.get(one.path, one.data)) for one in project.sources)
    after = replace(project, sources=sources, postmortems=build.postmortems(sources, replace(project.settings, audience=Audience.INTERNAL)))
    for one in after.postmortems:
        if one.source.path in {kept.source.path for kept in held} and not _approved(after, one):
            path, verb = one.source.path, "would change" if would else "changes"
            click.echo(f"{path}: this {verb} its public text too: it stays at home until a reviewer approves it again", err=True)


def _approved(project: Project, one: Postmortem) -> bool:
    if one.record.visibility != "public" or project.settings.redaction.approval != "required":
        return False
    seen = verdict(project, one, ahead=True)
    return seen.covered is not None and not seen.unapproved
