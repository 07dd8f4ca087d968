"""Ledger: a library in, what the public edition leaves out by rule and place out, as JSON and never with a value."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from mkdocs_postmortems.cli.project import Project, Verdict, open_project, project_options, published, verdicts
from mkdocs_postmortems.model.postmortem import Postmortem

KEY = "POSTMORTEMS_LEDGER_KEY"
"""The variable that holds the secret of the fingerprints."""
_SHORTEST = 16
"""Bytes of a secret; a shorter one could be tried out."""


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; default: standard output.")
@click.option(
    "--key-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File with the secret of the fingerprints, at least {_SHORTEST} bytes; default: the variable {KEY}, else none.",
)
@project_options
def ledger(out: Path | None, key_file: Path | None, config: Path | None, source: Path | None, redaction: Path | None) -> None:
    """Write the ledger of the public edition: for each postmortem its state, and path, line, rule and category of each removal.

    With a secret, each removal also has a fingerprint: the same value has the same one in every file and on every day, and without the
    secret nobody can guess it back. The ledger names internal files, so it is refused a place in the site, in `docs_dir` or among the
    postmortems; the secret too.
    Exit status: 0 written, 2 input that cannot be used.
    """
    project = open_project(config, source, redaction)
    if out is not None and published(out, project):
        raise click.UsageError(f"{out} lies where it would be published; choose a place outside the site, docs_dir and the postmortems")
    text = ledger_text(project, _key(key_file, project))
    if out is None:
        click.echo(text)
        return
    try:
        out.resolve().write_text(text + "\n", encoding="utf-8")
    except OSError:
        raise click.UsageError(f"{out} cannot be written") from None


def ledger_text(project: Project, key: bytes | None = None) -> str:
    """The ledger as JSON, in order of path; the same for the same sources, rules and key. Without a key, that of the environment."""
    secret = _key(None, project) if key is None else key
    chosen = replace(project.settings, redaction=replace(project.settings.redaction, ledger_key=secret))
    seen = verdicts(replace(project, settings=chosen))
    # A log of the public build names a file that must not be named by this number.
    rows = [_entry(number, one, seen[one.source.path]) for number, one in enumerate(project.postmortems, 1)]
    return json.dumps({"postmortems": rows}, ensure_ascii=False, indent=1)


def _key(file: Path | None, project: Project) -> bytes:
    where = "the file of --key-file" if file else KEY
    if file is not None and published(file, project):
        raise click.UsageError(f"{where} lies where it would be published; keep it outside the site, docs_dir and the postmortems")
    try:
        secret = file.read_bytes().strip() if file else os.environ.get(KEY, "").strip().encode()
    except OSError:
        raise click.UsageError(f"{where} cannot be read") from None
    if (secret or file) and len(secret) < _SHORTEST:
        raise click.UsageError(f"{where} holds fewer than {_SHORTEST} bytes: whoever has the ledger could try them out")
    return secret


def _entry(number: int, one: Postmortem, verdict: Verdict) -> dict[str, object]:
    shown = verdict.covered
    state = "internal" if one.record.visibility != "public" else "blocked" if verdict.reasons else "public"
    return {
        "number": number,
        "path": one.source.path,
        "state": state,
        "sha256": shown.fingerprint if shown else None,
        "reasons": [] if state == "internal" else [{"code": p.code, "line": p.line} for p in verdict.reasons],
        "removed": list(_removed(verdict)),
    }


def _removed(verdict: Verdict) -> Iterator[dict[str, object]]:
    for row in verdict.covered.redactions if verdict.covered else ():
        more = {"field": row.name, "fingerprint": row.fingerprint}
        yield {"path": row.path, "line": row.line, "rule": row.rule, "category": row.category, **{k: v for k, v in more.items() if v}}
