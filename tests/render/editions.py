"""Editions made from a few texts, the way the whole program makes them: read, relate, render."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from slugify import slugify

from mkdocs_postmortems import read, relate
from mkdocs_postmortems.model.library import Aside, Library
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.site import Page, Site
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.render.body import Bodies, Body
from mkdocs_postmortems.render.edition import site as render_site

SETTINGS = Settings(Audience.INTERNAL, date(2026, 3, 20))


def library(texts: Mapping[str, str], settings: Settings = SETTINGS, *, origin: bool = True, asides: tuple[Aside, ...] = ()) -> Library:
    """These files related; with `origin` off as an audience sees them that may not know the sources."""
    views = []
    for path, text in texts.items():
        one = read.text(path, text, settings)
        name = slugify(path.rpartition("/")[2].removesuffix(".md"), allow_unicode=True)
        record = relate.spoken(one.record, one.document)
        views.append(View(path, settings.under_base(name), record, one.document, path if origin else "", one.readable))
    return relate.library(tuple(views), asides, settings)[0]


def attachments(*paths: str) -> Mapping[str, Source]:
    """Files beside the postmortems."""
    return {path: Source(path, f"/nowhere/{path}", Role.ATTACHMENT, "an image") for path in paths}


def site(texts: Mapping[str, str], settings: Settings = SETTINGS, *, files: tuple[str, ...] = (), origin: bool = True) -> Site:
    """The whole site of these files."""
    return render_site(library(texts, settings, origin=origin), attachments(*files), settings)


def page(text: str, settings: Settings = SETTINGS, path: str = "pm-1.md") -> Page:
    """The page of one file."""
    return next(p for p in site({path: text}, settings).pages if p.origin == path)


def body(text: str, settings: Settings = SETTINGS, path: str = "pm-1.md") -> Body:
    """The article of one file."""
    whole = library({path: text}, settings)
    return Bodies(whole, {}, settings).of(whole.incidents[0], whole.tasks)


def with_options(**options: object) -> Settings:
    """The settings of these tests with some of them changed."""
    return replace(SETTINGS, **options)
