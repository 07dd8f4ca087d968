"""Front: a site without a front page in, the same with the library home as its front page out; a front page of the host stays."""

from dataclasses import replace
from pathlib import Path

from mkdocs_postmortems import build
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Site

FRONT = ("index.md", "README.md", "index.markdown", "index.html")
"""Files of a host that become its front page."""


def fronted(edition: build.Edition, docs: Path, chosen: Settings) -> Site:
    """The site, with the library home as its front page too where the host has none: an address without a page helps nobody."""
    own = edition.host.texts if edition.wanted is not None else {name: "" for name in FRONT if (docs / name).is_file()}
    home = next((page for page in edition.site.pages if page.address == chosen.home_address), None)
    if home is None or home.address == "index" or any(name in own for name in FRONT):
        return edition.site
    front = replace(home, address="index", in_nav=False, summary="")
    return replace(edition.site, pages=(*edition.site.pages, front))
