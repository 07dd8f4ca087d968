"""Configuration: what the host's own configuration says in, one that MkDocs, ProperDocs and Zensical build the tree with out."""

from collections.abc import Iterable, Mapping, Sequence

import yaml

from mkdocs_postmortems.export.links import PAGES, Links, file
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Asset, Page
from mkdocs_postmortems.settings import nav

_WORDS = ("site_name", "site_description", "site_author", "copyright")
_NEEDED: Mapping[str, Mapping[str, object]] = {"attr_list": {}, "md_in_html": {}, "toc": {"permalink": True}}
_HEAD = "# Written by `postmortems export`. Once changed by hand it is left as it is.\n"


def configuration(
    pages: Iterable[Page], assets: Iterable[Asset], host: Iterable[str], settings: Settings, said: Mapping[str, object], links: Links
) -> str:
    """The text of `mkdocs.yml`; the nav is the host's as far as its pages are there, else its pages and the index pages."""
    made: dict[str, object] = {name: said[name] for name in _WORDS if isinstance(said.get(name), str) and said[name]}
    made.setdefault("site_name", settings.title)
    made |= {"site_url": settings.site_url} if settings.site_url else {}
    made |= {"docs_dir": "docs", "site_dir": "site", "use_directory_urls": True, "theme": {"name": _theme(said), "font": False}}
    made["plugins"] = {"search": {}}
    made["markdown_extensions"] = [{name: dict(given)} if given else name for name, given in _extensions(settings).items()]
    every = tuple(pages)
    written = [path for path in host if path.endswith(PAGES)]
    there = {*written, *(file(page.address) for page in every)}
    nav_ = nav.kept(said.get("nav") or [], lambda path: place if (place := links.moved(path)) in there else "")
    made["nav"] = nav_ or [*_first(written), *({page.title: file(page.address)} for page in every if page.in_nav)]
    everywhere = [asset.address for asset in assets if asset.everywhere]
    for key, ending in (("extra_css", ".css"), ("extra_javascript", ".js")):
        own = said.get(key)
        kept = [one for one in own if isinstance(one, str)] if isinstance(own, list) else []
        made[key] = [*kept, *(name for name in everywhere if name.endswith(ending))]
    return _HEAD + str(yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=10_000))


def _theme(said: Mapping[str, object]) -> str:
    theme = said.get("theme")
    name = theme.get("name") if isinstance(theme, Mapping) else theme
    return name if isinstance(name, str) and name else "material"


def _extensions(settings: Settings) -> dict[str, Mapping[str, object]]:
    found: dict[str, Mapping[str, object]] = {}
    for name in settings.markdown_extensions:
        given = settings.extension_configs.get(name)
        found[name] = given if isinstance(given, Mapping) else {}
    return {**found, **{name: {**found.get(name, {}), **given} for name, given in _NEEDED.items()}}


def _first(written: Sequence[str]) -> list[dict[str, str]]:
    """The front page under its usual name, then the host's other pages by path."""
    front = [path for path in written if path in ("index.md", "README.md")][:1]
    rest = [path for path in written if path not in front]
    return [*({"Home": path} for path in front), *({path.rpartition(".")[0]: path} for path in rest)]
