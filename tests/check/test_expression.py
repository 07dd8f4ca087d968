"""An expression that is compiled later: it gives what `re` gives, costs nothing before, and a command that does not ask does not pay."""

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Mapping

import pytest

import mkdocs_postmortems
from mkdocs_postmortems.model.expression import Expression

TEXT = "the pager rang at 03:10 and again at 03:40"


@pytest.mark.parametrize("how", ["search", "match", "fullmatch", "findall"])
@pytest.mark.parametrize("text", [TEXT, "03:10", ""])
def test_it_answers_as_re_does(how, text):
    ours, theirs = (getattr(one(r"\d\d:(\d\d)"), how)(text) for one in (Expression, re.compile))
    assert getattr(ours, "span", lambda: ours)() == getattr(theirs, "span", lambda: theirs)()


def test_it_replaces_parts_and_goes_through_a_text_as_re_does():
    for one in (Expression(r" AND ", re.IGNORECASE), re.compile(r" AND ", re.IGNORECASE)):
        assert one.sub(", ", TEXT).startswith("the pager rang at 03:10, again")
        assert len(one.split(TEXT)) == 2
        assert [found.start() for found in one.finditer(TEXT)] == [TEXT.index(" and ")]
    assert Expression("a", re.IGNORECASE).compiled == re.compile("a", re.IGNORECASE)


def test_nothing_is_written_or_compiled_before_somebody_asks():
    written = []
    one = Expression(lambda: written.append("once") or "rang")
    assert not written and "compiled" not in vars(one)
    assert one.search(TEXT) and one.search(TEXT) and written == ["once"]


def held(value):
    """The expressions in a value of a module."""
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, Mapping):
        yield from (one for inner in value.values() for one in held(inner))
    elif isinstance(value, (tuple, list)):
        yield from (one for inner in value for one in held(inner))


def test_every_expression_can_be_compiled():
    """What is compiled later fails later: here all of them are at once."""
    names = [one.name for one in pkgutil.walk_packages(mkdocs_postmortems.__path__, "mkdocs_postmortems.")]
    every = {id(one): one for name in names for value in vars(importlib.import_module(name)).values() for one in held(value)}
    assert len(every) > 500
    for one in every.values():
        assert one.compiled.pattern == one.pattern


ASKED = """
import mkdocs_postmortems.build
from mkdocs_postmortems.check import sieve
from mkdocs_postmortems.check.lexicon import anybody, care, only_people
large = [only_people.ONLY_PEOPLE, anybody.ANYBODY, care.PERSON.expression, sieve._TRIGGER]
assert not any("compiled" in vars(one) for one in large)
sieve.worth_a_look("it broke")
assert "compiled" in vars(sieve._TRIGGER), "the control"
"""


def test_to_load_the_rules_compiles_none_of_the_large_ones():
    subprocess.run([sys.executable, "-c", ASKED], check=True)
