"""The sites that are compared: a folder, a number and a seed in, the command that builds that library with one generator out."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from synthetic import Incident, incidents

_EXTENSIONS = [
    "admonition",
    "attr_list",
    "md_in_html",
    "tables",
    {"toc": {"permalink": True}},
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.details",
]
_SITE: dict[str, object] = {
    "site_url": "https://example.org/",
    "theme": {"name": "material"},
    "markdown_extensions": _EXTENSIONS,
    "validation": {"nav": {"omitted_files": "ignore"}},
}


@dataclass(frozen=True, slots=True)
class Job:
    """A site to be built."""

    command: tuple[str, ...]
    out: Path
    posts: Path
    """The folder of the postmortems."""
    prepare: Callable[["Job"], None] | None = None
    """What is done before each build and not measured."""


def ours(folder: Path, number: int, seed: int) -> Job:
    """The library for this plugin, internal edition: sources beside `docs_dir`, nothing kept from an earlier build."""
    source = folder / "postmortems"
    _written(source, number, seed, Incident.text)
    options = {"source": "../postmortems", "audience": "internal", "as_of": "2026-06-30"}
    job = _mkdocs(_site(folder / "site", "# Home\n", ["search", {"postmortems": options}]), source)
    return replace(job, prepare=lambda _: shutil.rmtree(folder / "site" / ".cache", ignore_errors=True))


def public(folder: Path, number: int, seed: int) -> Job:
    """The same library as a public edition, in which every postmortem goes out; nothing is ever kept of such a build."""
    job = ours(folder, number, seed)
    config = folder / "site" / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("audience: internal", "audience: public\n    redaction: ../redaction.yml"),
        encoding="utf-8",
    )
    (folder / "redaction.yml").write_text("approval: optional\n", encoding="utf-8")
    for file in job.posts.iterdir():
        text = re.sub(r"(?m)^status: .*$", "status: final\nvisibility: public", file.read_text(encoding="utf-8"), count=1)
        file.write_text(text, encoding="utf-8")
    return replace(job, prepare=None)


def warm(folder: Path, number: int, seed: int) -> Job:
    """The same built again, with what an earlier build has kept and nothing changed."""
    return replace(ours(folder, number, seed), prepare=_once)


def edited(folder: Path, number: int, seed: int) -> Job:
    """The same built again after one postmortem got another sentence and another severity, so that its row changes in every list."""
    return replace(ours(folder, number, seed), prepare=_changed)


def _once(job: Job) -> None:
    if not (job.out.parent / ".cache").exists():
        subprocess.run(job.command, check=True, capture_output=True)


def _changed(job: Job) -> None:
    _once(job)
    files = sorted(job.posts.iterdir())
    changed(files[len(files) // 2], "One more sentence of this postmortem, added by hand.")


def changed(file: Path, sentence: str) -> None:
    """Give a postmortem another severity and one more sentence."""
    before = file.read_text(encoding="utf-8")
    made = re.sub(r"(?m)^severity: .*$", lambda found: f"severity: SEV-{'2' if found[0].endswith('1') else '1'}", before, count=1)
    file.write_text(f"{made}\n{sentence}\n", encoding="utf-8")


def blog(folder: Path, number: int, seed: int) -> Job:
    """The same texts as posts of Material's blog, its archive, categories and tags doing the indexing.

    Services, teams and severities are given as tags, because that is the only way stock can list incidents by them. Each post is cut
    after its summary, as a blog's author would, so that the lists do not hold whole postmortems.
    """
    config = _site(folder / "site", "# Blog\n", ["search", {"blog": {"blog_dir": ".", "authors": False}}, {"tags": {}}])
    posts = config.parent / "docs" / "posts"

    def post(one: Incident) -> str:
        extra: dict[str, object] = {"categories": one.words("category"), "tags": one.words("tags", "services", "teams", "severity")}
        return one.text(extra, "\n<!-- more -->\n")

    _written(posts, number, seed, post)
    (config.parent / "docs" / "tags.md").write_text("# Tags\n\n<!-- material/tags -->\n", encoding="utf-8")
    return _mkdocs(config, posts)


def out_of_nav(folder: Path, number: int, seed: int) -> Job:
    """Stock Material with its search, the postmortems as pages that the nav does not list: no index of any kind."""
    config = _site(folder / "site", "# Home\n", ["search"], nav=["index.md"])
    _written(config.parent / "docs" / "postmortems", number, seed, Incident.text)
    return _mkdocs(config, config.parent / "docs" / "postmortems")


def in_nav(folder: Path, number: int, seed: int) -> Job:
    """Stock Material with its search and every page in the nav, which is what it does when it is told nothing."""
    config = _site(folder / "site", "# Home\n", ["search"])
    _written(config.parent / "docs" / "postmortems", number, seed, Incident.text)
    return _mkdocs(config, config.parent / "docs" / "postmortems")


def hugo(folder: Path, number: int, seed: int) -> Job:
    """Hugo with the plain layouts beside this file: a list, a page for each postmortem, and pages of five taxonomies."""
    shutil.copytree(Path(__file__).parent / "hugo", folder)
    posts = folder / "content" / "postmortems"

    def post(one: Incident) -> str:
        return one.text({"categories": one.words("category"), "severities": one.words("severity")})

    _written(posts, number, seed, post)
    return Job(("hugo", "--quiet", "-s", str(folder), "-d", str(folder / "out")), folder / "out", posts)


KINDS: dict[str, Callable[[Path, int, int], Job]] = {
    "ours": ours, "ours warm": warm, "ours one edit": edited, "ours public": public, "out of nav": out_of_nav, "in nav": in_nav, "blog and tags": blog, "hugo": hugo,
}  # fmt: skip
"""By the name that the table shows, ours first: the others are compared with it."""


def _written(folder: Path, number: int, seed: int, text: Callable[[Incident], str]) -> None:
    folder.mkdir(parents=True)
    for one in incidents(number, seed):
        (folder / one.name).write_text(text(one), encoding="utf-8")


def _site(folder: Path, home: str, plugins: list[object], **more: object) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text(home, encoding="utf-8")
    config = folder / "mkdocs.yml"
    text = yaml.safe_dump({"site_name": "Benchmark", **_SITE, "plugins": plugins, **more}, sort_keys=False)
    config.write_text(text, encoding="utf-8")
    return config


def _mkdocs(config: Path, posts: Path) -> Job:
    out = config.parent / "out"
    return Job((sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(out)), out, posts)
