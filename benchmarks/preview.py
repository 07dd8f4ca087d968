"""The preview: a library of one size served, postmortems saved one after another, and how long each took to be on its page."""

import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

import click
from build import ENVIRONMENT
from sites import Job, changed, ours

GOAL = 1.5
"""Seconds from saving a postmortem to its page, at a thousand."""


class Served:
    """A server of the host, as an author runs it."""

    def __init__(self, job: Job) -> None:
        """Begins the server and waits for its first build."""
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            self._at = f"http://127.0.0.1:{one.getsockname()[1]}"
        self.job = job
        folder = job.out.parent
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "--livereload",
            "-q",
            "-f",
            "mkdocs.yml",
            "-a",
            self._at.removeprefix("http://"),
        ]
        self._process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                self.page("/")
            except OSError:
                if self._process.poll() is not None:
                    raise RuntimeError("the server has ended") from None
                time.sleep(0.2)
            else:
                break

    def page(self, path: str) -> str:
        """The page at a path; waits for as long as the server lets a browser wait."""
        with urllib.request.urlopen(self._at + path, timeout=600) as answer:
            return str(answer.read().decode())

    def saved(self, number: int) -> tuple[float, float]:
        """Save a postmortem: seconds until its new page is there, and until everything else is."""
        file = sorted(self.job.posts.iterdir())[number]
        path = f"/postmortems/{file.stem}/"
        epoch = self._epoch(path)
        mark = f"Saved for the {number}th time at {time.time()}."
        before = time.perf_counter()
        changed(file, mark)
        self._reloaded(epoch)
        if mark not in self.page(path):
            raise RuntimeError("browsers were told to reload a page that is as it was")
        shown = time.perf_counter() - before
        self._reloaded(self._epoch(path))
        return shown, time.perf_counter() - before

    def end(self) -> None:
        """Stop the server; the signal of a terminal is ignored by what was started in the background."""
        self._process.terminate()
        self._process.wait(60)

    def _epoch(self, path: str) -> int:
        found = re.search(r"livereload\((\d+), ", self.page(path))
        assert found is not None
        return int(found[1])

    def _reloaded(self, epoch: int) -> None:
        """Wait as a browser does."""
        while int(self.page(f"/livereload/{epoch}/1")) <= epoch:
            pass


@click.command()
@click.option("--sizes", default="100,1000", show_default=True, help="Numbers of postmortems, with commas between them.")
@click.option("--edits", default=5, show_default=True, help="Postmortems that are saved; the median counts.")
@click.option("--seed", default=1, show_default=True, help="Another seed writes other postmortems of the same shape.")
def main(sizes: str, edits: int, seed: int) -> None:
    """How long an author waits."""
    rows = ["| N | seconds to the saved page | range | to the whole site | goal | met |", "|---:|---:|---|---:|---:|---|"]
    for number in sorted({int(size) for size in sizes.split(",")}):
        with tempfile.TemporaryDirectory(prefix="postmortems-bench-") as folder:
            served = Served(ours(Path(folder) / "ours", number, seed))
            try:
                taken = [served.saved(number * (turn + 1) // (edits + 1)) for turn in range(edits)]
            finally:
                served.end()
        shown = sorted(one for one, _ in taken)
        here, there = median(shown), median(rest for _, rest in taken)
        said = "yes" if here <= GOAL else "no"
        rows.append(f"| {number:,} | {here:.2f} | {shown[0]:.2f}-{shown[-1]:.2f} | {there:.1f} | {GOAL} | {said} |")
    click.echo("\n".join(rows))


if __name__ == "__main__":
    main()
