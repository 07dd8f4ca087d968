"""Said once: a length that an author states in other letters is not said twice, and code in a message is code."""

import pytest

from mkdocs_postmortems.render.incident import _amounts
from mkdocs_postmortems.render.templating import environment


@pytest.mark.parametrize("stated", ["3h 20m", "3 h 20 min", "3 hours, 20 minutes", "3H20M", "3hrs 20 mins"])
def test_the_same_length_in_other_letters(stated):
    assert _amounts(stated) == _amounts("3 h 20 min")


@pytest.mark.parametrize("stated", ["about 3h 20m", "3h 20m (first wave)", "3h 2m", "200 min", "3 to 20 h"])
def test_what_says_more_or_something_else_is_said(stated):
    assert _amounts(stated) != _amounts("3 h 20 min")


def test_code_in_a_message_is_code_and_nothing_else_is_markup():
    shown = environment().from_string("{{ text | coded }}")
    assert shown.render(text="leave `<a>` out, or <b>") == "leave <code>&lt;a&gt;</code> out, or &lt;b&gt;"
    assert shown.render(text="one ` alone <b>") == "one ` alone &lt;b&gt;"
