"""Phrases: what stands over lines is one expression, and what is written wrongly is no expression at all."""

import re

import pytest

from mkdocs_postmortems.check.lexicon.phrases import phrases


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("a b", "a b"),
        ("\n    a b\n  | c\n", "a b|c"),
        ("a (b|c) d", "a (?:b|c) d"),
        ("a[ ]\n    b", "a b"),
        ("(\n    a\n  | b\n)\\b", r"(?:a|b)\b"),
        (r"\( [(|)] (?=x)(?P<who>y)", r"\( [(|)] (?=x)(?P<who>y)"),
        ("(?<!a )b{0,3}?", "(?<!a )b{0,3}?"),
        ("{WHO} slept", "(?:he|she) slept"),
        ("{told: push,\n    LIST}\\b", r"(?:drop(?:p(?:ing|ed)|s)|push(?:ing|e(?:d|s)))\b"),
        ("{base: push}", "(?:push)"),
    ],
)
def test_an_expression_is_what_it_says(written, wanted):
    assert phrases(written, WHO="(?:he|she)", LIST="drop") == wanted
    re.compile(wanted)


def test_a_name_that_is_no_part_is_told():
    with pytest.raises(KeyError, match="WHOM"):
        phrases("{WHOM} slept", WHO="he")
