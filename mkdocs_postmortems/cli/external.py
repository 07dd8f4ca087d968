"""External: a postmortem in, the message to customers made from what the public may see of it out, with what its own rules say of it."""

import json
from pathlib import Path

import click

from mkdocs_postmortems import author, build
from mkdocs_postmortems.cli.project import find, open_project, project_options, verdict
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.source import Role, Source

_RULES = frozenset(("PM702", "PM703", "PM704", "PM706", "PM707", "PM712"))
"""Rules about the words of the message itself."""
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
            click.echo(str(reason), err=True)
        raise SystemExit(1)
    view = build.public_view(seen.covered, project.settings)
    made = author.message(view)
    held = raw.document.header.data.get("approvals")
    signed = isinstance(held, dict) and all(held.get(who) for who in ("product", "security"))
    click.echo(_written(made, form, signed=signed), nl=False)
    failed = False
    given = raw.document.header.data
    people = {key: given[key] for key in ("authors", "owner", "roles", "reviewers", "people") if given.get(key)}
    header = json.dumps({**people, "title": made.title, "external": {**made.parts, "apology": made.apology}}, ensure_ascii=False, default=str)
    text = f"---\n{header}\n---\n"
    one = Source(raw.source.path, "", Role.INCIDENT, "the message", text.encode())
    for found in build.checked((one,), build.postmortems((one,), project.settings), project.settings).findings:
        if found.rule in _RULES:
            failed = failed or found.level is not Level.INFO
            click.echo(f"{raw.source.path}: {found.message}. {found.question} [{found.rule}]", err=True)
    raise SystemExit(int(failed))


def _written(made: author.Message, form: str, *, signed: bool) -> str:
    note = "" if signed else _NOTE
    parts = [(author.TITLES[name], text) for name, text in made.parts.items() if text]
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in parts) + (f"\n\n{made.apology}" if made.apology else "")
    if form == "statuspage":
        data = {"name": made.title, "postmortem_body": body, "postmortem_ignored": False, "draft": not signed, "generated": list(made.generated)}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if form == "md":
        return (f"> {note}\n\n" if note else "") + body + "\n"
    plain = "\n\n".join(f"{title}\n{'-' * len(title)}\n{text}" for title, text in parts) + (f"\n\n{made.apology}" if made.apology else "")
    return (f"[{note}]\n\n" if note else "") + plain + "\n"
