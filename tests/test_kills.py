"""Builds that are stopped at any moment: the site before them stands, whole, and nothing internal is in the public folder."""

import json
import os
import subprocess
import sys

import kills
import pytest
from ground import ROOT, run, write


def test_a_stopped_build_breaks_no_page(tmp_path):
    """Nor do two builds at once, on one cache and one site."""
    command = [sys.executable, str(ROOT / "tests/kills.py"), "--kills", "4"]
    # A process of its own: it makes copies of itself, and one with threads must not.
    done = subprocess.run(command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("0 broken\n")
    counts = json.loads(done.stdout.rpartition("}")[0] + "}")
    assert counts["pages and files fetched"] > 10
    assert sum(n for how, n in counts.items() if how.startswith("killed")) == 4


@pytest.mark.parametrize("harm", ["cut", "gone", "mixed", "secret"])
def test_what_would_be_broken_is_seen(tmp_path, harm):
    """Control: the eye of the trial."""
    page = '<html><link href=a.css><link href="a.css">made as build {} of all</html>'
    site = write(
        tmp_path / "site-public",
        {"a.css": "", "index.html": page.format(1), "b/index.html": page.format(1).replace('"a.css"', '"../a.css"')},
    )
    assert kills.wrong(site, "public") == []
    index = site / "index.html"
    if harm == "cut":
        index.write_text(index.read_text()[:-3])
    elif harm == "gone":
        (site / "a.css").unlink()
    elif harm == "mixed":
        index.write_text(page.format(2))
    else:
        index.write_text(page.format(1) + kills.SECRET)
    assert kills.wrong(site, "public") != []


def test_the_last_site_stands_until_the_new_one_is_whole(tmp_path):
    """A build that fails at its end changes nothing of an internal site, and leaves nothing beside it; what is hidden in it stays."""
    kills.library(tmp_path, 1)
    (tmp_path / "fail.py").write_text("def on_post_build(config):\n    raise RuntimeError('at the end')\n")
    built = run("mkdocs", tmp_path, config="internal.yml")
    assert built.code == 0, built.log
    (tmp_path / "site/.nojekyll").touch()
    before = {name: (tmp_path / "site" / name).read_bytes() for name in built.names()}
    kills.library(tmp_path, 2)
    config = tmp_path / "internal.yml"
    config.write_text(config.read_text() + "hooks: [fail.py]\n")
    built = run("mkdocs", tmp_path, config="internal.yml")
    assert built.code != 0
    assert {name: (tmp_path / "site" / name).read_bytes() for name in before} == before
    assert not [one.name for one in tmp_path.iterdir() if one.name.startswith(".") and one.name != ".cache"]
    kills.library(tmp_path, 3)
    built = run("mkdocs", tmp_path, config="internal.yml")
    assert built.code == 0 and "made as build 3 of all" in built.page("index")
    assert ".nojekyll" in built.names()


def test_where_nothing_can_be_written_beside_it_the_site_is_built_in_place(tmp_path, monkeypatch):
    """A mounted folder whose neighbours belong to somebody else."""
    from mkdocs.config import load_config

    from mkdocs_postmortems.plugin import aside

    kills.library(tmp_path, 1)
    config = load_config(str(tmp_path / "internal.yml"))
    there = config.site_dir
    monkeypatch.setattr(aside.os, "access", lambda *_: False)
    assert aside.aside(config) is None and config.site_dir == there
    monkeypatch.undo()
    made = aside.aside(config)
    assert config.site_dir != there and made.site_dir == there
    assert aside.finish(made, config)[0].code == "PM959"
    assert config.site_dir == there
