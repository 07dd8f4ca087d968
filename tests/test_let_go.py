"""A preview lets go of the site before: its processes are copies of one another, and would grow with every save."""

import json
import os
import subprocess
import sys

from ground import QUIET, write

PLAYED = """
import gc, json, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs_postmortems.plugin.page import LibraryPage

held = load_config(config_file_path="mkdocs.yml")  # as the host's server holds it until it ends
plugin = held.plugins["postmortems"]
plugin.on_startup(command="serve", dirty=False)

def pages():
    gc.collect()
    return sum(type(one) is LibraryPage for one in gc.get_objects())

build(held, serve_url="http://127.0.0.1/")
counts = [pages()]
for _ in range(2):
    def again():
        fresh = load_config(config_file_path="mkdocs.yml")
        fresh.plugins = held.plugins
        build(fresh, serve_url="http://127.0.0.1/")
    plugin._built(again)
    counts.append(pages())
print(json.dumps(counts))
"""
POSTMORTEM = "---\ntitle: The shop answered with errors\nid: PM-1\nseverity: 2\nstarted: 2026-01-02 10:00\n---\n\n## Summary\n\nIt did.\n"
CONFIG = "site_name: Held\ntheme: {name: mkdocs}\nplugins: {postmortems: {audience: internal, as_of: 2026-06-30, exports: false}}\n"


def test_one_site_is_held_and_not_the_ones_before(tmp_path) -> None:
    """As many pages after the third build as after the first, which is the control: a preview does hold that one."""
    write(tmp_path, {"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n", "postmortems/1.md": POSTMORTEM})
    done = subprocess.run([sys.executable, "-c", PLAYED], cwd=tmp_path, env=os.environ | QUIET, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    first, *later = json.loads(done.stdout.splitlines()[-1])
    assert first
    assert later == [first, first]
