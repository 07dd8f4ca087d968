"""New and timeline as commands: a draft in its place, nothing overwritten, events merged, and a terminal that asks."""

import json
import os
import pty
import subprocess
import sys

import pytest
from library import library, run

JSON = [{"time": "2025-10-23T15:18:00Z", "event": "Pool [[exhausted]] | <b>", "source": "PagerDuty"}, {"event": "no time"}]
GIT = "commit 0123456789abcdef0123456789abcdef01234567\nDate:   2025-10-23 14:32:11 +0000\n\n    Raise pool limit\n"


def test_a_draft_goes_to_the_next_free_place_and_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path))
    made = run(
        "new",
        "Queue stuck: again",
        "--severity",
        "SEV-3",
        "--service",
        "mail,web",
        "--owner",
        "@ada",
        "--date",
        "2025-04-01",
        "--started",
        "09:10",
    )
    assert made.exit_code == 0, made.output
    (file,) = [one for one in (tmp_path / "postmortems").rglob("*.md") if "queue" in one.name]
    assert file.relative_to(tmp_path).as_posix() in made.output
    (row,) = json.loads(run("show", file, "--format", "json").output)
    assert (row["title"], row["severity"], row["status"], row["services"], row["started"]) == (
        "Queue stuck: again", "SEV-3", "draft", ["mail", "web"], "2025-04-01T09:10:00+00:00",
    )  # fmt: skip
    before = file.read_bytes()
    again = run("new", "Other", "--out", file)
    assert again.exit_code == 2
    assert file.read_bytes() == before


@pytest.mark.parametrize(("folder", "named"), [("old ones", "'old ones/again.md'"), ("old", "old/again.md")])
def test_the_next_command_can_be_pasted(tmp_path, monkeypatch, folder, named):
    monkeypatch.chdir(library(tmp_path))
    made = run("new", "Queue stuck: again", "--out", f"{folder}/again.md")
    assert made.exit_code == 0 and made.stdout == f"{folder}/again.md\n"
    assert f"`postmortems check {named}`" in made.stderr


def test_exports_are_merged_into_the_draft(tmp_path, monkeypatch):
    monkeypatch.chdir(
        library(
            tmp_path,
            **{
                "a.json": json.dumps(JSON),
                "git.txt": GIT,
                "c/inc-1/2025-10-23.json": json.dumps([{"ts": "1761232740.0", "user": "U1", "text": "Rolling back"}]),
                "c/users.json": '[{"id": "U1", "name": "sarah"}]',
            },
        )
    )
    made = run("new", "Pool", "--events", "a.json", "--events", "git.txt", "--events", "c", "--stdout", "--timezone", "Europe/Berlin")
    assert made.exit_code == 1
    assert "a.json:1: no event: it has no time" in made.output
    assert [line for line in made.stdout.split("\n") if line.startswith("| 1")] == [
        "| 16:32:11 | Commit 0123456789: Raise pool limit | git |",
        "| 17:18:00 | Pool \\[\\[exhausted]] \\| \\<b> | PagerDuty |",
        "| 17:19:00 | sarah: Rolling back | Slack #inc-1 |",
    ]  # fmt: skip
    assert "date: 2025-10-23" in made.stdout
    alone = run("timeline", "a.json", "git.txt", "c", "--format", "json")
    assert [row["sources"] for row in json.loads(alone.stdout)] == [["git"], ["PagerDuty"], ["Slack #inc-1"]]


@pytest.mark.parametrize(
    "arguments",
    [[], ["T", "--date", "soon"], ["T", "--timezone", "Mars/Base"], ["T", "--started", "noonish"], ["T", "--kind", "party"],
     ["T", "--events", "gone.json"], ["T", "--date", "2025-01-02", "--started", "10:00", "--resolved", "09:00"], ["T", "--id", "INC-2025-a"],
     ["T", "--detection", "smell"], ["T", "--severity", "SEV-9"]],
)  # fmt: skip
def test_what_cannot_be_used_writes_nothing(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    made = run("new", *arguments)
    assert made.exit_code == 2
    assert "Error: " in made.output
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_is_a_beginning(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("new", "First", "--date", "2026-01-02").exit_code == 0
    assert (tmp_path / "postmortems" / "PM-2026-001-first.md").is_file()


def test_a_terminal_is_asked(tmp_path):
    library(tmp_path)
    ours, theirs = pty.openpty()
    answers = b"Queue stuck\nSEV-2\nmail, web\n@ada\n2025-04-01\n09:10\n\n10:00\n"
    done = subprocess.Popen(
        [sys.executable, "-c", "from mkdocs_postmortems.cli import main; main()", "new"],
        cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"TERM": "xterm"},
    )  # fmt: skip
    os.write(ours, answers)
    assert done.wait(timeout=120) == 0
    os.close(theirs)
    os.close(ours)
    (file,) = [one for one in (tmp_path / "postmortems").rglob("*.md") if "queue" in one.name]
    text = file.read_text(encoding="utf-8")
    assert "services: [mail, web]" in text
    assert "resolved: 2025-04-01T10:00Z" in text
    assert 'owner: "@ada"' in text


def test_a_site_whose_zone_is_an_offset_begins_drafts_in_it(tmp_path, monkeypatch):
    """The option `timezone` takes one; what is written is read back as the same moment."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "postmortems").mkdir()
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  - postmortems: {timezone: '+09:00'}\n")
    (tmp_path / "pd.json").write_text('[{"time": "2025-10-23T15:18:00Z", "event": "Alert fires", "source": "x"}]')
    made = run("new", "Queue stuck", "--date", "2025-10-24", "--resolved", "01:10", "--events", "pd.json")
    assert made.exit_code == 0, made.output
    (file,) = (tmp_path / "postmortems").rglob("*.md")
    told = run("show", file).output
    assert "times.resolved: 2025-10-24T01:10:00+09:00" in told
    assert "times.detected: 2025-10-24T00:18:00+09:00" in told
    assert "PM1" not in told
    assert run("show", file, "--timezone", "Mars").exit_code == 2
    assert "did you mean `Europe/Lisbon`" in run("timeline", "pd.json", "--timezone", "Europe/Lisbn").output


def test_a_draft_lies_beside_the_newest_and_not_in_the_archive(tmp_path, monkeypatch):
    """An archive holds more files than the folder that people write in today; by name it comes last here."""
    folder = library(tmp_path) / "postmortems"
    for one in folder.rglob("*.md"):
        one.unlink()
    for place, year, days in (("zz-archive", 2019, range(1, 9)), ("", 2025, range(1, 4))):
        (folder / place).mkdir(exist_ok=True)
        for day in days:
            (folder / place / f"{year}-03-0{day}-queue.md").write_text(f"# Queue {day}\n\n**Date**: {year}-03-0{day}\n\nIt stood still.\n")
    monkeypatch.chdir(tmp_path)
    made = run("new", "Queue stuck", "--date", "2025-04-01", "--no-input")
    assert made.exit_code == 0, made.output
    assert (folder / "2025-04-01-queue-stuck.md").is_file(), made.output
