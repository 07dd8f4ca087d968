"""Surroundings: the folder of a repository in, what its pipelines, its history and the installed programs would do to a build out."""

import re
import subprocess
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_postmortems.cli.ailment import Ailment
from mkdocs_postmortems.model.problem import Level

_PIPELINES = (
    ".github/workflows/*.yml", ".github/workflows/*.yaml", ".gitlab-ci.yml", ".gitlab/**/*.yml", "azure-pipelines.yml", ".circleci/config.yml",
    "bitbucket-pipelines.yml", ".woodpecker.yml", ".drone.yml", "Jenkinsfile", "Makefile", "justfile", "tox.ini", "noxfile.py", "*.sh",
    "ci/*.sh", "scripts/*.sh", ".readthedocs.yaml", ".readthedocs.yml", "netlify.toml", "Dockerfile",
)  # fmt: skip
"""Where commands that build a site are usually written down."""
_BUILD = re.compile(r"\b(?:mkdocs|properdocs)\b[^#\n;&|]*\bbuild\b[^#\n;&|]*")
_GH = re.compile(r"\b(?:mkdocs|properdocs)\s+gh-deploy\b[^#\n;&|]*")
_QUIET = re.compile(r"\s(?:--quiet|-[a-pr-z]*q[a-z]*)(?=\s|$)")
_STRICT = re.compile(r"\s(?:--strict|-[a-rt-z]*s[a-z]*)(?=\s|$)")
_ZENSICAL = re.compile(r"\bzensical\s+(?:build|serve)\b")


def surroundings(root: Path, *, history: bool, installed: Callable[[str], str] | None = None) -> Iterator[Ailment]:
    """What would go wrong; `history` says whether the build reads the names in the repository's history."""
    yield from _pipelines(root, history=history)
    yield from _shallow(root, history=history)
    yield from _programs(root, installed or _installed)


def _pipelines(root: Path, *, history: bool) -> Iterator[Ailment]:
    for file in sorted({found for pattern in _PIPELINES for found in root.glob(pattern) if found.is_file()}):
        name = file.relative_to(root).as_posix()
        # A command may run on over lines that end in a backslash; its numbers stay those of the file.
        text = file.read_text(encoding="utf-8", errors="replace")
        for number, line in _commands(text):
            build = _BUILD.search(line) or _GH.search(line)
            if build and _QUIET.search(build[0]) and _STRICT.search(build[0]):
                yield Ailment("quiet-strict", Level.ERROR, f"{name}:{number}", "`--quiet` takes the warnings away before `--strict` counts them, so a broken build passes", "`--strict` without `--quiet`")  # fmt: skip
            if build and "--dirty" in build[0]:
                yield Ailment("dirty", Level.WARNING, f"{name}:{number}", "`--dirty` keeps pages of an earlier build, also those that were withdrawn", "a build without `--dirty`")  # fmt: skip
            if _ZENSICAL.search(line):
                yield Ailment("zensical", Level.ERROR, f"{name}:{number}", "Zensical runs no MkDocs plugins and says nothing of it: every page of this one would be missing", "MkDocs or ProperDocs")  # fmt: skip
        if history and "actions/checkout" in text and not re.search(r"fetch-depth:\s*['\"]?0\b", text) and _BUILD.search(text):
            yield Ailment("shallow-checkout", Level.ERROR, name, "the checkout has one commit, so the names in the history are not known and not covered", "`fetch-depth: 0`")  # fmt: skip


def _commands(text: str) -> Iterator[tuple[int, str]]:
    first, words = 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.split("#", 1)[0] if line.lstrip().startswith("#") else line
        first = first or number
        words += bare.rstrip().removesuffix("\\") + " "
        if not bare.rstrip().endswith("\\"):
            yield first, words
            first, words = 0, ""
    if words:
        yield first, words


def _shallow(root: Path, *, history: bool) -> Iterator[Ailment]:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "rev-parse", "--is-shallow-repository"],  # noqa: S607 - git is found by its name, as everywhere
            capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return
    if done.stdout.strip() == "true":
        level = Level.ERROR if history else Level.INFO
        yield Ailment("shallow-clone", level, str(root), "the clone holds only part of the history: days of edits and the people in it are not known", "`git fetch --unshallow`")  # fmt: skip


def _programs(root: Path, installed: Callable[[str], str]) -> Iterator[Ailment]:
    click_ = _numbers(installed("click"))
    mkdocs = _numbers(installed("mkdocs"))
    if (8, 3, 0) <= click_ <= (8, 3, 3) and (0,) < mkdocs < (1, 6, 2):
        yield Ailment("click", Level.WARNING, f"click {installed('click')}", "with this version `mkdocs serve` does not reload", "click 8.4 or later, or `mkdocs serve --livereload`")  # fmt: skip
    if mkdocs >= (2,):
        yield Ailment("mkdocs-2", Level.ERROR, f"mkdocs {installed('mkdocs')}", "MkDocs 2 has no plugins", "`mkdocs>=1.6.1,<2`, or ProperDocs")
    if (root / "zensical.toml").is_file():
        yield Ailment("zensical", Level.ERROR, "zensical.toml", "Zensical runs no MkDocs plugins and says nothing of it: every page of this one would be missing", "MkDocs or ProperDocs for this site")  # fmt: skip
    elif installed("zensical"):
        yield Ailment("zensical-installed", Level.INFO, f"zensical {installed('zensical')}", "it reads mkdocs.yml too and leaves this plugin out without a word", "MkDocs or ProperDocs for this site")  # fmt: skip


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])
