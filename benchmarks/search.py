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
TYPE = """text => {
  const box = document.querySelector(".pm-ask input");
  const begun = performance.now();
  box.value = text;
  box.dispatchEvent(new Event("input"));
  return performance.now() - begun;
}"""
CLICK = """id => { const begun = performance.now(); document.getElementById(id).click(); return performance.now() - begun; }"""
FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
BOXES = "() => [...document.querySelectorAll('.pm-rail input[id^=pm-f-]')].slice(0, 12).map(one => one.id)"
KINDS = {"library home": "postmortems/", "a service": "services/checkout/", "action items": "actions/"}
"""Pages whose script and style are weighed."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes after gzip."""

    first: dict[str, int]
    """Script and style of ours that each kind of page loads, the names of fields included; the budget is 15,360 for the library home."""
    later: int
    """What the library home loads when a reader first asks for something: the language, and what is asked for rarely."""
    data: float
    """For each incident."""
    raw: float
    index: float
    """The theme's own search index, for each incident."""


@dataclass(frozen=True, slots=True)
class Span:
    """Milliseconds of something a reader waits for."""

    clock: float
    """As the reader's clock has it, which a busy machine makes longer."""
    processor: float
    """Of the page's own thread."""


@dataclass(frozen=True, slots=True)
class Times:
    """What a reader of the library home waits for."""

    interactive: tuple[Span, ...]
    """Until the first rows can be filtered, everything that the theme does included."""
    typed: tuple[Span, ...]
    """From a key to evaluated rows, written into the page."""
    frames: tuple[Span, ...]
    """From a key to the next frame."""
    clicks: tuple[Span, ...]
    """From a click on a facet to rows."""


class Visit:
    """One page in a fresh browser context, with the times of its own thread."""

    def __init__(self, browser: Browser, slower: int) -> None:
        """`slower` is how many times slower the processor is made."""
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(600_000)
        self.page.add_init_script(READY)
        self._tools = self.context.new_cdp_session(self.page)
        self._tools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        self._tools.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent(self, what: str) -> float:
        """Milliseconds of the thread so far: `ScriptDuration`, or `TaskDuration` for all of it."""
        return next(1_000 * float(one["value"]) for one in self._tools.send("Performance.getMetrics")["metrics"] if one["name"] == what)

    def act(self, script: str, about: str) -> Span:
        """One act of the reader, as far as our script works on it."""
        before = self.spent("ScriptDuration")
        clock = float(self.page.evaluate(script, about))
        return Span(clock, self.spent("ScriptDuration") - before)


def small(*files: Path) -> int:
    """The files as a server sends them."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def sizes(site: Path, number: int) -> Sizes:
    """What lies on the disk and is named by the pages."""
    first = {}
    for kind, address in KINDS.items():
        page = site / address / "index.html"
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        names = dict.fromkeys(re.findall(r'(?:href|src)="(?:\.\./)*(assets/postmortems[^"]*\.(?:css|js))"', text))
        first[kind] = small(*(site / name for name in names if not name.endswith(("-data.js", "-actions.js"))))
    data = site / "assets" / "postmortems-data.js"
    index = next(iter(site.glob("search/search_index.json")), None)
    later = small(*(site / "assets" / f"postmortems-{name}.js" for name in ("query", "extra")))
    return Sizes(first, later, small(data) / number, data.stat().st_size / number, small(index) / number if index else 0)


def times(browser: Browser, address: str, slower: int, runs: int) -> Times:
    """A few visits, each with an empty cache."""
    ready, typed, frames, clicks = list[Span](), list[Span](), list[Span](), list[Span]()
    for _ in range(runs):
        visit = Visit(browser, slower)
        page = visit.page
        page.goto(address)
        page.wait_for_function("window.ready")
        ready.append(Span(page.evaluate("window.ready"), visit.spent("TaskDuration")))
        page.focus(".pm-ask input")
        page.wait_for_function("!!window.postmortems.parse")
        page.wait_for_timeout(1_500)  # a reader's hand is no quicker, and texts are made ready meanwhile
        for query in QUERIES:
            for at in range(1, len(query) + 1):
                before = visit.spent("TaskDuration")
                typed.append(visit.act(TYPE, query[:at]))
                page.evaluate(FRAME)
                frames.append(Span(0, visit.spent("TaskDuration") - before))
        visit.act(TYPE, "")
        clicks += [visit.act(CLICK, one) for one in page.evaluate(BOXES) for _ in range(2)]
        visit.context.close()
    return Times(tuple(ready), tuple(typed), tuple(frames), tuple(clicks))


def high(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]


def table(found: dict[int, tuple[Sizes, dict[int, Times]]]) -> Iterator[str]:
    """The figures as Markdown tables."""
    sized = [(number, size) for number, (size, _) in sorted(found.items())]
    yield f"| N | {' | '.join(f'{kind}, gz B' for kind in KINDS)} | asked once, gz B | data gz B each (250) | data raw B each (1,000) | theme's index gz B each (150) |"
    yield "|---:|" + "---:|" * (len(KINDS) + 4)
    for number, size in sized:
        weights = " | ".join(f"{size.first[kind]:,}" for kind in KINDS)
        yield f"| {number:,} | {weights} | {size.later:,} | {size.data:.0f} | {size.raw:.0f} | {size.index:.0f} |"
    yield ""
    yield "| N | processor | interactive ms (500) | key to rows p50 ms | p95 ms (60) | key to frame p95 ms | facet to rows p95 ms | by the clock: interactive ms | key to rows p95 ms |"
    yield "|---:|---|---:|---:|---:|---:|---:|---:|---:|"
    for number, (_, by_rate) in sorted(found.items()):
        for rate, one in by_rate.items():
            typed = [span.processor for span in one.typed]
            cells = (
                median(span.processor for span in one.interactive),
                median(typed),
                high(typed),
                high([span.processor for span in one.frames]),
                high([span.processor for span in one.clicks]),
                median(span.clock for span in one.interactive),
                high([span.clock for span in one.typed]),
            )
            name = "as it is" if rate == 1 else f"{rate} times slower"
            yield f"| {number:,} | {name} | {' | '.join(f'{cell:.0f}' for cell in cells)} |"


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
