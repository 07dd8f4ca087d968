"""Sifted expressions: what a text is passed over for is nothing that the expression would have matched."""

import importlib
import os
import pkgutil
import re
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_postmortems import check
from mkdocs_postmortems.check.lexicon.sifted import AnyOf, Sifted, any_of, by_letter, sifted

HERE = Path(__file__).parent
EXAMPLES = int(os.environ.get("SIFTED_EXAMPLES", "8"))
"""For each expression; `SIFTED_EXAMPLES=150` takes two minutes and is for whoever changes one."""


def within(value, name):
    """The expressions of one name: itself, or those that a table of it holds."""
    if isinstance(value, Sifted):
        yield value, name
    elif isinstance(value, AnyOf):
        yield from within(value.parts, name)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from within(one, f"{name}.{at}")


def all_of_them():
    met = set()
    for module in pkgutil.walk_packages(check.__path__, f"{check.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for one, called in within(value, name):
                if id(one) not in met:
                    met.add(id(one))
                    yield pytest.param(one, id=f"{module.name.removeprefix(check.__name__)}.{called}")


FOUND = [*all_of_them()]


def test_there_are_some():
    assert len(FOUND) > 100


@pytest.mark.parametrize("one", FOUND)
def test_whatever_it_matches_it_asks_for(one):
    """Texts made from the expression itself: those that match it hold a word of each group."""
    met = []

    @settings(max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(one.expression.compiled))
    def law(text):
        found = one.expression.search(text)
        if found:
            met.append(text)
            assert one.asks(" ".join(found[0].casefold().split())), found[0]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        law()
    assert met


@pytest.mark.parametrize("one", FOUND)
def test_in_sentences_that_people_wrote_nothing_is_passed_over(one):
    for line in [*(HERE / "guides.txt").read_text().splitlines(), *(HERE / "sentences.txt").read_text().splitlines()]:
        if one.expression.search(line):
            assert one.asks(line.casefold()), line


def test_a_word_too_many_is_found_out():
    """The control: a group that the expression does not need loses a match."""
    wrong = sifted(r"\bhuman error\b", "human", "operator", flags=re.IGNORECASE)
    assert wrong.expression.search("Human error") and not wrong.search("Human error", "human error")


def test_of_parts_that_begin_alike_the_first_in_order_wins():
    """The parts say whether something matches and never what: a later one that is asked alone would give other words."""
    both = any_of(sifted("check|be careful", "careful|check"), sifted("be careful always", "always"))
    assert both.search("now be careful always", "now be careful always")[0] == "be careful"
    assert both.search("now be happy always", "now be happy always") is None


PARTS = st.text("abc", min_size=1, max_size=3) | st.sampled_from(
    [
        r"\bab",
        r"a?b",
        "b+c",
        "c[ab]",
        r"c\b",
        "(?:a|bc)c",
        r"a(?:b|\)c)a",
        r"\(a|b",
        r"\bb?c",
        r"(?:\bb|a(?:b|c))c",
        "(?:a|b)?c",
        " a",
        r"(?:ab|\(c) b",
        "a{2}",
    ]
)


@given(st.lists(PARTS, min_size=1, max_size=9).map("|".join), st.text("abc() ", max_size=9))
def test_alternatives_by_their_first_letter_are_the_same_alternatives(expression, text):
    assert bool(re.search(by_letter(expression), text)) == bool(re.search(expression, text))


def test_alternatives_of_one_letter_stand_together():
    assert by_letter("ab|b|ac|a?c|ad") == "a(?:b|c|d)|b|a?c"
    assert by_letter("abc|abd|ab") == "ab"
    assert by_letter(r"\bnot\b|(?:no|any) way") == r"n(?:(?<=\bn)ot\b|o way)|any way"
