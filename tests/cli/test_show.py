"""Show: what an author sees of what the machine saw, as text and as records, with an exit status that scripts can use."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from ground import CORPORA, SHARED, write

from mkdocs_postmortems.cli import main

CASES = SHARED / "cases"
GOOD = """---
id: PM-7
title: Queue stuck
severity: SEV-2
authors: [Ada]
times: {started: 2025-03-04T10:00Z, resolved: 2025-03-04T11:30Z}
duration: 90 min
services: [mail]
---
## Timeline (UTC)
- 10:00 down
- 11:30 up

## Action items
- [x] Add an alert (#12)
"""


def show(*arguments):
    return CliRunner().invoke(main, ["show", *map(str, arguments)])


def test_text_names_each_value_with_line_and_origin(tmp_path):
    write(tmp_path, {"a.md": GOOD, "README.md": "# About"})
    got = show(tmp_path)
    lines = got.output.splitlines()
    assert got.exit_code == 0
    assert "a.md:4: severity: SEV-2 (level 2) (front matter)" in lines
    assert "a.md:6: times.started: 2025-03-04T10:00:00+00:00 (front matter)" in lines
    assert "a.md:10: section: timeline: Timeline (UTC) (heading)" in lines
    assert "README.md: not read as an incident: named README.md" in lines
    assert "\x1b" not in got.output


def test_json_is_a_list_of_records(tmp_path):
    write(tmp_path, {"deep/a.md": GOOD, "deep/b.md": "# Nothing much\n"})
    got = show("--format", "json", "--root", tmp_path, tmp_path / "deep")
    first, second = json.loads(got.stdout)
    assert first == {
        "file": "deep/a.md", "title": "Queue stuck", "id": "PM-7", "date": "2025-03-04", "severity": "SEV-2", "status": None, "services": ["mail"],
        "authors": ["Ada"], "started": "2025-03-04T10:00:00+00:00", "detected": None, "resolved": "2025-03-04T11:30:00+00:00", "duration_minutes": 90,
        "sections": ["actions", "timeline"], "timeline_entries": 2, "timeline_first": "10:00", "timeline_last": "11:30", "timeline_zone": "UTC",
        "actions": [{"text": "Add an alert (#12)", "owner": None, "due": None, "status": "done", "ticket": "#12"}], "actions_total": 1, "note": None,
    }  # fmt: skip
    assert {key for key, value in second.items() if value} == {"file", "title"}


@pytest.mark.parametrize(
    ("times", "resolved"),
    [
        ("impact_started: 2025-03-04T10:00Z, mitigated: 2025-03-04T11:00Z", "2025-03-04T11:00:00+00:00"),
        ("started: 2025-03-04T10:00Z, mitigated: 2025-03-04T11:00Z", None),
        ("impact_started: 2025-03-04T10:00Z, mitigated: 2025-03-04T11:00Z, resolved: 2025-03-04T12:00Z", "2025-03-04T12:00:00+00:00"),
    ],
)
def test_where_only_the_impact_has_a_beginning_its_end_is_the_end(tmp_path, times, resolved):
    write(tmp_path, {"a.md": f"---\ntitle: Queue stuck\ntimes: {{{times}}}\n---\nText.\n"})
    (record,) = json.loads(show("--format", "json", tmp_path).stdout)
    assert (record["started"], record["resolved"]) == ("2025-03-04T10:00:00+00:00", resolved)


@pytest.mark.skipif(not CASES.is_dir(), reason="the shared cases are not beside the project")
def test_records_have_exactly_the_keys_of_the_labels(tmp_path):
    labels = yaml.safe_load((CASES / "labels-open.yaml").read_text(encoding="utf-8"))
    write(tmp_path, {"a.md": GOOD})
    (record,) = json.loads(show("--format", "json", tmp_path).stdout)
    assert set(record) == {key for label in labels for key in label}
    assert set(record["actions"][0]) == {key for label in labels for action in label["actions"] for key in action}


def test_errors_give_status_1_and_are_printed(tmp_path):
    write(tmp_path, {"a.md": "---\ntitle: [Queue\n---\n# A\n", "b.md": GOOD})
    got = show(tmp_path)
    assert got.exit_code == 1
    assert "a.md:2: the header is not valid YAML" in got.output
    assert "b.md:4: severity" in got.output
    assert show("--format", "json", tmp_path).exit_code == 1


def test_warnings_alone_give_status_0(tmp_path):
    write(tmp_path, {"a.md": "# A\n**Severity**: purple\n"})
    got = show(tmp_path)
    assert (got.exit_code, "[PM607]" in got.output) == (0, True)


@pytest.mark.parametrize("arguments", [[], ["--format", "xml", "."]])
def test_unusable_input_gives_status_2(arguments):
    got = show(*arguments)
    assert got.exit_code == 2
    assert "Usage" in got.output


@pytest.mark.parametrize(("files", "said"), [({"a.txt": "words"}, "nothing to show: no file here is a postmortem\n"), ({"a.md": GOOD}, "")])
def test_a_folder_without_any_is_answered(tmp_path, files, said):
    got = show(write(tmp_path, files))
    assert (got.exit_code, got.stderr, not got.stdout) == (0, said, bool(said))


def test_a_path_that_is_not_there_leaves_the_others(tmp_path):
    write(tmp_path, {"a.md": GOOD})
    got = show(tmp_path / "gone.md", tmp_path / "a.md")
    assert got.exit_code == 2
    assert "there is no such file or folder" in got.stderr
    assert "give the path of one, or its id where the site is configured [PM007]" in got.stderr
    assert "a.md:4: severity: SEV-2" in got.stdout


@pytest.mark.parametrize("name", ["PM-7", "pm-7", "stuck", "stuck.md"])
def test_a_postmortem_of_the_site_may_be_called_by_its_id_or_file(tmp_path, monkeypatch, name):
    write(
        tmp_path, {"mkdocs.yml": "plugins: {postmortems: {source: pm, timezone: Europe/Lisbon}}\n", "pm/stuck.md": GOOD, "pm/b.md": "# B\n"}
    )
    monkeypatch.chdir(tmp_path)
    got = show(name)
    assert got.exit_code == 0, got.output
    assert "stuck.md:4: severity: SEV-2" in got.stdout
    assert "b.md" not in got.stdout


def test_a_slip_in_an_id_is_answered_with_the_nearest(tmp_path, monkeypatch):
    write(tmp_path, {"mkdocs.yml": "plugins: {postmortems: {source: pm}}\n", "pm/stuck.md": GOOD})
    monkeypatch.chdir(tmp_path)
    got = show("PM-8")
    assert (got.exit_code, "did you mean PM-7? [PM007]" in got.stderr) == (2, True)


def test_what_the_status_asks_for_is_named(tmp_path):
    draft, final = GOOD, GOOD.replace("severity: SEV-2\n", "severity: SEV-2\nstatus: final\nsummary: It stuck.\n")
    write(
        tmp_path,
        {"draft.md": draft, "final.md": final, "whole.md": draft.replace("severity", "status: draft\nsummary: It stuck.\nseverity")},
    )
    said = {
        line.split(":")[0]: line.split("missing: ")[1].split(", ") for line in show(tmp_path).output.splitlines() if ": missing: " in line
    }
    assert said["draft.md"] == ["status", "summary"]
    assert {"owner", "lessons", "detection.method"} <= set(said["final.md"])
    assert {"severity", "timeline", "action_items", "summary"}.isdisjoint(said["final.md"])
    assert "whole.md" not in said


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path):
    write(tmp_path, {f"{n}.md": GOOD for n in range(200)})
    code = "from mkdocs_postmortems.cli import main; main()"
    with subprocess.Popen([sys.executable, "-c", code, "show", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.readline()
        run.stdout.close()
        assert (run.wait(), run.stderr.read()) == (0, b"")


def test_a_named_file_is_read_whatever_it_is_called(tmp_path):
    write(tmp_path, {"template.txt": GOOD})
    got = show(tmp_path / "template.txt")
    assert (got.exit_code, "template.txt:4: severity: SEV-2" in got.output) == (0, True)


@pytest.mark.parametrize("name", ["big.md", "binary.md", "empty.md", "utf16.md"])
def test_a_bad_file_is_said_and_never_a_traceback(tmp_path, name):
    write(tmp_path, {"binary.md": b"\x89PNG\x00", "empty.md": "", "utf16.md": GOOD.encode("utf-16"), "big.md": ""})
    with (tmp_path / "big.md").open("r+b") as file:
        file.truncate(50_000_000)
    got = show(tmp_path / name)
    assert got.exit_code == (0 if name == "empty.md" else 1)
    assert f"{name}:" in got.output
    assert "Traceback" not in got.output


def test_options_decide_zone_and_order_of_dates(tmp_path):
    write(tmp_path, {"a.md": "# A\n**Start time**: 03/04/2025 10:00\n"})
    (plain,) = json.loads(show("--format", "json", tmp_path).stdout)
    (told,) = json.loads(show("--format", "json", "--timezone", "Europe/Berlin", "--date-order", "dmy", tmp_path).stdout)
    assert (plain["started"], told["started"]) == (None, "2025-04-03T10:00:00+02:00")


def test_a_terminal_gets_colours_and_a_table(tmp_path):
    """A pseudo terminal, because only there the table is drawn."""
    write(tmp_path, {"a.md": GOOD})
    ours, theirs = pty.openpty()
    program = "import sys; from mkdocs_postmortems.cli import main; sys.argv = ['postmortems', 'show', sys.argv[1]]; main()"
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    env.pop("NO_COLOR", None)
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], stdout=theirs, check=False, env=env)
    os.close(theirs)
    seen = b""
    while chunk := _some(ours):
        seen += chunk
    assert done.returncode == 0
    assert b"\x1b[" in seen
    assert b"Queue stuck" in seen
    assert b"a.md:4:" not in seen


def _some(end):
    try:
        return os.read(end, 65536)
    except OSError:
        return b""


@pytest.mark.skipif(not CORPORA.is_dir() or not CASES.is_dir(), reason="the shared corpora and cases are not beside the project")
def test_real_postmortems_are_understood(tmp_path):
    """The measure of the reader: labels made by hand, 95% of all questions right and no field below 88%."""
    records = tmp_path / "records.json"
    records.write_text(show("--format", "json", "--root", CORPORA, CORPORA).stdout, encoding="utf-8")
    score = subprocess.run(
        [sys.executable, CASES / "score_labels.py", CASES / "labels-open.yaml", records], capture_output=True, text=True, check=True
    ).stdout
    shares = {line[:22].strip(): float(line.split()[-1].rstrip("%")) for line in score.splitlines()}
    assert shares["total"] >= 95, score
    assert min(shares.values()) >= 88, score


def test_the_command_is_installed():
    assert subprocess.run([Path(sys.executable).parent / "postmortems", "show", "--help"], capture_output=True, check=False).returncode == 0
