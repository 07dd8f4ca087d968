"""Kept: the option `cache` in, the shelf out on which builds of one edition leave what they have worked out for the next."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_postmortems import keep
from mkdocs_postmortems.model.settings import Settings


def folders(config: MkDocsConfig, source: Path) -> dict[str, Path]:
    """The folders of a site that what is kept must not meet, by what a message calls them."""
    return {"the postmortems": source, "docs_dir": Path(config.docs_dir), "site_dir": Path(config.site_dir)}


class Shelves:
    """The shelf of one build after another, of a process that may make one build or many."""

    def __init__(self) -> None:
        self._live = False
        self._last: tuple[object, ...] = ()
        self._shelf = keep.NOWHERE

    def live(self) -> None:
        """There will be many builds: hold on to the values themselves."""
        self._live = True

    def shelf(self, option: object, root: Path, chosen: Settings, apart: Mapping[str, Path]) -> keep.Shelf:
        """That of the next build; raises ValueError where the option is neither a folder of its own nor false."""
        wanted = (option, root, chosen.audience)
        if not self._live or self._last != wanted:
            self._last, self._shelf = wanted, keep.shelf(option, root, chosen.audience.value, apart)
        if self._live and self._shelf.open:
            self._shelf.live()
        return self._shelf
