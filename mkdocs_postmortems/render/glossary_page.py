"""Glossary page: the tables of the ground and the configuration in, the page that says what every word and number of the site means out."""

from mkdocs_postmortems.model.fields import FIELDS
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.measures import MEASURES
from mkdocs_postmortems.model.metrics import METRICS, Metric
from mkdocs_postmortems.model.record import MILESTONES
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Anchor, Page
from mkdocs_postmortems.model.terms import ACTION_KIND, ACTION_STATUS, CATEGORY, DETECTION, FACTOR_KINDS, KIND, STATUS, Audience
from mkdocs_postmortems.render import addresses, dress, words
from mkdocs_postmortems.render.templating import fill

TITLE = "Glossary"
_PARTS = (("Milestones", "milestones"), ("Numbers", "metrics"), ("Terms of counting", "terms"), ("Words", "words"), ("Fields", "fields"))
_LABELS = 6
"""Labels of a severity that are named; a scale may have dozens."""


def page(library: Library, settings: Settings) -> Page:
    """Milestones, metrics, vocabularies and fields, as this site is configured. The public edition names public fields only."""
    inside = settings.audience is Audience.INTERNAL
    shown = settings.public_fields
    fields = [f for f in FIELDS if inside or (f.name in shown if shown else f.audience == "public")]
    helps = {f.name: f.help for f in FIELDS}
    milestones = [
        (words.milestone(name), helps[f"times.{name}"]) for name in MILESTONES if inside or f"times.{name}" in {f.name for f in fields}
    ]
    vocabularies = [
        ("Kind", [words.kind(word) for word in KIND]),
        ("Cause", [*settings.categories, *(words.plain(word) for word in CATEGORY)]),
        ("How it was noticed", [words.plain(word) for word in DETECTION]),
        ("Kind of contributing factor", list(FACTOR_KINDS)),
        ("Type of action item", [words.plain(word) for word in ACTION_KIND]),
        ("State of an action item", [words.plain(word) for word in ACTION_STATUS]),
    ]
    if inside:
        vocabularies.insert(1, ("State of a postmortem", [words.plain(word) for word in STATUS]))
    html = fill(
        "glossary.html",
        title=TITLE,
        milestones=milestones,
        metrics=metrics(settings),
        measures=MEASURES,
        vocabularies=vocabularies,
        levels=_levels(settings),
        fields=fields,
        inside=inside,
        policy=settings.policy,
        insights=addresses.insights(settings),
        library=library,
    )
    anchors = tuple(Anchor(name, anchor, 2) for name, anchor in _PARTS)
    return Page(addresses.glossary(settings), TITLE, html, anchors=anchors, in_nav=True, summary="What the words and numbers mean",
                needs=dress.needs(*dress.PAGES))  # fmt: skip


def metrics(settings: Settings) -> tuple[Metric, ...]:
    """The numbers that the page explains: those that this edition has."""
    return tuple(m for m in METRICS if settings.audience is Audience.INTERNAL or m.audience == "public")


def _levels(settings: Settings) -> list[tuple[int, list[str], int]]:
    """Each severity with labels that mean it, as they are compared, and how many more there are."""
    found: dict[int, list[str]] = {}
    for label, level in settings.severities.items():
        found.setdefault(level, []).append(label)
    return [(level, found[level][:_LABELS], max(0, len(found[level]) - _LABELS)) for level in sorted(found)]
