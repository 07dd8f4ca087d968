"""A site: the finished pages and files of one edition, ready for any host. Knows nothing of MkDocs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from mkdocs_postmortems.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Anchor:
    """One heading of a page, for the table of contents."""

    title: str
    id: str
    level: int


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same in another form: a feed, a file for programs."""

    type: str
    """Its media type."""
    title: str
    address: str
    """Of a file of `Site.assets`."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    address: str
    """Below the site without leading slash or extension: `postmortems/index`, `services/checkout/index`, `postmortems/pm-1`."""
    title: str
    html: str = field(repr=False)
    """The article. Its links to the rest of the site are made relative by the door:

    `md:ADDRESS#anchor` is a page of the library (`md:ADDRESS?query=...` a list of it with a query, percent-encoded), `asset:ADDRESS` a file of `Site.assets` or, in place, of the host;
    `host:PATH#anchor` a page or file of the host that render cannot know: the path an author wrote, counted from the folder that
    holds the source folder (`guide/a.md`, but also `docs/guide/a.md` where the sources lie beside `docs_dir`). The door looks it up
    with and without the name of `docs_dir` in front, and says PM010 where the host has no such file. Addresses and
    paths are written as they are, escaped for HTML only (`&amp;`), never percent-encoded.
    """
    markdown: str = field(default="", repr=False)
    """The same for readers of Markdown (feeds, llms.txt, blog plugins); of an incident the covered source text."""
    meta: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """What the host and its plugins may see: tags, description, date, template."""
    anchors: tuple[Anchor, ...] = ()
    in_nav: bool = False
    """Whether it stands in a nav; those that do come first in `Site.pages`, in the order in which they are to stand there."""
    summary: str = ""
    """What the host's search shows and finds for it; empty keeps the page out of its index."""
    origin: str = ""
    """Source path for an edit link; empty for generated pages and wherever the audience may not know it."""
    needs: tuple[str, ...] = ()
    """Addresses of the styles and scripts among `Site.assets` that this page loads beside those of every page, in order."""
    foot: str = field(default="", repr=False)
    """HTML below the article, with links like its own, that is no part of it: the host's search does not find it."""
    alternates: tuple[Alternate, ...] = ()
    """What the head of the page names."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file copied or written beside the pages."""

    address: str
    """With extension, below the site: `postmortems/img/pool.png`."""
    data: bytes | None = field(default=None, repr=False)
    file: str = ""
    """Absolute path to copy from where `data` is None."""
    everywhere: bool = False
    """A style or script that every page of the host loads; others are loaded by the pages that name them in `needs`."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a door hands to its host."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]
