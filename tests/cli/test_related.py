"""Related and similarity on the command line: by name, by pasted text, by difference, in every format, and what cannot be used."""

import json
import subprocess

import pytest
from click.testing import CliRunner
from ground import write
from library import run

from mkdocs_postmortems.cli import main
from mkdocs_postmortems.cli.diff import change

WORDS = [
    "alpha",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliett",
    "kilo",
    "lima",
    "mike",
    "november",
    "oscar",
    "papa",
]
POOL = """---
id: PM-1
title: Pool of connections ran dry
date: 2025-03-04
services: [checkout]
action_items:
  - {action: "Cap the <pool> @dana", due: 2025-04-01, status: open}
  - {action: Done long ago, status: done}
---

The replication slot in `src/db/pool.py` ended with SQLTransientConnectionException.
"""
AGAIN = "---\nid: PM-2\ntitle: The slot again\ndate: 2025-06-04\nrelated: [{id: PM-1, kind: same_cause, note: the same slot}]\n---\n\nThe replication slot again.\n"
SITE = "site_name: T\nplugins:\n  - postmortems: {audience: internal, services: services.yml, as_of: 2025-05-01}\n"
DIFF = """\
diff --git a/src/db/pool.py b/src/db/pool.py
--- a/src/db/pool.py
+++ b/src/db/pool.py
@@ -1 +1 @@
-old
+new
"""


