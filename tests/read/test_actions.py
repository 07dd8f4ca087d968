"""Action items: every shape they come in, as cases of text in and items and problems out; their parts one by one."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from parts import action, parted

from mkdocs_postmortems.model.document import Link
from mkdocs_postmortems.model.terms import ACTION_STATUS
from mkdocs_postmortems.read.actions.due import due
from mkdocs_postmortems.read.actions.owners import owners
from mkdocs_postmortems.read.actions.shapes import Known, actions
from mkdocs_postmortems.read.actions.status import status
from mkdocs_postmortems.read.actions.tickets import tickets
from mkdocs_postmortems.read.markup.decode import repair

HERE = Path(__file__).parent / "cases"
SHAPES = yaml.load((HERE / "actions.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
PARTS = yaml.load((HERE / "action_parts.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
INCIDENT, MEETING = date(2025, 3, 10), date(2025, 3, 12)


@pytest.mark.parametrize("case", SHAPES, ids=lambda case: case["name"])
def test_action_items_are_read(case):
    known = Known(
        date.fromisoformat(case.get("incident", "2025-03-10")), date.fromisoformat(case.get("since", "2025-03-12")), tuple(case.get("people", ())),
        tuple(case.get("teams", ())), id=case.get("id", ""),
    )  # fmt: skip
    found = actions(*parted(repair(case["text"])[0]), known)
    assert [action(one) for one in found.items] == case["items"]
    assert [f"{one.code} {one.line}" for one in found.problems] == case.get("problems", [])


@pytest.mark.parametrize(("text", "want"), PARTS["status"].items(), ids=PARTS["status"])
def test_a_status_is_normalised(text, want):
    found = status(repair(text)[0])
    said = (
        [] if found is None else [found.value, found.note, str(found.completed or ""), f"{found.deferrals} times" * bool(found.deferrals)]
    )
    assert " | ".join(part for part in said if part) == want


@pytest.mark.parametrize(("value", "words"), ACTION_STATUS.items(), ids=ACTION_STATUS)
def test_every_word_of_the_vocabulary_is_a_status(value, words):
    assert {word: status(word).value for word in words} == dict.fromkeys(words, value)


@pytest.mark.parametrize(("text", "want"), PARTS["owner"].items(), ids=PARTS["owner"])
def test_owners_are_told_apart(text, want):
    assert ", ".join(f"{one.name} ({one.kind})" for one in owners(text, frozenset({"falcons"}))) == want


@pytest.mark.parametrize(("text", "want"), PARTS["due"].items(), ids=PARTS["due"])
def test_a_due_date_is_read(text, want):
    """Counted from a meeting on 2025-11-12 after an incident on 2025-11-10."""
    found = due(text, date(2025, 11, 10), date(2025, 11, 12))
    assert " ".join(part for part in (str(found.day or ""), found.written and f"[{found.written}]", "bad" * found.bad) if part) == want


@pytest.mark.parametrize(("text", "want"), PARTS["ticket"].items(), ids=PARTS["ticket"])
def test_tickets_are_found(text, want):
    assert list(tickets(text, (), "PM-2025-001")) == want


def test_the_address_behind_a_key_counts_once():
    link = Link("#12", "https://github.com/a/b/issues/12")
    assert tickets("Do it (#12) and #13", (link,)) == ("https://github.com/a/b/issues/12", "#13")
    assert tickets("See the guide", (Link("guide", "https://example.com/guide"),)) == ()


def test_overdue_items_of_the_worked_example():
    """Six items, four of them owned by teams; two neither done nor due later than 2025-11-10."""
    case = next(case for case in SHAPES if case["name"] == "table of the worked example, marks damaged by a wrong encoding")
    items = actions(*parted(repair(case["text"])[0]), Known(date(2025, 10, 23))).items
    assert [one.status for one in items].count("done") == 3
    assert [one.status for one in items].count("in_progress") == 1
    assert sum(owner.kind == "team" for one in items for owner in one.owners) == 4
    assert not any(one.tickets for one in items)
    assert sum(not one.closed and one.due < date(2025, 11, 10) for one in items) == 2


def test_boxes_elsewhere_are_no_actions():
    """The same list below an actions heading, as a control."""
    boxes = "- [ ] One-off\n- [x] Pattern\n"
    assert not actions(*parted(f"## Is this a pattern?\n\n{boxes}\n## Notes to the owner\n\n{boxes}"), Known()).items
    assert len(actions(*parted(f"## Action items\n\n{boxes}"), Known()).items) == 2


@given(
    st.lists(st.sampled_from(["Add a test", "Write it down", "Alert on lag"]), min_size=1, max_size=8),
    st.sampled_from(["- {}", "- [ ] {}", "1. {}", "* {}", "| {} | x |"]),
)
def test_each_item_of_a_list_is_one_action(texts, shape):
    """A law: whatever the shape, as many actions as items, in their order, each with its own line."""
    head = "| Action | Owner |\n|---|---|\n" if shape.startswith("|") else ""
    lines = "\n".join(shape.format(text) for text in texts)
    found = actions(*parted(f"## Action items\n\n{head}{lines}\n"), Known()).items
    assert [one.text for one in found] == texts
    assert [one.line for one in found] == sorted({one.line for one in found})


@given(st.lists(st.text(max_size=50), max_size=6))
def test_no_text_makes_it_stumble(lines):
    """A law: any text below the heading gives items or none, each with words."""
    found = actions(*parted("## Action items\n\n" + "\n".join(f"- {line}" for line in lines)), Known(INCIDENT, MEETING))
    assert all(one.text and one.status in (*ACTION_STATUS, "unknown") for one in found.items)
