"""Dress: the styles and scripts that lie beside the templates in, what a site publishes of them and which page loads which out."""

from importlib.resources import files

from mkdocs_postmortems.model.site import Asset

FOLDER = "assets/postmortems"
"""Where styles and scripts lie below the site."""
EVERYWHERE = ("postmortems.css", "postmortems.js")
INCIDENT = ("incident.css",)
PUBLICATION = ("incident.css", "publication.css")
LIST = ("explore.css", "address.js", "query.js", "explore.js")
FIRST = "address.js"
"""Run while the page is read, before any script of the theme."""
EXTRA = "extra.js"
"""Loaded by Explore itself when a reader first asks for what it does."""
EXPLORE = ("explore.css", "data.js", "query.js", "explore.js")
ITEMS = ("explore.css", "actions.js", "query.js", "explore.js")
"""What a page with a list of incidents loads, and one with a list of action items: each the rows of its own kind."""


def address(name: str) -> str:
    """Where a file of the room lies below the site."""
    return f"{FOLDER}{name.removeprefix('postmortems')}" if name in EVERYWHERE else f"{FOLDER}-{name}"


def needs(*names: str) -> tuple[str, ...]:
    """The addresses of these files, as a page names them."""
    return tuple(address(name) for name in names)


def assets(*names: str) -> tuple[Asset, ...]:
    """The files every page loads, and these."""
    folder = files("mkdocs_postmortems.render") / "assets"
    every = dict.fromkeys((*EVERYWHERE, *names))
    return tuple(Asset(address(n), compact((folder / n).read_text("utf-8")).encode(), everywhere=n in EVERYWHERE) for n in every)


def compact(text: str) -> str:
    """The same style or script without indentation, blank lines and lines of comment.

    A line that begins with a comment has to end with it, and no string runs over the end of a line: then nothing else can be hit.
    """
    kept, within = [], False
    for line in map(str.strip, text.split("\n")):
        comment = within or line.startswith("/*")
        within = comment and not line.endswith("*/")
        if line and not comment and not line.startswith("//"):
            kept.append(line)
    return "\n".join(kept) + "\n"
