"""Progress: a bar on a terminal that is gone at the end, nothing anywhere else, and an interrupt that leaves nothing behind."""

import atexit
import io
import os
import pty
import re
import signal
import subprocess
import sys
import threading
import time

import pytest
from ground import run, write

from mkdocs_postmortems.plugin.progress import Progress, _Seen

MANY = 70
FILES = {
    "mkdocs.yml": "site_name: A\ntheme: mkdocs\nplugins:\n  postmortems: {source: pm, audience: internal, cache: false}\n",
    "docs/index.md": "# Home\n",
} | {f"pm/pm-{n}.md": f"# Number {n}\n\n**Date**: 2025-01-{n % 28 + 1:02}\n\n## Summary\n\nIt broke.\n" for n in range(MANY)}


class Terminal:
    """A build whose messages go to a terminal of ours."""

    def __init__(self, folder, *words):
        ours, theirs = pty.openpty()
        self._said = bytearray()
        aside = folder / "temporary"
        aside.mkdir(exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-f", "mkdocs.yml", "-d", "site", *words],
            cwd=folder, stdout=theirs, stderr=theirs, start_new_session=True,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "TERM": "xterm", "TMPDIR": str(aside)},
        )  # fmt: skip
        os.close(theirs)
        self._reader = threading.Thread(target=self._read, args=(ours,), daemon=True)
        self._reader.start()

    def _read(self, ours):
        while True:
            try:
                data = os.read(ours, 4096)
            except OSError:
                return
            if not data:
                return
            self._said += data

    def said(self):
        return bytes(self._said).decode(errors="replace")

    def end(self):
        code = self.process.wait(60)
        self._reader.join(10)
        return code


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path, FILES)


def test_a_bar_grows_and_goes(folder):
    shown = Terminal(folder)
    assert shown.end() == 0, shown.said()
    text = shown.said()
    for what in ("reading", "pages", "writing"):
        assert re.search(rf"{what} .*{MANY}|{what} .*/", text), what
    assert "\x1b[?25l" not in text, "the cursor stays"
    last = text.replace("\r", "\n").strip().split("\n")[-1]
    assert "Documentation built" in last


def test_nobody_asked_for_it(folder):
    """Neither a quiet build nor one that writes to a file says anything of it; the control is the test above."""
    quiet = Terminal(folder, "-q")
    assert quiet.end() == 0
    assert "reading" not in quiet.said()
    assert "reading" not in run("mkdocs", folder).log


@pytest.mark.parametrize("stage", ["reading", "writing"])
def test_an_interrupt_leaves_nothing(folder, stage):
    """The whole group is interrupted, as a terminal does: the copies end too, and no site is left half done."""
    shown = Terminal(folder)
    end = time.monotonic() + 60
    while stage not in shown.said() and time.monotonic() < end:
        time.sleep(0.002)
    os.killpg(shown.process.pid, signal.SIGINT)
    assert shown.end() != 0
    assert not (folder / "site").exists()
    assert list((folder / "temporary").iterdir()) == list(folder.glob(".postmortems-*")) == []
    text = shown.said()
    assert "\x1b[?25l" not in text
    assert "reading" not in text.partition("Aborted!")[2], "no bar below the last word"
    assert stage not in text.rpartition("\x1b[2K")[2], "the bar is taken away last"
    assert "Aborted!" in text, "the control"
    with pytest.raises(ProcessLookupError):
        os.killpg(shown.process.pid, 0)


@pytest.fixture
def public(folder):
    config = FILES["mkdocs.yml"].replace("internal", "public, redaction: redaction.yml")
    posts = {name: f"---\nvisibility: public\n---\n{text}\nZyxquarn called.\n" for name, text in FILES.items() if name.startswith("pm/")}
    return write(folder, {"mkdocs.yml": config, "redaction.yml": "approval: optional\nterms: [Zyxquarn]\n"} | posts)


def test_a_public_edition_says_what_takes_long(public):
    shown = Terminal(public)
    assert shown.end() == 0, shown.said()
    for what in ("reading", "sections", "names", "redacting", "pages", "writing", "auditing"):
        assert re.search(rf"{what} .*/", shown.said()), what
    assert "Documentation built" in shown.said().replace("\r", "\n").strip().split("\n")[-1]
    pages = [one.read_text() for one in (public / "site" / "pm").rglob("index.html")]
    assert sum("called." in page for page in pages) >= MANY, "the control: each went out"
    assert not any("Zyxquarn" in page for page in pages)


@pytest.mark.parametrize("stage", ["sections", "redacting", "auditing"])
def test_an_interrupted_public_edition_leaves_nothing_private(public, stage):
    shown = Terminal(public)
    end = time.monotonic() + 60
    while stage not in shown.said() and time.monotonic() < end:
        time.sleep(0.002)
    os.killpg(shown.process.pid, signal.SIGINT)
    assert shown.end() != 0
    assert stage in shown.said(), "the control"
    assert not (public / "site").exists()
    assert list((public / "temporary").iterdir()) == []
    with pytest.raises(ProcessLookupError):
        os.killpg(shown.process.pid, 0)


class Interrupted(io.StringIO):
    """A terminal at which somebody interrupts the moment its first words have come."""

    stops = 1

    def flush(self):
        if self.stops and self.getvalue():
            self.stops -= 1
            raise KeyboardInterrupt


def test_what_was_on_its_way_at_an_interrupt_is_taken_away(monkeypatch):
    """The words that were being written come once more with the next ones; the control is that they do."""
    at_the_end: list = []
    monkeypatch.setattr(atexit, "register", at_the_end.append)
    there = Interrupted()
    progress = Progress(shown=False)
    progress._shown, progress._console = True, _Seen(file=there, force_terminal=True, width=80)
    with pytest.raises(KeyboardInterrupt):
        progress.told("writing", 0, 98)
    first = len(there.getvalue())
    for taken in at_the_end:
        taken()
    assert "writing" in there.getvalue()[first:], "the control"
    assert "writing" not in there.getvalue().rpartition("\x1b[2K")[2]
