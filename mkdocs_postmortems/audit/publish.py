"""A private build and its problems in; its folder in the place of the site, or gone. At every moment a whole site stands there."""

import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path
from tempfile import mkdtemp

from mkdocs_postmortems.audit.exchange import exchange
from mkdocs_postmortems.audit.turn import turn
from mkdocs_postmortems.model.codes import problem
from mkdocs_postmortems.model.problem import Level, Problem

_OLD = ".last-good"
_NEW = ".incoming"
_KEPT = (".git",)
"""What does not belong to the site although it lies in its folder: a checkout that the site is committed from."""


def publish(private: Path, site_dir: Path, problems: Iterable[Problem], *, hidden: bool = False) -> tuple[Problem, ...]:
    """Nothing where `site_dir` is the new site now; otherwise why not, and `site_dir` is as it was. `private` is gone either way.

    A problem of the level error holds the site back. Where two folders can change places in one step they do (Linux, one file
    system); elsewhere the last good site is put aside first, and `recover` brings it back should the machine stop in between.
    With `hidden`, whatever else has a name with a dot in front stays in the folder too, as it does when a host cleans it.
    """
    blocking = tuple(one for one in problems if one.level is Level.ERROR)
    # Without turns, the leftovers that one build removes are the new site of another that ends in the same moment.
    with turn(site_dir):
        return _published(private, site_dir, blocking, hidden=hidden)


def _published(private: Path, site_dir: Path, blocking: tuple[Problem, ...], *, hidden: bool) -> tuple[Problem, ...]:
    try:
        recover(site_dir)
        if not blocking:
            _replace(_beside(private, site_dir), site_dir, hidden=hidden)
    except (OSError, shutil.Error) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or "the files could not be copied"
        blocking = (
            problem(
                "PM959", "", 0, f"the site could not be moved to its place: {why.lower()}", "make room or give access, then build again"
            ),
        )
    finally:
        shutil.rmtree(private, ignore_errors=True)
        for left in _left(site_dir, _NEW):
            shutil.rmtree(left, ignore_errors=True)
    return blocking


def recover(site_dir: Path) -> bool:
    """True where an interrupted `publish` was undone: the last good site is back. Leftovers of it are removed."""
    aside = _left(site_dir, _OLD)
    back = False
    if aside and not os.path.lexists(site_dir):
        aside.pop().rename(site_dir)
        back = True
    for left in (*aside, *_left(site_dir, _NEW)):
        _keep(left, site_dir, hidden=False)
        shutil.rmtree(left)
    return back


def _left(site_dir: Path, mark: str) -> list[Path]:
    """Folders that `publish` makes beside the site, by name."""
    if not site_dir.parent.is_dir():
        return []
    return sorted(one for one in site_dir.parent.iterdir() if one.name.startswith(f".{site_dir.name}{mark}"))


def _beside(private: Path, site_dir: Path) -> Path:
    """The private build on the file system of the site, open to whoever could read the last one."""
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    there = Path(mkdtemp(prefix=f".{site_dir.name}{_NEW}-", dir=site_dir.parent))
    there.rmdir()
    mode = stat.S_IMODE(site_dir.stat().st_mode) if site_dir.is_dir() else 0o777 & ~_umask()
    try:
        private.chmod(mode)
        private.rename(there)
    except OSError:
        # Another file system, or a folder that is mounted.
        shutil.copytree(private, there, symlinks=True)
    there.chmod(mode)
    return there


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _replace(new: Path, site_dir: Path, *, hidden: bool) -> None:
    if site_dir.is_symlink():
        site_dir = site_dir.resolve()
    if not os.path.lexists(site_dir):
        new.rename(site_dir)
        return
    if exchange(new, site_dir):
        _keep(new, site_dir, hidden=hidden)
        shutil.rmtree(new)
        return
    old = Path(mkdtemp(prefix=f".{site_dir.name}{_OLD}-", dir=site_dir.parent))
    old.rmdir()
    try:
        site_dir.rename(old)
    except OSError:
        _refill(new, site_dir, hidden=hidden)
        return
    try:
        new.rename(site_dir)
    except OSError:
        old.rename(site_dir)
        raise
    _keep(old, site_dir, hidden=hidden)
    shutil.rmtree(old)


def _keep(old: Path, site_dir: Path, *, hidden: bool) -> None:
    for name in [one.name for one in old.iterdir() if one.name in _KEPT or (hidden and one.name.startswith("."))]:
        if os.path.lexists(old / name) and not os.path.lexists(site_dir / name):
            (old / name).rename(site_dir / name)


def _refill(new: Path, site_dir: Path, *, hidden: bool) -> None:
    """A folder that cannot be moved, as one that is mounted cannot: file by file, what is new first, then what is left over."""
    wanted = {path.relative_to(new) for path in new.rglob("*")}
    for path in sorted(wanted):
        there = site_dir / path
        if (new / path).is_dir():
            if not there.is_dir():
                there.unlink(missing_ok=True)
                there.mkdir()
            continue
        if there.is_dir():
            shutil.rmtree(there)
        shutil.copy2(new / path, there.with_name(f".{there.name}{_NEW}"))
        there.with_name(f".{there.name}{_NEW}").replace(there)
    for path in sorted(site_dir.rglob("*"), reverse=True):
        inside = path.relative_to(site_dir)
        if inside not in wanted and inside.parts[0] not in _KEPT and not (hidden and inside.parts[0].startswith(".")):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
    shutil.rmtree(new)
