"""No table cuts text off: a row with more cells than its header keeps its words in the cells it has."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.read.markup.cells import count, kept
from mkdocs_postmortems.read.markup.markdown import to_html

HEAD = "| a | b | c |\n|---|---|---|\n"


def test_a_bar_inside_code_stays_in_its_cell():
    """The row has its three cells again, and the code its bar."""
    page = to_html(kept(HEAD + "| 1 | run `x || true` now | 3 |\n"))
    assert page.count("<td") == 3
    assert "x || true" in page
    assert ">3</td>" in page


def test_what_is_too_much_stays_in_the_last_cell():
    """Without code to blame, the surplus is shown in the last cell."""
    page = to_html(kept(HEAD + "| 1 | 2 | 3 | 4 |\n"))
    assert "3 | 4" in page


def test_control_the_parser_alone_drops_it():
    """Control: without this step the word would be gone."""
    assert "surplus" not in to_html(HEAD + "| 1 | 2 | 3 | surplus |\n")
    assert "surplus" in to_html(kept(HEAD + "| 1 | 2 | 3 | surplus |\n"))


def test_rows_that_fit_and_fences_are_left_alone():
    """Nothing else of a body changes."""
    body = HEAD + "| 1 | 2 | 3 |\n\n```\n| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n```\n\na | b | c | d\n"
    assert kept(body) == body


@given(st.lists(st.text(alphabet="ab`|\\ ", max_size=12), min_size=1, max_size=6))
def test_no_row_is_too_long(cells):
    """However bars and code stand in it, a row of a table ends up with no more cells than its header, on as many lines."""
    body = HEAD + "| " + " | ".join(cells) + " |\n"
    lines = kept(body).split("\n")
    assert len(lines) == len(body.split("\n"))
    assert count(lines[2]) <= 3
