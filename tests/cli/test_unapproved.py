"""A status that changes what a reviewer had approved is said where it is set, and nowhere else."""

import pytest
from ground import write
from library import run

SITE = "site_name: T\nplugins:\n  - search\n  - postmortems: {audience: internal, redaction: rules.yml, timezone: UTC, as_of: 2026-06-30}\n"
POOL = """---
id: PM-2026-014
title: Pool ran dry
date: 2026-03-01
status: final
visibility: %s
---

## Summary

It ran dry.

## Action items

| Action | Owner | Due | Status | Ticket |
|--------|-------|-----|--------|--------|
| Reject an empty pool config | @ann | 2026-04-01 | Open | OPS-1 |
"""
SAID = "pool.md: this changes its public text too: it stays at home until a reviewer approves it again"


def library(folder, *, rules="reviewers: [sec]\n", visibility="public"):
    return write(
        folder,
        {
            "mkdocs.yml": SITE, "rules.yml": rules, "docs/index.md": "# Home", "postmortems/pool.md": POOL % visibility,
            "export.csv": "id,status\nOPS-1,Done\n",
        },
    )  # fmt: skip


@pytest.mark.parametrize("words", [["set", "PM-2026-014#1", "done"], ["sync", "export.csv", "--write"]], ids=lambda words: words[0])
def test_a_broken_approval_is_said_by_what_breaks_it(tmp_path, monkeypatch, words):
    monkeypatch.chdir(library(tmp_path))
    assert run("approve", "pool", "--by", "sec").exit_code == 0
    done = run("actions", *words)
    assert (done.exit_code, SAID in done.stderr) == (0, True)
    assert run("approve", "pool", "--check").exit_code == 1
    again = run("actions", "set", "PM-2026-014#1", "open")
    assert "public text" not in again.stderr  # nothing holds any more that could break


def test_one_that_was_approved_before_its_day_is_told_of_too(tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path, visibility="public\nembargo_until: 2026-09-01"))
    assert run("approve", "pool", "--by", "sec").exit_code == 0
    assert SAID in run("actions", "set", "PM-2026-014#1", "done").stderr


def test_a_dry_run_says_what_would_be(tmp_path, monkeypatch):
    monkeypatch.chdir(library(tmp_path))
    run("approve", "pool", "--by", "sec")
    assert "this would change its public text" in run("actions", "set", "PM-2026-014#1", "done", "--dry-run").stderr
    assert run("approve", "pool", "--check").exit_code == 0


@pytest.mark.parametrize(
    "of_it", [{"rules": "approval: optional\n"}, {"visibility": "internal"}, {}], ids=["no approvals", "internal", "not approved"]
)
def test_where_nothing_was_approved_nothing_is_said(tmp_path, monkeypatch, of_it):
    monkeypatch.chdir(library(tmp_path, **of_it))
    done = run("actions", "set", "PM-2026-014#1", "done")
    assert done.exit_code == 0
    assert "public text" not in done.stderr
