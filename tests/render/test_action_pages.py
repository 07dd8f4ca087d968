"""The pages of action items and of the review: each item in every view once, each number that of its rows, nothing personal where nobody is named."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import lxml.html
import pytest
import shelf

from mkdocs_postmortems.model.library import Library, Related
from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.model.record import Action, Owner, Severity, Term
from mkdocs_postmortems.model.table import Words
from mkdocs_postmortems.query.items import items
from mkdocs_postmortems.render import action_charts, action_views, indexes, recurring, review_page, tasks

TODAY = shelf.TODAY
ME, TEAM = Owner("@sre", "team"), Owner("Dana", "person")


def pages(library: Library) -> dict[str, str]:
    return {page.address: page.html for page in indexes.pages(library, shelf.INTERNAL)}


def tree(html: str):
    return lxml.html.fromstring(f"<div>{html}</div>")


def one(**parts) -> Library:
    return shelf.library([shelf.incident("A", started=TODAY - timedelta(days=40), actions=(Action("Do the thing", 1, **parts),))])


@pytest.mark.parametrize(
    ("parts", "marks"),
    [
        ({"due": TODAY - timedelta(days=1)}, {"open", "overdue"}),
        ({"due": TODAY}, {"open", "soon"}),
        ({"due": TODAY + timedelta(days=7)}, {"open", "soon"}),
        ({"due": TODAY + timedelta(days=8)}, {"open"}),
        ({"due": TODAY - timedelta(days=9), "status": "blocked"}, {"open", "overdue"}),
        ({"due": TODAY - timedelta(days=9), "status": "deferred"}, {"open", "overdue"}),
        ({"due": TODAY - timedelta(days=9), "status": "wont_do"}, {"closed", "wont"}),
        ({"due": TODAY - timedelta(days=9), "status": "done"}, {"closed"}),
        ({"status": "done", "completed": TODAY - timedelta(days=30)}, {"closed", "lately"}),
        ({"status": "done", "completed": TODAY - timedelta(days=31)}, {"closed"}),
        ({"status": "done", "completed": TODAY + timedelta(days=1)}, {"closed"}),
        ({}, {"open"}),
    ],
)
def test_filters_of_an_item(parts, marks):
    library = one(**parts)
    found = set(tasks.marks(library.tasks[0], library, ())) - {"age-3"}
    assert found == marks


@pytest.mark.parametrize(
    ("days", "name"), [(0, "age-1"), (7, "age-1"), (8, "age-2"), (30, "age-2"), (31, "age-3"), (90, "age-3"), (91, "age-4")]
)
def test_age_has_four_buckets(days, name):
    library = shelf.library([shelf.incident("A", started=TODAY - timedelta(days=days), actions=(Action("x", 1),))])
    assert name in tasks.marks(library.tasks[0], library, ())


def test_items_without_an_age_are_said_below_the_bars():
    """The bars and the tile of open items add up with the sentence; where all have an age there is none."""
    dated = shelf.incident("A", started=TODAY - timedelta(days=40), actions=(Action("Do the thing", 1),))
    undated = shelf.incident("B", started=None, actions=(Action("Do another", 1),))
    said = "1 item of an incident without a day has no age"
    assert said in pages(shelf.library([dated, undated]))["actions/index"]
    assert "no age" not in pages(shelf.library([dated]))["actions/index"]


def test_every_open_item_stands_in_every_view_and_what_lacks_the_thing_has_its_own_group():
    library = shelf.small()
    made = pages(library)
    opened = Counter(t.action.text for t in library.tasks if not t.action.closed)
    for name in action_views.TITLES:
        page = tree(made[f"actions/by-{name}/index"])
        shown = {row.xpath("string(th/a)") for row in page.xpath("//tbody/tr")}
        assert shown == set(opened), name
    assert "No owner" in made["actions/by-owner/index"]
    board = tree(made["actions/board/index"])
    assert Counter(card.xpath("string(a)") for card in board.xpath("//li[contains(@class,'pm-card')]")) == Counter(
        t.action.text for t in library.tasks
    )
    assert [int(n) for n in board.xpath("//h2/span/text()")] == [2, 1, 0, 1, 0]


def test_each_owner_has_a_page_and_an_edition_that_names_nobody_has_none():
    library = shelf.small()
    made = pages(library)
    assert {a for a in made if a.startswith("actions/owner/")} == {"actions/owner/sre/index", "actions/owner/dana/index"}
    assert "Reject empty pool config" in made["actions/owner/sre/index"]
    assert "Write the runbook" not in made["actions/owner/sre/index"]
    bare = [
        replace(
            i,
            view=replace(
                i.view, record=replace(i.view.record, actions=tuple(replace(a, owners=(), due=None) for a in i.view.record.actions))
            ),
        )
        for i in library.incidents
    ]
    nobody = pages(shelf.library(bare))
    assert not [a for a in nobody if "owner" in a]
    assert not re.search(r"no-owner|no-date|overdue", nobody["actions/index"].replace("pm-set", ""))
    assert re.search(r"no-owner|no-date|overdue", made["actions/index"])
    late = "from the day after its due date"
    assert not [address for address, html in nobody.items() if late in html], "where nothing is due, nothing is late"
    assert late in made["actions/board/index"], "control"


def test_an_owner_has_one_spelling_in_every_view():
    """By owner, in the list, on the board and in the filter of the list: who is written in two ways would be two people in one of them."""
    written = [Owner(name, "team") for name in ("night crew", "Night Crew", "Night Crew")]
    acts = [Action(f"Thing {n}", n, owners=(who,)) for n, who in enumerate((*written, ME), start=1)]
    library = shelf.library([shelf.incident("A", actions=tuple(acts))])
    made = pages(library)
    for name in ("index", "board/index", "by-owner/index", "owner/night-crew/index"):
        assert "Night Crew" in made[f"actions/{name}"], name
        assert "night crew" not in made[f"actions/{name}"], name
    who = items(library, shelf.INTERNAL).columns["owner"]
    assert isinstance(who, Words)
    assert who.labels == ("@sre", "Night Crew")
    assert [who.labels[place] for row in who.rows for place in row] == ["Night Crew", "Night Crew", "Night Crew", "@sre"]


def test_months_count_what_is_known_of_both_ends():
    """An item that was closed on no known day is opened on none either; the others add up."""
    at = lambda months: date(2026, 3, 5) - timedelta(days=30 * months)  # noqa: E731
    library = shelf.library([
        shelf.incident("A", started=at(2), actions=(Action("x", 1), Action("y", 2, status="done", completed=at(1)), Action("z", 3, status="done"))),
        shelf.incident("B", started=at(0), actions=(Action("w", 1),)),
    ])  # fmt: skip
    found = action_charts.months(library)
    assert (len(found), sum(m.opened for m in found), sum(m.closed for m in found), found[-1].net) == (12, 3, 1, 2)
    assert action_charts.undated(library) == 1
    assert [m.net for m in found] == [sum(m.opened - m.closed for m in found[: n + 1]) for n in range(12)]
    assert action_charts.months(one()) == ()


def test_the_tracker_and_the_file_are_both_shown():
    html = pages(one(status="done", tracked="done", filed="in_progress", completed=TODAY))["actions/index"]
    assert "in progress in the file" in html
    assert "status of 1 item is that of the tracker" in html
    assert "tracker" not in pages(one(status="done"))["actions/index"]


def waiting(*states):
    level = Severity(1, "SEV-1")
    return shelf.library(
        shelf.incident(f"I{n}", started=date(2026, 3, 1 + n), status=Term(state, state), severity=level, dates=dates)
        for n, (state, dates) in enumerate(states)
    )  # fmt: skip


def test_the_queue_has_what_is_not_finished_and_the_step_that_is_next():
    day = date(2026, 3, 2)
    library = waiting(("draft", {}), ("in_review", {}), ("in_review", {"meeting_at": day}), ("final", {}), ("draft", {"drafted_at": day}))
    found = {one.incident.key: one for one in review_page.waiting(library, shelf.INTERNAL)}
    assert {key: (one.steps[0].words, one.steps[0].due) for key, one in found.items()} == {
        "I0": ("finish the draft", date(2026, 3, 3)), "I1": ("hold the review", date(2026, 3, 7)),
        "I2": ("publish it", date(2026, 3, 10)), "I4": ("hold the review", date(2026, 3, 10)),
    }  # fmt: skip
    assert [len(one.steps) for one in found.values()] == [3, 2, 1, 2]
    assert [i.key for i in review_page.unpresented(library)] == ["I3"]
    assert review_page.unpresented(waiting(("final", {"presented_at": day}))) == ()


def test_the_review_page_counts_its_rows_and_takes_findings():
    library = waiting(("draft", {}), ("in_review", {}), ("final", {}))
    finding = Problem("PM401", "i0.md", 7, "names no thing that could be checked", "a thing", Level.INFO)
    (page,) = review_page.pages(library, shelf.INTERNAL, None, (finding,))
    made = tree(page.html)
    tiles = {a.get("id") or a.get("href"): int(a.xpath("string(b)")) for a in made.xpath("//a[@class='pm-tile-link']")}
    assert tiles == {"all": 2, "overdue": 2, "#unpresented": 1}
    assert len(made.xpath("//tr[contains(@class,'is-overdue')]")) == 2
    assert "i0.md line 7" in " ".join(made.text_content().split())
    assert "Findings" not in review_page.pages(library, shelf.INTERNAL, None)[0].html


def test_what_came_again_names_what_was_still_open():
    owed = (Action("Raise the limit", 1), Action("Done already", 2, status="done"))
    same = {"services": ("api",), "category": Term("capacity", "capacity")}
    library = shelf.library([
        shelf.incident("OLD", started=date(2025, 6, 1), actions=owed, **same), shelf.incident("NEW", started=date(2026, 1, 1), **same),
        shelf.incident("LATE", started=date(2026, 8, 1), **same), shelf.incident("OTHER", started=date(2026, 1, 2), services=("api",)),
        shelf.incident("SAID", started=date(2026, 1, 3), related=(Related("OLD", "declared", "recurrence_of", "", ()),)),
        shelf.incident("ALIKE", started=date(2026, 1, 4), related=(Related("OLD", "text", "", "", ()),)),
    ])  # fmt: skip
    found = {(a.incident.key, a.earlier.key): [t.action.text for t in a.tasks] for a in recurring.again(library)}
    assert found == {("NEW", "OLD"): ["Raise the limit"], ("SAID", "OLD"): ["Raise the limit"]}


def test_luck_is_gathered():
    library = shelf.library([shelf.incident("A", started=TODAY, lucky=("It was Sunday.",)), shelf.incident("B", started=TODAY)])
    assert [p.address for p in review_page.pages(library, shelf.INTERNAL, None)] == ["review/index", "review/lucky/index"]
    assert "It was Sunday." in review_page.pages(library, shelf.INTERNAL, None)[1].html


def test_two_days_differ_in_nothing_but_what_is_counted_from_the_day():
    """What depends on the day is the stamp and what stands in an element that the reader's clock counts again."""
    days = (date(2026, 3, 15), date(2026, 3, 16))  # nothing becomes due, changes its age bucket or leaves a window between them
    texts = []
    for day in days:
        made = {
            p.address: p.html for p in indexes.pages(shelf.library(shelf.small().incidents, as_of=day), replace(shelf.INTERNAL, as_of=day))
        }
        texts.append({a: h for a, h in made.items() if a.startswith("actions")})
    assert texts[0] != texts[1]
    for pattern in (
        r'data-as-of="[^"]*"',
        r'<span class="pm-asof">[^<]*',
        r'(<span class="pm-when[^>]*>)[^<]*',
        r'<td class="pm-c-age".*?</td>',
    ):
        texts = [{a: re.sub(pattern, "", h) for a, h in one.items()} for one in texts]
    assert texts[0] == texts[1]
