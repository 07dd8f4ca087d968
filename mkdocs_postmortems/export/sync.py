"""Sync: files by path in, a folder that holds them and nothing else of ours out. What is there already is not written again.

A generator that watches the folder sees each change once and never a half-written file; one that finds its folder gone stops watching.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_postmortems.export.tree import EDITION

_MANIFEST = ".postmortems-export.json"
_NEW = ".postmortems-export.new"
_BESIDE = ("mkdocs.yml", EDITION)
"""What lies beside the folder of pages."""
_BY_HAND = "mkdocs.yml"
"""The one file that a reader may take over by changing it."""


class Foreign(Exception):  # noqa: N818 - it is about files, not about an error of the program
    """The folder is not one that may be written to; the message says why."""


@dataclass(frozen=True, slots=True)
class Synced:
    """What was done."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    """Changed by hand, so left."""


def check(folder: Path, edition: str, pages: str) -> Mapping[str, str]:
    """Digest by path of what an earlier export wrote. Raises Foreign where the folder, or its folder of pages, holds anything else."""
    if not folder.is_dir():
        if os.path.lexists(folder):
            raise Foreign("it is no folder")
        return {}
    manifest = folder / _MANIFEST
    if not manifest.is_file():
        if any(folder.iterdir()):
            raise Foreign("it holds files that no export has written")
        return {}
    try:
        said = json.loads(manifest.read_text("utf-8"))
        was, files = str(said["edition"]), {str(path): str(digest) for path, digest in said["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Foreign(f"its {_MANIFEST} cannot be read") from None
    if any(path not in _BESIDE and (not path.startswith(f"{pages}/") or ".." in path.split("/")) for path in files):
        raise Foreign(f"its {_MANIFEST} names files that no export writes")
    if was != edition:
        raise Foreign(f"it holds the {was} edition: give each edition a folder of its own")
    for path in _there(folder / pages, pages):
        if path not in files:
            raise Foreign(f"its {path} was not written by an export: move it to the docs of the site")
    return files


def sync(folder: Path, files: Mapping[str, bytes], edition: str, pages: str) -> Synced:
    """Bring the folder up to `files`; raises Foreign as `check` does and OSError where it cannot be written."""
    before = check(folder, edition, pages)
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    kept = _taken_over(folder, before, digests)
    wanted = {path: data for path, data in sorted(files.items()) if path not in kept and _content(folder / path) != data}
    stale = sorted(set(before) - set(files))
    folder.mkdir(parents=True, exist_ok=True)
    # Named before they are there: after an interruption the next run knows them as its own.
    _remember(folder, edition, {**digests, **before})
    for path in stale:
        (folder / path).unlink(missing_ok=True)
        _without_empty((folder / path).parent, folder)
    for path, data in wanted.items():
        _put(folder, folder / path, data)
    _remember(folder, edition, {path: before.get(path, digest) if path in kept else digest for path, digest in digests.items()})
    return Synced(tuple(wanted), tuple(stale), kept)


def _taken_over(folder: Path, before: Mapping[str, str], digests: Mapping[str, str]) -> tuple[str, ...]:
    now = _content(folder / _BY_HAND)
    if now is None or _BY_HAND not in digests:
        return ()
    digest = hashlib.sha256(now).hexdigest()
    return () if digest in (before.get(_BY_HAND), digests[_BY_HAND]) else (_BY_HAND,)


def _there(place: Path, path: str) -> Iterator[str]:
    """Every file below, and every link in the file system: none is followed."""
    if place.is_symlink() or place.is_file():
        yield path
    elif place.is_dir():
        for one in sorted(place.iterdir()):
            yield from _there(one, f"{path}/{one.name}")


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _put(folder: Path, path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = folder / _NEW
    new.write_bytes(data)
    new.replace(path)


def _remember(folder: Path, edition: str, digests: Mapping[str, str]) -> None:
    data = (json.dumps({"edition": edition, "files": dict(sorted(digests.items()))}, ensure_ascii=False, indent=1) + "\n").encode()
    if _content(folder / _MANIFEST) != data:
        _put(folder, folder / _MANIFEST, data)


def _without_empty(place: Path, top: Path) -> None:
    while place != top and place.is_dir() and not any(place.iterdir()):
        place.rmdir()
        place = place.parent
