"""The preview: a saved postmortem is on its page a moment later, and nothing loops."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

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


def waited(url: str, word: str, seconds: float = 120) -> bool:
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
    aside = folder / "temporary"
    aside.mkdir()
    log = (folder / "serve.log").open("w")
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", host, "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.yml"],
        cwd=folder, stdout=log, stderr=log,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "TMPDIR": str(aside)},
    )  # fmt: skip
    try:
        base = f"http://127.0.0.1:{port}/postmortems"
        assert waited(f"{base}/pm-2-second/", "Again, see"), (folder / "serve.log").read_text()
        file = folder / "postmortems" / "pm-2-second.md"
        file.write_text(file.read_text().replace("Again, see", "Once more, see"))
        assert waited(f"{base}/pm-2-second/", "Once more, see"), (folder / "serve.log").read_text()
        assert told(folder / "serve.log", "the whole site is new", 1), (folder / "serve.log").read_text()
        (folder / "postmortems" / "pm-3-new.md").write_text("# Third thing\n\n**Date**: 2025-05-01\n\nNew text.\n")
        assert waited(f"{base}/pm-3-new/", "New text."), (folder / "serve.log").read_text()
        assert told(folder / "serve.log", "the whole site is new", 2), (folder / "serve.log").read_text()
        assert "Third thing" in fetched(f"{base}/")
        new = folder / "postmortems" / "pm-3-new.md"
        new.write_text(new.read_text() + "\n## Timeline\n\n- 10:00 The newest one, again.\n")
        assert waited(f"{base}/pm-3-new/", "The newest one, again."), (folder / "serve.log").read_text()
        time.sleep(3)
        said = (folder / "serve.log").read_text()
        assert "pm-2-second.md: on its page after" in said
        assert "pm-3-new.md: on its page after" in said, "a page that came to the preview is shown at once too"
        # All edits were seen on their pages; a slow machine may answer them with one build, but never with many.
        assert said.count("Documentation built") <= 5, f"too many builds for three edits: the server loops\n{said}"
        assert "could not" not in said
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=60)
        log.close()
    assert list(aside.iterdir()) == [], "nothing internal is left where temporary files lie"
    said = (folder / "serve.log").read_text()
    assert "Shutting down" in said
    assert "is built whole from now on" not in said, "nothing goes on that could be built"
    assert processes_in(folder) == [], "no copy of the server lives on"


def told(log: Path, words: str, times: int, seconds: float = 120) -> bool:
    """Whether the log says something so many times, in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if log.read_text().count(words) >= times:
            return True
        time.sleep(0.1)
    return False


def processes_in(folder):
    """Processes whose working folder this is."""
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (one / "cwd").resolve() == folder.resolve() and "State:\tZ" not in (one / "status").read_text():
                found.append((one / "cmdline").read_text())
    return found


def test_a_strict_preview_shows_the_site_it_warns_of(tree):
    """A warning of a strict host comes when the new site stands already; the next edit is shown at once again, and so is one of the
    file that its configuration inherits from."""
    folder, port = tree(SITE), free_port()
    (folder / "mkdocs.here.yml").write_text("INHERIT: mkdocs.yml\n")
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--strict", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.here.yml"],
            cwd=folder, stdout=log, stderr=log, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        )  # fmt: skip
        try:
            page = f"http://127.0.0.1:{port}/postmortems/pm-2-second/"
            assert waited(page, "Again, see"), (folder / "serve.log").read_text()
            file = folder / "postmortems" / "pm-2-second.md"
            file.write_text(file.read_text().replace("Again, see", "See [nothing](nowhere.md) and"))
            assert told(folder / "serve.log", "the whole site is new", 1), (folder / "serve.log").read_text()
            said = (folder / "serve.log").read_text()
            assert "in strict mode!" in said
            assert "could not be built" not in said
            assert "[PM010]" in said
            file.write_text(file.read_text().replace("[nothing](nowhere.md)", "nothing"))
            assert told(folder / "serve.log", "the whole site is new", 2), (folder / "serve.log").read_text()
            assert (folder / "serve.log").read_text().count("on its page after") == 2
            above = folder / "mkdocs.yml"
            above.write_text(re.sub("^site_name:.*", "site_name: Another name", above.read_text(), flags=re.MULTILINE))
            assert waited(page, "Another name"), (folder / "serve.log").read_text()
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)


def test_a_public_preview_is_built_whole(tree):
    """What outsiders see is audited as a whole, so nothing of it is shown before that."""
    folder, port = tree(SITE), free_port()
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.public.yml"],
            cwd=folder, stdout=log, stderr=log, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        )  # fmt: skip
        try:
            page = f"http://127.0.0.1:{port}/postmortems/pm-1-pool/"
            assert waited(page, "Pool ran dry"), (folder / "serve.log").read_text()
            file = folder / "postmortems" / "pm-1-pool.md"
            file.write_text(file.read_text().replace("Pool ran dry", "Pool was empty"))
            assert waited(page, "Pool was empty"), (folder / "serve.log").read_text()
            said = (folder / "serve.log").read_text()
            assert "on its page after" not in said
            assert said.count("Documentation built") == 2
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)


