"""Aside: an edition that withholds nothing, built beside its place and put there whole, so that a build that is killed changes nothing."""

import os
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_postmortems import audit
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.plugin import stage


@dataclass(frozen=True, slots=True)
class Aside:
    """Where the host builds in the meantime, and where the site belongs."""

    folder: Path
    site_dir: str


def aside(config: MkDocsConfig) -> Aside | None:
    """Point the host at a folder beside that of the site; None where nothing can be written there, so that it builds in place."""
    above = Path(config.site_dir).resolve().parent
    try:
        above.mkdir(parents=True, exist_ok=True)
        if not os.access(above, os.W_OK | os.X_OK):
            return None
        folder = stage.private(above)
    except OSError:
        return None
    made = Aside(folder, config.site_dir)
    config.site_dir = str(folder / "site")
    return made


def shut(config: MkDocsConfig) -> bool:
    """Whether nothing can be written where the site belongs: better said before the work than by the host after it."""
    place = Path(config.site_dir).resolve()
    first = next((one for one in (place, *place.parents) if one.exists()), place)
    return not os.access(first, os.W_OK | os.X_OK)


def finish(made: Aside, config: MkDocsConfig) -> tuple[Problem, ...]:
    """Put the finished site in its place; nothing where that was done, otherwise why not, and the site before it stands."""
    private = Path(config.site_dir)
    config.site_dir = made.site_dir
    wrong = audit.publish(private, Path(made.site_dir), (), hidden=True)
    stage.removed(made.folder)
    return wrong
