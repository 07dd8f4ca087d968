"""Changes: a folder and a commit in, the lines that came since and the files as they were out. Knows git, and no postmortems."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a change brought."""

    lines: Mapping[Path, frozenset[int]]
    """Changed files, by absolute path, each with its new lines."""
    base: Mapping[Path, str] = field(repr=False)
    """Their text before."""


def changes(folder: Path, base: str) -> Changes:
    """Everything between the last commit that `base` and this one share and the files as they lie here.

    Raises click.UsageError where git cannot tell.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    if base.startswith("-") or not _asked(root, "rev-parse", "-q", "--verify", f"{base}^{{commit}}"):
        raise click.UsageError(f"{base} is no commit here; a shallow clone has to fetch it first (`fetch-depth: 0`)")
    start = (_asked(root, "merge-base", base, "HEAD") or base.encode()).decode().strip()
    lines: dict[Path, set[int]] = {}
    current: Path | None = None
    told = _git(
        root, "-c", "core.quotePath=false", "diff", "-U0", "--no-color", "--no-ext-diff", "--no-renames",
        "--src-prefix=a/", "--dst-prefix=b/", start, "--",
    )  # fmt: skip
    for row in told.split("\n"):
        if row.startswith("+++ "):
            name = row[4:].rstrip("\t").strip('"')
            current = root / name[2:] if name.startswith("b/") else None
            if current is not None:
                lines[current] = set()
        elif current is not None and (hunk := _HUNK.match(row)):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            lines[current].update(range(first, first + count))
    for name in _git(root, "ls-files", "-z", "--others", "--exclude-standard").split("\0"):
        if name and (root / name).is_file():
            lines[root / name] = set(range(1, (root / name).read_bytes().count(b"\n") + 2))
    return Changes({path.resolve(): frozenset(rows) for path, rows in lines.items()}, dict(_before(root, start, lines)))


def _before(root: Path, start: str, paths: Iterable[Path]) -> Iterable[tuple[Path, str]]:
    for path in paths:
        shown = _asked(root, "show", f"{start}:{path.relative_to(root).as_posix()}")
        if shown:
            yield path.resolve(), shown.decode("utf-8", "replace")


def _git(folder: Path, *words: str) -> str:
    done = _run(folder, words)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = said[-1] if said else "no reason given"
        raise click.UsageError(f"git cannot tell what changed: {reason}; run it in a clone, or without --diff to check everything")
    return done.stdout.decode("utf-8", "replace")


def _asked(folder: Path, *words: str) -> bytes:
    """What git answers; nothing where it fails."""
    done = _run(folder, words)
    return b"" if done.returncode else done.stdout


def _run(folder: Path, words: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)  # noqa: S603, S607 - git itself, no shell
    except OSError:
        raise click.UsageError("git is not there") from None
