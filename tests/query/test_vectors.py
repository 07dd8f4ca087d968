"""The shared vectors: queries with the rows they mean, asked of the package and of the browser's twin, which must answer alike in everything."""

import json
from pathlib import Path

import pytest
import yaml
from questions import ALSO, LABELS
from tables import ASK, CUSTOM, TWIN, answer, published, table

from mkdocs_postmortems import query

HERE = Path(__file__).parent
HAND = yaml.load((HERE / "hand.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
KEPT = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
TODAY = str(HAND["today"])
INCIDENTS = table(HAND["incidents"], today=TODAY, labels=HAND["labels"], also=HAND["also"])
ACTIONS = table(HAND["actions"], "actions", TODAY)
RANDOM = table(KEPT["incidents"], labels=LABELS, also=ALSO, custom=CUSTOM)
BOOKS = {"incidents": query.Book(INCIDENTS), "actions": query.Book(ACTIONS), "random": query.Book(RANDOM)}
ASKED = {
    "incidents": [str(row[0]) for row in HAND["vectors"]],
    "actions": [str(row[0]) for row in HAND["action_vectors"]],
    "random": [row["query"] for row in KEPT["vectors"]],
}


@pytest.fixture(scope="module")
def theirs(browser):
    """What the browser answers to all of them, in one page load."""
    page = browser.new_page()
    page.add_script_tag(content=TWIN)
    return {name: page.evaluate(ASK, [published(book.table), ASKED[name]]) for name, book in BOOKS.items()}


def test_there_are_enough_of_them():
    by_hand, all_ = len(ASKED["incidents"]) + len(ASKED["actions"]), sum(map(len, ASKED.values()))
    assert all_ >= 400
    assert by_hand * 3 >= all_
    assert len(set(ASKED["incidents"])) == len(ASKED["incidents"])


@pytest.mark.parametrize("vector", HAND["vectors"], ids=lambda v: str(v[0]) or "nothing")
def test_rows_are_those_a_person_expects(vector):
    text, keys, *said = map(str, vector)
    found = answer(BOOKS["incidents"], text)
    assert [INCIDENTS.keys[at] for at in found["rows"]] == keys.split()
    assert [part for part in said if not any(part in one[0] for one in found["said"])] == []
    assert bool(found["said"]) == bool(said)


@pytest.mark.parametrize("vector", HAND["action_vectors"], ids=lambda v: str(v[0]) or "nothing")
def test_action_items_are_those_a_person_expects(vector):
    text, places = map(str, vector)
    assert [at + 1 for at in answer(BOOKS["actions"], text)["rows"]] == [int(place) for place in places.split()]


def test_rows_stay_what_they_were():
    """Random queries whose answers were kept, so that a change of meaning is seen."""
    changed = [
        row["query"]
        for row in KEPT["vectors"]
        if {name: answer(BOOKS["random"], row["query"])[name] for name in ("rows", "text", "said")}
        != {name: row[name] for name in ("rows", "text", "said")}
    ]
    assert changed == []


@pytest.mark.browser
@pytest.mark.parametrize("name", BOOKS)
def test_the_browser_answers_alike(theirs, name):
    """Rows, order, facet counts, messages, labels and the written form."""
    ours = [answer(BOOKS[name], text) for text in ASKED[name]]
    assert [(text, a, b) for text, a, b in zip(ASKED[name], ours, theirs[name], strict=True) if a != b] == []


@pytest.mark.browser
def test_a_difference_would_be_seen(browser):
    """The control: a twin that compares lengths the other way round answers differently."""
    wrong = TWIN.replace('===">"?', '==="<"?', 1)
    assert wrong != TWIN
    page = browser.new_page()
    page.add_script_tag(content=wrong)
    told = page.evaluate(ASK, [published(INCIDENTS), ["mttr:>2h"]])
    assert told[0] != answer(BOOKS["incidents"], "mttr:>2h")
