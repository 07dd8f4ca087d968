"""Libraries from a few texts, read and related as the whole program does: what every test of a metric starts from."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mkdocs_postmortems import read, relate
from mkdocs_postmortems.model.insights import Finding, Insights
from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.policy import Policy
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.settings.severities import severities

TODAY = date(2026, 6, 30)
SETTINGS = Settings(Audience.INTERNAL, TODAY, severities=severities(None, lambda *_: None), timezone="UTC")


def settings(**options: object) -> Settings:
    """The settings of these tests with some of them changed; `policy` may be given as a map of its parts."""
    if isinstance(options.get("policy"), dict):
        options["policy"] = Policy(**options["policy"])
    return replace(SETTINGS, **options)


def library(texts: Mapping[str, str], chosen: Settings = SETTINGS) -> Library:
    """These headers (without fences) as a library; the name of each is its id."""
    views = []
    for name, text in texts.items():
        one = read.text(f"{name}.md", f"---\nid: {name}\ntitle: Title of {name}\n{text}\n---\n", chosen)
        views.append(View(f"{name}.md", f"postmortems/{name}", one.record, one.document, f"{name}.md", one.readable))
    return relate.library(tuple(views), (), chosen)[0]


def insights(texts: Mapping[str, str], chosen: Settings = SETTINGS) -> Insights:
    return relate.insights(library(texts, chosen), chosen)


def found(texts: Mapping[str, str], metric: str, chosen: Settings = SETTINGS, period: str = "year") -> Finding:
    """One finding over one period."""
    return next(p for p in insights(texts, chosen).periods if p.name == period).findings[metric]


def left(finding: Finding) -> dict[str, int]:
    """What was left out: reason to number."""
    return {one.reason: one.n for one in finding.left}


def lasting(minutes: float, day: str = "2026-05-01") -> str:
    """A header of an incident that took so many minutes to resolve."""
    whole, rest = divmod(round(minutes), 1440)
    start = date.fromisoformat(day)
    end = date.fromordinal(start.toordinal() + whole)
    return f"times: {{impact_started: {start}T00:00:00Z, resolved: '{end}T{rest // 60:02d}:{rest % 60:02d}:00Z'}}"
