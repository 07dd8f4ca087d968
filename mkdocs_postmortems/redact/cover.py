"""Cover: all postmortems of a folder in, the covered text of those an audience may see out, and what is said of the rest."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType

from mkdocs_postmortems.model.codes import CODES, problem
from mkdocs_postmortems.model.covered import Covered
from mkdocs_postmortems.model.library import Aside
from mkdocs_postmortems.model.postmortem import Postmortem
from mkdocs_postmortems.model.problem import Problem, unnamed
from mkdocs_postmortems.model.publication import Held
from mkdocs_postmortems.model.redaction import Unfamiliar
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.share import Share, by_one
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.redact.attachments.attachments import reviewed
from mkdocs_postmortems.redact.edition import edition
from mkdocs_postmortems.redact.edition.addresses import addresses
from mkdocs_postmortems.redact.edition.approval import unapproved, unclaimed
from mkdocs_postmortems.redact.edition.candidates import Silent, asking
from mkdocs_postmortems.redact.edition.named import Heard
from mkdocs_postmortems.redact.edition.shelf import Shelf, shelf
from mkdocs_postmortems.redact.edition.unfamiliar import unfamiliar, vocabulary
from mkdocs_postmortems.redact.gate.policy import Policy, policy
from mkdocs_postmortems.redact.identifiers.identifiers import is_ticket
from mkdocs_postmortems.redact.sections.publishable import Bare, Reread
from mkdocs_postmortems.redact.words import values
from mkdocs_postmortems.redact.words.hunt import hits

Result = tuple[tuple[Covered, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Preview:
    """What the public would see of one document, and what keeps it back."""

    covered: Covered | None
    problems: tuple[Problem, ...]
    unapproved: str = ""
    """Why nobody's approval holds for this text; empty where one does or none is asked for, and where there is no text."""
    held: Held | None = None
    unfamiliar: tuple[Unfamiliar, ...] = field(default=(), repr=False)
    """Names in its text that nothing here knows, for whoever is to approve it."""


def cover(
    postmortems: tuple[Postmortem, ...], settings: Settings, reread: Reread, sources: Iterable[Source] = (), heard: Heard | None = None,
    share: Share = by_one,
) -> Result:  # fmt: skip
    """What the audience may see of each postmortem, in order of path, and all problems it may be told of: those of reading too.

    `reread` reads a text anew: facts are derived from what is left of it, never from what was there. A document that cannot be
    covered with certainty is left out and an error says so. `heard` is what the same build asks of the documents elsewhere, too;
    `share` does what is done to each by itself.
    """
    rules = policy(settings)
    if rules.whole:
        places = addresses(postmortems, settings)
        return tuple(_whole(one, places[one.source.path]) for one in postmortems), (*_crowded(places), *_read(postmortems))
    raw = _by_path(postmortems)
    open_, problems, _ = asking(raw, rules, settings, reread, share)
    found, late, known = _approved(open_, raw, rules, settings, tuple(sources), heard or Heard(), share)
    unread = [p for one in postmortems if not one.readable for p in one.problems if p.level.rank == 0]
    said = {(p.path, p.code) for p in unread}
    asked = [p for p in problems if (p.path, p.code) not in said]
    return found, (*values.unusable(settings.redaction), *_told((*asked, *late, *unread), raw, known))


def preview(
    postmortems: tuple[Postmortem, ...], settings: Settings, reread: Reread, sources: Iterable[Source] = (),
    only: Collection[str] | None = None, silent: Silent = MappingProxyType({}), share: Share = by_one, *, beside: Collection[str] = (),
) -> Mapping[str, Preview]:  # fmt: skip
    """By source path what the public would see of each document that asks to be public, approved or not; for its authors only.

    `settings` may be those of any audience. What is approved is the `fingerprint` of the covered text. A document is seen beside those
    that somebody has approved; where `only` names some (by source path), the result holds these, each as it would be beside them,
    or all as they would be beside them and those that `beside` names.
    Without `only`, those that nobody has approved are seen beside one another, which saves a look at the library for each of them.
    `silent` are those of which is known that they do not ask.
    """
    public = replace(settings, audience=Audience.PUBLIC)
    rules, given, raw = policy(public), tuple(sources), _by_path(postmortems)
    open_, problems, held = asking(raw, rules, public, reread, share, silent)
    heard = Heard()
    known = _known(raw.values(), public) if open_ else frozenset()
    claimed = {path for path, one in open_.items() if not unclaimed(one.record, one.data, public.redaction)}
    found = {path: Preview(None, (), held=reason) for path, reason in held.items()}
    if only is None:
        looks = [(claimed, claimed), (set(open_), set(open_) - claimed)]
    elif beside:
        looks = [(claimed.union(only, beside), set(only))]
    else:
        looks = [(claimed, claimed.intersection(only)), *((claimed | {path}, {path}) for path in only if path not in claimed)]
    for shown, wanted in looks:
        if not wanted & set(open_):
            continue
        parts, _ = _parts({p: b for p, b in open_.items() if p in shown}, raw, rules, public, given, heard, share)
        asked = [part for part in parts if part.raw.source.path in wanted]
        for part, one in zip(asked, share(partial(edition.made, settings=public), asked, "redacting"), strict=True):
            strange = unfamiliar(one.covered.text, known, part.raw.record.language) if one.covered else ()
            found[part.raw.source.path] = Preview(one.covered, one.problems, _unapproved(part, one, public), unfamiliar=strange)
    for path in {p.path for p in problems} - set(found):
        found[path] = Preview(None, tuple(p for p in problems if p.path == path))
    return {path: one for path, one in found.items() if only is None or path in only}


