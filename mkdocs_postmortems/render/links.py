"""Links: the target an author wrote in, where it leads on the site out; a page or file the edition does not have is no target.

What the door makes of the answers is said at `model.site.Page.html`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import quote, unquote

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import fold
from mkdocs_postmortems.model.view import View

_SCHEME = re.compile(r"(?:([a-z][a-z0-9+.-]*):|//)", re.IGNORECASE)
_UNSAFE = frozenset(("javascript", "vbscript", "data", "file"))
_PAGES = (".md", ".markdown", ".html", ".htm", ".qmd")
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".mp4", ".webm", ".mov", ".mp3", ".pdf")
_FOLDER_PAGES = ("index", "readme")
_HEAD_ID = re.compile(r"[a-z]+[-_]?\d+(?:[-_]\d+)*(?=[-_.\s])")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads."""

    href: str = ""
    """As the page carries it: `md:`, `asset:`, `host:`, `#anchor` or an address of the web; empty where it leads nowhere."""
    broken: bool = False
    """It was meant for a file of the folder that is not there."""
    key: str = ""
    """Of the postmortem it leads to, if it does."""
    attachment: str = ""
    """Path of the attachment it leads to, if it does."""


NOWHERE = Target()


class Links:
    """Every way to name a page or a file of one edition."""

    def __init__(self, library: Library, attachments: Mapping[str, object], settings: Settings) -> None:
        """Looks at names only; no file is opened."""
        self._settings = settings
        self._attachments = {fold(path): path for path in attachments}
        self._pictures: dict[str, str] = {}
        for path in attachments:
            self._pictures.setdefault(fold(path.rpartition("/")[2]), path)
        self._endings = tuple(sorted((e for e in {*settings.extensions, *_PAGES} if e), key=len, reverse=True))
        self._asides = {fold(self._bare(aside.path)): aside.path for aside in library.asides if not aside.key}
        self._paths: dict[str, Incident] = {}
        self._names: dict[str, Incident | None] = {}
        for incident in library.incidents:
            for path in self._places(incident.view):
                self._paths.setdefault(fold(path), incident)
        for names in (self._ids, self._stems, self._heads):
            self._named(library.incidents, names)

    def wiki(self, name: str) -> Target:
        """Of `PM-2026-017` in double brackets; an anchor after `#` is kept."""
        name, _, anchor = name.strip().partition("#")
        found = self._names.get(fold(self._bare(name.strip().rpartition("/")[2])))
        return self._page(found, anchor) if found else NOWHERE

    def picture(self, name: str, view: View) -> Target:
        """Of `pool.png` in double brackets: a path, or the name of one file anywhere in the folder."""
        target = self.file(name.strip().partition("#")[0], view)
        if target.attachment or "/" in name:
            return target
        found = self._pictures.get(fold(name.strip()))
        return Target(f"asset:{self._settings.under_base(found)}", attachment=found) if found else NOWHERE

    def file(self, written: str, view: View) -> Target:
        """Of a link or an image in the text of `view`, in GitHub's spelling or the site's."""
        text = written.strip()
        if not text or text.startswith("#"):
            return Target(text)
        if found := _SCHEME.match(text):
            safe = (found[1] or "").lower() not in _UNSAFE or text.lower().startswith("data:image/")
            return Target(text) if safe else NOWHERE
        path, _, anchor = text.partition("#")
        path = unquote(path.partition("?")[0])
        folder = dirname(view.path)
        inside = normpath(join(folder, path)) if not path.startswith("/") else normpath(path.lstrip("/"))
        return self._inside(inside, path, anchor, view) or self._outside(inside, path, anchor, view)

    def _inside(self, inside: str, path: str, anchor: str, view: View) -> Target | None:
        """A file of the folder, found from the file itself, from the page of the file, or by its name alone."""
        if attachment := self._attachments.get(fold(inside)):
            return Target(f"asset:{self._settings.under_base(attachment)}", attachment=attachment)
        beside = normpath(join(self._bare(view.path), path))
        for place in (inside, beside):
            if found := self._paths.get(fold(self._bare(place))):
                return self._page(found, anchor)
        last = fold(self._bare(path.rstrip("/").rpartition("/")[2]))
        named = self._names.get(last) if last not in _FOLDER_PAGES and self._is_page(path) else None
        return self._page(named, anchor) if named else None

    def _outside(self, inside: str, path: str, anchor: str, view: View) -> Target:
        """A page or file of the host, a file of the repository, or nothing."""
        settings = self._settings
        aside = self._asides.get(fold(self._bare(inside)))
        if not inside.startswith("..") and not path.startswith("/") and not (settings.in_place and aside):
            return Target(self._source(inside), broken=aside is None)
        place = normpath(join(dirname(view.path) if not view.origin else settings.under_base(dirname(view.path)), path))
        if path.startswith("/"):
            place = inside
        if not place.startswith("..") and (self._is_page(path) or path.lower().endswith(_IMAGES)):
            return Target(f"host:{place}" + (f"#{anchor}" if anchor else ""))
        return Target(self._source(inside) if not path.startswith("/") else self._blob(inside))

    def _source(self, inside: str) -> str:
        """The file in the repository on the web, counted from the source folder."""
        return self._blob(normpath(join(self._settings.repo_folder or self._settings.base, inside)))

    def _blob(self, path: str) -> str:
        root = self._settings.repo_blob_url
        return f"{root.rstrip('/')}/{quote(path)}" if root and not path.startswith("..") else ""

    def _is_page(self, path: str) -> bool:
        name = path.rstrip("/").rpartition("/")[2].lower()
        return "." not in name or name.endswith(self._endings)

    def _bare(self, path: str) -> str:
        path = path.rstrip("/")
        low = path.casefold()
        bare = next((path[: -len(ending)] for ending in self._endings if low.endswith(ending)), path)
        folder, _, name = bare.rpartition("/")
        return folder if folder and name.casefold() in _FOLDER_PAGES else bare

    @staticmethod
    def _page(incident: Incident, anchor: str) -> Target:
        return Target(f"md:{incident.view.address}" + (f"#{anchor}" if anchor else ""), key=incident.key)

    def _places(self, view: View) -> Iterable[str]:
        yield self._bare(view.path)
        below = view.address.removeprefix(f"{self._settings.base}/") if self._settings.base else view.address
        yield below

    def _named(self, incidents: Iterable[Incident], names: Callable[[Incident], Iterable[str]]) -> None:
        """Add one kind of name. A name that two postmortems bear leads nowhere, and a surer kind of name goes first."""
        found: dict[str, Incident | None] = {}
        for incident in incidents:
            for name in {fold(name) for name in names(incident)}:
                found[name] = incident if found.get(name, incident) is incident else None
        for name, bearer in found.items():
            if name:
                self._names.setdefault(name, bearer)

    @staticmethod
    def _ids(incident: Incident) -> Iterable[str]:
        return incident.key, incident.view.record.id

    def _stems(self, incident: Incident) -> Iterable[str]:
        stem = self._bare(incident.view.path).rpartition("/")[2]
        return stem, incident.view.address.rpartition("/")[2], incident.view.record.title

    def _heads(self, incident: Incident) -> Iterable[str]:
        head = _HEAD_ID.match(fold(self._bare(incident.view.path).rpartition("/")[2]))
        return (head[0],) if head else ()
