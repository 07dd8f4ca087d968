"""What the builds of a preview say one after the other: warnings once, errors always, and how many are as before."""

import logging

import pytest

from mkdocs_postmortems.model.problem import Level, Problem
from mkdocs_postmortems.plugin.said import Said


def one(number, level=Level.WARNING, code="PM010"):
    return Problem(code, "a.md", number, f"thing {number}", "", level)


@pytest.fixture
def said(caplog):
    """A preview, and what it says in one build of these problems."""
    caplog.set_level(logging.INFO)
    preview = Said(logging.getLogger("said"))

    def build(*problems, strict=False, saved=()):
        caplog.clear()
        preview.say_of(tuple(saved), "")
        preview.begin(strict=strict)
        preview.say(tuple(problems), "")
        preview.end()
        return [record.getMessage() for record in caplog.records]

    return build


AGAIN = "said before; a new start of this preview says all again"


def test_what_is_new_or_has_changed_is_said_and_the_rest_is_counted(said):
    assert len(said(one(1), one(2))) == 2
    assert said(one(1), one(2), one(3)) == ["a.md:3: thing 3 [PM010]", f"2 warnings were {AGAIN}"]
    assert said(one(1), one(4)) == ["a.md:4: thing 4 [PM010]", f"1 warning was {AGAIN}"]
    assert said(one(1), one(2), one(4)) == ["a.md:2: thing 2 [PM010]", f"2 warnings were {AGAIN}"], "what was mended and is there again"


def test_errors_are_always_said(said):
    wrong = one(1, Level.ERROR)
    assert said(wrong) == said(wrong) == ["a.md:1: thing 1 [PM010]"]


def test_where_the_host_counts_warnings_all_are_said(said):
    assert said(one(1), strict=True) == said(one(1), strict=True) == ["a.md:1: thing 1 [PM010]"]
    assert said(one(1)) == [f"1 warning was {AGAIN}"], "control"


def test_what_a_saved_file_has_is_said_with_its_page_and_not_again_with_the_site(said):
    assert said(one(1), saved=[one(1)]) == ["a.md:1: thing 1 [PM010]", f"1 warning was {AGAIN}"]


def test_notes_are_counted_by_each_build(said):
    note = one(1, Level.INFO)
    assert said(note) == said(note)
    assert said(note)[0].startswith("1 note on the sources")
