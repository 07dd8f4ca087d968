"""The worker of a preview and the server it works for: pages at once, the site by a copy that takes over, nothing left behind."""

import http.server
import os
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from ground import ROOT
from mkdocs.livereload import LiveReloadServer

from mkdocs_postmortems.plugin import worker
from mkdocs_postmortems.plugin.preview import Preview

WAIT = 120


def begun(folder, pages, whole, after=""):
    """A worker in a process of its own; its `pages` and `whole` are Python that sees `folder` and a counter `state`, `after` what follows."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    code = f"""
        import os, socket, sys, time
        from pathlib import Path
        from mkdocs_postmortems.plugin import worker
        folder, state = Path({str(folder)!r}), [0]
        os.setpgid(0, 0)
        def note(name):
            (folder / f"{{name}}-{{os.getpid()}}").touch()
        def pages():
        {textwrap.indent(textwrap.dedent(pages), "            ")}
        def whole():
        {textwrap.indent(textwrap.dedent(whole), "            ")}
        try:
            worker.work(socket.socket(fileno={theirs.fileno()}), pages, whole)
        finally:
            {after or "pass"}
    """
    lines = [line.removeprefix("        ") for line in code.splitlines()]
    process = subprocess.Popen(
        [sys.executable, "-c", "\n".join(lines)], pass_fds=[theirs.fileno()], env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    theirs.close()
    ours.settimeout(WAIT)
    return ours, process


def noted(folder, name):
    return sorted(int(one.name.rpartition("-")[2]) for one in folder.glob(f"{name}-*"))


def gone(number):
    """Whether the process ends in time."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        try:
            if "State:\tZ" in Path(f"/proc/{number}/status").read_text():
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def test_the_copy_that_built_the_site_takes_over(tmp_path):
    """It knows what it has made; the one before it ends; so does the last one when nobody is left to ask."""
    line, process = begun(tmp_path, "note('pages'); return state[0]", "note('whole'); state[0] += 5")
    line.send(worker.CHANGED)
    assert line.recv(64) == b"0"
    assert line.recv(64) == worker.WHOLE
    process.wait(WAIT)
    line.send(worker.CHANGED)
    assert line.recv(64) == b"5", "the site that stands is the one that was built last"
    assert line.recv(64) == worker.WHOLE
    first, second = noted(tmp_path, "pages")
    assert first == process.pid != second
    last = noted(tmp_path, "whole")[-1]
    line.close()
    assert gone(last)


def test_a_site_that_cannot_be_built_changes_nothing(tmp_path):
    line, process = begun(tmp_path, "note('pages'); return 1", "raise SystemExit(1)")
    for _ in range(2):
        line.send(worker.CHANGED)
        assert line.recv(64) == b"1"
        assert line.recv(64) == worker.FAILED
    assert noted(tmp_path, "pages") == [process.pid]
    line.close()
    assert process.wait(WAIT) == 0


def test_a_configuration_that_cannot_be_read_is_said_in_its_own_words(tmp_path, capfd):
    """It is a slip of whoever writes it: no list of calls."""
    line, process = begun(
        tmp_path, "return 1", "from mkdocs.exceptions import ConfigurationError; raise ConfigurationError('line 11, column 1')"
    )
    line.send(worker.CHANGED)
    assert line.recv(64) == b"1"
    assert line.recv(64) == worker.FAILED
    line.close()
    assert process.wait(WAIT) == 0
    assert "Traceback" not in capfd.readouterr().err


def test_a_page_that_cannot_be_made_is_left_to_the_site(tmp_path):
    line, _ = begun(tmp_path, "raise ValueError(1)", "note('whole')")
    line.send(worker.CHANGED)
    assert line.recv(64) == b"0"
    assert line.recv(64) == worker.WHOLE
    line.close()


