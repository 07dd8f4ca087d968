"""`postmortems query`: the rows of the site on the command line, in four forms, with a status that scripts can rely on."""

import csv
import io
import json

import pytest
from ground import write
from library import run

SITE = "site_name: T\nplugins:\n  - search\n  - postmortems: {audience: internal, as_of: 2026-03-25, fields: {tier: list}, views: {pool: {title: Pools, query: pool}}}\n"
POOL = """---
id: PM-1
title: Pool ran dry
date: 2026-03-01
severity: SEV-1
services: [checkout]
tags: [db]
tier: [gold]
times: {started: "2026-03-01T10:00Z", resolved: "2026-03-01T13:00Z"}
action_items: [{action: "=1+1", owner: Dana, due: 2026-03-20}, {action: Done thing, status: done}]
---

## Summary

The pool ran dry.
"""
DNS = "---\nid: PM-2\ntitle: Zone vanished\ndate: 2025-01-01\nseverity: SEV-2\nvisibility: public\n---\n\n## Summary\n\nGone.\n"


@pytest.fixture
def place(tmp_path, monkeypatch):
    write(tmp_path, {"mkdocs.yml": SITE, "docs/index.md": "# Home", "postmortems/one.md": POOL, "postmortems/two.md": DNS})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def test_a_line_for_each_row_and_a_sentence_beside_them(place):
    done = run("query", "severity:<=2", "sort:opened")
    assert done.exit_code == 0
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["PM-2", "PM-1"]
    assert done.stderr == "2 incidents for severity:<=2 sort:opened, as of 2026-03-25\n"


def test_half_a_phrase_of_a_whole_text_is_pointed_to(place):
    """What somebody remembers stands in a timeline, where only the best match looks; a phrase is asked for as its words."""
    write(place, {"postmortems/three.md": "# Three\n\n2026-01-05\n\n## Timeline\n\n- 10:00 the keepalive of the proxy was stale\n"})
    done = run("query", '"keepalive of the proxy"')
    assert (done.exit_code, done.stdout) == (1, "")
    [note] = [line for line in done.stderr.splitlines() if line.startswith("note")]
    assert note == "note: 1 incident has these words in the whole text: postmortems query --sort best 'keepalive of the proxy'"
    assert run("query", "--sort", "best", "keepalive of the proxy").exit_code == 0
    assert "note" not in run("query", "nowhere").stderr
    assert "whole text" not in run("query", "tier:gold severity:5").stderr


@pytest.mark.parametrize(
    ("arguments", "status", "ids"),
    [
        (["severity:1"], 0, "PM-1"), (["nowhere"], 1, ""), (["servce:checkout"], 2, ""), (["severity:1", "mttr:>2x"], 2, "PM-1"), (["service:chekout"], 1, ""),
        (["tier:gold"], 0, "PM-1"), (["since:12mo"], 0, "PM-1"), (["since:12mo", "--as-of", "2025-06-01"], 0, "PM-1 PM-2"), (["age:<12mo asof:2025-06-01"], 0, "PM-1 PM-2"),
        (["--actions", "is:overdue"], 0, "PM-1#action-1"), (["--actions", "is:overdue", "--as-of", "2026-03-20"], 1, ""), (["--sort", "opened"], 0, "PM-2 PM-1"),
        (["--sort", "-opened", "--limit", "1"], 0, "PM-1"), (["--view", "pool"], 0, "PM-1"), (["--view", "overdue-items"], 0, "PM-1#action-1"), (["--view", "pool", "severity:2"], 1, ""),
        (["--audience", "public"], 1, ""), ([], 0, "PM-1 PM-2"), (["--view", "gone"], 2, ""), (["--as-of", "soon"], 2, ""), (["--source", "docs/none"], 2, ""), (["--limit", "0"], 2, ""),
    ],
)  # fmt: skip
def test_status_and_ids(place, arguments, status, ids):
    done = run("query", "--format", "ids", *arguments)
    assert (done.exit_code, done.stdout.split()) == (status, ids.split()), done.stderr


def test_a_mistake_is_answered_with_the_nearest_word(place):
    done = run("query", "servce:checkout")
    assert "not understood: there is no field `servce`; it was searched as text; did you mean `service`?" in done.stderr
    assert "note: no incident has the service `chekout`; did you mean `checkout`?" in run("query", "service:chekout").stderr
    assert "note: no incident is `lateish`" in run("query", "is:lateish").stderr
    assert "note: no incident is `late`; did you mean `overdue:>=1`?" in run("query", "is:late").stderr


def test_json_holds_every_value_and_what_was_understood(place):
    made = json.loads(run("query", "sev:sev1", "--format", "json").stdout)
    assert (made["query"], made["as_of"], made["total"], made["mistakes"]) == ("severity:1", "2026-03-25", 1, [])
    assert made["rows"][0]["key"] == "PM-1"
    assert (made["rows"][0]["mttr"], made["rows"][0]["service"], made["rows"][0]["actions"], made["rows"][0]["tier"]) == (
        180,
        ["checkout"],
        ["open", "overdue"],
        ["gold"],
    )


def test_csv_is_a_table_and_no_formula(place):
    rows = list(csv.DictReader(io.StringIO(run("query", "--actions", "--format", "csv").stdout)))
    assert [row["title"] for row in rows] == ["'=1+1", "Done thing"]
    assert (rows[0]["key"], rows[0]["due"], rows[0]["owner"]) == ("PM-1#action-1", "2026-03-20", "Dana")


def test_a_public_edition_answers_only_what_the_public_may_see(place):
    (place / "rules.yml").write_text("approval: optional\n", encoding="utf-8")
    (place / "mkdocs.yml").write_text(SITE.replace("{audience: internal", "{redaction: rules.yml"), encoding="utf-8")
    assert run("query", "--format", "ids").stdout.split() == ["PM-1", "PM-2"]
    done = run("query", "--format", "json", "--audience", "public")
    assert [row["title"] for row in json.loads(done.stdout)["rows"]] == ["Zone vanished"]
    assert "checkout" not in done.output


@pytest.mark.parametrize("text", ["\x00\x1b[31m", "“open", "a" * 100_000, "[(", "\udcff", "-", '"""'])
def test_any_bytes_are_answered(place, text):
    done = run("query", text, "--format", "json")
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code in (0, 1, 2)
    json.loads(done.stdout)


def test_a_day_that_no_calendar_has_is_no_slip_of_the_form(tmp_path, monkeypatch):
    """YAML makes days of what looks like one, and gives no line where it cannot."""
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  postmortems:\n    as_of: 2026-02-30\n")
    monkeypatch.chdir(tmp_path)
    told = run("query", "shop")
    assert told.exit_code == 2
    assert "a date or a number that there is not" in told.output
    (tmp_path / "mkdocs.yml").write_text("plugins: [postmortems\n")
    assert "mkdocs.yml:2: the configuration is not valid YAML" in run("query", "shop").output
