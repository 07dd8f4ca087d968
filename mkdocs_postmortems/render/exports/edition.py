"""Edition: a library and the pages made of it in, the same pages and every file for other programs out. The front door of the room."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_postmortems.model.library import Group, Library
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Asset, Page
from mkdocs_postmortems.render import addresses, facets
from mkdocs_postmortems.render.exports import (
    agenda,
    badges,
    digest_pages,
    feet,
    headers,
    insights_schema,
    llms,
    schemas,
    spreadsheets,
    texts,
)
from mkdocs_postmortems.render.exports.articles import article
from mkdocs_postmortems.render.exports.columns import PUBLIC, Book
from mkdocs_postmortems.render.exports.documents import Documents, encoded
from mkdocs_postmortems.render.exports.entries import FEW, MOST, Entries
from mkdocs_postmortems.render.exports.feeds import Feed
from mkdocs_postmortems.render.exports.links import beside, folder
from mkdocs_postmortems.render.exports.records import Records
from mkdocs_postmortems.render.exports.redirects import redirects
from mkdocs_postmortems.render.exports.tables import DOCUMENTS, SHAPES

LISTED = ("service", "tag", "category", "trigger", "team", "severity")
"""Facets whose values have a file of data; the others are few words, by which the library's own list is easily parted."""
ANNOUNCED = ("service", "tag", "severity", "category", "team")
"""Facets whose values have feeds."""
_CATALOGUE = "index.json"


@dataclass(frozen=True, slots=True)
class Exported:
    """What the room adds to a site."""

    pages: tuple[Page, ...]
    """Those that came in, with their last lines, and the digests."""
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]


