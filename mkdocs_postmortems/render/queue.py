"""Queue: a library and what of it asks to be public in, the page that says how far each incident is on its way there out."""

from dataclasses import dataclass

from mkdocs_postmortems.model.library import Incident, Library
from mkdocs_postmortems.model.problem import Level
from mkdocs_postmortems.model.publication import Publication, Publications, Stage
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.render import addresses, dress, words
from mkdocs_postmortems.render.coded import coded
from mkdocs_postmortems.render.home import Tile
from mkdocs_postmortems.render.inline import characters
from mkdocs_postmortems.render.publication import STAGES
from mkdocs_postmortems.render.templating import fill

_SAYS = {
    Stage.WAITING: "The public text is ready. A reviewer reads it and approves exactly that text.",
    Stage.BLOCKED: "Something is wrong with these; the public edition is not built while one of them holds an error.",
    Stage.EMBARGOED: "These ask to be public later. Where they wait for a day, a reviewer may read and approve them before.",
    Stage.PUBLISHED: "The next public edition holds these.",
    Stage.NOT_ASKED: "These do not say `visibility: public` in their header, so nothing of them is published.",
}
TITLE = "Publication"
MOST = 3
"""Reasons named in a row; the page of the incident names them all."""


@dataclass(frozen=True, slots=True)
class Row:
    """One incident in the queue."""

    incident: Incident
    title: str
    address: str
    """Of its publication page; of the incident itself where it has none."""
    reasons: tuple[str, ...]
    more: int
    """Reasons that are not named."""
    removed: int | None
    """How much was taken out; None where there is no public text."""
    withdrawn: bool = False


def page(publications: Publications, library: Library, settings: Settings) -> Page:
    """The queue. Every incident of the library stands in exactly one group, and each tile counts the rows of one."""
    groups: dict[Stage, list[Row]] = {stage: [] for stage in STAGES}
    for incident in library.incidents:
        one = publications.by_source.get(incident.view.origin)
        groups[one.stage if one else Stage.NOT_ASKED].append(_row(incident, one, settings))
    tiles = [Tile(words.number(len(rows)), STAGES[stage].lower(), f"#{_anchor(stage)}" if rows else "") for stage, rows in groups.items()]
    shown = [(_anchor(stage), STAGES[stage], _SAYS[stage], stage, rows) for stage, rows in groups.items() if rows]
    html = fill(
        "queue.html",
        coded=coded,
        title=TITLE,
        tiles=tiles,
        groups=shown,
        approval=settings.redaction.approval,
        reviewers=settings.redaction.reviewers,
    )
    anchors = tuple(Anchor(title, anchor, 2) for anchor, title, _, _, _ in shown)
    n = len(groups[Stage.WAITING])
    summary = words.counted(n, "{} incident waits for approval", "{} incidents wait for approval")
    needs = dress.needs(*dress.PUBLICATION)
    meta = {"hide": ["toc"]}
    return Page(addresses.publications(settings), TITLE, html, meta=meta, anchors=anchors, in_nav=True, summary=summary, needs=needs)


def _anchor(stage: Stage) -> str:
    return f"pm-{stage.value}"


def _row(incident: Incident, one: Publication | None, settings: Settings) -> Row:
    title = characters(incident.view.record.title) or incident.key
    if one is None:
        said = incident.view.record.visibility
        # A word that stands only in the text, or in a header of another form, asks for nothing.
        word = "public, but not in a header of its own" if said == "public" else said or "internal"
        return Row(incident, title, incident.view.address, (word,), 0, None)
    reasons = [one.reason] if one.reason else []
    reasons += dict.fromkeys(p.what for p in one.problems if p.level is Level.ERROR or one.shown is None)
    address = addresses.publication(settings, incident.view.address)
    return Row(
        incident, title, address, tuple(reasons[:MOST]), max(0, len(reasons) - MOST), len(one.removed) if one.shown else None, one.withdrawn
    )
