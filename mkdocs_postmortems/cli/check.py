"""Check on the command line: files, folders or the library of a site in, what its rules ask out, for a person or a machine."""

import os
import sys
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import click

from mkdocs_postmortems import authors, build, keep, sources
from mkdocs_postmortems.author import rewrite
from mkdocs_postmortems.check.fix import fixed
from mkdocs_postmortems.cli.changes import Changes, changes
from mkdocs_postmortems.cli.configuration import INSIDE, WHOLE, configuration, missing_folder, options, unread
from mkdocs_postmortems.cli.findings import as_json, explained, text
from mkdocs_postmortems.cli.kept import shelf
from mkdocs_postmortems.cli.machines import github, gitlab, sarif
from mkdocs_postmortems.cli.mended import backs, said
from mkdocs_postmortems.cli.patch import here, patch
from mkdocs_postmortems.cli.project import clock
from mkdocs_postmortems.cli.public_side import declared
from mkdocs_postmortems.model.finding import Finding, Report
from mkdocs_postmortems.model.problem import Level, in_order
from mkdocs_postmortems.model.rule import PROFILES
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.read.markup.decode import repair
from mkdocs_postmortems.settings import placed, settings
from mkdocs_postmortems.settings.places import everything, places

_ALONE = frozenset(("PM806", "PM805"))
"""Rules that need the whole library to be right."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be checked."""

    root: Path
    """Of the sources."""
    sources: tuple[Source, ...]
    wanted: frozenset[str] | None
    """Paths of the sources that were named; None for all of them."""
    settings: Settings
    whole: bool = True
    """Whether these are all postmortems of their library."""
    of_site: bool = False
    """Whether they are those of the site, and no files that somebody named beside it."""
    shelf: keep.Shelf = keep.NOWHERE
    """What earlier runs on this site have worked out."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--profile", type=click.Choice(PROFILES), help="How much is asked; default: that of the configuration, else adoption.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "gitlab", "sarif"]), default="text", show_default=True)
@click.option(
    "--diff",
    "base",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="BASE",
    help="Only what a change since BASE brought; with --fix alone, show the fixes and write nothing.",
)
@click.option("--fix", is_flag=True, help="Mend what a machine may: mojibake, crooked tables, relations that lack their way back.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--config", type=click.Path(path_type=Path), help="Configuration of the site; default: mkdocs.yml.")
@click.option(
    "--public-config",
    type=click.Path(path_type=Path),
    help="Configuration of the public site, whose redaction file counts where that of the site names none; default: the one beside it.",
)
@click.option("--only-library", is_flag=True, help="Pass over PATHS that are no postmortems of the library of the site.")
@click.option("--explain", metavar="CODE", help="Say what a rule asks and why, or what a problem means, with examples, and check nothing.")
def check(
    paths: tuple[Path, ...],
    profile: str | None,
    form: str,
    base: str | None,
    fix: bool,
    strict: bool,
    config: Path | None,
    public_config: Path | None,
    only_library: bool,
    explain: str | None,
) -> None:
    """Say what the postmortems of PATHS still lack, each point as a question; without PATHS those of the site.

    Exit status: 0 fine, 1 findings at a level that fails (errors, with --strict warnings), 2 input that cannot be used.
    """
    if explain:
        words = explained(explain)
        if not words:
            raise click.UsageError(f"{explain} is neither a rule nor the code of a problem")
        click.echo(words)
        return
    if fix and base and Path(base).exists() and not paths:
        paths, base = (Path(base),), ""

    def chosen() -> list[Job]:
        return [job for job in _jobs(paths, profile, config, public_config) if job.of_site or not only_library]

    jobs = chosen()
    if fix:
        for job in jobs:
            _fix(job, show=base is not None)
        if base is not None:
            return
        jobs = chosen()
    if base == "":
        raise click.UsageError("--diff needs a commit to compare with, as in --diff origin/main")
    reports = [_report(job, changes(job.root, base) if base else None) for job in jobs]
    report = Report(
        tuple(f for r in reports for f in r.findings), tuple(f for r in reports for f in r.ignored), sum(r.documents for r in reports)
    )
    try:
        _print(report, form)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what Python still holds goes nowhere, so that it does not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    failing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    raise SystemExit(int(any(one.level in failing for one in report.findings)))


def _print(report: Report, form: str) -> None:
    if form == "text":
        text(report)
        return
    made = (
        sarif(report, version("mkdocs-postmortems"))
        if form == "sarif"
        else {"json": as_json, "github": github, "gitlab": gitlab}[form](report)
    )
    if made:
        click.echo(made)


def _jobs(paths: tuple[Path, ...], profile: str | None, config: Path | None, public_config: Path | None) -> list[Job]:
    """The library of the site, narrowed to the paths inside it, and each path outside it by itself."""
    file = config or next((Path(name) for name in INSIDE if Path(name).is_file()), None)
    if paths:
        unread(file)
    said = configuration(file) if file else {}
    root = (file.resolve().parent if file else Path.cwd()).resolve()
    every = {**options(said), **declared(file, said, public_config)}
    given = {key: value for key, value in every.items() if value not in (None, "", [], {}) or key == "public_sections"}
    where = places(str(given.pop("source", "") or ""), root, root / str(said.get("docs_dir") or "docs"))
    given.pop("cache", None)
    made, wrong = settings({**given, "audience": "internal"}, folder=root, today=clock(), environment=dict(os.environ))
    blocking = [one for one in in_order(placed(wrong, file)) if one.level is Level.ERROR]
    for one in blocking:
        click.echo(str(one), err=True)
    if blocking:
        raise SystemExit(2)
    if profile:
        made = replace(made, checking=replace(made.checking, profile=profile))
    if not paths and where is None:
        raise click.UsageError(missing_folder(None, file, "name files or folders"))
    inside = where.source.resolve() if where else None
    jobs: list[Job] = []
    named: set[str] = set()
    whole = not paths
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"{path}: there is no such file or folder")
        if everything(path):
            raise click.UsageError(f"{path} {WHOLE}")
        full = path.resolve()
        if inside and full == inside:
            whole = True
        elif inside and full.is_relative_to(inside):
            named.add(full.relative_to(inside).as_posix())
        elif full.is_dir():
            jobs.append(Job(full, sources.walk(full, made), None, made))
        else:
            jobs.append(Job(full.parent, (sources.one(full, full.name, made),), None, made, whole=False))
    if inside and where and (whole or named):
        found = sources.walk(inside, replace(made, in_place=where.in_place))
        wanted = (
            None
            if whole
            else frozenset(
                s.path for s in found if s.role is Role.INCIDENT and any(s.path == n or s.path.startswith(f"{n}/") for n in named)
            )
        )
        jobs.append(Job(inside, found, wanted, replace(made, in_place=where.in_place), of_site=True, shelf=shelf(said, root, made, inside)))
    return jobs


def _report(job: Job, since: Changes | None) -> Report:
    before = {s.path: since.base[place] for s in job.sources if (place := Path(s.file).resolve()) in since.base} if since else {}
    raw, report = authors.asked(job.sources, job.settings, job.shelf, base=before)
    job.shelf.save()
    files = {source.path: Path(source.file) for source in job.sources}

    def kept(one: Finding) -> bool:
        if (job.wanted is not None and one.path not in job.wanted) or (not job.whole and one.rule in _ALONE):
            return False
        if since is None:
            return True
        lines = since.lines.get(files[one.path].resolve()) if one.path in files else None
        return lines is not None and (one.whole or one.line in lines)

    def shown(one: Finding) -> Finding:
        path = files.get(one.path)
        return replace(one, path=PurePosixPath(os.path.relpath(path)).as_posix()) if path else one

    documents = len(raw) if job.wanted is None else len(job.wanted)
    if since is not None:
        documents = sum(
            Path(one.source.file).resolve() in since.lines for one in raw if job.wanted is None or one.source.path in job.wanted
        )
    return Report(tuple(shown(f) for f in report.findings if kept(f)), tuple(shown(f) for f in report.ignored if kept(f)), documents)


def _fix(job: Job, *, show: bool) -> None:
    """Mend each file that was named, or show how."""
    raw = build.postmortems(job.sources, job.settings)
    missing = backs(raw, authors.checked(job.sources, raw, job.settings)) if job.whole else {}
    for one in raw:
        path = one.source.path
        if (job.wanted is not None and path not in job.wanted) or not one.source.data or one.source.code:
            continue
        try:
            before = one.source.data.decode("utf-8")
        except UnicodeDecodeError:
            continue
        done = fixed(before, lambda line: repair(line)[0], missing.get(path, ()))
        if done.text == before:
            continue
        name = here(one.source.file)
        if show:
            click.echo(patch(one.source.file, before, done.text), nl=False)
            continue
        try:
            rewrite(Path(one.source.file), one.source.data, done.text.encode("utf-8"))
        except (OSError, ValueError) as error:
            why = (error.strerror or "unknown reason").lower() if isinstance(error, OSError) else str(error)
            raise click.UsageError(f"{name} was not changed: {why}") from None
        click.echo(f"{name}: {said(done)}", err=True)