class Exports:
    """The files of one edition, form by form."""

    def __init__(self, library: Library, settings: Settings, shown: Collection[str] = PUBLIC) -> None:
        """`shown` are the fields that the edition may show; only those the table calls public where nobody says more."""
        self.library, self.settings = library, settings
        self.records = Records(library, settings)
        self.book = Book(SHAPES, shown)
        self.documents = Documents(self.records, self.book)
        self.entries = Entries(self.records)
        self._links = self.records.links

    def made(self, pages: tuple[Page, ...], taken: Iterable[str], articles: Mapping[str, str]) -> Exported:
        """Everything that the settings ask for. `taken` are addresses of other files, which stay; `articles` the texts by key."""
        wanted, theirs = self.settings.exports, frozenset(taken)
        files: list[Asset] = []
        if "digests" in wanted:
            digests = tuple(digest_pages.pages(self.records, self.documents))
            pages = (*pages, *(one for one in digests if isinstance(one, Page)))
            files += [one for one in digests if isinstance(one, Asset)]
        for name, form in (("json", self._json), ("markdown", self._markdown), ("csv", self._csv), ("calendar", self._calendars),
                           ("feeds", lambda: self._feeds(articles)), ("badges", self._badges), ("schemas", self._schemas),
                           ("llms", lambda: iter((llms.contents(self.records),)))):  # fmt: skip
            if name in wanted:
                files += form()
        problems: list[Problem] = []
        if self.settings.redirects:
            for one in redirects(self.library, self._links, (page.address for page in pages)):
                (files if isinstance(one, Asset) else problems).append(one)  # type: ignore[arg-type]  # one of the two
        files = [one for one in files if one.address not in theirs]
        if "json" in wanted and _CATALOGUE not in theirs and all(one.address != _CATALOGUE for one in files):
            files.append(self._catalogue(files, pages))
        return Exported(self._footed(pages, files), tuple(files), tuple(problems))

    def _json(self) -> Iterator[Asset]:
        yield self.documents.library()
        yield self.documents.actions()
        yield from map(self.documents.incident, self.library.incidents)
        feeds, badges_ = "feeds" in self.settings.exports, "badges" in self.settings.exports
        for group in self._groups():
            yield self.documents.group(group, feed=feeds and group.facet in ANNOUNCED, badge=badges_ and group.facet == "service")

    def _markdown(self) -> Iterator[Asset]:
        by_path = {one.view.path: one for one in self.library.incidents}
        for one in self.library.incidents:
            at = self._links.data(one, "index.md")
            yield Asset(at, texts.markdown(one, by_path, self._links, at).encode("utf-8", "replace"))

    def _csv(self) -> Iterator[Asset]:
        at = beside(addresses.home(self.settings), "incidents.csv")
        yield Asset(at, spreadsheets.sheet("row", (self.records.row(one, at) for one in self.library.incidents), self.book))
        at = beside(addresses.actions(self.settings), "actions.csv")
        yield Asset(at, spreadsheets.sheet("action", (self.records.sheet(one, at) for one in self.records.in_order()), self.book))

    def _calendars(self) -> Iterator[Asset]:
        yield from agenda.calendars(self.records)

    def _feeds(self, articles: Mapping[str, str]) -> Iterator[Asset]:
        title, home = self.settings.title, addresses.home(self.settings)
        newest = self.entries.newest((one.key for one in self.library.incidents), MOST)
        at = beside(home, "feed.xml")
        full = {
            one.key: article(articles[one.key], one.address, self._links, at) for one in newest if one.key in articles
        }  # groups announce summaries only: a text would be in as many feeds as it has services and tags
        yield from Feed(home, title, newest).assets(self._links, title, full)
        for group in self._groups():
            if group.facet in ANNOUNCED:
                page = addresses.group(self.settings, group.facet, group.slug)
                name = f"{title}: {facets.ONE[group.facet].lower()} {facets.label(group)}"
                yield from Feed(page, name, self.entries.newest(group.keys, FEW)).assets(self._links, title, {})
        yield from Feed(addresses.actions(self.settings), f"{title}: action items", self.entries.actions).assets(self._links, title, {})

    def _badges(self) -> Iterator[Asset]:
        for group in self._groups():
            if group.facet == "service":
                page = addresses.group(self.settings, group.facet, group.slug)
                yield Asset(beside(page, "badge.svg"), badges.badge(group, (self.library.by_key[key] for key in group.keys)))

    def _schemas(self) -> Iterator[Asset]:
        yield from self.documents.schemas()
        yield Asset(insights_schema.ADDRESS, encoded(insights_schema.schema(), indent=1))
        yield Asset(headers.address_of_schema(), encoded(headers.schema(self.names()), indent=1))

    def names(self) -> dict[str, list[str]]:
        """The names this edition uses, by field."""
        named = (("services", "service"), ("tags", "tag"), ("teams", "team"))
        return {field: sorted(group.label for group in self.library.groups.get(facet, ())) for field, facet in named}

    def _groups(self) -> Iterator[Group]:
        """Every group that has a page and files beside it."""
        for facet in LISTED:
            found = self.library.groups.get(facet, ())
            if facets.worth_a_page(found):
                yield from found

    def _catalogue(self, files: list[Asset], pages: tuple[Page, ...]) -> Asset:
        titles = {folder(page.address): page.title for page in pages}
        home = folder(addresses.home(self.settings))
        incidents = {folder(one.view.address) for one in self.library.incidents} - {home}
        shapes = {"actions": "actions", "digest": "digest"}
        rows = []
        for one in files:
            above, _, name = one.address.rpartition("/")
            if name not in feet.TYPES or name == "digest.txt" or above in incidents:
                continue
            stem = name.partition(".")[0]
            shape = shapes.get(stem, "library" if above == home else "group") if name.endswith(".json") and stem != "feed" else ""
            schema = self._links.file(schemas.address(shape), _CATALOGUE) if shape in DOCUMENTS else ""
            link, title = self._links.file(one.address, _CATALOGUE), texts.line(titles.get(above, name))
            rows.append({"url": link, "type": feet.TYPES[name], "title": title, "schema": schema})
        url = self._links.page(addresses.home(self.settings), _CATALOGUE)
        return self.documents.document("site", _CATALOGUE, {"title": texts.line(self.settings.title), "url": url, "files": rows})

    def _footed(self, pages: tuple[Page, ...], files: list[Asset]) -> tuple[Page, ...]:
        found = feet.files(one.address for one in files)
        home, index = addresses.home(self.settings), addresses.index(self.settings, digest_pages.FOLDER)
        told = any(page.address == index for page in pages)
        return tuple(feet.footed(page, found, [("Digests", index)] if told and page.address == home else ()) for page in pages)
