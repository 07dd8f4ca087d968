"""Index: one look at each word of a sentence names every expression whose words the sentence has, in order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_postmortems.check.blame import accusations, turns
from mkdocs_postmortems.check.lexicon import index
from mkdocs_postmortems.check.lexicon.index import Index
from mkdocs_postmortems.check.lexicon.sifted import sifted

HERE = Path(__file__).parent
ROWS = {
    "turns": ([turn for _, turn, _ in turns._ALL], turns._ANY),
    "accusations": ([turn for turn, _ in accusations._LOOKS], accusations._ANY),
}


@pytest.mark.parametrize("name", ROWS)
def test_nothing_is_passed_over_that_would_be_asked(name):
    rows, known = ROWS[name]
    lines = [*(HERE / "guides.txt").read_text().splitlines(), *(HERE / "sentences.txt").read_text().splitlines()]
    words = [f"{word} <h> x{word}y" for row in rows for group in row.words for word in group]
    met = 0
    for text in map(str.casefold, [*lines, *words, " ".join(words)]):
        wanted = {at for at, row in enumerate(rows) if row.asks(text)}
        asked = [*known.asked(text)]
        assert wanted <= set(asked) and asked == sorted(asked)
        met += len(wanted)
    assert met > len(rows)


FEW = [sifted("a.*b", "ab|ba", "c"), sifted("b", "b a|bb"), sifted("c", "abc"), sifted("x")]


@given(st.lists(st.text("abc \n", max_size=12), max_size=8))
def test_whatever_was_seen_before(texts):
    known = Index(FEW)
    for text in texts:
        assert {at for at, row in enumerate(FEW) if row.asks(text)} <= set(known.asked(text))


def test_a_sentence_without_its_words_asks_for_nothing():
    """The control: it does tell sentences apart, and what has no words is always asked."""
    known = Index(FEW)
    assert [*known.asked("nothing of theirs")] == [3]
    assert [*known.asked("an abc")] == [0, 1, 2, 3]
    assert [*known.asked("an abc")] == [0, 1, 2, 3]


def test_it_does_not_remember_words_without_end(monkeypatch):
    monkeypatch.setattr(index, "_MOST", 3)
    known = Index(FEW)
    for number in range(20):
        assert [*known.asked(f"w{number} abc")] == [0, 1, 2, 3]
    assert len(known._known) <= 3