def test_a_worker_that_fails_does_not_go_on_in_the_server(tmp_path):
    """What its process was copied from would clear up a site that is still shown."""
    line, process = begun(tmp_path, "raise KeyboardInterrupt", "return None", "note('after')")
    line.send(worker.CHANGED)
    assert process.wait(WAIT) == 1
    assert line.recv(64) == b""
    assert noted(tmp_path, "after") == []


def test_what_is_saved_while_a_site_is_built_does_not_wait(tmp_path):
    """The build is broken off and begun again; the copy that was at it is gone."""
    line, process = begun(
        tmp_path, "note('pages'); return 1", "note('whole'); time.sleep(600 if len(list(folder.glob('whole-*'))) < 3 else 0)"
    )
    for number in range(1, 4):
        line.send(worker.CHANGED)
        assert line.recv(64) == b"1"
        end = time.monotonic() + WAIT
        while len(noted(tmp_path, "whole")) < number and time.monotonic() < end:
            time.sleep(0.02)
    assert line.recv(64) == worker.WHOLE
    process.wait(WAIT)
    copies = noted(tmp_path, "whole")
    assert len(copies) == 3
    assert sum(gone(one) for one in copies[:2]) == 2
    line.close()
    assert gone(copies[2])


def test_a_worker_whose_server_is_killed_ends_with_its_copy(tmp_path):
    line, process = begun(tmp_path, "return 1", "note('whole'); time.sleep(600)")
    line.send(worker.CHANGED)
    assert line.recv(64) == b"1"
    end = time.monotonic() + WAIT
    while not noted(tmp_path, "whole") and time.monotonic() < end:
        time.sleep(0.02)
    line.close()
    assert process.wait(WAIT) == 0
    assert all(gone(one) for one in noted(tmp_path, "whole"))


class Site:
    """A site of one number, as two functions make it."""

    def __init__(self) -> None:
        self.page, self.wholes, self.saved = 0, 0, False

    def pages(self) -> int:
        made, self.saved = int(self.saved), False
        self.page += made
        return made

    def whole(self) -> None:
        self.wholes += 1


def test_one_process_shows_the_page_before_it_builds(tmp_path):
    """Where no copy can be trusted, as in a process with threads, the server asks twice: for the page, and when it has shown that."""
    site, more = Site(), threading.Event()
    other = threading.Thread(target=more.wait, daemon=True)
    other.start()
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    before = server._visible_epoch
    preview = Preview(server, site.pages, site.whole)
    assert preview.join() is False
    site.saved = True
    server._wanted_epoch = before + 1
    server.builder()
    assert (site.page, site.wholes) == (1, 0)
    assert server._want_rebuild, "the server comes back for the rest"
    server._wanted_epoch = before + 2
    server.builder()
    assert (site.page, site.wholes) == (1, 1)
    assert server._wanted_epoch == before + 2
    site.pages = None  # a call of it fails
    server._wanted_epoch = before + 3
    Preview(server, site.pages, site.whole).changed()
    assert site.wholes == 2, "a page that cannot be made does not stop the site"
    preview.end()
    more.set()


def test_a_server_of_another_make_is_left_alone():
    server = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    server.builder = "its own"
    assert Preview(server, lambda: 0, lambda: None).join() is False
    assert server.builder == "its own"
    server.server_close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a system without signals has no copies")
def test_a_server_whose_worker_is_killed_builds_alone(tmp_path):
    """In a process of its own, because a copy is made only of one without threads."""
    code = f"""
        import os, signal, sys, time
        from mkdocs.livereload import LiveReloadServer
        from mkdocs_postmortems.plugin.preview import Preview
        built = []
        server = LiveReloadServer(lambda: None, "127.0.0.1", 0, {str(tmp_path)!r})
        preview = Preview(server, lambda: 0, lambda: built.append(os.getpid()))
        assert preview.join() is True
        os.killpg(preview._group, signal.SIGKILL)
        server.builder()
        assert built == [os.getpid()], built
        preview.end()
        print("done")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=WAIT, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout.strip() == "done", done.stderr
