"""`postmortems stats`: the numbers of the insights page on a command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from ground import write

from mkdocs_postmortems.cli import main

FILES = {
    "mkdocs.yml": "site_name: x\nplugins:\n  - postmortems: {source: postmortems, audience: internal, as_of: 2026-06-30}\n",
    **{
        f"postmortems/{n}.md": f"---\nid: PM-{n}\ntitle: T\ntimes: {{impact_started: 2026-05-0{n}T10:00Z, resolved: 2026-05-0{n}T1{n}:00Z}}\n---\n"
        for n in range(1, 7)
    },
}


@pytest.fixture
def asked(tmp_path: Path, monkeypatch):
    write(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["stats", *words])


def test_text(asked):
    done = asked("ttr", "--period", "all")
    assert done.exit_code == 0, done.output
    head, row = done.output.splitlines()
    assert head == "as of 2026-06-30"
    assert row.split("\t")[:3] == ["all", "ttr", "6"]
    assert "median 210" in row
    assert "mean" not in row


def test_the_first_command_may_be_left_out(asked):
    assert asked("metrics", "ttr").output == asked("ttr").output
    assert asked().output == asked("metrics").output
    assert "metrics" in asked("--help").output


def test_json_and_csv_say_the_same(asked):
    data = json.loads(asked("--format", "json", "--period", "all").output)
    rows = list(csv.DictReader(io.StringIO(asked("--format", "csv", "--period", "all").output)))
    found = {(row["metric"], row["number"]): row["value"] for row in rows}
    metrics = data["periods"]["all"]["metrics"]
    assert list(data["periods"]) == ["all"]
    assert len(metrics) > 30
    for name, one in metrics.items():
        assert found[name, "n"] == str(one["n"])
        for number, value in one["numbers"].items():
            assert found[name, number] == ("" if value is None else f"{value:.10g}"), (name, number)


def test_a_name_there_is_not(asked):
    done = asked("mttr")
    assert done.exit_code == 2
    assert "no metric is called mttr" in done.output


def test_the_day_that_counts(asked):
    done = asked("frequency", "--period", "year", "--as-of", "2028-06-30")
    assert "\t0\t" in done.output
