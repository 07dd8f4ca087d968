"""`postmortems actions`: listed by what they lack, set in their file, compared with a tracker; and a build that takes statuses from one."""

import csv
import io
import json
from datetime import date

import pytest
from ground import run as build
from ground import write
from library import run

SITE = "site_name: T\nplugins:\n  - search\n  - postmortems: {audience: !ENV [PM_SITE, internal], redaction: rules.yml, timezone: UTC, as_of: 2026-06-30%s}\n"
POOL = """---
id: PM-2026-014
title: Pool ran dry
date: 2026-03-01
status: final
visibility: public
services: [checkout]
---

## Summary

It ran dry.

## Action items

| Action | Owner | Due | Status | Ticket |
|--------|-------|-----|--------|--------|
| Reject an empty pool config | @ann | 2026-04-01 | In progress | OPS-1 |
| Alert on the pool size | @bob | 2026-12-01 | Open | OPS-2 |
| Write the runbook for pools | | Sprint 14 | Done | OPS-3 |
"""
AGAIN = """---
id: PM-2026-020
title: Pool ran dry again
date: 2026-05-01
action_items:
  - {id: AI-1, item: Alert on the pool size, ticket: OPS-2, owner: "@bob"}
  - {id: AI-2, item: Try it each month, due: EOD Friday, owner: Venues team, status: blocked}
  - {id: AI-3, item: Read the 8 week plan, due: 8週間, status: perhaps}
---

## Summary

Once more.
"""
EXPORT = "id,status,closed\nOPS-1,Done,2026-05-07\nOPS-2,Open,\nOPS-3,Done,2026-05-01\nOPS-77,Done,2026-05-01\n"


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782777600")  # 2026-06-30
    return write(
        tmp_path,
        {
            "mkdocs.yml": SITE % "", "rules.yml": "approval: optional\n", "docs/index.md": "# Home", "postmortems/pool.md": POOL,
            "postmortems/again.md": AGAIN, "export-2026-06-01.csv": EXPORT,
        },
    )  # fmt: skip


def names(*options):
    done = run("actions", *options, "--format", "json")
    assert done.exit_code == 0, done.output
    return [row["item"] for row in json.loads(done.stdout)["items"]]


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--overdue"], ["PM-2026-014#1", "PM-2026-020#3"]),
        (["--owner", "bob"], ["PM-2026-020#1", "PM-2026-014#2"]),
        (["--no-owner"], ["PM-2026-020#3"]),
        (["list", "--status", "done"], ["PM-2026-014#3"]),
        (["--status", "blocked"], ["PM-2026-020#2"]),
        (["--service", "checkout"], ["PM-2026-014#1", "PM-2026-014#2"]),
        (["--owner", "venues team"], ["PM-2026-020#2"]),
    ],
)
def test_items_are_listed_by_what_is_asked(library, options, wanted):
    assert names(*options) == wanted


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--owner", "bbob"], "no action item has the owner `bbob`; did you mean `bob`?"),
        (["--service", "warehouse"], "no action item has the service `warehouse`"),
        (["--owner", "ann", "--service", "checkout"], ""), (["--owner", "bob", "--overdue"], ""),
    ],
)  # fmt: skip
def test_a_name_that_stands_nowhere_is_said_and_no_rows_alone_are_not(library, options, told):
    """An empty list because of a slip would read as if everything were done."""
    done = run("actions", *options)
    assert done.exit_code == 0
    assert [line for line in done.stderr.splitlines() if line.startswith("no action item has")] == [told] * bool(told)


def test_nothing_is_dropped_for_a_due_that_is_no_date(library):
    """`EOD Friday`, `Sprint 14` and `8週間` keep their words; only the last one is a day."""
    rows = {row["item"]: row for row in json.loads(run("actions", "--all", "--format", "json").stdout)["items"]}
    assert len(rows) == 6
    assert (rows["PM-2026-020#2"]["due"], rows["PM-2026-020#2"]["due_written"]) == (None, "EOD Friday")
    assert (rows["PM-2026-014#3"]["due"], rows["PM-2026-014#3"]["due_written"]) == (None, "Sprint 14")
    assert rows["PM-2026-020#3"]["due"] == "2026-06-26"


def test_text_and_csv_say_the_same(library):
    lines = run("actions", "--all").stdout.splitlines()
    rows = list(csv.DictReader(io.StringIO(run("actions", "--all", "--format", "csv").stdout)))
    assert [line.split("\t")[0] for line in lines] == [row["item"] for row in rows]
    assert "'@ann" in {row["owner"] for row in rows}  # no spreadsheet takes it for a formula


@pytest.mark.parametrize(
    ("item", "before", "after", "path"),
    [
        ("PM-2026-014#2", "| Open |", "| Done (2026-06-02) |", "pool.md"),
        ("OPS-1", "| In progress |", "| Done (2026-06-02) |", "pool.md"),
        ("ai-2", "status: blocked", "status: done, completed: 2026-06-02", "again.md"),
    ],
)
def test_an_item_is_set_where_it_lives(library, item, before, after, path):
    file = library / "postmortems" / path
    text = file.read_text(encoding="utf-8")
    done = run("actions", "set", item, "done", "--on", "2026-06-02")
    assert done.exit_code == 0, done.output
    assert file.read_text(encoding="utf-8") == text.replace(before, after)
    assert done.stdout.startswith(f"postmortems/{path}:")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["OPS-2", "done"], 2, "could be any of PM-2026-014#2, PM-2026-020#1"),
        (["PM-2026-014#9", "done"], 2, "has 3 action items"),
        (["NO-1", "done"], 2, "no action item"),
        (["AI-1", "finito"], 2, "is no status"),
        (["AI-1", "open", "--on", "2026-06-02"], 2, "--on"),
    ],
)
def test_what_is_not_clear_is_refused(library, arguments, status, words):
    before = {p: p.read_bytes() for p in (library / "postmortems").iterdir()}
    done = run("actions", "set", *arguments)
    assert (done.exit_code, words in done.output) == (status, True), done.output
    assert {p: p.read_bytes() for p in (library / "postmortems").iterdir()} == before


