"""External: a postmortem in, the message to customers made from what the public may see of it out, with what its own rules say of it."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from mkdocs_postmortems import author, authors, build, views
from mkdocs_postmortems.cli.patch import here
from mkdocs_postmortems.cli.project import Project, find, open_project, project_options, verdict
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

_RULES = frozenset(("PM702", "PM703", "PM704", "PM706", "PM707", "PM712"))
"""Rules about the words of the message itself."""
_PARTS = (*author.TITLES, "apology")
_MARK = "External message"
_NOTE = "Draft, needs review: product and security have not approved it."


@click.command()
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["md", "text", "statuspage"]), default="md", show_default=True)
@project_options
def external(file: str, form: str, config: Path | None, source: Path | None, redaction: Path | None) -> None:
    """Write the message to customers of FILE (a path or an id): a summary, what happened, what is done about it.

    What stands under `external` in its header is used as it is; the rest is made from what the redaction rules let the public see, and
    nothing else. The rules about such messages are applied to it. `statuspage` is JSON with `postmortem_body`.

    Exit status: 0 written, 1 written but one of its rules fails, or nothing of it may be public, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    raw = find(project, file)
    seen = verdict(project, raw)
    if seen.covered is None:
        for reason in seen.reasons:
            click.echo(project.placed(reason), err=True)
        raise SystemExit(1)
    given = raw.document.header.data.get("external")
    asked = given if isinstance(given, dict) else {}
    said = _said(project, raw, {name: asked[name] for name in _PARTS if isinstance(asked.get(name), str)})
    made = author.message(views.public_view(seen.covered, project.settings), said, shows=asked.get("show_dates") is True)
    held = raw.document.header.data.get("approvals")
    signed = isinstance(held, dict) and all(held.get(who) for who in ("product", "security"))
    click.echo(_written(made, form, signed=signed), nl=False)
    failed = False
    front = raw.document.header.data
    people = {key: front[key] for key in ("authors", "owner", "roles", "reviewers", "people") if front.get(key)}
    header = json.dumps(
        {**people, "title": made.title, "external": {**made.parts, "apology": made.apology}}, ensure_ascii=False, default=str
    )
    text = f"---\n{header}\n---\n"
    one = Source(raw.source.path, "", Role.INCIDENT, "the message", text.encode())
    for found in authors.checked((one,), build.postmortems((one,), project.settings), project.settings).findings:
        if found.rule in _RULES:
            failed = failed or found.level is not Level.INFO
            click.echo(f"{here(raw.source.file)}: {found.message}. {found.question} [{found.rule}]", err=True)
    raise SystemExit(int(failed))


def _said(project: Project, raw: Postmortem, parts: Mapping[str, str]) -> Mapping[str, str]:
    """What the author wrote for customers, as the redaction of a public page leaves it; ends with status 1 where it lets nothing out."""
    if not parts:
        return {}
    body = "\n\n".join(f"### {_MARK} {at}\n\n{' '.join(words.split())}" for at, words in enumerate(parts.values()))
    text = f"---\n{raw.document.header.raw}\n---\n\n## {_MARK}\n\n{body}\n"
    one = replace(raw.source, data=text.encode())
    found = tuple(one if source.path == one.path else source for source in project.sources)
    inside = replace(project.settings, audience=Audience.INTERNAL)
    posts = tuple(build.postmortems((one,), inside)[0] if post.source.path == one.path else post for post in project.postmortems)
    opened = replace(
        project.settings, public_sections=(_MARK,), redaction=replace(project.settings.redaction, sections=(_MARK.casefold(),))
    )
    seen = authors.preview(found, posts, opened, (one.path,)).get(one.path)
    if seen is None or seen.covered is None:
        for wrong in seen.problems if seen else ():
            click.echo(project.placed(wrong), err=True)
        raise SystemExit(1)
    rows = re.split(rf"^### {_MARK} \d+$", seen.covered.text, flags=re.MULTILINE)[1:]
    return {name: " ".join(row.split()) for name, row in zip(parts, rows, strict=True)}


def _written(made: author.Message, form: str, *, signed: bool) -> str:
    note = "" if signed else _NOTE
    parts = [(author.TITLES[name], text) for name, text in made.parts.items() if text]
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in parts) + (f"\n\n{made.apology}" if made.apology else "")
    if form == "statuspage":
        data = {
            "name": made.title,
            "postmortem_body": body,
            "postmortem_ignored": False,
            "draft": not signed,
            "generated": list(made.generated),
        }
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if form == "md":
        return (f"> {note}\n\n" if note else "") + body + "\n"
    plain = "\n\n".join(f"{title}\n{'-' * len(title)}\n{text}" for title, text in parts) + (f"\n\n{made.apology}" if made.apology else "")
    return (f"[{note}]\n\n" if note else "") + plain + "\n"
