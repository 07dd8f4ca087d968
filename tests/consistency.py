"""The consistency walk: every number of a finished site that stands for rows, in Chromium, against the rows that its link opens.

Run by hand: `python tests/consistency.py [part of a folder's name ...]`. Without arguments it builds the sample library and every folder of
real postmortems in both editions; exit status 1 where a number is not that of its rows. Nothing of the folders is written into the project.
"""

import csv
import io
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

import yaml
from ground import CORPORA, ROOT, run
from playwright.sync_api import Browser, Page
from public_corpora import header
from screenshots import Quiet, chromium, served

DAY = "2026-11-20"
COUNT = """async variants => {
  const seen = all => [...all].filter(one => one.offsetParent !== null).length, found = document.querySelector("[data-pm-explore]");
  const number = text => +(text.match(/[\\d,]+/) || ["-1"])[0].replace(/,/g, ""), counts = [];
  const count = hash => {
    const target = hash && document.getElementById(hash), set = target && target.closest(".pm-set, .pm-counted");
    const live = found && found.querySelector(".pm-chips"), cut = [...document.querySelectorAll(".pm .pm-note")].map(one => /These are the (?:first|newest) (\\d+) of (\\d+)/.exec(one.textContent)).find(Boolean);
    const whole = n => cut && n === +cut[1] ? +cut[2] : n, rows = box => whole(seen(box.querySelectorAll("table:not(.pm-values) tbody tr")));
    if (target && target.tagName === "H2" && !set) {
      let n = 0;
      for (let next = target.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) n += seen(next.matches(".pm-days") ? next.children : next.querySelectorAll("tbody > tr"));
      return n;
    }
    if (set && !(live && set.closest("[data-pm-explore]"))) return rows(set);
    if (live) {
      const said = number(found.querySelector(".pm-said").textContent), shown = seen(found.querySelectorAll(".pm-found tbody tr, .pm-cards > li, .pm-days > li"));
      return shown === Math.min(said, 50) ? said : -shown;
    }
    return rows(found || document.querySelector(".pm"));
  };
  for (const variant of variants) {
    const [search, hash] = variant.split("#");
    if (variant || counts.length) {
      history.pushState(null, "", location.pathname + search);
      location.hash = hash || "nothing"; // an address alone does not end what its former hash kept
      if (!hash) history.replaceState(null, "", location.pathname + search);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise(done => setTimeout(done));
    }
    counts.push(count(hash));
  }
  return counts;
}"""
"""How many rows a reader sees of a page with each of these ends of its address; by its own count where it shows them fifty at a time, or begins a long list."""
CLAIMS = """() => {
  const claims = [], add = (what, link, text) => {
    const found = /\\d[\\d,]*/.exec(text.replace(/\\d+ months|[-–]/g, ""));
    if (found && link && link.getAttribute("href")) claims.push([what, link.getAttribute("href"), +found[0].replace(/,/g, "")]);
  };
  const each = (selector, act) => document.querySelectorAll(".pm " + selector).forEach(act);
  each(".pm-tile-link[href]", a => a.querySelector("[data-days]") || / (min|h|d)$|–/.test(a.querySelector("b").textContent) || add("tile", a, a.querySelector("b").textContent));
  each(".pm-tile-more a", a => add("tile, more", a, a.textContent));
  each(".pm-filters a, .pm-views a, .pm-ages a", a => a.querySelector("b") && add("filter", a, a.querySelector("b").textContent));
  each(".pm-overview li", li => add("overview", li.querySelector("a"), li.querySelector("span").textContent));
  each(".pm-values td a", a => /^[\\d,]+$/.test(a.textContent) && add("table", a, a.textContent));
  each(".pm-values tr", tr => tr.querySelector(".pm-c-n") && !tr.querySelector(".pm-c-n a") && add("value", tr.querySelector("th a"), tr.querySelector(".pm-c-n").textContent));
  each(".pm-beside dd a:not(.pm-chip)", a => add("together", a, a.textContent));
  document.querySelectorAll(".pm svg a").forEach(a => claims.push(["bar", a.getAttribute("href"), +a.querySelector("text").textContent]));
  each(".pm-made a", a => /^(see the|all) \\d/.test(a.textContent) && add("made", a, a.textContent));
  each(".pm-note a[href$='not-counted/'], .pm-note a[href='#aside']", a => {
    const parts = a.parentNode.textContent.match(/\\d+/g).map(Number);
    claims.push(["not counted", a.getAttribute("href"), parts.reduce((x, y) => x + y, 0)]);
  });
  return claims;
}"""
HERE = """() => {
  const wrong = [], rows = box => [...box.querySelectorAll("tbody tr")].filter(one => one.offsetParent !== null);
  const check = (what, said, found) => { if (said !== found) wrong.push([what, said, found]); };
  let seen = 0;
  document.querySelectorAll(".pm-heap").forEach(heap => {
    const [open, late] = heap.querySelector(".pm-word").textContent.match(/\\d+/g).map(Number), all = rows(heap);
    const cut = heap.querySelector(":scope > .pm-note");
    check("heap " + heap.querySelector("h2").textContent, cut ? +cut.textContent.match(/\\d+/)[0] : open, all.length);
    if (late !== undefined && !cut) check("late in heap", late, all.filter(one => one.classList.contains("is-overdue")).length);
    seen += 2;
  });
  document.querySelectorAll(".pm-column").forEach(column => {
    const cut = column.querySelector(".pm-note a") && column.querySelector(".pm-note").textContent.match(/\\d+/);
    check("column " + column.querySelector("h2").id, cut ? +cut[0] : +column.querySelector(".pm-count").textContent, column.querySelectorAll("li.pm-card").length);
    seen += 1;
  });
  document.querySelectorAll("h2:has(> .pm-count)").forEach(head => {
    if (head.closest(".pm-column")) return;
    let n = 0;
    for (let next = head.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) n += next.querySelectorAll("tbody > tr, :scope.pm-days > li").length;
    check("section " + head.textContent, +head.querySelector(".pm-count").textContent, n);
    seen += 1;
  });
  return [seen, wrong];
}"""
RAIL = """() => {
  const said = () => +document.querySelector(".pm-said").textContent.match(/[\\d,]+/)[0].replace(/,/g, ""), wrong = [];
  const box = () => document.querySelector(".pm-ask input"), before = box().value;
  document.querySelectorAll(".pm-rail .pm-wider:not([hidden])").forEach(one => one.click());
  const ids = [...document.querySelectorAll(".pm-rail input[id^=pm-f-]")].map(one => one.id);
  ids.forEach(id => {
    const number = +document.getElementById(id).closest("label").querySelector("b").textContent;
    document.getElementById(id).click();
    const rows = document.querySelectorAll(".pm-found tbody tr").length;
    if (said() !== number || rows !== Math.min(number, 50) || !number) wrong.push(["facet " + id, number, said()]);
    document.getElementById(id).click();
  });
  if (box().value !== before) wrong.push(["parts of the query left in the box", 0, 1]);
  return [ids.length, wrong];
}"""


