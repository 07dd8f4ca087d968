"""Shared ground of the tests: file trees from text, and real builds by the real hosts as their own processes."""

import json
import os
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass
class Host:
    """The process of `host_server.py` for one host, begun when the first build is asked for."""

    name: str
    process: subprocess.Popen[str] | None = None

    def status(self, asked: Mapping[str, object]) -> int:
        """The exit status of one build."""
        if self.process is None:
            command = [sys.executable, "-u", str(ROOT / "tests/host_server.py"), self.name]
            environment = os.environ | QUIET
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())


QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
HOSTS = {name: Host(name) for name in ("mkdocs", "properdocs")}


def run(host: str, folder: Path, *arguments: str, config: str = "mkdocs.yml") -> Built:
    """Build by `mkdocs` or `properdocs`, in a process of its own."""
    environment = dict(os.environ | QUIET)
    with tempfile.NamedTemporaryFile(suffix=".log") as log:
        asked = {"folder": str(folder.resolve()), "arguments": ["build", "-f", config, *arguments], "environment": environment}
        code = HOSTS[host].status(asked | {"log": log.name})
        return Built(folder, code, Path(log.name).read_text(encoding="utf-8"))
