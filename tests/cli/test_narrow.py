"""Tables on a terminal: names, days and titles stay whole however narrow it is, and columns without room are named."""

import pytest
from ground import write
from library import run
from rich.console import Console

from mkdocs_postmortems.cli.grid import fitted

SITE = "site_name: T\nplugins:\n  - search\n  - postmortems: {audience: internal, as_of: 2026-03-25}\n"
POOL = """---
id: PM-2026-014
title: The pool ran dry behind the checkout
date: 2026-03-01
severity: SEV-1
services: [checkout, connection-pool]
category: capacity
times: {started: "2026-03-01T10:00Z", resolved: "2026-03-01T13:00Z"}
action_items: [{action: Watch how full the pool is, owner: Dana of the night shift, due: 2026-03-20, tickets: [OPS-12345]}]
---

Words.
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    write(tmp_path, {"mkdocs.yml": SITE, "docs/index.md": "# Home", "postmortems/one.md": POOL})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "columns", "whole", "hidden"),
    [
        (["query"], 60, ["PM-2026-014", "2026-03-01", "title"], "severity, duration, service, cause, overdue"),
        (["query"], 80, ["PM-2026-014", "2026-03-01", "Sev 1", "3 h", "title"], "service, cause, overdue"),
        (["query"], 160, ["PM-2026-014", "2026-03-01", "Sev 1", "checkout, connection-pool", "overdue", "title"], ""),
        (["actions"], 60, ["PM-2026-014#1", "2026-03-20", "5 d", "action"], "owner, status, tickets"),
        (["actions"], 160, ["PM-2026-014#1", "2026-03-20", "Dana of the night shift", "OPS-12345", "action"], ""),
        (["query", "--actions"], 80, ["PM-2026-014", "2026-03-20", "title"], None),
    ],
)  # fmt: skip
def test_what_matters_is_whole(place, monkeypatch, words, columns, whole, hidden):
    monkeypatch.setenv("COLUMNS", str(columns))
    done = run(*words)
    assert [one for one in whole if one not in done.stdout] == []
    assert "…" not in done.stdout
    if hidden is not None:
        assert done.stderr.rstrip().endswith(f"no room here for {hidden}" if hidden else "as of 2026-03-25")


def test_a_ticket_that_is_an_address_is_called_by_its_key(place, monkeypatch):
    address = "https://tracker.example/browse/OPS-12345"
    write(place, {"postmortems/one.md": POOL.replace("[OPS-12345]", f"[{address!r}]")})
    monkeypatch.setenv("COLUMNS", "160")
    shown = run("actions").stdout
    assert "OPS-12345" in shown and "tracker.example" not in shown
    monkeypatch.delenv("FORCE_COLOR")
    assert address in run("actions").stdout, "the control: other programs get the whole of it"


@pytest.mark.parametrize(("columns", "hidden"), [(60, ("service",)), (80, ()), (300, ())])
def test_only_a_cell_of_a_lesser_column_is_ever_cut(columns, hidden):
    console = Console(width=columns)
    table, without = fitted(("id", "service", "title"), [("x" * 40, "y" * 60, "z" * 90)], text="title", styles={}, console=console)
    with console.capture() as shown:
        console.print(table)
    assert without == hidden
    assert [shown.get().count(letter) for letter in "xz"] == [40, 90]
    assert ("…" in shown.get()) == (not hidden)
    assert max(map(len, shown.get().splitlines())) <= columns
