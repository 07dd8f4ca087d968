"""Exports of trackers in the shapes their vendors document: recognised, read, and refused in words where they are something else."""

import json
from datetime import date
from pathlib import Path

import pytest

from mkdocs_postmortems.model.tracker import names
from mkdocs_postmortems.settings.tracker import tracker

GITHUB = [
    {"number": 12, "title": "Fix", "state": "CLOSED", "stateReason": "COMPLETED", "closedAt": "2026-05-07T10:00:00Z", "url": "https://github.com/acme/shop/issues/12", "assignees": [{"login": "ann"}], "labels": []},
    {"number": 13, "title": "No", "state": "CLOSED", "stateReason": "NOT_PLANNED", "closedAt": "2026-05-08T10:00:00Z", "url": "https://github.com/acme/shop/issues/13", "assignees": [], "labels": []},
    {"number": 14, "title": "Wip", "state": "OPEN", "closedAt": None, "url": "https://github.com/acme/shop/issues/14", "assignees": [], "labels": [{"name": "status: in progress", "color": "fff"}]},
    {"number": 15, "title": "Old", "state": "CLOSED", "closedAt": "2026-05-09T23:59:59Z", "url": "https://github.com/acme/shop/issues/15", "assignees": [], "labels": [{"name": "wontfix"}]},
    {"number": 16, "title": "New", "state": "OPEN", "closedAt": None, "url": "https://github.com/acme/shop/issues/16", "assignees": [], "labels": []},
]  # fmt: skip
JIRA = {
    "startAt": 0, "maxResults": 50, "total": 4,
    "issues": [
        {"id": "1", "key": "OPS-1", "fields": {"status": {"name": "Done", "statusCategory": {"key": "done"}}, "resolution": {"name": "Done"}, "resolutiondate": "2026-05-07T10:00:00.000+0000"}},
        {"id": "2", "key": "OPS-2", "fields": {"status": {"name": "Closed", "statusCategory": {"key": "done"}}, "resolution": {"name": "Won't Do"}, "resolutiondate": "2026-05-08T10:00:00.000+0000"}},
        {"id": "3", "key": "OPS-3", "fields": {"status": {"name": "Waiting on Ops", "statusCategory": {"key": "indeterminate"}}, "resolution": None}},
        {"id": "4", "key": "OPS-4", "fields": {"status": {"name": "Blocked", "statusCategory": {"key": "indeterminate"}}}},
    ],
}  # fmt: skip
GITLAB = [
    {"id": 76, "iid": 6, "state": "closed", "closed_at": "2026-05-07T10:00:00Z", "web_url": "https://gitlab.example/team/shop/-/issues/6", "references": {"full": "team/shop#6"}, "labels": ["bug"]},
    {"id": 77, "iid": 7, "state": "opened", "closed_at": None, "web_url": "https://gitlab.example/team/shop/-/issues/7", "labels": ["workflow::blocked"]},
]  # fmt: skip
LINEAR = {"data": {"issues": {"nodes": [
    {"identifier": "ENG-1", "title": "x", "url": "https://linear.app/acme/issue/ENG-1/x", "completedAt": "2026-05-07T10:00:00.000Z", "canceledAt": None, "state": {"name": "Shipped it", "type": "completed"}},
    {"identifier": "ENG-2", "title": "y", "url": "https://linear.app/acme/issue/ENG-2/y", "completedAt": None, "canceledAt": "2026-05-08T10:00:00.000Z", "state": {"name": "Canceled", "type": "canceled"}},
    {"identifier": "ENG-3", "title": "z", "url": "https://linear.app/acme/issue/ENG-3/z", "completedAt": None, "canceledAt": None, "state": {"name": "Triage", "type": "triage"}},
]}}}  # fmt: skip
CASES = [
    ("GitHub", GITHUB, [("#12", "done", "2026-05-07"), ("https://github.com/acme/shop/issues/13", "wont_do", "2026-05-08"), ("acme/shop#14", "in_progress", None), ("issue 15", "wont_do", "2026-05-09"), ("#16", "open", None)]),
    ("Jira", JIRA, [("OPS-1", "done", "2026-05-07"), ("https://acme.atlassian.net/browse/OPS-2", "wont_do", "2026-05-08"), ("ops-3", "in_progress", None), ("OPS-4", "blocked", None)]),
    ("GitLab", GITLAB, [("team/shop#6", "done", "2026-05-07"), ("https://gitlab.example/team/shop/-/issues/7#note_1", "blocked", None)]),
    ("Linear", LINEAR, [("ENG-1", "done", "2026-05-07"), ("https://linear.app/acme/issue/ENG-2/another-title", "wont_do", "2026-05-08"), ("ENG-3", "open", None)]),
    ("table", "id,status,closed\nOPS-1,Done,2026-05-07\n12,In Progress,\n", [("OPS-1", "done", "2026-05-07"), ("#12", "in_progress", None)]),
    ("table", "Ticket;State\nOPS-1;Won't do\n", [("OPS-1", "wont_do", None)]),
    ("Jira", "Summary,Issue key,Issue id,Status,Resolution,Resolved\nx,OPS-1,10001,Done,Won't Do,2026-05-07 10:00\n", [("OPS-1", "wont_do", "2026-05-07")]),
    ("GitLab", "Title,Description,Issue ID,URL,State,Closed At (UTC)\nx,,6,https://gitlab.example/team/shop/-/issues/6,Closed,2026-05-07 10:00:00\n", [("team/shop#6", "done", "2026-05-07")]),
    ("Linear", "ID,Team,Title,Status,Completed,Canceled,Cycle Name\nENG-1,E,x,Done,2026-05-07T10:00:00Z,,\n", [("ENG-1", "done", "2026-05-07")]),
]  # fmt: skip


