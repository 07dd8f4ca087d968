"""Documents: the records of one edition in, its JSON files out, each under its schema."""

import json
from collections.abc import Iterator, Mapping

from mkdocs_postmortems.model.library import Group, Incident
from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.render import addresses, facets
from mkdocs_postmortems.render.exports import schemas, texts
from mkdocs_postmortems.render.exports.columns import Book
from mkdocs_postmortems.render.exports.incident_tables import VERSION
from mkdocs_postmortems.render.exports.links import beside
from mkdocs_postmortems.render.exports.records import Records


def encoded(value: object, *, indent: int | None = None) -> bytes:
    """JSON as it is written everywhere: UTF-8, each name once, the same bytes for the same value."""
    separators = (",", ": ") if indent else (",", ":")
    return (json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n").encode("utf-8", "replace")


class Documents:
    """The JSON files of one edition."""

    def __init__(self, records: Records, book: Book) -> None:
        """`book` says what the edition may hold."""
        self._records, self._book, self._links = records, book, records.links

    def document(self, shape: str, at: str, values: Mapping[str, object]) -> Asset:
        """A file of that shape with the reference to its schema."""
        head = {"$schema": self._links.file(schemas.address(shape), at), "version": VERSION}
        return Asset(at, encoded(self._book.filled(shape, {**head, **values})))

    def library(self) -> Asset:
        """Every incident."""
        library, settings = self._records.library, self._records.settings
        home = addresses.home(settings)
        at = beside(home, "index.json")
        rows = [self._records.row(one, at) for one in library.incidents]
        head = {"title": texts.line(settings.title), "url": self._links.page(home, at), "as_of": library.as_of.isoformat()}
        return self.document("library", at, {**head, "incidents": rows})

    def incident(self, incident: Incident) -> Asset:
        """One incident."""
        at = self._links.data(incident, "index.json")
        return self.document("incident", at, self._records.incident(incident, at))

    def group(self, group: Group, *, feed: bool, badge: bool) -> Asset:
        """All incidents with one value."""
        settings = self._records.settings
        page = addresses.group(settings, group.facet, group.slug)
        at = beside(page, "index.json")
        return self.document("group", at, {
            "facet": group.facet,
            "value": group.value,
            "label": facets.label(group),
            "url": self._links.page(page, at),
            "feed": self._links.file(beside(page, "feed.xml"), at) if feed else "",
            "badge": self._links.file(beside(page, "badge.svg"), at) if badge else "",
            "owners": group.owners,
            "incidents": [self._records.line(self._records.library.by_key[key], at) for key in group.keys],
        })  # fmt: skip

    def actions(self) -> Asset:
        """Every action item."""
        settings = self._records.settings
        page = addresses.actions(settings)
        at = beside(page, "actions.json")
        rows = [self._records.task(task, at) for task in self._records.in_order()]
        head = {"url": self._links.page(page, at), "as_of": self._records.library.as_of.isoformat()}
        return self.document("actions", at, {**head, "actions": rows})

    def schemas(self) -> Iterator[Asset]:
        """The schema of each kind of file."""
        for name, schema in schemas.schemas(self._book).items():
            yield Asset(schemas.address(name), encoded(schema, indent=1))
