"""Export on the command line: the edition of one audience in, a folder that any generator builds out; a public one only if clean."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import click

from mkdocs_postmortems import audit, build, embeds, sources
from mkdocs_postmortems import export as room
from mkdocs_postmortems.cli.configuration import INSIDE, USUAL, configuration, missing_folder, options
from mkdocs_postmortems.model.block import NAME
from mkdocs_postmortems.model.problem import Level, Problem, at_levels, in_order
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.settings import placed, settings
from mkdocs_postmortems.settings.places import Places, places

_USUAL_EXTENSIONS = ("toc", "tables", "fenced_code")
"""What a host of the family of MkDocs always has."""


@dataclass(frozen=True, slots=True)
class _Opened:
    said: Mapping[str, object]
    settings: Settings
    problems: tuple[Problem, ...]
    where: Places
    docs: Path


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--edition", required=True, type=click.Choice([one.value for one in Audience]), help="For whom.")
@click.option("--config", type=click.Path(path_type=Path), help="Configuration of the site; default: the usual one of the edition.")
@click.option("--source", type=click.Path(path_type=Path), help="Folder of the postmortems, instead of the one the configuration names.")
def export(folder: Path, edition: str, config: Path | None, source: Path | None) -> None:
    """Write the library as a folder DIR that MkDocs, ProperDocs, Zensical and others build: pages, files and a mkdocs.yml.

    DIR must be new, empty or of an earlier export. Only what has changed is written, and only files of an earlier export are removed. A
    public edition is audited before anything is written.

    Exit status: 0 written, 1 a public edition is not clean and nothing was written, 2 input that cannot be used.
    """
    opened = _open(Audience(edition), config, source)
    _outside(folder.resolve(), opened)
    try:
        room.check(folder, edition, room.DOCS)
    except room.Foreign as reason:
        raise click.UsageError(f"{folder} is left as it is: {reason}") from None
    found = sources.walk(opened.where.source, opened.settings)
    made = build.edition(found, sources.host(opened.docs, opened.where.source), opened.settings)
    wanted = made.wanted  # what an edition that withholds something may not hold; nothing else says which one that is
    host = _whole(opened, {one.file for one in found if one.role is Role.INCIDENT}) if wanted is None else _shown(made, opened)
    host, asked = _answered(host, made, opened)
    open_ = embeds.written(made.open, opened.settings.site_url) if made.open is not None else b""
    tree = room.tree(made.site, host, opened.settings, opened.said, opened.docs.name, open_, made.host.moved)
    problems = in_order((*opened.problems, *made.site.problems, *made.host.problems, *tree.problems, *asked))
    _say(problems)
    if wanted is not None:
        _clean(tree, wanted, problems)
    try:
        done = room.sync(folder, tree.files, edition, room.DOCS)
    except room.Foreign as reason:
        raise click.UsageError(f"{folder} is left as it is: {reason}") from None
    except OSError as error:
        raise click.ClickException(f"{folder} could not be written: {(error.strerror or 'unknown reason').lower()}") from None
    for path in done.kept:
        click.echo(f"{path} was changed by hand and is left as it is", err=True)
    click.echo(f"{len(tree.files)} files: {len(done.written)} written, {len(done.removed)} removed")


def _open(audience: Audience, config: Path | None, source: Path | None) -> _Opened:
    usual = USUAL if audience is Audience.PUBLIC else INSIDE
    file = config or next((Path(name) for name in usual if Path(name).is_file()), None)
    said = configuration(file) if file else {}
    root = (file.resolve().parent if file else Path.cwd()).resolve()
    docs = root / str(said.get("docs_dir") or "docs")
    given = {k: v for k, v in options(said).items() if v or k == "public_sections" or (v is False and k in ("exports", "redirects"))}
    named = given.pop("source", "")
    where = places(str(source.resolve() if source else named), root, docs)
    if where is None:
        raise click.UsageError(missing_folder(source, file))
    if said.get("repo_url"):
        given.setdefault("repo_blob_url", f"{str(said['repo_url']).rstrip('/')}/blob/HEAD/")
    today = datetime.now(UTC)
    try:
        made, wrong = settings({**given, "audience": audience.value}, folder=root, today=today, environment=dict(os.environ))
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if any(one.level is Level.ERROR for one in wrong):
        _say(in_order(placed(wrong, file)))
        raise SystemExit(2)
    names, configs = _extensions(said.get("markdown_extensions"))
    site = str(said.get("site_url") or "")
    chosen = replace(
        made, site_url=f"{site.rstrip('/')}/" if site else "", in_place=where.in_place, beside=where.beside, home=where.home,
        base=made.base if "base" in given and not where.in_place else where.base,
        indexes=made.indexes if "indexes" in given else where.indexes,
        repo_folder=where.source.relative_to(root).as_posix() if root in where.source.parents else "",
        # A generator makes a page of every file of Markdown, and there the pages themselves stand.
        exports=tuple(one for one in made.exports if one != "markdown"),
        markdown_extensions=names, extension_configs=configs,
    )  # fmt: skip
    return _Opened(said, chosen, wrong, where, docs)


def _extensions(given: object) -> tuple[tuple[str, ...], Mapping[str, object]]:
    """Names of the host's extensions and their options; an option that is a piece of Python is not read, so it is left out."""
    configs: dict[str, object] = {}
    rows = given if isinstance(given, list) else [given] if isinstance(given, Mapping) else []
    for row in rows:
        for name, said in row.items() if isinstance(row, Mapping) else ((row, None),):
            plain = said.items() if isinstance(said, Mapping) else ()
            configs[str(name)] = {str(key): value for key, value in plain if _known(value)}
    # What it would answer is answered already, and not every generator has it.
    configs.pop(NAME, None)
    return tuple(dict.fromkeys((*_USUAL_EXTENSIONS, *configs))), {name: said for name, said in configs.items() if said}


