"""Feeds: entries in, an Atom feed (RFC 4287) and a JSON Feed of them out, the same bytes whenever they are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.documents import encoded
from mkdocs_postmortems.render.exports.entries import Entry
from mkdocs_postmortems.render.exports.links import Links, beside

_EMPTY = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without entries was last changed: it never was."""
_JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed in both forms."""

    address: str
    """Of the page whose incidents it announces."""
    title: str
    entries: tuple[Entry, ...]

    def assets(self, links: Links, author: str, full: Mapping[str, str]) -> tuple[Asset, Asset]:
        """Atom and JSON. `full` holds the article of an incident by key where entries show it."""
        atom, json = beside(self.address, "feed.xml"), beside(self.address, "feed.json")
        return Asset(atom, self._atom(links, atom, author, full)), Asset(json, self._json(links, json, author, full))

    @property
    def _updated(self) -> datetime:
        return max((one.updated for one in self.entries), default=_EMPTY)

    def _atom(self, links: Links, at: str, author: str, full: Mapping[str, str]) -> bytes:
        feed = FeedGenerator()
        feed.id(links.tag(at.removesuffix(".xml"), "2000-01-01"))
        feed.title(texts.line(self.title))
        feed.updated(self._updated)
        feed.author({"name": texts.line(author)})
        feed.generator("mkdocs-postmortems")
        feed.link([{"href": links.page(self.address, at), "rel": "alternate"}, {"href": links.file(at, at), "rel": "self"}])
        for one in self.entries:
            entry = FeedEntry()
            entry.id(one.id)
            entry.title(one.title)
            entry.published(one.published)
            entry.updated(one.updated)
            entry.link(href=links.page(one.address, at, one.anchor))
            entry.summary(one.summary)
            entry.category([{"term": mark} for mark in one.categories])
            if one.key in full:
                entry.content(texts.clean(full[one.key]), type="html")
            feed.add_entry(entry, order="append")
        return bytes(feed.atom_str(pretty=False))

    def _json(self, links: Links, at: str, author: str, full: Mapping[str, str]) -> bytes:
        items: list[dict[str, object]] = []
        for one in self.entries:
            item: dict[str, object] = {"id": one.id, "url": links.page(one.address, at, one.anchor), "title": one.title}
            item["content_html" if one.key in full else "content_text"] = full.get(one.key, one.summary)
            item["date_published"] = one.published.isoformat()
            if one.updated != one.published:
                item["date_modified"] = one.updated.isoformat()
            if one.categories:
                item["tags"] = list(one.categories)
            items.append(item)
        return encoded({
            "version": _JSON_FEED,
            "title": texts.line(self.title),
            "home_page_url": links.page(self.address, at),
            "feed_url": links.file(at, at),
            "authors": [{"name": texts.line(author)}],
            "items": items,
        })  # fmt: skip
