"""Feet: the files of an edition in, for each page the line that names those beside it and the links a feed reader looks for out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from mkdocs_postmortems.model.site import Alternate, Page
from mkdocs_postmortems.render.exports.links import folder

NAMES = (
    ("index.md", "Markdown", "text/markdown"), ("postmortem.md", "Markdown", "text/markdown"),
    ("digest.txt", "text", "text/plain"), ("index.json", "JSON", "application/json"), ("postmortem.json", "JSON", "application/json"),
    ("actions.json", "JSON", "application/json"), ("digest.json", "JSON", "application/json"),
    ("incidents.csv", "CSV", "text/csv"), ("actions.csv", "CSV", "text/csv"),
    ("actions.ics", "calendar", "text/calendar"), ("feed.xml", "Atom feed", "application/atom+xml"),
    ("feed.json", "JSON Feed", "application/feed+json"), ("badge.svg", "badge", "image/svg+xml"),
)  # fmt: skip
"""Files that stand beside a page: name, what it is called there, media type; in the order of the line."""
TYPES = {name: type_ for name, _, type_ in NAMES}
_LABELS = {name: label for name, label, _ in NAMES}
_FEEDS = ("feed.xml", "feed.json")
_HEAD = ("feed.xml", "feed.json", "index.json", "postmortem.json", "index.md", "postmortem.md", "actions.json")
"""Files that the head of a page names."""


@dataclass(frozen=True, slots=True)
class Files:
    """The exported files of an edition, by the folder they lie in."""

    by_folder: Mapping[str, tuple[str, ...]]

    def of(self, page: Page) -> tuple[str, ...]:
        """The addresses of the files beside a page, in the order of `NAMES`."""
        return self.by_folder.get(folder(page.address), ())


def files(addresses: Iterable[str]) -> Files:
    """The files of these addresses that stand beside a page."""
    found: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        above, _, name = address.rpartition("/")
        if name in TYPES:
            found[above].append(address)
    order = list(TYPES)
    return Files({above: tuple(sorted(held, key=lambda a: order.index(a.rpartition("/")[2]))) for above, held in found.items()})


def footed(page: Page, found: Files, more: Iterable[tuple[str, str]] = ()) -> Page:
    """The page with a last line that links to its files, and to `more` (label, address of a page), and with the links of its head."""
    mine = found.of(page)
    extra = [(label, address) for label, address in more if address != page.address]
    if not mine and not extra:
        return page
    links = [Markup('<a href="asset:{}">{}</a>').format(address, _LABELS[address.rpartition("/")[2]]) for address in mine]
    line = Markup("This page as data: {}.").format(Markup(", ").join(links)) if links else Markup("")
    also = [Markup('<a href="md:{}">{}</a>').format(address, label) for label, address in extra]
    if also:
        line += Markup(" {}.").format(Markup(", ").join(also)) if links else Markup("{}.").format(Markup(", ").join(also))
    alternates = tuple(
        Alternate(TYPES[name], _title(page, name), address) for address in mine if (name := address.rpartition("/")[2]) in _HEAD
    )
    return replace(page, foot=str(Markup('<p class="pm pm-note pm-data">{}</p>\n').format(line)), alternates=alternates)


def _title(page: Page, name: str) -> str:
    return f"{page.title} ({_LABELS[name]})" if name in _FEEDS else _LABELS[name]
