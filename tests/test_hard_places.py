"""Hard places: disks that are full, clocks that jump, builds that meet, names and sizes that nobody would choose."""

import os
import sys
import time

import kills
import pytest
from ground import run, write

from mkdocs_postmortems import keep

FULL = """
    import resource, signal

    def on_startup(command, dirty):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
    """


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind")
def test_a_disk_that_takes_no_more_leaves_the_last_site(tmp_path):
    """No file may be longer than 60 KB, and the theme's scripts are."""
    kills.library(tmp_path, 1)
    assert run("mkdocs", tmp_path, config="internal.yml").code == 0
    site = tmp_path / "site"
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    kills.library(tmp_path, 2)
    config = tmp_path / "internal.yml"
    config.write_text(config.read_text() + "hooks: [full.py]\n")
    write(tmp_path, {"full.py": FULL})
    built = run("mkdocs", tmp_path, config="internal.yml")
    assert built.code != 0
    assert "the site could not be written: file too large; the last one stands" in built.log
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith((".site", ".postmortems-build"))] == []


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path):
    """Before the work where that can be known, and never as something that the site must not hold."""
    kills.library(tmp_path, 1)
    write(tmp_path, {"taken": "a file, and no folder"})
    for config, said in (
        ("internal.yml", "cannot be written; give access to it"),
        ("public.yml", "it is clean and could not be put in its place"),
    ):
        built = run("mkdocs", tmp_path, "-d", str(tmp_path / "taken/site"), config=config)
        assert built.code != 0
        assert said in built.log
        assert "Traceback" not in built.log
        assert "must not" not in built.log


def test_a_clock_that_jumps_takes_nothing_away_and_believes_nothing_old(tmp_path):
    """What was kept tomorrow is there today; after a jump of a year it is looked at again, not thrown away before that."""
    key = keep.digest("a")
    shelf = keep.opened(tmp_path)
    shelf.put(key, b"one")
    assert shelf.save()
    file = next(path for path in tmp_path.rglob("*") if path.is_file() and path.name not in ("CACHEDIR.TAG", ".gitignore"))
    for away in (400, -400):
        then = time.time() + away * 86_400
        os.utime(file, (then, then))
        again = keep.opened(tmp_path)
        assert again.get(key) == b"one"
        assert again.save()
        assert abs(file.stat().st_mtime - time.time()) < 86_400
    os.utime(file, (then, then))
    assert keep.opened(tmp_path).save()
    assert not file.exists(), "control: nobody asked for it, and by this clock it is old"


NAMES = (
    "A.md", "a.md", "with space.md", "emoji \U0001f525.md", "hash#1.md", "what?.md", "100%.md", "%41.md", 'quote".md', "\u00fc.md", "u\u0308.md",
    "sub/B.md", "sub/b.md",
)  # fmt: skip


def test_names_that_nobody_would_choose_have_addresses_of_their_own(tmp_path):
    """Names that differ in case, in the form of a letter or in signs of an address: each has a page, and no link is broken."""
    kills.library(tmp_path, 1)
    for path in (tmp_path / "postmortems").iterdir():
        path.unlink()
    texts = {f"postmortems/{name}": f"# Number {n}x\n\nDate: 2026-01-0{n % 9 + 1}\n\nBuild {n}x.\n" for n, name in enumerate(NAMES)}
    write(tmp_path, texts)
    there = len(list((tmp_path / "postmortems").rglob("*.md")))
    built = run("mkdocs", tmp_path, "--strict", config="internal.yml")
    assert built.code == 0, built.log
    pages = [
        name for name in built.names() if name.startswith("postmortems/") and "Build " in (built.site / name).read_text("utf-8", "replace")
    ]
    assert there == len(NAMES), "this disk tells all of them apart"
    assert len({name.casefold() for name in pages if name.count("/") == 2}) >= len(NAMES)
    assert all(name.isascii() or "\u00fc" in name for name in pages)
    assert kills.wrong(built.site, "internal") == []
