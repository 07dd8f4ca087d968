"""Which action answers which factor: by id, by number, by title; what nobody answers is said in words."""

import lxml.html
import pytest
import shelf

from mkdocs_postmortems.model.library import Task
from mkdocs_postmortems.model.record import Action, Factor, Record
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.matrix import matrix
from mkdocs_postmortems.render.templating import environment


def of(factors, *addresses, causes=()):
    record = Record("a", "A", factors=factors, causes=causes)
    tasks = [Task(Action(f"Do {n}", n, addresses=tuple(one)), "a", n, f"action-{n}", 0, None) for n, one in enumerate(addresses, 1)]
    return matrix(record, tasks)


NAMED = (Factor("text", 1, id="F1", title="No test"), Factor("text", 2, id="F2", title="No alert", undetected_because="nobody looked"))
BARE = (Factor("No test", 1), Factor("No alert", 2, title="No alert"))


@pytest.mark.parametrize(
    ("factors", "addresses", "marks"),
    [
        (NAMED, [["F1"], ["f2", "F1"]], [(True, True), (False, True)]),
        (NAMED, [["Factor 2"], []], [(False,), (True,)]),
        (NAMED, [["no ALERT"]], [(False,), (True,)]),
        (BARE, [["2"], ["F1"]], [(False, True), (True, False)]),
        (NAMED, [[], []], [(), ()]),
    ],
)
def test_items_answer_factors(factors, addresses, marks):
    assert [line.marks for line in of(factors, *addresses).lines] == marks


@pytest.mark.parametrize(("factors", "addresses"), [((), [["F1"]]), (BARE, [[], []]), (BARE, [])])
def test_nothing_to_show_is_not_shown(factors, addresses):
    """Without ids nobody could have answered them: an empty matrix would be a false charge."""
    assert of(factors, *addresses) is None


def test_root_causes_with_ids_are_rows_where_there_are_no_factors():
    assert [line.id for line in of((), ["C1"], causes=(Factor("x", 1, id="C1"), Factor("y", 2))).lines] == ["C1"]


def test_what_is_unanswered_or_unknown_is_said():
    found = of(NAMED, ["F1"], [], ["F9"])
    assert (found.unanswered, found.strange, [t.number for t in found.others]) == (1, ("F9",), [2, 3])
    html = environment().get_template("incident_parts.html").module.matrix_table(found, words)
    page = lxml.html.fromstring(f"<div>{html}</div>")
    (empty,) = page.xpath("//tr[@class='is-unanswered']")
    assert "no action" in empty.text_content()
    assert "not noticed because: nobody looked" in empty.text_content()
    assert "1 factor has no action" in page.text_content()
    assert "no factor is called so: F9" in page.text_content()
    assert [span.get("aria-label") for span in page.iter("span") if span.get("role") == "img"] == ["answered by action item 1"]


def test_the_small_library_has_none():
    assert all(matrix(i.view.record, []) is None for i in shelf.small().incidents)