def _approved(
    open_: Mapping[str, Bare], raw: Mapping[str, Postmortem], rules: Policy, settings: Settings, sources: tuple[Source, ...], heard: Heard,
    share: Share,
) -> tuple[tuple[Covered, ...], list[Problem], Shelf]:  # fmt: skip
    """The texts that go out: each approved as it stands beside the others that do, so that none speaks of one that stays at home."""
    late: list[Problem] = []

    def kept_back(path: str, reason: str) -> None:
        right = "let a reviewer read what the public would see now, and run `postmortems approve FILE --by REVIEWER`"
        late.append(problem("PM708", path, 0, reason, right))

    shown = dict[str, Bare]()
    for path, one in open_.items():
        reason = unclaimed(one.record, one.data, settings.redaction)
        if reason:
            kept_back(path, reason)
        else:
            shown[path] = one
    while True:
        parts, known = _parts(shown, raw, rules, settings, sources, heard, share)
        every = tuple(zip(parts, share(partial(edition.made, settings=settings), parts, "redacting"), strict=True))
        stale = {part.raw.source.path: reason for part, one in every if (reason := _unapproved(part, one, settings))}
        if not stale:
            break
        for path, reason in stale.items():
            kept_back(path, reason)
            del shown[path]
    return tuple(one.covered for _, one in every if one.covered), [*late, *(p for _, one in every for p in one.problems)], known


def _known(postmortems: Iterable[Postmortem], settings: Settings) -> frozenset[str]:
    """The words of a library that are nobody's name, and those that stand in the place of one."""
    every, rules = tuple(postmortems), settings.redaction
    own = (name for one in every for name in (*one.record.services, *one.record.tags, *one.record.teams))
    listed = (*settings.teams, *(name for one in settings.services for name in (one.name, *one.aliases)), *rules.known)
    instead = (*(one.shown for one in rules.people), *(one.shown for one in rules.terms), "responder")
    return vocabulary((one.document.text for one in every), (*own, *listed, *instead))


def _by_path(postmortems: Iterable[Postmortem]) -> dict[str, Postmortem]:
    return {one.source.path: one for one in sorted(postmortems, key=lambda p: p.source.path)}


def _parts(
    shown: Mapping[str, Bare], raw: Mapping[str, Postmortem], rules: Policy, settings: Settings, sources: tuple[Source, ...], heard: Heard,
    share: Share,
) -> tuple[tuple[edition.Part, ...], Shelf]:  # fmt: skip
    known = shelf(tuple(raw.values()), frozenset(shown), rules, settings, heard, share)
    return tuple(edition.parts(shown, raw, known, reviewed(sources, settings, known.hunt), settings)), known


def _unapproved(part: edition.Part, made: edition.Made, settings: Settings) -> str:
    return unapproved(part.bare.record, part.bare.data, made.covered.fingerprint, settings.redaction) if made.covered else ""


def asides(sources: tuple[Source, ...], postmortems: tuple[Postmortem, ...], settings: Settings) -> tuple[Aside, ...]:
    """The files that are not incidents, and the incidents that could not be read; nothing where the audience may not know of them."""
    if not policy(settings).whole:
        return ()
    pages = [Aside(s.path, s.reason) for s in sources if s.role is Role.PAGE]
    unread = [Aside(p.source.path, _reason(p), unreadable=True, key=p.record.id, right=_right(p)) for p in postmortems if not p.readable]
    return tuple(sorted((*pages, *unread), key=lambda a: a.path))


def _told(problems: Iterable[Problem], raw: Mapping[str, Postmortem], known: Shelf) -> Iterable[Problem]:
    """The problems as a stranger may read them: no name of a file that itself says something, no sentence that may quote a value."""
    order = {path: number for number, path in enumerate(raw, 1)}
    for one in problems:
        private = not one.code.startswith("PM7") or hits(one.path, (known.hunt,)) or is_ticket(one.path, known.shapes)
        path = unnamed("postmortem", order[one.path]) if private and one.path in order else one.path
        what = one.what if one.code.startswith("PM7") else CODES[one.code].about
        yield replace(one, path=path, what=what, right=one.right if one.code.startswith("PM7") else "")


def _crowded(places: Mapping[str, str]) -> tuple[Problem, ...]:
    counts = Counter(address.casefold() for address in places.values())
    return tuple(
        problem("PM014", path, 0, "its address differs from another page's only in capital letters", "rename one of the files")
        for path, address in places.items()
        if counts[address.casefold()] > 1
    )


def _read(postmortems: Iterable[Postmortem]) -> tuple[Problem, ...]:
    return tuple(p for one in postmortems for p in one.problems)


def _reason(one: Postmortem) -> str:
    return one.source.trouble or next((p.what for p in one.problems if p.level.rank == 0), "it could not be read")


def _right(one: Postmortem) -> str:
    return next((p.right for p in one.problems if p.level.rank == 0), "")


def _whole(one: Postmortem, address: str) -> Covered:
    reason = "" if one.readable else _reason(one)
    return Covered(one.source.path, address, one.document.text, one.source.path, one.readable, reason, one, source=one.source.path)
