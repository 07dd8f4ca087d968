"""Anchors: a postmortem of the library and an anchor as an author spelled it in, the id of the heading it means out; read at first use."""

from urllib.parse import unquote

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.render import tags, tree
from mkdocs_postmortems.render.headings import Headings, Numbering


class Anchors:
    """The headings of the postmortems that others link into."""

    def __init__(self, library: Library, numbering: Numbering) -> None:
        """Reads nothing yet."""
        self._library, self._numbering = library, numbering
        self._known: dict[str, Headings] = {}

    def led(self, href: str, key: str) -> str:
        """`href`, which leads to the postmortem `key`, with its anchor as that page spells it."""
        page, _, anchor = href.partition("#")
        if not anchor or key not in self._library.by_key:
            return href
        if key not in self._known:
            self._known[key] = self._read(key)
        return f"{page}#{self._known[key].id_of(unquote(anchor).rpartition('#')[2])}"

    def title(self, key: str) -> str:
        """Of a postmortem of the library; empty where there is none."""
        found = self._library.by_key.get(key)
        return found.view.record.title if found else ""

    def _read(self, key: str) -> Headings:
        view = self._library.by_key[key].view
        return self._numbering.of_record(tree.fragment(tags.safe(view.document.html)), view.record, view.document)
