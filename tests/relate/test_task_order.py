"""Every action item of the library in the order in which they need somebody."""

from datetime import date

import pytest

from mkdocs_postmortems.model.library import Aside
from mkdocs_postmortems.model.record import Action
from mkdocs_postmortems.relate import library

TODAY = date(2026, 6, 30)


def _task(view, options, **parts):
    whole, _ = library((view("a", date="2026-06-01", actions=(Action("x", 1, **parts),)),), (), options(as_of=TODAY))
    return whole.tasks[0]


@pytest.mark.parametrize("status", ["open", "in_progress", "blocked", "deferred", "unknown"])
def test_what_is_not_closed_is_late_the_day_after_it_was_due(status, view, options):
    assert _task(view, options, due=date(2026, 6, 29), status=status).overdue == 1
    assert _task(view, options, due=TODAY, status=status).overdue == 0


@pytest.mark.parametrize("status", ["done", "wont_do"])
def test_what_is_closed_is_never_late(status, view, options):
    assert _task(view, options, due=date(2020, 1, 1), status=status).overdue == 0


def test_age_counts_from_the_end_of_the_incident(view, options):
    times = {"started": "2026-06-01T10:00", "resolved": "2026-06-20T10:00"}
    whole, _ = library((view("a", times=times, actions=(Action("x", 1),)), view("b", actions=(Action("y", 1),))), (), options(as_of=TODAY))
    assert [(t.incident, t.age) for t in whole.tasks] == [("a", 10), ("b", None)]


def test_order(view, options):
    dues = {
        "late 5": date(2026, 6, 25), "late 9": date(2026, 6, 21), "soon": date(2026, 7, 10), "soonest": TODAY, "none": None,
        "far": date(2027, 1, 1), "farther": date(2028, 1, 1),
    }  # fmt: skip
    actions = (*tuple(Action(text, 1, due=due) for text, due in dues.items()), Action("done", 1, status="done", due=date(2026, 1, 1)))
    worse = view("w", severity=1, actions=(Action("late 5 sev 1", 1, due=date(2026, 6, 25)), Action("none sev 1", 2)))
    whole, _ = library((view("a", actions=actions), worse), (), options(as_of=TODAY))
    assert [t.action.text for t in whole.tasks] == [
        "late 9", "late 5 sev 1", "late 5", "soonest", "soon", "none sev 1", "none", "far", "farther", "done",
    ]  # fmt: skip
    assert {(t.number, t.anchor) for t in whole.tasks if t.incident == "w"} == {(1, "action-1"), (2, "action-2")}


def test_asides_come_in_order_with_the_page_they_have(view, options):
    asides = (Aside("z.md", "broken front matter", unreadable=True), Aside("README.md", "an index page"))
    whole, _ = library((view("z"),), asides, options())
    assert [(a.path, a.key) for a in whole.asides] == [("README.md", ""), ("z.md", "z")]