@pytest.fixture
def library(tmp_path, monkeypatch):
    filler = {f"postmortems/z{n}.md": f"# Zz {word}\n\nOnly {word} here.\n" for n, word in enumerate(WORDS)}
    services = "- {name: checkout, paths: [apps/shop/**]}\n- search\n"
    write(
        tmp_path,
        {
            "mkdocs.yml": SITE,
            "services.yml": services,
            "docs/index.md": "# H",
            "postmortems/pm-1.md": POOL,
            "postmortems/pm-2.md": AGAIN,
            **filler,
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fed(text, *arguments):
    return CliRunner().invoke(main, ["related", *arguments], input=text)


@pytest.mark.parametrize("name", ["PM-2", "pm-2", "postmortems/pm-2.md"])
def test_by_name(library, name):
    done = run("related", name)
    assert done.exit_code == 0, done.output
    assert done.output == (
        "PM-1  2025-03-04  Pool of connections ran dry\n    pm-1.md\n    same cause; the same slot\n"
        "    still open: Cap the <pool> @dana (due 2025-04-01, 30 d late)\n"
    )


def test_a_name_is_taken_as_it_is_written_before_it_is_taken_in_other_capitals(library):
    """Two files whose names differ in their capitals: each answers to its own, and neither to a third way."""
    for name, title in (("case", "Small"), ("Case", "Large")):
        write(library, {f"postmortems/more/{name}.md" if name == "Case" else f"postmortems/{name}.md": f"# {title}\n\nReplication slot.\n"})
    assert run("related", "case").exit_code == 0
    assert run("related", "Case").exit_code == 0
    both = run("related", "CASE")
    assert (both.exit_code, "case.md" in both.output, "more/Case.md" in both.output, "give the path" in both.output) == (
        2,
        True,
        True,
        True,
    )


@pytest.mark.parametrize(("name", "answer"), [("PM-11", "did you mean PM-1"), ("never-heard-of", "`postmortems query` lists them all")])
def test_a_slip_in_a_name_is_answered(library, name, answer):
    done = run("related", name)
    assert done.exit_code == 2
    assert answer in done.output


def test_a_draft_that_is_not_in_the_library(library):
    draft = library / "draft.md"
    draft.write_text("# A new one\n\nThe replication slot and an SQLTransientConnectionException.\n", encoding="utf-8")
    found = json.loads(run("related", draft, "--format", "json").output)
    assert [one["id"] for one in found] == ["PM-1", "PM-2"]
    assert found[0]["how"] == "text"
    assert found[0]["open_actions"] == [{"text": "Cap the <pool> @dana", "due": "2025-04-01", "days_late": 30}]
    assert not (library / "postmortems" / "draft.md").exists()


@pytest.mark.parametrize(
    ("text", "ids"),
    [("java.sql.SQLTransientConnectionException: x\n\tat a.b.C.d(C.java:1)", ["PM-1"]), ("replication slot", ["PM-1", "PM-2"]), ("zeppelin", []), ("", []), ("\x00\x1b[31m ((", [])],
)  # fmt: skip
def test_by_pasted_text(library, text, ids):
    done = fed(text, "--text", "-", "--format", "json")
    assert done.exit_code == 0, done.output
    assert [one["id"] for one in json.loads(done.stdout)] == ids


def test_by_difference(library):
    for arguments in (("--diff",), ("--diff", "-")):
        done = fed(DIFF, *arguments, "--format", "json")
        assert [(one["id"], one["reasons"]) for one in json.loads(done.output)] == [("PM-1", ["names the path src/db/pool.py"])]
    moved = DIFF.replace("src/db/pool.py", "apps/shop/deep/cart.ts")
    assert [one["reasons"] for one in json.loads(fed(moved, "--diff", "--format", "json").output)] == [["same service checkout"]]
    assert fed(DIFF.replace("src/db/pool.py", "lib/other.ts"), "--diff").output == "No related incident found.\n"
    assert fed("", "--diff").exit_code == 0
    assert fed("no difference at all", "--diff").exit_code == 2


def test_a_postmortem_is_no_answer_to_its_own_difference(library):
    """It stands in the difference itself; others that say the same are named, and so is it where another file changed."""
    for folder, ids in (("postmortems", ["PM-1"]), ("docs/of/postmortems", ["PM-1"]), ("elsewhere", ["PM-2", "PM-1"])):
        text = DIFF.replace("src/db/pool.py", f"{folder}/pm-2.md").replace("+new", "+The replication slot again.")
        assert sorted(one["id"] for one in json.loads(fed(text, "--diff", "--format", "json").output)) == sorted(ids), folder


def test_a_comment_for_a_pull_request(library):
    done = fed(DIFF, "--diff", "--format", "markdown")
    assert done.output == (
        "### Past incidents that touched the same code or services\n\n"
        "- **PM-1** Pool of connections ran dry (2025-03-04): names the path src/db/pool.py\n"
        "  - [ ] still open: Cap the \\<pool\\> @\u200bdana (due 2025-04-01, 30 d late)\n"
    )
    assert fed("", "--diff", "--format", "markdown").stdout == "No past incidents that touched the same code or services were found.\n"


@pytest.mark.parametrize("arguments", [(), ("PM-1", "--diff"), ("--text", "gone.txt"), ("PM-9",), ("mkdocs.yml", "--source", "gone")])
def test_what_cannot_be_used_is_said(library, arguments):
    done = run("related", *arguments)
    assert done.exit_code == 2
    assert "Error" in done.output


def test_a_difference_as_git_prints_it(tmp_path):
    """Names with spaces, other letters and removed lines that look like names of files."""
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "core.quotePath=true"]
    write(tmp_path, {"a b.txt": "-- x/y.sql\nkeep\n", "größe.py": "one\n", "old.md": "the same text\n" * 9, "gone.bin": b"\x00\x01"})
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "a"]):
        subprocess.run([*git, *command], cwd=tmp_path, check=True, capture_output=True)
    write(tmp_path, {"a b.txt": "keep\nnew words\n", "größe.py": "two\n", "new/place.md": "the same text\n" * 9, "bin.png": b"\x89PNG\x00"})
    (tmp_path / "old.md").unlink()
    (tmp_path / "gone.bin").unlink()
    subprocess.run([*git, "add", "-A"], cwd=tmp_path, check=True, capture_output=True)
    diff = subprocess.run([*git, "diff", "--cached", "-M"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    seen = change(diff)
    assert sorted(seen.paths) == ["a b.txt", "bin.png", "gone.bin", "größe.py", "new/place.md", "old.md"]
    assert "new words" in seen.text
    assert "x/y.sql" not in seen.paths


def test_similarity(library):
    done = run("stats", "similarity")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("18 incidents, 1 links between them that authors wrote\nFewer than 10 links")
    made = json.loads(run("stats", "similarity", "--format", "json").output)
    assert {k: made[k] for k in ("incidents", "links", "asked_past", "asked_all")} == {
        "incidents": 18,
        "links": 1,
        "asked_past": 1,
        "asked_all": 2,
    }
    assert made["methods"][0] == {"method": "related (words and values)", "candidates": "past", "recall_at_5": 1, "hit_at_5": 1, "mrr": 1}
    assert run("stats", "similarity", "--format", "csv").output.splitlines()[0] == "method,candidates,recall_at_5,hit_at_5,mrr"
    (library / "postmortems" / "pm-2.md").unlink()
    assert "nothing to measure against" in run("stats", "similarity").output


@pytest.mark.parametrize("arguments", [("--text", "-"), ("--diff",)])
@pytest.mark.parametrize(("given", "said"), [("", True), (" \n", True), (DIFF, False)])
def test_an_empty_input_is_no_answer(library, arguments, given, said):
    """The pipe before it may have failed; a pipeline goes on, because a change may be empty."""
    done = fed(given, *arguments)
    assert done.exit_code == 0
    assert ("nothing was compared" in done.stderr) is said
    assert "nothing was compared" not in done.stdout


def test_a_file_that_cannot_be_opened_is_named_with_the_reason(library):
    done = run("related", "--text", "nowhere.txt")
    assert done.exit_code == 2
    assert "nowhere.txt cannot be opened: No such file or directory" in done.output
