"""A closed edition: the host builds from a folder that holds only what may be shown, into one that nobody sees before it is audited."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_postmortems import audit, build, keep, sources
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.told import Told, unheard
from mkdocs_postmortems.plugin import history, menu, snippets, stage


@dataclass(frozen=True, slots=True)
class Closed:
    """What has to be put back, and where the finished site belongs."""

    folder: Path
    """Private; holds the stage and the site while it is built."""
    docs_dir: str
    site_dir: str
    wanted: audit.Wanted


def close(config: MkDocsConfig, edition: build.Edition, wanted: audit.Wanted) -> Closed:
    """Point the host at a stage of what may be shown and at a private folder for the site; nothing it says leads to the sources."""
    folder = stage.private()
    docs_ = folder / "docs"
    docs_.mkdir()
    listing = menu.file(config)
    for path, text in edition.host.texts.items():
        _write(docs_ / path, (menu.listed(text) if path.rpartition("/")[2] == listing else text).encode())
    for path, data in edition.host.files.items():
        _write(docs_ / path, data)
    docs = Path(config.docs_dir)
    for path in _named(config):
        # Styles, scripts, a logo: named one by one in the configuration, and looked at by the audit like everything else.
        if sources.dressing(docs, path) and not (docs_ / path).exists():
            _write(docs_ / path, (docs / path).read_bytes())
    snippets.closed(config, folder / "snippets")
    history.closed(config)
    kept = Closed(folder, config.docs_dir, config.site_dir, wanted)
    config.docs_dir, config.site_dir = str(docs_), str(folder / "site")
    config.repo_url = config.repo_name = config.edit_uri = config.edit_uri_template = None
    if config.nav is not None:
        pages = {*edition.host.texts, *(f"{page.address}.md" for page in edition.site.pages)}
        config.nav = menu.pruned(config, pages, edition.host.moved)
    return kept


def finish(closed: Closed, config: MkDocsConfig, told: Told = unheard) -> tuple[Problem, ...]:
    """Look into every byte of the finished site and move it to its place; nothing where that was done, otherwise why not."""
    private = Path(config.site_dir)
    found = audit.site(private, closed.wanted, audit.installed() | build.own(), share=partial(keep.share, told=told))
    config.docs_dir, config.site_dir = closed.docs_dir, closed.site_dir
    blocking = audit.publish(private, Path(closed.site_dir), found)
    stage.removed(closed.folder)
    return blocking


def abandon(closed: Closed) -> None:
    """Take everything private away; the last good site stands."""
    stage.removed(closed.folder)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _named(config: MkDocsConfig) -> Iterable[str]:
    theme = [config.theme.get("logo"), config.theme.get("favicon")]
    return [str(name) for name in (*config.extra_css, *config.extra_javascript, *theme) if name and "://" not in str(name)]
