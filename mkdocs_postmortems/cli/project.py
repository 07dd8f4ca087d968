"""Project: what a command line names in, the same sources and settings that the public site is built with out."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import click

from mkdocs_postmortems import authors, build, sources
from mkdocs_postmortems.cli.configuration import INSIDE, USUAL, configuration, missing_folder, options
from mkdocs_postmortems.cli.named import meant
from mkdocs_postmortems.cli.patch import here
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level, Problem, in_order
from mkdocs_postmortems.model.publication import Held
from mkdocs_postmortems.model.redaction import Unfamiliar
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.redact import Preview
from mkdocs_postmortems.settings import placed, settings
from mkdocs_postmortems.settings.places import places
from mkdocs_postmortems.settings.zones import day

_F = TypeVar("_F", bound=Callable[..., object])
UNASKED = "it does not ask to be public"
AWAITED = {
    Held.EMBARGO: "wait for the day that its header names",
    Held.ACTION: "set that action done, or write the day on which it may be read",
    Held.EXPIRED: "take that day out of the header if it may be read again",
    Held.VULNERABILITY: "write `patched: true` under `security` once it is",
}
"""What ends the waiting."""


@dataclass(frozen=True, slots=True)
class Project:
    """One library as its public site sees it."""

    folder: Path
    """Of the sources."""
    sources: tuple[Source, ...]
    postmortems: tuple[Postmortem, ...]
    settings: Settings
    published: tuple[Path, ...]
    """Folders whose content a host publishes: nothing internal may be written there."""

    def here(self, path: str) -> str:
        """The file of a source as it is named from the current folder: what a terminal opens and a shell takes."""
        return here(str(self.folder / path))

    def placed(self, one: Problem) -> str:
        """A problem in words, its file named from the current folder."""
        return str(replace(one, path=self.here(one.path)) if one.path and one.named else one)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the public would see of one postmortem, and whether it goes out."""

    covered: Covered | None
    reasons: tuple[Problem, ...]
    """What keeps it back, the missing approval too; empty where it goes out."""
    notes: tuple[Problem, ...] = ()
    """What its author should know beside that."""
    unapproved: str = ""
    unfamiliar: tuple[Unfamiliar, ...] = ()
    """Names in the text that nothing here knows."""


def project_options(command: _F) -> _F:
    """The options by which every command finds the library."""
    path = click.Path(path_type=Path)
    for option in (
        click.option("--redaction", type=path, help="Rules of redaction, instead of those the configuration names."),
        click.option("--source", type=path, help="Folder of the postmortems, instead of the one the configuration names."),
        click.option("--config", type=path, help=f"Configuration of the public site; default: the first of {', '.join(USUAL)}."),
    ):
        command = option(command)
    return command


def site_options(command: _F) -> _F:
    """The options by which a command finds the library as the internal site has it."""
    path = click.Path(path_type=Path)
    for option in (
        click.option("--source", type=path, help="Folder of the postmortems, instead of the one the configuration names."),
        click.option("--config", type=path, help=f"Configuration of the internal site; default: the first of {', '.join(INSIDE)}."),
    ):
        command = option(command)
    return command


def open_site(config: Path | None, source: Path | None) -> Project:
    """The library as the internal site has it; raises and ends as `open_project` does."""
    folder, found, chosen, published = _opened(config, source, None, Audience.INTERNAL)
    return Project(folder, found, build.postmortems(found, chosen), chosen, published)


def open_project(config: Path | None, source: Path | None, redaction: Path | None) -> Project:
    """The library; raises click.UsageError where there is none, and ends with status 2 where its settings hold errors."""
    folder, found, chosen, published = _opened(config, source, redaction, Audience.PUBLIC)
    return Project(folder, found, build.postmortems(found, replace(chosen, audience=Audience.INTERNAL)), chosen, published)


def open_inside(config: Path | None, source: Path | None) -> tuple[Path, tuple[Source, ...], Settings]:
    """Folder, sources and settings of the library as the people who work with it see it; raises and ends as `open_project` does."""
    folder, found, chosen, _ = _opened(config, source, None, Audience.INTERNAL)
    return folder, found, chosen


def _opened(
    config: Path | None, source: Path | None, redaction: Path | None, audience: Audience
) -> tuple[Path, tuple[Source, ...], Settings, tuple[Path, ...]]:
    inside = audience is Audience.INTERNAL
    file = config or next((Path(name) for name in (INSIDE if inside else USUAL) if Path(name).is_file()), None)
    said = configuration(file) if file else {}
    root = (file.resolve().parent if file else Path.cwd()).resolve()
    given = {k: v for k, v in options(said).items() if v or k == "public_sections"}
    docs = root / str(said.get("docs_dir") or "docs")
    where = places(str(source.resolve() if source else given.pop("source", "")), root, docs)
    if where is None:
        raise click.UsageError(missing_folder(source, file))
    given.pop("source", None)
    if redaction is not None:
        given["redaction"] = str(redaction.resolve())
    made, wrong = settings({**given, "audience": audience.value}, folder=root, today=clock(), environment=dict(os.environ))
    blocking = [one for one in in_order(placed(wrong, file)) if one.level is Level.ERROR]
    for one in blocking:
        click.echo(str(one), err=True)
    if blocking:
        raise SystemExit(2)
    if not inside and not made.redaction.reviewers and not given.get("redaction") and (root / "redaction.yml").is_file():
        click.echo("redaction.yml is not used: no configuration names it; see --config and --redaction", err=True)
    chosen = replace(made, in_place=where.in_place)
    found = sources.walk(where.source, chosen)
    site = root / str(said.get("site_dir") or "site")
    published = tuple(folder.resolve() for folder in (site, docs, where.source) if file or folder == where.source)
    return where.source, found, chosen, published


