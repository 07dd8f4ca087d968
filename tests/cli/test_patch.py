"""Patch: what `migrate` and `check --fix --diff` print is taken by git as it stands, from the top and from below; spaces, CRLF, no last line end."""

import os
import subprocess

import pytest
from library import library, run

CRLF = "# Störung\r\n\r\n**Severity:** SEV-2\r\n**Status:** Final\r\n\r\n## Summary\r\n\r\nSome mail was late.\x0cA new page. No line end"
CROOKED = "# Queue\n\n**Status:** Final\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 10:00 | the queue stood still |\n"
OLD = {"postmortems/old ones/2019 störung 🔥.md": CRLF, "postmortems/2020-queue.md": CROOKED}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = library(tmp_path, **{name: text.encode() for name, text in OLD.items()})
    git(root, "init", "-q")
    git(root, "config", "core.autocrlf", "false")
    git(root, "add", "-A")
    git(root, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "as found")
    monkeypatch.chdir(root)
    return root


def git(folder, *arguments, given=b""):
    return subprocess.run(["git", *arguments], cwd=folder, input=given, check=True, capture_output=True).stdout.decode()


def held(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.md"))}


@pytest.mark.parametrize(
    ("shown", "written", "where"),
    [
        (("migrate",), ("migrate", "--write"), "."),
        (("migrate", "."), ("migrate", ".", "--write"), "postmortems/old ones"),
        (("check", "--fix", "--diff"), ("check", "--fix"), "."),
    ],
)
def test_git_takes_the_difference_as_it_is_printed(folder, monkeypatch, shown, written, where):
    config = ("--config", os.path.relpath(folder / "mkdocs.yml", folder / where))
    monkeypatch.chdir(folder / where)
    before = held(folder)
    done = run(*shown, *config)
    assert held(folder) == before
    git(folder / where, "apply", "--whitespace=nowarn", given=done.stdout_bytes)
    applied = held(folder)
    assert applied != before
    git(folder, "checkout", "-q", ".")
    run(*written, *config)
    assert held(folder) == applied


def test_what_is_said_of_a_file_names_it_from_here(folder):
    assert "postmortems/old ones/2019 störung 🔥.md: moved" in run("migrate", "--write").stdout
