"""Words that were counted in an earlier build are those that would be counted now."""

from collections import Counter
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems import query, read, relate
from mkdocs_postmortems.model.view import View
from mkdocs_postmortems.model.words import Words, packed, unpacked
from mkdocs_postmortems.relate.tokens import counted
from mkdocs_postmortems.settings import settings

CHOSEN, _ = settings({"audience": "internal", "as_of": "2026-06-30"}, folder=Path(), today=date(2026, 6, 30))
TEXTS = st.text(st.sampled_from("aB c\n\t\x0b\x85\u2028\u3000é東京データ-_.'0") | st.characters(codec="utf-8"), max_size=200)


@given(TEXTS)
def test_counts_come_back_as_they_were(text):
    found = counted(text)
    assert Counter(unpacked(packed(found))) == found


@given(TEXTS)
def test_a_view_with_known_words_says_what_its_text_says(text):
    post = read.text("a.md", f"# The pool ran dry\n\n{text}\n", CHOSEN)
    plain = View("a.md", "a", post.record, post.document)
    told, parts = relate.terms(plain), query.parts(plain)
    known = View("a.md", "a", post.record, post.document, words=Words(packed(told), tuple(map(packed, parts))))
    assert relate.terms(known) == dict(told)
    assert query.parts(known) == parts
    other = Words(packed({"other": 1}), (packed({}),) * len(parts))
    assert relate.terms(View("a.md", "a", post.record, post.document, words=other)) == {"other": 1}, "the control: it is asked"
