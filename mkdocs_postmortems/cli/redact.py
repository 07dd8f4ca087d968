"""Redact: a postmortem in, what the public would see of it out, alone or beside what was taken away and by which rule."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from mkdocs_postmortems.author import difference
from mkdocs_postmortems.cli.ledger import ledger_text
from mkdocs_postmortems.cli.project import find, open_project, project_options, verdict
from mkdocs_postmortems.cli.review import Review, html, markdown, strangers, terminal


@click.command()
@click.argument("file", required=False)
@click.option(
    "--diff", is_flag=True, help="Show the difference to the internal text, with the rule for each removal. Internal: never publish it."
)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "html", "json"]), default="text", show_default=True)
@click.option("--ledger", is_flag=True, help="Print the ledger of the whole library instead, as `postmortems ledger` does.")
@project_options
def redact(file: str | None, diff: bool, form: str, ledger: bool, config: Path | None, source: Path | None, redaction: Path | None) -> None:
    """Show what the public would see of FILE (a path or an id).

    The public text goes to standard output, what blocks it to standard error.
    Exit status: 0 it can be published, 1 something blocks it, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    if ledger:
        click.echo(ledger_text(project))
        return
    if file is None:
        raise click.UsageError("name a postmortem by its file or its id")
    one = find(project, file)
    seen = verdict(project, one)
    # A draft is read before somebody says that it is final, and one under embargo before its day: the text is shown as it would be then.
    again = seen if seen.covered else verdict(project, one, approval="optional", ahead=True)
    shown = again.covered
    rows = difference(one.document.text, shown.text, shown.redactions) if diff and shown else ()
    review = Review(
        one.source.path, shown.text if shown else "", shown.fingerprint if shown else "", shown.redactions if shown else (),
        rows, seen.reasons, seen.notes, diff, again.unfamiliar,
    )  # fmt: skip
    writers: Mapping[str, Callable[[Review], str]] = {"markdown": markdown, "html": html, "json": _json}
    if form == "text":
        terminal(review)
    else:
        click.echo(writers[form](review), nl=False)
    for reason in (*seen.reasons, *seen.notes):
        click.echo(str(reason), err=True)
    for line in strangers(review):
        click.echo(line, err=True)
    if seen.reasons:
        raise SystemExit(1)


def _json(review: Review) -> str:
    data = asdict(review)
    data["publishable"] = not review.reasons
    data["removed"] = [{"line": r.line, "rule": r.rule, "category": r.category} for r in review.removed]
    if not data.pop("compared"):
        del data["rows"]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
