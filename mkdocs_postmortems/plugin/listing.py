"""Listing: the pages of a site whose nav nobody wrote in, a nav that keeps the library together out."""

from pathlib import PurePosixPath

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key
from mkdocs.utils import dirname_to_title, nest_paths

from mkdocs_postmortems.plugin.edition import Edition
from mkdocs_postmortems.plugin.front import FRONT

_READ = {"awesome-nav": "filename", "literate-nav": "nav_file"}
"""Plugins that read a nav from files of the site, and the option that says how those are called."""
_CHOOSE = ("awesome-pages", "nav-weight")
"""Plugins that choose what stands in the nav themselves, and may name any page."""
_NAME = (*_CHOOSE, "section-index")
"""These and one that only joins a section with its first page."""
_INCLUDED = (InclusionLevel.INCLUDED, InclusionLevel.UNDEFINED)


def names_any(files: Files, config: MkDocsConfig) -> bool:
    """Whether a plugin of the site may put any page into its nav: one that reads it from files, where there is one."""
    return any(name in _NAME for name in _plugins(config)) or bool(_written(files, config))


def listed(edition: Edition, files: Files, config: MkDocsConfig) -> None:
    """Give a site that has no nav one, unless a plugin makes it or somebody wrote the library's part for a plugin that reads it.

    Left alone the host makes a section of each folder, so that each list of the library is folded away in a section of its own, by the
    alphabet; `literate-nav` lists every postmortem, too. Here they stand as entries in the order of the site: below one section with the
    library's title, and at the top where the site holds nothing else but a front page.
    """
    plugins, written = _plugins(config), _written(files, config)
    if any(name in _CHOOSE for name in plugins) or any(_about(folder, edition.settings.base) for folder in written):
        return
    made = _nav(edition, files, {folder.parts[0] for folder in written}, named="awesome-nav" not in plugins)
    if "awesome-nav" in plugins:
        # It makes a nav by itself and warns of one in the configuration; a file that it reads is the way to it.
        content = yaml.safe_dump({"nav": made}, allow_unicode=True, sort_keys=False)
        files.append(File.generated(config, plugins["awesome-nav"], content=content, inclusion=InclusionLevel.EXCLUDED))
    else:
        config.nav = made


def _plugins(config: MkDocsConfig) -> dict[str, str]:
    """The plugins of the site, each with the name of the files from which it reads a nav; empty where it reads none."""
    named = ((name.rsplit("/", 1)[-1], plugin) for name, plugin in config.plugins.items())
    return {name: str(plugin.config.get(_READ[name]) or "") if name in _READ else "" for name, plugin in named}


def _written(files: Files, config: MkDocsConfig) -> set[PurePosixPath]:
    """The folders that hold a nav which somebody wrote for a plugin."""
    names = {name for name in _plugins(config).values() if name}
    return {path.parent for path in (PurePosixPath(one.src_uri) for one in files) if path.name in names}


def _about(folder: PurePosixPath, base: str) -> bool:
    """Whether the nav of this folder speaks of the library: it lies in a folder above it, in it or below it."""
    return folder.is_relative_to(base) or PurePosixPath(base).is_relative_to(folder)


def _nav(edition: Edition, files: Files, whole: set[str], *, named: bool) -> list[object]:
    """The nav; a folder of `whole` is named as one, for the plugin to look into, with its title where `named`."""
    pages, places, title = edition.by_address.values(), edition.links.places, edition.settings.title
    own = [places[page.address].src_uri for page in pages if page.in_nav and page.address in places]
    paths = [one.src_uri for one in sorted(files.documentation_pages(), key=file_sort_key) if one.inclusion in _INCLUDED]
    rest = [path for path in paths if path not in own]
    others: list[object] = nest_paths(path for path in rest if path.partition("/")[0] not in whole)  # type: ignore[no-untyped-call] # the host's own function is untyped
    others += [{dirname_to_title(folder): f"{folder}/"} if named else folder for folder in sorted(whole)]
    if not own or all(one in FRONT for one in others):
        return [*others, *own]
    section = next((one for one in others if isinstance(one, dict) and title in one), None)
    if section is None or not any(path.startswith(f"{edition.settings.base}/") for path in _paths(section[title])):
        return [*others, {title: own}]
    section[title] = [*own, *section[title]]
    return others


def _paths(entries: object) -> list[str]:
    """The paths that a part of a nav names."""
    if isinstance(entries, dict):
        entries = list(entries.values())
    return [path for one in entries for path in _paths(one)] if isinstance(entries, list) else [str(entries)]
