"""Heard: the ways to other pages in, the same with every question and its answer noted, so that a body is known to be what it would be."""

from collections.abc import Iterable

from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.render.anchors import Anchors
from mkdocs_postmortems.render.links import Links, Target

Answer = Target | str
Row = tuple[str, str, str, Answer]
"""What was asked for (file, wiki, picture, led, title), of what, of what else, and the answer."""


class HeardLinks:
    """`Links` for one body."""

    def __init__(self, links: Links, rows: list[Row]) -> None:
        """`rows` is where it is noted."""
        self._links, self._rows = links, rows

    def file(self, written: str, view: View) -> Target:
        """As of the links."""
        found = self._links.file(written, view)
        self._rows.append(("file", written, "", found))
        return found

    def wiki(self, name: str) -> Target:
        """As of the links."""
        found = self._links.wiki(name)
        self._rows.append(("wiki", name, "", found))
        return found

    def picture(self, name: str, view: View) -> Target:
        """As of the links."""
        found = self._links.picture(name, view)
        self._rows.append(("picture", name, "", found))
        return found


class HeardAnchors:
    """`Anchors` for one body."""

    def __init__(self, anchors: Anchors, rows: list[Row]) -> None:
        """`rows` is where it is noted."""
        self._anchors, self._rows = anchors, rows

    def led(self, href: str, key: str) -> str:
        """As of the anchors."""
        found = self._anchors.led(href, key)
        self._rows.append(("led", href, key, found))
        return found

    def title(self, key: str) -> str:
        """As of the anchors."""
        found = self._anchors.title(key)
        self._rows.append(("title", key, "", found))
        return found


def still(rows: Iterable[Row], view: View, links: Links, anchors: Anchors) -> bool:
    """Whether every question would get the answer that it got: then whatever was made of the answers would be made again."""
    return all(_asked(kind, one, other, view, links, anchors) == answer for kind, one, other, answer in rows)


def _asked(kind: str, one: str, other: str, view: View, links: Links, anchors: Anchors) -> Answer | None:
    match kind:
        case "file":
            return links.file(one, view)
        case "wiki":
            return links.wiki(one)
        case "picture":
            return links.picture(one, view)
        case "led":
            return anchors.led(one, other)
        case "title":
            return anchors.title(one)
    return None
