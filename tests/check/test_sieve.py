"""The first look at a sentence: whatever a rule of blame knows, it must know too, or that part of the rule is dead."""

import re

import pytest
from sampled import samples

from mkdocs_postmortems.check.blame import hits
from mkdocs_postmortems.check.lexicon import (
    accused,
    answerable,
    anybody,
    errors,
    idioms,
    judged,
    only_people,
    passives,
    sarcasm,
    scorn,
    shirking,
    turns,
    unmet,
    unreal,
    wanting,
    whoever,
)
from mkdocs_postmortems.check.lexicon.sifted import Sifted
from mkdocs_postmortems.check.marked import sentence
from mkdocs_postmortems.check.sieve import worth_a_look
from mkdocs_postmortems.check.subjects import Known

DEEDS = {name: getattr(module, name) for module, name in (
    (only_people, "ONLY_PEOPLE"), (anybody, "ANYBODY"), (shirking, "IDLE"), (idioms, "IDIOM"), (idioms, "TAIL"),
)}  # fmt: skip


def _sifted(value):
    if isinstance(value, Sifted):
        yield value.expression
    elif isinstance(value, tuple):
        for one in value:
            yield from _sifted(one)


TURNS = [
    one
    for module in (accused, answerable, errors, judged, passives, sarcasm, scorn, turns, unmet, unreal, wanting, whoever)
    for value in vars(module).values()
    for one in _sifted(value)
]


def lost(expression, frame):
    """Sentences that blame, and how many of the samples do, of which the first look thinks that they cannot."""
    made = {
        frame.format(re.sub(r" 's\b", "'s", text).replace("<H>", "engineer").replace("<T>", "ops team"))
        for text in samples(expression, 800)
    }
    blaming = [text for text in sorted(made) if hits(sentence(text, Known()))]
    return [text for text in blaming if not worth_a_look(text)], len(blaming)


@pytest.mark.parametrize("name", DEEDS)
def test_no_deed_is_lost(name):
    missed, blaming = lost(DEEDS[name], "The engineer {} the table")
    assert missed == []
    assert blaming > 50, "the control"


def test_no_turn_is_lost():
    found = [lost(one, "{}") for one in TURNS]
    assert [text for missed, _ in found for text in missed] == []
    assert sum(blaming for _, blaming in found) > 5000, "the control"
