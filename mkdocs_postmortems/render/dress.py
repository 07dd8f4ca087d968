"""Dress: the styles and scripts that lie beside the templates in, what a site publishes of them and which page loads which out."""

import re
from functools import cache
from importlib.resources import files

from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.render.slim import slim

FOLDER = "assets/postmortems"
"""Where styles and scripts lie below the site."""
EVERYWHERE = ("postmortems.css", "postmortems.js")
INCIDENT = ("incident.css",)
PAGES = ("pages.css",)
PUBLICATION = ("incident.css", "publication.css")
ACTIONS = ("pages.css", "actions.css")
LIST = ("address.js", "items.js", "explore.js")
FIRST = "address.js"
"""Run while the page is read, before any script of the theme."""
LANGUAGE, EXTRA, BEST = "query.js", "extra.js", "best.js"
"""Loaded by Explore itself when a reader first asks for something, for what is asked for more rarely, and for the best match."""
LUNR = "lunr.js"
"""What ranks best matches, published as its authors made it."""
EXPLORE = ("words.js", "data.js", "explore.js")
ITEMS = ("words.js", "actions.js", "items.js", "explore.js")
"""What a page with a list of incidents loads, and one with a list of action items: each the rows of its own kind."""

TOGETHER = {"postmortems.css": ("postmortems.css", "explore.css"), "explore.js": ("book.js", "explore.js")}
"""Files that are written apart and published as one, because one is smaller than two."""


def address(name: str) -> str:
    """Where a file of the room lies below the site."""
    return f"{FOLDER}{name.removeprefix('postmortems')}" if name in EVERYWHERE else f"{FOLDER}-{name}"


def needs(*names: str) -> tuple[str, ...]:
    """The addresses of these files, as a page names them."""
    return tuple(address(name) for name in names)


def assets(*names: str) -> tuple[Asset, ...]:
    """The files every page loads, and these."""
    every = dict.fromkeys((*EVERYWHERE, *names))
    return tuple(Asset(address(name), text(name).encode(), everywhere=name in EVERYWHERE) for name in every)


@cache
def text(name: str) -> str:
    """What is published under this name."""
    folder = files("mkdocs_postmortems.render") / "assets"
    written = "".join((folder / one).read_text("utf-8") for one in TOGETHER.get(name, (name,)))
    return written if name == LUNR else slim(written) if name.endswith(".js") else compact(written)


def every() -> tuple[Asset, ...]:
    """All but the language: the same bytes in every edition, with nothing in them that an author wrote."""
    return assets(*INCIDENT, *PAGES, *PUBLICATION, *ACTIONS, *LIST, EXTRA, BEST, LUNR)


def compact(text: str) -> str:
    """The same style sheet without comments and needless blanks; no string in it holds a brace, a comma or a semicolon."""
    plain = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", plain)).replace(": ", ":").replace(";}", "}").strip() + "\n"
