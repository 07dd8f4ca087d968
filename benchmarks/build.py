"""The yardstick: builds one library with this plugin and with stock Material, in turns, and prints what each took."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median

import click
import yaml
from synthetic import incidents

STOCK_LIMIT = 1_000
"""Above this stock Material is measured on request only: it takes minutes, and more than ten times those of the step before."""

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
class Run:
    """What one build took."""

    seconds: float
    memory: float
    """Highest resident set of the process and its children, in MB."""
    size: float
    """Of the finished site, in KB."""


def ours(folder: Path, number: int, seed: int) -> Path:
    """The library for this plugin, internal edition: sources beside `docs_dir`."""
    source = folder / "postmortems"
    source.mkdir(parents=True)
    for one in incidents(number, seed):
        (source / one.name).write_text(one.text(), encoding="utf-8")
    return _site(
        folder / "site",
        "# Home\n",
        ["search", {"postmortems": {"source": "../postmortems", "audience": "internal", "as_of": "2026-06-30"}}],
    )


def stock(folder: Path, number: int, seed: int) -> Path:
    """The same texts as posts of Material's blog, its archive, categories and tags doing the indexing.

    Services, teams and severities are given as tags, because that is the only way stock can list incidents by them. Each post is cut
    after its summary, as a blog's author would, so that the lists do not hold whole postmortems.
    """
    config = _site(folder / "site", "# Blog\n", ["search", {"blog": {"blog_dir": ".", "authors": False}}, {"tags": {}}])
    posts = config.parent / "docs" / "posts"
    posts.mkdir()
    for one in incidents(number, seed):
        extra: dict[str, object] = {"categories": one.words("category"), "tags": one.words("tags", "services", "teams", "severity")}
        (posts / one.name).write_text(one.text(extra, "\n<!-- more -->\n"), encoding="utf-8")
    (config.parent / "docs" / "tags.md").write_text("# Tags\n\n<!-- material/tags -->\n", encoding="utf-8")
    return config


def _site(folder: Path, home: str, plugins: list[object]) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text(home, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump({"site_name": "Benchmark", **_SITE, "plugins": plugins}, sort_keys=False), encoding="utf-8")
    return config


def build(config: Path) -> Run:
    """One whole build in a process of its own; raises RuntimeError with the end of its output where it fails."""
    out = config.parent / "out"
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(out)]
    with tempfile.TemporaryFile() as said:
        before = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
        _, status, usage = os.wait4(process.pid, 0)  # of this one child; getrusage would give the largest of all so far
        seconds = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace")[-2_000:])
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Run(seconds, usage.ru_maxrss / unit, sum(p.stat().st_size for p in out.rglob("*") if p.is_file()) / 1_000)


def middle(runs: list[Run]) -> Run:
    """Medians, each of its own column."""
    return Run(median(r.seconds for r in runs), median(r.memory for r in runs), median(r.size for r in runs))


def measure(number: int, makers: dict[str, Callable[[Path, int, int], Path]], runs: int, seed: int) -> dict[str, Run]:
    """Medians of `runs` builds by each maker, in turns, so that a busy minute of the machine falls on all of them."""
    with tempfile.TemporaryDirectory(prefix="postmortems-bench-") as folder:
        configs = {name: make(Path(folder) / name, number, seed) for name, make in makers.items()}
        taken: dict[str, list[Run]] = {name: [] for name in makers}
        for turn in range(runs):
            for name, config in configs.items():
                taken[name].append(build(config))
                click.echo(f"  {number} {name} run {turn + 1}: {taken[name][-1].seconds:.1f} s", err=True)
        return {name: middle(found) for name, found in taken.items()}


def table(found: dict[int, dict[str, Run]]) -> str:
    """The figures as a Markdown table, growth against the size before."""
    rows = ["| N | ours s | stock s | ratio | growth | ours MB | stock MB | site KB each |", "|---:|---:|---:|---:|---:|---:|---:|---:|"]
    last = 0
    for number, by_name in sorted(found.items()):
        own, other = by_name["ours"], by_name.get("stock")
        growth = f"{log(own.seconds / found[last]['ours'].seconds) / log(number / last):.2f}" if last else ""
        beside = (f"{other.seconds:.1f}", f"{own.seconds / other.seconds:.3f}", f"{other.memory:.0f}") if other else ("not run", "", "")
        rows.append(
            f"| {number:,} | {own.seconds:.1f} | {beside[0]} | {beside[1]} | {growth} | {own.memory:.0f} | {beside[2]} | {own.size / number:.1f} |"
        )
        last = number
    return "\n".join(rows)


@click.command()
@click.option("--sizes", default="100,1000,5000", help="Numbers of postmortems, with commas between them.")
@click.option("--runs", default=3, show_default=True, help="Builds of each kind and size; the median counts.")
@click.option("--seed", default=1, show_default=True, help="Another seed writes other postmortems of the same shape.")
@click.option("--skip-stock", is_flag=True, help="Only this plugin.")
@click.option("--stock-all", is_flag=True, help=f"Stock Material above {STOCK_LIMIT:,} too, which is very slow.")
def main(sizes: str, runs: int, seed: int, skip_stock: bool, stock_all: bool) -> None:
    """Build 100, 1,000 and 5,000 synthetic postmortems with this plugin and with stock Material, and compare."""
    found: dict[int, dict[str, Run]] = {}
    for number in sorted({int(size) for size in sizes.split(",")}):
        makers: dict[str, Callable[[Path, int, int], Path]] = {"ours": ours}
        if not skip_stock and (number <= STOCK_LIMIT or stock_all):
            makers["stock"] = stock
        found[number] = measure(number, makers, runs, seed)
    click.echo(table(found))
    if not skip_stock and not stock_all and max(found) > STOCK_LIMIT:
        click.echo(f"\nstock was not run above {STOCK_LIMIT:,}: it takes many minutes there; --stock-all runs it")


if __name__ == "__main__":
    main()
