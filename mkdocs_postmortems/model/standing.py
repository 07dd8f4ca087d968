"""Standing: an edition that withholds nothing as it was built last, for a preview that makes one page of it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_postmortems.model.library import Library
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Source


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page is made of again; raw, so it never leaves the process of a preview for the authors."""

    sources: tuple[Source, ...] = field(repr=False)
    settings: Settings = field(repr=False)
    posts: tuple[Postmortem, ...] = field(repr=False)
    silent: Mapping[str, tuple[Problem, ...]] = field(repr=False)
    """By path what is wrong with the headers of those that do not ask to be public."""
    library: Library = field(repr=False)
    attachments: Mapping[str, Source] = field(repr=False)
    """By path below the source folder."""
    beside: frozenset[str] = field(repr=False)
    """Addresses of all files of the edition that are no pages."""
    reviewed: bool = False
    """Whether reviewers are shown anything."""
