"""Words that a rule begins with: the quick expression finds what the plain alternatives find, at the same places."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_postmortems.redact.credentials.openings import opened

_PLAIN = re.compile(r"(?i:passw(?:or)?d(?:\W{0,2}|s)|(?<!page)token|\b(?:secret(?:_key)?|sign|-keypass)[ =]|key)")
_QUICK = re.compile(
    opened(
        [
            {"words": ["passw(?:or)?d"], "then": r"\W{0,2}|s"},
            {"before": "(?<!page)", "words": ["token"]},
            {"before": r"\b", "words": ["secret(?:_key)?", "sign", "-keypass"], "then": "[ =]"},
            {"words": ["key"]},
        ]
    )
)
_PIECES = [
    "password",
    "Passwd",
    "pa\u017fsword",
    "s",
    "token",
    "page",
    "Secret",
    "_KEY",
    "S\u0130gn",
    "\u212aey",
    "-keypass",
    " ",
    "=",
    "x",
]


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(_PIECES), max_size=9).map("".join))
def test_the_quick_expression_finds_what_the_plain_one_finds(text):
    assert [found.span() for found in _QUICK.finditer(text)] == [found.span() for found in _PLAIN.finditer(text)]


def test_there_is_something_to_be_found_in_such_texts():
    text = "x=".join(_PIECES)
    assert len(_PLAIN.findall(text)) > 5, "the control"
    assert _QUICK.findall(text) == _PLAIN.findall(text)


@pytest.mark.parametrize("word", ["", "p", "(?:a|b)c", "p\\w", "é1"])
def test_a_word_that_begins_with_something_else_is_refused(word):
    with pytest.raises(ValueError, match="begins with two letters"):
        opened([{"words": [word]}])
