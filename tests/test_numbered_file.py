"""Numbered file: what stops a public edition names a file by its number, and says who knows the name; the ledger does."""

import json
import re
import subprocess
import sys

from ground import run, write

SITE = "site_name: A\ntheme: mkdocs\nplugins:\n  postmortems: {source: pm, audience: public, cache: false}\n"


def test_the_number_of_a_file_leads_to_its_name(tmp_path):
    write(
        tmp_path, {"mkdocs.yml": SITE, "docs/index.md": "# H\n", "pm/a.md": "# A\n", "pm/b.md": "---\ntitle: a: b: c\ndate: [2\n---\nx\n"}
    )
    said = run("mkdocs", tmp_path).log
    number = re.search(r"postmortem no\. (\d+)", said)
    assert number, said
    assert "b.md" not in said
    assert "`postmortems ledger` says which file" in said
    program = "from mkdocs_postmortems.cli import main; main(['ledger'])"
    told = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    named = {one["number"]: one["path"] for one in json.loads(told.stdout)["postmortems"]}
    assert named[int(number[1])] == "b.md"
