"""The order of the house: sources in, an edition out. Every audience takes the same path."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from types import MappingProxyType

from mkdocs_postmortems import audit, authors, keep, query, read, redact, relate, render, study, views
from mkdocs_postmortems.model.block import Open
from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem, at_levels, in_order
from mkdocs_postmortems.model.publication import Publications
from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Site
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.standing import Standing
from mkdocs_postmortems.model.told import Told, unheard
from mkdocs_postmortems.needles import needles


@dataclass(frozen=True, slots=True)
class Edition:
    """A site, and what a host that has files of its own must know to keep it as closed as it is."""

    site: Site
    host: redact.HostPages
    wanted: audit.Wanted | None = field(default=None, repr=False)
    """What the finished site must not hold; None for an edition that withholds nothing."""
    open: Open | None = field(default=None, repr=False)
    """What the host's pages may ask the edition for."""
    standing: Standing | None = field(default=None, repr=False)
    """What a preview keeps of it; None for an edition that withholds something, and where nobody asked."""
    empty: bool = False
    """It has no postmortem."""


def postmortems(sources: Iterable[Source], settings: Settings) -> tuple[Postmortem, ...]:
    """Every incident of the folder, read; raw, so for commands that serve its authors only."""
    return study.studied(sources, settings).posts


def library(sources: tuple[Source, ...], settings: Settings) -> tuple[Library, tuple[Problem, ...]]:
    """The library of one edition, and everything wrong with its sources that its audience may be told."""
    raw = postmortems(sources, settings)
    return views.related(sources, raw, redact.cover(raw, settings, read.text, sources, share=keep.share), settings)


def site(sources: tuple[Source, ...], settings: Settings) -> Site:
    """All pages and files of one edition. Never raises for bad input: what is wrong is in `problems`."""
    return edition(sources, (), settings).site


def edition(
    sources: tuple[Source, ...], host: Iterable[Source], settings: Settings, shelf: keep.Shelf = keep.NOWHERE, *, stands: bool = False,
    once: bool = False, told: Told = unheard,
) -> Edition:  # fmt: skip
    """One edition; `host` are the pages and images of the host's own folder, which pass the same gate.

    `shelf` is what earlier builds of it have kept. One that withholds something never looks there: what is read is raw. `stands` says that
    pages of it will be made again one by one, `once` that this process ends with it. `told` hears how far the work is.
    """
    whole = redact.policy(settings).whole
    with keep.uncollected(once=once):
        return _open(sources, settings, shelf, told, stands=stands) if whole else _closed(sources, host, settings, told)


def _open(sources: tuple[Source, ...], settings: Settings, shelf: keep.Shelf, told: Told, *, stands: bool) -> Edition:
    """An edition that withholds nothing, with what the authors are asked and the reviewers are shown."""
    whole, files, problems, waiting, report, studied = _looked_through(sources, settings, shelf, told)
    finds, unclear = found(whole, settings)
    numbers, memory = relate.insights(whole, settings), study.memory(shelf, settings)
    made = render.site(whole, files, settings, waiting, finds, shown(settings), numbers, report, staff=True, memory=memory, told=told)
    wrong = at_levels(in_order((*problems, *unclear, *made.problems)), settings.levels)
    ours, opened = Site(made.pages, made.assets, wrong), render.opened(whole, finds, numbers, settings)
    beside = frozenset(one.address for one in made.assets)
    standing = Standing(sources, settings, studied.posts, studied.silent, whole, files, beside, waiting is not None) if stands else None
    there = {one.view.origin: one.view.address for one in whole.incidents if one.view.origin}
    return Edition(ours, redact.HostPages(moved=redact.moved(studied.posts, there, settings)), None, opened, standing)


def _looked_through(
    sources: tuple[Source, ...], settings: Settings, shelf: keep.Shelf, told: Told
) -> tuple[Library, Mapping[str, Source], tuple[Problem, ...], Publications | None, Report, study.Studied]:
    """Everything that is made of whole documents. After it nobody holds their trees, a good part of the memory of a build."""
    studied = study.studied(sources, settings, shelf, asked=True, told=told)
    covered = redact.cover(studied.posts, settings, read.text, sources)
    whole, problems = views.related(sources, studied.posts, covered, settings, words=studied.words)
    seen = redact.preview(studied.posts, settings, read.text, sources, silent=studied.silent, share=partial(keep.share, told=told))
    waiting = authors.publications(sources, studied.posts, seen, settings)
    report = authors.reported(studied, seen, (whole, problems), settings)
    bare = study.Studied(studied.posts, silent=studied.silent)
    return _felled(whole, seen), redact.attachments(sources, settings, covered[0]), problems, waiting, report, bare


def _closed(sources: tuple[Source, ...], host: Iterable[Source], settings: Settings, told: Told) -> Edition:
    """An edition that withholds something, and what the finished site must not hold."""
    raw = study.studied(sources, settings, told=told).posts
    heard = redact.Heard()
    share = partial(keep.share, told=told)
    covered = redact.cover(raw, settings, read.text, sources, heard, share)
    whole, problems = views.related(sources, raw, covered, settings, share=share)
    finds, unclear = found(whole, settings)
    files = redact.attachments(sources, settings, covered[0])
    numbers = relate.insights(whole, settings)
    made = render.site(whole, files, settings, None, finds, shown(settings), numbers, told=told)
    out = {one.source: one.address for one in covered[0]}
    beside = redact.pages(host, raw, out, (page.address for page in made.pages), settings, heard)
    wanted, unusable = needles(raw, frozenset(out), (one.view.record for one in whole.incidents), settings)
    wrong = at_levels(in_order((*problems, *unclear, *made.problems, *unusable)), settings.levels)
    beside = replace(beside, problems=at_levels(in_order(beside.problems), settings.levels))
    return Edition(
        Site(made.pages, made.assets, wrong), beside, wanted, render.opened(whole, finds, numbers, settings), empty=not whole.incidents
    )


def _felled(whole: Library, shown: Collection[str]) -> Library:
    """The library without the trees of its texts, which pages are not made of; `shown` are the paths of those that reviewers compare."""
    incidents = tuple(
        one if one.view.path in shown else replace(one, view=replace(one.view, document=replace(one.view.document, blocks=())))
        for one in whole.incidents
    )
    return replace(whole, incidents=incidents, by_key=MappingProxyType({one.key: one for one in incidents}))


def found(whole: Library, settings: Settings) -> tuple[Finds, tuple[Problem, ...]]:
    """What queries see of a library, and which saved views ask for something that is not there."""
    incidents, actions = query.records(whole, settings), query.items(whole, settings)
    texts = cache(partial(query.texts, whole))
    views, unclear = query.views(incidents, actions, settings, texts)
    return Finds(incidents, actions, views, query.schemas(), texts), unclear


def own() -> frozenset[bytes]:
    """SHA-256 of the scripts and styles that are the same in every edition: an audit finds nothing in them that anybody wrote."""
    every = (*render.language(query.schemas()), *render.fixtures())
    return frozenset(hashlib.sha256(one.data or b"").digest() for one in every)


def shown(settings: Settings) -> frozenset[str]:
    """The fields that the data of an edition may hold: a second wall behind redaction, which has taken the others away already."""
    policy = redact.policy(settings)
    return render.EVERYTHING if policy.whole else policy.fields
