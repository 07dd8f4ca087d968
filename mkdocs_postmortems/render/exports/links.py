"""Links: an address of the site and the file that names it in, a link out; absolute where the site says where it stands."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from mkdocs_postmortems.model.library import Incident
from mkdocs_postmortems.model.settings import Settings

_FOLDER_PAGES = ("index", "README")
"""Names of pages that a host makes the page of their folder."""


def folder(address: str) -> str:
    """Where the files beside a page lie: `a/b` for `a/b` and for `a/b/index`; empty for the page of the whole site."""
    above, _, name = address.rpartition("/")
    return above if name in _FOLDER_PAGES else address


def beside(address: str, name: str) -> str:
    """The file of that name beside a page."""
    return f"{folder(address)}/{name}".lstrip("/")


@dataclass(frozen=True, slots=True)
class Links:
    """How files of one edition point at its pages and at one another."""

    settings: Settings

    def place(self, address: str) -> str:
        """Where a browser finds a page below the site: `postmortems/pm-1/`, or `postmortems/pm-1.html`."""
        above, _, name = address.rpartition("/")
        if name in _FOLDER_PAGES:
            inside = f"{above}/" if above else ""
            return inside if self.settings.directory_urls else f"{inside}index.html"
        return f"{address}/" if self.settings.directory_urls else f"{address}.html"

    def page(self, address: str, at: str, anchor: str = "") -> str:
        """A link to a page, written in the file `at`."""
        return self._link(self.place(address), at) + (f"#{anchor}" if anchor else "")

    def file(self, address: str, at: str) -> str:
        """A link to a file, written in the file `at`."""
        return self._link(address, at)

    def _link(self, place: str, at: str) -> str:
        if self.settings.site_url:
            return self.settings.site_url + quote(place)
        here, there, same = at.split("/")[:-1], place.split("/"), 0
        while same < len(here) and same < len(there) - 1 and here[same] == there[same]:
            same += 1
        return "../" * (len(here) - same) + quote("/".join(there[same:])) or "./"

    def tag(self, name: str, day: str) -> str:
        """A tag URI (RFC 4151): the same for a thing whatever becomes of its title, its text and its page's address."""
        web = urlsplit(self.settings.site_url)
        authority = (web.hostname or "postmortems.invalid").casefold()
        path = web.path.strip("/")
        return f"tag:{authority},{day}:{quote(f'{path}/{name}'.lstrip('/'), safe='/')}"

    def data(self, incident: Incident, name: str) -> str:
        """The file of one incident: `index.json` beside its page, under another name where that one is the library's own."""
        address = incident.view.address
        own = folder(address)
        taken = (folder(self.settings.home_address), "")
        return beside(address, name.replace("index", "postmortem", 1) if own in taken else name)