@dataclass
class Walk:
    """What a walk through one site found."""

    seen: int = 0
    """Numbers compared."""
    by_kind: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, kind: str, page: str, said: int, found: int, link: str = "") -> None:
        """One number."""
        self.seen += 1
        self.by_kind[kind] = self.by_kind.get(kind, 0) + 1
        if said != found:
            self.wrong.append(f"{page}: {kind} says {said}, {link or 'the page'} has {found}")

    def told(self, kind: str, page: str, found: tuple[int, list[list[object]]]) -> None:
        """Numbers compared inside a page."""
        self.seen += found[0]
        self.by_kind[kind] = self.by_kind.get(kind, 0) + found[0]
        self.wrong.extend(f"{page}: {what} says {said}, there are {n}" for what, said, n in found[1])


def lists(site: Path, most: int) -> list[str]:
    """Every page that counts something, at most so many of one folder; incident pages count nothing."""
    found: list[str] = []
    by_folder: dict[Path, int] = {}
    for path in sorted(site.rglob("index.html")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if '<div class="pm' not in text or not re.search(
            r'class="pm-(?:tiles|filters|views|table pm-values|board|days|made)|data-pm-explore|class="pm-set', text
        ):
            continue
        by_folder[path.parent.parent] = by_folder.get(path.parent.parent, 0) + 1
        if by_folder[path.parent.parent] <= most or path.parent.parent in (site, site / "actions"):
            found.append(f"{path.parent.relative_to(site).as_posix()}/")
    return found


class Bare(Quiet):
    """Serves a site without any script."""

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """One file."""
        if self.path.endswith(".js"):
            self.send_error(404)
        else:
            super().do_GET()


class Own(Bare):
    """Serves a site with our scripts alone: those of the theme take long and count nothing."""

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """One file."""
        if "assets/javascripts/" in self.path:
            self.send_error(404)
        else:
            Quiet.do_GET(self)


def opened(view: Page, address: str, *, script: bool) -> None:
    """Go to a page and, where it has a script, let it learn the language."""
    view.goto(address)
    if script and view.query_selector("[data-pm-explore]"):
        view.wait_for_selector(".pm-chips", state="attached")
        view.focus(".pm-ask input")
        view.wait_for_function("!!window.postmortems.parse")


def parts(target: str) -> tuple[str, str]:
    """The address of a page, and its end from the question mark or the hash on."""
    at = re.search("[?#]", target)
    return (target[: at.start()], target[at.start() :]) if at else (target, "")


def walk(browser: Browser, site: Path, *, script: bool = True, most: int = 10**6, each: int = 10**6, day: str = DAY) -> Walk:
    """Every number of the site's lists against its rows; without `script`, what needs one is left out.

    At most so many lists of one folder, and of each list so many numbers of a kind that lead to other pages.
    """
    found, claims, counts = Walk(), list[tuple[str, str, str, int]](), dict[str, int]()
    context = browser.new_context(timezone_id="UTC")
    view = context.new_page()
    view.set_default_timeout(120_000)
    if script:
        view.clock.set_fixed_time(f"{day}T12:00:00Z")

    def counted(address: str, ends: list[str]) -> None:
        for end, number in zip(ends, view.evaluate(COUNT, ends), strict=True):
            counts[address + end] = number

    with served(site, Own if script else Bare) as base:
        for page in lists(site, most):
            opened(view, base + page, script=script)
            found.told("on the page", page, view.evaluate(HERE))
            if script and view.query_selector("[data-pm-explore]:not([data-pm-query]) .pm-rail input"):
                found.told("facet", page, view.evaluate(RAIL))
            mine = [(page, kind, urljoin(base + page, href), number) for kind, href, number in view.evaluate(CLAIMS)]
            there = [one for one in mine if script or "?" not in one[2]]
            kinds = Counter[str]()
            for one in there:
                away = parts(one[2])[0] != base + page
                kinds[one[1]] += away
                claims += [one] if not away or kinds[one[1]] <= each else []
            counted(base + page, list(dict.fromkeys(["", *(parts(t)[1] for _, _, t, _ in claims if parts(t)[0] == base + page)])))
        if script:
            claims += [(page, "badge", f"{base}{page}?query=is:counted", number) for page, number in badges(site) if base + page in counts]
        if script:  # without one the first page has the newest hundred, and says so
            # The list of action items begins with those that are open; a file has all.
            every = {page: "?query=is:open,closed" if page.endswith("actions/") else "" for page, _ in files(site)}
            claims += [(page, "file", base + page + every[page], number) for page, number in files(site) if base + page in counts]
        missing: dict[str, list[str]] = {}
        for target in dict.fromkeys(target for _, _, target, _ in claims if target not in counts):
            missing.setdefault(parts(target)[0], []).append(parts(target)[1])
        for address, ends in missing.items():
            opened(view, address, script=script)
            counted(address, ends)
        for page, kind, target, number in claims:
            found.count(kind, page, number, counts[target], target.removeprefix(base))
    context.close()
    return found


def badges(site: Path) -> Iterator[tuple[str, int]]:
    """Each page with a badge, and how many incidents the badge says."""
    for badge in sorted(site.rglob("badge.svg")):
        said = re.search(r": (\d+) incident", badge.read_text(encoding="utf-8"))
        yield f"{badge.parent.relative_to(site).as_posix()}/", int(said[1]) if said else -1


def files(site: Path) -> Iterator[tuple[str, int]]:
    """Each page whose rows are in a file beside it, and how many the file has."""
    for path in sorted(site.rglob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        kind = data.get("$schema", "").rsplit("/", 1)[-1].partition(".")[0] if isinstance(data, dict) else ""
        rows = {"library": "incidents", "group": "incidents", "actions": "actions"}.get(kind)
        if rows:
            yield f"{path.parent.relative_to(site).as_posix()}/", len(data[rows])
    for path in (*site.rglob("incidents.csv"), *site.rglob("actions.csv")):
        yield f"{path.parent.relative_to(site).as_posix()}/", len(list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))) - 1