def published(place: Path, project: Project) -> bool:
    """Whether a host would publish what is written there."""
    return any(place.resolve().is_relative_to(folder) for folder in project.published)


def today(zone: str = "") -> date:
    """The day of SOURCE_DATE_EPOCH where that is set, else this one, on the clocks of a zone as settings hold it; of UTC without one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return day(datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else clock(), zone)


def clock() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def find(project: Project, name: str) -> Postmortem:
    """The postmortem of that file or id; raises click.UsageError where there is none or more than one."""
    inside = project.folder.resolve()
    path = Path(name)
    wanted = path.resolve().relative_to(inside).as_posix() if path.is_file() and path.resolve().is_relative_to(inside) else name
    if path.is_file() and wanted is name:
        raise click.UsageError(f"{name} does not lie in the folder of the postmortems, {project.folder.name}")
    page = next((one for one in project.sources if one.path == wanted), None)
    if page is not None and all(one.source.path != wanted for one in project.postmortems):
        raise click.UsageError(f"{name} is not read as a postmortem: {page.reason}" + (f", {page.trouble}" if page.trouble else ""))
    try:
        return meant(wanted, ((one, one.source.path, (one.record.id,)) for one in project.postmortems))
    except click.UsageError:
        if path.is_dir():  # only now: a folder may be called like the postmortem in it
            raise click.UsageError(f"{name} is a folder; name the postmortems in it, such as {name.rstrip('/')}/*.md") from None
        raise


def verdict(project: Project, one: Postmortem, *, approval: str = "", ahead: bool = False) -> Verdict:
    """The verdict on one postmortem, as of `verdicts_on`."""
    return verdicts_on(project, (one,), approval=approval, ahead=ahead)[one.source.path]


def verdicts_on(
    project: Project, some: Sequence[Postmortem], *, approval: str = "", ahead: bool = False, together: bool = False
) -> Mapping[str, Verdict]:
    """By source path the verdict on each of these; `approval` may ask for one where the rules call it optional.

    `ahead` is the verdict of the day on which each may go out, for those that wait for a day: whoever reviews them reads them before.
    Each is seen beside those that somebody has approved, or `together` beside one another, too: on a day, those that are out by then.
    What has to be found out about the whole library is found out once for a day.
    """
    rules = project.settings.redaction
    chosen = replace(project.settings, redaction=replace(rules, approval=approval or rules.approval))
    days: dict[date, list[Postmortem]] = {}
    for one in some:
        days.setdefault((authors.ahead(one, chosen) if ahead else chosen).as_of, []).append(one)
    found: dict[str, Verdict] = {}
    for as_of, ones in days.items():
        paths = [one.source.path for one in ones]
        beside = [one.source.path for one in some] if together else ()
        seen = authors.preview(project.sources, project.postmortems, replace(chosen, as_of=as_of), paths, beside=beside)
        found |= {one.source.path: _verdict(one, seen.get(one.source.path)) for one in ones}
    return found


def verdicts(project: Project) -> Mapping[str, Verdict]:
    """By source path the verdict on every postmortem."""
    shown = authors.preview(project.sources, project.postmortems, project.settings)
    return {one.source.path: _verdict(one, shown.get(one.source.path)) for one in project.postmortems}


def _verdict(one: Postmortem, seen: Preview | None) -> Verdict:
    path = one.source.path
    every = in_order((*(seen.problems if seen else ()), *(p for p in one.problems if not one.readable)))
    reasons = [p for p in every if p.level is Level.ERROR or seen is None or seen.covered is None]
    missing = seen.unapproved if seen else ""
    if missing:
        right = "let a reviewer read the public text and run `postmortems approve FILE --by REVIEWER`"
        reasons.append(problem("PM708", path, 0, missing, right))
    if not reasons and (seen is None or seen.covered is None):
        reasons.append(_kept_back(one, seen.held if seen else None))
    notes = tuple(p for p in every if p not in reasons)
    return Verdict(seen.covered if seen else None, tuple(reasons), notes, missing, seen.unfamiliar if seen else ())


def _kept_back(one: Postmortem, held: Held | None) -> Problem:
    if one.record.visibility != "public" or held is None:
        return problem("PM720", one.source.path, 0, UNASKED, "write `visibility: public` in its header")
    return problem("PM708", one.source.path, 0, held.value, AWAITED[held])
