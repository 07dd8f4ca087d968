"""Exported files of small editions, by address, for the tests of the forms."""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace

from shelf import INTERNAL, small

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render.exports import EVERYTHING, Exports

ON_THE_WEB = replace(INTERNAL, site_url="https://reports.example/team/")


def files(library: Library | None = None, settings: Settings = INTERNAL, shown: Collection[str] = EVERYTHING) -> Mapping[str, bytes]:
    """Every exported file of a library."""
    made = Exports(library or small(), settings, shown).made((), (), {})
    assert len({one.address for one in made.assets}) == len(made.assets)
    return {one.address: one.data or b"" for one in made.assets}


def data(address: str, library: Library | None = None, settings: Settings = INTERNAL, shown: Collection[str] = EVERYTHING) -> dict:
    """One JSON file."""
    return json.loads(files(library, settings, shown)[address])
