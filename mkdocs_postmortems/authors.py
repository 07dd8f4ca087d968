"""Authors: what an edition that withholds nothing says to those who write and review: findings, and what the public would see."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from mkdocs_postmortems import check, keep, read, redact, relate, study, views
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.finding import Report
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Level, Problem, in_order
from mkdocs_postmortems.model.publication import Publication, Publications, Stage
from mkdocs_postmortems.model.redaction import Rules
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import Audience


def preview(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], settings: Settings, only: Collection[str] | None = None,
    *, beside: Collection[str] = (),
) -> Mapping[str, redact.Preview]:  # fmt: skip
    """By source path what the public would see of each of `raw` that asks to be public, or of `only` these; for their authors only."""
    return redact.preview(raw, settings, read.text, sources, only, share=keep.share, beside=beside)


def ahead(one: Postmortem, settings: Settings) -> Settings:
    """The settings as of the day on which one that waits for a day may go out; those given where it waits for none."""
    return replace(settings, as_of=redact.opening(one, settings) or settings.as_of)


def checked(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], settings: Settings, *, base: Mapping[str, str] = MappingProxyType({})
) -> Report:
    """What the rules have to say to the authors of `raw`; for them only, so no public edition ever asks.

    `base` holds the text of files before a change.
    """
    related = views.related(sources, raw, redact.cover(raw, settings, read.text, sources), settings)
    secrets = tuple(one for post in raw for one in redact.secrets(post, settings))
    return reported(study.Studied(raw, secrets=secrets), preview(sources, raw, settings), related, settings, base)


def asked(
    sources: tuple[Source, ...], settings: Settings, shelf: keep.Shelf = keep.NOWHERE, *, base: Mapping[str, str] = MappingProxyType({})
) -> tuple[tuple[Postmortem, ...], Report]:
    """The same of sources that nobody has read yet, with the postmortems: by all cores, and by what is kept on `shelf`."""
    studied = study.studied(sources, settings, shelf, asked=True)
    covered = redact.cover(studied.posts, settings, read.text, sources)
    whole = views.related(sources, studied.posts, covered, settings, words=studied.words)
    seen = redact.preview(studied.posts, settings, read.text, sources, silent=studied.silent, share=keep.share)
    return studied.posts, reported(studied, seen, whole, settings, base)


def reported(
    studied: study.Studied, seen: Mapping[str, redact.Preview], related: tuple[Library, tuple[Problem, ...]], settings: Settings,
    base: Mapping[str, str] = MappingProxyType({}), only: Collection[str] = (),
) -> Report:  # fmt: skip
    """The same of what was worked out already; about the paths `only` names, where it names any."""
    whole, crossed = related
    # What is wrong with a header is found by whoever reads it and by whoever asks it who may read the page.
    said = {(wrong.path, wrong.code, wrong.level) for post in studied.posts for wrong in post.problems if wrong.code < "PM1"}
    late = [wrong for one in seen.values() for wrong in one.problems if (wrong.path, wrong.code, wrong.level) not in said]
    late += [
        problem("PM708", path, 0, one.unapproved, "let a reviewer read the public text and run `postmortems approve FILE --by REVIEWER`")
        for path, one in seen.items()
        if one.unapproved
    ]
    shown = {path: one.covered.text for path, one in seen.items() if one.covered}
    problems = in_order((*crossed, *late, *studied.secrets))
    past = relate.past(whole)
    return check.check(studied.posts, problems, settings, base=base, suggested=past, shown=shown, known=studied.own, only=only)


def publications(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], previews: Mapping[str, redact.Preview], settings: Settings
) -> Publications | None:
    """What reviewers are shown, for an edition that withholds nothing; None where nothing asks to be public and no rules are named."""
    if not previews and settings.redaction == Rules():
        return None
    public = replace(settings, audience=Audience.PUBLIC)
    texts = tuple(one.covered for one in previews.values() if one.covered)
    shown = {one.source: views.view(one, public) for one in texts}
    could, _ = relate.library(tuple(shown.values()), (), public)
    # Two texts that are not yet approved beside each other may claim one public name; the view itself tells them apart.
    incidents = {id(incident.view): incident for incident in could.incidents}
    opens = {one.source.path: redact.opening(one, settings) for one in raw if (seen := previews.get(one.source.path)) and seen.held}
    rows: dict[str, Publication] = {}
    for path, one in previews.items():
        text = one.covered
        rows[path] = Publication(
            stage(one), one.held or one.unapproved, incidents[id(shown[path])] if text else None, text.redactions if text else (),
            in_order(one.problems), text.fingerprint if text else "", one.unfamiliar, opens.get(path),
        )  # fmt: skip
    for broken in raw:
        if not broken.readable:
            # Whatever it asks for: what it holds cannot be known, so no public edition is built beside it.
            rows.setdefault(broken.source.path, Publication(Stage.BLOCKED, problems=in_order(broken.problems)))
    return Publications(rows, could, redact.attachments(sources, public, texts))


def stage(seen: redact.Preview) -> Stage:
    """How far a document is that asks to be public."""
    if seen.held:
        return Stage.EMBARGOED
    if seen.covered is None or any(one.level is Level.ERROR for one in seen.problems):
        return Stage.BLOCKED
    return Stage.WAITING if seen.unapproved else Stage.PUBLISHED
