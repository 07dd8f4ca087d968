"""Shared ground of the tests: file trees from text, and real builds by the real hosts as their own processes."""

import atexit
import json
import os
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CORPORA = SHARED / "corpora"


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    folder: Path
    code: int
    log: str

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def page(self, address: str) -> str:
        """The HTML of a page by its address (`postmortems/pm-1`)."""
        name = address if address.endswith(".html") else f"{address.removesuffix('index').rstrip('/')}/index.html".lstrip("/")
        return (self.site / name).read_text(encoding="utf-8")

    def names(self) -> set[str]:
        """Every path of the site."""
        return {p.relative_to(self.site).as_posix() for p in self.site.rglob("*") if p.is_file()} if self.site.is_dir() else set()


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by relative path; texts are dedented."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(textwrap.dedent(content).lstrip("\n"), encoding="utf-8")
    return folder


@cache
def compiled() -> str:
    """The folder of compiled templates: that of all workers of a run of tests; a program run by hand has its own for as long as it runs."""
    place = os.environ.get("TESTS_PLACE")
    if not place:
        own = tempfile.TemporaryDirectory()
        atexit.register(own.cleanup)
        place = own.name
    folder = Path(place) / "templates"
    folder.mkdir(exist_ok=True)
    return str(folder)


@dataclass
class Host:
    """The process of `host_server.py` for one host, begun when the first build is asked for."""

    name: str
    process: subprocess.Popen[str] | None = None

    @cached_property
    def place(self) -> str:
        """A folder for its door, as long as this process lives."""
        own = tempfile.TemporaryDirectory()
        atexit.register(own.cleanup)
        return own.name

    def begun(self) -> subprocess.Popen[str]:
        """The process, which answers when it is asked now."""
        if self.process is None:
            command = [sys.executable, "-u", str(ROOT / "tests/host_server.py"), self.name, compiled(), f"{self.place}/door"]
            environment = os.environ | QUIET
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            assert self.process.stdout.readline() == "ready\n"
        return self.process

    def status(self, asked: Mapping[str, object]) -> int:
        """The exit status of one build."""
        process = self.begun()
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        return int(process.stdout.readline())

    def programs(self) -> str:
        """A folder with the host and `postmortems` as programs for scripts that call them by name: each runs in a fork of the process."""
        self.begun()
        for name in (self.name, "postmortems"):
            program = Path(self.place) / name
            program.write_text(KNOCK.format(python=sys.executable, place=self.place), encoding="utf-8")
            program.chmod(0o755)
        return self.place


KNOCK = """#!{python} -IS
import json, os, socket, sys
asked = {{"name": os.path.basename(sys.argv[0]), "arguments": sys.argv[1:], "folder": os.getcwd(), "path": {place!r}, "environment": dict(os.environ)}}
with socket.socket(socket.AF_UNIX) as door:
    door.connect({place!r} + "/door")
    socket.send_fds(door, [b" "], [0, 1, 2])
    door.sendall(json.dumps(asked).encode() + b"\\n")
    sys.exit(int(door.recv(9)))
"""


QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
HOSTS = {name: Host(name) for name in ("mkdocs", "properdocs")}


def run(host: str, folder: Path, *arguments: str, config: str = "mkdocs.yml") -> Built:
    """Build by `mkdocs` or `properdocs`, in a process of its own."""
    environment = dict(os.environ | QUIET)
    with tempfile.NamedTemporaryFile(suffix=".log") as log:
        asked = {"folder": str(folder.resolve()), "arguments": ["build", "-f", config, *arguments], "environment": environment}
        code = HOSTS[host].status(asked | {"log": log.name})
        return Built(folder, code, Path(log.name).read_text(encoding="utf-8"))
