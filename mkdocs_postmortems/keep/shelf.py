"""Shelf: keys and bytes in, the same bytes out later, from a folder that may be missing, full, damaged, shared or somebody else's."""

import hashlib
import os
import platform
import tempfile
import time
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_HEAD = b"mkdocs-postmortems\n"
_LAW = b"Signature: 8a477f597d28d172789f06886806bc55\n# This folder can be deleted at any time. https://bford.info/cachedir/\n"
_NEEDED = (
    "comrak",
    "lxml",
    "markdown",
    "pygments",
    "pymdown-extensions",
    "pyyaml",
    "mkdocs-material",
    "jinja2",
    "ftfy",
    "python-dateutil",
    "python-slugify",
)
"""Whatever takes part in what is kept: another version of it may say something else."""
_LEVEL = 1
"""Of packing: the quickest takes a hundredth of a cold build and leaves a quarter, of what waits in memory and of what CI carries about."""
_DAY = 86_400
_EDITION = 32
"""Letters of the name of the folder of an edition."""
_KEPT_FOR = 30 * _DAY
"""Seconds after which what no build has asked for is taken away."""


def digest(*parts: str | bytes) -> str:
    """One name for some texts, each told from the next."""
    sum_ = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        sum_.update(len(data).to_bytes(8, "big"))
        sum_.update(data)
    return sum_.hexdigest()


@cache
def product() -> str:
    """What names this program: its own source, its interpreter, and the versions of the libraries that take part."""
    root = Path(__file__).resolve().parent.parent
    files = sorted(p for p in root.rglob("*") if p.is_file() and p.suffix not in (".pyc", ".pyo"))
    own = [part for p in files for part in (p.relative_to(root).as_posix(), p.read_bytes())]
    return digest(platform.python_version(), platform.python_implementation(), *map(_version, _NEEDED), *own)


class Shelf:
    """What is kept for one edition. Nothing is written before `save`, so that a build that is refused leaves nothing behind."""

    def __init__(self, folder: Path | None) -> None:
        """`folder` is that of the edition; None keeps nothing."""
        self._folder = folder
        self._new: dict[str, bytes] = {}
        self._met: set[str] = set()
        self.found = self.missed = 0
        self._live: dict[str, Any] | None = None
        self._before: Mapping[str, Any] = {}

    @property
    def open(self) -> bool:
        """Whether anything is kept at all."""
        return self._folder is not None

    def live(self) -> None:
        """Keep values beside their bytes from now on, for a process that builds more than once; those of the last build but one go."""
        self._before, self._live = self._live or {}, {}

    def value(self, key: str) -> Any:
        """The value of an earlier build of this process; None where there is none."""
        found = self._before.get(key)
        if found is not None and self._live is not None:
            self._live[key] = found
            self._met.add(key)
        return found

    def hold(self, key: str, value: object) -> None:
        """Hold a value for the next build of this process."""
        if self._live is not None:
            self._live[key] = value

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key; None where there are none, and where they are not those that were put there."""
        if self._folder is None:
            return None
        packed = self._new.get(key)
        if packed is None:
            try:
                packed = _opened(key, self._at(key).read_bytes())
            except OSError:
                packed = None
        data = None if packed is None else _unpacked(packed)
        self._met.add(key)
        self.found, self.missed = self.found + (data is not None), self.missed + (data is None)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes for the next build."""
        if self._folder is not None:
            self._new[key] = zlib.compress(data, _LEVEL)

    def drop(self, key: str) -> None:
        """Forget bytes that turned out to be none of ours, whatever their sum says."""
        self._met.discard(key)

    def save(self) -> bool:
        """Write what is new and take away what nobody asks for; False where the disk would not have it, which harms nothing."""
        if self._folder is None:
            return True
        try:
            if self._new:
                self._folder.mkdir(parents=True, exist_ok=True)
                _marked(self._folder.parent)
            for key, data in self._new.items():
                _write(self._at(key), _closed(key, data))
        except OSError:
            return False
        finally:
            self._new.clear()
        _tidy(self._folder, {self._at(key) for key in self._met})
        return True

    def _at(self, key: str) -> Path:
        assert self._folder is not None  # noqa: S101 - for the type checker
        return self._folder / key[:2] / key[2:]


NOWHERE = Shelf(None)


def opened(folder: Path, *parts: str | bytes) -> Shelf:
    """The shelf of one edition below `folder`. `parts` say which edition it is: what another one keeps is out of its reach."""
    return Shelf(folder / digest(product(), *parts)[:_EDITION])


def _unpacked(data: bytes) -> bytes | None:
    try:
        return zlib.decompress(data)
    except (zlib.error, MemoryError):
        return None


def _closed(key: str, data: bytes) -> bytes:
    return b"".join((_HEAD, digest(key, data).encode(), b"\n", data))


def _opened(key: str, data: bytes) -> bytes | None:
    """The bytes, if they are whole and were put under this key."""
    head, sum_, inner = data[: len(_HEAD)], data[len(_HEAD) : len(_HEAD) + 65], data[len(_HEAD) + 65 :]
    return inner if head == _HEAD and sum_ == digest(key, inner).encode() + b"\n" else None


def _write(file: Path, data: bytes) -> None:
    """A file is whole or not there: two builds may write it at once, and either may be killed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=".", dir=file.parent)
    try:
        with os.fdopen(number, "wb") as out:
            out.write(data)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _marked(folder: Path) -> None:
    """Tell backups and version control that nothing here is worth keeping."""
    for name, data in (("CACHEDIR.TAG", _LAW), (".gitignore", b"*\n")):
        if not (folder / name).exists():
            _write(folder / name, data)


def _tidy(folder: Path, met: Iterable[Path]) -> None:
    """Note that some files were of use, and take away those that were not for a long time, in folders of other editions too."""
    now, kept = time.time(), set(met)
    try:
        for file in folder.parent.glob(f"{'[0-9a-f]' * _EDITION}/[0-9a-f][0-9a-f]/*"):  # whatever else lies there is not ours
            age = now - file.stat().st_mtime
            if file in kept:
                if age > _DAY or age < -_DAY:
                    os.utime(file)
            elif age > _KEPT_FOR:
                file.unlink(missing_ok=True)
    except OSError:
        return  # another build tidies too, or this one may only read


def _version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name