def _known(value: object) -> bool:
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return value is not None and all(_known(one) for one in inner)


def _outside(folder: Path, opened: _Opened) -> None:
    for other in (opened.where.source, opened.docs.resolve()):
        if folder == other or other in folder.parents or folder in other.parents:
            raise click.UsageError(f"DIR may neither lie in the folder {other.name} nor hold it")


def _whole(opened: _Opened, incidents: set[str]) -> dict[str, bytes]:
    """Every file of the host's folder but those of incidents, which are pages of the library."""
    return {
        file.relative_to(opened.docs).as_posix(): file.read_bytes()
        for file in sorted(opened.docs.rglob("*"))
        if file.is_file() and not file.is_symlink() and str(file.resolve()) not in incidents
        and not any(part.startswith(".") for part in file.relative_to(opened.docs).parts)
    }  # fmt: skip


def _shown(made: build.Edition, opened: _Opened) -> dict[str, bytes]:
    """What may be shown of the host's folder, and the styles, scripts and pictures that its configuration names one by one."""
    found = {path: text.encode() for path, text in made.host.texts.items()} | dict(made.host.files)
    for key in ("extra_css", "extra_javascript"):
        named = opened.said.get(key)
        for path in named if isinstance(named, list) else ():
            file = sources.dressing(opened.docs, str(path))
            if file is not None:
                found.setdefault(str(path), file.read_bytes())
    return found


def _answered(host: Mapping[str, bytes], made: build.Edition, opened: _Opened) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The host's files with what their pages ask of the library, and what could not be answered."""
    files, wrong = dict(host), list[Problem]()
    for path, data in host.items():
        if made.open is not None and path.endswith((".md", ".markdown")) and NAME.encode() in data:
            text, faults = embeds.replaced(data.decode("utf-8", "surrogateescape"), f"{opened.docs.name}/{path}", made.open)
            files[path] = text.encode("utf-8", "surrogateescape")
            wrong += faults
    return files, at_levels(tuple(wrong), opened.settings.levels)


def _clean(tree: room.Tree, wanted: audit.Wanted, problems: tuple[Problem, ...]) -> None:
    """End with status 1 unless every byte of the public edition may be shown; it is looked at in a folder that only this user can open."""
    if any(one.level is Level.ERROR for one in problems):
        click.echo("nothing was written: the errors above have to be mended first", err=True)
        raise SystemExit(1)
    private = Path(tempfile.mkdtemp(prefix="postmortems-export-"))
    try:
        for path, data in tree.files.items():
            (private / path).parent.mkdir(parents=True, exist_ok=True)
            (private / path).write_bytes(data)
        found = audit.site(private, wanted, audit.installed() | build.own())
    finally:
        shutil.rmtree(private, ignore_errors=True)
    _say(found)
    if any(one.level is Level.ERROR for one in found):
        click.echo("nothing was written: the edition holds what it must not", err=True)
        raise SystemExit(1)


def _say(problems: tuple[Problem, ...]) -> None:
    for one in problems:
        if one.level is not Level.INFO:
            click.echo(str(one), err=True)
