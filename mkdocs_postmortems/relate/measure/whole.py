"""Whole: a library in, everything it can say about itself in numbers out, for twelve months and for all that is dated."""

from collections.abc import Iterator
from types import MappingProxyType

from mkdocs_postmortems.model.insights import Finding, Insights, Period
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.metrics import METRICS
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate.measure.before_after import before_after
from mkdocs_postmortems.relate.measure.completion import completion
from mkdocs_postmortems.relate.measure.frequency import frequency
from mkdocs_postmortems.relate.measure.lengths import lengths
from mkdocs_postmortems.relate.measure.promises import promises
from mkdocs_postmortems.relate.measure.quality import quality
from mkdocs_postmortems.relate.measure.recurrence import recurrence
from mkdocs_postmortems.relate.measure.review import review
from mkdocs_postmortems.relate.measure.scope import Scope, scopes
from mkdocs_postmortems.relate.measure.shares import shares
from mkdocs_postmortems.relate.measure.sharing import sharing


def insights(library: Library, settings: Settings) -> Insights:
    """Every finding over both stretches of time. Nothing but the library of the edition is looked at."""
    inside = settings.audience is Audience.INTERNAL
    periods = []
    for scope in scopes(library, settings):
        found = {finding.id: finding for finding in _findings(scope)}
        ordered = {metric.id: found[metric.id] for metric in METRICS if inside or metric.audience == "public"}
        periods.append(Period(scope.name, scope.start, scope.as_of, MappingProxyType(ordered)))
    return Insights(library.as_of, tuple(periods))


def _findings(scope: Scope) -> Iterator[Finding]:
    yield from frequency(scope)
    yield from shares(scope)
    yield from lengths(scope)
    yield completion(scope)
    yield from review(scope)
    yield from sharing(scope)
    yield from promises(scope)
    yield recurrence(scope)
    yield before_after(scope)
    yield from quality(scope)