def read(folder: Path, content: object, name: str = "tracker.json"):
    (folder / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return tracker(name, folder)


@pytest.mark.parametrize(("kind", "content", "wanted"), CASES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CASES)])
def test_shapes_are_recognised(kind, content, wanted, tmp_path):
    made, problems = read(tmp_path, content)
    assert (made.kind, problems) == (kind, ())
    for name, status, closed in wanted:
        ticket = made.find(name)
        assert ticket is not None, name
        assert (ticket.status, ticket.closed.isoformat() if ticket.closed else None) == (status, closed), name
    assert made.find("NO-99") is None


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (json.dumps(GITHUB)[:-40], "ends in the middle"),
        ('[{"number": 1, "state": "OPEN"}, x]', "not valid JSON"),
        ('{"users": [{"name": "x"}]}', "form that is not known"),
        ('[{"name": "x", "colour": "y"}]', "`colour`, `name`"),
        ("[]", "holds no tickets"),
        ("", "is empty"),
        ("who,what\na,b\n", "no columns for id and status"),
        ({**JIRA, "total": 900}, "4 of 900"),
        ([{"number": None, "state": ""}], "no row"),
    ],
)
def test_what_is_no_export_is_refused_in_words(content, what, tmp_path):
    made, problems = read(tmp_path, content)
    assert not made.tickets
    assert [p.code for p in problems] == ["PM911"]
    assert what in problems[0].what
    assert problems[0].right


def test_a_missing_file_is_told(tmp_path):
    assert [p.code for p in tracker("gone.json", tmp_path)[1]] == ["PM911"]


def test_rows_without_id_or_status_are_passed_over_and_told(tmp_path):
    made, problems = read(tmp_path, "id,status\nOPS-1,Done\n,Done\nOPS-3,\n")
    assert [(p.code, p.line) for p in problems] == [("PM912", 3), ("PM912", 4)]
    assert made.find("OPS-1")
    assert not made.find("OPS-3")


def test_a_name_that_two_tickets_share_finds_neither(tmp_path):
    rows = [
        {"number": 1, "state": state, "url": f"https://github.com/acme/{repo}/issues/1"} for repo, state in (("a", "OPEN"), ("b", "CLOSED"))
    ]
    made, _ = read(tmp_path, rows)
    assert made.find("acme/b#1").status == "done"
    assert made.find("acme/a#1").status == "open"
    assert made.find("#1") is None


