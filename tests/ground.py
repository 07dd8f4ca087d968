"""Shared ground of the tests: file trees from text, and real builds by the real hosts as their own processes."""

import os
import subprocess
import sys
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


def run(host: str, folder: Path, *arguments: str, config: str = "mkdocs.yml") -> Built:
    """Build by `mkdocs` or `properdocs` in a process of its own."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [sys.executable, "-m", host, "build", "-f", config, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(folder, done.returncode, done.stdout + done.stderr)
