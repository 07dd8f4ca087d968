"""Exported: names of files on a command line in, their events out as one timeline; what could not be read goes to standard error."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

import click

from mkdocs_postmortems.author import events as exports
from mkdocs_postmortems.author import zoned
from mkdocs_postmortems.cli.progress import progress
from mkdocs_postmortems.model.codes import problem

_READ = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".log", ".txt")
_BESIDE = frozenset({"users.json", "channels.json", "integration_logs.json", "canvases.json", "dms.json", "groups.json", "mpims.json"})
"""Files of a chat export that hold no messages."""
_LARGEST = 200_000_000
_PACKED = 1_000_000_000


def timeline(files: Iterable[Path], zone: str, day: date | None) -> tuple[tuple[exports.Merged, ...], int]:
    """The entries, and how many rows could not be read; raises click.UsageError for a file that cannot be opened."""
    found: list[exports.Event] = []
    bad = 0
    given = [(name, data, users) for file in dict.fromkeys(files) for name, data, users in _contents(file)]
    for name, data, users in progress(given, "Reading"):
        path = PurePosixPath(name)
        channel = path.parent.name if _is_day(path.stem) else ""
        read, unread = exports.events(exports.Export(path.stem, data, zoned(zone), day, users, channel))
        found.extend(read)
        bad += len(unread)
        for one in unread:
            click.echo(
                str(problem("PM931", name, one.line, f"no event: {one.why}", "write a time with its day, and what happened")), err=True
            )
    return exports.merged(found), bad


def _contents(file: Path) -> Iterator[tuple[str, bytes, Mapping[str, str]]]:
    """Name, bytes and people of a file, of every file of a folder, or of those of an archive."""
    try:
        if str(file) == "-":
            yield "standard input", sys.stdin.buffer.read(), {}
        elif file.is_dir():
            inside = sorted(one for one in file.rglob("*") if one.is_file() and one.suffix.lower() in _READ and one.name not in _BESIDE)
            for one in inside:
                yield one.as_posix(), _bytes(one), _beside(one)
        elif file.suffix.lower() == ".zip":
            yield from _archive(file)
        else:
            yield file.as_posix(), _bytes(file), _beside(file)
    except OSError as error:
        raise click.UsageError(f"{file} cannot be opened: {error.strerror}") from None
    except BadZipFile:
        raise click.UsageError(f"{file} is no archive that can be read") from None


def _bytes(file: Path) -> bytes:
    if file.stat().st_size > _LARGEST:
        raise click.UsageError(f"{file} is larger than {_LARGEST:,} bytes: cut out the hours of the incident")
    return file.read_bytes()


def _archive(file: Path) -> Iterator[tuple[str, bytes, Mapping[str, str]]]:
    with ZipFile(BytesIO(_bytes(file))) as packed:
        rows = sorted((one for one in packed.infolist() if not one.is_dir()), key=lambda one: one.filename)
        if sum(one.file_size for one in rows) > _PACKED:
            raise click.UsageError(f"{file} unpacks to more than {_PACKED:,} bytes")
        people = next((_users(packed.read(one)) for one in rows if PurePosixPath(one.filename).name == "users.json"), {})
        for one in rows:
            path = PurePosixPath(one.filename)
            if path.suffix.lower() in _READ and path.name not in _BESIDE:
                yield f"{file.stem}/{one.filename}", packed.read(one), people


def _beside(file: Path) -> Mapping[str, str]:
    """The people of a chat export: `users.json` beside a file or one folder up."""
    for folder in (file.parent, file.parent.parent):
        if (folder / "users.json").is_file():
            return _users((folder / "users.json").read_bytes())
    return {}


def _users(data: bytes) -> Mapping[str, str]:
    try:
        rows = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    rows = rows.get("members", ()) if isinstance(rows, dict) else rows
    made: dict[str, str] = {}
    for one in rows if isinstance(rows, list) else ():
        profile = one.get("profile") if isinstance(one, dict) else None
        if isinstance(one, dict) and one.get("id"):
            shown = profile if isinstance(profile, dict) else {}
            made[str(one["id"])] = str(shown.get("display_name") or one.get("real_name") or one.get("name") or one["id"])
    return made


def _is_day(stem: str) -> bool:
    try:
        return bool(date.fromisoformat(stem))
    except ValueError:
        return False
