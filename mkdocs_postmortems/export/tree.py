"""Tree: a site and the files of its host in, every file of the exported folder by path out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from mkdocs_postmortems.export.article import article
from mkdocs_postmortems.export.configuration import configuration
from mkdocs_postmortems.export.links import PAGES, Links, file, folder, shown
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem, in_order
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page, Site

DOCS = "docs"
"""Folder of the pages below the exported one."""
EDITION = "postmortems-edition.json"
"""Beside the configuration: no generator publishes it."""
_EMPTY = re.compile(r"\A---\n---\n+")


@dataclass(frozen=True, slots=True)
class Tree:
    """An exported folder."""

    files: Mapping[str, bytes] = field(repr=False)
    problems: tuple[Problem, ...]


def tree(
    site: Site, host: Mapping[str, bytes], settings: Settings, said: Mapping[str, object], docs: str, open_: bytes = b"",
    moved: Mapping[str, str] = MappingProxyType({}),
) -> Tree:  # fmt: skip
    """Everything to be written. `host` are the files of the host's own folder by path, `docs` is its name, `said` its configuration.

    `open_` is what pages elsewhere may ask the edition for, `moved` are the pages that a nav knows by another path than the edition.
    """
    pages, problems = list[Page](), list[Problem]()
    taken = {shown(path): path for path in host if path.endswith(PAGES)}
    for page in _fronted(site, settings, set(taken)):
        other = taken.get(folder(page.address))
        if other is not None and not (page.origin and settings.in_place):
            what = f"the site has a page at {folder(page.address)}/ already"
            problems.append(problem("PM014", page.origin or page.address, 0, what, "rename one of them"))
        else:
            pages.append(page)
    places = {folder(page.address) for page in pages}
    kept = {path: data for path, data in host.items() if not (path.endswith(PAGES) and shown(path) in places)}
    links = Links(pages, site.assets, kept, docs, moved)
    files = {path: _rewritten(data, path, links, settings.site_url) if path.endswith(PAGES) else data for path, data in kept.items()}
    for asset in site.assets:
        if asset.address not in files:
            files[asset.address] = asset.data if asset.data is not None else Path(asset.file).read_bytes()
    for page in pages:
        text, broken = article(page, links)
        files[file(page.address)] = text.encode("utf-8", "replace")
        problems += broken
    whole = {f"{DOCS}/{path}": data for path, data in sorted(files.items())}
    whole["mkdocs.yml"] = configuration(pages, site.assets, sorted(kept), settings, said, links).encode()
    if open_:
        whole[EDITION] = open_
    return Tree(whole, in_order(problems))


def _rewritten(data: bytes, path: str, links: Links, site_url: str) -> bytes:
    # An empty header is one document too few for Zensical.
    text = _EMPTY.sub("", data.decode("utf-8", "surrogateescape"))
    return links.answered(links.rewritten(text, path), path, site_url).encode("utf-8", "surrogateescape")


def _fronted(site: Site, settings: Settings, taken: set[str]) -> tuple[Page, ...]:
    """The pages, with the library home as the front page too where there is none."""
    home = next((page for page in site.pages if page.address == settings.home_address), None)
    if home is None or "" in taken or any(page.address == "index" for page in site.pages):
        return site.pages
    return (*site.pages, replace(home, address="index", in_nav=False, summary=""))
