"""Exports in the shapes their programs write: every event in, in order, with its source; every row that is none, with its line."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from mkdocs_postmortems import read
from mkdocs_postmortems.author import events as exports
from mkdocs_postmortems.author import instant
from mkdocs_postmortems.author.events.event import Event
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.source import Role, Source
from mkdocs_postmortems.model.terms import Audience

UTC_ = ZoneInfo("UTC")


def events(data, name="alerts", zone="UTC", **more):
    raw = data.encode() if isinstance(data, str) else data if isinstance(data, bytes) else json.dumps(data).encode()
    return exports.events(exports.Export(name, raw, ZoneInfo(zone), **more))


def told(data, **more):
    found, _ = events(data, **more)
    return [(one.at.strftime("%H:%M:%S"), one.text, one.source) for one in found]


CASES = {
    "plain json": (
        [{"time": "2025-10-23T14:32:00Z", "event": "Deploy v4", "source": "ci"}, {"timestamp": 1761231600, "message": "Errors"}],
        [("14:32:00", "Deploy v4", "ci"), ("15:00:00", "Errors", "alerts")],
    ),
    "json lines": (
        '{"time": "2025-10-23T14:32:00+02:00", "event": "a"}\n\n{"@timestamp": 1761231600000, "msg": "b", "host": "web-1"}\n',
        [("12:32:00", "a", "alerts"), ("15:00:00", "b", "web-1")],
    ),
    "csv": (
        'time,event,source\n2025-10-23 14:32,"Deploy, second ""try""\nof v4",ci\n2025-10-23T15:00:00Z,Errors,\n',
        [("14:32:00", 'Deploy, second "try" of v4', "ci"), ("15:00:00", "Errors", "alerts")],
    ),
    "metric csv with semicolons": ("timestamp;name;value\n2025-10-23T14:32Z;error_rate;0.31\n", [("14:32:00", "error_rate: 0.31", "alerts")]),
    "pagerduty incidents": (
        {"incidents": [{"incident_number": 7, "type": "incident", "title": "High latency", "created_at": "2025-10-23T15:18:00Z", "status": "resolved",
                        "service": {"summary": "checkout"}, "last_status_change_at": "2025-10-23T16:47:00Z",
                        "acknowledgements": [{"at": "2025-10-23T15:25:00Z", "acknowledger": {"summary": "Sarah"}}]}], "limit": 25, "more": False},
        [("15:18:00", "High latency triggered (checkout)", "PagerDuty"), ("15:25:00", "High latency acknowledged (Sarah)", "PagerDuty"),
         ("16:47:00", "High latency resolved", "PagerDuty")],
    ),
    "one pagerduty incident": (
        {"incident": {"incident_number": 7, "type": "incident", "title": "High latency", "created_at": "2025-10-23T15:18:00Z", "resolved_at": "2025-10-23T16:00:00Z"}},
        [("15:18:00", "High latency triggered", "PagerDuty"), ("16:00:00", "High latency resolved", "PagerDuty")],
    ),
    "pagerduty log entries": (
        {"log_entries": [{"type": "acknowledge_log_entry", "summary": "Acknowledged by Sarah.", "created_at": "2025-10-23T11:25:00-04:00",
                          "incident": {"summary": "[#7] High latency"}}]},
        [("15:25:00", "Acknowledged by Sarah. ([#7] High latency)", "PagerDuty")],
    ),
    "pagerduty notes": (
        {"notes": [{"id": "P1", "user": {"summary": "Sarah"}, "content": "Rolling back", "created_at": "2025-10-23T15:45:00Z"}]},
        [("15:45:00", "Sarah: Rolling back", "PagerDuty")],
    ),
    "opsgenie alert": (
        {"data": {"id": "a", "tinyId": "17", "message": "Disk full", "status": "closed", "createdAt": "2025-10-23T15:18:00.123Z", "priority": "P2",
                  "report": {"ackTime": 420000, "closeTime": 3600000, "acknowledgedBy": "lee@example.com", "closedBy": "lee@example.com"}}, "took": 0.1},
        [("15:18:00", "Disk full opened", "Opsgenie"), ("15:25:00", "Disk full acknowledged (lee@example.com)", "Opsgenie"),
         ("16:18:00", "Disk full closed (lee@example.com)", "Opsgenie")],
    ),
    "opsgenie logs": (
        {"data": [{"log": "Alert acknowledged via web", "type": "system", "owner": "lee", "createdAt": "2025-10-23T15:25:00Z", "offset": "1"},
                  {"note": "Checking the pool", "owner": "lee", "createdAt": "2025-10-23T15:30:00Z"}]},
        [("15:25:00", "Alert acknowledged via web (lee)", "Opsgenie"), ("15:30:00", "lee: Checking the pool", "Opsgenie")],
    ),
    "opsgenie incident": (
        {"data": {"id": "i", "tinyId": "3", "message": "Checkout down", "priority": "P1", "createdAt": "2025-10-23T15:20:00Z",
                  "impactStartDate": "2025-10-23T15:15:00Z", "impactEndDate": "2025-10-23T16:47:00Z"}},
        [("15:20:00", "Checkout down opened", "Opsgenie"), ("15:15:00", "Checkout down impact began", "Opsgenie"), ("16:47:00", "Checkout down impact ended", "Opsgenie")],
    ),
    "opsgenie timeline": (
        {"data": {"entries": [{"id": "e", "type": "ResponderAlertReported", "eventTime": "2025-10-23T15:18:00Z", "actor": {"name": "lee", "type": "user"},
                               "title": {"type": "text", "content": "Responder alert created"}}]}},
        [("15:18:00", "Responder alert created (lee)", "Opsgenie")],
    ),
    "git log": (
        ("commit 0123456789abcdef0123456789abcdef01234567 (HEAD -> main)\nAuthor: A <a@b.c>\nDate:   2025-10-23 16:32:11 +0200\n\n    Raise pool limit\n\n    Because.\n\n"
        "commit fedcba9876543210fedcba9876543210fedcba98\nMerge: 1 2\nAuthor:     A <a@b.c>\nAuthorDate: Thu Oct 23 10:00:00 2025 +0000\n"
        "Commit:     A <a@b.c>\nCommitDate: Thu Oct 23 14:00:00 2025 +0000\n\n    Merge branch 'x'\n"),
        [("14:32:11", "Commit 0123456789: Raise pool limit", "git"), ("14:00:00", "Commit fedcba9876: Merge branch 'x'", "git")],
    ),
    "git log by format": ("2025-10-23T16:32:11+02:00\t0123456\tAda\tRaise pool limit\n", [("14:32:11", "Commit 0123456: Raise pool limit", "git")]),
    "a log": ("2025-10-23T14:32:11.123Z ERROR pool exhausted\n[2025-10-23 14:33:00] WARN retry\n", [("14:32:11", "ERROR pool exhausted", "alerts"), ("14:33:00", "WARN retry", "alerts")]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_export_is_read_as_its_program_writes_it(name):
    data, expected = CASES[name]
    assert told(data) == expected
    assert events(data)[1] == ()


def test_a_chat_is_read_with_its_people_and_links():
    rows = [
        {
            "type": "message",
            "user": "U1",
            "text": "<@U2> the pool &amp; the <https://d.example/1|dashboard> <!here>",
            "ts": "1761229920.000200",
        },
        {"type": "message", "subtype": "bot_message", "username": "deploybot", "text": "v4 is out", "ts": "1761229800.000100"},
        {"type": "message", "subtype": "channel_join", "user": "U2", "text": "<@U2> has joined the channel", "ts": "1761229700.000100"},
        {"type": "message", "user": "U1", "text": "", "files": [{"name": "graph.png"}], "ts": "1761229930.0"},
    ]
    found = told(rows, users={"U1": "sarah", "U2": "lee"}, channel="inc-42")
    assert found == [
        ("14:32:00", "sarah: @lee the pool & the dashboard (https://d.example/1) @here", "Slack #inc-42"),
        ("14:30:00", "deploybot: v4 is out", "Slack #inc-42"),
        ("14:28:20", "lee: @lee has joined the channel", "Slack #inc-42"),
        ("14:32:10", "sarah: graph.png", "Slack #inc-42"),
    ]
    assert told({"ok": True, "messages": rows}, users={"U1": "sarah", "U2": "lee"}, channel="inc-42") == found


@pytest.mark.parametrize(
    ("data", "read_", "unread"),
    [
        ("time,event\n2025-10-23T14:00Z,a\nsoon,b\n,c\n2025-10-23T15:00Z,\n2025-10-23,d\n", 1, [3, 4, 5, 6]),
        ('[\n {"time": "2025-10-23T14:00Z", "event": "a"},\n {"event": "b"},\n 7,\n {"time": "2025-10-23T15:00Z", "ev', 1, [3, 4, 5]),
        ('{"incidents": [\n{"time": "2025-10-23T14:00Z", "event": "a"},\n{"ti', 1, [3]),
        ("2025-10-23T14:00Z a\n  at Pool.take\n", 1, [2]),
        ('{"time": "2025-10-23T14:00Z", "event": "a"}\n{broken\n', 1, [2]),
        (b"\xff\xfe\x00", 0, [0]), ("", 0, [0]), ("{}", 0, [1]), ("null", 0, [1]), ("[]", 0, []),
        ("time,event\n2025-10-23 14:00 CST,a\n03/04/2025 14:00,b\n14:05,c\n", 0, [2, 3, 4]),
    ],
)  # fmt: skip
def test_what_is_no_event_is_named_with_its_line(data, read_, unread):
    found, wrong = events(data)
    assert len(found) == read_
    assert [one.line for one in wrong] == unread
    assert all(one.why for one in wrong)


@pytest.mark.parametrize(
    ("written", "zone", "at"),
    [
        ("2025-10-23T14:32", "Europe/Berlin", "2025-10-23T12:32:00+00:00"), ("2025-10-23T14:32 PST", "UTC", "2025-10-23T22:32:00+00:00"),
        ("Oct 23, 2025 2:32 PM", "UTC", "2025-10-23T14:32:00+00:00"), ("14:32", "UTC", "2025-10-20T14:32:00+00:00"),
        (1761231600, "UTC", "2025-10-23T15:00:00+00:00"), ("1761231600.5", "UTC", "2025-10-23T15:00:00.500000+00:00"),
        (1761231600000, "Asia/Tokyo", "2025-10-23T15:00:00+00:00"), ("1761231600000000000", "UTC", "2025-10-23T15:00:00+00:00"),
        ("23/10/2025 14:32", "UTC", "2025-10-23T14:32:00+00:00"), ("Oct  3 14:32:07", "UTC", "2025-10-03T14:32:07+00:00"),
        ("Jan 2 09:00:00", "UTC", "2026-01-02T09:00:00+00:00"),
    ],
)  # fmt: skip
def test_a_time_is_a_moment(written, zone, at):
    assert instant(written, ZoneInfo(zone), date(2025, 10, 20)).isoformat() == at


@pytest.mark.parametrize(
    ("written", "why"),
    [("Oct 23 14:32:00", "in which year"), ("14:32", "on which day"), ("oops", "no time"), ("2025-10-23 14:32 CST", "the zone `CST`")],
)
def test_why_it_is_no_moment_is_said_in_the_words_that_fit(written, why):
    assert why in instant(written, UTC_, None)


def test_a_log_that_names_no_year_is_read_about_the_day_that_was_given():
    """As `syslog` writes it."""
    rows = "Oct 23 14:32:01 cart-1 pool: no connection is free\n[Oct  3 04:00:00] restarted\nOctober was long\n"
    made, wrong = events(rows, name="app", day=date(2025, 10, 20))
    assert [(one.at.isoformat(), one.text) for one in made] == [
        ("2025-10-23T14:32:01+00:00", "cart-1 pool: no connection is free"), ("2025-10-03T04:00:00+00:00", "restarted"),
    ]  # fmt: skip
    assert [one.line for one in wrong] == [3]


@law(max_examples=120, deadline=None)
@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.none(), st.booleans(), st.lists(st.integers())))
def test_no_time_of_an_export_breaks_the_reader(written):
    made = instant(written, UTC_, None)
    assert isinstance(made, str) or made.tzinfo is not None


@law(max_examples=120, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(
        ["time", "event", "data", "incidents", "createdAt", "message", "tinyId", "report", "ackTime", "ts", "text", "log_entries", "type", "user",
         "eventTime", "title", "acknowledgements", "created_at", "content", "incident"]), inner, max_size=5)), max_leaves=12)))  # fmt: skip
def test_no_export_breaks_the_reader(data):
    found, wrong = events(data)
    assert isinstance(found, tuple)
    assert isinstance(wrong, tuple)


def _at(minute, second=0):
    return datetime(2025, 10, 23, 14, 0, tzinfo=UTC) + timedelta(minutes=minute, seconds=second)


def test_what_two_sources_tell_stands_once_with_both():
    rows = [
        Event(_at(5, 20), "Pool: exhausted!", "Slack #inc"), Event(_at(5), "pool exhausted", "PagerDuty"),
        Event(_at(5), "pool exhausted", "PagerDuty"), Event(_at(5, 40), "pool exhausted", "PagerDuty"), Event(_at(9), "pool exhausted", "Slack #inc"),
        Event(_at(1), "Deployment", "git"),
    ]  # fmt: skip
    assert [(one.at, one.text, one.sources) for one in exports.merged(rows)] == [
        (_at(1), "Deployment", ("git",)),
        (_at(5), "pool exhausted", ("PagerDuty", "Slack #inc")),
        (_at(5, 40), "pool exhausted", ("PagerDuty",)),
        (_at(9), "pool exhausted", ("Slack #inc",)),
    ]


WORDS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=30).filter(
    lambda t: t.strip() and t.isprintable()
)


@law(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3000), WORDS, st.sampled_from(["git", "Slack #a|b", "PagerDuty"])), max_size=15))
def test_no_event_is_lost_and_order_does_not_matter(rows):
    given_ = [Event(_at(minute), " ".join(text.split()), source) for minute, text, source in rows]
    made = exports.merged(given_)
    assert made == exports.merged(reversed(given_))
    assert [one.at for one in made] == sorted(one.at for one in made)
    for event in given_:
        assert any(event.source in one.sources and abs(one.at - event.at) <= timedelta(seconds=60) for one in made)


@law(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3000), WORDS), min_size=1, max_size=8))
def test_a_timeline_reads_back_with_every_entry(rows):
    made = exports.merged(Event(_at(minute), " ".join(text.split()), "git") for minute, text in rows)
    text = "---\ntitle: T\ndate: 2025-10-23\n---\n\n## Timeline\n\n" + "\n".join(exports.lines(made, "Europe/Berlin")) + "\n"
    got = read.postmortem(Source("a.md", "a.md", Role.INCIDENT, "x", text.encode()), Settings(Audience.INTERNAL, date(2026, 1, 1))).record
    if not all(ord(mark) < 128 for one in made for mark in one.text):
        assert len(got.timeline) == len(made)
        return
    assert [one.at for one in got.timeline] == [one.at for one in made]
