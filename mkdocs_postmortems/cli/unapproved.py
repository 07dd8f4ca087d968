"""Unapproved: a library and files of it as they are now in; what somebody had approved and nobody has any more, said on standard error."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

import click

from mkdocs_postmortems import authors, build
from mkdocs_postmortems.cli.project import Project, verdicts_on
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.terms import Audience, fold


def tell(project: Project, now: Mapping[str, bytes], *, would: bool = False) -> None:
    """Name each file of `now` (by source path) whose approval held for what it said before and does not for what it says now.

    The status of an action item is a word of the public text: without this, whoever sets one would take a page from the public unawares.
    """
    held = _approved(project, [one for one in project.postmortems if one.source.path in now])
    for path in _lost(held, changed(project, now) if held else project):
        verb = "would change" if would else "changes"
        click.echo(f"{project.here(path)}: this {verb} its public text too: it stays at home until a reviewer approves it again", err=True)


def tell_others(project: Project, after: Project, some: Sequence[Postmortem]) -> None:
    """Name each postmortem whose approval held before `some` were approved and does not beside them: a link is a word of its text, too.

    Only those that name one of them are looked at; where some wait for a day, on that day, too.
    """
    named = {fold(word) for one in some for word in (one.record.id, one.record.title, one.source.path.rpartition("/")[2]) if word}
    ours = {one.source.path for one in some}
    others = [one for one in project.postmortems if one.source.path not in ours and _names(one, named)]
    lost = _lost(_approved(project, others), after)
    for path in lost:
        click.echo(
            f"{project.here(path)}: its public text is another one beside this: it stays at home until a reviewer approves it again",
            err=True,
        )
    # What is approved for today and speaks of one that waits is another text as soon as that one is out.
    now = project.settings.as_of
    standing = [one for one in after.postmortems if one.source.path in ours or (_names(one, named) and one.source.path not in lost)]
    for day in sorted({authors.ahead(one, project.settings).as_of for one in some} - {now}):
        held = _approved(after, [one for one in standing if authors.ahead(one, project.settings).as_of < day])
        for path in _lost(held, replace(after, settings=replace(after.settings, as_of=day))):
            what = f"its public text is another one from {day} on: it stays at home then until a reviewer approves it again"
            click.echo(f"{project.here(path)}: {what}", err=True)


def changed(project: Project, now: Mapping[str, bytes]) -> Project:
    """The library with these files (by source path) as they are now; the others are not read again."""
    sources = tuple(replace(one, data=now.get(one.path, one.data)) for one in project.sources)
    new = [one for one in sources if one.path in now]
    read = {one.source.path: one for one in build.postmortems(new, replace(project.settings, audience=Audience.INTERNAL))}
    return replace(project, sources=sources, postmortems=tuple(read.get(one.source.path, one) for one in project.postmortems))


def _names(one: Postmortem, words: Iterable[str]) -> bool:
    text = fold(one.document.text)
    return any(word in text for word in words)


def _lost(held: Container[str], after: Project) -> list[str]:
    some = [one for one in after.postmortems if one.source.path in held]
    kept = _approved(after, some)
    return [one.source.path for one in some if one.source.path not in kept]


def _approved(project: Project, some: Sequence[Postmortem]) -> frozenset[str]:
    """The paths of those whose approval holds."""
    if project.settings.redaction.approval != "required":
        return frozenset()
    asking = [one for one in some if one.record.visibility == "public"]
    seen = verdicts_on(project, asking, ahead=True) if asking else {}
    return frozenset(path for path, one in seen.items() if one.covered is not None and not one.unapproved)
