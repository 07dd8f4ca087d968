"""Take pictures of every kind of page, internal and public, light and dark, wide and phone: for looking at, not for comparing.

    python tests/screenshots.py [--out DIR] [--site DIR] [PAGE ...]

Without arguments the sample library's two sites (`make site`) are taken.
"""

import argparse
import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from find_browser import find
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay",
    "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin",
    "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch", "Translate",
)  # fmt: skip
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--disable-sync",
    # Of several such lists the last counts, so what Playwright switches off comes first; then the box for addresses of each window,
    # two pages in a process of their own: half of what it costs to open an empty page that has no such box.
    f"--disable-features={','.join((*OFF, 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'))}",
]
WIDTHS = {"wide": 1280, "phone": 390}
SCHEMES = ("light", "dark")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override]
        """A page that is left before it has come whole is no trouble."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)  # type: ignore[misc]


class Calm(Quiet):
    """Serves a site without the worker of the theme's search, which reads an index of the whole library for every page opened."""

    def do_GET(self) -> None:
        """One file."""
        if "assets/javascripts/workers/" in self.path:
            self.send_error(404)
        else:
            super().do_GET()


@contextmanager
def served(folder: Path, how: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a server of the folder on this machine, for as long as the block runs."""
    handler = functools.partial(how, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def kinds(site: Path) -> list[str]:
    """One page of each kind: every index page, and the first of the pages below it."""
    found = {""}
    for index in sorted(site.glob("*/index.html")):
        found.add(f"{index.parent.name}/")
        below = sorted(index.parent.glob("*/index.html"))
        found.update(f"{index.parent.name}/{p.parent.name}/" for p in below[: 3 if index.parent.name == "postmortems" else 1])
    return sorted(found)


def take(browser: Browser, base: str, page: str, out: Path, name: str) -> None:
    """Pictures of one page in both schemes and widths."""
    for scheme in SCHEMES:
        for width, pixels in WIDTHS.items():
            context = browser.new_context(viewport={"width": pixels, "height": 900}, color_scheme=scheme)
            view = context.new_page()
            view.goto(base + page)
            view.wait_for_load_state("networkidle")
            view.screenshot(path=out / f"{name}-{page.strip('/').replace('/', '_') or 'home'}-{width}-{scheme}.png", full_page=True)
            context.close()


def main() -> int:
    """Take them all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--site", type=Path, action="append")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for site in options.site or [ROOT / "site", ROOT / "site-public"]:
            with served(site) as base:
                for page in options.pages or kinds(site):
                    take(browser, base, page, options.out, site.name)
    print(options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
