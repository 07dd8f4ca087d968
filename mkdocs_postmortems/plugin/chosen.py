"""Chosen: the options as the host has checked them in, where the sources lie and the settings of one build out."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.plugin.options import PostmortemsConfig
from mkdocs_postmortems.settings import configurations, settings
from mkdocs_postmortems.settings.places import USUAL, Places, places
from mkdocs_postmortems.settings.promise import promised_public

NO = ("exports", "redirects")
"""Options that `false` switches off."""
OWN = ("source", "cache")
"""Options that only a door can make sense of, because only it knows where files lie."""


def settings_of(own: PostmortemsConfig, config: MkDocsConfig, where: Places, root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, and what is wrong with the options; raises PluginError where nobody can tell for whom to build."""
    # An empty list of public sections is an answer: none at all. So is a no.
    given = {k: v for k, v in dict(own).items() if v or (k == "public_sections" and v is not None) or (v is False and k in NO)}
    options: dict[str, object] = {k: v for k, v in given.items() if k not in OWN}
    if config.repo_url:
        options.setdefault("repo_blob_url", f"{config.repo_url.rstrip('/')}/blob/HEAD/")
    try:
        made, problems = settings(options, folder=root, today=datetime.now(UTC), environment=dict(os.environ))
    except ValueError as error:
        raise PluginError(str(error)) from None
    named = Path(config.config_file_path or "").name
    if made.audience is not Audience.PUBLIC and promised_public(named):
        # A word that was lost in it must not decide that all of the library goes.
        raise PluginError(f"{named} is named public and would build the internal edition: write `audience: public` in it, or rename it")
    if "feeds" in made.exports and not config.site_url:
        what = "the site has no address of its own, so its feeds name pages by relative links"
        right = "set `site_url: https://...` before anybody subscribes, because the ids of entries are made of it"
        problems = (*problems, problem("PM940", "", 0, what, right))
    base = made.base if "base" in options and not where.in_place else where.base
    return replace(
        made,
        base=base,
        home=where.home,
        in_place=where.in_place,
        beside=where.beside,
        indexes=made.indexes if "indexes" in options else where.indexes,
        repo_folder=where.source.relative_to(root).as_posix() if root in where.source.parents else "",
        site_url=f"{config.site_url.rstrip('/')}/" if config.site_url else "",
        directory_urls=config.use_directory_urls,
        markdown_extensions=tuple(e for e in config.markdown_extensions if isinstance(e, str)),
        extension_configs=dict(config.mdx_configs or {}),
    ), problems


def where_of(source: object, root: Path, docs: Path) -> Places:
    """The places of the site; raises PluginError where no folder has the name that is written, or one of the usual names."""
    found = places(source, root, docs) if isinstance(source, str) else places("", root, docs) if source is None else None
    if found is not None:
        return found
    if source and isinstance(source, str):
        if any((top / source).is_file() for top in (root, docs)):
            raise PluginError(f"the option `source` names the file `{source}`: write the folder that the postmortems lie in")
        close = get_close_matches(source, sorted({p.name for top in (root, docs) if top.is_dir() for p in top.iterdir() if p.is_dir()}), 1)
        hint = f" Did you mean `{close[0]}`?" if close else " Make it, or name another one."
        raise PluginError(
            f"the folder `{source}` that the option `source` names is neither beside the configuration nor in docs_dir.{hint}"
        )
    if source is not None and not isinstance(source, str):
        raise PluginError("the option `source` is not the name of one folder: write `source: postmortems`")
    raise PluginError(
        f"no folder of postmortems was found beside the configuration or in docs_dir. Make one called `{USUAL[0]}`, or name yours with "
        f"the option `source`. Looked for: {', '.join(USUAL)}"
    )


def watched(options: PostmortemsConfig, root: Path, file: Path | None) -> tuple[Path, ...]:
    """The files beside the sources that a preview has to look at: those the options name, and configurations above the first."""
    named = (options.services, options.redaction, options.tracker)
    above = configurations(file)[1:] if file is not None else ()  # the host watches the first one itself
    return (*above, *(root / name for name in named if isinstance(name, str) and name and (root / name).is_file()))
