"""Warm: a configuration and a part of the library in; what a build would read and check of that part kept for it, and nothing built."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError, PluginError

from mkdocs_postmortems import sources, study
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.source import Role
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.plugin.chosen import settings_of
from mkdocs_postmortems.plugin.kept import Shelves, folders
from mkdocs_postmortems.plugin.options import PostmortemsConfig
from mkdocs_postmortems.settings.places import places


@dataclass(frozen=True, slots=True)
class Warmed:
    """What was done."""

    all: int
    """Postmortems of the library."""
    own: int
    """Those of this part."""
    fresh: int
    """Those of them that nobody had read before."""


def warm(file: Path, part: int, parts: int) -> Warmed:
    """Read and check each `parts`-th postmortem from the `part`-th on; raises ValueError where a build would not look at what is kept.

    Everything is made of the host's own configuration, because the name of what is kept depends on all of it.
    """
    try:
        config = load_config(str(file))
    except ConfigurationError as error:
        raise ValueError(str(error).strip() or "the configuration cannot be read") from None
    own = config.plugins["postmortems"].config if "postmortems" in config.plugins else None
    if not isinstance(own, PostmortemsConfig):
        raise ValueError(f"{file.name} does not name the plugin `postmortems`")  # noqa: TRY004 - it is about a file and not about a type
    root = file.resolve().parent
    where = places(str(own.source or ""), root, Path(config.docs_dir))
    if where is None:
        named = f"the folder `{own.source}` that `source` names is not there" if own.source else "no folder of postmortems found"
        raise ValueError(f"{named}: make it, or name another one as `source` in {file.name}")
    try:
        chosen, wrong = settings_of(own, config, where, root)
    except PluginError as error:
        raise ValueError(str(error)) from None
    if any(one.level is Level.ERROR for one in wrong):
        raise ValueError("its options have to be mended first; `mkdocs build` says which")
    if chosen.audience is Audience.PUBLIC:
        raise ValueError("a public edition reads every source anew, so nothing is kept for it")
    shelf = Shelves().shelf(own.cache, root, chosen, folders(config, where.source))
    if not shelf.open:
        raise ValueError("`cache: false` keeps nothing")
    every = [one for one in sources.walk(where.source, chosen) if one.role is Role.INCIDENT]
    mine = every[part - 1 :: parts]
    study.studied(mine, chosen, shelf, asked=True)
    fresh = (shelf.missed + 1) // 2
    if not shelf.save():
        raise ValueError("the folder of `cache` could not be written")
    return Warmed(len(every), len(mine), fresh)
