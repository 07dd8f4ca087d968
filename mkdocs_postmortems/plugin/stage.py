"""The stage: private folders where the texts of one edition lie while the host builds, because some plugins read files, not pages."""

import atexit
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from mkdocs_postmortems.model.site import Page

if sys.platform != "win32":
    import fcntl

_NEW, _NAME = "postmortems-new-", "postmortems-build-"
_LOCK = ".lock"
_held: dict[Path, tuple[int, int]] = {}
"""Of each folder in use the open lock, which the system lets go of when this process ends, however it ends; and which process made it."""


def private(beside: Path | None = None) -> Path:
    """A new folder that only this user can enter and this process has locked; what builds that were killed left of theirs goes first.

    It lies where temporary files do, or, hidden, in `beside`.
    """
    above, dot = (Path(tempfile.gettempdir()), "") if beside is None else (beside, ".")
    _swept(above, dot)
    fresh = Path(tempfile.mkdtemp(prefix=f"{dot}{_NEW}", dir=above))
    if sys.platform == "win32":
        return fresh
    lock = os.open(fresh / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    # Only now it has a name that others look for, so that none of them takes it for one that was left.
    folder = fresh.rename(above / fresh.name.replace(_NEW, _NAME))
    _held[folder] = lock, os.getpid()
    return folder


def staged(pages: tuple[Page, ...]) -> tuple[Path, dict[str, str]]:
    """A private folder, and for each address the file in it that holds the page's Markdown."""
    folder = private()
    files: dict[str, str] = {}
    made: set[Path] = set()
    for page in pages:
        file = folder / f"{page.address}.md"
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_text(page.markdown or f"# {page.title}\n", encoding="utf-8")
        files[page.address] = str(file)
    return folder, files


def removed(folder: Path) -> None:
    """Take the folder away, however much of it is left."""
    _taken(folder)
    if folder in _held:
        os.close(_held.pop(folder)[0])


@atexit.register
def _left() -> None:
    """Take away what this process still has when it ends, and what the process it is a copy of has not."""
    # No host says so when somebody interrupts it.
    for folder in [one for one, (_, process) in _held.items() if process == os.getpid()]:
        removed(folder)


def _taken(folder: Path) -> None:
    """Remove a folder, its lock last: one that is stopped in between is still known by it."""
    with suppress(OSError):
        for inside in folder.iterdir():
            if inside.is_dir() and not inside.is_symlink():
                shutil.rmtree(inside, ignore_errors=True)
            elif inside.name != _LOCK:
                inside.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def swept() -> None:
    """Remove what processes of this user that were killed have left where temporary files lie, as the site of a preview does."""
    above = Path(tempfile.gettempdir())
    _swept(above, "")
    _swept(above, ".")


def _swept(above: Path, dot: str) -> None:
    """Remove folders of this user that are closed to others and that no process has locked; one in doubt stays."""
    if sys.platform == "win32":
        return
    for left in above.glob(f"{dot}{_NAME}*"):
        try:
            seen = left.lstat()
            if left.is_symlink() or not left.is_dir() or seen.st_uid != os.geteuid() or seen.st_mode & 0o077:
                continue
            lock = os.open(left / _LOCK, os.O_RDWR | os.O_NOFOLLOW)
        except OSError:
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _taken(left)
        except OSError:
            continue
        finally:
            os.close(lock)
