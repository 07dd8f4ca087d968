"""Ledger: a library in, what the public edition leaves out by rule and place out, as JSON and never with a value."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_postmortems.cli.project import Project, Verdict, open_project, project_options, verdicts
from mkdocs_postmortems.model.postmortem import Postmortem


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; default: standard output.")
@project_options
def ledger(out: Path | None, config: Path | None, source: Path | None, redaction: Path | None) -> None:
    """Write the ledger of the public edition: for each postmortem its state, and path, line, rule and category of each removal.

    It names internal files, so it is refused a place in the site, in `docs_dir` or among the postmortems.
    Exit status: 0 written, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    if out is None:
        click.echo(ledger_text(project))
        return
    target = out.resolve()
    if any(target.is_relative_to(folder) for folder in project.published):
        raise click.UsageError(f"{out} lies where it would be published; choose a place outside the site, docs_dir and the postmortems")
    try:
        target.write_text(ledger_text(project) + "\n", encoding="utf-8")
    except OSError:
        raise click.UsageError(f"{out} cannot be written") from None


def ledger_text(project: Project) -> str:
    """The ledger as JSON, in order of path; the same for the same sources and rules."""
    seen = verdicts(project)
    return json.dumps({"postmortems": [_entry(one, seen[one.source.path]) for one in project.postmortems]}, ensure_ascii=False, indent=1)


def _entry(one: Postmortem, verdict: Verdict) -> dict[str, object]:
    shown = verdict.covered
    state = "internal" if one.record.visibility != "public" else "blocked" if verdict.reasons else "public"
    return {
        "path": one.source.path,
        "state": state,
        "sha256": shown.fingerprint if shown else None,
        "reasons": [] if state == "internal" else [{"code": p.code, "line": p.line} for p in verdict.reasons],
        "removed": list(_removed(verdict)),
    }


def _removed(verdict: Verdict) -> Iterator[dict[str, object]]:
    for row in verdict.covered.redactions if verdict.covered else ():
        yield {"path": row.path, "line": row.line, "rule": row.rule, "category": row.category}
