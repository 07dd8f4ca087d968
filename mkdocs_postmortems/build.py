"""The order of the house: sources in, an edition out. Every audience takes the same path."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from types import MappingProxyType

from mkdocs_postmortems import audit, check, keep, query, read, redact, relate, render, study
from mkdocs_postmortems.model.block import Open
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level, Problem, at_levels, in_order
from mkdocs_postmortems.model.publication import Publication, Publications, Stage
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.saved import Finds
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Site
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.model.words import Words
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


def postmortems(sources: Iterable[Source], settings: Settings) -> tuple[Postmortem, ...]:
    """Every incident of the folder, read; raw, so for commands that serve its authors only."""
    return study.studied(sources, settings).posts


def library(sources: tuple[Source, ...], settings: Settings) -> tuple[Library, tuple[Problem, ...]]:
    """The library of one edition, and everything wrong with its sources that its audience may be told."""
    raw = postmortems(sources, settings)
    return _related(sources, raw, redact.cover(raw, settings, read.text, sources), settings)


def site(sources: tuple[Source, ...], settings: Settings) -> Site:
    """All pages and files of one edition. Never raises for bad input: what is wrong is in `problems`."""
    return edition(sources, (), settings).site


def edition(sources: tuple[Source, ...], host: Iterable[Source], settings: Settings, shelf: keep.Shelf = keep.NOWHERE) -> Edition:
    """One edition; `host` are the pages and images of the host's own folder, which pass the same gate.

    `shelf` is what earlier builds of it have kept. One that withholds something never looks there: what is read is raw.
    """
    with keep.uncollected():
        return _open(sources, settings, shelf) if redact.policy(settings).whole else _closed(sources, host, settings)


def _open(sources: tuple[Source, ...], settings: Settings, shelf: keep.Shelf) -> Edition:
    """An edition that withholds nothing, with what the authors are asked and the reviewers are shown."""
    whole, files, problems, waiting, report = _looked_through(sources, settings, shelf)
    finds, unclear = found(whole, settings)
    numbers, memory = relate.insights(whole, settings), study.memory(shelf, settings)
    made = render.site(whole, files, settings, waiting, finds, shown(settings), numbers, report, staff=True, memory=memory)
    told = at_levels(in_order((*problems, *unclear, *made.problems)), settings.levels)
    return Edition(Site(made.pages, made.assets, told), redact.HostPages(), None, render.opened(whole, finds, numbers, settings))


def _looked_through(
    sources: tuple[Source, ...], settings: Settings, shelf: keep.Shelf
) -> tuple[Library, Mapping[str, Source], tuple[Problem, ...], Publications | None, Report]:
    """Everything that is made of whole documents. After it nobody holds their trees, a good part of the memory of a build."""
    studied = study.studied(sources, settings, shelf, asked=True)
    covered = redact.cover(studied.posts, settings, read.text, sources)
    whole, problems = _related(sources, studied.posts, covered, settings, studied.words)
    seen = redact.preview(studied.posts, settings, read.text, sources, silent=studied.silent)
    waiting = _publications(sources, studied.posts, seen, settings)
    report = _reported(studied, seen, (whole, problems), settings)
    return _felled(whole, seen), redact.attachments(sources, settings, covered[0]), problems, waiting, report


def _closed(sources: tuple[Source, ...], host: Iterable[Source], settings: Settings) -> Edition:
    """An edition that withholds something, and what the finished site must not hold."""
    raw = study.studied(sources, settings).posts
    covered = redact.cover(raw, settings, read.text, sources)
    whole, problems = _related(sources, raw, covered, settings)
    finds, unclear = found(whole, settings)
    files = redact.attachments(sources, settings, covered[0])
    numbers = relate.insights(whole, settings)
    made = render.site(whole, files, settings, None, finds, shown(settings), numbers)
    out = frozenset(one.source for one in covered[0])
    beside = redact.pages(host, raw, out, (page.address for page in made.pages), settings)
    wanted, unusable = needles(raw, out, settings)
    told = at_levels(in_order((*problems, *unclear, *made.problems, *unusable)), settings.levels)
    beside = replace(beside, problems=at_levels(in_order(beside.problems), settings.levels))
    return Edition(Site(made.pages, made.assets, told), beside, wanted, render.opened(whole, finds, numbers, settings))


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


def preview(sources: tuple[Source, ...], raw: tuple[Postmortem, ...], settings: Settings, only: str = "") -> Mapping[str, redact.Preview]:
    """By source path what the public would see of each of `raw` that asks to be public, or of `only` one; for its authors only."""
    return redact.preview(raw, settings, read.text, sources, only)


def checked(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], settings: Settings, *, base: Mapping[str, str] = MappingProxyType({})
) -> Report:
    """What the rules have to say to the authors of `raw`; for them only, so no public edition ever asks.

    `base` holds the text of files before a change.
    """
    related = _related(sources, raw, redact.cover(raw, settings, read.text, sources), settings)
    secrets = tuple(one for post in raw for one in redact.secrets(post, settings))
    return _reported(study.Studied(raw, secrets=secrets), preview(sources, raw, settings), related, settings, base)


def _reported(
    studied: study.Studied, seen: Mapping[str, redact.Preview], related: tuple[Library, tuple[Problem, ...]], settings: Settings,
    base: Mapping[str, str] = MappingProxyType({}),
) -> Report:  # fmt: skip
    whole, crossed = related
    late = [wrong for one in seen.values() for wrong in one.problems]
    late += [problem("PM708", path, 0, one.unapproved, "an approval of the text as it is") for path, one in seen.items() if one.unapproved]
    shown = {path: one.covered.text for path, one in seen.items() if one.covered}
    problems = in_order((*crossed, *late, *studied.secrets))
    return check.check(studied.posts, problems, settings, base=base, suggested=relate.past(whole), shown=shown, known=studied.own)


def _publications(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], previews: Mapping[str, redact.Preview], settings: Settings
) -> Publications | None:
    """What reviewers are shown, for an edition that withholds nothing; None where nothing asks to be public and no rules are named."""
    if not previews and settings.redaction == Rules():
        return None
    public = replace(settings, audience=Audience.PUBLIC)
    texts = tuple(one.covered for one in previews.values() if one.covered)
    views = {one.source: _view(one, public) for one in texts}
    could, _ = relate.library(tuple(views.values()), (), public)
    # Two texts that are not yet approved beside each other may claim one public name; the view itself tells them apart.
    incidents = {id(incident.view): incident for incident in could.incidents}
    rows: dict[str, Publication] = {}
    for path, one in previews.items():
        stage = (
            Stage.EMBARGOED if one.held
            else Stage.BLOCKED if one.covered is None or any(p.level is Level.ERROR for p in one.problems)
            else Stage.WAITING if one.unapproved else Stage.PUBLISHED
        )  # fmt: skip
        text = one.covered
        rows[path] = Publication(
            stage, one.held or one.unapproved, incidents[id(views[path])] if text else None, text.redactions if text else (),
            in_order(one.problems), text.fingerprint if text else "",
        )  # fmt: skip
    for broken in raw:
        if not broken.readable:
            # Whatever it asks for: what it holds cannot be known, so no public edition is built beside it.
            rows.setdefault(broken.source.path, Publication(Stage.BLOCKED, problems=in_order(broken.problems)))
    return Publications(rows, could, redact.attachments(sources, public, texts))


def _related(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], covered: redact.Result, settings: Settings,
    words: Mapping[str, Words] = MappingProxyType({}),
) -> tuple[Library, tuple[Problem, ...]]:  # fmt: skip
    """`words` are those counted in texts that nothing was taken from."""
    views = tuple(replace(_view(item, settings), words=words.get(item.source) if item.unchanged else None) for item in covered[0])
    related, crossed = relate.library(views, redact.asides(sources, raw, settings), settings)
    return related, in_order((*covered[1], *crossed, *relate.contradictions(related, settings)))


def public_view(covered: Covered, settings: Settings) -> View:
    """The view of one covered text alone, for a command that writes what the public may see of it."""
    return _view(covered, replace(settings, audience=Audience.PUBLIC))


def _view(covered: redact.Covered, settings: Settings) -> View:
    """Derived from covered text only; text that nothing was taken from is not read twice."""
    again = covered.unchanged or read.text(covered.path, covered.text, settings)
    record = relate.current(again.record, again.document.header, covered.tracked)
    return View(covered.path, covered.address, record, again.document, covered.origin, covered.readable, covered.reason)
