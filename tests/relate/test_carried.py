"""The same item after several incidents: by ticket, by words, never by a few common letters."""

from datetime import date

import pytest

from mkdocs_postmortems.model.document import Header
from mkdocs_postmortems.model.record import Action, Record
from mkdocs_postmortems.relate import current, library


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (Action("Raise the limit of the pool", 1), Action("Raise the limit of the POOL!", 1), True),
        (Action("Raise it", 1, tickets=("OPS-1",)), Action("Higher limit, please", 1, tickets=("https://t.example/browse/OPS-1",)), True),
        (Action("Add alerts", 1), Action("Add alerts", 1), False),
        (Action("Raise the limit of the pool", 1), Action("Raise the limit of the queue", 1), False),
    ],
)
def test_an_item_knows_the_earlier_incidents_that_asked_for_it(first, second, same, view, options):
    views = (view("old", date="2026-01-01", actions=(first,)), view("new", date="2026-02-01", actions=(second,)))
    whole, _ = library(views, (), options(as_of=date(2026, 6, 30)))
    found = {task.incident: task.carried for task in whole.tasks}
    assert found == {"old": (), "new": ("old",) if same else ()}


def test_only_the_latest_are_kept(view, options):
    views = tuple(view(f"i{n}", date=f"2026-01-{n:02}", actions=(Action("Raise the limit of the pool", 1),)) for n in range(1, 10))
    whole, _ = library(views, (), options(as_of=date(2026, 6, 30)))
    assert {t.incident: t.carried for t in whole.tasks}["i9"] == ("i4", "i5", "i6", "i7", "i8")


@pytest.mark.parametrize(
    ("action", "words", "wanted"),
    [
        (Action("x", 3, status="in_progress", status_written="WIP", tracked="done", tracked_on=date(2026, 5, 7)), (), ("done", "in_progress", date(2026, 5, 7))),
        (Action("x", 3, tracked="done"), (), ("done", "", None)),
        (Action("x", 3, status="done", status_written="Done", completed=date(2026, 5, 1), tracked="open"), (), ("open", "done", None)),
        (Action("x", 3, status="open", status_written="open"), ("done",), ("done", "", None)),
        (Action("x", 9, status="open", status_written="open"), ("done",), ("open", "", None)),
    ],
)  # fmt: skip
def test_the_tracker_goes_before_the_file(action, words, wanted):
    made = current(Record("a", "A", actions=(action,)), Header("yaml", "", lines={"action_items.0": 3}), words).actions[0]
    assert (made.status, made.filed, made.completed) == wanted
