"""Figures: findings in, the answer and the charts of each metric out, to stand in a page by themselves."""

from collections.abc import Iterator

from mkdocs_postmortems.model.insights import Insights
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.render import addresses
from mkdocs_postmortems.render.insight.again import again
from mkdocs_postmortems.render.insight.kept import kept
from mkdocs_postmortems.render.insight.long import long
from mkdocs_postmortems.render.insight.often import often
from mkdocs_postmortems.render.insight.page import link_to
from mkdocs_postmortems.render.insight.section import Source
from mkdocs_postmortems.render.templating import fill


def figures(insights: Insights, library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """By `period metric` its answer and charts; a metric that has none is not there."""
    for period in insights.periods if library.incidents else ():
        source = Source(period, library, settings, link_to(library, settings, period.name == "year"))
        for part in (one for kind in (often, long, kept, again) for one in kind(source)):
            if not part.figures and not part.answer:
                continue
            span = f"{period.start} to {period.end}" if period.start else f"up to {period.end}"
            html = fill("figures.html", section=part, span=span, home=addresses.insights(settings))
            yield from ((f"{period.name} {found.id}", html) for found in part.findings)
