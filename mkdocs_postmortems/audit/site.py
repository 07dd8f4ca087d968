"""A folder in, a problem for everything in it that must not be there out: every byte and every path. Changes nothing."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_postmortems.audit.find import Find
from mkdocs_postmortems.audit.look import Look
from mkdocs_postmortems.audit.wanted import Limits, Wanted
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Problem, in_order
from mkdocs_postmortems.model.share import Share, by_one

_RIGHT = {
    "PM950": "take it out of the source, or out of the theme, plugin or setting that wrote this file",
    "PM951": "take out what refers to the withheld incident",
    "PM952": "revoke the credential, then take it out; or have a reviewer allow this fingerprint",
    "PM953": "take it out, or have a reviewer allow this fingerprint",
    "PM954": "take the ticket out of the public text",
    "PM955": "publish it in a form that can be read, or leave it out",
    "PM956": "replace it by a file, or leave it out",
    "PM957": "declare at least three letters or digits",
}
_SHOWS = "the finished site shows "


@dataclass(frozen=True, slots=True)
class _Entry:
    path: str
    """POSIX, relative to the site."""
    place: Path
    kind: str
    """file, folder, or what else it is."""
    size: int = 0


def site(
    folder: Path, wanted: Wanted, known: frozenset[bytes] = frozenset(), limits: Limits | None = None, share: Share = by_one
) -> tuple[Problem, ...]:
    """Everything wrong with a finished site, in order; empty where it is clean.

    `known` holds SHA-256 digests of files whose content is not looked at (`known.installed`); their paths are.
    `share` does the work of each file.
    Raises re.error for a ticket pattern that is none; a folder that cannot be read is a problem.
    """
    limits = limits or Limits()
    look = Look(wanted, limits)
    problems = [_unusable(needle.id, needle.category) for needle in look.hunt.refused]
    entries = tuple(_walk(folder, ""))
    contents = _contents([entry for entry in entries if entry.kind == "file"], wanted, known, limits, share)
    above: dict[str, tuple[Find, ...]] = {}
    for entry in entries:
        named = look.name(entry.path)
        path = _masked(entry.path, look) if named else entry.path
        if entry.kind == "folder":
            above[entry.path] = named
        # What the name of a folder shows is not said again for every file in it.
        finds = [find for find in named if find not in above.get(entry.path.rpartition("/")[0], ())]
        if entry.kind == "file":
            finds += contents[entry.path]
        elif entry.kind != "folder":
            problems.append(problem("PM956", path, 0, entry.kind, _RIGHT["PM956"]))
        problems += [_problem(find, path) for find in finds if find.fingerprint not in wanted.allowed]
    return in_order(problems)


def _walk(folder: Path, above: str) -> Iterator[_Entry]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield _Entry(above.rstrip("/") or ".", folder, "a folder that could not be opened")
        return
    for entry in entries:
        path, place = above + entry.name, Path(entry.path)
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            yield _Entry(path, place, "something that could not be opened")
            continue
        if stat.S_ISDIR(status.st_mode):
            yield _Entry(path, place, "folder")
            yield from _walk(place, f"{path}/")
        elif stat.S_ISREG(status.st_mode):
            yield _Entry(path, place, "file", status.st_size)
        else:
            yield _Entry(path, place, "a link in the file system" if stat.S_ISLNK(status.st_mode) else "a device, pipe or socket")


def _contents(files: list[_Entry], wanted: Wanted, known: frozenset[bytes], limits: Limits, share: Share) -> dict[str, tuple[Find, ...]]:
    """By path what each file holds."""

    def work(entry: _Entry) -> tuple[tuple[Find, ...], int]:
        before = look.unpacked
        return _content(entry, look, known, limits, met), look.unpacked - before

    look, met = Look(wanted, limits), dict[bytes, tuple[Find, ...]]()
    found = share(work, files, "auditing")
    if sum(unpacked for _, unpacked in found) > limits.derived:
        # What a site may unpack to is one amount for all of it, and each process has counted by itself.
        look, met = Look(wanted, limits), {}
        found = by_one(work, files)
    return {entry.path: finds for entry, (finds, _) in zip(files, found, strict=True)}


def _content(entry: _Entry, look: Look, known: frozenset[bytes], limits: Limits, met: dict[bytes, tuple[Find, ...]]) -> tuple[Find, ...]:
    if entry.size > limits.file:
        return (Find("PM955", f"a file of more than {limits.file:,} bytes"),)
    try:
        data = entry.place.read_bytes()
    except OSError:
        return (Find("PM955", "a file that could not be opened"),)
    digest = hashlib.sha256(data).digest()
    if digest in known:
        return ()
    if digest not in met:
        met[digest] = look.file(data)
    return met[digest]


def _masked(path: str, look: Look) -> str:
    """The path with each part that shows a value as its fingerprint."""
    parts = []
    for part in path.split("/"):
        finds = look.name(part)
        parts.append(f"[{finds[0].fingerprint}]" if finds else _printable(part))
    masked = "/".join(parts)
    return masked if not look.name(masked) else f"[{look.name(path)[0].fingerprint}]"


def _printable(path: str) -> str:
    return path.encode("utf-8", "replace").decode("utf-8")


def _problem(find: Find, path: str) -> Problem:
    shows = _SHOWS if find.fingerprint else "could not be looked into: "
    return problem(find.code, _printable(path), find.line, f"{shows}{find.what}", _RIGHT[find.code])


def _unusable(needle: str, category: str) -> Problem:
    return problem("PM957", "", 0, f"a declared {category} ({needle}) is too short to be looked for", _RIGHT["PM957"])
