"""The options `policy` and `register`: what they mean, and what is wrong with them in words."""

from datetime import date
from pathlib import Path

import pytest
from ground import write

from mkdocs_postmortems.model.policy import Pace, Policy
from mkdocs_postmortems.settings import settings


def chosen(folder: Path, audience: str = "internal", **options):
    return settings({"audience": audience, **options}, folder=folder, today=date(2026, 6, 30))


def test_the_usual_policy(tmp_path):
    made, wrong = chosen(tmp_path)
    assert (made.policy.usual, made.policy.required, dict(made.policy.targets)) == (Pace(2, 5, 7), 2, {0: 100, 1: 100, 2: 80})
    assert (made.register, wrong) == (None, ())


def test_a_policy_by_level(tmp_path):
    levels = {"SEV-1": {"publish": 3}, "sev2": {"publish": 5, "business_days": True}}
    made, wrong = chosen(
        tmp_path, policy={"draft": 1, "levels": levels, "holidays": ["2026-12-25"], "targets": {"SEV-1": 99}, "required": "SEV-3"}
    )
    assert wrong == ()
    policy = made.policy
    assert (policy.pace(1), policy.pace(2), policy.pace(3), policy.pace(None)) == (
        Pace(1, 5, 3), Pace(1, 5, 5, business_days=True), Pace(1, 5, 7), Pace(1, 5, 7),
    )  # fmt: skip
    assert [policy.owed(level) for level in (0, 3, 4, None)] == [True, True, False, False]
    assert dict(policy.targets) == {1: 99}


@pytest.mark.parametrize(
    ("ended", "level", "step", "due"),
    [
        ("2026-12-23", 1, "publish", "2026-12-30"),  # calendar days
        ("2026-12-23", 2, "publish", "2027-01-05"),  # Thursday, not Christmas, Monday to Thursday, not New Year, Monday, Tuesday
        ("2026-12-26", 2, "draft", "2026-12-29"),  # ended on a Saturday
        ("9999-12-30", 1, "publish", "9999-12-31"),
        ("9999-12-30", 2, "publish", "9999-12-31"),
    ],
)
def test_due_days(ended, level, step, due):
    work = Pace(business_days=True)
    policy = Policy(by_level={2: work}, holidays=frozenset({date(2026, 12, 25), date(2027, 1, 1)}))
    assert policy.due(step, date.fromisoformat(ended), level) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("policy", "what"),
    [
        ("fast", "`policy` is not a map"), ({"drafts": 1}, "unknown key `drafts`"), ({"draft": "soon"}, "`policy.draft` is not a number of days"),
        ({"draft": -1}, "`policy.draft` is not a number of days"), ({"levels": {"SEV-?": {}}}, "unknown severity `SEV-?`"),
        ({"levels": {"SEV-1": {"drafted": 1}}}, "unknown key `drafted`"), ({"levels": [1]}, "`policy.levels` is not a map"),
        ({"business_days": "yes"}, "neither true nor false"), ({"holidays": ["Christmas"]}, "is not a date"), ({"targets": {"SEV-1": 101}}, "share in percent"),
        ({"actions_on_time": True}, "share in percent"), ({"required": "all"}, "unknown severity `all`"), ({"before_after": 0}, "whole number above zero"),
    ],
)  # fmt: skip
def test_a_wrong_policy_is_said(tmp_path, policy, what):
    made, wrong = chosen(tmp_path, policy=policy)
    assert [p.code for p in wrong] == ["PM902"]
    assert what in wrong[0].what
    assert made.policy.usual == Pace()


CSV = """\
    Key;Started at;Resolved;Priority;Exempt;Duplicate of
    PM-1;2026-05-04;2026-05-05T10:00:00+09:00;SEV-1;;
    PM-2;2026-05-04;;SEV-2;the vendor's;PM-1

    PM-3;;;;;
"""