def test_a_dry_run_changes_nothing(library):
    before = (library / "postmortems" / "pool.md").read_bytes()
    assert "| Done (" in run("actions", "set", "OPS-1", "done", "--dry-run").stdout
    assert (library / "postmortems" / "pool.md").read_bytes() == before


def test_sync_tells_writes_and_then_agrees(library):
    told = run("actions", "sync", "export-2026-06-01.csv", "--check")
    assert told.exit_code == 1
    assert "pool.md:18: PM-2026-014#1 is in progress here and done on 2026-05-07 in the tracker (OPS-1: Done)" in told.stdout
    assert "table export of 2026-06-01: 4 tickets, 3 of them of action items" in told.stdout
    done = run("actions", "sync", "export-2026-06-01.csv", "--write")
    assert (done.exit_code, "2 changed, 0 left" in done.stdout) == (0, True), done.output
    after = (library / "postmortems" / "pool.md").read_text(encoding="utf-8")
    assert "| Done (2026-05-07) | OPS-1 |" in after
    assert "| Done (2026-05-01) | OPS-3 |" in after
    again = run("actions", "sync", "export-2026-06-01.csv", "--check")
    assert (again.exit_code, again.stdout.count("done here")) == (0, 0), again.output


def test_an_export_of_other_tickets_agrees_with_nothing(library):
    write(library, {"other.csv": "id,status\nELSE-9,Done\n"})
    told = run("actions", "sync", "other.csv")
    assert "nothing to compare: no action item has a ticket of this export" in told.stdout
    assert "agree" not in told.stdout


def test_late_is_a_name_of_overdue(library):
    """As a query knows both words."""
    assert run("actions", "--late").stdout == run("actions", "--overdue").stdout != run("actions").stdout


def test_sync_adds_a_day_that_only_the_tracker_knows_and_takes_no_words_for_it(library):
    """That an item lacks a day is no difference for `--check`; where the file says more of it, adding a day is left to the hand."""
    (library / "days.csv").write_text("id,status,closed\nOPS-3,Done,2026-05-01\n")
    pool = library / "postmortems" / "pool.md"
    told = run("actions", "sync", "days.csv", "--check")
    assert (told.exit_code, "file and tracker agree" in told.stdout) == (0, True), told.output
    assert "pool.md:20: PM-2026-014#3 is done here without a day and since 2026-05-01 in the tracker (OPS-3: Done)" in told.stdout
    pool.write_text(POOL.replace("| Done |", "| Done (see the wiki) |"))
    done = run("actions", "sync", "days.csv", "--write")
    assert (done.exit_code, "1 left for the hand" in done.stdout) == (1, True), done.output
    assert pool.read_text() == POOL.replace("| Done |", "| Done (see the wiki) |")


def test_sync_names_tickets_that_the_export_does_not_hold(library):
    (library / "few.csv").write_text("id,status\nOPS-1,In Progress\n")
    assert "not in the export: OPS-2, OPS-3" in run("actions", "sync", "few.csv").stdout
    (library / "bad.json").write_text('[{"number": 1,')
    assert run("actions", "sync", "bad.json").exit_code == 2


def test_a_build_takes_statuses_from_the_export(library, monkeypatch):
    """Inside, both statuses and the export's day are shown; outside, the status and nothing else of the tracker. No approval is broken."""
    (library / "mkdocs.yml").write_text(SITE % ", tracker: export-2026-06-01.csv")
    inside = build("mkdocs", library, "--strict")
    assert inside.code == 0, inside.log
    page = inside.page("actions/index")
    assert "in progress in the file" in page
    assert "as of 2026-06-01" in page
    assert "done in the tracker" in next(p.read_text(encoding="utf-8") for p in inside.site.glob("postmortems/*pool*/index.html"))
    monkeypatch.setenv("PM_SITE", "public")
    outside = build("mkdocs", library)
    assert outside.code == 0, outside.log
    listed = outside.page("actions/index")
    row = listed[listed.index("Reject an empty pool config") - 300 : listed.index("Reject an empty pool config") + 600]
    assert 'class="pm-c-status">done' in row
    every = "\n".join(
        p.read_text(encoding="utf-8", errors="replace") for p in outside.site.rglob("*.*") if p.suffix in (".html", ".json", ".xml")
    )
    assert "pool config" in every
    for word in ("OPS-", "2026-05-07", "2026-06-01", "in the file", "@ann", "tracker", "actions/owner"):
        assert word not in every, word


def test_an_export_that_is_none_stops_the_build(library):
    (library / "mkdocs.yml").write_text(SITE % ", tracker: gone.csv")
    done = build("mkdocs", library)
    assert done.code != 0
    assert "PM911" in done.log


def test_the_day_of_set_is_today(library):
    run("actions", "set", "OPS-1", "done")
    assert f"Done ({date(2026, 6, 30)})" in (library / "postmortems" / "pool.md").read_text(encoding="utf-8")
