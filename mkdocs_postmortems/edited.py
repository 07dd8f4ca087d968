"""Edited: an edition that stands and sources that have changed in, their pages out as a whole build would make them, in a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mkdocs_postmortems import authors, check, read, redact, relate, render, study, views
from mkdocs_postmortems.model.memory import Memory
from mkdocs_postmortems.model.problem import Problem, at_levels, in_order
from mkdocs_postmortems.model.publication import Stage
from mkdocs_postmortems.model.site import Page
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Again:
    """The pages that are made again."""

    standing: Standing
    """What the next page is made of."""
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def edited(standing: Standing, changed: Iterable[Source], memory: Memory | None = None) -> Again:
    """The pages of incidents whose sources have changed; each of `changed` takes the place of the source of its path.

    An incident that is at another address now, or that is not one any more, has no page here: other pages would have to change with it.
    Everything is as in a whole build, but that suggestions of related incidents stay as they were: to find them is most of the work.
    """
    fresh, settings = {one.path: one for one in changed}, standing.settings
    read_ = {path: read.postmortem(one, settings) for path, one in fresh.items()}
    posts = tuple(read_.get(one.source.path, one) for one in standing.posts)
    sources = tuple(fresh.get(one.path, one) for one in standing.sources)
    before = {one.view.origin: one.view.address for one in standing.library.incidents}
    covered = redact.cover(posts, settings, read.text, sources)
    whole, crossed = views.related(sources, posts, covered, settings, relate.suggestions(standing.library))
    own = {path: check.own(post, settings) for path, post in read_.items()}
    secrets = tuple(wrong for post in read_.values() for wrong in redact.secrets(post, settings))
    silent = {path: wrong for path, wrong in standing.silent.items() if path not in fresh}
    silent |= {path: wrong for path, one in fresh.items() if (wrong := redact.silent(one)) is not None}
    seen = redact.preview(posts, settings, read.text, sources, fresh.keys(), silent)
    report = authors.reported(study.Studied(posts, own, secrets), seen, (whole, crossed), settings, only=read_.keys())
    now = replace(standing, sources=sources, posts=posts, silent=silent, library=whole)
    stages = {path: Stage.BLOCKED for path, post in read_.items() if standing.reviewed and not post.readable}
    stages |= {path: authors.stage(one) for path, one in seen.items()}
    made = [
        render.again(one.key, whole, standing.attachments, settings, stages.get(one.view.origin), report, standing.beside, memory)
        for one in whole.incidents
        if one.view.origin in fresh and before.get(one.view.origin) == one.view.address
    ]
    said = (*(p for p in crossed if p.path in fresh), *(p for _, problems in made for p in problems))
    return Again(now, tuple(page for page, _ in made), at_levels(in_order(said), settings.levels))