@pytest.mark.parametrize(
    ("name", "content", "taken"),
    [
        ("tracker-2026-05-20.json", GITHUB, date(2026, 5, 20)),
        ("tracker.json", {"taken": "2026-05-21", "issues": GITHUB}, date(2026, 5, 21)),
        ("tracker.json", GITHUB, date(2026, 5, 9)),
        ("tracker.csv", "id,status\nOPS-1,Open\n", None),
    ],
)
def test_the_day_it_tells_of(name, content, taken, tmp_path):
    """Written in it, else in its name, else the last day any row names: never the clock, so that a build is the same twice."""
    assert read(tmp_path, content, name)[0].taken == taken


def test_a_hundred_thousand_rows(tmp_path):
    rows = "".join(f"OPS-{n},{'Done' if n % 2 else 'Open'},2026-05-07\n" for n in range(100_000))
    made, problems = read(tmp_path, "id,status,closed\n" + rows)
    assert problems == ()
    assert made.find("OPS-99999").status == "done"
    assert made.find("OPS-100000") is None


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("OPS-1", ("ops-1",)), ("#012", ("#12",)), ("GH-12", ("#12",)), ("acme/shop#12", ("acme/shop#12",)), ("", ()),
        ("https://github.com/acme/shop/pull/12?x=1#c", ("github.com/acme/shop/pull/12", "acme/shop#12")),
        ("https://www.linear.app/acme/issue/ENG-1/x", ("linear.app/acme/issue/eng-1/x", "eng-1")),
    ],
)  # fmt: skip
def test_names_of_a_ticket(written, wanted):
    assert names(written) == wanted


def test_a_ticket_with_two_statuses_is_told_and_the_later_row_taken(tmp_path):
    made, problems = read(tmp_path, "id,status\nOPS-1,Done\nOPS-2,Open\nOPS-1,Open\nOPS-2,Open\n")
    assert [(p.code, p.line, p.what) for p in problems] == [("PM912", 4, "`OPS-1` is open here and done in row 2; the later row is taken")]
    assert (made.find("OPS-1").status, made.find("OPS-2").status) == ("open", "open")


def test_what_json_calls_no_number_is_no_id(tmp_path):
    made, problems = read(tmp_path, '[{"iid": NaN, "state": "closed", "web_url": ""}, {"iid": 2, "state": "closed", "web_url": ""}]')
    assert [(p.code, p.line) for p in problems] == [("PM912", 1)]
    assert (made.find("#nan"), made.find("#2").status) == (None, "done")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("06/May/26 10:00 AM", "2026-05-06"),
        ("6 May 2026", "2026-05-06"),
        ("06.05.2026", "2026-05-06"),
        ("31/Feb/26", None),
        ("06/05/26", None),
    ],
)
def test_days_as_tables_have_them(written, read, tmp_path):
    """Jira writes its tables with the month in letters; digits with slashes have two readings and none is taken."""
    (tmp_path / "t.csv").write_text(f"Issue key,Status,Resolved\nENG-1,Done,{written}\n", encoding="utf-8")
    found = tracker("t.csv", tmp_path)[0].find("ENG-1")
    assert (str(found.closed) if found.closed else None) == read


@pytest.mark.parametrize(
    "content",
    ["id,status,closed\nOPS-1,Done,31/Feb/26\nOPS-2,Done,2026-05-06\nOPS-3,Open,soon\n",
     '[{"id": "OPS-1", "status": "Done", "closed": "7/8/26"}, {"id": "OPS-2", "status": "Done", "closed": "2026-05-06"}]'],
)  # fmt: skip
def test_a_day_that_cannot_be_read_is_told_and_the_status_stands(content, tmp_path):
    """Only of what is closed, by its row."""
    (tmp_path / "export.any").write_text(content)
    told, problems = tracker("export.any", tmp_path)
    assert [("OPS-1" in one.what, one.code) for one in problems] == [(True, "PM912")]
    assert told.find("OPS-1").status == "done"
    assert told.find("OPS-1").closed is None


def test_a_table_with_no_rows_holds_no_tickets(tmp_path):
    """As an empty list in JSON: every status would silently be that of the files."""
    (tmp_path / "t.csv").write_text("id,status\n", encoding="utf-8")
    (one,) = tracker("t.csv", tmp_path)[1]
    assert (one.code, one.what) == ("PM911", "the tracker's export holds no tickets")
