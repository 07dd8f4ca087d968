"""Where the words of a find stand: the same place that an expression made of them would give."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.check.spelled import spelled

GAP = r"[\s*_`\[\]()\u201c\u201d\"',:;.<>/|~-]*"
WORDS = st.lists(st.text("ab'-_", min_size=1, max_size=3), min_size=1, max_size=4)


@given(st.text("ab'-_* ,\u00a0", max_size=24), WORDS)
def test_the_place_is_that_of_an_expression(line, words):
    found = re.search(GAP.join(map(re.escape, words)), line)
    assert spelled(line, words) == (found.span() if found else None)


def test_marks_between_words_count_for_nothing():
    assert spelled("He **forgot** to _check_ it", ["forgot", "to", "check"]) == (5, 23)
    assert spelled("He forgot to look", ["forgot", "to", "check"]) is None
