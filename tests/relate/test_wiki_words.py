"""Wiki links in titles, actions and headers: lists and exports hold their words, and the relation stays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems import read
from mkdocs_postmortems.model.settings import Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.relate.wiki import spoken, unlinked

TEXT = """---
id: PM-2
title: Again [[PM-1]]
summary: "As in [[PM-1|the first]]."
trigger: a deploy like in [[PM-1]]
---
## Action items

- [ ] Finish what [[PM-1]] began
- [ ] Quote `[[ -f x ]]`
"""


def _read(text):
    return read.text("b.md", text, Settings(Audience.INTERNAL, date(2026, 3, 20)))


def test_a_record_holds_words_where_it_had_links():
    one = _read(TEXT)
    record = spoken(one.record, one.document)
    assert (record.title, record.summary, record.trigger) == ("Again PM-1", "As in the first.", "a deploy like in PM-1")
    assert [action.text for action in record.actions] == ["Finish what PM-1 began", "Quote [[ -f x ]]"]
    assert [one.target for one in record.relations] == ["PM-1"]
    assert record.facts == one.record.facts, "what `show` prints is as written"


def test_a_record_without_links_is_left_alone():
    one = _read(TEXT.replace("[[", "[").replace("]]", "]"))
    assert spoken(one.record, one.document) is one.record


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("As in [[PM-7]] and [[PM-8|the second]]", "As in PM-7 and the second"),
        ("a picture ![[graph.png]]", "a picture graph.png"),
        ("if [[ $x == y ]]", "if [[ $x == y ]]"),
        ("[[1]](https://example.org)", "[[1]](https://example.org)"),
        ("[[redacted]]", "redacted"),
    ],
)
def test_words_of_a_link(text, said):
    assert unlinked(text) == said


_WORDS = st.text(alphabet="ab- \n.:", max_size=9)
_NAMES = st.from_regex(r"[A-Z][a-z0-9 -]{0,9}", fullmatch=True)


@given(_WORDS, _NAMES, _NAMES | st.none(), _WORDS)
def test_what_stands_around_a_link_stays_and_its_words_too(before, target, shown, behind):
    link = f"[[{target}]]" if shown is None else f"[[{target}|{shown}]]"
    assert unlinked(before + link + behind) == before + (shown or target) + behind
    assert unlinked(before + behind) == before + behind
