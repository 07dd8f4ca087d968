"""What a reader waits for on the library home: bytes and milliseconds in a real Chromium, at several sizes, with and without a slower processor."""

import gzip
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click
from build import build
from playwright.sync_api import Browser, Page
from sites import ours

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from screenshots import chromium, served

QUERIES = ("checkout latency", "certificate", "service:auth severity:<=2", '"connection pool"', "mttr:>2h cause:network", "since:24mo dns")
"""Typed key by key."""
READY = """new MutationObserver(() => {
  if (!window.ready && document.querySelector(".pm-said [role=status]")?.textContent) window.ready = performance.now();
}).observe(document, { subtree: true, childList: true, characterData: true });"""
TYPE = """async queries => {
  const box = document.querySelector(".pm-ask input"), frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const rows = [], frames = [];
  for (const query of queries) for (let at = 1; at <= query.length; at++) {
    const begun = performance.now();
    box.value = query.slice(0, at);
    box.dispatchEvent(new Event("input"));
    rows.push(performance.now() - begun);
    await frame();
    frames.push(performance.now() - begun);
  }
  box.value = "";
  box.dispatchEvent(new Event("input"));
  return [rows, frames];
}"""
CLICK = """() => [...document.querySelectorAll(".pm-rail input[id^=pm-f-]")].slice(0, 12).map(one => one.id).flatMap(id => [0, 1].map(() => {
  const begun = performance.now();
  document.getElementById(id).click();
  return performance.now() - begun;
}))"""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes after gzip."""

    first: int
    """Script and style of ours that the page loads."""
    later: int
    """With what it loads when a reader first asks for something."""
    named: int
    """The names of fields and the sentences of the language."""
    data: float
    """For each incident."""
    raw: float
    index: float
    """The theme's own search index, for each incident."""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    interactive: float
    typed: tuple[float, ...]
    frames: tuple[float, ...]
    clicks: tuple[float, ...]


def small(*files: Path) -> int:
    """The files as a server sends them."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def sizes(site: Path, number: int) -> Sizes:
    """What lies on the disk and is named by the page."""
    text = (site / "postmortems" / "index.html").read_text(encoding="utf-8")
    names = dict.fromkeys(re.findall(r'(?:href|src)="(?:\.\./)*(assets/postmortems[^"]*\.(?:css|js))"', text))
    first = [site / name for name in names if not name.endswith(("-data.js", "-words.js"))]
    asked = [site / "assets" / f"postmortems-{name}.js" for name in ("query", "extra")]
    data = site / "assets" / "postmortems-data.js"
    named = site / "assets" / "postmortems-words.js"
    index = next(iter(site.glob("search/search_index.json")), None)
    return Sizes(
        small(*first),
        small(*first, *asked),
        small(named),
        small(data) / number,
        data.stat().st_size / number,
        small(index) / number if index else 0,
    )


def times(browser: Browser, address: str, slower: int, runs: int) -> Times:
    """A few visits, each with an empty cache."""
    ready: list[float] = []
    typed: list[float] = []
    frames: list[float] = []
    clicks: list[float] = []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page: Page = context.new_page()
        page.set_default_timeout(240_000)
        page.add_init_script(READY)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(address)
        page.wait_for_function("window.ready")
        ready.append(page.evaluate("window.ready"))
        page.focus(".pm-ask input")
        page.wait_for_function("!!window.postmortems.parse")
        page.wait_for_timeout(1_000)  # a reader's hand is no quicker, and texts are made ready meanwhile
        here, there = page.evaluate(TYPE, list(QUERIES))
        typed += here
        frames += there
        clicks += page.evaluate(CLICK)
        context.close()
    return Times(median(ready), tuple(typed), tuple(frames), tuple(clicks))


def high(values: tuple[float, ...]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]


def table(found: dict[int, tuple[Sizes, dict[int, Times]]]) -> Iterator[str]:
    """The figures as Markdown tables."""
    yield "| N | script and style gz B (budget 15,360) | once asked gz B | names of fields gz B | data gz B each (250) | data raw B each | theme's index gz B each (150) |"
    yield "|---:|---:|---:|---:|---:|---:|---:|"
    for number, (size, _) in sorted(found.items()):
        yield f"| {number:,} | {size.first:,} | {size.later:,} | {size.named:,} | {size.data:.0f} | {size.raw:.0f} | {size.index:.0f} |"
    yield ""
    yield "| N | processor | interactive ms (500) | key to rows p50 ms | p95 ms (60) | key to frame p50 ms | p95 ms | facet click p50 ms | p95 ms |"
    yield "|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    for number, (_, by_rate) in sorted(found.items()):
        for rate, one in by_rate.items():
            cells = (
                one.interactive,
                median(one.typed),
                high(one.typed),
                median(one.frames),
                high(one.frames),
                median(one.clicks),
                high(one.clicks),
            )
            yield (
                f"| {number:,} | {'as it is' if rate == 1 else f'{rate} times slower'} | "
                + " | ".join(f"{cell:.0f}" for cell in cells)
                + " |"
            )


@click.command()
@click.option("--sizes", "numbers", default="1000,5000", help="Numbers of postmortems, with commas between them.")
@click.option("--runs", default=3, show_default=True, help="Visits for each size and processor.")
@click.option("--slower", default="1,4", show_default=True, help="How many times slower the processor is made.")
@click.option("--seed", default=1, show_default=True, help="Another seed writes other postmortems of the same shape.")
def main(numbers: str, runs: int, slower: str, seed: int) -> None:
    """Build synthetic libraries and measure their front page in Chromium."""
    found: dict[int, tuple[Sizes, dict[int, Times]]] = {}
    with tempfile.TemporaryDirectory(prefix="postmortems-bench-") as folder, chromium() as browser:
        for number in sorted({int(one) for one in numbers.split(",")}):
            job = ours(Path(folder) / str(number), number, seed)
            click.echo(f"  {number}: built in {build(job).seconds:.0f} s", err=True)
            with served(job.out) as base:
                by_rate = {int(rate): times(browser, f"{base}postmortems/", int(rate), runs) for rate in slower.split(",")}
            found[number] = sizes(job.out, number), by_rate
    click.echo("\n".join(table(found)))


if __name__ == "__main__":
    main()
