"""Study: sources in, each of them read and checked by itself out: from what was kept, by all cores of the machine, or here and now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from mkdocs_postmortems import check, keep, query, read, redact, relate, render
from mkdocs_postmortems.model import action, document, library, problem, record, site
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem
from mkdocs_postmortems.model.record import Record
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.told import Told, unheard
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.model.words import Words, packed

_Read = tuple[Record, tuple[Problem, ...], document.Header, int, bool]
"""What a source says, with its header, the letters of its body, and whether it could be read."""


@dataclass(frozen=True, slots=True)
class Said:
    """What there is to say of one source alone."""

    own: check.Own
    secrets: tuple[Problem, ...]
    silent: tuple[Problem, ...] | None
    """As of `redact.silent`."""
    words: Words


_FORM = keep.Form(*keep.classes(action, problem, record), document.Header, Words, Said, check.Own, check.Found, check.Ignored)
_PAGES = keep.Form(*keep.classes(action, library, problem, site), render.Body, render.Target)
_NO_DAY = date(1970, 1, 1)
_SIZE = 8


@dataclass(frozen=True, slots=True)
class Studied:
    """Every incident of a folder, raw."""

    posts: tuple[Postmortem, ...]
    own: Mapping[str, check.Own] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """By path what the rules say of each alone; nothing where nobody asked."""
    secrets: tuple[Problem, ...] = ()
    silent: Mapping[str, tuple[Problem, ...]] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """By path what is wrong with the headers of those that do not ask to be public; nothing where nobody asked."""
    words: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """By path what stands in each; nothing where nobody asked."""


class _Job:
    """One source on its way, and what is known of it already, as bytes: nothing, what it says, or what the rules say of it too."""

    def __init__(self, source: Source, settings: Settings) -> None:
        self.source, self.settings = source, settings
        self.read: bytes | None = None
        self.asked: bytes | None = None
        self._post: Postmortem | None = None
        self._said: Said | None = None

    def holds(self, post: Postmortem | None, said: Said | None) -> bool:
        """Take values of an earlier build of this process; whether there is nothing left to ask for."""
        self._post = replace(post, source=self.source) if post else None
        self._said = said
        return post is not None and said is not None

    def lacks(self, *, asked: bool) -> bool:
        """Whether something has to be worked out."""
        return (self._post is None and self.read is None) or (asked and self._said is None and self.asked is None)

    def post(self) -> Postmortem:
        """What is known, else read now."""
        if self._post is None:
            kept: _Read | None = _value(self.read)
            if kept is None:
                self._post = read.postmortem(self.source, self.settings)
                self.read = None
            else:
                self._post = read.again(self.source, *kept[:-1], readable=kept[-1])
        return self._post

    def said(self) -> Said:
        """What the rules say, as known, else asked now."""
        if self._said is None:
            self._said = _value(self.asked)
        if self._said is None:
            self.asked = None
            post = self.post()
            found = check.own(post, self.settings), tuple(redact.secrets(post, self.settings)), redact.silent(self.source)
            self._said = Said(*found, _counted(post))
            self._post = read.lighter(post)
        return self._said

    def written(self, *, asked: bool) -> tuple[bytes, bytes]:
        """Both as bytes, made now where they are not known; none for what has no form."""
        post = self.post()
        said = self.asked or (_bytes(self.said()) if asked else b"")
        own: _Read = post.record, post.problems, post.document.header, len(post.document.body), post.readable
        return self.read or _bytes(own), said


def studied(
    sources: Iterable[Source], settings: Settings, shelf: keep.Shelf = keep.NOWHERE, *, asked: bool = False, told: Told = unheard
) -> Studied:
    """Read every incident; `asked` says that the rules are asked too.

    What is kept is raw, so `shelf` is one of an edition that withholds nothing. Whatever a kept value depends on is in its name: the
    source whole, the settings, and for the rules the day.
    """
    jobs = [_Job(one, settings) for one in sources if one.role is Role.INCIDENT]
    names = list(_names(jobs, settings)) if shelf.open else []
    for job, (one, other) in zip(jobs, names, strict=False):
        if not job.holds(shelf.value(one), shelf.value(other) if asked else None):
            job.read = shelf.get(one)
            job.asked = shelf.get(other) if asked else None
    missing = [at for at, job in enumerate(jobs) if job.lacks(asked=asked)]

    rank = {at: number for number, at in enumerate(missing, 1)}

    def work(at: int) -> bytes:
        told("reading", rank[at], len(rank))
        first, second = jobs[at].written(asked=asked)
        return len(first).to_bytes(_SIZE, "big") + first + second

    for place, data in keep.spread(work, missing).items():
        size = int.from_bytes(data[:_SIZE], "big") + _SIZE
        jobs[missing[place]].read, jobs[missing[place]].asked = data[_SIZE:size] or None, data[size:] or None
    if shelf.open:
        for at in missing:
            for name, part in zip(names[at], jobs[at].written(asked=asked), strict=True):
                if part:
                    shelf.put(name, part)
    said = [(job.source.path, job.said()) for job in jobs] if asked else []
    posts = tuple(job.post() for job in jobs)
    for job, (one, other) in zip(jobs, names, strict=False):
        shelf.hold(one, job.post())
        if asked:
            shelf.hold(other, job.said())
    return Studied(
        posts,
        {path: one.own for path, one in said},
        tuple(wrong for _, one in said for wrong in one.secrets),
        {path: one.silent for path, one in said if one.silent is not None},
        {path: one.words for path, one in said},
    )


def _counted(post: Postmortem) -> Words:
    """What relations and queries count in it, for an edition that withholds nothing of it."""
    view = View(post.source.path, "", post.record, post.document, readable=post.readable)
    return Words(packed(relate.terms(view)), tuple(map(packed, query.parts(view))))


def memory(shelf: keep.Shelf, settings: Settings) -> keep.Kept | None:
    """What earlier builds with the same settings made of the same texts, on whatever day; None where nothing is kept."""
    return keep.Kept(shelf, _PAGES, "pages", keep.name(replace(settings, as_of=_NO_DAY))) if shelf.open else None


def _names(jobs: Iterable[_Job], settings: Settings) -> Iterable[tuple[str, str]]:
    always, today = keep.name(replace(settings, as_of=_NO_DAY)), keep.name(settings)
    for job in jobs:
        own = keep.digest(job.source.path, job.source.code, job.source.trouble, job.source.data)
        yield keep.digest("read", always, own), keep.digest("asked", today, own)


def _bytes(value: object) -> bytes:
    try:
        return _FORM.written(value)
    except (TypeError, ValueError):
        return b""  # a value of somebody's front matter that has no form here: it is read anew each time


def _value(data: bytes | None) -> Any:
    if not data:
        return None
    try:
        return _FORM.read(data)
    except ValueError:
        return None
