"""Redirects: incidents with earlier addresses in, a small page at each of these out that leads on without a script."""

from collections.abc import Iterable, Iterator
from html import escape

from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.site import Asset
from mkdocs_postmortems.render.exports import texts
from mkdocs_postmortems.render.exports.links import Links

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url={link}">
<link rel="canonical" href="{canonical}">
<title>{title}</title>
</head>
<body>
<p>This page has moved: <a href="{link}">{title}</a>.</p>
</body>
</html>
"""


def redirects(library: Library, links: Links, taken: Iterable[str]) -> Iterator[Asset | Problem]:
    """A page for each earlier address, and a problem for each that cannot lead anywhere. `taken` are the addresses of pages that exist."""
    settings = links.settings
    pages = {links.place(address).casefold() for address in taken}
    claims: dict[str, list[tuple[str, Incident]]] = {}
    for incident in library.incidents:
        for address in incident.view.record.previously:
            below = address.removeprefix(f"{settings.base}/") if settings.base else address
            full = settings.under_base(below)
            claims.setdefault(links.place(full).casefold(), []).append((full, incident))
    for place, claimed in sorted(claims.items()):
        full, incident = claimed[0]
        if place in pages:
            if any(links.place(one.view.address).casefold() != place for _, one in claimed):
                yield _taken(incident, full, "is that of a page that exists")
        elif len({one.key for _, one in claimed}) > 1:
            yield from (_taken(one, full, "is claimed by two postmortems") for _, one in claimed)
        else:
            yield Asset(_file(links.place(full)), _page(incident, links, _file(links.place(full))).encode("utf-8", "replace"))


def _page(incident: Incident, links: Links, at: str) -> str:
    link = escape(links.page(incident.view.address, at))
    return _PAGE.format(link=link, canonical=link, title=escape(texts.title(incident)))


def _file(place: str) -> str:
    return f"{place}index.html" if place.endswith("/") else place


def _taken(incident: Incident, address: str, why: str) -> Problem:
    return problem("PM016", incident.view.path, 0, f"the earlier address `{address}` {why}", "remove it from one of the two")
