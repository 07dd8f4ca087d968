"""Publication: incidents that ask to be public in, for each the page on which a reviewer sees what the public would see, out."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from markupsafe import Markup

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.publication import Publication, Publications, Stage
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Asset, Page
from mkdocs_postmortems.render import addresses, dress, words
from mkdocs_postmortems.render.body import Bodies, Body
from mkdocs_postmortems.render.coded import coded
from mkdocs_postmortems.render.inline import characters
from mkdocs_postmortems.render.removals import Removed, removals
from mkdocs_postmortems.render.shelves import Shelves
from mkdocs_postmortems.render.templating import fill

STAGES = {
    Stage.WAITING: "Waiting for approval",
    Stage.BLOCKED: "Blocked",
    Stage.EMBARGOED: "Under embargo",
    Stage.PUBLISHED: "In the public edition",
    Stage.NOT_ASKED: "Kept internal",
}
"""How far an incident is, in the order a reviewer works."""


class Desk:
    """What the publication pages of one edition share: what the public would see, under addresses of this site."""

    def __init__(self, publications: Publications, library: Library, settings: Settings) -> None:
        """Links between public texts lead from one publication page to another, as they would on the public site."""
        self._rows, self._images, self._settings = publications.by_source, publications.images, settings
        self._pages = {
            one.view.origin: addresses.publication(settings, one.view.address) for one in library.incidents if one.view.origin in self._rows
        }
        places = {row.shown.key: self._pages[path] for path, row in self._rows.items() if row.shown and path in self._pages}
        self._public = _placed(publications.library, places)
        self._bodies = Bodies(self._public, publications.images, settings)
        self._shelves = Shelves(self._public, settings)
        self._used: set[str] = set()

    def banner(self, incident: Incident) -> tuple[str, str] | tuple[()]:
        """How far an incident is and where its publication page lies; nothing where it does not ask."""
        row = self._rows.get(incident.view.origin)
        return (_stage(row), self._pages[incident.view.origin]) if row else ()

    def pages(self, incident: Incident, internal: Body) -> tuple[Page, ...]:
        """The publication page of an incident that asks to be public; `internal` is its article as this site shows it."""
        row = self._rows.get(incident.view.origin)
        return (self._page(incident, internal, row),) if row else ()

    def images(self) -> list[Asset]:
        """The images of the pages made so far, as the public would get them."""
        return [Asset(self._settings.under_base(name), self._images[name].data) for name in sorted(self._used)]

    def _page(self, incident: Incident, internal: Body, row: Publication) -> Page:
        body, shown = None, None
        if row.shown is not None:
            shown = self._public.by_key[row.shown.key]
            body = self._bodies.of(shown, self._shelves.tasks(shown.key))
            self._used |= body.attachments
        header: Mapping[str, object] = shown.view.document.header.data if shown else {}
        removed = removals(row.removed, incident.view.document, internal.anchors)
        title = characters(incident.view.record.title) or incident.key
        html = fill(
            "publication.html",
            incident=incident,
            title=title,
            row=row,
            stage=_stage(row),
            queue=addresses.publications(self._settings),
            blocking=[p for p in row.problems if p.level is Level.ERROR or row.shown is None],
            notes=[p for p in row.problems if p.level is not Level.ERROR and row.shown is not None],
            approved=_approved(incident),
            approval=self._settings.redaction.approval,
            reviewers=self._settings.redaction.reviewers,
            file="/".join(part for part in (self._settings.repo_folder or self._settings.base, incident.view.origin) if part),
            public=shown,
            slug=row.shown.view.address if row.shown else "",
            fields=_fields(header),
            article=Markup(body.html) if body else "",  # noqa: S704  made of escaped text, and of HTML after the filter of `shapes.safe`
            elsewhere=body.elsewhere if body else (),
            as_of=self._public.as_of,
            removed=removed,
            gone=sum(one.count for one in removed),
            words=words,
            coded=coded,
        )
        return Page(
            self._pages[incident.view.origin],
            f"{title}: publication",
            html,
            meta={"hide": ["navigation", "toc", "tags"]},
            anchors=_anchors(body, removed),
            needs=dress.needs(*dress.PUBLICATION),
        )


def _stage(row: Publication) -> str:
    return "Withdrawn" if row.stage is Stage.PUBLISHED and row.withdrawn else STAGES[row.stage]


def _anchors(body: Body | None, removed: tuple[Removed, ...]) -> tuple[Anchor, ...]:
    inner = tuple(Anchor(a.title, a.id, min(6, a.level + 1)) for a in body.anchors) if body else ()
    shown = (Anchor("What the public sees", "pm-public", 2), *inner) if body else ()
    return (*shown, Anchor("What was removed", "pm-removed", 2)) if removed else shown


def _placed(library: Library, places: Mapping[str, str]) -> Library:
    """The library with its incidents at other addresses, by key."""
    moved = tuple(replace(one, view=replace(one.view, address=places.get(one.key, one.view.address))) for one in library.incidents)
    return replace(library, incidents=moved, by_key=MappingProxyType({one.key: one for one in moved}))


def _approved(incident: Incident) -> tuple[str, str]:
    """Who has approved a public text, and when, as the header says it."""
    given = incident.view.document.header.data.get("public")
    if not isinstance(given, Mapping) or not given.get("approved_by"):
        return "", ""
    return str(given["approved_by"]), str(given.get("approved_on") or "")


def _fields(header: Mapping[str, object]) -> list[tuple[str, str]]:
    """The public header as name and words; nested ones by both their names, lists of maps by their length."""
    found: list[tuple[str, str]] = []
    for name, value in header.items():
        if isinstance(value, Mapping):
            found.extend((f"{name} {inner}".replace("_", " "), _instant(str(one))) for inner, one in value.items())
        elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
            found.append((str(name).replace("_", " "), f"{len(value)}"))
        else:
            found.append((str(name).replace("_", " "), ", ".join(map(str, value)) if isinstance(value, list) else str(value)))
    return found


def _instant(text: str) -> str:
    """A moment as the public page writes it; any other text as it is."""
    return f"{text[:10]} {text[11:16]} UTC" if text.endswith("+00:00") and text[10:11] == "T" else text
