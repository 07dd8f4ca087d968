"""The yardstick: builds one library with this plugin, with stock Material and with Hugo, in turns, and prints what each took."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median

import click
from sites import KINDS, Job

LIMITS = {"in nav": 1_000, "blog and tags": 1_000}
"""Above this a kind is measured on request only: it takes minutes, and more than ten times those of the step before."""
_THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/fonts/")
"""Where Material puts its own files, which are the same for a library of any size."""


GOALS = (
    ("cold", "ours", "blog and tags", 0.06),
    ("cold", "ours", "out of nav", 0.35),
    ("cold", "ours", "hugo", 2.0),
    ("one edit", "ours one edit", "ours", 0.20),
    ("one edit", "ours one edit", "hugo", 1.0),
)
"""What is built, how it is called here, beside what, and how much of that it may take."""
_MEMORY, _EACH, _SIZE, _GROWTH = 60.0, 0.04, 25.0, 1.05
"""MB, MB a postmortem, KB of site a postmortem, exponent."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"NO_MKDOCS_2_WARNING": "1"}
"""Compiled modules are kept, as after any installation: with the variable set, this plugin would be compiled anew for each build."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took."""

    seconds: float
    processor: float
    """Seconds of processor, its children's too: hardly moved by what else the machine does."""
    memory: float
    """Highest resident set of the process and its children, in MB."""
    size: float
    """Of the finished site without the theme's own files, in KB."""


def build(job: Job) -> Run:
    """One whole build in a process of its own; raises RuntimeError with the end of its output where it fails."""
    if job.prepare is not None:
        job.prepare(job)
    shutil.rmtree(job.out, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        before = time.perf_counter()
        process = subprocess.Popen(job.command, stdout=said, stderr=said, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)  # of this one child; getrusage would give the largest of all so far
        seconds = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace")[-2_000:])
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    files = (p for p in job.out.rglob("*") if p.is_file() and not p.relative_to(job.out).as_posix().startswith(_THEME))
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, sum(p.stat().st_size for p in files) / 1_000)


def measure(number: int, kinds: list[str], runs: int, seed: int) -> dict[str, list[Run]]:
    """`runs` builds of each kind, in turns, so that a busy minute of the machine falls on all of them."""
    with tempfile.TemporaryDirectory(prefix="postmortems-bench-") as folder:
        jobs = {name: KINDS[name](Path(folder) / name.replace(" ", "-"), number, seed) for name in kinds}
        taken: dict[str, list[Run]] = {name: [] for name in kinds}
        for turn in range(runs):
            for name, job in jobs.items():
                one = build(job)
                taken[name].append(one)
                click.echo(f"  {number} {name} run {turn + 1}: {one.seconds:.1f} s, processor {one.processor:.1f} s", err=True)
        return taken


def table(found: dict[int, dict[str, list[Run]]]) -> str:
    """The figures as a Markdown table: medians, the range of the seconds, growth against the size before."""
    rows = [
        "| N | builder | s | range | processor s | ours / it | growth | MB | site KB each |",
        "|---:|---|---:|---|---:|---:|---:|---:|---:|",
    ]
    last: dict[str, tuple[int, float]] = {}
    for number, kinds in sorted(found.items()):
        ours = median(run.processor for run in kinds["ours"]) if "ours" in kinds else 0.0
        for name, runs in kinds.items():
            seconds, processor = sorted(run.seconds for run in runs), median(run.processor for run in runs)
            before = last.get(name)
            growth = f"{log(processor / before[1]) / log(number / before[0]):.2f}" if before else ""
            last[name] = (number, processor)
            beside = f"{ours / processor:.3f}" if ours and name != "ours" else ""
            rows.append(
                f"| {number:,} | {name} | {median(seconds):.1f} | {seconds[0]:.1f}-{seconds[-1]:.1f} | {processor:.1f} | {beside} | {growth} "
                f"| {median(run.memory for run in runs):.0f} | {median(run.size for run in runs) / number:.1f} |"
            )
    return "\n".join(rows)


def goals(found: dict[int, dict[str, list[Run]]]) -> str:
    """The goals that these kinds and sizes can be held to, each beside what was measured."""
    rows = ["| N | goal | at most | measured | met |", "|---:|---|---:|---:|---|"]

    def row(number: int, what: str, most: float, measured: float, unit: str = "") -> None:
        said = "yes" if measured <= most else "no"
        rows.append(f"| {number:,} | {what} | {most:g}{unit} | {measured:,.{0 if measured >= 100 else 2}f}{unit} | {said} |")

    for number, kinds in sorted(found.items()):
        spent = {name: median(run.processor for run in runs) for name, runs in kinds.items()}
        for what, ours, other, most in GOALS:
            if ours in spent and other in spent:
                row(number, f"{what}, of {other}", most, spent[ours] / spent[other])
        if runs := kinds.get("ours"):
            row(number, "memory", _MEMORY + _EACH * number, median(run.memory for run in runs), " MB")
            row(number, "site, each", _SIZE, median(run.size for run in runs) / number, " KB")
    sizes = [number for number in sorted(found) if "ours" in found[number]]
    if len(sizes) > 1 and sizes[-1] > 1_000:
        first = max((number for number in sizes[:-1] if number >= 1_000), default=sizes[0])
        less, more = (median(run.processor for run in found[number]["ours"]) for number in (first, sizes[-1]))
        row(sizes[-1], f"growth from {first:,}", _GROWTH, log(more / less) / log(sizes[-1] / first))
    return "\n".join(rows)


@click.command()
@click.option("--sizes", default="100,1000,5000,10000", show_default=True, help="Numbers of postmortems, with commas between them.")
@click.option("--kinds", default=",".join(KINDS), show_default=True, help="Builders, with commas between them.")
@click.option("--runs", default=3, show_default=True, help="Builds of each kind and size; the median counts.")
@click.option("--seed", default=1, show_default=True, help="Another seed writes other postmortems of the same shape.")
@click.option("--skip-stock", is_flag=True, help="Only this plugin.")
@click.option("--stock-all", is_flag=True, help="The slow kinds above 1,000 too.")
def main(sizes: str, kinds: str, runs: int, seed: int, skip_stock: bool, stock_all: bool) -> None:
    """Build libraries of several sizes with this plugin and with others, and compare."""
    chosen = [name for name in KINDS if name.startswith("ours")] if skip_stock else [name.strip() for name in kinds.split(",")]
    if unknown := [name for name in chosen if name not in KINDS]:
        raise click.UsageError(f"no such builder: {', '.join(unknown)}; there are {', '.join(KINDS)}")
    left_out: list[str] = []
    if "hugo" in chosen and shutil.which("hugo") is None:
        chosen.remove("hugo")
        left_out.append("hugo is not installed (on Debian: apt install hugo)")
    found: dict[int, dict[str, list[Run]]] = {}
    for number in sorted({int(size) for size in sizes.split(",")}):
        slow = [name for name in chosen if number > LIMITS.get(name, number) and not stock_all]
        left_out += [f"{name} was not run at {number:,}: it takes many minutes there; --stock-all runs it" for name in slow]
        found[number] = measure(number, [name for name in chosen if name not in slow], runs, seed)
    click.echo("\n".join((table(found), "", goals(found), "", *left_out)))


if __name__ == "__main__":
    main()