def corpus(folder: Path, audience: str, place: Path) -> Path:
    """A folder of real postmortems built by the real host; for the public edition each asks to be public and needs no approval."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and ".git" not in file.parts and file.stat().st_size < 2_000_000:
            data = file.read_bytes()
            if audience == "public" and file.suffix in (".md", ".markdown", ""):
                data = header(data)[0]
            copy = place / "postmortems" / file.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
    (place / "docs").mkdir()
    (place / "docs" / "index.md").write_text("---\nvisibility: public\n---\n\n# Home\n", encoding="utf-8")
    (place / "redaction.yml").write_text("approval: optional\n", encoding="utf-8")
    plugins = {"search": {}, "postmortems": {"source": "postmortems", "audience": audience, "redaction": "redaction.yml", "as_of": DAY}}
    config = {"site_name": "Reports", "theme": {"name": "material", "font": False}, "plugins": plugins}
    (place / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    built = run("mkdocs", place, "-q")
    if built.code:
        print("    the build failed:", *built.log.splitlines()[-8:], sep="\n      ")
    return built.site


def main(parts: list[str]) -> bool:
    """Print a line for each edition, and each number that is not that of its rows; whether there is any."""
    wrong = False
    with chromium() as browser, tempfile.TemporaryDirectory() as work:
        makers: list[tuple[str, Callable[[str, Path], Path]]] = [("sample library", sample)]
        folders = [folder for folder in sorted(CORPORA.iterdir()) if folder.is_dir()] if CORPORA.is_dir() else []
        makers += [(folder.name, partial(corpus, folder)) for folder in folders]
        for name, make in makers:
            if parts and not any(part in name for part in parts):
                continue
            for audience in ("internal", "public"):
                place = Path(work) / f"{name}-{audience}".replace(" ", "-")
                place.mkdir()
                site = make(audience, place)
                for script in (True, False):
                    found = walk(browser, site, script=script)
                    kinds = ", ".join(f"{kind} {n}" for kind, n in sorted(found.by_kind.items()))
                    print(
                        f"{name}, {audience}, {'with' if script else 'without'} script: {found.seen} numbers ({kinds}); wrong: {len(found.wrong)}",
                        flush=True,
                    )
                    for one in found.wrong[:40]:
                        print(f"    {one}", flush=True)
                    wrong = wrong or bool(found.wrong) or not found.seen
    return wrong


def sample(audience: str, place: Path) -> Path:
    """The sample library's edition."""
    built = run(
        "mkdocs", ROOT, "-q", "--site-dir", str(place / "site"), config="mkdocs.yml" if audience == "internal" else "mkdocs.public.yml"
    )
    return place / "site" if not built.code else Path(built.log)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
