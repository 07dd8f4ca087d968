"""The preview: a saved postmortem is on its page a moment later, and nothing loops."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from test_plugin import SITE


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def fetched(url: str) -> str:
    """The page, or an empty string while the server is not there."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def waited(url: str, word: str, seconds: float = 40) -> bool:
    """Whether the word appears on the page in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if word in fetched(url):
            return True
        time.sleep(0.3)
    return False


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_saved_postmortem_is_reloaded(tree, host):
    """Saving a file outside the docs folder rebuilds once, a new file gets its page, and then the server rests."""
    folder, port = tree(SITE), free_port()
    log = (folder / "serve.log").open("w")
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", host, "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.yml"],
        cwd=folder, stdout=log, stderr=log, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
    )  # fmt: skip
    try:
        base = f"http://127.0.0.1:{port}/postmortems"
        assert waited(f"{base}/pm-2-second/", "Again, see"), (folder / "serve.log").read_text()
        file = folder / "postmortems" / "pm-2-second.md"
        file.write_text(file.read_text().replace("Again, see", "Once more, see"))
        assert waited(f"{base}/pm-2-second/", "Once more, see"), (folder / "serve.log").read_text()
        (folder / "postmortems" / "pm-3-new.md").write_text("# Third thing\n\n**Date**: 2025-05-01\n\nNew text.\n")
        assert waited(f"{base}/pm-3-new/", "New text."), (folder / "serve.log").read_text()
        time.sleep(3)
        built = (folder / "serve.log").read_text().count("Documentation built")
        # Both edits were seen on their pages; a slow machine may answer them with one build, but never with many.
        assert built <= 4, f"{built} builds for two edits: the server loops"
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()
