"""Embeds: a name in double brackets in, the postmortem or the picture it means out, with what leads nowhere."""

from html import escape

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.render.anchors import Anchors
from mkdocs_postmortems.render.heard import HeardAnchors, HeardLinks
from mkdocs_postmortems.render.links import Links


class Embeds:
    """The double brackets of one body."""

    def __init__(self, view: View, links: Links | HeardLinks, anchors: Anchors | HeardAnchors) -> None:
        """Nothing is found yet."""
        self._view, self._links, self._anchors = view, links, anchors
        self.used: set[str] = set()
        """Paths of the attachments that are shown."""
        self.problems: list[Problem] = []
        """What leads nowhere."""

    def link(self, name: str) -> tuple[str, str]:
        """The address of `[[name]]` and the title of what is there; empty where nothing is."""
        target = self._links.wiki(name)
        if not target.key:
            return target.href, ""
        return self._anchors.led(target.href, target.key), self._anchors.title(target.key)

    def picture(self, name: str, line: int) -> str:
        """`![[name]]` as a picture; empty where it is a page or nothing. `line` counts in the body."""
        target = self._links.picture(name, self._view)
        if target.attachment:
            self.used.add(target.attachment)
            return f'<img src="{escape(target.href)}" alt="{escape(name)}" loading="lazy">'
        if self._view.origin and not self._links.wiki(name).key:
            what = "an image in double brackets leads to no file of the folder"
            self.problems.append(
                problem("PM010", self._view.path, line + self._view.document.header.end, what, "name a file that is there")
            )
        return ""