def test_a_register_as_a_tracker_writes_it(tmp_path):
    made, wrong = chosen(write(tmp_path, {"all.csv": CSV}), register="all.csv")
    assert wrong == ()
    one, two, three = made.register.entries
    assert (one.id, one.level, one.begun, one.ended, one.line) == ("PM-1", 1, date(2026, 5, 4), date(2026, 5, 5), 2)
    assert (two.exempt, two.duplicate_of, two.ended) == ("the vendor's", "PM-1", date(2026, 5, 4))
    assert (three.id, three.level, three.begun, three.line) == ("PM-3", None, None, 5)


def test_a_register_in_json(tmp_path):
    text = '{"as_of": "2026-06-30", "incidents": [{"id": "PM-1", "severity": "SEV-1", "date": "2026-05-04"}]}'
    made, wrong = chosen(write(tmp_path, {"all.json": text}), register="all.json")
    assert ([e.id for e in made.register.entries], wrong) == (["PM-1"], ())


@pytest.mark.parametrize(
    ("name", "text", "code", "what"),
    [
        ("gone.csv", None, "PM917", "is not there"), ("a.csv", b"\xff\xfe\x00", "PM917", "cannot be read as text"), ("a.csv", "a,b\n1,2\n", "PM917", "no column `id`"),
        ("a.json", "[1]", "PM917", "no list of objects"), ("a.json", '[{"id": ', "PM917", "not valid JSON"), ("a.json", "[" * 100_000, "PM917", "cannot be understood"),
        ("a.csv", "id,date\n,2026-05-04\n", "PM918", "has no id"), ("a.csv", "id,date\nPM-1,yesterday\n", "PM918", "is not a date"),
        ("a.csv", "id,severity\nPM-1,awful\n", "PM918", "no scale knows"), ("a.csv", "id\nPM-1\npm-1\n", "PM918", "stands in row 2 already"),
    ],
)  # fmt: skip
def test_a_wrong_register_is_said(tmp_path, name, text, code, what):
    made, wrong = chosen(write(tmp_path, {} if text is None else {name: text}), register=name)
    assert [p.code for p in wrong] == [code]
    assert what in wrong[0].what
    assert (made.register is None) == (code == "PM917")


def test_the_public_never_opens_it(tmp_path):
    made, wrong = chosen(tmp_path, audience="public", register="gone.csv")
    assert (made.register, wrong) == (None, ())


def test_stubs_need_no_file(tmp_path):
    made, wrong = chosen(tmp_path, register="stubs")
    assert (made.register.path, made.register.entries, wrong) == ("", (), ())


@pytest.mark.parametrize(
    ("name", "data", "code", "what", "left"),
    [
        ("r.json", '[{"id": "PM-1"}]'.encode("utf-16"), "", "", ["PM-1"]),
        ("r.csv", "id\nPM-1\n".encode("utf-8-sig"), "", "", ["PM-1"]),
        ("r.csv", b" \n", "PM917", "the register is empty", None),
        ("r.json", b'[{"id": "PM-1"}, {"id"', "PM917", "line 1 is not valid JSON", None),
        ("r.json", b'[{"id": NaN}, {"id": "PM-1", "date": NaN}]', "PM918", "a row has no id", ["PM-1"]),
        ("r.json", b'[{"id": {"key": "PM-2"}}, {"id": "PM-1"}]', "PM918", "a row has no id", ["PM-1"]),
        ("r.csv", b"id,title\nPM-1,pool, empty\n", "PM918", "a row has more cells than the heading has columns", ["PM-1"]),
        ("r.csv", b"id,date,resolved\nPM-1,2026-03-02,2026-03-01\n", "PM918", "`PM-1` ends on 2026-03-01, before it begins", ["PM-1"]),
        ("r.csv", b"id,duplicate_of\nPM-1,pm-1\n", "PM918", "`pm-1` is called a duplicate of itself", ["PM-1"]),
    ],
)
def test_a_register_of_another_form(name, data, code, what, left, tmp_path):
    (tmp_path / name).write_bytes(data)
    made, wrong = chosen(tmp_path, register=name)
    assert [one.code for one in wrong] == ([code] if code else [])
    assert all(what in one.what and one.right for one in wrong)
    assert (None if made.register is None else [one.id for one in made.register.entries]) == left
    assert not made.register or not made.register.entries[0].duplicate_of
    assert not made.register or made.register.entries[0].ended == made.register.entries[0].begun
