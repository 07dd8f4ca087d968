"""A new user's walk: the tutorial's own files and commands, in order, in an empty home, from an empty folder to a published pair of sites."""

import os
import re
import subprocess
import sys
import sysconfig
import time

import pytest
from ground import ROOT
from pipeline import environment

TUTORIAL = ROOT / "docs" / "tutorial.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(text):
    """What the tutorial tells to do, in its order: files to write, a header's line to add, commands and what they print."""
    for found in FENCE.finditer(text):
        kind, body = found[1], found[2]
        before = text[: found.start()].rstrip().splitlines()[-2:]
        named = re.findall(r"`([\w./-]+\.(?:md|yml))`", " ".join(before))
        if kind == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                command, _, printed = part.partition("\n")
                yield "run", command, printed
        elif kind == "text":
            yield "shown", "", body
        elif body.startswith("visibility:"):
            yield "add", "", body
        else:
            yield "write", named[-1], body


def test_the_tutorial_has_all_kinds_of_steps():
    """The control: were its form to change, the walk below would do less than a reader does."""
    found = list(steps(TUTORIAL.read_text(encoding="utf-8")))
    assert [name for kind, name, _ in found if kind == "write"] == [
        "2026-11-02-login.md",
        "docs/index.md",
        "mkdocs.yml",
        "redaction.yml",
        "mkdocs.public.yml",
    ]
    assert [kind for kind, _, _ in found].count("add") == 1
    assert [kind for kind, _, _ in found].count("shown") == 1
    assert sum(kind == "run" for kind, _, _ in found) >= 8


def test_from_an_empty_folder_to_both_sites(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    surrounding = environment(HOME=str(home), PIP_NO_CACHE_DIR="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    del surrounding["PYTHONPATH"]
    python = f"{sysconfig.get_config_var('BINDIR')}{os.pathsep}"
    surrounding["PATH"] = python + os.environ["PATH"]
    folder, lines, printed, last = home, ["set -e"], [], ""
    began = time.monotonic()
    for kind, name, body in steps(TUTORIAL.read_text(encoding="utf-8")):
        if kind == "write":
            place = f"postmortems/{name}" if name[0].isdigit() else name
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif kind == "add":
            path = folder / "postmortems/2026-11-02-login.md"
            path.write_text(path.read_text(encoding="utf-8").replace("status: final\n", f"status: final\n{body}"), encoding="utf-8")
        elif kind == "shown":
            assert body.strip() in last
        else:
            command = played(name)
            script = "\n".join([*lines, command])
            done = subprocess.run(["bash", "-c", script], cwd=home, env=surrounding, capture_output=True, text=True, check=False)
            expected = 1 if name.startswith("grep") else 0
            assert done.returncode == expected, f"{name}\n{done.stdout}\n{done.stderr}"
            assert not body or done.stdout == body.rstrip("\n") + "\n"
            printed.append(name)
            last = done.stdout + done.stderr
            # Of what a shell keeps from one command to the next there are the folder and the environment.
            if name.startswith("mkdir"):
                lines.append("cd library")
                folder = home / "library"
            elif "activate" in name:
                lines.append(". .venv/bin/activate")
    inside = (folder / "site/postmortems/2026-11-02-login/index.html").read_text(encoding="utf-8")
    assert "@mira" in inside
    public = [p for p in (folder / "site-public").rglob("*.html") if "Nobody could sign in" in p.read_text(encoding="utf-8")]
    assert public
    assert all("What went poorly" not in p.read_text(encoding="utf-8") for p in public)
    sys.stdout.write(f"{len(printed)} commands in {time.monotonic() - began:.0f} s\n")


def played(command):
    """A command of the tutorial as the test runs it: the package of this folder, its dependencies from here, and a server that ends."""
    if command.startswith("pip install") and "WALK_FROM_INDEX" in os.environ:
        return f"pip install --quiet {ROOT}"  # a real installation, to measure: too slow and too far for every run of the tests
    if command.startswith("pip install"):
        packages = sysconfig.get_path("purelib")
        seen = "python -c \"import sysconfig; print(sysconfig.get_path('purelib'))\""
        # Packages that are lent have no commands of their own in the new environment.
        lent = 'bin=$(dirname "$(command -v python)")\nprintf \'#!/bin/sh\\nexec "%s/python" -m mkdocs "$@"\\n\' "$bin" > "$bin/mkdocs"\nchmod +x "$bin/mkdocs"'
        mine = f"pip install --quiet --no-index --no-deps --no-build-isolation --force-reinstall {ROOT}"
        return f'echo {packages} > "$({seen})/here.pth"\n{lent}\n{mine}'
    if "http.server" in command:
        return (
            # What it says would wait in a buffer for ever, because nothing more is said and the file is no terminal.
            f"PYTHONUNBUFFERED=1 {command.replace('8000', '0')} --bind 127.0.0.1 > server.log 2>&1 & server=$!\n"
            "for _ in $(seq 600); do grep -q Serving server.log 2>/dev/null && break; sleep 0.1; kill -0 $server || exit 3; done\n"
            "kill $server; grep -q Serving server.log"
        )
    return command


@pytest.mark.parametrize(("command", "same"), [("mkdocs build", True), ("pip install mkdocs-postmortems", False)])
def test_only_what_needs_a_network_or_never_ends_is_played(command, same):
    assert (played(command) == command) is same
