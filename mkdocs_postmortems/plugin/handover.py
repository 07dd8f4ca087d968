"""The handover: the pages and files of one edition put among the host's files; what the site already has is never pushed aside."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.site import Asset, Page, Site
from mkdocs_postmortems.plugin import listing
from mkdocs_postmortems.settings.places import Places


def address_of(src_uri: str) -> str:
    """`postmortems/a.md` as the address `postmortems/a`."""
    return src_uri.rpartition(".")[0] if src_uri.endswith((".md", ".markdown")) else src_uri


def hand_over(
    site: Site, where: Places, staged: Mapping[str, str], files: Files, config: MkDocsConfig
) -> tuple[dict[str, File], tuple[Problem, ...]]:
    """Add every page and asset to `files`; returns the host's file by address or path, and what had no room.

    In place, the files of the folder become ours; each keeps the file object the host made, so that its address, edit link and history
    stay. A closed edition has none of them: the host sees a stage without that folder.
    """
    problems: list[Problem] = []
    known: dict[str, File] = {}
    taken = {file.dest_uri: file for file in files}
    by_name = where.in_place and listing.names_any(files, config)
    for page in site.pages:
        file = _own(files, page) if where.in_place else None
        if file is None:
            file = _generated(page, staged[page.address], config, where)
            other = taken.get(file.dest_uri)
            if other is not None:
                if not (where.in_place and other.src_uri.startswith(where.base) and page.origin):
                    problems.append(
                        problem("PM014", page.origin or page.address, 0, f"the site has a page at {file.url} already", "rename one of them")
                    )
                    continue
                files.remove(other)
            files.append(file)
            taken[file.dest_uri] = file
        file.inclusion = _inclusion(page, config, by_name=by_name)
        known[page.address] = file
    for asset in site.assets:
        if asset.address not in known and files.get_file_from_path(asset.address) is None:
            known[asset.address] = file = _copied(asset, config)
            files.append(file)
    for file in files:
        known.setdefault(file.src_uri, file)
        known.setdefault(address_of(file.src_uri), file)
    return known, tuple(problems)


def dress(site: Site, config: MkDocsConfig) -> None:
    """Have the host load what every page of the site needs."""
    for address in (asset.address for asset in site.assets if asset.everywhere):
        if address.endswith(".css") and address not in config.extra_css:
            config.extra_css.append(address)
        if address.endswith(".js") and address not in map(str, config.extra_javascript):
            config.extra_javascript.append(address)


def _own(files: Files, page: Page) -> File | None:
    """The host's own file of a postmortem taken over in place."""
    file = files.get_file_from_path(f"{page.address}.md") if page.origin else None
    return file if file is not None and file.generated_by is None else None


def _generated(page: Page, staged: str, config: MkDocsConfig, where: Places) -> File:
    file = File.generated(config, f"{page.address}.md", abs_src_path=staged)
    root = Path(config.config_file_path or ".").resolve().parent
    if page.origin and root in where.source.parents:
        # Seen from docs_dir, which is what the host's edit links are relative to.
        up = (
            "../" * len(PurePosixPath(Path(config.docs_dir).resolve().relative_to(root)).parts)
            if root in Path(config.docs_dir).resolve().parents
            else ""
        )
        file.edit_uri = f"{up}{where.source.relative_to(root).as_posix()}/{page.origin}"
    else:
        file.edit_uri = None
    return file


def _copied(asset: Asset, config: MkDocsConfig) -> File:
    # Under its own name the host would make a page of a file of Markdown.
    name = f"{asset.address}.txt" if asset.address.endswith((".md", ".markdown")) else asset.address
    file = (
        File.generated(config, name, content=asset.data)
        if asset.data is not None
        else File.generated(config, name, abs_src_path=asset.file)
    )
    file.dest_uri = asset.address
    return file


def _inclusion(page: Page, config: MkDocsConfig, *, by_name: bool) -> InclusionLevel:
    if page.in_nav and config.nav is None:
        return InclusionLevel.INCLUDED
    if page.origin and by_name:
        return InclusionLevel.INCLUDED
    return InclusionLevel.NOT_IN_NAV