def test_a_page_that_is_new_with_an_edit_is_no_link_to_nowhere(tree):
    """A header that cannot be read has a page about its publication, a new service one of its own: both come with the rest of the site."""
    folder, port = tree(SITE), free_port()
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.yml"],
            cwd=folder, stdout=log, stderr=log, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        )  # fmt: skip
        try:
            base = f"http://127.0.0.1:{port}"
            assert waited(f"{base}/postmortems/pm-2-second/", "Again, see"), (folder / "serve.log").read_text()
            file = folder / "postmortems" / "pm-2-second.md"
            text = file.read_text()
            file.write_text("---\ntitle: [open\n---\n" + text)
            assert told(folder / "serve.log", "the whole site is new", 1), (folder / "serve.log").read_text()
            file.write_text("---\nservices: [marmalade]\n---\n" + text)
            assert told(folder / "serve.log", "the whole site is new", 2), (folder / "serve.log").read_text()
            said = (folder / "serve.log").read_text()
            assert said.count("on its page after") == 2
            assert "[PM001]" in said
            assert "[PM010]" not in said, said
            assert waited(f"{base}/services/marmalade/", "marmalade", 5)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)


def test_a_browser_waits_on_the_page_of_an_address_that_an_edit_took_away(tree):
    """A quote that never closes hides the id and so moves the page; who looks at it is shown it again when the quote closes."""
    folder, port = tree(SITE), free_port()
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.yml"],
            cwd=folder, stdout=log, stderr=log, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        )  # fmt: skip
        try:
            base = f"http://127.0.0.1:{port}"
            assert waited(f"{base}/postmortems/pm-2-second/", "Again, see"), (folder / "serve.log").read_text()
            file, text = folder / "postmortems" / "pm-2-second.md", (folder / "postmortems" / "pm-2-second.md").read_text()
            file.write_text(f"---\nid: PM-9\n---\n{text}")
            assert waited(f"{base}/postmortems/pm-9-pm-2-second/", "Again, see"), (folder / "serve.log").read_text()
            file.write_text(f'---\nid: PM-9\ntitle: "open\n---\n{text}')
            assert told(folder / "serve.log", "the whole site is new", 2), (folder / "serve.log").read_text()
            with pytest.raises(urllib.error.HTTPError) as gone:
                urllib.request.urlopen(f"{base}/postmortems/pm-9-pm-2-second/", timeout=5)
            epoch = re.search(r"livereload\((\d+)", gone.value.read().decode())
            assert epoch is not None, "its browser is told nothing"
            file.write_text(f'---\nid: PM-9\ntitle: "closed"\n---\n{text}')
            assert int(fetched(f"{base}/livereload/{epoch[1]}/1")) > int(epoch[1]), "and reloads with the next save"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)


def test_a_preview_says_what_is_new_and_counts_what_it_has_said(tree):
    """Forty warnings of an archive come with the first build; with a save come those of the saved file, and errors always."""
    folder, port = tree(SITE), free_port()
    for number in range(40):
        text = f"---\ntitle: Old thing {number}\nseverity: gigantic\n---\n\n## Summary\n\nIt was long ago.\n"
        (folder / "postmortems" / f"old-{number}.md").write_text(text)
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}", "-f", "mkdocs.yml"],
            cwd=folder, stdout=log, stderr=log, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        )  # fmt: skip
        try:
            assert waited(f"http://127.0.0.1:{port}/postmortems/pm-1-pool/", "Pool ran dry"), (folder / "serve.log").read_text()
            first = (folder / "serve.log").read_text()
            assert (len(set(re.findall(r"old-\d+\.md:\d+: ", first))), "said before" in first) == (40, False), first
            file = folder / "postmortems" / "old-7.md"
            text = file.read_text()
            for times, words in enumerate((text.replace("title: Old thing 7", "title: Old thing 7\ndate: 2025-13-45"), text), 1):
                before = len((folder / "serve.log").read_text())
                file.write_text(words)
                assert told(folder / "serve.log", "said before", times), (folder / "serve.log").read_text()
                said = (folder / "serve.log").read_text()[before:]
                assert set(re.findall(r"old-\d+\.md:\d+: ", said)) >= {"old-7.md:4: " if times == 1 else "old-7.md:3: "}, said
                assert not re.search(r"old-(?!7\.)\d+\.md:", said), said
                assert re.search(r"(39|40|41|42) warnings were said before", said), said
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)
