"""Views: what redaction leaves of each postmortem in, the views of one edition and its library out."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from mkdocs_postmortems import read, redact, relate
from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.model.library import Library, Related
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem, in_order
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.share import Share, by_one
from mkdocs_postmortems.model.source import Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.model.words import Words


def related(
    sources: tuple[Source, ...], raw: tuple[Postmortem, ...], covered: redact.Result, settings: Settings,
    suggested: Mapping[str, tuple[Related, ...]] | None = None, words: Mapping[str, Words] = MappingProxyType({}),
    share: Share = by_one,
) -> tuple[Library, tuple[Problem, ...]]:  # fmt: skip
    """The library, and everything wrong with its sources that its audience may be told.

    `suggested` are the suggestions of a library much like it, and `words` those counted in texts that nothing was taken from.
    `share` reads the covered texts.
    """
    seen = zip(covered[0], share(partial(view, settings=settings), covered[0], "facts"), strict=True)
    views = tuple(replace(one, words=words.get(item.source) if item.unchanged else None) for item, one in seen)
    related, crossed = relate.library(views, redact.asides(sources, raw, settings), settings, suggested)
    return related, in_order((*covered[1], *crossed, *relate.contradictions(related, settings)))


def public_view(covered: Covered, settings: Settings) -> View:
    """The view of one covered text alone, for a command that writes what the public may see of it."""
    return view(covered, replace(settings, audience=Audience.PUBLIC))


def view(covered: redact.Covered, settings: Settings) -> View:
    """Derived from covered text only; text that nothing was taken from is not read twice."""
    again = covered.unchanged or read.text(covered.path, covered.text, settings)
    record = relate.current(relate.spoken(again.record, again.document), again.document.header, covered.tracked)
    return View(covered.path, covered.address, record, again.document, covered.origin, covered.readable, covered.reason)
