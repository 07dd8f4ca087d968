"""Links: addresses that pages of the library name in, the same as the host spells them from there out; each worked out once."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from html import unescape

from mkdocs.structure.files import File


class Links:
    """The files of one edition in the host, by address or path, and how its pages point at them."""

    def __init__(self, places: Mapping[str, File], docs: str) -> None:
        """`docs` is the name of the host's folder, as authors may write it in front of a path."""
        self.places, self.docs = places, docs
        self._known: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        """By where a page stands and the address as written: the link from there, and where in the site it leads."""

    def link(self, written: str, here: File) -> str | None:
        """The link from the page `here` to an address as it stands in HTML; None where the site does not have it.

        Pages beside one another point alike at everything that lies below none of them, and lists of one folder name the same
        thousand pages.
        """
        url = here.url
        known = self._known[_above(url)]
        kept = known.get(written)
        if kept is not None and not kept[1].startswith(url):
            return kept[0]
        target = self._place(unescape(written))
        if target is None:
            return None
        found = target.url_relative_to(here)
        if not target.url.startswith(url):
            known[written] = found, target.url
        return found

    def _place(self, path: str) -> File | None:
        get = self.places.get
        return get(path) or get(path.removeprefix(f"{self.docs}/")) or get(_bare(path))


@lru_cache(maxsize=100)
def _above(url: str) -> str:
    """The same for pages from which links look alike: `a/*/` for `a/b/` and `a/c/`, `a/` for `a/b.html`, itself for the front page."""
    above, _, name = url.rpartition("/")
    if name:
        return f"{above}/" if "." in name else url
    return url if url == "./" else f"{above.rpartition('/')[0]}/*/"


def _bare(path: str) -> str:
    """A page as the site spells it: `guide/a/` or `guide/a.html` for `guide/a.md`."""
    return path.rstrip("/").removesuffix(".html").removesuffix("/index")
