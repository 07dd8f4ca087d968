"""How numbers, days and states read."""

from datetime import date
from textwrap import shorten

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_postmortems.model.record import Action, Term
from mkdocs_postmortems.render import words
from mkdocs_postmortems.render.exports import texts


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 min"), (0.4, "under 1 min"), (38, "38 min"), (59.6, "1 h"), (60, "1 h"), (98, "1 h 38 min"), (1439.7, "1 d"), (1440, "1 d"),
        (3060, "2 d 3 h"), (30_000, "20 d"), (-5, "−5 min"),
    ],
)  # fmt: skip
def test_duration(minutes, text):
    assert words.duration(minutes) == text


def test_offset():
    assert [words.offset(m) for m in (0, 46, 98, -5)] == ["+0 min", "+46 min", "+1 h 38 min", "−5 min"]


def test_due():
    today = date(2026, 3, 20)
    assert [words.due(date(2026, 3, d), today) for d in (8, 20, 25)] == ["12 d late", "due today", "in 5 d"]


def test_terms_and_states():
    assert words.term(Term("in_review", "Review")) == "in review"
    assert words.term(Term("", "perhaps")) == "perhaps"
    assert words.action_status(Action("x", 1, status="wont_do")) == "won't do"
    assert words.action_status(Action("x", 1, status="unknown", status_written="soon")) == "soon"
    assert [words.ordinal(n) for n in (2, 3, 11, 12, 21, 22, 113)] == ["second", "third", "11th", "12th", "21st", "22nd", "113th"]
    assert [words.listed(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert [words.plural(n, "file", "files") for n in (0, 1, 2)] == ["files", "file", "files"]


def test_every_relation_and_milestone_of_the_model_has_words():
    """Of its own, because a name without any is shown with blanks for its underscores, which would look well here."""
    from mkdocs_postmortems.model.record import MILESTONES
    from mkdocs_postmortems.model.terms import RELATION_KINDS

    assert set(MILESTONES) <= words._MILESTONE.keys()
    assert set(RELATION_KINDS) - words._RELATION.keys() == {"not_related"}, "which hides a suggestion and is never shown"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab-, é—_\u200b.\n", max_size=200), st.integers(8, 30))
def test_a_text_cut_short_is_what_wrapping_the_whole_would_leave(text, most):
    whole = " ".join(text.split())
    wanted = shorten(whole, most, placeholder=" …") if " " in whole[:most] else f"{whole[: most - 1]}…"
    assert texts.short(text, most) == (whole if len(whole) <= most else wanted)


@pytest.mark.parametrize(
    ("id_", "title", "shown"),
    [
        ("PM-2026-014", "Slow search", "PM-2026-014"),
        ("2026-05-06-slow-search", "Slow search", ""),
        ("2026-05-06-slow-search-after-the", "Slow search after the index was moved", ""),  # an address is cut at a word
        ("2026-05-06-slow-search-2", "Slow search", "2026-05-06-slow-search-2"),  # the second of that day
        ("2026-05-06-autoscaler", "The autoscaler took machines away", "2026-05-06-autoscaler"),
        ("2026-05-06-検索が遅い", "検索が遅い", ""),
        ("Slow search", "Slow search", ""),
        ("slow", "Slow search", "slow"),
        ("2026-05-06-slow-search", "", "2026-05-06-slow-search"),
    ],
)
def test_an_id_made_of_the_title_is_not_said_beside_it(id_, title, shown):
    """It stands where it says more."""
    assert words.naming(id_, title) == shown
    assert words.called(id_, title) == (shown or title)
